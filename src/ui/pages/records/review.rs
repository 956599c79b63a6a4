//! The review: what was found, understood in part and not understood. Nothing is kept before the reader adds it.

use std::sync::Arc;

use leptos::prelude::*;

use super::card::Card;
use super::fields::tick;
use super::said;
use crate::domain::records::Score;
use crate::domain::saved::{Answers, Row};
use crate::domain::track::{CheckIn, written};
use crate::platform::storage::{self, NotAdded};
use crate::platform::told;
use crate::route::Route;
use crate::ui::SiteInfo;
use crate::ui::components::{buttons, el, inert, text};
use crate::ui::date::in_words;
use crate::ui::part::{Found, Outcome};
use crate::words::records::review as words;
use crate::words::your_data;

/// The review of what was found.
pub(super) fn view(found: Arc<Found>, site: &SiteInfo, done: Callback<Outcome>) -> AnyView {
    let review = &found.review;
    let cards: Vec<Card> = (0..review.tries.len()).filter_map(|at| Card::new(&found, at)).collect();
    let scores = RwSignal::new(true);
    let answers = RwSignal::new(true);
    let mut parts = vec![text("p", "", words::not_yet())];
    if found.brought.is_card {
        parts.push(text("p", "", words::card()));
    }
    let is_empty = cards.is_empty() && review.scores.is_empty() && review.answers.is_empty();
    if is_empty {
        parts.push(text("p", "", words::nothing()));
    }
    let (clear, open): (Vec<Card>, Vec<Card>) = cards.iter().cloned().partition(Card::is_clear);
    if !clear.is_empty() {
        parts.push(text("h3", "", words::understood()));
        parts.extend(clear.into_iter().map(Card::view));
    }
    if !open.is_empty() {
        parts.push(text("h3", "", words::in_part()));
        parts.push(text("p", "", words::in_part_lead()));
        parts.extend(open.into_iter().map(Card::view));
    }
    if !review.scores.is_empty() {
        parts.extend(of_scores(&review.scores, site, scores));
    }
    if !review.answers.is_empty() {
        parts.push(text("h3", "", words::answers()));
        parts.push(text("p", "", words::answers_hint()));
        parts.push(tick("add-answers", words::add_answers(), answers));
    }
    parts.extend(not_understood(&found));
    let add = {
        let found = found.clone();
        move || {
            let Some(mut rows) = chosen(&cards, &found.review.scores, scores.get_untracked()) else { return };
            if answers.get_untracked() {
                rows.extend(found.review.answers.iter().cloned());
            }
            match put(rows) {
                Ok(words) => done.run(Outcome::Added(words)),
                Err(why) => told::tell(why),
            }
        }
    };
    let button = |words: &str, class: &str| el("button").set("type", "button").class(class).text(words);
    let leave = button(words::leave(), "button quiet").on_press(move || done.run(Outcome::Left));
    let ways = if is_empty {
        vec![leave.view()]
    } else {
        parts.push(text("p", "hint", words::hint()));
        vec![button(words::add(), "button").on_press(add).view(), leave.view()]
    };
    parts.push(buttons(ways));
    el("div").parts(parts).view()
}

fn of_scores(scores: &[Score], site: &SiteInfo, ticked: RwSignal<bool>) -> Vec<AnyView> {
    let line = |score: &Score| {
        let day = in_words(&score.day().to_string());
        let words = match score {
            Score::Items(check_in) => match check_in.score() {
                Some(score) => words::score(&day, &score.to_string()),
                None => words::no_score(&day),
            },
            Score::Total(_, total) => words::score(&day, &total.to_string()),
            Score::Scale(scale) => words::scale(&day, &scale.name, &written(scale.value)),
        };
        text("li", "", &words)
    };
    let mut parts = vec![text("h3", "", words::scores())];
    if scores.iter().any(|score| matches!(score, Score::Items(check_in) if CheckIn::shows_crisis_help(check_in))) {
        parts.push(inert(site, |page| {
            page.element("p", &[("class", "callout important")], |p| p.linked(&Route::Crisis, &words::crisis()));
        }));
    }
    parts.push(el("ul").parts(scores.iter().map(line)).view());
    parts.push(tick("add-scores", words::add_scores(), ticked));
    parts
}

fn not_understood(found: &Arc<Found>) -> Vec<AnyView> {
    let review = &found.review;
    let mut lines: Vec<String> = review.passed.iter().map(|(why, name)| said::passed(*why, name)).collect();
    if review.nameless > 0 {
        lines.push(words::nameless(review.nameless as u64));
    }
    let mut parts = Vec::new();
    if !lines.is_empty() {
        parts.push(text("h3", "", words::passed()));
        parts.push(el("ul").parts(lines.iter().map(|line| text("li", "", line))).view());
    }
    if review.others > 0 {
        parts.push(text("p", "hint", &words::others(review.others as u64)));
    }
    parts
}

/// The rows of what is to be added; `None` where a field has to be corrected first.
fn chosen(cards: &[Card], scores: &[Score], with_scores: bool) -> Option<Vec<Row>> {
    let included = cards.iter().filter(|card| card.included.get_untracked());
    let mut rows: Vec<Row> = included.map(Card::row).collect::<Option<_>>()?;
    if with_scores {
        rows.extend(scores.iter().map(|score| score.row(words::total())));
    }
    Some(rows)
}

/// Puts them with the answers of the page, and says how many came of it.
fn put(rows: Vec<Row>) -> Result<String, &'static str> {
    if rows.is_empty() {
        return Err(words::none_chosen());
    }
    let count = rows.len() as u64;
    match storage::add(Answers::from(rows)) {
        Ok(()) => Ok(words::added(count)),
        Err(NotAdded::Undecided) => Err(your_data::file::undecided()),
        Err(NotAdded::NoRoom) => Err(words::no_room()),
    }
}
