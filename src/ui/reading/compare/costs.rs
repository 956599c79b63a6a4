//! `/compare/costs/`: the fields of the planner, each with what is known beside it, and the places of the answer.

use super::super::prose::line;
use super::{field, write_end, write_menu};
use crate::content::{Fit, Item, Priced, Prices, Schedule};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::ui::pages::compare::amount_field::{AmountField, Stretch};
use crate::ui::pages::compare::ids;
use crate::words::compare::planner::{self as words, prices as of_price, visits, way};
use crate::words::compare::sums;
use crate::words::pages;

/// Writes the page: the fields, and the places of the answer.
pub(in crate::ui::reading) fn write(page: &mut Markup, prices: &Prices, fit: &Fit, references: &References) {
    write_menu(page, &Route::Costs);
    let attributes = [("class", "reading"), ("id", ids::CHOICES), ("aria-labelledby", "what-it-may-cost")];
    page.element("section", &attributes, |section| {
        section.element("h1", &[("id", "what-it-may-cost")], |h1| h1.text(pages::costs::title()));
        field::place(section, fit);
        section.element("div", &[("class", "waiting")], |waiting| {
            let told = [("id", ids::COUNTED_FOR), ("role", "status"), ("class", "once-ready")];
            waiting.element("p", &told, |p| p.text(words::choose_first()));
            waiting.element("p", &[("class", "until-ready")], |p| {
                let not_ready = words::before_ready();
                let prices = p.href(&format!("{}#cost", Route::Evidence.path()));
                p.text(not_ready.before);
                p.element("a", &[("href", &prices)], |a| a.text(not_ready.link));
                p.text(not_ready.after);
            });
        });
        section.element("div", &[("id", ids::SUMS)], |_| {});
        section.element("details", &[("class", "more-fields")], |details| {
            details.words("summary", "", sums::detail());
            details.element("div", &[("id", ids::PARTS)], |parts| parts.words("p", "", words::choose_first()));
        });
        section.element("details", &[("class", "numbers")], |details| {
            details.words("summary", "", words::change());
            for (treatment, name, schedule) in [
                (Priced::Ketamine, words::ketamine(), &prices.schedules.ketamine),
                (Priced::Esketamine, words::esketamine(), &prices.schedules.esketamine),
            ] {
                details.element("fieldset", &[("class", "trial")], |fieldset| {
                    fieldset.element("legend", &[], |legend| legend.text(name));
                    write_treatment(fieldset, treatment, schedule, references);
                });
            }
            details.element("fieldset", &[("class", "trial")], |fieldset| {
                fieldset.element("legend", &[], |legend| legend.text(way::heading()));
                AmountField::OF_THE_WAY.into_iter().for_each(|one| amount(fieldset, one, ""));
                field::tick(fieldset, ids::HELPER, way::helper());
            });
        });
        section.element("p", &[("class", "buttons")], |p| field::press(p, "data-copy", ids::SUMS, words::copy()));
        section.element("p", &[("class", "aside")], |p| line(p, &prices.intro, references));
    });
    write_end(page, &Route::Costs, references);
}

fn write_treatment(page: &mut Markup, treatment: Priced, schedule: &Schedule, references: &References) {
    Item::ALL.into_iter().for_each(|item| amount(page, AmountField::Price(treatment, item), ""));
    page.element("details", &[("class", "more-fields")], |details| {
        details.words("summary", "", visits::heading());
        details.element("p", &[("class", "hint")], |p| line(p, &schedule.says, references));
        let begin = [&schedule.first, &schedule.then, &schedule.later, &schedule.hours];
        for (one, begins) in AmountField::of_schedule(treatment).into_iter().zip(begin) {
            amount(details, one, begins);
        }
    });
}

/// A field that takes an amount. What stands in it to begin with counts while it is left empty.
fn amount(page: &mut Markup, field: AmountField, begins: &str) {
    let (label, hint) = match field {
        AmountField::Price(_, Item::Session) => (of_price::session(), of_price::place_not_said()),
        AmountField::Price(_, Item::Watching) => (of_price::watching(), of_price::place_not_said()),
        AmountField::Price(_, Item::Once) => (of_price::once(), of_price::place_not_said()),
        AmountField::Price(_, Item::Limit) => (of_price::limit(), of_price::place_not_said()),
        AmountField::Visits(_, Stretch::First) => (visits::first(), visits::hint()),
        AmountField::Visits(_, Stretch::Then) => (visits::then(), visits::hint()),
        AmountField::Visits(_, Stretch::Later) => (visits::later(), visits::hint()),
        AmountField::Hours(_) => (visits::hours(), visits::hint()),
        AmountField::Distance => (way::distance(), way::distance_hint()),
        AmountField::PerDistance => (way::per_distance(), way::leave_empty()),
        AmountField::Fare => (way::fare(), way::leave_empty()),
        AmountField::WayHours => (way::hours(), way::leave_empty()),
        AmountField::Pay => (way::pay(), way::leave_empty()),
    };
    field::text(page, &field.id(), label, hint, begins);
}
