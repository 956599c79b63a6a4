//! What it may cost: the fields of the planner, each with what is known beside it, and the places of the answer.

use super::super::prose::line;
use super::field;
use crate::content::{Choose, Fit, Item, Priced, Prices, Schedule};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::ui::pages::compare::amount_field::{AmountField, Stretch};
use crate::ui::pages::compare::ids;
use crate::words::compare::planner::{self as words, prices as of_price, visits, way};

/// Adds the fields, and the places of the answer.
pub(super) fn write(page: &mut Markup, prices: &Prices, fit: &Fit, references: &References) {
    page.element("section", &[("aria-labelledby", "what-it-may-cost")], |section| {
        section.element("h2", &[("id", "what-it-may-cost")], |h2| h2.text(words::heading()));
        for question in fit.questions.iter().filter(|question| question.kind == Choose::One) {
            field::question(section, question);
        }
        section.element("p", &[("id", ids::COUNTED_FOR), ("role", "status")], |p| p.text(words::choose_first()));
        section.element("p", &[("class", "before-ready")], |p| {
            let not_ready = words::before_ready();
            p.text(not_ready.before);
            p.element("a", &[("href", "#cost")], |a| a.text(not_ready.link));
            p.text(not_ready.after);
        });
        section.element("div", &[("id", ids::SUMS)], |_| {});
        section.element("p", &[("class", "aside")], |p| line(p, &prices.intro, references));
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
        section.element("div", &[("id", ids::PARTS)], |_| {});
        section.element("p", &[("class", "buttons")], |p| field::press(p, "data-copy", ids::SUMS, words::copy()));
    });
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
