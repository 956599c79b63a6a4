//! What is due for a review.

use std::time::{SystemTime, UNIX_EPOCH};

use beyond_two::content::Day;
use beyond_two::content::Manuscript;

/// From how many days before a review is due the build says so.
const NOTICE_DAYS: i64 = 60;

/// From how many days before a fact ends the build says so.
const ENDING_DAYS: i64 = 30;

/// Prints what is due soon or overdue. It never stops the build: an old page is better than none.
pub fn warn(manuscript: &Manuscript) {
    let today = today();
    let articles =
        manuscript.articles.iter().map(|article| (format!("the article {}", article.slug), &article.next_review));
    let comparison = [("the comparison".to_owned(), &manuscript.comparison.next_review)];
    for (what, due) in articles.chain(comparison) {
        let Some(left) = Day::parse(due).map(|due| today.until(due)) else { continue };
        if left < 0 {
            println!("warning: {what} has been due for a review since {due}");
        } else if left <= NOTICE_DAYS {
            println!("warning: {what} is due for a review in {left} days, on {due}");
        }
    }
    for fact in manuscript.ending(today, ENDING_DAYS) {
        println!("warning: {fact}");
    }
    for line in overdue_lines(manuscript) {
        println!("WARNING: {line}");
    }
}

/// The crisis lines that are due for a check, each in a sentence.
pub fn overdue_lines(manuscript: &Manuscript) -> Vec<String> {
    let today = today();
    let lines = manuscript.countries.iter().flat_map(|country| country.lines.iter().map(move |line| (country, line)));
    lines
        .filter(|(_, line)| line.checked_until().is_some_and(|last| last < today))
        .map(|(country, line)| {
            format!(
                "the crisis line {} ({}) was last checked on {}: check it before a release",
                line.name, country.country, line.checked
            )
        })
        .collect()
}

fn today() -> Day {
    Day::of_seconds(SystemTime::now().duration_since(UNIX_EPOCH).map(|since| since.as_secs()).unwrap_or_default())
}
