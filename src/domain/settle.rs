//! Which forgotten answers would settle what is open.

use serde::Serialize;

use super::adequacy::{TrialVerdict, Verdict};
use super::answer::Question;
use super::counting::{Failures, Substance};
use super::history::{History, Trial};
use super::medicine::Medicines;

/// One answer worth looking up: in old letters, with a pharmacy, with whoever remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The trial's place in the history, from 0.
    pub trial: usize,
    /// What to find out about it.
    pub ask: Question,
}

/// The missing answers of the unsure trials whose substance does not already count: trials with the fewest unsure
/// questions first (then in the order entered), and within a trial in the order of [`Question`].
///
/// Empty where instruments differ but nothing is forgotten. The caller asks only while the definition is open.
pub fn missing_answers(
    history: &History,
    verdicts: &[TrialVerdict],
    failures: &Failures,
    medicines: &Medicines,
) -> Vec<Missing> {
    let mut open: Vec<(usize, &Trial, &TrialVerdict)> = history
        .trials
        .iter()
        .zip(verdicts)
        .enumerate()
        .map(|(place, (trial, verdict))| (place, trial, verdict))
        .filter(|(place, trial, verdict)| {
            verdict.verdict == Verdict::Unsure && !failures.surely_include(&Substance::of(*place, trial, medicines))
        })
        .collect();
    // Ties stay in the order entered. An unsure trial has one reason for each unsure question.
    open.sort_unstable_by_key(|(place, _, verdict)| (verdict.reasons.len(), *place));
    open.into_iter()
        .flat_map(|(trial, entered, _)| questions_left_open(entered, medicines).map(move |ask| Missing { trial, ask }))
        .collect()
}

/// The questions to which the person gave no answer, in the order of [`Question`].
fn questions_left_open(trial: &Trial, medicines: &Medicines) -> impl Iterator<Item = Question> {
    let unknown_medicine = trial.medicine.as_ref().is_none_or(|id| medicines.get(id).is_none());
    [
        (unknown_medicine, Question::Medicine),
        (trial.this_episode.is_none(), Question::Episode),
        (trial.known_dose().is_none(), Question::Dose),
        (trial.known_weeks().is_none(), Question::Duration),
        (trial.taken.is_none(), Question::Taken),
        (trial.outcome.is_none(), Question::Outcome),
    ]
    .into_iter()
    .filter_map(|(open, question)| open.then_some(question))
}
