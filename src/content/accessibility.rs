//! What was checked so that everyone can use the site, and how it came out: each check as data, so that the page on it says no more than was done.

use serde::{Deserialize, Serialize};

use super::{Line, Lines};
use crate::words::accessibility::{outcomes, ways};

/// Every check, in the order of the file (`accessibility.json`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Accessibility(pub Vec<AccessCheck>);

/// One thing that a reader does or needs, and whether it works.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessCheck {
    /// Its id: the anchor on the page.
    pub id: String,
    /// What a reader does or needs, in plain words.
    pub need: String,
    /// What was checked, and how far that goes.
    pub says: Line,
    /// How it is checked.
    pub how: Checked,
    /// The files of its tests, from the root of the repository: one at least where a test checks it.
    pub tests: Vec<String>,
    /// With which program; `null` where it was not checked.
    #[serde(deserialize_with = "Option::deserialize")]
    pub with: Option<String>,
    /// The day on which the outcome was last seen; `null` where it was not checked.
    #[serde(deserialize_with = "Option::deserialize")]
    pub day: Option<String>,
    /// How it came out.
    pub outcome: Holds,
    /// What is missing: one gap at least where it holds in part.
    pub gaps: Vec<Line>,
}

/// How something is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    /// By a test, on every change of the site.
    EveryChange,
    /// By a person who looked.
    ByHand,
    /// Not at all.
    NotChecked,
}

impl Checked {
    /// The same in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::EveryChange => ways::every_change(),
            Self::ByHand => ways::by_hand(),
            Self::NotChecked => ways::not_checked(),
        }
    }
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// It works, as far as it was checked, and no gap is known.
    Holds,
    /// It works with gaps, and they are named.
    InPart,
    /// Nobody knows.
    NotChecked,
}

impl Holds {
    /// The same in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Holds => outcomes::holds(),
            Self::InPart => outcomes::in_part(),
            Self::NotChecked => outcomes::not_checked(),
        }
    }
}

impl Lines for Accessibility {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        for check in &mut self.0 {
            let AccessCheck { id, says, gaps, .. } = check;
            each(&format!("{id}.says"), says);
            for (at, gap) in gaps.iter_mut().enumerate() {
                each(&format!("{id}.gaps[{at}]"), gap);
            }
        }
    }
}
