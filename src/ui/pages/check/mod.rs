//! `/check/`: did each medicine get a fair chance? One question a page, a list that loops, and the answer.

mod about_what;
mod answer;
mod answer_chunk;
mod answering;
mod asked;
mod choice;
mod dose;
mod drawing;
mod episode;
mod facts;
mod ids;
mod isolated;
mod keeping;
pub(in crate::ui::pages) mod late;
mod lists;
mod medicine_card;
mod medicine_name;
mod page;
mod press;
mod progress;
mod question;
mod questions;
pub(super) mod reference;
mod right;
pub(super) mod said;
mod step;
pub mod summary;
mod tapped;
mod text_field;
mod timeline;
mod treatment_card;
mod ways_on;
mod wizard;
mod words;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::components::{column, el, keyed, text, views};
use super::super::form::Draft;
use super::super::part::{Part, nothing_to_start};
use super::words as standing_words;
use crate::content::{CheckTool, PageContent, Tool};
use crate::words::check;
use answer_chunk::AnswerChunk;
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
    renew_start(wizard);
    let only = move |steps: &'static [Step], part: AnyView| {
        el("div").hidden_while(move || !steps.contains(&wizard.step())).part(part).view()
    };
    column(vec![
        only(&[Step::Start], standing_words(before, "before")),
        form(wizard),
        only(&[Step::Answer], answer(wizard)),
        only(&[Step::Start, Step::Answer], questions::my_questions(draft)),
        only(&[Step::Start, Step::Answer], explained(wizard, &after)),
    ])
}

/// What the start offers is for the answers that are here: they may be unlocked or locked away while it is on screen.
fn renew_start(wizard: Wizard) {
    Effect::new(move |before: Option<bool>| {
        let blank = wizard.draft.is_blank();
        if before.is_some_and(|before| before != blank) && wizard.step_now() == Step::Start {
            wizard.set_step(Step::Start);
        }
        blank
    });
}

/// What the answer means, and what it does not: open before the questions, folded below the answer, which says the most of it itself.
fn explained(wizard: Wizard, words: &str) -> AnyView {
    el("details")
        .follow("open", move || (wizard.step() != Step::Answer).then(String::new))
        .part(text("summary", "", check::explained()))
        .part(standing_words(words, "after"))
        .view()
}

/// The page of the step, and what is done in it.
fn form(wizard: Wizard) -> AnyView {
    let turn = move || vec![(wizard.shown.with(|shown| shown.turn), 0)];
    el("form")
        .class("laid-out after-ready")
        .set("autocomplete", "off")
        .on_sent(move || wizard.go_on())
        .part(keyed(turn, move |_| page::page(wizard)))
        .view()
}

/// The answer, always in step with what was entered.
fn answer(wizard: Wizard) -> AnyView {
    let chunk = AnswerChunk::new(wizard);
    let answer = move || {
        if wizard.step() != Step::Answer {
            return Vec::new();
        }
        wizard.draft.read();
        wizard.draft.first.track();
        vec![chunk.view()]
    };
    el("section").set("aria-labelledby", ids::ANSWER).part(views(answer)).view()
}
