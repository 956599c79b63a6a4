//! Treatments other than medicines: kept for the talk with a clinician, never counted.

use leptos::prelude::*;

use super::super::super::at_once::IntoAny;
use super::super::super::components::{buttons, fixed, fixed_button, paragraph, section};
use super::super::super::form::answers::{HELPED, TREATMENTS, words};
use super::super::super::form::{Draft, OtherDraft, Problem, choice, each, group, text_field};

/// The list of other treatments.
pub(super) fn other_fields(draft: Draft, problems: Memo<Vec<Problem>>) -> AnyView {
    let fields = Callback::new(move |number| match draft.other(number) {
        Some(other) => treatment_fields(number, other, draft, problems),
        None => ().into_any(),
    });
    section(
        "others",
        "Other treatments",
        vec![
            paragraph(
                "Therapy, TMS, ketamine and the like. They do not change the count. Your clinician will want to know of them.",
            ),
            each(Signal::derive(move || draft.other_numbers()), fields),
            buttons(vec![fixed_button("Add another treatment", false, move || draft.add_other())]),
        ],
    )
}

fn treatment_fields(number: usize, other: RwSignal<OtherDraft>, draft: Draft, problems: Memo<Vec<Problem>>) -> AnyView {
    group(
        format!("other-{number}"),
        fixed("Another treatment"),
        vec![
            choice(
                format!("treatment-{number}"),
                "Which treatment was it?",
                words(&TREATMENTS),
                move || other.with(|other| other.treatment),
                move |answer| other.update(|other| other.treatment = answer),
            ),
            choice(
                format!("helped-{number}"),
                "Did it help?",
                words(&HELPED),
                move || other.with(|other| other.helped),
                move |answer| other.update(|other| other.helped = answer),
            ),
            text_field(
                format!("sessions-{number}"),
                fixed("How many sessions?"),
                fixed("Leave it empty if you are not sure."),
                "numeric",
                Signal::derive(move || other.with(|other| other.sessions.clone())),
                Callback::new(move |typed| other.update(|other| other.sessions = typed)),
                problems,
            ),
            fixed_button("Remove this treatment", true, move || draft.remove_other(number)),
        ],
    )
}
