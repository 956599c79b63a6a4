//! The first minute: what to say first, made from the history, until somebody changes it.

use leptos::prelude::*;

use super::desk::Desk;
use super::fields::{Field, HINT, field, too_long};
use super::wording::{cut, name};
use crate::content::Voiced;
use crate::domain::limits;
use crate::domain::visit::{AIM, Place};
use crate::platform::focus;
use crate::ui::components::{button, buttons, el, section, status};
use crate::ui::date::in_words;
use crate::ui::form::TrialDraft;
use crate::ui::form::answers::{BENEFITS_OFFERED, DATES, MAY_WEAR_OFF};
use crate::ui::pages::check::said::{said_dose, said_time};
use crate::words::visit::minute as words;

/// The id of the field.
const FIELD: &str = "visit-minute";
/// How many medicines are named.
const NAMED: usize = 6;

pub(super) fn view(desk: Desk) -> AnyView {
    let names = Field { id: FIELD, label: [words::label(); 2], hint: words::hint(), rows: "8", beside: HINT };
    let beside = move || too_long(&said(desk), Place::Minute.fits());
    let is_made = move || desk.part(Place::Minute).is_empty();
    let anew = move || {
        desk.enter(Place::Minute, String::new());
        focus::nearest(FIELD);
    };
    let anew = el("div").hidden_while(is_made).part(buttons(vec![button(words::anew(), true, anew)]));
    let parts = vec![
        field(names, desk, move || said(desk), move |text| desk.enter(Place::Minute, text), beside),
        status(move || if is_made() { String::new() } else { words::changed().to_owned() }),
        anew.view(),
    ];
    section("visit-first-minute", words::heading(), parts)
}

/// What stands there: as it was changed, or as it is made.
pub(super) fn said(desk: Desk) -> String {
    let changed = desk.part(Place::Minute);
    if changed.is_empty() { made(desk) } else { changed }
}

fn made(desk: Desk) -> String {
    let trials = desk.trials();
    let mut said = Vec::new();
    if trials.is_empty() {
        said.push(desk.voice(words::nothing(), words::nothing_other()).to_owned());
    } else {
        let list = list(desk, &trials);
        said.push(desk.voice(words::tried(&list), words::tried_other(&list)));
        said.extend(outcome(&trials));
    }
    let newest = desk.check_ins.with(|check_ins| {
        let scored = check_ins.iter().filter_map(|one| Some((one.day, one.score()?)));
        scored.max_by_key(|(day, _)| *day)
    });
    said.extend(newest.map(|(day, score)| words::score(&in_words(&day.to_string()), &score.to_string())));
    let aims: Vec<String> = ticked(desk).iter().map(|aim| begun_small(aim)).chain(own_aim(desk)).collect();
    said.push(if aims.is_empty() {
        desk.voice(words::no_aim(), words::no_aim_other()).to_owned()
    } else {
        let aims = aims.join("; ");
        desk.voice(words::aim(&aims), words::aim_other(&aims))
    });
    let worry = desk.part(Place::Worries);
    if !worry.trim().is_empty() {
        let worry = cut(&worry, Place::Worries.fits());
        said.push(desk.voice(words::worry(&worry), words::worry_other(&worry)));
    }
    said.push(desk.voice(words::end(), words::end_other()).to_owned());
    said.join("\n")
}

/// The medicines in one line.
fn list(desk: Desk, trials: &[TrialDraft]) -> String {
    let mut named: Vec<String> = trials.iter().take(NAMED).map(|trial| in_short(desk, trial)).collect();
    if trials.len() > NAMED {
        named.push(words::others((trials.len() - NAMED) as u64));
    }
    named.join(", ")
}

/// A medicine with its dose and its time, as far as they can be read.
pub(super) fn in_short(desk: Desk, trial: &TrialDraft) -> String {
    let key = if trial.medicine.is_empty() { trial.other_name.trim() } else { &trial.medicine };
    let mut said = name(desk, key);
    if matches!(limits::read_dose(&trial.dose), Ok(Some(_))) {
        said = words::dose(&desk.reference.with_value(|reference| said_dose(trial, reference)), &said);
    }
    let time = said_time(trial);
    if trial.time == DATES && !trial.started.trim().is_empty() {
        [&said, " ", &time].concat()
    } else if trial.time != DATES && matches!(limits::read_weeks(&trial.weeks), Ok(Some(_))) {
        words::time(&said, &time)
    } else {
        said
    }
}

/// What came of all of them; nothing where one helped, or where that is not known of one.
fn outcome(trials: &[TrialDraft]) -> Option<String> {
    let too_little = |trial: &TrialDraft| {
        trial.benefit.is_some_and(|at| at <= BENEFITS_OFFERED) && !MAY_WEAR_OFF.contains(&trial.benefit)
    };
    trials.iter().all(too_little).then(|| match trials.len() {
        2 => words::helped_neither().to_owned(),
        count => words::helped_none(count as u64),
    })
}

/// What is wanted of the visit, in words.
pub(super) fn aims(desk: Desk) -> Vec<String> {
    ticked(desk).into_iter().chain(own_aim(desk)).collect()
}

fn ticked(desk: Desk) -> Vec<String> {
    let for_another = desk.for_another.get();
    desk.tool.with_value(|tool| {
        let ticked = tool.aims.iter().filter(|(id, _)| desk.has(AIM, id));
        ticked.map(|(_, said): &(String, Voiced)| said.said(for_another).to_owned()).collect()
    })
}

fn own_aim(desk: Desk) -> Option<String> {
    let own = cut(&desk.part(Place::Aim), Place::Aim.fits());
    (!own.is_empty()).then_some(own)
}

/// Within a sentence.
fn begun_small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
