//! The way through the questions: which step is on the page, and what each press of a button does.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::super::form::Draft;
use super::super::super::form::answers::DATES;
use super::Reference;
use super::asking::options;
use super::cards::reaches;
use super::page::{NAME_FIELD, Page, shortened, trial_name};
use super::step::{Situation, Step};
use crate::platform::field::{self, Changed};
use crate::platform::{document, focus, scroll, steps};
use crate::route::Route;

/// Where a person is on the way. Copies of it are the same way.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    /// The answers.
    pub draft: Draft,
    /// The step on the page.
    pub step: RwSignal<Step>,
    /// Counts the times that the page of the step was written anew.
    written: RwSignal<usize>,
    tell_problems: StoredValue<bool>,
    offers: StoredValue<Vec<String>>,
    told: StoredValue<String>,
    /// Where "Continue" leads when one answer alone was to be changed.
    returns_to: StoredValue<Option<Step>>,
    /// About which medicine and which other treatment each entry of the browser's history was.
    entries: StoredValue<Vec<(scroll::EntryKey, usize, usize)>>,
}

impl Walk {
    /// At the start.
    pub fn new(draft: Draft) -> Self {
        Self {
            draft,
            step: RwSignal::new(Step::Start),
            written: RwSignal::new(0),
            tell_problems: StoredValue::new(false),
            offers: StoredValue::new(Vec::new()),
            told: StoredValue::new(String::new()),
            returns_to: StoredValue::new(None),
            entries: StoredValue::new(Vec::new()),
        }
    }

    /// Begins with the step that the address names, and follows the browser's Back and Forward.
    pub fn start(self, reference: Arc<Reference>) {
        Effect::new(move |before: Option<()>| {
            if before.is_some() {
                return;
            }
            if let Some(step) = Step::of(&steps::fragment()) {
                self.step.set(step);
            }
            // What was kept from before a reload is here by now.
            self.write_anew();
            let base = reference.site.base.clone();
            steps::follow(move |fragment, entry| {
                let here = Route::from_href(&document::path(), &base) == Some(Route::Check);
                if let Some(step) = Step::of(&fragment).filter(|_| here) {
                    self.arrive(step, entry);
                }
            });
        });
    }

    /// The page of the step. It follows the step, not the answers: a field that is being typed in stays.
    pub fn html(self, reference: &Reference) -> String {
        self.written.track();
        let step = self.step.get();
        untrack(|| {
            self.offers.with_value(|offers| {
                self.told.with_value(|told| {
                    Page {
                        step,
                        draft: self.draft,
                        reference,
                        tell_problems: self.tell_problems.get_value(),
                        offers,
                        told,
                    }
                    .html()
                })
            })
        })
    }

    fn write_anew(self) {
        self.written.update(|times| *times += 1);
    }

    fn focus_on(self, id: &str) {
        let id = id.to_owned();
        request_animation_frame(move || {
            focus::element_by_id(&id);
        });
    }

    /// Goes to a step.
    fn go(self, step: Step) {
        let entry = steps::go(step.fragment());
        self.entries.update_value(|entries| {
            let (medicine, treatment) = self.asked();
            entries.push((entry, medicine, treatment));
        });
        self.show(step);
    }

    fn asked(self) -> (usize, usize) {
        self.draft.about.with_untracked(|about| (about.medicine, about.treatment))
    }

    /// The browser has gone to a step.
    fn arrive(self, step: Step, entry: scroll::EntryKey) {
        let known = self.entries.with_value(|entries| entries.iter().find(|(known, ..)| *known == entry).copied());
        if let Some((_, medicine, treatment)) = known {
            self.draft.about.update(|about| {
                about.medicine = medicine;
                about.treatment = treatment;
            });
        }
        self.returns_to.set_value(None);
        self.show(step);
    }

    fn show(self, step: Step) {
        self.tell_problems.set_value(false);
        self.offers.set_value(Vec::new());
        self.told.set_value(String::new());
        self.step.set(step);
        self.write_anew();
        match step {
            Step::Start => request_animation_frame(focus::heading),
            Step::Answer => self.focus_on("the-answer"),
            _ => self.focus_on("question"),
        }
    }

    fn ask_about(self, medicine: usize) {
        self.draft.about.update(|about| about.medicine = medicine);
    }

