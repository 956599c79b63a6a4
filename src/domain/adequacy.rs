//! Was one trial a fair try that did not help? Source: adequate-trial-rule.

use serde::Serialize;

use super::answer::{Answer, Reason};
use super::history::{Benefit, Taken, Trial};
use super::medicine::{Medicine, MedicineId, MedicineKind, Medicines};

/// From this many weeks on, every instrument calls a trial long enough. Source: adequate-trial-rule.
pub const LONG_ENOUGH_WEEKS: f64 = 6.0;
/// Below this many weeks, the usual instruments do not; in between, they disagree. Source: adequate-trial-rule.
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
    /// Enough by the lists that we know.
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
    judge_known(trial, trial.medicine.as_ref().and_then(|id| medicines.get(id)))
}

/// Judges one trial of a medicine that has been looked up.
pub(super) fn judge_known(trial: &Trial, medicine: Option<&Medicine>) -> TrialVerdict {
    let dose = dose_answer(trial, medicine);
    let duration = duration_answer(trial, medicine, LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS);
    let answers = [
        medicine_answer(trial, medicine),
        episode_answer(trial),
        dose,
        duration,
        taken_answer(trial),
        benefit_answer(trial),
    ];
    let noes: Vec<Reason> = answers.iter().filter_map(|answer| answer.no()).collect();

    // A medicine still running is not failed for the weeks it has not had yet.
    let only_too_short = !trial.never_taken && noes.len() == 1 && duration.no().is_some();
    let judge_in_weeks =
        if only_too_short && trial.still_taking == Some(true) { weeks_to_go(trial, medicine) } else { None };
    let (verdict, reasons) = if trial.never_taken {
        (Verdict::DoesNotCount, vec![Reason::NeverTaken])
    } else if judge_in_weeks.is_some() {
        (Verdict::TooEarly, vec![Reason::StillEarly])
    } else if !noes.is_empty() {
        (Verdict::DoesNotCount, noes)
    } else {
        let unsures: Vec<Reason> = answers.iter().filter_map(|answer| answer.unsure()).collect();
        (if unsures.is_empty() { Verdict::Counts } else { Verdict::Unsure }, unsures)
    };
    let (dose, duration) = (level(dose), level(duration));
    TrialVerdict { medicine: trial.medicine.clone(), verdict, dose, duration, reasons, judge_in_weeks }
}

/// How an answer about the dose or the duration stands to what is asked for.
fn level(answer: Answer) -> Level {
    match answer {
        Answer::Yes => Level::Adequate,
        Answer::Unsure(Reason::DoseUnknown | Reason::DurationUnknown | Reason::StricterWeeksUnknown) => Level::Unknown,
        Answer::Unsure(_) => Level::Borderline,
        Answer::No(_) => Level::Below,
    }
}

/// Whether an antidepressant was taken on top of another; `None` where nobody knows. Who does not say so took it alone, unless it is one that
/// is often added. Sources: audit-2026-11 21, 24.
pub(super) fn was_added(trial: &Trial, medicine: &Medicine) -> Option<bool> {
    match trial.added_to_another {
        None if medicine.often_added => None,
        added => Some(added == Some(true)),
    }
}

/// Only an antidepressant can be a failed antidepressant; what boosts one, and what acts within hours, cannot. On one that was added to
/// another, instruments differ. Sources: trd-definition-two-trials, audit-2026-11 21.
pub(super) fn medicine_answer(trial: &Trial, medicine: Option<&Medicine>) -> Answer {
    let Some(medicine) = medicine else { return Answer::Unsure(Reason::NotInData) };
    match (medicine.kind, was_added(trial, medicine)) {
        (MedicineKind::Augmentation | MedicineKind::RapidActing, _) => Answer::No(Reason::NotAnAntidepressant),
        (MedicineKind::Antidepressant, Some(false)) => Answer::Yes,
        (MedicineKind::Antidepressant, Some(true)) => Answer::Unsure(Reason::Added),
        (MedicineKind::Antidepressant, None) => Answer::Unsure(Reason::AddedUnknown),
    }
}

/// The definition asks about the current episode. Source: trd-definition-two-trials.
pub(super) fn episode_answer(trial: &Trial) -> Answer {
    match trial.this_episode {
        Some(true) => Answer::Yes,
        Some(false) => Answer::No(Reason::EarlierEpisode),
        None => Answer::Unsure(Reason::EpisodeUnknown),
    }
}

/// Whether a level in the blood says more than a low dose: the same dose gives different levels in different people. Read only where such levels
/// are measured in practice. Source: apa-tca-levels-1985.
pub(super) fn is_level_in_range(trial: &Trial, medicine: &Medicine) -> bool {
    medicine.blood_level && trial.level_in_range == Some(true)
}

