//! Treatments other than medicines: kept for the talk with a clinician, never counted.

use leptos::prelude::*;

use super::super::super::form::answers::{HELPED, TREATMENTS, words};
use super::super::super::form::{Draft, OtherDraft, Problem, TextField, choice, each};

/// The list of other treatments.
pub(super) fn other_fields(draft: Draft, problems: Memo<Vec<Problem>>) -> AnyView {
    let fields = Callback::new(move |number| match draft.other(number) {
        Some(other) => treatment_fields(number, other, draft, problems),
        None => ().into_any(),
    });
    view! {
        <section aria-labelledby="others">
            <h2 id="others">"Other treatments"</h2>
            <p>"Therapy, TMS, ketamine and the like. They do not change the count. Your clinician will want to know of them."</p>
            {each(Signal::derive(move || draft.other_numbers()), fields)}
            <div class="buttons">
                <button type="button" class="button" on:click=move |_| draft.add_other()>"Add another treatment"</button>
            </div>
        </section>
    }
    .into_any()
}

fn treatment_fields(number: usize, other: RwSignal<OtherDraft>, draft: Draft, problems: Memo<Vec<Problem>>) -> AnyView {
    view! {
        <fieldset class="trial">
            <legend>"Another treatment"</legend>
            {choice(
                format!("treatment-{number}"),
                "Which treatment was it?",
                words(&TREATMENTS),
                move || other.with(|other| other.treatment),
                move |answer| other.update(|other| other.treatment = answer),
            )}
            {choice(
                format!("helped-{number}"),
                "Did it help?",
                words(&HELPED),
                move || other.with(|other| other.helped),
                move |answer| other.update(|other| other.helped = answer),
            )}
            <TextField
                id=format!("sessions-{number}") label="How many sessions?".to_owned() mode="numeric"
                hint="Leave it empty if you are not sure.".to_owned()
                value=Signal::derive(move || other.with(|other| other.sessions.clone()))
                set=Callback::new(move |typed| other.update(|other| other.sessions = typed))
                problems
            />
            <button type="button" class="button quiet" on:click=move |_| draft.remove_other(number)>"Remove this treatment"</button>
        </fieldset>
    }
    .into_any()
}
