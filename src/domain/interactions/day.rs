//! A day of the calendar as people type it.

use crate::domain::day::{Day, YEARS};
use crate::domain::free_text::date::month;

/// Why a text is not read as a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayError {
    /// No day, month and year.
    NotADay,
    /// A day that no calendar has, such as 30 February.
    NoSuchDay,
    /// It can be read in two ways, such as 05/06/2028.
    TwoReadings,
    /// More than two years from today.
    FarOff,
}

/// How far from today a last dose is believed.
const FAR_OFF_DAYS: u32 = 731;
/// The longest text that may be a day, in characters.
const LONGEST: usize = 40;
/// A number, or the month that a word means.
enum Part {
    Number(u32),
    Month(u32),
}

fn part(word: &str) -> Option<Part> {
    if let Ok(number) = word.parse() {
        return Some(Part::Number(number));
    }
    // "29th"
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)?.parse().ok());
    if let Some(number) = bare {
        return Some(Part::Number(number));
    }
    month(word).map(|month| Part::Month(month.into()))
}

/// Reads a day. Empty text is none. `today`, where it is known, tells which days are far off.
///
/// # Errors
/// Where the text is no day, no day of the calendar, two of them, or far off.
pub fn read(typed: &str, today: Option<Day>) -> Result<Option<Day>, DayError> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.chars().count() > LONGEST {
        return Err(DayError::NotADay);
    }
    let words = typed.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty() && *word != "of");
    let parts: Vec<Part> = words.map(part).collect::<Option<_>>().ok_or(DayError::NotADay)?;
    let is_year = |number: u32| number >= 1_000;
    let found = match parts.as_slice() {
        [Part::Number(year), Part::Number(month), Part::Number(day)] if is_year(*year) => (*year, *month, *day),
        [Part::Number(year), Part::Month(month), Part::Number(day)] if is_year(*year) => (*year, *month, *day),
        [Part::Number(day), Part::Month(month), Part::Number(year)]
        | [Part::Month(month), Part::Number(day), Part::Number(year)]
            if is_year(*year) =>
        {
            (*year, *month, *day)
        }
        [Part::Number(one), Part::Number(other), Part::Number(year)] if is_year(*year) => match (*one, *other) {
            (day, month) if day == month || day > 12 => (*year, month, day),
            (month, day) if day > 12 => (*year, month, day),
            _ => return Err(DayError::TwoReadings),
        },
        _ => return Err(DayError::NotADay),
    };
    let (year, month, day) = found;
    let year = i32::try_from(year).map_err(|_| DayError::FarOff)?;
    let day =
        Day::new(year, month, day).ok_or(if YEARS.contains(&year) { DayError::NoSuchDay } else { DayError::FarOff })?;
    match today {
        Some(today) if today.until(day).unsigned_abs() > FAR_OFF_DAYS => Err(DayError::FarOff),
        _ => Ok(Some(day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_at(typed: &str) -> Result<String, DayError> {
        read(typed, Day::new(2028, 1, 10)).map(|day| day.map(|day| day.to_string()).unwrap_or_default())
    }

    #[test]
    fn a_day_is_read_in_every_usual_form() {
        for typed in [
            "2028-02-29",
            " 29 February 2028 ",
            "February 29, 2028",
            "Feb 29th 2028",
            "29.02.2028",
            "02/29/2028",
            "2028 feb 29",
        ] {
            assert_eq!(read_at(typed), Ok("2028-02-29".into()), "{typed}");
        }
        assert_eq!(read_at("  "), Ok(String::new()));
        assert_eq!(read_at("1 Sept 2027"), Ok("2027-09-01".into()));
    }

    #[test]
    fn what_is_no_day_is_told_from_what_the_calendar_lacks() {
        for typed in ["soon", "February 2028", "29 February", "3", "29 Foo 2028", "29 ma 2028", &"a".repeat(1_000)] {
            assert_eq!(read_at(typed), Err(DayError::NotADay), "{typed}");
        }
        for typed in ["2027-02-29", "31 April 2028", "2028-13-01", "2028-00-10", "0/0/2028"] {
            assert_eq!(read_at(typed), Err(DayError::NoSuchDay), "{typed}");
        }
        assert_eq!(read_at("05/06/2028"), Err(DayError::TwoReadings));
        assert_eq!(read_at("05/05/2028"), Ok("2028-05-05".into()));
        for typed in ["2038-02-28", "2018-02-28", "9999-01-01", "2999-01-01"] {
            assert_eq!(read_at(typed), Err(DayError::FarOff), "{typed}");
        }
        assert_eq!(read("1 January 1999", None), Ok(Day::new(1999, 1, 1)));
    }
}
