//! The questions about one medicine.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::super::at_once::IntoAny;
use super::super::super::components::{button, buttons, fixed};
use super::super::super::form::answers::{OUTCOMES, TAKEN, YES_NO, words};
use super::super::super::form::{Draft, Problem, TrialDraft, choice, folded, group, text_area, text_field};
use super::Reference;
use super::words::{
    GROUPS, dose, group as group_of, is_called, medicine_name, number as number_in_words, unit_in_words,
};
use crate::domain::medicine::Kind;

/// Name, dose, weeks, how it was taken, what came of it.
pub(super) fn trial_fields(
    number: usize,
    trial: RwSignal<TrialDraft>,
    draft: Draft,
    problems: Memo<Vec<Problem>>,
    reference: &Arc<Reference>,
) -> AnyView {
    let place = Signal::derive(move || draft.places(&[number]).first().copied().unwrap_or_default());
    let chosen = {
        let reference = reference.clone();
        Memo::new(move |_| trial.with(|trial| reference.listed(&trial.medicine).map(|entry| entry.judged.clone())))
    };
    let id = move |name: &str| format!("{name}-{number}");
    let text = move |name: &str,
                     label: Signal<String>,
                     hint: Signal<String>,
                     mode: &'static str,
                     part: fn(&mut TrialDraft) -> &mut String| {
        let value = Signal::derive(move || part(&mut trial.get()).clone());
        let set = Callback::new(move |typed: String| trial.update(|trial| *part(trial) = typed));
        text_field(id(name), label, hint, mode, value, set, problems)
    };
    let dose_label = Signal::derive(move || match chosen.get() {
        Some(medicine) => format!("The highest dose you took, in {}", unit_in_words(&medicine.unit)),
        None => "The highest dose you took, in mg a day".to_owned(),
    });
    let dose_hint = Signal::derive(move || {
        let range = chosen.get().and_then(|medicine| {
            let [low, high] = medicine.usual_range?;
            Some(format!("Usual range: {} to {}. ", number_in_words(low), dose(high, &medicine.unit)))
        });
        format!("{}Leave it empty if you are not sure.", range.unwrap_or_default())
    });
    let least = Memo::new(move |_| chosen.get().and_then(|medicine| Some(dose(medicine.min_dose?, &medicine.unit))));
    let weeks_label = Signal::derive(move || match least.get() {
        Some(least) => format!("For how many weeks did you take at least {least}?"),
        None => "For how many weeks did you take it?".to_owned(),
    });
    let weeks_hint = Signal::derive(move || {
        let lower =
            if least.get().is_some() { "If you never took that much, give the weeks at any dose. " } else { "" };
        format!("{lower}Leave it empty if you are not sure.")
    });
    let dates = fixed("A year, or a year and a month: 2023 or 2023-04.");
    group(
        id("trial"),
        Signal::derive(move || format!("Medicine {}", place.get())),
        vec![
            medicine_choice(number, trial, problems, reference),
            text("dose", dose_label, dose_hint, "decimal", |trial| &mut trial.dose),
            text("weeks", weeks_label, weeks_hint, "decimal", |trial| &mut trial.weeks),
            choice(
                id("taken"),
                "Did you take it on most days?",
                words(&TAKEN),
                move || trial.with(|trial| trial.taken),
                move |answer| trial.update(|trial| trial.taken = answer),
            ),
            choice(
                id("outcome"),
                "How did it go?",
                words(&OUTCOMES),
                move || trial.with(|trial| trial.outcome),
                move |answer| trial.update(|trial| trial.outcome = answer),
            ),
            choice(
                id("this-episode"),
                "Was it in this episode?",
                words(&YES_NO),
                move || trial.with(|trial| trial.this_episode),
                move |answer| trial.update(|trial| trial.this_episode = answer),
            ),
            choice(
                id("still-taking"),
                "Are you still taking it?",
                words(&YES_NO),
                move || trial.with(|trial| trial.still_taking),
                move |answer| trial.update(|trial| trial.still_taking = answer),
            ),
            folded(
                "Dates and notes, if you like",
                vec![
                    text("started", fixed("Started"), dates, "text", |trial| &mut trial.started),
                    text("stopped", fixed("Stopped"), dates, "text", |trial| &mut trial.stopped),
                    choice(
                        id("approximate"),
                        "Are the dose and the weeks from memory?",
                        words(&YES_NO),
                        move || trial.with(|trial| trial.approximate),
                        move |answer| trial.update(|trial| trial.approximate = answer),
                    ),
                    text_area(
                        id("note"),
                        "In your own words",
                        Signal::derive(move || trial.with(|trial| trial.note.clone())),
                        Callback::new(move |typed| trial.update(|trial| trial.note = typed)),
                        problems,
                    ),
                ],
            ),
            button(
                Signal::derive(move || format!("Remove medicine {}", place.get())),
                true,
                Callback::new(move |()| draft.remove_trial(number)),
            ),
        ],
    )
}