    fn ask_about_treatment(self, treatment: usize) {
        self.draft.about.update(|about| about.treatment = treatment);
    }

    fn situation(self, reference: &Reference) -> Situation {
        let trial = self.draft.asked_trial().map(|trial| trial.get_untracked()).unwrap_or_default();
        Situation {
            about: self.draft.about.get_untracked(),
            often_added: reference.listed(&trial.medicine).is_some_and(|entry| entry.judged.often_added),
            low_dose: reaches(&trial, reference, |medicine| medicine.min_dose) == Some(false),
            stricter_dose: reaches(&trial, reference, |medicine| medicine.stricter_dose) == Some(true),
            trial,
            episode: self.draft.episode.get_untracked(),
        }
    }

    /// On to the next step, or back to where one answer was to be changed.
    fn next(self, reference: &Reference) {
        let step = self.step.get_untracked();
        let after = step.next(&self.situation(reference));
        let returns = self.returns_to.get_value();
        match returns {
            // A change of an answer may bring one more question.
            Some(_)
                if matches!(
                    after,
                    Step::Kind | Step::Added | Step::Most | Step::Stricter | Step::WoreOff | Step::Sides
                ) =>
            {
                self.go(after);
            }
            Some(back) => {
                self.returns_to.set_value(None);
                self.go(back);
            }
            None => self.go(after),
        }
    }

    /// "Continue": on, unless something cannot be read or a name may be one of the list.
    pub fn go_on(self, reference: &Reference) {
        field::show_options(NAME_FIELD, "", "");
        let step = self.step.get_untracked();
        if step == Step::Medicine
            && self.offers.with_value(Vec::is_empty)
            && self.draft.entry("other-name").trim() != ""
        {
            let found = reference.found(&self.draft.entry("other-name"));
            if !found.is_empty() {
                self.offers.set_value(found.iter().take(5).map(|entry| entry.judged.id.to_string()).collect());
                self.write_anew();
                self.focus_on("offers");
                return;
            }
        }
        if step == Step::Dates && !(self.draft.entry("started").is_empty() && self.draft.entry("stopped").is_empty()) {
            self.draft.enter("time", &DATES.map(|at| at.to_string()).unwrap_or_default());
        }
        let unreadable = untrack(|| {
            !Page { step, draft: self.draft, reference, tell_problems: true, offers: &[], told: "" }
                .problems()
                .is_empty()
        });
        if unreadable {
            self.tell_problems.set_value(true);
            self.write_anew();
            self.focus_on("problem");
            return;
        }
        if matches!(step, Step::Medicines | Step::Treatments | Step::Check | Step::Start) {
            return;
        }
        self.next(reference);
    }

    /// A field has changed.
    pub fn changed(self, changed: &Changed, reference: &Reference) {
        match changed.ticked {
            Some(ticked) => {
                if let Ok(place) = changed.value.parse() {
                    self.draft.tick(place, ticked);
                }
            }
            None => {
                if self.draft.entry(&changed.name) == changed.value {
                    return;
                }
                self.draft.enter(&changed.name, &changed.value);
                if changed.name == "other-name" {
                    self.offers.set_value(Vec::new());
                    let (html, count) = options(reference, &changed.value);
                    let told = match count {
                        0 => "It is not in our list. You can keep it as you typed it.".to_owned(),
                        1 => "1 medicine fits. Use the arrow keys to choose it.".to_owned(),
                        count => format!("{count} medicines fit. Use the arrow keys to choose one."),
                    };
                    let told = if changed.value.trim().is_empty() { "" } else { &told };
                    field::show_options(NAME_FIELD, &html, told);
                }
            }
        }
    }

    /// A key in the field for the name. Says whether it has been dealt with.
    pub fn key(self, key: &str) -> bool {
        match key {
            "ArrowDown" => field::move_option(NAME_FIELD, 1),
            "ArrowUp" => field::move_option(NAME_FIELD, -1),
            "Escape" if field::is_open(NAME_FIELD) => field::show_options(NAME_FIELD, "", ""),
            "Enter" => match field::active_option(NAME_FIELD, "data-option") {
                Some(id) => self.pick(&id),
                None => return false,
            },
            "Tab" => {
                field::show_options(NAME_FIELD, "", "");
                return false;
            }
            _ => return false,
        }
        true
    }

