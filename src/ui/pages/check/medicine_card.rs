//! The card of a medicine: every answer about it.

use leptos::prelude::*;

use super::super::super::components::{buttons, el, text};
use super::super::super::form::TrialDraft;
use super::super::super::form::answers::{DATES, MAY_WEAR_OFF, NEVER_TAKEN, YES, said};
use super::facts::{Facts, card_title};
use super::ids;
use super::press::{Press, press_about};
use super::reference::Reference;
use super::said::{asks_level, reaches, said_dose, said_stricter, said_time, shortened, trial_name};
use super::step::Step;
use super::wizard::Wizard;
use crate::words::check::{self, answers, facts, list};

/// The card of the medicine of that number, at that place in the list.
pub(super) fn medicine_card(wizard: Wizard, number: usize, place: usize) -> AnyView {
    let reference = wizard.reference();
    let trial = wizard.draft.trial(number).map(|trial| trial.get_untracked()).unwrap_or_default();
    let name = trial_name(&trial, &reference);
    let place = place.to_string();
    let about = list::medicine(&name, &place);
    let entries = entries(wizard, number, &trial, list::of_medicine(&name, &place));
    let whole = wizard.step_now() == Step::Check;
    let is_open = move || whole || wizard.opened.get() == Some(number);
    let mut ways = Vec::new();
    if !whole {
        let edit = el("button").set("type", "button").class("link").text([list::edit(), " "].concat());
        let edit = edit.follow("aria-expanded", move || Some(is_open().to_string()));
        let edit = edit.part(text("span", "visually-hidden", &about));
        ways.push(edit.on_press(move || wizard.press(&Press::Open(number))).view());
    }
    ways.push(press_about(wizard, "link", list::add_words(), about.clone(), Press::Change(Step::Words, number)));
    ways.push(press_about(wizard, "link", check::remove(), about, Press::RemoveMedicine(number)));
    el("li")
        .class("verdict")
        .set("id", ids::card(number))
        .set("tabindex", "-1")
        .part(card_title(wizard, &[&place, ". ", &name].concat()))
        .part(text("p", "", &in_short(&trial, &reference)))
        .part(buttons(ways))
        .part(el("div").hidden_while(move || !is_open()).part(entries).view())
        .view()
}

/// What was said of it on one line: dose, time, what came of it.
fn in_short(trial: &TrialDraft, reference: &Reference) -> String {
    if trial.taken == NEVER_TAKEN {
        return list::not_taken().to_owned();
    }
    let outcome = trial.benefit.map(|_| said(trial.benefit, &answers::benefits()).to_owned());
    let parts = [said_dose(trial, reference), said_time(trial), outcome.unwrap_or_default()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { list::little().to_owned() } else { parts.join(" · ") }
}

/// Every answer about it, each with a way to change it.
fn entries(wizard: Wizard, number: usize, trial: &TrialDraft, about: String) -> AnyView {
    let reference = wizard.reference();
    let yes_no = answers::yes_no();
    let name = trial_name(trial, &reference);
    let mut rows = Facts::new(wizard, number, about);
    rows.row(facts::name(), &name, Step::Medicine);
    if trial.medicine.is_empty() {
        rows.row(facts::kind(), &shortened(&trial.class_guess), Step::Kind);
    }
    rows.row(facts::dose(), &said_dose(trial, &reference), Step::Dose);
    rows.row(facts::time(), &said_time(trial), if trial.time == DATES { Step::Dates } else { Step::Weeks });
    if reference.listed(&trial.medicine).is_some_and(|entry| entry.judged.often_added) {
        rows.row(facts::added(), said(trial.added, &yes_no), Step::Added);
    }
    if reaches(trial, &reference, |medicine| medicine.min_dose) == Some(false) {
        rows.row(facts::most(), said(trial.dose_limited, &yes_no), Step::Most);
    }
    if asks_level(trial, &reference) {
        rows.row(facts::level(), said(trial.level, &answers::level()), Step::Level);
    }
    if reaches(trial, &reference, |medicine| medicine.stricter_dose) == Some(true) {
        rows.row(facts::stricter(), &said_stricter(trial), Step::Stricter);
    }
    if trial.taken == NEVER_TAKEN {
        rows.row(facts::taken(), list::not_taken(), Step::Taken);
    } else {
        rows.row(facts::taken(), said(trial.taken, &answers::taken()), Step::Taken);
        rows.row(facts::outcome(), said(trial.benefit, &answers::benefits()), Step::Outcome);
        if MAY_WEAR_OFF.contains(&trial.benefit) {
            rows.row(facts::wore_off(), said(trial.wore_off, &yes_no), Step::WoreOff);
        }
        rows.row(facts::episode(), said(trial.this_episode, &yes_no), Step::Episode);
        rows.row(facts::still(), said(trial.still_taking, &yes_no), Step::Still);
        if trial.still_taking != YES {
            rows.row(facts::side_effects(), said(trial.side_effects, &yes_no), Step::SideEffects);
        }
    }
    if trial.clinician.is_some() {
        rows.row(facts::clinician(), said(trial.clinician, &yes_no), Step::Words);
    }
    let note = if trial.note.trim().is_empty() { list::nothing().to_owned() } else { shortened(&trial.note) };
    rows.row(facts::words(), &note, Step::Words);
    rows.view()
}