/// The list of medicines, and room for one that is not in it.
fn medicine_choice(
    number: usize,
    trial: RwSignal<TrialDraft>,
    problems: Memo<Vec<Problem>>,
    reference: &Arc<Reference>,
) -> AnyView {
    let id = format!("medicine-{number}");
    let select = NodeRef::<leptos::html::Select>::new();
    Effect::new(move |_| {
        let value = trial.with(|trial| trial.medicine.clone());
        if let Some(select) = select.get() {
            select.set_value(&value);
        }
    });
    let groups: Vec<AnyView> = GROUPS
        .into_iter()
        .map(|label| {
            let options: Vec<AnyView> = reference
                .tool
                .medicines
                .iter()
                .filter(|entry| group_of(entry) == label)
                .map(|entry| {
                    view! { <option value=entry.judged.id.to_string()>{medicine_name(entry)}</option> }.into_any()
                })
                .collect();
            view! { <optgroup label=label>{options}</optgroup> }.into_any()
        })
        .collect();
    let not_listed = {
        let reference = reference.clone();
        let listed = Memo::new(move |_| trial.with(|trial| !trial.medicine.is_empty()));
        move || (!listed.get()).then(|| unlisted_fields(number, trial, problems, &reference))
    };
    view! {
        <div class="field">
            <label for=id.clone()>"Which medicine?"</label>
            <select id=id node_ref=select on:change:target=move |event| trial.update(|trial| trial.medicine = event.target().value())>
                <option value="">"Not sure, or not in this list"</option>
                {groups}
            </select>
        </div>
        {not_listed}
    }
    .into_any()
}

/// A name of the person's own. The rules never match it; the form offers the entry of that name, and the reader takes it or not.
fn unlisted_fields(
    number: usize,
    trial: RwSignal<TrialDraft>,
    problems: Memo<Vec<Problem>>,
    reference: &Arc<Reference>,
) -> AnyView {
    let reference = reference.clone();
    let offers = move || -> Vec<AnyView> {
        let typed = trial.with(|trial| trial.other_name.clone());
        let mut known: Vec<_> = reference.tool.medicines.iter().filter(|entry| is_called(entry, &typed)).collect();
        // Most people mean the medicine on its own.
        known.sort_by_key(|entry| entry.judged.kind == Kind::Augmentation);
        known
            .into_iter()
            .map(|entry| {
                let is_named_so = entry.judged.generic.contains("added");
                let added = if entry.judged.kind == Kind::Augmentation && !is_named_so {
                    ", added to another antidepressant"
                } else {
                    ""
                };
                let words = format!("It is in the list. Use {}{added}", medicine_name(entry));
                let id = entry.judged.id.to_string();
                let take = Callback::new(move |()| {
                    trial.update(|trial| {
                        trial.medicine.clone_from(&id);
                        trial.other_name.clear();
                    });
                });
                button(Signal::stored(words), true, take)
            })
            .collect()
    };
    let parts: Vec<AnyView> = vec![
        text_field(
            format!("other-name-{number}"),
            fixed("Its name, if you know it"),
            fixed("As it stands on the box, or as you remember it. It may stay empty."),
            "text",
            Signal::derive(move || trial.with(|trial| trial.other_name.clone())),
            Callback::new(move |typed| trial.update(|trial| trial.other_name = typed)),
            problems,
        ),
        (move || buttons(offers())).into_any(),
        text_field(
            format!("class-guess-{number}"),
            fixed("What kind of medicine was it, do you think?"),
            fixed("Such as an SSRI, or something for sleep. It may stay empty."),
            "text",
            Signal::derive(move || trial.with(|trial| trial.class_guess.clone())),
            Callback::new(move |typed| trial.update(|trial| trial.class_guess = typed)),
            problems,
        ),
    ];
    parts.into_any()
}
