//! What is written in own words, as it is kept: one row, each part at its place.

use crate::domain::Day;

/// A part of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An aim of the reader's own.
    Aim,
    /// What worries them.
    Worries,
    /// The first minute, where it was changed.
    Minute,
    /// The letter that asks for records, where it was changed.
    Letter,
    /// What was decided.
    Decided,
    /// When the next appointment is.
    Next,
    /// What to watch for.
    Watch,
    /// Anything else.
    Notes,
    /// The four answers on being ready.
    Ready(usize),
}

impl Place {
    /// How many parts the row has, with its kind.
    pub const ROW: usize = 13;

    /// Where it stands in the row.
    pub const fn at(self) -> usize {
        match self {
            Self::Aim => 1,
            Self::Worries => 2,
            Self::Minute => 3,
            Self::Letter => 4,
            Self::Decided => 5,
            Self::Next => 6,
            Self::Watch => 7,
            Self::Notes => 8,
            Self::Ready(which) => 9 + which,
        }
    }

    /// How many characters of it fit on the printed page. More is kept all the same; notes are not printed.
    pub const fn fits(self) -> usize {
        match self {
            Self::Aim | Self::Worries => 200,
            Self::Minute => 700,
            Self::Letter => 3_000,
            Self::Next | Self::Watch => 100,
            Self::Decided => 220,
            Self::Notes => usize::MAX,
            Self::Ready(_) => 1,
        }
    }
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is written like one, and there is none.
    NotADay,
}

/// Checks when an appointment is. It may be said in words; what is written like a date has to be one.
///
/// # Errors
/// [`DateError`].
pub fn check_date(typed: &str) -> Result<(), DateError> {
    let typed = typed.trim();
    let like_a_date = typed.len() >= 8
        && typed.matches('-').count() == 2
        && typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if like_a_date && Day::parse(typed).is_none() { Err(DateError::NotADay) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_or_said_in_words() {
        for typed in ["", "2026-12-08", "Tuesday at 3", "8 December", "2028-02-29"] {
            assert_eq!(check_date(typed), Ok(()), "{typed}");
        }
        for typed in ["2026-02-30", "2027-02-29", "2026-13-01"] {
            assert_eq!(check_date(typed), Err(DateError::NotADay), "{typed}");
        }
    }

    #[test]
    fn each_part_has_a_place_of_its_own() {
        use Place::{Aim, Decided, Letter, Minute, Next, Notes, Ready, Watch, Worries};
        let all = [Aim, Worries, Minute, Letter, Decided, Next, Watch, Notes, Ready(0), Ready(1), Ready(2), Ready(3)];
        assert_eq!(all.map(Place::at).to_vec(), (1..Place::ROW).collect::<Vec<_>>());
    }
}
