//! A day of the calendar as a number, so that days can be counted without a clock: no time zone, no summer time.

use std::fmt;

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// The years that are read. Older than that is a slip of the keyboard.
pub const YEARS: std::ops::RangeInclusive<i32> = 1950..=9_999;

impl Day {
    /// The day of a year, a month from 1 and a day from 1, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !YEARS.contains(&year) || !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day) {
            return None;
        }
        // Years that begin in March: the day that only leap years have is then the last one. 400 of them have 146,097 days.
        let year = if month < 3 { year - 1 } else { year };
        let (era, of_era) = (year / 400, year % 400);
        let month = i32::try_from((month + 9) % 12).ok()?;
        let of_year = (153 * month + 2) / 5 + i32::try_from(day).ok()? - 1;
        Some(Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468))
    }

    /// Reads a day as it is written: `2026-11-24`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut part = |length: usize| {
            let part = parts.next().filter(|part| part.len() == length)?;
            if part.bytes().all(|byte| byte.is_ascii_digit()) { part.parse::<u32>().ok() } else { None }
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(i32::try_from(year).ok()?, month, day)
    }

    /// The first day of a month that is counted from year 0, as [`crate::domain::duration::months`] counts them: January of year 1 is 13.
    pub fn first_of_month(months: u32) -> Option<Self> {
        let before = months.checked_sub(1)?;
        Self::new(i32::try_from(before / 12).ok()?, before % 12 + 1, 1)
    }

    /// The number of the day: 0 on 1 January 1970.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// So many days later.
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.saturating_add_unsigned(days))
    }

    /// How many days later another day is.
    pub const fn until(self, other: Self) -> i32 {
        other.0 - self.0
    }

    /// Year, month and day.
    pub fn parts(self) -> (i32, u32, u32) {
        let days = self.0 + 719_468;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = era * 400 + year_of_era + i32::from(month < 3);
        (year, month.unsigned_abs(), day.unsigned_abs())
    }
}

/// As it is kept: `2026-11-24`.
impl fmt::Display for Day {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(to, "{year:04}-{month:02}-{day:02}")
    }
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn a_day_is_read_counted_and_written_again() {
        for (text, number) in [("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-24", 20_781)] {
            assert_eq!((day(text).number(), day(text).to_string().as_str()), (number, text));
        }
    }

    #[test]
    fn leap_days_are_days_only_where_there_is_one() {
        assert_eq!(day("2028-02-28").until(day("2028-03-01")), 2);
        assert_eq!(day("2027-02-28").until(day("2027-03-01")), 1);
        assert_eq!(day("2028-02-29").until(day("2029-02-28")), 365);
        for none in ["2027-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32"] {
            assert_eq!(Day::parse(none), None, "{none}");
        }
    }

    #[test]
    fn two_weeks_are_fourteen_days_over_every_change_of_the_clocks() {
        // The clocks change in these nights in Europe, in the United States and in Australia.
        for (before, after) in [
            ("2026-03-22", "2026-04-05"),
            ("2026-10-18", "2026-11-01"),
            ("2026-03-01", "2026-03-15"),
            ("2026-10-25", "2026-11-08"),
            ("2026-09-27", "2026-10-11"),
        ] {
            assert_eq!(day(before).until(day(after)), 14, "{before}");
        }
    }

    #[test]
    fn a_month_begins_on_its_first_day() {
        assert_eq!(Day::first_of_month(2_026 * 12 + 11), Some(day("2026-11-01")));
        assert_eq!(Day::first_of_month(2_026 * 12 + 12), Some(day("2026-12-01")));
        assert_eq!(Day::first_of_month(0), None);
    }

    #[test]
    fn days_are_counted_over_months_years_and_leap_days() {
        let plus = |text: &str, days| Day::parse(text).map(|day| day.plus(days).to_string()).unwrap_or_default();
        assert_eq!(plus("2028-02-15", 14), "2028-02-29");
        assert_eq!(plus("2028-02-16", 14), "2028-03-01");
        assert_eq!(plus("2027-02-15", 14), "2027-03-01");
        assert_eq!(plus("2027-12-31", 35), "2028-02-04");
        assert_eq!(plus("2028-01-31", 0), "2028-01-31");
        assert_eq!(plus("2100-02-28", 1), "2100-03-01");
    }
}
