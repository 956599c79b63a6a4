//! The wizard: which step is on the page, what is told there, and the way from one to the next.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::super::chunks;
use super::super::super::form::answers::DATES;
use super::super::super::form::{Draft, Field, FieldError, TrialDraft};
use super::asked::Question;
use super::ids;
use super::reference::Reference;
use super::said::{asks_level, reaches};
use super::step::{Situation, Step};
use crate::content::ListedMedicine;
use crate::domain::MedicineId;
use crate::domain::read_back::Outcome;
use crate::platform::{document, focus, scroll, steps};
use crate::route::Route;
use crate::words::messages::invalid_answer;

/// How many medicines are offered where the name that was typed may mean one of them.
const OFFERED: usize = 5;

/// What is on the page.
#[derive(Clone)]
pub(super) struct Shown {
    /// The step.
    pub step: Step,
    /// Counts the steps taken: the page of each is built anew.
    pub turn: usize,
    /// What cannot be read in the fields of this step, once "Continue" was pressed.
    pub errors: Vec<FieldError>,
    /// What is asked about what was typed, before "Continue" goes on.
    pub asked: Option<Question>,
    /// Counts how often either was told.
    pub refused: usize,
    /// Medicines to choose from, where the name that was typed may mean one of them.
    pub offers: Vec<MedicineId>,
    /// What has come of something that was pressed.
    pub told: String,
}

/// Where a person is on the way. Copies of it are the same way.
#[derive(Clone, Copy)]
pub(super) struct Wizard {
    /// The answers.
    pub draft: Draft,
    /// What is on the page.
    pub shown: RwSignal<Shown>,
    /// The questions that were answered with "not sure" on this visit, each with the number of what it was about.
    pub unsure: StoredValue<Vec<(usize, Field)>>,
    /// Whether the page is about to go on by itself.
    pub about_to_go_on: StoredValue<bool>,
    /// The number of the medicine whose answers are laid open in the list.
    pub opened: RwSignal<Option<usize>>,
    reference: StoredValue<Arc<Reference>>,
    /// Whether the dates are wanted in place of the weeks, once the dose is read.
    by_dates: StoredValue<bool>,
    /// Where "Continue" leads when one answer alone was to be changed.
    returns_to: StoredValue<Option<Step>>,
    /// What was read of the texts that "Continue" met, each with its field.
    readings: StoredValue<Vec<(Field, String, Outcome)>>,
    /// What looked like a slip and is meant so: the number of the medicine, and the question.
    meant: StoredValue<Vec<(usize, Question)>>,
}

impl Wizard {
    /// At the start.
    pub fn new(draft: Draft, reference: Reference) -> Self {
        Self {
            draft,
            shown: RwSignal::new(Shown {
                step: Step::Start,
                turn: 0,
                errors: Vec::new(),
                asked: None,
                refused: 0,
                offers: Vec::new(),
                told: String::new(),
            }),
            unsure: StoredValue::new(Vec::new()),
            about_to_go_on: StoredValue::new(false),
            opened: RwSignal::new(None),
            reference: StoredValue::new(Arc::new(reference)),
            by_dates: StoredValue::new(false),
            returns_to: StoredValue::new(None),
            readings: StoredValue::new(Vec::new()),
            meant: StoredValue::new(Vec::new()),
        }
    }

    /// The medicines and the words.
    pub fn reference(self) -> Arc<Reference> {
        self.reference.get_value()
    }

    /// Begins with the step that the address names, and follows the browser's Back and Forward.
    pub fn start(self) {
        Effect::new(move |before: Option<()>| {
            if before.is_some() {
                return;
            }
            // What was kept from before a reload is here by now.
            let step = Step::of(&steps::fragment()).unwrap_or(Step::Start);
            let step = self.step_at_entry(step, true);
            self.set_step(step);
            let base = self.reference().site.base.clone();
            steps::follow(move |fragment, is_new| {
                let here = Route::from_href(&document::path(), &base) == Some(Route::Check);
                if let Some(step) = Step::of(&fragment).filter(|_| here) {
                    self.arrive(step, is_new);
                }
            });
        });
        self.follow_answers();
    }

    /// The step on the page, which is followed.
    pub fn step(self) -> Step {
        self.shown.with(|shown| shown.step)
    }

    /// The step on the page now.
    pub fn step_now(self) -> Step {
        self.shown.with_untracked(|shown| shown.step)
    }

