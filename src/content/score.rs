//! How the site scores itself by the standards of its field.

use serde::Deserialize;

use crate::words::about::scores::met as words;

/// A standard, as in `scores.json`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub about: String,
    /// What we aim at.
    pub target: String,
    /// Its items in groups.
    pub groups: Vec<ScoreGroup>,
}

/// Items that belong together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreGroup {
    /// What they have in common.
    pub name: String,
    /// The items.
    pub items: Vec<ScoreItem>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreItem {
    /// Its id, unique in the standard.
    pub id: String,
    /// What it asks, in our words.
    pub what: String,
    /// Whether we meet it.
    pub met: Met,
    /// From 1 to 5, where the standard scores so.
    #[serde(default)]
    pub score: Option<u8>,
    /// Where it is met, or what is missing.
    pub evidence: String,
}

/// Whether an item is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[allow(missing_docs)]
pub enum Met {
    #[serde(rename = "yes")]
    Yes,
    #[serde(rename = "partly")]
    Partly,
    #[serde(rename = "no")]
    No,
    #[serde(rename = "not yet done")]
    NotYetDone,
    #[serde(rename = "does not apply")]
    DoesNotApply,
}

impl Met {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Met::Yes => words::yes(),
            Met::Partly => words::partly(),
            Met::No => words::no(),
            Met::NotYetDone => words::not_yet_done(),
            Met::DoesNotApply => words::does_not_apply(),
        }
    }
}
