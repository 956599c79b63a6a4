//! What is asked about what was typed, before it counts.

use super::super::super::form::Field;

/// A question about what was typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    /// The field it is about.
    pub field: Field,
    /// The question.
    pub words: String,
    /// What stands in the field once the answer is yes; `None` where it stays as it is.
    pub kept: Option<String>,
}
