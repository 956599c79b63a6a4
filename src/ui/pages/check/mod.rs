//! `/check/`: were my tries fair ones?

mod episode;
mod others;
mod result;
mod trial;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::form::{Draft, each};
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
    view! {
        <div class="reading">
            {standing_words(before, "before")}
            <CheckForm reference/>
            {standing_words(&tool.words, "after")}
        </div>
    }
    .into_any()
}

/// The form, and the answer below it, always in step.
#[component]
fn CheckForm(
    /// The medicines and words.
    reference: Arc<Reference>,
) -> AnyView {
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
    let trial_fields = {
        let reference = reference.clone();
        Callback::new(move |number| match draft.trial(number) {
            Some(trial) => trial::trial_fields(number, trial, draft, problems, &reference),
            None => ().into_any(),
        })
    };
    let add = move |_| {
        let number = draft.add_trial();
        request_animation_frame(move || {
            focus::element_by_id(&format!("trial-{number}"));
        });
    };
    let undo = move || {
        draft.can_bring_back().then(|| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| draft.bring_back()>
                    "Undo: bring the removed medicine back"
                </button>
            }
            .into_any()
        })
    };
    let show = move |_| {
        focus::element_by_id("result");
    };
    view! {
        <form id="check-form" autocomplete="off" on:submit=move |event| event.prevent_default()>
            {episode::episode_fields(draft, problems)}
            <section aria-labelledby="medicines">
                <h2 id="medicines">"The medicines you have tried"</h2>
                <p>"Add each antidepressant, and each medicine that was added to one. Begin with the latest if that is easiest."</p>
                {each(Signal::derive(move || draft.trial_numbers()), trial_fields)}
                <div class="buttons">
                    <button type="button" class="button" on:click=add disabled=move || !draft.has_room()>"Add another medicine"</button>
                    {undo}
                </div>
                <p class="hint" role="status">{move || (!draft.has_room()).then_some("There is room for 60 medicines.")}</p>
            </section>
            {others::other_fields(draft, problems)}
            <div class="buttons">
                <button type="button" class="button" on:click=show>"Show the answer"</button>
                <button type="button" class="button quiet" on:click=move |_| draft.clear()>"Clear every answer"</button>
            </div>
        </form>
        <section class="result" aria-labelledby="result">
            <h2 id="result" tabindex="-1">"The answer"</h2>
            <div inner_html=move || answer.get()></div>
        </section>
    }
    .into_any()
}
