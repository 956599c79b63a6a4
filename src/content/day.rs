//! Days of the calendar, as far as reviews need them. Native only.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Days since 1 January 1970.
    number: i64,
}

impl Day {
    /// The day `2026-11-24` stands for, if it is one.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-');
        let mut number = |length: usize| parts.next().filter(|part| part.len() == length)?.parse::<i64>().ok();
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        // The proleptic Gregorian calendar, counted from March so that leap days come last.
        let counted_year = if month <= 2 { year - 1 } else { year };
        let year_of_era = counted_year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Day { number: counted_year.div_euclid(400) * 146_097 + day_of_era - 719_468 };
        // 30 February is no day: written out again it would be another.
        (found.written() == text).then_some(found)
    }

    /// The day of a number of seconds since 1 January 1970.
    pub fn of_seconds(seconds: u64) -> Day {
        Day { number: i64::try_from(seconds / 86_400).unwrap_or_default() }
    }

    /// So many days later.
    pub fn plus(self, days: i64) -> Day {
        Day { number: self.number + days }
    }

    /// How many days it is until another.
    pub fn until(self, other: Day) -> i64 {
        other.number - self.number
    }

    /// `2026-11-24`.
    pub fn written(self) -> String {
        let shifted = self.number + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        format!("{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn every_day_is_read_as_it_is_written() {
        for number in -30_000..60_000 {
            let day = Day { number };
            assert_eq!(Day::parse(&day.written()), Some(day));
        }
        assert_eq!(Day::parse("1970-01-01"), Some(Day { number: 0 }));
        assert_eq!(Day::parse("2026-11-24"), Some(Day { number: 20_781 }));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["soon", "2026-02-30", "2026-13-01", "2026-1-1", "24-11-2026", "2026-11-24x", ""] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_can_be_counted_on() {
        let day = Day::parse("2026-11-24").expect("a day");
        assert_eq!(day.plus(90).written(), "2027-02-22");
        assert_eq!(day.until(day.plus(90)), 90);
    }
}
