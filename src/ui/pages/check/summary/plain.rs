//! The passport as plain text: for a message, a portal, or a letter to an insurer.

use super::super::answer::finding;
use super::super::reference::Reference;
use super::entered::{Entered, what_it_is};
use crate::ui::form::Draft;
use crate::words::summary as words;

/// Every line of it.
pub(super) fn text(draft: Draft, today: &str, reference: &Reference) -> String {
    let entered = leptos::prelude::untrack(|| Entered::of(draft, reference));
    let said = |asked: &str, said: &str| words::item(&words::asked_and_said(asked, said));
    let mut lines = vec![
        words::title(today),
        words::self_reported().to_owned(),
        finding(&entered.judgement),
        what_it_is(),
        String::new(),
    ];
    for (at, trial) in entered.trials.iter().enumerate() {
        let Some(cells) = entered.cells(at, reference) else { continue };
        lines.push(words::medicine(&(at + 1).to_string()));
        lines.extend(words::heads().into_iter().zip(cells).map(|(head, cell)| said(head, &cell)));
        for (what, typed) in [(words::kind(), &trial.class_guess), (words::own_words(), &trial.note)] {
            if !typed.trim().is_empty() {
                lines.push(said(what, typed.trim()));
            }
        }
    }
    lines.push(String::new());
    lines.extend(entered.episode.iter().map(|fact| words::asked_and_said(fact.asked, &fact.said)));
    for (heading, items) in [(words::together(), &entered.first), (words::questions(), &entered.questions)] {
        if !items.is_empty() {
            lines.push(String::new());
            lines.push(heading.to_owned());
            lines.extend(items.iter().map(|item| words::item(item)));
        }
    }
    lines.join("\n")
}
