//! The day of a check-in, as it was chosen or typed.

use crate::domain::Day;

/// Why a typed day is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// Nothing was entered.
    Missing,
    /// There is no such day in the calendar, or it is long before any questionnaire.
    NotADay,
    /// It is still to come.
    Future,
}

/// Reads the day that somebody chose or typed. `today` is the day by their own calendar.
///
/// # Errors
/// See [`DayError`].
pub fn read_day(typed: &str, today: Day) -> Result<Day, DayError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(DayError::Missing);
    }
    let day = Day::parse(typed).ok_or(DayError::NotADay)?;
    if day > today { Err(DayError::Future) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn what_is_no_day_is_refused_and_so_is_what_is_to_come() {
        let today = day("2026-11-24");
        assert_eq!(read_day(" 2026-11-24 ", today), Ok(today));
        assert_eq!(read_day("2026-11-25", today), Err(DayError::Future));
        assert_eq!(read_day("  ", today), Err(DayError::Missing));
        for none in
            ["soon", "2026-2-3", "24-11-2026", "2026-11-24T00", "+026-11-24", "1026-11-24", "2026-11-241", "2026-11"]
        {
            assert_eq!(read_day(none, today), Err(DayError::NotADay), "{none}");
        }
    }
}
