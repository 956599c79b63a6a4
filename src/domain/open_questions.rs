//! Which forgotten answers would settle what is open.

use serde::Serialize;

use super::adequacy::{TrialVerdict, Verdict};
use super::answer::Reason;
use super::failures::{Entry, Failures};

/// One answer worth looking up: in old letters, with a pharmacy, with whoever remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OpenQuestion {
    /// The trial's place in the history, from 0.
    pub trial: usize,
    /// What to find out about it.
    pub ask: Ask,
}

/// What to find out about a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Which medicine it was.
    Medicine,
    /// Whether it was added to another.
    Added,
    /// Whether it was in this episode.
    Episode,
    /// The highest dose.
    Dose,
    /// For how many weeks.
    Duration,
    /// For how many weeks at the stricter dose.
    StricterDuration,
    /// How regularly it was taken.
    Taken,
    /// How far it helped.
    Benefit,
}

/// The missing answers of the unsure trials whose substance does not already count: trials with the fewest unsure
/// questions first (then in the order entered), and within a trial in the order of [`Ask`].
///
/// Empty where instruments differ but nothing is forgotten. The caller asks only while the count is open.
pub(super) fn open_questions(
    entries: &[Entry<'_>],
    verdicts: &[TrialVerdict],
    failures: &Failures<'_>,
) -> Vec<OpenQuestion> {
    let mut open: Vec<(usize, &Entry<'_>, &TrialVerdict)> = entries
        .iter()
        .zip(verdicts)
        .enumerate()
        .map(|(place, (entry, verdict))| (place, entry, verdict))
        .filter(|(_, entry, verdict)| verdict.verdict == Verdict::Unsure && !failures.surely_include(entry.kin))
        .collect();
    // Ties stay in the order entered. An unsure trial has one reason for each unsure question.
    open.sort_unstable_by_key(|(place, _, verdict)| (verdict.reasons.len(), *place));
    open.into_iter()
        .flat_map(|(trial, entry, verdict)| {
            verdict.reasons.iter().filter_map(|reason| ask(*reason, entry)).map(move |ask| OpenQuestion { trial, ask })
        })
        .collect()
}

/// What would answer an open question; `None` where instruments differ, or where nothing that is known to us could.
fn ask(reason: Reason, entry: &Entry<'_>) -> Option<Ask> {
    Some(match reason {
        Reason::NotInData => Ask::Medicine,
        Reason::AddedUnknown => Ask::Added,
        Reason::EpisodeUnknown => Ask::Episode,
        // Whose medicine has no threshold need not look for the dose.
        Reason::DoseUnknown
            if entry.trial.known_dose().is_none()
                && entry.medicine.is_none_or(|medicine| medicine.min_dose.is_some()) =>
        {
            Ask::Dose
        }
        Reason::DurationUnknown => Ask::Duration,
        Reason::StricterWeeksUnknown => Ask::StricterDuration,
        Reason::TakenUnknown => Ask::Taken,
        Reason::BenefitUnknown => Ask::Benefit,
        _ => return None,
    })
}
