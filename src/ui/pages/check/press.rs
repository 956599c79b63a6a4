//! The messages of the self-check: what each button asks for, and what then happens.

use leptos::prelude::*;

use super::super::super::components::{el, element, text};
use super::super::super::form::Field;
use super::ids;
use super::said::trial_name;
use super::step::Step;
use super::wizard::Wizard;
use super::words::number;
use crate::domain::MedicineId;
use crate::platform::{focus, steps};
use crate::words::check::{list, start};

/// What a button asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Press {
    /// To the step before, as the browser's Back.
    Back,
    /// The first medicine of somebody, by their place among for whom the form is.
    BeginFor(usize),
    /// The same with the fewest questions: names, and whether they helped.
    BeginQuick,
    /// A step.
    Go(Step),
    /// The next step, whatever stands in the fields.
    Next,
    /// The next step, with the field left empty: what was typed there is not sure.
    Unsure(Field),
    /// The next step: all of the weeks were at the stricter dose.
    AllWeeks,
    /// What was asked about what was typed is right.
    Accept,
    /// A field that cannot be read.
    ToField(Field),
    /// The weeks instead of the dates.
    GiveWeeks,
    /// The dates instead of the weeks.
    GiveDates,
    /// The kind of a medicine, as its name is not in the list.
    NotListed,
    /// A kind of medicine as the answer.
    Guess(&'static str),
    /// A medicine of the list, where one was offered for the name that was typed.
    Pick(MedicineId),
    /// To change one answer, of the medicine or the treatment of that number.
    Change(Step, usize),
    /// One more medicine.
    AddMedicine,
    /// The answers about a medicine are to be laid open, or folded again.
    Open(usize),
    /// A medicine is to go.
    RemoveMedicine(usize),
    /// It is to come back.
    UndoRemoving,
    /// One more of the other treatments.
    AddTreatment,
    /// One of them is to go.
    RemoveTreatment(usize),
    /// Every answer is to go.
    Clear,
    /// They are to come back.
    UndoClearing,
}

impl Wizard {
    /// Does what a button asks for.
    pub fn press(self, what: &Press) {
        self.about_to_go_on.set_value(false);
        match what {
            Press::Back => {
                if !steps::back() {
                    self.go(self.step_now().before());
                }
            }
            Press::BeginFor(who) => {
                self.draft.choose(Field::Who, Some(*who));
                self.begin(false);
                self.go(Step::Who.next(&self.situation()));
            }
            Press::BeginQuick => {
                self.begin(true);
                self.go(Step::Who);
            }
            Press::Go(step) => self.go(*step),
            Press::Next => self.next(),
            Press::Unsure(field) => {
                self.draft.enter(*field, "");
                self.next();
            }
            Press::AllWeeks => {
                let weeks = self.all_weeks().map(number).unwrap_or_default();
                self.draft.enter(Field::StricterWeeks, &weeks);
                self.next();
            }
            Press::Accept => self.accept(),
            Press::ToField(field) => self.focus_on(field.id()),
            Press::GiveWeeks => {
                self.draft.choose(Field::Time, None);
                if self.step_now() == Step::Dose {
                    self.set_step(Step::Dose);
                    self.focus_on(Field::Weeks.id());
                } else {
                    self.go(Step::Dose);
                }
            }
            Press::GiveDates => self.go_on_by_dates(),
            Press::NotListed => self.go(Step::Kind),
            Press::Guess(kind) => {
                self.draft.enter(Field::ClassGuess, kind);
                self.set_step(Step::Kind);
                self.focus_on(Field::ClassGuess.id());
            }
            Press::Pick(id) => {
                self.pick(id);
                self.next();
            }
            Press::Change(step, number) => self.change(*step, *number),
            Press::AddMedicine => {
                if let Some(number) = self.draft.blank_trial() {
                    self.ask_about(number);
                    self.return_to(None);
                    self.go(Step::Medicine);
                }
            }
            Press::Open(number) => {
                self.opened.update(|opened| *opened = Some(*number).filter(|number| *opened != Some(*number)));
            }
            Press::RemoveMedicine(number) => self.remove(*number),
            Press::UndoRemoving => {
                if let Some(number) = self.draft.bring_back() {
                    // It is no longer removed.
                    self.tell("");
                    self.focus_on(ids::card(number));
                }
            }
            Press::AddTreatment => {
                let number = self.draft.add_other();
                self.ask_about_treatment(number);
                self.go(Step::Treatment);
            }
            Press::RemoveTreatment(number) => {
                self.draft.remove_other(*number);
                self.focus_on(ids::QUESTION);
            }
            Press::Clear => {
                self.draft.clear();
                self.return_to(None);
                self.go(Step::Start);
                let questions = self.draft.questions.with_untracked(|questions| !questions.is_empty());
                self.tell(if questions { start::cleared_but_questions() } else { start::cleared() });
                self.focus_on(ids::UNDO);
            }
            Press::UndoClearing => {
                self.draft.unclear();
                self.set_step(Step::Start);
                self.tell(start::all_back());
                request_animation_frame(focus::heading);
            }
        }
    }

    /// With a medicine of which nothing is entered yet.
    fn begin(self, quick: bool) {
        self.draft.about.update(|about| about.quick = quick);
        self.return_to(None);
        if let Some(number) = self.draft.blank_trial() {
            self.ask_about(number);
        }
    }

    fn change(self, step: Step, number: usize) {
        if step == Step::Treatment {
            self.ask_about_treatment(number);
        } else if step.is_of_a_medicine() {
            self.ask_about(number);
            // So that what was changed is seen on coming back.
            self.opened.set(Some(number));
        }
        self.return_to(Some(self.step_now()));
        self.go(step);
    }

    fn remove(self, number: usize) {
        let Some(trial) = self.draft.trial(number) else { return };
        let name = trial_name(&trial.get_untracked(), &self.reference());
        self.draft.remove_trial(number);
        self.tell(list::removed(&name));
        self.focus_on(ids::UNDO);
    }
}

/// A button that asks for something. A class names its look.
pub(super) fn press(wizard: Wizard, class: &'static str, words: impl Into<String>, what: Press) -> AnyView {
    button(wizard, class, words.into(), String::new(), None, what)
}

/// The same, with words for those who do not see what it stands beside.
pub(super) fn press_about(wizard: Wizard, class: &'static str, words: &str, about: String, what: Press) -> AnyView {
    button(wizard, class, words.to_owned(), [" ", &about].concat(), None, what)
}

/// The button that brings something back; the focus goes to it.
pub(super) fn press_undo(wizard: Wizard, words: &str, what: Press) -> AnyView {
    let button = button(wizard, "button quiet", words.to_owned(), String::new(), Some(ids::UNDO), what);
    element("p", &[], vec![button])
}

fn button(
    wizard: Wizard,
    class: &'static str,
    words: String,
    about: String,
    id: Option<&'static str>,
    what: Press,
) -> AnyView {
    let button = el("button").set("type", "button").class(class).text(words).on_press(move || wizard.press(&what));
    let button = id.into_iter().fold(button, |button, id| button.set("id", id));
    button.parts((!about.is_empty()).then(|| text("span", "visually-hidden", &about))).view()
}

/// A line with one thing to press.
pub(super) fn line(button: AnyView) -> AnyView {
    element("p", &[], vec![button])
}
