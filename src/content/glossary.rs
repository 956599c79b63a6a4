//! The words of the field.

use serde::{Deserialize, Serialize};

use super::{Inline, TermId};

/// A term and what it means.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// Its id, and its anchor on the glossary page.
    pub id: TermId,
    /// The term.
    pub term: String,
    /// Other words for it.
    pub also: Vec<String>,
    /// One to three plain sentences.
    pub meaning: Vec<Inline>,
}
