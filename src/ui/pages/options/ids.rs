//! The ids of the page's fields and places: the build writes them, the tool finds them again, and saved files know the fields by them.

use super::super::compare::ids;
use crate::domain::fit::OptionId;
use crate::domain::next_steps::Need;

/// What holds the fields.
pub(crate) const FIELDS: &str = "step-fields";
/// How many steps are left.
pub(crate) const COUNT: &str = "steps-left";
/// Which are left, and which are set aside.
pub(crate) const SIFTED: &str = "steps-sifted";
/// The rows of the table.
pub(crate) const ROWS: &str = "step-rows";
/// What is said below the table of the rows that are not in it.
pub(crate) const ROWS_NOTE: &str = "step-rows-note";
/// The steps side by side.
pub(crate) const BESIDE: &str = "beside-answers";
/// How many are side by side.
pub(crate) const BESIDE_COUNT: &str = "beside-count";
/// The lists from which they are chosen.
pub(crate) const BESIDE_FIELDS: [&str; 3] = ["beside-1", "beside-2", "beside-3"];

/// The attribute of the button that takes every mark on this page away.
pub(crate) const CLEAR: &str = "data-clear-needs";
/// The attribute of the buttons that put a step beside others.
pub(crate) const PUT_BESIDE: &str = "data-beside";
/// The attribute of an answer of a step, with its question.
pub(crate) const ANSWER: &str = "data-q";

/// The box of what may matter. What "What matters" asks as well is one answer, under the same id.
pub(crate) fn of_need(need: Need) -> String {
    let option = match need {
        Need::Fast => "fast",
        Need::Home => "home",
        Need::Memory => "memory",
        Need::Pregnancy => "pregnancy",
        Need::Approval => "approval",
        Need::Driving => return "step-driving".to_owned(),
        Need::Weight => return "step-weight".to_owned(),
        Need::NoMedicine => return "step-no-medicine".to_owned(),
        Need::NoSurgery => return "step-no-surgery".to_owned(),
    };
    ids::of_option(&OptionId::new(option))
}

/// Whether a field is of this page alone.
pub(crate) fn is_own(field: &str) -> bool {
    field.starts_with("step-") || BESIDE_FIELDS.contains(&field)
}

/// The card of a step.
pub(crate) fn card(step: &str) -> String {
    ["card-", step].concat()
}

/// What is said of a step that was held against what matters.
pub(crate) fn note(step: &str) -> String {
    ["note-", step].concat()
}

/// All answers of a step, to fold.
pub(crate) fn whole(step: &str) -> String {
    ["all-of-", step].concat()
}
