//! A history of version 1, and what it says in the words of today. Nothing is lost, and nothing is made surer than it was.

use serde::Deserialize;

use super::history::{Benefit, Ect, History, OtherTreatment, Severity, Taken, Trial, Version};
use super::limits;
use super::medicine::{Kind, MedicineId, Medicines};

/// The history as version 1 had it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HistoryOne {
    #[serde(rename = "version")]
    _version: u32,
    #[serde(deserialize_with = "Option::deserialize")]
    episode_months: Option<u32>,
    /// At its worst in this episode.
    #[serde(deserialize_with = "Option::deserialize")]
    severity: Option<Severity>,
    trials: Vec<TrialOne>,
    #[serde(deserialize_with = "Option::deserialize")]
    augmented: Option<bool>,
    #[serde(deserialize_with = "Option::deserialize")]
    ect: Option<Ect>,
    #[serde(deserialize_with = "Option::deserialize")]
    ect_bilateral: Option<bool>,
    other_treatments: Vec<OtherTreatment>,
}

/// A trial as version 1 had it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TrialOne {
    #[serde(deserialize_with = "Option::deserialize")]
    medicine: Option<MedicineId>,
    #[serde(default)]
    other_name: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    highest_daily_dose: Option<f64>,
    #[serde(deserialize_with = "Option::deserialize")]
    weeks_at_dose: Option<f64>,
    #[serde(deserialize_with = "Option::deserialize")]
    taken: Option<TakenOne>,
    #[serde(deserialize_with = "Option::deserialize")]
    outcome: Option<Outcome>,
    #[serde(deserialize_with = "Option::deserialize")]
    this_episode: Option<bool>,
    #[serde(deserialize_with = "Option::deserialize")]
    still_taking: Option<bool>,
    #[serde(default)]
    started: Option<String>,
    #[serde(default)]
    stopped: Option<String>,
    #[serde(default)]
    approximate: Option<bool>,
    #[serde(default)]
    class_guess: Option<String>,
    #[serde(default)]
    note: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum TakenOne {
    MostDays,
    OftenMissed,
}

/// What came of a trial: one answer for how far it helped and why it stopped.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Outcome {
    NoChange,
    UnderHalfBetter,
    HalfOrMoreBetter,
    WellAgain,
    WoreOff,
    StoppedSideEffects,
}

/// What became of an entry of the medicines, and of its dose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Renamed {
    /// Its id today.
    pub id: &'static str,
    /// Whether the entry said that it was added to another.
    pub added: Option<bool>,
}

/// The id of today for an entry that version 1 alone had: antidepressants had a second entry for when they were added.
pub(super) fn renamed(id: &str) -> Option<Renamed> {
    Some(match id {
        "bupropion-aug" => Renamed { id: "bupropion-xl", added: Some(true) },
        "mirtazapine-aug" => Renamed { id: "mirtazapine", added: Some(true) },
        // Whoever chose these was asked: added, or on its own.
        "bupropion-sr" => Renamed { id: "bupropion-sr", added: Some(false) },
        "bupropion-xl" => Renamed { id: "bupropion-xl", added: Some(false) },
        "mirtazapine" => Renamed { id: "mirtazapine", added: Some(false) },
        _ => return None,
    })
}

/// What becomes of a dose whose unit changed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dose {
    /// As it is.
    Stays,
    /// In micrograms, where it was in milligrams.
    InMicrograms,
    /// Of something else than today's: it is no longer a dose, and goes into the note.
    Noted,
}

/// What becomes of a dose of this medicine, as version 1 had it. Who gave 25 mg of liothyronine meant micrograms, or did not know: a
/// thousand times as much is no dose.
pub(super) fn dose(id: &str, dose: f64) -> Dose {
    match id {
        "liothyronine-aug" if limits::check_dose(dose * 1_000.0).is_ok() => Dose::InMicrograms,
        "liothyronine-aug" | "olanzapine-fluoxetine" => Dose::Noted,
        _ => Dose::Stays,
    }
}

/// A note with the dose in it as it was given, and what is left where the note has no room for it.
pub(super) fn with_dose(note: &str, dose: &str) -> (String, Option<String>) {
    let words = format!("{dose} mg/day");
    let note = note.trim_end();
    let longer = if note.is_empty() { words.clone() } else { format!("{note} ({words})") };
    if limits::check_note(&longer).is_ok() { (longer, None) } else { (note.to_owned(), Some(words)) }
}

impl HistoryOne {
    /// The same in the words of today. Source: audit-2026-11 16, 18, 23, 24.
    pub(super) fn migrated(self, medicines: &Medicines) -> History {
        History {
            version: Version::Two,
            episode_months: self.episode_months,
            severity_now: None,
            severity_worst: self.severity,
            bipolar_signs: None,
            trials: self.trials.into_iter().map(|trial| trial.migrated(medicines)).collect(),
            augmented: self.augmented,
            ect: self.ect,
            ect_bilateral: self.ect_bilateral,
            other_treatments: self.other_treatments,
        }
    }
}

impl TrialOne {
    fn migrated(self, medicines: &Medicines) -> Trial {
        let (benefit, wore_off, stopped_for_side_effects) = match self.outcome {
            Some(Outcome::NoChange) => (Some(Benefit::None), None, None),
            Some(Outcome::UnderHalfBetter) => (Some(Benefit::UnderHalf), None, None),
            Some(Outcome::HalfOrMoreBetter) => (Some(Benefit::HalfOrMore), None, None),
            Some(Outcome::WellAgain) => (Some(Benefit::WellAgain), None, None),
            Some(Outcome::WoreOff) => (Some(Benefit::HalfOrMore), Some(true), None),
            Some(Outcome::StoppedSideEffects) => (None, None, Some(true)),
            None => (None, None, None),
        };
        let mut trial = Trial {
            highest_daily_dose: self.highest_daily_dose,
            weeks_at_dose: self.weeks_at_dose,
            taken: self.taken.map(|taken| match taken {
                TakenOne::MostDays => Taken::NearlyEveryDay,
                TakenOne::OftenMissed => Taken::OftenMissed,
            }),
            benefit,
            wore_off,
            stopped_for_side_effects,
            this_episode: self.this_episode,
            still_taking: self.still_taking,
            other_name: self.other_name,
            started: self.started,
            stopped: self.stopped,
            approximate: self.approximate,
            class_guess: self.class_guess,
            note: self.note,
            ..Trial::default()
        };
        if let Some(id) = self.medicine {
            if let Some(given) = self.highest_daily_dose {
                trial.convert_dose(id.as_str(), given);
            }
            let entry = medicines.get(&id);
            let never_added = entry.is_some_and(|entry| entry.kind == Kind::Antidepressant && !entry.often_added);
            match renamed(id.as_str()) {
                Some(new) => {
                    trial.added_to_another = new.added;
                    trial.medicine = Some(MedicineId::new(new.id));
                }
                None => {
                    trial.added_to_another = never_added.then_some(false);
                    trial.medicine = Some(id);
                }
            }
        }
        trial
    }
}

impl Trial {
    fn convert_dose(&mut self, id: &str, given: f64) {
        match dose(id, given) {
            Dose::Stays => {}
            // To the thousandth of a microgram: 0.0123 times 1,000 is 12.3.
            Dose::InMicrograms => self.highest_daily_dose = Some((given * 1_000_000.0).round() / 1_000.0),
            Dose::Noted => {
                self.highest_daily_dose = None;
                let (note, left) = with_dose(self.note.as_deref().unwrap_or_default(), &given.to_string());
                self.note = Some(note);
                self.class_guess = left.or(self.class_guess.take());
            }
        }
    }
}
