//! The form of a medicine, such as XL or SR, as it stands beside a name.

/// How a form (XL, SR) that was typed matches that of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormMatch {
    /// The same, or none in both.
    Same,
    /// Both release slowly, each in its own way.
    Slow,
    /// Another one.
    Other,
}

/// A form that tells two entries of one substance apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Released over a day: "XL", "24 hr".
    Xl,
    /// Released over half a day: "SR", "12 hr".
    Sr,
    /// "CR".
    Cr,
    /// Released slowly in some way: "XR", "MR", "retard".
    Slow,
    /// Released at once: "IR".
    Ir,
    /// Worn on the skin.
    Patch,
    /// Taken once a week.
    Weekly,
    /// Of an entry for those who cannot tell: "venlafaxine, form unknown".
    Unknown,
}

impl Form {
    pub(super) fn read(word: &str) -> Option<Self> {
        Some(match word {
            "xl" => Self::Xl,
            "sr" => Self::Sr,
            "cr" => Self::Cr,
            "xr" | "er" | "mr" | "la" | "lp" | "retard" | "prolong" | "extended" | "modified" | "prolonged" => {
                Self::Slow
            }
            "ir" | "immediate" => Self::Ir,
            "patch" | "transdermal" => Self::Patch,
            "weekly" => Self::Weekly,
            "unknown" => Self::Unknown,
            _ => return None,
        })
    }

    pub(super) fn matched(one: Option<Self>, other: Option<Self>) -> FormMatch {
        let slow = |form| matches!(form, Some(Self::Xl | Self::Sr | Self::Cr | Self::Slow));
        if one == other {
            FormMatch::Same
        } else if slow(one) && slow(other) {
            FormMatch::Slow
        } else {
            FormMatch::Other
        }
    }
}
