//! The ids of the page's fields and places: the build writes them, the tool finds them again, and saved files know the fields by them.

use crate::domain::fit::OptionId;

/// What holds the fields, on each of the two pages.
pub(crate) const CHOICES: &str = "choices";

/// The question where somebody lives, as `fit.json` names it.
pub(crate) const COUNTRY: &str = "country";
/// The question how somebody would pay, as `fit.json` names it.
pub(crate) const COVER: &str = "cover";
/// What begins the ids of the boxes of all other questions.
const CHOSEN: &str = "chosen-";
/// The box of whoever is waited for and taken home.
pub(crate) const HELPER: &str = "helper";

/// For what the sums are counted.
pub(crate) const COUNTED_FOR: &str = "counted-for";
/// The sums.
pub(crate) const SUMS: &str = "cost-answer";
/// How they are made up.
pub(crate) const PARTS: &str = "cost-parts";
/// How many lines fit.
pub(crate) const COUNT: &str = "fit-count";
/// The lines, to fold.
pub(crate) const FOLD: &str = "fit-fold";
/// The list of the lines.
pub(crate) const LINES: &str = "fit-lines";

/// The attribute of the button that clears all choices.
pub(crate) const CLEAR: &str = "data-clear-choices";

/// The box of an option.
pub(crate) fn of_option(option: &OptionId) -> String {
    [CHOSEN, option.as_str()].concat()
}

/// Whether a field is the box of an option.
pub(super) fn is_of_option(field: &str) -> bool {
    field.starts_with(CHOSEN)
}

/// What is known beside a field.
pub(crate) fn hint(field: &str) -> String {
    [field, "-hint"].concat()
}

/// What was understood in a field.
pub(crate) fn note(field: &str) -> String {
    [field, "-note"].concat()
}
