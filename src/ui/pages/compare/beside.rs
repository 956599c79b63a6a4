//! What stands beside the fields: what is known of a price, what was understood of what was typed, for what the sums are counted.

use super::super::super::markup::Markup;
use super::amount_field::AmountField;
use super::amounts::{price, range};
use super::entered::Entered;
use crate::content::{Item, Priced};
use crate::domain::amount::{Amount, Unit};
use crate::words::compare::planner::{self as words, amounts as said, prices};

/// Adds what is known of a price, once it is said where.
pub(super) fn write_hint(page: &mut Markup, entered: Entered<'_>, treatment: Priced, item: Item) {
    if entered.country().is_none() {
        return page.text(prices::place_not_said());
    }
    let Some(known) = entered.known(treatment, item) else { return page.text(prices::not_known()) };
    if let Some(known) = known.price {
        page.text(&prices::if_empty(&each(item, &price(known, entered.sign()))));
        page.text(" ");
    }
    page.written(&known.says);
}

/// A price with what it is for.
fn each(item: Item, price: &str) -> String {
    match item {
        Item::Session | Item::Watching => said::a_visit(price),
        Item::Once => said::once(price),
        Item::Limit => said::a_year(price),
    }
}

/// An amount as it was understood in a field.
pub(super) fn counted(entered: Entered<'_>, field: AmountField, amount: Amount) -> String {
    let money = |each: fn(&str) -> String| each(&range(amount, entered.sign()));
    let number = range(amount, "");
    words::amounts::counted(&match field {
        AmountField::Price(_, item) => each(item, &range(amount, entered.sign())),
        AmountField::Visits(..) => said::visits(&number),
        AmountField::Hours(_) | AmountField::WayHours => said::hours(&number),
        AmountField::Distance => {
            let in_miles = match amount.unit {
                Some(Unit::Miles) => true,
                Some(Unit::Kilometers) => false,
                _ => entered.country().is_some_and(|country| country.in_miles),
            };
            if in_miles { said::miles(&number) } else { said::kilometers(&number) }
        }
        AmountField::PerDistance => money(said::for_each_distance),
        AmountField::Fare => money(said::a_visit),
        AmountField::Pay => money(said::an_hour),
    })
}

/// For what the sums are counted. `place` and `how` are the words of what is chosen.
pub(super) fn counted_for(entered: Entered<'_>, place: &str, how: &str) -> String {
    match entered.country() {
        None => words::choose_first().to_owned(),
        Some(country) if country.by_cover && how.is_empty() => words::say_how_paid(place),
        Some(country) if country.by_cover => words::counted_for_paid(how, place),
        Some(_) => words::counted_for(place),
    }
}

#[cfg(test)]
mod tests {
    use super::super::entered::tests::entered;
    use super::*;
    use crate::domain::amount::read;
    use crate::ui::SiteInfo;

    fn hint(choices: &[(&str, &str)], item: Item) -> String {
        let mut page = Markup::new(&SiteInfo { base: "/".into(), build: String::new() });
        entered(choices, |entered| write_hint(&mut page, entered, Priced::Ketamine, item));
        page.into_html()
    }

    #[test]
    fn what_is_known_stands_beside_a_price_once_it_is_said_where() {
        assert!(hint(&[("cover", "none")], Item::Session).starts_with("Once you choose where you live"));
        let here = [("country", "us"), ("cover", "none")];
        let price = "If you leave it empty, we use $400 to $800, likely $600 a visit. One <b>guide</b>.";
        assert_eq!(hint(&here, Item::Session), price);
        assert_eq!(hint(&here, Item::Once), "One <b>guide</b>.");
        assert!(hint(&here, Item::Watching).starts_with("Not known."));
    }

    #[test]
    fn an_amount_is_said_back_as_it_was_understood() {
        let said = |country: &str, field: AmountField, typed: &str| {
            entered(&[("country", country)], |entered| {
                read(typed, field.kind()).ok().flatten().map(|amount| counted(entered, field, amount))
            })
            .unwrap_or_default()
        };
        let session = AmountField::Price(Priced::Ketamine, Item::Session);
        assert_eq!(said("canada", session, "1.200"), "We read this as CA$1,200 a visit.");
        assert_eq!(said("us", session, "400 to 500"), "We read this as $400 to $500 a visit.");
        assert_eq!(said("us", AmountField::Distance, "30"), "We read this as 30 miles, one way.");
        assert_eq!(said("canada", AmountField::Distance, "30"), "We read this as 30 kilometers, one way.");
        assert_eq!(said("canada", AmountField::Distance, "30 mi"), "We read this as 30 miles, one way.");
        assert_eq!(said("us", AmountField::WayHours, "90 min"), "We read this as 1.50 hours.");
    }

    #[test]
    fn the_sums_say_for_whom_they_are_counted() {
        let said =
            |country: &str, how: &str| entered(&[("country", country)], |entered| counted_for(entered, "There", how));
        assert!(said("", "").starts_with("Choose where you live"));
        assert!(said("us", "").starts_with("Totals for: There. Say how you’d pay"));
        assert_eq!(said("us", "Medicaid"), "Totals for: There. Medicaid.");
        assert_eq!(said("canada", "Medicaid"), "Totals for: There.");
    }
}
