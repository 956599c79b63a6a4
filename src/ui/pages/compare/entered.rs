//! What is entered on the page, and what it means: plain functions over the choices and the data of the tool.

use super::amount_field::{AmountField, Stretch};
use super::{amounts, ids};
use crate::content::{CompareTool, Item, ListedCountry, ListedPrice, Priced};
use crate::domain::amount::{self, Amount, AmountError};
use crate::domain::cost::{Cents, Course, Spread, Visits, Way};
use crate::domain::fit::OptionId;

/// What is entered.
#[derive(Clone, Copy)]
pub(super) struct Entered<'a> {
    /// The data of the tool.
    pub tool: &'a CompareTool,
    /// Each field that does not hold what it began with, by its id.
    pub choices: &'a [(String, String)],
    /// What a field began with.
    pub began_with: fn(&str) -> String,
}

impl<'a> Entered<'a> {
    /// What a field holds, if that is not what it began with.
    pub(super) fn held(self, field: &str) -> Option<&'a str> {
        self.choices.iter().find(|(id, _)| id == field).map(|(_, held)| held.as_str())
    }

    /// Where somebody lives, if it was said.
    pub(super) fn country(self) -> Option<&'a ListedCountry> {
        let held = self.held(ids::COUNTRY)?;
        self.tool.countries.iter().find(|country| country.id.as_str() == held)
    }

    /// How somebody would pay, if it was said.
    pub(super) fn cover(self) -> Option<OptionId> {
        self.held(ids::COVER).map(OptionId::new)
    }

    /// The sign of the money.
    pub(super) fn sign(self) -> &'a str {
        self.country().map_or("", |country| &country.sign)
    }

    /// The choices that lines can speak of.
    fn options(self) -> impl Iterator<Item = &'a (String, String)> {
        self.choices.iter().filter(|(field, held)| {
            ids::is_of_option(field) || [ids::COUNTRY, ids::COVER].contains(&field.as_str()) && !held.is_empty()
        })
    }

    /// Whether an option is chosen.
    fn is_chosen(self, option: &OptionId) -> bool {
        let ticked = ids::of_option(option);
        self.options().any(|(field, held)| if *field == ticked { held == "on" } else { held == option.as_str() })
    }

    /// Everything that lines can speak of, as one text; empty where nothing is chosen.
    pub(super) fn chosen(self) -> String {
        self.options().map(|(field, held)| [field, " ", held, " "].concat()).collect()
    }

    /// Of each line whether it fits. All do while nothing is chosen.
    pub(super) fn fitting(self) -> Vec<bool> {
        let nothing = self.options().next().is_none();
        self.tool.lines.iter().map(|line| nothing || line.applies(|option| self.is_chosen(option))).collect()
    }

    /// What a field says. While it is empty, what it began with counts.
    pub(super) fn amount(self, field: AmountField) -> Result<Option<Amount>, AmountError> {
        let id = field.id();
        let typed = self.held(&id).filter(|typed| !typed.trim().is_empty());
        amount::read(&typed.map_or_else(|| (self.began_with)(&id), str::to_owned), field.kind())
    }

    fn spread(self, field: AmountField) -> Option<Spread<u64>> {
        self.amount(field).ok().flatten().map(amounts::spread)
    }

    fn likely(self, field: AmountField) -> Option<u64> {
        self.spread(field).map(|spread| spread.likely)
    }

    /// What is known of a price, once it is said where.
    pub(super) fn known(self, treatment: Priced, item: Item) -> Option<&'a ListedPrice> {
        self.tool.price(&self.country()?.id, self.cover().as_ref(), treatment, item)
    }

    /// A price as entered, or else as it is known.
    fn price(self, treatment: Priced, item: Item) -> Option<Spread<Cents>> {
        let entered = self.spread(AmountField::Price(treatment, item)).map(|spread| spread.map(Cents));
        entered.or_else(|| self.known(treatment, item)?.price)
    }

    /// What a treatment takes.
    pub(super) fn course(self, treatment: Priced) -> Course {
        let visits = |stretch| {
            let spread = self.spread(AmountField::Visits(treatment, stretch)).unwrap_or_default();
            spread.map(|hundredths| Visits(hundredths / 100))
        };
        Course {
            visits: [visits(Stretch::First), visits(Stretch::Then), visits(Stretch::Later)],
            time: self.spread(AmountField::Hours(treatment)).unwrap_or_default().map(amounts::minutes),
            price: self.price(treatment, Item::Session),
            fee: self.price(treatment, Item::Watching),
            once: self.price(treatment, Item::Once),
            limit: self.price(treatment, Item::Limit).map(|limit| limit.high),
        }
    }

    /// What getting there takes.
    pub(super) fn way(self) -> Way {
        let driven = self
            .likely(AmountField::Distance)
            .zip(self.likely(AmountField::PerDistance))
            .map(|(distance, per)| distance.saturating_mul(per).saturating_mul(2) / 100);
        let fare = self.likely(AmountField::Fare);
        let travel = [driven, fare].into_iter().flatten().reduce(u64::saturating_add);
        Way {
            travel: travel.map(Cents),
            time: self.likely(AmountField::WayHours).map(amounts::minutes),
            pay: self.likely(AmountField::Pay).map(Cents),
            helper: self.held(ids::HELPER) == Some("on"),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) mod tests {
    use super::*;
    use crate::domain::fit::{AnyOf, When};

    fn ids(names: &[&str]) -> Vec<OptionId> {
        names.iter().map(|name| OptionId::new(name)).collect()
    }

    fn price(cover: &[&str], item: Item, price: Option<[u64; 3]>) -> ListedPrice {
        ListedPrice {
            country: ids(&["us"]),
            cover: ids(cover),
            treatment: Priced::Ketamine,
            item,
            price: price.map(|[low, likely, high]| Spread { low, likely, high }.map(Cents)),
            says: "One <b>guide</b>.".into(),
        }
    }

    fn tool() -> CompareTool {
        let any = |names: &[&str]| AnyOf(ids(names));
        let country = |id: &str, sign: &str, in_miles, by_cover| ListedCountry {
            id: OptionId::new(id),
            sign: sign.into(),
            in_miles,
            by_cover,
        };
        CompareTool {
            lines: vec![
                When(vec![any(&["us"]), any(&["private", "medigap"])]),
                When(vec![any(&["fast"])]),
                When(vec![any(&["us", "canada"])]),
            ],
            countries: vec![country("us", "$", true, true), country("canada", "CA$", false, false)],
            prices: vec![
                price(&["none"], Item::Session, Some([40_000, 60_000, 80_000])),
                price(&[], Item::Limit, Some([1_000_000; 3])),
                price(&[], Item::Once, None),
            ],
        }
    }

    fn began_with(field: &str) -> String {
        match field {
            "first-ketamine" => "6",
            "then-ketamine" => "0 to 4",
            "later-ketamine" => "0 to 20",
            "hours-ketamine" => "2",
            _ => "",
        }
        .into()
    }

    /// Calls `with` with what is entered by these choices.
    pub(in super::super) fn entered<T>(choices: &[(&str, &str)], with: impl FnOnce(Entered<'_>) -> T) -> T {
        let choices: Vec<(String, String)> =
            choices.iter().map(|(field, held)| ((*field).into(), (*held).into())).collect();
        with(Entered { tool: &tool(), choices: &choices, began_with })
    }

    #[test]
    fn only_the_lines_that_fit_are_left_once_something_is_chosen() {
        let fitting = |choices: &[(&str, &str)]| entered(choices, |entered| entered.fitting());
        assert_eq!(fitting(&[]), [true; 3]);
        assert_eq!(fitting(&[("price-ketamine", "400"), ("own-concern", "us")]), [true; 3]);
        assert_eq!(fitting(&[("country", "us"), ("cover", "private")]), [true, false, true]);
        assert_eq!(fitting(&[("country", "us"), ("chosen-fast", "on")]), [false, true, true]);
        assert_eq!(fitting(&[("chosen-slow", "on")]), [false; 3]);
    }

    #[test]
    fn an_empty_field_counts_as_what_it_began_with_and_what_is_typed_comes_before_what_is_known() {
        let first = AmountField::Visits(Priced::Ketamine, Stretch::First);
        let visits = |typed| entered(&[("first-ketamine", typed)], |entered| entered.amount(first).unwrap().unwrap());
        assert_eq!((visits(" ").low, visits("8").low), (600, 800));
        let session = |choices: &[(&str, &str)]| {
            entered(choices, |entered| entered.course(Priced::Ketamine).price.map(|price| price.likely.0))
        };
        assert_eq!(session(&[]), None);
        assert_eq!(session(&[("country", "us"), ("cover", "none")]), Some(60_000));
        assert_eq!(session(&[("country", "us"), ("cover", "medigap")]), None);
        assert_eq!(session(&[("country", "us"), ("cover", "none"), ("price-ketamine", "1,000")]), Some(100_000));
        assert_eq!(session(&[("country", "us"), ("cover", "none"), ("price-ketamine", "free")]), Some(60_000));
    }

    #[test]
    fn the_way_costs_what_is_driven_there_and_back_and_the_fare() {
        let travel = |choices: &[(&str, &str)]| entered(choices, |entered| entered.way().travel);
        assert_eq!(travel(&[("distance", "30 mi")]), None);
        assert_eq!(travel(&[("distance", "30 mi"), ("per-distance", "0.50")]), Some(Cents(3_000)));
        let all = [("distance", "30 mi"), ("per-distance", "0.50"), ("fare", "5"), ("helper", "on")];
        assert_eq!(travel(&all), Some(Cents(3_500)));
        assert!(entered(&all, |entered| entered.way().helper));
    }
}
