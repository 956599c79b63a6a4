//! How sure we are.

use serde::{Deserialize, Serialize};

use crate::words::prose::certainty as words;

/// How sure we are, in GRADE's four words, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certainty {
    /// The word.
    pub word: CertaintyWord,
    /// The reason for the word.
    pub reason: String,
}

/// GRADE's four words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum CertaintyWord {
    #[serde(rename = "very low")]
    VeryLow,
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "moderate")]
    Moderate,
    #[serde(rename = "high")]
    High,
}

impl CertaintyWord {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            CertaintyWord::VeryLow => words::very_low(),
            CertaintyWord::Low => words::low(),
            CertaintyWord::Moderate => words::moderate(),
            CertaintyWord::High => words::high(),
        }
    }
}
