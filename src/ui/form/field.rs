//! The form's fields by name: what they are called in the page, and what is wrong with one.

use crate::domain::limits::InvalidAnswer;

/// A field of the self-check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// For whom?
    Who,
    /// Months since the episode began.
    EpisodeMonths,
    /// How severe now.
    SeverityNow,
    /// How severe at its worst.
    Severity,
    /// Signs of bipolar disorder?
    Signs,
    /// A second medicine?
    Second,
    /// ECT?
    Ect,
    /// On both sides?
    Sides,
    /// The name of a medicine, as typed.
    OtherName,
    /// What kind it may have been.
    ClassGuess,
    /// The highest dose.
    Dose,
    /// Was that the most that could be taken?
    Most,
    /// Was its level in the blood in range?
    Level,
    /// Did a clinician count it as a fair try?
    Clinician,
    /// Weeks at that dose, or months.
    Weeks,
    /// In what the time is given.
    Time,
    /// When it began.
    Started,
    /// When it ended.
    Stopped,
    /// Weeks at the stricter dose.
    StricterWeeks,
    /// Nearly every day?
    Taken,
    /// How much better, at best.
    Outcome,
    /// Did that wear off?
    WoreOff,
    /// Stopped because of side effects?
    SideEffects,
    /// Added to another?
    Added,
    /// In this episode?
    ThisEpisode,
    /// Still taken?
    Still,
    /// From memory?
    Approximate,
    /// In your own words.
    Note,
    /// Which other treatment.
    Treatment,
    /// Did it help?
    Helped,
    /// How many sessions.
    Sessions,
}

impl Field {
    /// Its id and name in the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::EpisodeMonths => "episode-months",
            Self::SeverityNow => "now",
            Self::Severity => "severity",
            Self::Signs => "signs",
            Self::Second => "second",
            Self::Ect => "ect",
            Self::Sides => "sides",
            Self::OtherName => "medicine-name",
            Self::ClassGuess => "class-guess",
            Self::Dose => "dose",
            Self::Most => "most",
            Self::Level => "level",
            Self::Clinician => "clinician",
            Self::Weeks => "weeks",
            Self::Time => "time",
            Self::Started => "started",
            Self::Stopped => "stopped",
            Self::StricterWeeks => "stricter",
            Self::Taken => "taken",
            Self::Outcome => "outcome",
            Self::WoreOff => "wore-off",
            Self::SideEffects => "side-effects",
            Self::Added => "added",
            Self::ThisEpisode => "episode",
            Self::Still => "still",
            Self::Approximate => "approximate",
            Self::Note => "note",
            Self::Treatment => "treatment",
            Self::Helped => "helped",
            Self::Sessions => "sessions",
        }
    }
}

/// A field that cannot be read as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Which.
    pub field: Field,
    /// The number of the medicine or the treatment that it is about; 0 where it is about neither.
    pub number: usize,
    /// Why.
    pub error: InvalidAnswer,
}
