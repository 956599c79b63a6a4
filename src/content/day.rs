//! Days of the calendar, as far as reviews need them. Native only.

use jiff::civil::{Date, date};
use jiff::{ToSpan, Unit};

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// The day `2026-11-24` stands for, if it is one.
    pub fn parse(text: &str) -> Option<Day> {
        // Of all ways to write a day that are read, one is ours: written out again it would be another.
        text.parse().ok().map(Day).filter(|day| day.written() == text)
    }

    /// The day of a number of seconds since 1 January 1970.
    pub fn of_seconds(seconds: u64) -> Day {
        Day(date(1970, 1, 1)).plus(i64::try_from(seconds / 86_400).unwrap_or_default())
    }

    /// So many days later.
    pub fn plus(self, days: i64) -> Day {
        Day(self.0.saturating_add(days.days()))
    }

    /// How many days it is until another.
    pub fn until(self, other: Day) -> i64 {
        self.0.until((Unit::Day, other.0)).map_or(0, |span| i64::from(span.get_days()))
    }

    /// `2026-11-24`.
    pub fn written(self) -> String {
        self.0.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn a_day_is_read_as_it_is_written() {
        for text in ["1970-01-01", "2000-02-29", "2026-11-24", "2027-12-31"] {
            assert_eq!(Day::parse(text).map(Day::written).as_deref(), Some(text));
        }
        assert_eq!(Day::parse("2026-11-24"), Some(Day::of_seconds(20_781 * 86_400 + 5)));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "soon",
            "2026-02-30",
            "2026-13-01",
            "2026-1-1",
            "24-11-2026",
            "2026-11-24x",
            "20261124",
            "2026-11-24T00",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_can_be_counted_on() {
        let day = Day::parse("2026-11-24").expect("a day");
        assert_eq!(day.plus(90).written(), "2027-02-22");
        assert_eq!(day.until(day.plus(90)), 90);
        assert_eq!(day.plus(90).until(day), -90);
    }
}
