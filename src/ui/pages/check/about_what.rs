//! What a question is about may be gone, or have another number by now: then the list is shown, and never a question about something else.

use leptos::prelude::*;

use super::step::Step;
use super::wizard::Wizard;
use crate::platform::{focus, steps};

impl Wizard {
    /// Hears when other answers have come in place of those that are here: from another tab, from what was locked, or none at all.
    pub fn follow_answers(self) {
        Effect::new(move |before: Option<()>| {
            let same = self.draft.asked_anew.get();
            if before.is_some() {
                untrack(|| self.stand_anew(same));
            }
        });
    }

    /// The page of the step is built anew, so that it says what holds now; where what it was about is gone it gives way.
    fn stand_anew(self, same: bool) {
        let step = self.step_now();
        let way = match step {
            _ if !same && self.draft.is_blank() => Step::Start,
            Step::Treatment => Step::Treatments,
            step if step.is_of_a_medicine() && !same => Step::Medicines,
            step => step,
        };
        if way != step {
            steps::stand_at(way.fragment());
            self.return_to(None);
            return self.show(way);
        }
        self.note_entry();
        let focused = focus::id();
        self.set_step(step);
        if !focused.is_empty() {
            request_animation_frame(move || focus::again(&focused));
        }
    }

    /// The step, or the list where it is not known what it would be about.
    pub fn or_list(self, step: Step) -> Step {
        let list = match step {
            Step::Treatment if self.draft.asked_other().is_none() => Step::Treatments,
            step if step.is_of_a_medicine() && self.draft.asked_trial().is_none() => Step::Medicines,
            step => return step,
        };
        steps::stand_at(list.fragment());
        list
    }

    /// Notes what the present entry of the browser's history is about.
    pub fn note_entry(self) {
        let entry = steps::entry();
        let (medicine, treatment) = self.draft.about.with_untracked(|about| (about.medicine, about.treatment));
        self.draft.entries.update_value(|entries| entries.push((entry, medicine, treatment)));
    }

    /// Asks about what was asked about at the present entry of the browser's history, and gives the step there. One that is new, or the first of a visit
    /// to the page, is about what was asked about last; of another that is not known, as it was made before a reload, the list is shown.
    pub fn step_at_entry(self, step: Step, is_new: bool) -> Step {
        let entry = steps::entry();
        let entries = self.draft.entries;
        let known = || entries.with_value(|entries| entries.iter().rev().find(|(known, ..)| *known == entry).copied());
        if is_new && known().is_none() {
            self.note_entry();
        }
        let several = self.draft.trials.with_untracked(|trials| trials.len() > 1);
        let is_gone = match known() {
            Some((_, medicine, treatment)) => {
                self.ask_about_treatment(treatment);
                let is_there = self.draft.trial(medicine).is_some();
                if is_there {
                    self.ask_about(medicine);
                }
                !is_there
            }
            None => several,
        };
        if is_gone && step.is_of_a_medicine() {
            steps::stand_at(Step::Medicines.fragment());
            return Step::Medicines;
        }
        self.or_list(step)
    }
}
