//! Another scale's number, as it was given: its name and its highest value are the reader's own. Nothing is made of it but a line.

use super::{NOTE_CHARACTERS, SCALE};
use crate::domain::Day;
use crate::domain::limits::NAME_CHARACTERS;
use crate::domain::saved::Row;

/// The highest value that a scale may have, in hundredths.
pub const MAXIMUM_AT_MOST: u32 = 100_000;

/// A number of a scale on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The day it is for.
    pub day: Day,
    /// What the scale is called.
    pub name: String,
    /// The number in hundredths, from 0 to `maximum`.
    pub value: u32,
    /// The highest number of the scale, in hundredths.
    pub maximum: u32,
    /// The reader's own words.
    pub note: String,
}

/// Why a number of a scale is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleError {
    /// It has no name, or one that is too long.
    Name,
    /// The highest value is no number above 0 and up to [`MAXIMUM_AT_MOST`].
    Maximum,
    /// It is no number.
    NotANumber,
    /// It is below 0 or above the highest value of the scale, which is this, in hundredths.
    OutOfRange(u32),
}

impl Scale {
    /// Reads what was typed.
    ///
    /// # Errors
    /// The first thing that cannot be taken.
    pub fn read(day: Day, name: &str, value: &str, maximum: &str, note: &str) -> Result<Self, ScaleError> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > NAME_CHARACTERS {
            return Err(ScaleError::Name);
        }
        let maximum =
            hundredths(maximum).filter(|most| (1..=MAXIMUM_AT_MOST).contains(most)).ok_or(ScaleError::Maximum)?;
        let value = value.trim();
        let below = value.strip_prefix('-').and_then(hundredths);
        let value = match (hundredths(value), below) {
            (Some(value), _) if value <= maximum => value,
            (None, None) => return Err(ScaleError::NotANumber),
            _ => return Err(ScaleError::OutOfRange(maximum)),
        };
        let note = note.trim().chars().take(NOTE_CHARACTERS).collect();
        Ok(Self { day, name: name.to_owned(), value, maximum, note })
    }

    /// Reads the row that [`Scale::row`] writes; `None` where it cannot be one.
    pub fn of_row(row: &[String]) -> Option<Self> {
        let text = |at: usize| row.get(at).map_or("", String::as_str);
        Self::read(Day::parse(text(1))?, text(2), text(3), text(4), text(5)).ok()
    }

    /// As it is kept: the kind, the day, the name, the number, the highest one, the note.
    pub fn row(&self) -> Row {
        let (day, value, maximum) = (self.day.to_string(), written(self.value), written(self.maximum));
        vec![SCALE.to_owned(), day, self.name.clone(), value, maximum, self.note.clone()]
    }
}

/// Hundredths as a number is written: "6.5", "27".
pub fn written(hundredths: u32) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match (rest / 10, rest % 10) {
        (0, 0) => whole.to_string(),
        (tenths, 0) => [&whole.to_string(), ".", &tenths.to_string()].concat(),
        (tenths, more) => [&whole.to_string(), ".", &tenths.to_string(), &more.to_string()].concat(),
    }
}

/// A plain number with at most two places, in hundredths. A comma is a point.
fn hundredths(typed: &str) -> Option<u32> {
    let (whole, places) = typed.trim().split_once(['.', ',']).unwrap_or((typed.trim(), "0"));
    let digits = |text: &str| !text.is_empty() && text.len() <= 7 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(places) || places.len() > 2 {
        return None;
    }
    let places = places.parse::<u32>().ok()? * if places.len() == 1 { 10 } else { 1 };
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, value: &str, maximum: &str) -> Result<u32, ScaleError> {
        let day = Day::parse("2026-11-24").expect("a day");
        Scale::read(day, name, value, maximum, "").map(|scale| scale.value)
    }

    #[test]
    fn a_number_lies_on_its_scale() {
        assert_eq!(read("QIDS-SR16", "27", "27"), Ok(2_700));
        assert_eq!(read("My sleep", " 6,5 ", "10"), Ok(650));
        assert_eq!(read("QIDS-SR16", "28", "27"), Err(ScaleError::OutOfRange(2_700)));
        assert_eq!(read("QIDS-SR16", "-1", "27"), Err(ScaleError::OutOfRange(2_700)));
        for value in ["", "six", "1e3", "NaN", "inf", "1.2.3"] {
            assert_eq!(read("QIDS-SR16", value, "27"), Err(ScaleError::NotANumber), "{value}");
        }
        for maximum in ["", "0", "-5", "1001", "many"] {
            assert_eq!(read("Mine", "1", maximum), Err(ScaleError::Maximum), "{maximum}");
        }
        assert_eq!(read("  ", "1", "10"), Err(ScaleError::Name));
    }

    #[test]
    fn a_row_is_read_as_it_was_written() {
        let day = Day::parse("2026-11-24").expect("a day");
        let scale = Scale::read(day, "My own, 0 to 10", "6.5", "10", "slept; badly").expect("a number of a scale");
        assert_eq!(Scale::of_row(&scale.row()), Some(scale));
        assert_eq!(Scale::of_row(&["scale".into(), "soon".into()]), None);
    }
}
