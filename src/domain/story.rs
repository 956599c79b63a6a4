//! The next thing for somebody who comes back: what the first page offers, from nothing but the rows on the device. The order is that of the
//! whole way: the medicines, how it is now, the visit, the page for the clinician. It offers; it never sends anybody anywhere.

use super::saved::Row;
use super::track::{BEGUN, CHECK_IN};
use super::visit::PLANNED;

/// What is offered first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A medicine, or the second one: nothing can be counted before.
    Medicines,
    /// A check-in that was begun and not added.
    GoOnCheckIn,
    /// The first check-in.
    CheckIn,
    /// A new one: the last is two weeks old, which is what its questions ask about. Source: kroenke-2001.
    CheckInDue,
    /// Getting ready for a visit.
    Visit,
    /// The page for the clinician.
    Page,
}

impl Next {
    /// Of what is kept, with the day two weeks ago (`2026-11-10`). `None` where nothing was entered of the history or of how it is now.
    pub fn of(rows: &[Row], two_weeks_ago: &str) -> Option<Self> {
        let of_kind = |kind: &'static str| rows.iter().filter(move |row| row.first().is_some_and(|own| own == kind));
        let has = |row: &Row, place: usize| row.get(place).is_some_and(|text| !text.is_empty());
        let answered = |row: &Row| row.iter().skip(1).any(|text| !text.is_empty());
        let days = || of_kind(CHECK_IN).filter_map(|row| row.get(1));
        if of_kind(BEGUN).any(|row| row.iter().skip(2).any(|text| !text.is_empty())) {
            return Some(Self::GoOnCheckIn);
        }
        let history = ["trial", "episode", "other", "first"].iter().any(|kind| of_kind(kind).any(answered));
        let last = days().max();
        if !history && last.is_none() {
            return None;
        }
        // Of a medicine there is its place in the list, or a name.
        let medicines = of_kind("trial").filter(|row| has(row, 1) || has(row, 2)).count();
        Some(match last {
            _ if medicines < 2 => Self::Medicines,
            None => Self::CheckIn,
            Some(last) if last.as_str() <= two_weeks_ago => Self::CheckInDue,
            Some(_) if !of_kind(PLANNED).any(answered) => Self::Visit,
            Some(_) => Self::Page,
        })
    }

    /// As the document says it, for the styles.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Medicines => "medicines",
            Self::GoOnCheckIn => "go-on",
            Self::CheckIn => "check-in",
            Self::CheckInDue => "due",
            Self::Visit => "visit",
            Self::Page => "page",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Next;

    fn next(rows: &[&[&str]]) -> Option<Next> {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect();
        Next::of(&rows, "2026-11-15")
    }

    const SERTRALINE: &[&str] = &["trial", "sertraline", "", "150", "10"];
    const ANOTHER: &[&str] = &["trial", "", "something blue", "", ""];

    #[test]
    fn who_has_entered_nothing_of_the_history_is_new() {
        assert_eq!(next(&[]), None);
        assert_eq!(next(&[&["question", ""], &["choice", "income", "30000"]]), None);
        assert_eq!(next(&[&["trial", "", "", "", ""], &["episode", "", ""]]), None);
        assert_eq!(next(&[&["checkin-begun", "2026-11-20", "", ""]]), None);
    }

    #[test]
    fn the_medicines_come_first_and_two_of_them() {
        assert_eq!(next(&[&["episode", "14", ""]]), Some(Next::Medicines));
        assert_eq!(next(&[SERTRALINE]), Some(Next::Medicines));
        assert_eq!(next(&[&["checkin", "2026-11-20", "1"]]), Some(Next::Medicines));
        assert_eq!(next(&[SERTRALINE, &["trial", "", "", "20", "4"]]), Some(Next::Medicines));
    }

    #[test]
    fn then_how_it_is_now_then_the_visit_and_the_page_while_that_is_fresh() {
        assert_eq!(next(&[SERTRALINE, ANOTHER]), Some(Next::CheckIn));
        let planned: &[&str] = &["visit", "", "That it fades."];
        assert_eq!(next(&[SERTRALINE, ANOTHER, &["checkin", "2026-11-16", "1"]]), Some(Next::Visit));
        assert_eq!(next(&[SERTRALINE, ANOTHER, &["checkin", "2026-11-16", "1"], planned]), Some(Next::Page));
        assert_eq!(next(&[SERTRALINE, ANOTHER, &["checkin", "2026-11-15", "1"]]), Some(Next::CheckInDue));
        let two: [&[&str]; 4] = [SERTRALINE, ANOTHER, &["checkin", "2026-11-20", "1"], &["checkin", "2025-01-01", "1"]];
        assert_eq!(next(&two), Some(Next::Visit));
    }

    #[test]
    fn a_check_in_that_was_begun_is_offered_before_all_else() {
        assert_eq!(next(&[&["checkin-begun", "2026-11-20", "2"]]), Some(Next::GoOnCheckIn));
        assert_eq!(next(&[SERTRALINE, ANOTHER, &["checkin-begun", "2026-11-20", "", "1"]]), Some(Next::GoOnCheckIn));
    }
}
