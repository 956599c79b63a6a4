//! Three-valued answers: a forgotten dose is neither a failed try nor a try that does not count.

use serde::{Deserialize, Serialize};

/// The six questions asked about every trial, in the order in which reasons are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Is it an antidepressant in the data, and not added to another?
    Medicine,
    /// Was it in this episode?
    Episode,
    /// Was the dose high enough?
    Dose,
    /// Was it long enough?
    Duration,
    /// Was it taken nearly every day?
    Taken,
    /// Did it not help enough?
    Benefit,
}

impl Question {
    /// All of them, in that order.
    pub const ALL: [Self; 6] = [Self::Medicine, Self::Episode, Self::Dose, Self::Duration, Self::Taken, Self::Benefit];
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
    /// It was taken on top of another antidepressant.
    Added,
    /// Not sure whether it was, and it often is.
    AddedUnknown,
    /// It boosts an antidepressant, or is rapid-acting.
    NotAnAntidepressant,
    /// Not sure whether it was in this episode.
    EpisodeUnknown,
    /// It was in an earlier episode.
    EarlierEpisode,
    /// The dose is not known, or there is no threshold to judge it by.
    DoseUnknown,
    /// At least the lowest dose that any list counts, below what stricter ones ask for.
    DoseBorderline,
    /// Below that dose, with a level in the blood that was in range.
    LevelInRange,
    /// Below that dose, and the most that this person could take.
    DoseLimited,
    /// Below the lowest dose that any list counts.
    DoseBelow,
    /// The weeks are not known.
    DurationUnknown,
    /// From 4 to under 6 weeks: instruments disagree.
    DurationBorderline,
    /// Long enough, but how long at the stricter dose is not known.
    StricterWeeksUnknown,
    /// Long enough, but not at the stricter dose.
    StricterWeeksShort,
    /// Under 4 weeks, and stopped for side effects: an intolerance, not a failure.
    StoppedEarlySideEffects,
    /// Under 4 weeks.
    TooShort,
    /// Not sure how regularly it was taken.
    TakenUnknown,
    /// Doses were often missed.
    OftenMissed,
    /// It was prescribed and not taken: no try.
    NeverTaken,
    /// Not sure how far it helped.
    BenefitUnknown,
    /// It helped by less than half, perhaps by more than a quarter: instruments disagree.
    PartlyHelped,
    /// It helped at first, and then no longer.
    WoreOff,
    /// It helped by half or more.
    Helped,
    /// Still being taken, and under 4 weeks so far.
    StillEarly,
}
