//! Dates of FHIR (`date`, `dateTime`): a day, a month or only a year. What the record leaves open stays open.

use crate::domain::Day;

/// A date, as exactly as the record has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A day, by the calendar of the place where it was written.
    Day(Day),
    /// A month from 1 to 12 of a year.
    Month(i32, u32),
    /// A year alone.
    Year(i32),
}

impl When {
    /// Reads `2024`, `2024-03`, `2024-03-05` or a moment of a day. `None`: it is no such date.
    pub fn read(text: &str) -> Option<Self> {
        let date = text.trim();
        let date = date.split_once('T').map_or(date, |(date, _)| date);
        let digits = |text: &str, count: usize| {
            if text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
        };
        let mut parts = date.split('-');
        let year: u32 = digits(parts.next()?, 4)?;
        let year = i32::try_from(year).ok()?;
        // The first day of the year is in the calendar: so is the year.
        Day::new(year, 1, 1)?;
        let Some(month) = parts.next() else { return Some(Self::Year(year)) };
        let month: u32 = digits(month, 2)?;
        Day::new(year, month, 1)?;
        match parts.next() {
            None => Some(Self::Month(year, month)),
            Some(_) => Day::parse(date).map(Self::Day),
        }
    }

    /// As the history keeps it: `2024` or `2024-03`.
    pub fn kept(self) -> String {
        match self {
            Self::Day(day) => {
                let (year, month, _) = day.parts();
                Self::Month(year, month).kept()
            }
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Year(year) => format!("{year:04}"),
        }
    }

    /// As the record has it: `2024`, `2024-03` or `2024-03-05`.
    pub fn said(self) -> String {
        if let Self::Day(day) = self { day.to_string() } else { self.kept() }
    }

    /// The day, where it is one.
    pub fn day(self) -> Option<Day> {
        if let Self::Day(day) = self { Some(day) } else { None }
    }

    /// The first and the last day that it may mean.
    pub fn bounds(self) -> Option<(Day, Day)> {
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Month(year, month) => {
                let last = (28..=31).rev().find_map(|day| Day::new(year, month, day))?;
                Some((Day::new(year, month, 1)?, last))
            }
            Self::Year(year) => Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::When;

    #[test]
    fn a_date_is_as_exact_as_the_record_has_it() {
        for (text, said, kept) in [
            ("2024", "2024", "2024"),
            ("2024-03", "2024-03", "2024-03"),
            ("2024-03-05", "2024-03-05", "2024-03"),
            ("2024-03-05T23:30:00-05:00", "2024-03-05", "2024-03"),
            (" 2024-03-05T10:00:00.000Z ", "2024-03-05", "2024-03"),
        ] {
            let when = When::read(text);
            assert_eq!(when.map(|when| (when.said(), when.kept())), Some((said.into(), kept.into())), "{text}");
        }
        for none in
            ["", "soon", "03/05/2024", "24-03-05", "2024-13", "2024-02-30", "2024-3-5", "0001-01-01", "2024-03-05-06"]
        {
            assert_eq!(When::read(none), None, "{none}");
        }
    }

    #[test]
    fn a_month_and_a_year_have_a_first_and_a_last_day() {
        let bounds = |text| {
            let (first, last) = When::read(text).and_then(When::bounds).expect("a date");
            format!("{first} {last}")
        };
        assert_eq!(bounds("2024-02"), "2024-02-01 2024-02-29");
        assert_eq!(bounds("2024"), "2024-01-01 2024-12-31");
    }
}
