//! Three-valued answers: a forgotten dose is neither a failed try nor a try that does not count.

use serde::{Deserialize, Serialize};

/// The six questions asked about every trial, in the order in which reasons are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Is it an antidepressant in the data?
    Medicine,
    /// Was it in this episode?
    Episode,
    /// Was the dose high enough?
    Dose,
    /// Was it long enough?
    Duration,
    /// Was it taken on most days?
    Taken,
    /// Did it not help enough?
    Outcome,
}

/// The answer to one [`Question`], with the reason where it is not yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// It may be: something is not known, or instruments differ.
    Unsure(Reason),
    /// No.
    No(Reason),
}

impl Answer {
    /// The reason, if the answer is no.
    pub fn no(self) -> Option<Reason> {
        match self {
            Self::No(reason) => Some(reason),
            Self::Yes | Self::Unsure(_) => None,
        }
    }

    /// The reason, if the answer is unsure.
    pub fn unsure(self) -> Option<Reason> {
        match self {
            Self::Unsure(reason) => Some(reason),
            Self::Yes | Self::No(_) => None,
        }
    }
}

/// Why a trial does not count, may not count, or cannot be judged yet. The words for each are the page's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The medicine is not in the data, or its name is forgotten.
    NotInData,
    /// It was added to boost an antidepressant, or is rapid-acting.
    NotAnAntidepressant,
    /// Not sure whether it was in this episode.
    EpisodeUnknown,
    /// It was in an earlier episode.
    EarlierEpisode,
    /// The dose is not known, or there is no threshold to judge it by.
    DoseUnknown,
    /// At least the lowest usual dose, below what stricter instruments ask for.
    DoseBorderline,
    /// Below the lowest usual dose.
    DoseBelow,
    /// The weeks are not known.
    DurationUnknown,
    /// From 4 to under 6 weeks: instruments disagree.
    DurationBorderline,
    /// Under 4 weeks.
    TooShort,
    /// Not sure how regularly it was taken.
    TakenUnknown,
    /// Doses were often missed.
    OftenMissed,
    /// Not sure what came of it.
    OutcomeUnknown,
    /// It helped at first, and then no longer.
    WoreOff,
    /// It helped by half or more.
    Helped,
    /// Stopped for side effects: an intolerance, not a failure.
    StoppedSideEffects,
    /// Still being taken, and under 4 weeks so far.
    StillEarly,
}
