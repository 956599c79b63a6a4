//! Doubts about times: what can be read but looks like a slip beside another answer. It is asked once, and holds if it is meant. (A dose that looks
//! like a slip is told by [`super::free_text::dose::doubt`].)

use super::duration::{self, WEEKS_A_MONTH};

/// Whether the end surely lies before the beginning: each a year ("2023"), or a year and a month ("2023-04").
pub fn ends_first(started: &str, stopped: &str) -> bool {
    duration::months(started).zip(duration::months(stopped)).is_some_and(|(started, stopped)| stopped.1 < started.0)
}

/// The most weeks that can lie between two dates, where more than these were given.
pub fn fewer_between(weeks: f64, started: &str, stopped: &str) -> Option<f64> {
    let (_, most) = duration::weeks_between(started, stopped)?;
    (weeks > most).then_some(most)
}

/// Whether weeks in this episode are more than the whole months that it has lasted.
pub fn is_longer_than_episode(weeks: f64, months: u32) -> bool {
    // Somebody who says 6 months may mean nearly 7.
    weeks > (f64::from(months + 1) * WEEKS_A_MONTH).ceil()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_before_its_beginning_is_a_doubt_and_one_in_the_same_year_is_none() {
        for (started, stopped) in [("2023-05", "2023-04"), ("2024", "2023"), ("2024-02", "2023")] {
            assert!(ends_first(started, stopped), "{started} to {stopped}");
        }
        for (started, stopped) in [("2023-05", "2023"), ("2023", "2023"), ("soon", "2023")] {
            assert!(!ends_first(started, stopped), "{started} to {stopped}");
        }
    }

    #[test]
    fn more_weeks_than_the_dates_hold_are_a_doubt() {
        assert_eq!(fewer_between(20.0, "2023-04", "2023-05"), Some(9.0));
        assert_eq!(fewer_between(9.0, "2023-04", "2023-05"), None);
        assert_eq!(fewer_between(400.0, "2023", ""), None);
    }

    #[test]
    fn more_weeks_than_the_episode_are_a_doubt() {
        assert!(is_longer_than_episode(32.0, 6));
        assert!(!is_longer_than_episode(31.0, 6));
        assert!(!is_longer_than_episode(0.0, 0));
    }
}
