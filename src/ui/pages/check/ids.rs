//! The ids of the elements that the focus goes to.

/// The question, the heading of each step.
pub(super) const QUESTION: &str = "question";

/// The hint below the question, which describes its field.
pub(super) const HINT: &str = "hint";

/// Which question this is.
pub(super) const PLACE: &str = "place";

/// What cannot be read.
pub(super) const PROBLEM: &str = "problem";

/// The medicines that a name may mean.
pub(super) const OFFERS: &str = "offers";

/// The button that brings back what was removed or cleared.
pub(super) const UNDO: &str = "undo";

/// The heading of the answer.
pub(super) const ANSWER: &str = "the-answer";

/// The heading of the questions to take along.
pub(super) const QUESTIONS: &str = "questions";

/// The card of a medicine, by its number.
pub(super) fn card(number: usize) -> String {
    format!("card-{number}")
}

/// The unit beside a field.
pub(super) fn unit(field: &str) -> String {
    format!("{field}-unit")
}

/// What is told beside a field.
pub(super) fn error(field: &str) -> String {
    format!("{field}-error")
}
