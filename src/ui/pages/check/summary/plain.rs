//! The passport as plain text: for a message, a portal, or a letter to an insurer.

use super::super::Reference;
use super::super::result::finding;
use super::passport::{Entered, HEADS, what_it_is};
use crate::ui::form::Draft;

/// Every line of it.
pub(super) fn text(draft: Draft, today: &str, reference: &Reference) -> String {
    let entered = leptos::prelude::untrack(|| Entered::of(draft, reference));
    let mut lines = vec![
        format!("Treatment history, {today}"),
        "Self-reported, not verified, not a diagnosis.".to_owned(),
        finding(&entered.judgement),
        what_it_is(),
        String::new(),
    ];
    for (at, trial) in entered.trials.iter().enumerate() {
        let Some(cells) = entered.cells(at, reference) else { continue };
        lines.push(format!("Medicine {}", at + 1));
        lines.extend(HEADS.iter().zip(cells).map(|(head, cell)| format!("- {head}: {cell}")));
        for (what, words) in [("Kind, as far as known", &trial.class_guess), ("In own words", &trial.note)] {
            if !words.trim().is_empty() {
                lines.push(format!("- {what}: {}", words.trim()));
            }
        }
    }
    lines.push(String::new());
    lines.extend(entered.episode.iter().map(|[asked, said]| format!("{asked}: {said}")));
    for (heading, items) in [("To look at together", &entered.first), ("My questions", &entered.questions)] {
        if !items.is_empty() {
            lines.push(String::new());
            lines.push(heading.to_owned());
            lines.extend(items.iter().map(|item| format!("- {item}")));
        }
    }
    lines.join("\n")
}
