//! `/check/`: were my tries fair ones?

mod episode;
mod others;
mod questions;
mod result;
mod trial;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::at_once::IntoAny;
use super::super::components::{buttons, column, fixed_button, paragraph, section, status, written};
use super::super::form::{Draft, Problem, each};
use super::words as standing_words;
use crate::content::{CheckTool, ListedMedicine};
use crate::domain::{Medicines, judge};
use crate::platform::focus;

/// The medicines and words that the form and the result share.
struct Reference {
    /// What the rules judge by.
    medicines: Medicines,
    /// What a reader may want to know.
    tool: CheckTool,
    /// Where the site is served.
    site: SiteInfo,
}

impl Reference {
    fn listed(&self, id: &str) -> Option<&ListedMedicine> {
        self.tool.medicines.iter().find(|entry| entry.judged.id.as_str() == id)
    }
}

/// The self-check: what to know before, the form, the answer, what it means.
pub(super) fn view(before: &str, tool: &CheckTool, site: &SiteInfo) -> AnyView {
    let reference = Arc::new(Reference {
        medicines: tool.medicines.iter().map(|entry| entry.judged.clone()).collect(),
        tool: tool.clone(),
        site: site.clone(),
    });
    let mut parts = vec![standing_words(before, "before")];
    parts.extend(tool_parts(&reference));
    parts.push(standing_words(&tool.words, "after"));
    column(parts)
}

/// The form, the answer below it, always in step, and the questions to take along.
fn tool_parts(reference: &Arc<Reference>) -> [AnyView; 3] {
    let draft = use_context::<Draft>().unwrap_or_default();
    let read = Memo::new(move |_| draft.read());
    let problems = Memo::new(move |_| read.with(|(_, _, problems)| problems.clone()));
    let answer = {
        let reference = reference.clone();
        Signal::derive(move || {
            let (history, numbers, problems) = read.get();
            let judgement = judge(&history, &reference.medicines);
            let places = draft.places(&numbers);
            result::html(&result::Answered { history, places, problems, judgement }, &reference)
        })
    };
    let form = vec![
        episode::episode_fields(draft, problems),
        medicines(draft, problems, reference.clone()),
        others::other_fields(draft, problems),
        buttons(vec![
            fixed_button("Show the answer", false, || {
                focus::element_by_id("result");
            }),
            fixed_button("Clear every answer", true, move || draft.clear()),
        ]),
    ];
    [
        view! { <form id="check-form" autocomplete="off" on:submit=move |event| event.prevent_default()>{form}</form> }
            .into_any(),
        section("result", "The answer", vec![written(answer)]),
        questions::my_questions(draft, problems),
    ]
}

/// The medicines tried, and room for more.
fn medicines(draft: Draft, problems: Memo<Vec<Problem>>, reference: Arc<Reference>) -> AnyView {
    let fields = Callback::new(move |number| match draft.trial(number) {
        Some(trial) => trial::trial_fields(number, trial, draft, problems, &reference),
        None => ().into_any(),
    });
    let add = move || {
        if draft.has_room() {
            let number = draft.add_trial();
            request_animation_frame(move || {
                focus::element_by_id(&format!("trial-{number}"));
            });
        }
    };
    let undo = move || {
        let words = "Undo: bring the removed medicine back";
        draft.can_bring_back().then(|| fixed_button(words, true, move || draft.bring_back()))
    };
    let room = Signal::derive(move || {
        if draft.has_room() { String::new() } else { "That is 60 medicines: there is room for no more.".to_owned() }
    });
    section(
        "medicines",
        "The medicines you have tried",
        vec![
            paragraph(
                "Add each antidepressant, and each medicine that was added to one. Begin with the latest if that is easiest.",
            ),
            each(Signal::derive(move || draft.trial_numbers()), fields),
            buttons(vec![fixed_button("Add another medicine", false, add), undo.into_any()]),
            status(room),
        ],
    )
}
