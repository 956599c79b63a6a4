//! `/check/`: were my tries fair ones? One question a page, a list that loops, and the answer.

mod answer;
mod choice;
mod episode;
mod facts;
mod ids;
mod keeping;
mod lists;
mod medicine_card;
mod medicine_name;
mod page;
mod press;
mod question;
mod questions;
mod reference;
mod said;
mod step;
pub mod summary;
mod text_field;
mod treatment_card;
mod ways_on;
mod wizard;
mod words;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::at_once::IntoAny;
use super::super::chunks::{Part, nothing_to_start};
use super::super::components::{Key, column, keyed};
use super::super::form::Draft;
use super::words as standing_words;
use crate::content::{CheckTool, PageContent, Tool};
use reference::Reference;
use step::Step;
use wizard::Wizard;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Check(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, tool, site))
}

/// The self-check: what to know before, the questions, the answer, what it means.
fn whole(before: &str, tool: CheckTool, site: &SiteInfo) -> AnyView {
    let after = tool.words.clone();
    let draft = use_context::<Draft>().unwrap_or_default();
    let wizard = Wizard::new(draft, Reference::of_check(tool, site));
    wizard.start();
    let only = move |steps: &'static [Step], part: AnyView| {
        view! { <div hidden=move || !steps.contains(&wizard.step())>{part}</div> }.into_any()
    };
    column(vec![
        only(&[Step::Start], standing_words(before, "before")),
        form(wizard),
        only(&[Step::Answer], answer(wizard)),
        only(&[Step::Start, Step::Answer], questions::my_questions(draft, site)),
        only(&[Step::Start, Step::Answer], standing_words(&after, "after")),
    ])
}

/// The page of the step, and what is done in it.
fn form(wizard: Wizard) -> AnyView {
    let turn = move || vec![(wizard.shown.with(|shown| shown.turn), 0)];
    view! {
        <form
            class="after-ready"
            autocomplete="off"
            on:submit=move |event| {
                event.prevent_default();
                wizard.go_on();
            }
        >
            {keyed(turn, move |_| page::page(wizard))}
        </form>
    }
    .into_any()
}

/// The answer, always in step with what was entered.
fn answer(wizard: Wizard) -> AnyView {
    let changes = StoredValue::new(0);
    let turn = move || -> Vec<Key> {
        if wizard.step() != Step::Answer {
            return Vec::new();
        }
        wizard.draft.read();
        wizard.draft.first.track();
        changes.update_value(|changes| *changes += 1);
        vec![(changes.get_value(), 0)]
    };
    view! { <section aria-labelledby=ids::ANSWER>{keyed(turn, move |_| answer::answer(wizard))}</section> }.into_any()
}
