//! Parsing the form: the history that the answers make, and what cannot be read of them.

use leptos::prelude::*;

use super::answers::{
    BENEFITS, DATES, ECT, HELPED, MONTHS, NEVER_TAKEN, SEVERITIES, SIGNS_TICKED, TAKEN, TREATMENTS, YES_NO, picked,
};
use super::{Draft, Field, FieldError, TrialDraft};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::duration;
use crate::domain::history::OtherTreatment;
use crate::domain::limits::{self, InvalidAnswer};
use crate::domain::{History, MedicineId, Trial};

impl Draft {
    /// The history that the answers make, and the error of each field that cannot be read. Such a field counts as
    /// "not sure"; a medicine of which nothing was entered is left out, and the list of numbers says which were kept.
    pub fn read(self) -> (History, Vec<usize>, Vec<FieldError>) {
        let mut errors = Vec::new();
        let episode = self.episode.get();
        let mut history = History {
            episode_months: keep(limits::read_months(&episode.months), Field::EpisodeMonths, 0, &mut errors),
            severity_now: picked(episode.severity_now, &SEVERITIES),
            severity_worst: picked(episode.severity, &SEVERITIES),
            // Who ticks the sign among what to check first has said it too.
            bipolar_signs: picked(episode.bipolar_signs, &YES_NO)
                .or_else(|| self.first.with(|first| first.get(SIGNS_TICKED).copied().filter(|ticked| *ticked))),
            augmented: picked(episode.augmented, &YES_NO),
            ect: picked(episode.ect, &ECT),
            ect_bilateral: picked(episode.ect_bilateral, &YES_NO),
            ..History::default()
        };
        let mut kept = Vec::new();
        for (number, trial) in self.trials.get() {
            let trial = trial.get();
            if trial != TrialDraft::default() {
                history.trials.push(trial.read(number, &mut errors));
                kept.push(number);
            }
        }
        for (number, other) in self.others.get() {
            let other = other.get();
            let sessions = keep(limits::read_sessions(&other.sessions), Field::Sessions, number, &mut errors);
            if let Some(treatment) = picked(other.treatment, &TREATMENTS) {
                history.other_treatments.push(OtherTreatment {
                    treatment,
                    helped: picked(other.helped, &HELPED),
                    sessions,
                });
            }
        }
        (history, kept, errors)
    }
}

impl TrialDraft {
    fn read(&self, number: usize, errors: &mut Vec<FieldError>) -> Trial {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut checked = |typed: &str, field: Field, check: fn(&str) -> Result<(), InvalidAnswer>| {
            let typed = text(typed)?;
            keep(check(&typed).map(|()| Some(typed)), field, number, errors)
        };
        let listed = !self.medicine.is_empty();
        let texts = (
            if listed { None } else { checked(&self.other_name, Field::OtherName, limits::check_name) },
            checked(&self.started, Field::Started, limits::check_when),
            checked(&self.stopped, Field::Stopped, limits::check_when),
            if listed { None } else { checked(&self.class_guess, Field::ClassGuess, limits::check_name) },
            checked(&self.note, Field::Note, limits::check_note),
        );
        let (other_name, started, stopped, class_guess, note) = texts;
        // In the order of the questions, so that the first problem told is the first that was met.
        let highest_daily_dose = keep(limits::read_dose(&self.dose), Field::Dose, number, errors);
        let weeks_at_dose = match self.time {
            DATES => self.weeks_by_dates(),
            MONTHS => keep(duration::read_months_as_weeks(&self.weeks), Field::Weeks, number, errors),
            _ => keep(limits::read_weeks(&self.weeks), Field::Weeks, number, errors),
        };
        let stricter = limits::read_weeks(&self.stricter_weeks).and_then(|stricter| {
            if let (Some(stricter), Some(weeks)) = (stricter, weeks_at_dose.filter(|_| self.time != DATES)) {
                limits::check_stricter_weeks(stricter, weeks)?;
            }
            Ok(stricter)
        });
        // Two dates give the fewest weeks that lie between them: those at the stricter dose are among them, as far as anybody knows.
        let weeks_at_stricter_dose = keep(stricter, Field::StricterWeeks, number, errors).map(|stricter| {
            if self.time == DATES { weeks_at_dose.map_or(stricter, |weeks| weeks.min(stricter)) } else { stricter }
        });
        Trial {
            medicine: listed.then(|| MedicineId::new(&self.medicine)),
            other_name,
            started,
            stopped,
            class_guess,
            note,
            highest_daily_dose,
            dose_limited: picked(self.dose_limited, &YES_NO),
            // That none was measured is kept as an answer, and says as little as "not sure".
            level_in_range: picked(self.level, &YES_NO),
            clinician_says_fair: picked(self.clinician, &YES_NO),
            weeks_at_dose,
            weeks_at_stricter_dose,
            taken: picked(self.taken, &TAKEN),
            never_taken: self.taken == NEVER_TAKEN,
            benefit: picked(self.benefit, &BENEFITS),
            wore_off: picked(self.wore_off, &YES_NO),
            stopped_for_side_effects: picked(self.side_effects, &YES_NO),
            added_to_another: picked(self.added, &YES_NO),
            this_episode: picked(self.this_episode, &YES_NO),
            still_taking: picked(self.still_taking, &YES_NO),
            approximate: picked(self.approximate, &YES_NO),
        }
    }
}

impl TrialDraft {
    /// The weeks that surely lie between the two dates, where that is enough to judge by: else nobody knows.
    pub fn weeks_by_dates(&self) -> Option<f64> {
        let (fewest, most) = duration::weeks_between(&self.started, &self.stopped)?;
        (fewest >= LONG_ENOUGH_WEEKS || most < TOO_SHORT_BELOW_WEEKS).then_some(fewest)
    }
}

fn keep<T>(
    read: Result<Option<T>, InvalidAnswer>,
    field: Field,
    number: usize,
    errors: &mut Vec<FieldError>,
) -> Option<T> {
    match read {
        Ok(value) => value,
        Err(error) => {
            errors.push(FieldError { field, number, error });
            None
        }
    }
}
