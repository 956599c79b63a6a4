//! The passport as plain text, a line for each medicine: for a message or a portal.

use super::super::reference::Reference;
use super::super::words::fits;
use super::entered::{Entered, what_it_is};
use crate::ui::date::in_words;
use crate::ui::form::Draft;
use crate::words::summary as words;

/// Every line of it. `today` as "2026-11-24".
pub(super) fn text(draft: Draft, today: &str, reference: &Reference) -> String {
    let entered = leptos::prelude::untrack(|| Entered::of(draft, today, reference));
    let mut lines = vec![words::title(&in_words(today)), words::self_reported().to_owned(), entered.finding()];
    lines.extend(entered.score.clone());
    lines.extend([what_it_is(), String::new()]);
    lines.extend(medicines(&entered, reference));
    lines.push(String::new());
    let known = entered.episode.iter().filter(|fact| !fact.said.is_empty());
    lines.extend(known.map(|fact| words::asked_and_said(fact.asked, &fact.said)));
    lines.push(String::new());
    let judged = reference.listed_definitions.iter().zip(&entered.definitions);
    lines.extend(judged.map(|(entry, fit)| words::asked_and_said(&entry.name, fits(fit.verdict).0)));
    for (heading, items) in [(words::together(), &entered.first), (words::questions(), &entered.questions)] {
        if !items.is_empty() {
            lines.push(String::new());
            lines.push(heading.to_owned());
            lines.extend(items.iter().map(|item| words::item(item)));
        }
    }
    lines.join("\n")
}

/// A line for each medicine, and one for what was said of it in own words.
pub(super) fn medicines(entered: &Entered, reference: &Reference) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, trial) in entered.trials.iter().enumerate() {
        let place = (at + 1).to_string();
        let Some([name, dose, time, taken, went, stopped, episode, counts]) = entered.cells(at, reference) else {
            continue;
        };
        let [.., asked_taken, _, asked_stopped, asked_episode, asked_counts] = words::heads();
        let asked = [(asked_taken, taken), (asked_stopped, stopped), (asked_episode, episode), (asked_counts, counts)];
        let asked = asked.iter().filter(|(_, cell)| !cell.said.is_empty());
        let mut parts = vec![name.line(), dose.line(), time.line(), went.line()];
        parts.extend(asked.map(|(head, cell)| words::asked_and_said(head, &cell.said)));
        lines.push(words::numbered(&place, &parts.join(", ")));
        if !trial.note.trim().is_empty() {
            lines.push(words::medicine_says(&place, trial.note.trim()));
        }
    }
    lines
}
