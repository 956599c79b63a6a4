//! Was one trial a fair try that did not help? Source: adequate-trial-rule.

use serde::Serialize;

use super::answer::{Answer, Reason};
use super::history::{Outcome, Taken, Trial};
use super::medicine::{Kind, Medicine, MedicineId, Medicines};

/// From this many weeks on, every instrument calls a trial long enough. Source: adequate-trial-rule.
pub const LONG_ENOUGH_WEEKS: f64 = 6.0;
/// Below this many weeks, no instrument does; in between, they disagree. Source: adequate-trial-rule.
pub const TOO_SHORT_BELOW_WEEKS: f64 = 4.0;

/// What one trial comes to. [`Serialize`] gives one element of the result's `trials`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrialVerdict {
    /// The medicine as it was entered.
    pub medicine: Option<MedicineId>,
    /// Does the trial count as a fair try that did not help?
    pub verdict: Verdict,
    /// Whether the dose was high enough.
    pub dose: Level,
    /// Whether it was taken for long enough.
    pub duration: Level,
    /// Why it does not (surely) count, in the order of [`super::answer::Question`]: all the no's if there is any; else all
    /// that is unsure; for [`Verdict::TooEarly`] only [`Reason::StillEarly`]; empty when it counts.
    pub reasons: Vec<Reason>,
    /// For [`Verdict::TooEarly`]: in how many weeks it can be judged (6 minus the weeks so far, rounded up).
    pub judge_in_weeks: Option<u32>,
}

/// Does a trial count as a fair try that did not help enough?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every question is answered yes.
    Counts,
    /// Nothing is answered no, something is unsure.
    Unsure,
    /// Something is answered no.
    DoesNotCount,
    /// Still running, and only the weeks are missing: not a failure.
    TooEarly,
}

/// How a dose or a duration compares with what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Enough by every instrument.
    Adequate,
    /// Enough by some instruments, not by all.
    Borderline,
    /// Not enough.
    Below,
    /// Cannot be said.
    Unknown,
}

/// Judges one trial.
///
/// A medicine id that is not in `medicines` is judged as an unknown medicine.
pub fn judge_trial(trial: &Trial, medicines: &Medicines) -> TrialVerdict {
    let medicine = trial.medicine.as_ref().and_then(|id| medicines.get(id));
    let dose = dose_level(trial, medicine);
    let duration = duration_level(trial);
    let answers = [
        medicine_answer(medicine),
        episode_answer(trial),
        dose_answer(dose),
        duration_answer(duration),
        taken_answer(trial),
        outcome_answer(trial),
    ];
    let noes: Vec<Reason> = answers.iter().filter_map(|answer| answer.no()).collect();
    let unsures: Vec<Reason> = answers.iter().filter_map(|answer| answer.unsure()).collect();

    // A medicine still running is not failed for the weeks it has not had yet.
    let weeks_to_go = match noes.as_slice() {
        [Reason::TooShort] if trial.still_taking == Some(true) => weeks_to_go(trial),
        _ => None,
    };
    let (verdict, reasons) = if weeks_to_go.is_some() {
        (Verdict::TooEarly, vec![Reason::StillEarly])
    } else if !noes.is_empty() {
        (Verdict::DoesNotCount, noes)
    } else if !unsures.is_empty() {
        (Verdict::Unsure, unsures)
    } else {
        (Verdict::Counts, Vec::new())
    };
    TrialVerdict { medicine: trial.medicine.clone(), verdict, dose, duration, reasons, judge_in_weeks: weeks_to_go }
}

/// The questions on which every definition that we know agrees: medicine, episode, dose, taken.
pub(super) fn shared_answers(trial: &Trial, medicine: Option<&Medicine>) -> [Answer; 4] {
    [medicine_answer(medicine), episode_answer(trial), dose_answer(dose_level(trial, medicine)), taken_answer(trial)]
}

