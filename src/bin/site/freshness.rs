//! What is due for a review.

use std::time::{SystemTime, UNIX_EPOCH};

use beyond_two::content::manuscript::Manuscript;

/// From how many days before a review is due the build says so.
const NOTICE_DAYS: i64 = 60;
/// After how many days a crisis number is due for a check.
const CRISIS_DAYS: i64 = 90;

/// Prints what is due soon or overdue. It never stops the build: an old page is better than none.
pub fn warn(manuscript: &Manuscript) {
    let today = today();
    let articles =
        manuscript.articles.iter().map(|article| (format!("the article {}", article.slug), &article.next_review));
    let comparison = [("the comparison".to_owned(), &manuscript.comparison.next_review)];
    for (what, due) in articles.chain(comparison) {
        let Some(left) = days(due).map(|due| due - today) else { continue };
        if left < 0 {
            println!("warning: {what} has been due for a review since {due}");
        } else if left <= NOTICE_DAYS {
            println!("warning: {what} is due for a review in {left} days, on {due}");
        }
    }
    for country in &manuscript.countries {
        for line in &country.lines {
            if days(&line.checked).is_some_and(|checked| today - checked > CRISIS_DAYS) {
                println!(
                    "WARNING: the crisis line {} ({}) was last checked on {}: check it before a release",
                    line.name, country.country, line.checked
                );
            }
        }
    }
}

/// Today as days since 1 January 1970.
fn today() -> i64 {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map(|since| since.as_secs()).unwrap_or_default();
    i64::try_from(seconds / 86_400).unwrap_or_default()
}

/// A day as days since 1 January 1970 (the proleptic Gregorian calendar, counted from March so that leap days come last).
fn days(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(era * 146_097 + day_of_era - 719_468)
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(days("1970-01-01"), Some(0));
        assert_eq!(days("2000-03-01"), Some(11_017));
        assert_eq!(days("2026-11-24"), Some(20_781));
        assert_eq!(days("soon"), None);
    }
}
