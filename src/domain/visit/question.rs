//! A question that is worth asking, and the answer of the reader's own that it comes from.

use serde::{Deserialize, Serialize};

/// What a question is about, what matters most first. The words of each are content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Thoughts of death: the newest check-in has them, or the reader has said so.
    Thoughts,
    /// Two things that are taken stand in the list as not to be taken together.
    NotTogether,
    /// Psychosis, now or at its worst.
    Psychosis,
    /// Signs of bipolar disorder.
    Bipolar,
    /// The score of the check-ins has risen by as much as matters.
    Worse,
    /// A change is planned between two medicines that ask for a time without either.
    WashOut,
    /// Two things that are taken stand in the list as to be talked about first.
    TalkFirst,
    /// A circumstance that was marked under what matters.
    Circumstance,
    /// Doses are often missed.
    Missed,
    /// Alcohol or other drugs.
    Alcohol,
    /// Other medicines that may weigh on the mood.
    OtherMedicines,
    /// No blood test in the last year.
    BloodTests,
    /// Perhaps sleep apnea.
    Apnea,
    /// Something beside depression.
    Beside,
    /// Two fair tries did not help enough: every next step.
    Options,
    /// A try had too little of its medicine, or too short a time.
    FullTry,
    /// A try was stopped for side effects.
    SideEffects,
    /// A try that cannot be judged yet.
    TooEarly,
    /// Something that helps in part, and is still taken.
    HelpsInPart,
    /// Something that helped and then no longer.
    WoreOff,
    /// A try of which the name, the dose or the weeks are not known.
    Unsettled,
    /// What was marked as what matters.
    Matters,
    /// Anybody may ask what else could be behind it.
    RuleOut,
    /// Anybody may ask how it will be judged.
    Judge,
    /// Anybody may ask what comes next if this does not help.
    After,
}

/// Kinds of questions among which the three are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What may be dangerous. All of it comes first.
    Safety,
    /// What often hides behind "nothing works".
    Hidden,
    /// Where to go from here.
    Next,
    /// What the tries so far leave open.
    Tries,
    /// What matters to the reader.
    Values,
    /// What anybody may ask. It comes last.
    Anybody,
}

impl Kind {
    /// All of them, in the order of importance.
    pub const ALL: [Self; 25] = [
        Self::Thoughts,
        Self::NotTogether,
        Self::Psychosis,
        Self::Bipolar,
        Self::Worse,
        Self::WashOut,
        Self::TalkFirst,
        Self::Circumstance,
        Self::Missed,
        Self::Alcohol,
        Self::OtherMedicines,
        Self::BloodTests,
        Self::Apnea,
        Self::Beside,
        Self::Options,
        Self::FullTry,
        Self::SideEffects,
        Self::TooEarly,
        Self::HelpsInPart,
        Self::WoreOff,
        Self::Unsettled,
        Self::Matters,
        Self::RuleOut,
        Self::Judge,
        Self::After,
    ];

    /// By what it is kept and named in the data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Thoughts => "thoughts",
            Self::NotTogether => "not-together",
            Self::Psychosis => "psychosis",
            Self::Bipolar => "bipolar",
            Self::Worse => "worse",
            Self::WashOut => "wash-out",
            Self::TalkFirst => "talk-first",
            Self::Circumstance => "circumstance",
            Self::Missed => "missed",
            Self::Alcohol => "alcohol",
            Self::OtherMedicines => "other-medicines",
            Self::BloodTests => "blood-tests",
            Self::Apnea => "apnea",
            Self::Beside => "beside",
            Self::Options => "options",
            Self::FullTry => "full-try",
            Self::SideEffects => "side-effects",
            Self::TooEarly => "too-early",
            Self::HelpsInPart => "helps-in-part",
            Self::WoreOff => "wore-off",
            Self::Unsettled => "unsettled",
            Self::Matters => "matters",
            Self::RuleOut => "rule-out",
            Self::Judge => "judge",
            Self::After => "after",
        }
    }

    /// What it belongs to.
    pub const fn group(self) -> Group {
        match self {
            Self::Thoughts
            | Self::NotTogether
            | Self::Psychosis
            | Self::Bipolar
            | Self::Worse
            | Self::WashOut
            | Self::TalkFirst
            | Self::Circumstance => Group::Safety,
            Self::Missed | Self::Alcohol | Self::OtherMedicines | Self::BloodTests | Self::Apnea | Self::Beside => {
                Group::Hidden
            }
            Self::Options | Self::FullTry => Group::Next,
            Self::SideEffects | Self::TooEarly | Self::HelpsInPart | Self::WoreOff | Self::Unsettled => Group::Tries,
            Self::Matters => Group::Values,
            Self::RuleOut | Self::Judge | Self::After => Group::Anybody,
        }
    }
}

/// What is not known of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Which medicine it was.
    Name,
    /// The highest dose.
    Dose,
    /// For how many weeks.
    Weeks,
}

/// A question that is offered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// What it is about.
    pub kind: Kind,
    /// What of: the ids or names of medicines, or the ids of what was marked.
    pub about: Vec<String>,
    /// What is not known of the try.
    pub missing: Vec<Missing>,
    /// The number that goes with it: points more, or weeks to go.
    pub number: u32,
}

impl Offer {
    /// One that is about nothing else.
    pub const fn of(kind: Kind) -> Self {
        Self { kind, about: Vec::new(), missing: Vec::new(), number: 0 }
    }

    /// One that is about these.
    pub fn about(kind: Kind, about: impl IntoIterator<Item = String>) -> Self {
        Self { about: about.into_iter().collect(), ..Self::of(kind) }
    }

    /// By what it is kept: the same question of the same thing has the same key.
    pub fn key(&self) -> String {
        // What was marked may change without making another question of it.
        let of_all = matches!(self.kind, Kind::Matters | Kind::Circumstance);
        if self.about.is_empty() || of_all {
            return self.kind.id().to_owned();
        }
        [self.kind.id(), ":", &self.about.join("+")].concat()
    }
}
