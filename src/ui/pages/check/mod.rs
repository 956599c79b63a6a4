//! `/check/`: were my tries fair ones? One question a page, a list that loops, and the answer.

mod asking;
mod cards;
mod fields;
mod page;
mod questions;
mod result;
mod step;
pub mod summary;
mod walk;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::at_once::IntoAny;
use super::super::chunks::{Part, nothing_to_start};
use super::super::components::{column, written};
use super::super::form::Draft;
use super::words as standing_words;
use crate::content::{CheckTool, ListedMedicine, PageContent, Tool};
use crate::domain::medicine::MedicineKind;
use crate::domain::medicine_search::{Named, search};
use crate::domain::{Criteria, Definitions, Medicines, judge};
use crate::platform::field;
use page::NAME_FIELD;
use step::Step;
use walk::Walk;

/// How many medicines are offered for what somebody types.
const OFFERED: usize = 8;

/// How many words a definition has before its numbers: its name, what it asks for, what to know of it.
const DEFINITION_WORDS: usize = 3;

/// The medicines and words that the form and the result share.
struct Reference {
    /// What the rules judge by.
    medicines: Medicines,
    /// The definitions to compare a history to, by their names.
    definitions: Definitions,
    /// What a reader may want to know.
    tool: CheckTool,
    /// Where the site is served.
    site: SiteInfo,
}

/// The criteria of a row of the definitions: the numbers behind its words.
fn criteria(row: &[String]) -> Criteria {
    let mut numbers = row.iter().skip(DEFINITION_WORDS).map(|number| number.parse().unwrap_or_default());
    Criteria::from_numbers(std::array::from_fn(|_| numbers.next().unwrap_or_default()))
}

impl Reference {
    fn new(tool: &CheckTool, site: &SiteInfo) -> Self {
        Self {
            medicines: tool.medicines.iter().map(|entry| entry.judged.clone()).collect(),
            definitions: tool
                .definitions
                .iter()
                .filter_map(|row| Some((row.first()?.clone(), criteria(row))))
                .collect(),
            tool: tool.clone(),
            site: site.clone(),
        }
    }

    fn listed(&self, id: &str) -> Option<&ListedMedicine> {
        self.tool.medicines.iter().find(|entry| entry.judged.id.as_str() == id)
    }

    /// The medicines that fit what somebody types, the best first; those taken on their own before those that are added.
    fn found(&self, typed: &str) -> Vec<&ListedMedicine> {
        let medicines = self.tool.medicines.iter().map(|entry| Named {
            names: std::iter::once(&entry.judged.generic)
                .chain(&entry.judged.brands)
                .chain(&entry.also_called)
                .map(String::as_str)
                .collect(),
            substance: &entry.judged.substance,
            added: entry.judged.kind == MedicineKind::Augmentation,
            medicine: entry,
        });
        search(typed, medicines).into_iter().take(OFFERED).collect()
    }

    /// What to check first: what may be true, and the question to take along.
    fn check_first(&self) -> impl Iterator<Item = (&str, &str)> {
        self.tool.asked.iter().filter_map(|row| match row.as_slice() {
            [mark, label, question] if mark == "?" => Some((label.as_str(), question.as_str())),
            _ => None,
        })
    }
}

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Check(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, &tool, site))
}

/// The self-check: what to know before, the questions, the answer, what it means.
fn whole(before: &str, tool: &CheckTool, site: &SiteInfo) -> AnyView {
    let reference = Arc::new(Reference::new(tool, site));
    let draft = use_context::<Draft>().unwrap_or_default();
    let walk = Walk::new(draft);
    walk.start(reference.clone());
    let at = move |steps: &'static [Step]| move || !steps.contains(&walk.step.get());
    column(vec![
        view! { <div hidden=at(&[Step::Start])>{standing_words(before, "before")}</div> }.into_any(),
        form(walk, reference.clone()),
        view! { <div hidden=at(&[Step::Answer])>{answer(walk, reference)}</div> }.into_any(),
        view! { <div hidden=at(&[Step::Start, Step::Answer])>{questions::my_questions(draft)}</div> }.into_any(),
        view! { <div hidden=at(&[Step::Start, Step::Answer])>{standing_words(&tool.words, "after")}</div> }.into_any(),
    ])
}

/// The page of the step, and what is done in it.
fn form(walk: Walk, reference: Arc<Reference>) -> AnyView {
    let html = {
        let reference = reference.clone();
        Signal::derive(move || walk.html(&reference))
    };
    let typed = {
        let reference = reference.clone();
        move |event: &_| {
            if let Some(changed) = field::changed(event) {
                walk.changed(&changed, &reference);
            }
        }
    };
    let pressed = {
        let reference = reference.clone();
        move |event: &_| {
            if let Some(id) = field::pressed(event, "data-option") {
                walk.pick(&id);
            } else if let Some(what) = field::pressed(event, "data-press") {
                walk.press(&what, &reference);
            }
        }
    };
    view! {
        <form
            class="after-ready"
            autocomplete="off"
            on:submit=move |event| {
                event.prevent_default();
                walk.go_on(&reference);
            }
            on:input=move |event| typed(&event)
            on:click=move |event| pressed(&event)
            on:keydown=move |event| {
                if field::key_in(&event, NAME_FIELD).is_some_and(|key| walk.key(&key)) {
                    event.prevent_default();
                }
            }
        >
            {written(html)}
        </form>
    }
    .into_any()
}

/// The answer, always in step with what was entered.
fn answer(walk: Walk, reference: Arc<Reference>) -> AnyView {
    let html = Signal::derive(move || {
        if walk.step.get() != Step::Answer {
            return String::new();
        }
        let (history, numbers, problems) = walk.draft.read();
        let judgement = judge(&history, &reference.medicines, &reference.definitions);
        let places = walk.draft.places(&numbers);
        let answered = result::Answered { history, numbers, places, problems, judgement };
        let first = walk.draft.first.get();
        result::html(&answered, &first, walk.draft.about.get().quick, walk.draft, &reference)
    });
    let press = move |event: &_| {
        if let Some(what) = field::pressed(event, "data-press") {
            walk.press_in_answer(&what);
        }
    };
    view! {
        <section aria-labelledby="the-answer" on:click=move |event| press(&event)>
            {move || (walk.step.get() == Step::Answer).then(|| view! { <h1 id="the-answer" tabindex="-1">"The answer"</h1> })}
            {written(html)}
        </section>
    }
    .into_any()
}
