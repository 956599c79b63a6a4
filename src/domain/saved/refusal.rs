//! Why a text is not taken up.

use crate::domain::limits::InvalidAnswer;

/// Why a file, or what was kept, is not taken up. Nothing is changed then. `words::messages` says it to the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Longer than anything this site saves.
    TooLong,
    /// Not from here.
    NotOurs,
    /// Cut short or changed, so that it cannot be read to its end.
    Damaged,
    /// Saved by a newer version.
    Newer,
    /// One part cannot be read: which, and what is wrong with it where that can be said.
    Part(String, Option<InvalidAnswer>),
    /// A part that this version does not know.
    Unknown(String),
}
