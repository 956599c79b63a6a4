//! What stands on many pages alike: when it was reviewed, and what not to do because of it.

use super::gallery::Example;
use crate::route::Route;
use crate::ui::date::in_words;
use crate::ui::markup::Markup;
use crate::words::{gallery, standing as words};

/// Adds the days of the last review and of the next.
pub fn review_dates(page: &mut Markup, before: &str, reviewed: &str, next_review: &str) {
    page.element("p", &[("class", "dates")], |p| {
        p.text(before);
        p.text(&format!("{} ", words::reviewed()));
        p.element("time", &[("datetime", reviewed)], |time| time.text(&in_words(reviewed)));
        p.text(&format!(" · {} ", words::next_review()));
        p.element("time", &[("datetime", next_review)], |time| time.text(&in_words(next_review)));
    });
    overdue(page, next_review, &words::overdue(&in_words(next_review)));
}

/// Adds a note that shows itself once its day has passed.
pub fn overdue(page: &mut Markup, due: &str, words: &str) {
    page.element("p", &[("class", "callout important"), ("hidden", ""), ("data-due", due)], |p| p.text(words));
}

/// Adds a note, for the end of a sentence or of a card, that shows itself once a fact may no longer hold.
pub fn until(page: &mut Markup, tag: &'static str, day: &str) {
    page.element(tag, &[("class", "until"), ("hidden", ""), ("data-due", day)], |note| {
        note.text(&format!(" {}", words::until(&in_words(day))));
    });
}

/// Adds the line on medicines and on help.
pub fn standing_advice(page: &mut Markup) {
    page.element("p", &[("class", "standing")], |p| {
        p.linked(&Route::Crisis, &words::advice());
    });
}

/// Examples. What is overdue shows itself once the app is there.
pub(super) fn examples<'a>() -> Vec<Example<'a>> {
    use gallery::standing as states;

    const PAST: &str = "2020-01-31";
    const NEXT: &str = "2099-01-31";
    vec![
        Example::new("review-dates", states::dates(), |page| review_dates(page, "", PAST, NEXT)),
        Example::new("review-overdue", states::overdue(), |page| {
            overdue(page, PAST, &words::overdue(&in_words(PAST)));
        }),
        Example::new("advice", states::advice(), standing_advice),
    ]
}