    /// Changes what is on the page.
    pub fn update(self, change: impl FnOnce(&mut Shown)) {
        self.shown.update(change);
    }

    /// Tells what has come of something that was pressed.
    pub fn tell(self, words: impl Into<String>) {
        let words = words.into();
        self.update(|shown| shown.told = words);
    }

    /// Has the page of a step built anew.
    pub fn set_step(self, step: Step) {
        self.update(|shown| {
            shown.step = step;
            shown.turn += 1;
        });
    }

    /// Focuses an element once it stands.
    pub fn focus_on(self, id: impl Into<String>) {
        let id = id.into();
        request_animation_frame(move || {
            focus::element_by_id(&id);
        });
    }

    /// Goes to a step.
    pub fn go(self, step: Step) {
        if step == Step::Medicine && self.draft.asked_trial().is_none() {
            self.draft.blank_trial().into_iter().for_each(|number| self.ask_about(number));
        }
        steps::go(step.fragment());
        self.note_entry();
        self.show(self.or_list(step));
    }

    /// The browser has gone to a step.
    fn arrive(self, step: Step, is_new: bool) {
        let step = self.step_at_entry(step, is_new);
        self.return_to(None);
        self.show(step);
    }

    /// Shows a step.
    pub fn show(self, step: Step) {
        self.update(|shown| {
            shown.errors.clear();
            shown.asked = None;
            shown.offers.clear();
            shown.told.clear();
        });
        self.by_dates.set_value(false);
        self.set_step(step);
        if step == Step::Answer {
            return self.focus_on(ids::ANSWER);
        }
        // From the top of the page: the way back and crisis help are in sight.
        request_animation_frame(|| {
            scroll::to(0.0);
            focus::new_heading();
        });
    }

    /// The questions are about this medicine from now on.
    pub fn ask_about(self, medicine: usize) {
        self.draft.about.update(|about| about.medicine = medicine);
    }

    /// The questions are about this other treatment from now on.
    pub fn ask_about_treatment(self, treatment: usize) {
        self.draft.about.update(|about| about.treatment = treatment);
    }

    /// Where "Continue" leads after one answer was changed.
    pub fn return_to(self, step: Option<Step>) {
        self.returns_to.set_value(step);
    }

    /// The medicine that is being asked about, as typed.
    pub fn trial(self) -> TrialDraft {
        self.draft.asked_trial().map(|trial| trial.get_untracked()).unwrap_or_default()
    }

    /// The same where it is one of the list.
    pub fn with_chosen<T>(self, read: impl FnOnce(&ListedMedicine) -> T) -> Option<T> {
        self.reference.with_value(|reference| reference.listed(&self.trial().medicine).map(read))
    }

    /// What the way depends on.
    pub fn situation(self) -> Situation {
        let (trial, reference) = (self.trial(), self.reference());
        Situation {
            about: self.draft.about.get_untracked(),
            often_added: reference.listed(&trial.medicine).is_some_and(|entry| entry.judged.often_added),
            low_dose: reaches(&trial, &reference, |medicine| medicine.min_dose) == Some(false),
            asks_level: asks_level(&trial, &reference),
            // Who does not know the weeks is not asked how many of them were at that dose.
            stricter_dose: (trial.time == DATES || !trial.weeks.trim().is_empty())
                && reaches(&trial, &reference, |medicine| medicine.stricter_dose) == Some(true),
            trial,
            episode: self.draft.episode.get_untracked(),
        }
    }

    /// On to the next step, or back to where one answer was to be changed.
    pub fn next(self) {
        let by_dates = self.step_now() == Step::Dose && self.by_dates.get_value();
        let after = if by_dates { Step::Dates } else { self.step_now().next(&self.situation()) };
        match self.returns_to.get_value() {
            // A change of an answer may bring one more question.
            Some(_)
                if matches!(
                    after,
                    Step::Kind
                        | Step::Added
                        | Step::Most
                        | Step::Level
                        | Step::Dates
                        | Step::Stricter
                        | Step::WoreOff
                        | Step::Sides
                ) =>
            {
                self.go(after);
            }
            Some(back) => {
                self.return_to(None);
                self.go(back);
            }
            None => self.go(after),
        }
    }

    /// On to the dates in place of the weeks, once what was typed as the dose is read.
    pub fn go_on_by_dates(self) {
        self.by_dates.set_value(true);
        self.go_on();
    }

