//! What is entered on the page of a step, and what it does to the rest.

use leptos::prelude::*;

use super::super::super::form::Field;
use super::super::super::form::answers::{DATES, MONTHS, Pick, STILL_AND_WHY, YES};
use super::right::weeks_of;
use super::step::Step;
use super::wizard::Wizard;
use crate::domain::MedicineId;
use crate::domain::free_text::{TimeIn, number_after_name, strength_in, time_in};

impl Wizard {
    /// Something was typed into a field.
    pub fn enter(self, field: Field, typed: &str) {
        if self.draft.typed(field) != typed {
            self.draft.enter(field, typed);
            // The question was about another text.
            if self.shown.with_untracked(|shown| shown.asked.is_some()) {
                self.update(|shown| shown.asked = None);
            }
        }
    }

    /// An answer was chosen; none is "not sure".
    pub fn choose(self, field: Field, pick: Pick) {
        self.draft.choose(field, pick);
        let question = self.question_of(field);
        self.unsure.update_value(|unsure| {
            unsure.retain(|known| *known != question);
            if pick.is_none() {
                unsure.push(question);
            }
        });
    }

    /// Whether "not sure" was chosen on this visit: what is kept does not tell it from no answer.
    pub fn is_unsure(self, field: Field) -> bool {
        let question = self.question_of(field);
        self.unsure.with_value(|unsure| unsure.contains(&question))
    }

    /// A field, of the medicine or the treatment that is being asked about.
    fn question_of(self, field: Field) -> (usize, Field) {
        let step = self.step_now();
        let number = self.draft.about.with_untracked(|about| match step {
            Step::Treatment => about.treatment,
            step if step.is_of_a_medicine() => about.medicine,
            _ => 0,
        });
        (number, field)
    }

    /// Which answer holds on whether it is still taken, and why not.
    pub fn still_and_why(self) -> Pick {
        let trial = self.trial();
        // An earlier answer to why says nothing of what is still taken.
        let why = trial.side_effects.filter(|_| trial.still_taking != YES);
        STILL_AND_WHY.iter().position(|answer| *answer == (trial.still_taking, why))
    }

    /// An answer was chosen to both.
    pub fn choose_still_and_why(self, pick: Pick) {
        let (still, why) = pick.and_then(|at| STILL_AND_WHY.get(at)).copied().unwrap_or_default();
        self.choose(Field::Still, still);
        self.draft.choose(Field::SideEffects, why);
    }

    /// The weeks that were given, in whatever way.
    pub fn all_weeks(self) -> Option<f64> {
        let trial = self.trial();
        if trial.time == DATES { trial.weeks_by_dates() } else { weeks_of(&trial) }
    }

    /// Takes a medicine of the list.
    pub fn pick(self, id: &MedicineId) {
        if let Some(trial) = self.draft.asked_trial() {
            let beside_name = trial.with_untracked(|trial| self.dose_beside(&trial.other_name, id));
            trial.update(|trial| {
                if trial.medicine != id.as_str() {
                    // What is asked of one medicine may not be asked of another, and must not be counted for it then.
                    trial.added = None;
                    trial.dose_limited = None;
                    trial.level = None;
                    trial.stricter_weeks.clear();
                }
                id.as_str().clone_into(&mut trial.medicine);
                // Who has written the dose or the time beside the name finds it in its field.
                if let Some(dose) = beside_name.filter(|_| trial.dose.is_empty()) {
                    trial.dose = dose;
                }
                if trial.weeks.is_empty() && trial.time != DATES {
                    match time_in(&trial.other_name) {
                        Some(TimeIn::Weeks(weeks)) => trial.weeks = weeks.to_owned(),
                        Some(TimeIn::Months(months)) => (trial.weeks, trial.time) = (months.to_owned(), MONTHS),
                        None => {}
                    }
                }
                trial.other_name.clear();
            });
        }
        self.update(|shown| shown.offers.clear());
        self.set_step(Step::Medicine);
        self.focus_on(Field::OtherName.id());
    }

    /// The dose that was written beside a name: with its unit, or a number that is a dose of this medicine (and not the year).
    fn dose_beside(self, typed: &str, id: &MedicineId) -> Option<String> {
        let number = || {
            let (number, whole) = number_after_name(typed)?;
            let reference = self.reference();
            let known = &reference.listed(id.as_str())?.judged;
            let (lowest, highest) = (known.usual_range?[0], known.max_dose?);
            // Half of the usual is what a start is made with.
            (lowest / 2.0..=highest).contains(&f64::from(whole)).then_some(number)
        };
        strength_in(typed).or_else(number).map(str::to_owned)
    }
}
