//! The questions about this episode.

use leptos::prelude::*;

use super::super::super::at_once::IntoAny;
use super::super::super::components::{fixed, paragraph, section};
use super::super::super::form::answers::{ECT, HAD_ECT, SEVERITIES, YES_NO, words};
use super::super::super::form::{Draft, Problem, choice, text_field};

/// Months, severity, a second medicine, ECT.
pub(super) fn episode_fields(draft: Draft, problems: Memo<Vec<Problem>>) -> AnyView {
    let episode = draft.episode;
    let bilateral = move || {
        episode.with(|episode| episode.ect == HAD_ECT).then(|| {
            choice(
                "ect-bilateral".into(),
                "Was it given on both sides of the head (bilateral)?",
                words(&YES_NO),
                move || episode.with(|episode| episode.ect_bilateral),
                move |answer| episode.update(|episode| episode.ect_bilateral = answer),
            )
        })
    };
    section(
        "episode",
        "This episode",
        vec![
            paragraph("An episode is the time from when this depression began until now."),
            text_field(
                "episode-months".into(),
                fixed("How many months ago did it begin?"),
                fixed("A rough number is fine. Leave it empty if you are not sure."),
                "numeric",
                Signal::derive(move || episode.with(|episode| episode.months.clone())),
                Callback::new(move |typed| episode.update(|episode| episode.months = typed)),
                problems,
            ),
            choice(
                "severity".into(),
                "At its worst in this episode, how severe was it?",
                words(&SEVERITIES),
                move || episode.with(|episode| episode.severity),
                move |answer| episode.update(|episode| episode.severity = answer),
            ),
            choice(
                "augmented".into(),
                "In this episode, was a second medicine added to an antidepressant to boost it?",
                words(&YES_NO),
                move || episode.with(|episode| episode.augmented),
                move |answer| episode.update(|episode| episode.augmented = answer),
            ),
            choice(
                "ect".into(),
                "Have you had ECT (electroconvulsive therapy) in this episode?",
                words(&ECT),
                move || episode.with(|episode| episode.ect),
                move |answer| episode.update(|episode| episode.ect = answer),
            ),
            bilateral.into_any(),
        ],
    )
}