    /// "Continue": on, unless something cannot be read or a name may be one of the list.
    pub fn go_on(self) {
        let step = self.step_now();
        let texts = self.texts(step);
        if texts.iter().all(|(field, text)| self.has_read(*field, &text.typed)) {
            return self.go_on_read();
        }
        // What reads words comes with the first of them.
        leptos::task::spawn_local(async move {
            let mut readings = Vec::new();
            for (field, text) in texts {
                let typed = text.typed.clone();
                // Where it does not come the text is told as one that cannot be read.
                let Some(reading) = chunks::read_back(text).await else { continue };
                readings.push((field, typed, reading));
            }
            self.readings.set_value(readings);
            if self.step_now() == step {
                self.go_on_read();
            }
        });
    }

    fn has_read(self, field: Field, typed: &str) -> bool {
        self.readings.with_value(|readings| readings.iter().any(|(of, text, _)| *of == field && text == typed))
    }

    /// What a field's text says, where it does not stand as the history keeps it.
    pub fn reading_of(self, field: Field) -> Outcome {
        let typed = self.draft.typed(field);
        self.readings.with_value(|readings| {
            let found = readings.iter().find(|(of, text, _)| *of == field && *text == typed);
            found.map_or(Ok(None), |(.., reading)| *reading)
        })
    }

    fn go_on_read(self) {
        let step = self.step_now();
        if step == Step::Medicine && self.shown.with_untracked(|shown| shown.offers.is_empty()) {
            let typed = self.trial().other_name;
            let reference = self.reference();
            let found = if typed.trim().is_empty() { Vec::new() } else { reference.found(&typed) };
            // Who has written a name as it is known is not asked whether it is meant.
            if let Some(named) = reference.named(&typed) {
                self.pick(&named.judged.id);
            } else if !found.is_empty() {
                let offers = found.iter().take(OFFERED).map(|entry| entry.judged.id.clone()).collect();
                self.update(|shown| shown.offers = offers);
                self.focus_on(ids::OFFERS);
                return;
            }
        }
        let trial = self.trial();
        if step == Step::Dates && !(trial.started.is_empty() && trial.stopped.is_empty()) {
            self.draft.choose(Field::Time, DATES);
        }
        if let Some(question) = self.question() {
            // Whoever presses "Continue" once more has read it.
            if self.shown.with_untracked(|shown| shown.asked.as_ref() == Some(&question)) {
                return self.accept();
            }
            self.update(|shown| {
                shown.errors.clear();
                shown.asked = Some(question);
                shown.refused += 1;
            });
            self.focus_on(ids::PROBLEM);
            return;
        }
        let unreadable = self.unreadable(step);
        if !unreadable.is_empty() {
            self.update(|shown| {
                shown.asked = None;
                shown.errors = unreadable;
                shown.refused += 1;
            });
            self.focus_on(ids::PROBLEM);
            return;
        }
        if !matches!(step, Step::Medicines | Step::Treatments | Step::Check | Step::Start) {
            self.next();
        }
    }

    /// What cannot be read in the fields of a step.
    fn unreadable(self, step: Step) -> Vec<FieldError> {
        let number = self.draft.about.with_untracked(|about| match step {
            Step::Treatment => about.treatment,
            Step::Began => 0,
            _ => about.medicine,
        });
        let (_, _, errors) = untrack(|| self.draft.read());
        let of = |field: &Field| {
            let found = *errors.iter().find(|error| error.field == *field && error.number == number)?;
            Some(FieldError { error: self.reading_of(*field).err().unwrap_or(found.error), ..found })
        };
        step.fields().iter().filter_map(of).collect()
    }

    /// What a field takes, where it cannot be read and that is told; or what is asked about it.
    pub fn error_of(self, field: Field) -> Option<String> {
        self.shown.with(|shown| {
            let found = shown.errors.iter().find(|error| error.field == field);
            let asked = || shown.asked.as_ref().filter(|asked| asked.field == field).map(|asked| asked.words.clone());
            found.map(|error| invalid_answer(error.error)).or_else(asked)
        })
    }

    /// Whether a question about what looks like a slip was answered before.
    pub fn is_meant(self, question: &Question) -> bool {
        let number = self.draft.about.with_untracked(|about| about.medicine);
        self.meant.with_value(|meant| meant.iter().any(|(of, known)| *of == number && known == question))
    }

    /// What looks like a slip is meant so.
    pub fn mean(self, question: Question) {
        let number = self.draft.about.with_untracked(|about| about.medicine);
        self.meant.update_value(|meant| meant.push((number, question)));
    }
}