/// Compares the highest dose with the medicine's thresholds. Unknown where either is. Sources: adequate-trial-rule;
/// adequate-tca-minimum (instruments vary, hence the borderline band).
fn dose_level(trial: &Trial, medicine: Option<&Medicine>) -> Level {
    let (Some(dose), Some(medicine)) = (trial.known_dose(), medicine) else {
        return Level::Unknown;
    };
    let Some(min_dose) = medicine.min_dose else {
        return Level::Unknown;
    };
    if dose < min_dose {
        Level::Below
    } else if dose >= medicine.stricter_dose.unwrap_or(min_dose) {
        Level::Adequate
    } else {
        Level::Borderline
    }
}

/// 6 weeks or more are enough, under 4 are not, in between instruments disagree. Source: adequate-trial-rule.
fn duration_level(trial: &Trial) -> Level {
    match trial.known_weeks() {
        None => Level::Unknown,
        Some(weeks) if weeks >= LONG_ENOUGH_WEEKS => Level::Adequate,
        Some(weeks) if weeks >= TOO_SHORT_BELOW_WEEKS => Level::Borderline,
        Some(_) => Level::Below,
    }
}

/// Only an antidepressant can be a failed antidepressant; what boosts one, and what acts within hours, cannot.
/// Source: trd-definition-two-trials.
fn medicine_answer(medicine: Option<&Medicine>) -> Answer {
    match medicine.map(|medicine| medicine.kind) {
        Some(Kind::Antidepressant) => Answer::Yes,
        Some(Kind::Augmentation | Kind::RapidActing) => Answer::No(Reason::NotAnAntidepressant),
        None => Answer::Unsure(Reason::NotInData),
    }
}

/// The definition asks about the current episode. Source: trd-definition-two-trials.
fn episode_answer(trial: &Trial) -> Answer {
    match trial.this_episode {
        Some(true) => Answer::Yes,
        Some(false) => Answer::No(Reason::EarlierEpisode),
        None => Answer::Unsure(Reason::EpisodeUnknown),
    }
}

fn dose_answer(dose: Level) -> Answer {
    match dose {
        Level::Adequate => Answer::Yes,
        Level::Borderline => Answer::Unsure(Reason::DoseBorderline),
        Level::Below => Answer::No(Reason::DoseBelow),
        Level::Unknown => Answer::Unsure(Reason::DoseUnknown),
    }
}

fn duration_answer(duration: Level) -> Answer {
    match duration {
        Level::Adequate => Answer::Yes,
        Level::Borderline => Answer::Unsure(Reason::DurationBorderline),
        Level::Below => Answer::No(Reason::TooShort),
        Level::Unknown => Answer::Unsure(Reason::DurationUnknown),
    }
}

/// A medicine that was often missed was not tried. Sources: adequate-trial-rule, pseudo-adherence-17.
fn taken_answer(trial: &Trial) -> Answer {
    match trial.taken {
        Some(Taken::MostDays) => Answer::Yes,
        Some(Taken::OftenMissed) => Answer::No(Reason::OftenMissed),
        None => Answer::Unsure(Reason::TakenUnknown),
    }
}

/// Less than half better is not enough (trd-partial-response); stopping for side effects is an intolerance, not a failure
/// (adequate-trial-intolerance); on a benefit that wore off, instruments differ.
fn outcome_answer(trial: &Trial) -> Answer {
    match trial.outcome {
        Some(Outcome::NoChange | Outcome::UnderHalfBetter) => Answer::Yes,
        Some(Outcome::HalfOrMoreBetter | Outcome::WellAgain) => Answer::No(Reason::Helped),
        Some(Outcome::StoppedSideEffects) => Answer::No(Reason::StoppedSideEffects),
        Some(Outcome::WoreOff) => Answer::Unsure(Reason::WoreOff),
        None => Answer::Unsure(Reason::OutcomeUnknown),
    }
}

fn weeks_to_go(trial: &Trial) -> Option<u32> {
    let missing = (LONG_ENOUGH_WEEKS - trial.known_weeks()?).ceil();
    // `as` saturates: even a nonsensical number of weeks cannot panic.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(missing as u32)
}