/// Compares the highest dose with the medicine's thresholds. Unknown where either is. A dose below them that was the most that this person
/// could take, or that gave a level in range, is open. Sources: adequate-trial-rule; adequate-tca-minimum (instruments vary, hence the borderline band); audit-2026-11 50.
pub(super) fn dose_answer(trial: &Trial, medicine: Option<&Medicine>) -> Answer {
    let (Some(dose), Some(medicine)) = (trial.known_dose(), medicine) else {
        return Answer::Unsure(Reason::DoseUnknown);
    };
    let Some(min_dose) = medicine.min_dose else {
        return Answer::Unsure(Reason::DoseUnknown);
    };
    if dose >= medicine.stricter_dose.unwrap_or(min_dose) {
        Answer::Yes
    } else if dose >= min_dose {
        Answer::Unsure(Reason::DoseBorderline)
    } else if is_level_in_range(trial, medicine) {
        Answer::Unsure(Reason::LevelInRange)
    } else if trial.dose_limited == Some(true) {
        Answer::Unsure(Reason::DoseLimited)
    } else {
        Answer::No(Reason::DoseBelow)
    }
}

/// The weeks at the stricter dose, where they are read: only where the medicine has one and the highest dose reached it. `Some(None)`:
/// they are not known. Source: audit-2026-11 17.
pub(super) fn stricter_weeks(trial: &Trial, medicine: Option<&Medicine>) -> Option<Option<f64>> {
    let stricter_dose = medicine?.stricter_dose?;
    (trial.known_dose()? >= stricter_dose).then(|| trial.known_stricter_weeks())
}

/// 6 weeks or more are enough, under 4 are not, in between instruments disagree; where a stricter dose was reached, what counts for the
/// strictest are the weeks at that dose. Sources: adequate-trial-rule, audit-2026-11 16 and 17.
pub(super) fn duration_answer(trial: &Trial, medicine: Option<&Medicine>, surely: f64, possibly: f64) -> Answer {
    let stricter = stricter_weeks(trial, medicine);
    let enough_at_stricter = stricter.flatten().is_some_and(|weeks| weeks >= surely);
    match (trial.known_weeks(), stricter) {
        _ if enough_at_stricter => Answer::Yes,
        (None, _) => Answer::Unsure(Reason::DurationUnknown),
        (Some(weeks), _) if weeks < possibly => Answer::No(short(trial)),
        (Some(weeks), _) if weeks < surely => Answer::Unsure(Reason::DurationBorderline),
        (Some(_), None) => Answer::Yes,
        (Some(_), Some(None)) => Answer::Unsure(Reason::StricterWeeksUnknown),
        (Some(_), Some(Some(_))) => Answer::Unsure(Reason::StricterWeeksShort),
    }
}

/// Why a short try is short. Only one that was stopped before it was a fair one is an intolerance. Sources: adequate-trial-intolerance,
/// audit-2026-11 16.
pub(super) fn short(trial: &Trial) -> Reason {
    match trial.stopped_for_side_effects {
        Some(true) => Reason::StoppedEarlySideEffects,
        _ => Reason::TooShort,
    }
}

/// A medicine that was often missed was not tried, and one that was never begun even less. Sources: adequate-trial-rule, pseudo-adherence-17.
pub(super) fn taken_answer(trial: &Trial) -> Answer {
    match trial.taken {
        _ if trial.never_taken => Answer::No(Reason::NeverTaken),
        Some(Taken::NearlyEveryDay) => Answer::Yes,
        Some(Taken::OftenMissed) => Answer::No(Reason::OftenMissed),
        None => Answer::Unsure(Reason::TakenUnknown),
    }
}

/// Less than a quarter better is not enough; up to half, and where a benefit wore off, instruments differ; half or more helped. Sources:
/// trd-partial-response, audit-2026-11 18.
fn benefit_answer(trial: &Trial) -> Answer {
    match trial.benefit {
        Some(Benefit::None | Benefit::UnderQuarter) => Answer::Yes,
        Some(Benefit::QuarterToHalf | Benefit::UnderHalf) => Answer::Unsure(Reason::PartlyHelped),
        Some(Benefit::HalfOrMore | Benefit::WellAgain) if trial.wore_off == Some(true) => {
            Answer::Unsure(Reason::WoreOff)
        }
        Some(Benefit::HalfOrMore | Benefit::WellAgain) => Answer::No(Reason::Helped),
        None => Answer::Unsure(Reason::BenefitUnknown),
    }
}

/// The weeks that are missing: at the stricter dose, where they are read and known.
fn weeks_to_go(trial: &Trial, medicine: Option<&Medicine>) -> Option<u32> {
    let so_far = stricter_weeks(trial, medicine).flatten().or(trial.known_weeks())?;
    let missing = (LONG_ENOUGH_WEEKS - so_far).ceil();
    // `as` saturates: even a nonsensical number of weeks cannot panic.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(missing as u32)
}
