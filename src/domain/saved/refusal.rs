//! Why a text is not taken up.

use std::fmt;

use crate::domain::limits::Outside;

/// Why a file, or what was kept, is not taken up. Nothing is changed then.
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
    /// One part cannot be read: which, and what it takes if there is a sentence for it.
    Part(String, Option<Outside>),
    /// A part that this version does not know.
    Unknown(String),
}

/// The longest name of a part that is repeated to the reader, in characters.
const NAME_SHOWN: usize = 60;

impl fmt::Display for Refusal {
    /// What is wrong, and that nothing was changed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name: String = match self {
            Self::Part(name, _) | Self::Unknown(name) => name.chars().take(NAME_SHOWN).collect(),
            _ => String::new(),
        };
        match self {
            Self::TooLong => f.write_str("This file is too large. This site does not save files of that size."),
            Self::NotOurs => f.write_str("This is not a file that this site has saved."),
            Self::Damaged => f.write_str("This file is damaged or cut short. If you have another copy, try that one."),
            Self::Newer => f.write_str(
                "A newer version of this site saved this file. Reload this page to get the new version. Then open the file again.",
            ),
            Self::Part(_, None) => write!(f, "One part of this file cannot be read: “{name}”."),
            Self::Part(_, Some(outside)) => write!(f, "One part of this file cannot be read: “{name}”. {outside}"),
            Self::Unknown(_) => write!(f, "This file has a part that this site does not know: “{name}”."),
        }?;
        f.write_str(" Nothing was changed.")
    }
}

impl std::error::Error for Refusal {}
