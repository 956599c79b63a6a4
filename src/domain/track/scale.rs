//! Another scale's number, as it was given: its name and its highest value are the reader's own. Nothing is made of it but a line.

use super::{Day, NOTE_CHARACTERS, SCALE};
use crate::domain::limits::NAME_CHARACTERS;
use crate::domain::saved::Row;

/// The highest value that a scale may have.
pub const MAXIMUM_AT_MOST: f64 = 1_000.0;

/// A number of a scale on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The day it is for.
    pub day: Day,
    /// What the scale is called.
    pub name: String,
    /// The number, from 0 to `maximum`.
    pub value: f64,
    /// The highest number of the scale.
    pub maximum: f64,
    /// The reader's own words.
    pub note: String,
}

/// Why a number of a scale is not taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScaleError {
    /// It has no name, or one that is too long.
    Name,
    /// The highest value is no number above 0 and up to [`MAXIMUM_AT_MOST`].
    Maximum,
    /// It is no number.
    NotANumber,
    /// It is below 0 or above the highest value of the scale, which is this.
    OutOfRange(f64),
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
            number(maximum).filter(|most| *most > 0.0 && *most <= MAXIMUM_AT_MOST).ok_or(ScaleError::Maximum)?;
        let value = number(value).ok_or(ScaleError::NotANumber)?;
        if !(0.0..=maximum).contains(&value) {
            return Err(ScaleError::OutOfRange(maximum));
        }
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
        let (day, value, maximum) = (self.day.to_string(), self.value.to_string(), self.maximum.to_string());
        vec![SCALE.to_owned(), day, self.name.clone(), value, maximum, self.note.clone()]
    }
}

/// A plain number; a comma before one or two digits is a point.
fn number(typed: &str) -> Option<f64> {
    let typed = typed.trim().replace(',', ".");
    let plain = typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    typed.parse().ok().filter(|number: &f64| plain && number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, value: &str, maximum: &str) -> Result<f64, ScaleError> {
        let day = Day::parse("2026-11-24").expect("a day");
        Scale::read(day, name, value, maximum, "").map(|scale| scale.value)
    }

    #[test]
    fn a_number_lies_on_its_scale() {
        assert_eq!(read("QIDS-SR16", "27", "27"), Ok(27.0));
        assert_eq!(read("My sleep", " 6,5 ", "10"), Ok(6.5));
        assert_eq!(read("QIDS-SR16", "28", "27"), Err(ScaleError::OutOfRange(27.0)));
        assert_eq!(read("QIDS-SR16", "-1", "27"), Err(ScaleError::OutOfRange(27.0)));
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
