//! How long something was taken, when a person knows months or dates instead of weeks.

use super::limits::{self, InvalidAnswer};

/// Weeks in a month, on average: 52 weeks in 12 months.
pub(super) const WEEKS_A_MONTH: f64 = 52.0 / 12.0;

/// Reads typed months as weeks. Empty text is "not sure".
///
/// # Errors
/// As for typed weeks, within the same limits.
pub fn read_months_as_weeks(typed: &str) -> Result<Option<f64>, InvalidAnswer> {
    let Some(months) = limits::read_weeks(typed)? else { return Ok(None) };
    // To a tenth: nobody remembers more.
    let weeks = (months * WEEKS_A_MONTH * 10.0).round() / 10.0;
    limits::check_weeks(weeks)?;
    Ok(Some(weeks))
}

/// The fewest and the most weeks between two dates, each a year ("2023") or a year and a month ("2023-04"). `None` where either is no such date,
/// or the end lies before the beginning.
pub fn weeks_between(started: &str, stopped: &str) -> Option<(f64, f64)> {
    let (first, last) = (months(started)?, months(stopped)?);
    // From the end of the one to the beginning of the other, and the other way round.
    let fewest = last.0.saturating_sub(first.1 + 1);
    let most = (last.1 + 1).checked_sub(first.0)?;
    if last.1 < first.0 {
        return None;
    }
    Some(((f64::from(fewest) * WEEKS_A_MONTH).floor(), (f64::from(most) * WEEKS_A_MONTH).ceil()))
}

/// The first and the last month that a date may mean, counted from year 0; `None` where it is no date.
pub fn months(date: &str) -> Option<(u32, u32)> {
    let date = date.trim();
    limits::check_when(date).ok()?;
    let (year, month) = date.split_once('-').unwrap_or((date, ""));
    let year = year.parse::<u32>().ok()?.checked_mul(12)?;
    match month.parse::<u32>() {
        Ok(month) => {
            let month = year.checked_add(month)?;
            Some((month, month))
        }
        Err(_) => Some((year.checked_add(1)?, year.checked_add(12)?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_become_weeks_to_a_tenth() {
        assert_eq!(read_months_as_weeks("3"), Ok(Some(13.0)));
        assert_eq!(read_months_as_weeks(" 1 "), Ok(Some(4.3)));
        assert_eq!(read_months_as_weeks("1,5"), Ok(Some(6.5)));
        assert_eq!(read_months_as_weeks(""), Ok(None));
        assert_eq!(read_months_as_weeks("601"), Err(InvalidAnswer::Weeks(limits::WEEKS_AT_MOST)));
        assert_eq!(read_months_as_weeks("a few"), Err(InvalidAnswer::NotANumber));
    }

    #[test]
    fn two_months_give_the_fewest_and_the_most_weeks_that_may_lie_between_them() {
        assert_eq!(weeks_between("2023-04", "2023-07"), Some((8.0, 18.0)));
        assert_eq!(weeks_between("2023-04", "2023-05"), Some((0.0, 9.0)));
        assert_eq!(weeks_between("2023-04", "2023-04"), Some((0.0, 5.0)));
        assert_eq!(weeks_between("2022-12", "2023-02"), Some((4.0, 13.0)));
    }

    #[test]
    fn a_year_alone_may_mean_any_of_its_months() {
        assert_eq!(weeks_between("2022", "2023"), Some((0.0, 104.0)));
        assert_eq!(weeks_between("2021", "2023"), Some((52.0, 156.0)));
        assert_eq!(weeks_between("2023", "2023-06"), Some((0.0, 26.0)));
    }

    #[test]
    fn an_end_before_the_beginning_and_what_is_no_date_give_nothing() {
        assert_eq!(weeks_between("2023-05", "2023-04"), None);
        assert_eq!(weeks_between("2024", "2023"), None);
        for date in ["", "spring", "2023-13", "23", "2023-4", "٢٠٢٣"] {
            assert_eq!(weeks_between(date, "2023-04"), None, "{date}");
            assert_eq!(weeks_between("2023-04", date), None, "{date}");
        }
    }
}
