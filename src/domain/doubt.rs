//! A doubt: an answer that can be read but looks like a slip beside another, or beside what is usual. It is asked once, and holds if it is meant.

use super::duration::{self, WEEKS_A_MONTH};
use super::free_text::dose;
use super::medicine::Medicine;

/// What looks like a slip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doubt {
    /// The dose is ten times the highest usual one, or more; or a tenth of the lowest, or less.
    Dose(dose::Doubt),
    /// The end lies before the beginning.
    EndsFirst,
    /// More weeks than can lie between the dates.
    LongerThanDates {
        /// The most that can.
        most: f64,
    },
    /// More weeks than this episode has lasted.
    LongerThanEpisode {
        /// The weeks that it has lasted at most.
        most: f64,
    },
}

/// Whether a dose looks like a slip, by what is usual for its medicine.
pub fn of_dose(amount: f64, medicine: &Medicine) -> Option<Doubt> {
    dose::doubt(amount, medicine).map(Doubt::Dose)
}

/// Whether two dates look like a slip: each a year ("2023"), or a year and a month ("2023-04").
pub fn of_dates(started: &str, stopped: &str) -> Option<Doubt> {
    let (started, stopped) = (duration::months(started)?, duration::months(stopped)?);
    (stopped.1 < started.0).then_some(Doubt::EndsFirst)
}

/// Whether weeks look like a slip beside the dates.
pub fn of_weeks(weeks: f64, started: &str, stopped: &str) -> Option<Doubt> {
    let (_, most) = duration::weeks_between(started, stopped)?;
    (weeks > most).then_some(Doubt::LongerThanDates { most })
}

/// Whether weeks in this episode look like a slip beside the whole months that it has lasted.
pub fn of_episode(weeks: f64, months: u32) -> Option<Doubt> {
    // Somebody who says 6 months may mean nearly 7.
    let most = (f64::from(months + 1) * WEEKS_A_MONTH).ceil();
    (weeks > most).then_some(Doubt::LongerThanEpisode { most })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_before_its_beginning_is_a_doubt_and_one_in_the_same_year_is_none() {
        assert_eq!(of_dates("2023-05", "2023-04"), Some(Doubt::EndsFirst));
        assert_eq!(of_dates("2024", "2023"), Some(Doubt::EndsFirst));
        assert_eq!(of_dates("2024-02", "2023"), Some(Doubt::EndsFirst));
        assert_eq!(of_dates("2023-05", "2023"), None);
        assert_eq!(of_dates("2023", "2023"), None);
        assert_eq!(of_dates("soon", "2023"), None);
    }

    #[test]
    fn more_weeks_than_the_dates_hold_are_a_doubt() {
        assert_eq!(of_weeks(20.0, "2023-04", "2023-05"), Some(Doubt::LongerThanDates { most: 9.0 }));
        assert_eq!(of_weeks(9.0, "2023-04", "2023-05"), None);
        assert_eq!(of_weeks(400.0, "2023", ""), None);
    }

    #[test]
    fn more_weeks_than_the_episode_are_a_doubt() {
        assert_eq!(of_episode(40.0, 6), Some(Doubt::LongerThanEpisode { most: 31.0 }));
        assert_eq!(of_episode(30.0, 6), None);
        assert_eq!(of_episode(0.0, 0), None);
    }
}