    /// Takes a medicine of the list.
    pub fn pick(self, id: &str) {
        if let Some(trial) = self.draft.asked_trial() {
            trial.update(|trial| {
                if trial.medicine != id {
                    // What is asked of one medicine may not be asked of another, and must not be counted for it then.
                    trial.added = None;
                    trial.dose_limited = None;
                    trial.stricter_weeks.clear();
                }
                id.clone_into(&mut trial.medicine);
                trial.other_name.clear();
            });
        }
        self.offers.set_value(Vec::new());
        self.write_anew();
        self.focus_on(NAME_FIELD);
    }

    /// A button was pressed: the first word says which, the rest what it is about.
    pub fn press(self, what: &str, reference: &Reference) {
        let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
        match verb {
            "back" => {
                if !steps::back() {
                    self.go(self.step.get_untracked().before());
                }
            }
            "begin" | "quick" => {
                self.draft.about.update(|about| about.quick = verb == "quick");
                if let Some(number) = self.draft.blank_trial() {
                    self.ask_about(number);
                }
                self.go(Step::Who);
            }
            "add" => {
                if let Some(number) = self.draft.blank_trial() {
                    self.ask_about(number);
                    self.returns_to.set_value(None);
                    self.go(Step::Medicine);
                }
            }
            "go" => {
                if let Some(step) = Step::of(rest) {
                    self.go(step);
                }
            }
            "weeks" => {
                self.draft.enter("time", "");
                self.go(Step::Weeks);
            }
            "next" | "skip" => self.next(reference),
            "not-listed" => {
                field::show_options(NAME_FIELD, "", "");
                self.go(Step::Kind);
            }
            "guess" => {
                self.draft.enter("class-guess", rest);
                self.write_anew();
                self.focus_on("class-guess");
            }
            "unsure" => {
                self.draft.enter(rest, "");
                self.next(reference);
            }
            "pick" => {
                self.pick(rest);
                self.next(reference);
            }
            "to" => self.focus_on(if rest == "other-name" { NAME_FIELD } else { rest }),
            "change" => self.change(rest),
            "remove" => self.remove(rest, reference),
            "undo" => {
                if let Some(number) = self.draft.bring_back() {
                    self.write_anew();
                    self.focus_on(&format!("card-{number}"));
                }
            }
            "add-treatment" => {
                let number = self.draft.add_other();
                self.ask_about_treatment(number);
                self.go(Step::Treatment);
            }
            "untreat" => {
                if let Ok(number) = rest.parse() {
                    self.draft.remove_other(number);
                }
                self.write_anew();
                self.focus_on("question");
            }
            "clear" => {
                self.draft.clear();
                self.returns_to.set_value(None);
                self.go(Step::Start);
                self.told.set_value("Every answer is cleared. Your questions are still here.".into());
                self.write_anew();
                self.focus_on("undo");
            }
            "unclear" => {
                self.draft.unclear();
                self.told.set_value("Every answer is back.".into());
                self.write_anew();
                request_animation_frame(focus::heading);
            }
            _ => {}
        }
    }

    fn change(self, rest: &str) {
        let (fragment, number) = rest.split_once(' ').unwrap_or((rest, ""));
        let (Some(step), Ok(number)) = (Step::of(fragment), number.parse()) else { return };
        if step == Step::Treatment {
            self.ask_about_treatment(number);
        } else if step.is_of_a_medicine() {
            self.ask_about(number);
        }
        let here = self.step.get_untracked();
        self.returns_to.set_value(Some(here));
        self.go(step);
    }

    fn remove(self, number: &str, reference: &Reference) {
        let Ok(number) = number.parse() else { return };
        let name = self.draft.trial(number).map(|trial| trial_name(&trial.get_untracked(), reference));
        self.draft.remove_trial(number);
        self.told.set_value(format!("Removed: {}.", shortened(&name.unwrap_or_default())));
        self.write_anew();
        self.focus_on("undo");
    }

    /// A button in the answer was pressed.
    pub fn press_in_answer(self, what: &str) {
        match what.split_once(' ') {
            Some(("change", rest)) => self.change(rest),
            Some(("go", fragment)) => {
                if let Some(step) = Step::of(fragment) {
                    self.go(step);
                }
            }
            _ => {}
        }
    }
}
