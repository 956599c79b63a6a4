//! A letter for prior authorization or an appeal, filled from the answers: a draft to change, with places for what only the reader knows.

use leptos::prelude::*;

use super::super::reference::Reference;
use super::super::words::fits;
use super::Shown;
use super::entered::Entered;
use super::plain;
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::platform::focus;
use crate::ui::components::{LetterActs, LetterWords, copied, letter, when};
use crate::ui::date::in_words;
use crate::ui::form::Draft;
use crate::words::summary::letter as words;
use crate::words::summary::{asked_and_said, item};

/// The id of the field.
const LETTER: &str = "letter";

/// The letter of what was entered, as a text.
pub(super) fn text(draft: Draft, today: &str, reference: &Reference) -> String {
    let entered = untrack(|| Entered::of(draft, today, reference));
    let mut lines = vec![in_words(today), String::new(), words::to().into(), words::about().into(), String::new()];
    lines.extend([words::asks().into(), String::new()]);
    lines.extend(plain::medicines(&entered, reference));
    lines.extend([String::new(), entered.finding()]);
    lines.extend(entered.score.clone());
    let known = entered.episode.iter().filter(|fact| !fact.said.is_empty() && !fact.for_clinician);
    lines.extend(known.map(|fact| asked_and_said(fact.asked, &fact.said)));
    let judged = reference.listed_definitions.iter().zip(&entered.definitions);
    let met = judged.filter(|(_, fit)| fit.verdict == DefinitionVerdict::Met);
    let met: Vec<String> = met.map(|(entry, fit)| item(&asked_and_said(&entry.name, fits(fit.verdict).0))).collect();
    if !met.is_empty() {
        lines.extend([String::new(), words::rules().into()]);
        lines.extend(met);
    }
    for part in [words::daily_life(), words::confirm(), words::reason(), words::if_denied(), words::signature()] {
        lines.extend([String::new(), part.into()]);
    }
    lines.join("\n")
}

/// Goes to the letter once it stands.
pub(super) fn focus() {
    request_animation_frame(|| {
        focus::element_by_id(LETTER);
    });
}

/// The letter, once it was asked for.
pub(super) fn view(shown: RwSignal<Shown>) -> AnyView {
    when(
        move || shown.with(|shown| shown.letter.is_some()),
        move || {
            let text = Callback::new(move |()| shown.with(|shown| shown.letter.clone().unwrap_or_default()));
            let acts = LetterActs {
                typed: Callback::new(move |typed| shown.update(|shown| shown.letter = Some(typed))),
                copied: Callback::new(move |worked| shown.update(|shown| shown.told = copied(worked).into())),
                close: Callback::new(move |()| shown.update(|shown| shown.letter = None)),
            };
            let words = LetterWords {
                heading: words::heading(),
                lead: words::lead(),
                label: words::label(),
                copy: words::copy(),
                close: words::close(),
            };
            letter(LETTER, &words, text, acts, Vec::new())
        },
    )
}
