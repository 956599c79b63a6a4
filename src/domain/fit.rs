//! What a person's values and circumstances point to, for ketamine and for esketamine. Never a verdict: each fact says which way it
//! points and how strongly, and nothing is added up.
//!
//! The rules are data (`assets/content/fit.json`); this says which of them apply, and in which order they are shown.

use serde::{Deserialize, Serialize};

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// Someone in danger: help comes before either treatment.
    Crisis,
    /// To be asked about before either treatment.
    Stop,
    /// Points towards or away.
    Tilt,
}

/// Which way something points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tilt {
    /// Towards it.
    #[serde(rename = "towards")]
    Towards,
    /// Away from it.
    #[serde(rename = "away")]
    Away,
    /// Neither.
    #[serde(rename = "no difference")]
    NoDifference,
    /// Ask first.
    #[serde(rename = "ask")]
    Ask,
}

impl Tilt {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Tilt::Towards => "points towards it",
            Tilt::Away => "points away from it",
            Tilt::NoDifference => "no difference",
            Tilt::Ask => "ask first",
        }
    }
}

/// What a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A law, or a decision of a public body.
    Law,
    /// What the label says.
    Label,
    /// What a person pays.
    Money,
    /// How it is done: visits, hours, a needle.
    Practice,
    /// Studies.
    Studies,
}

impl Basis {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Basis::Law => "law",
            Basis::Label => "the label",
            Basis::Money => "money",
            Basis::Practice => "how it is done",
            Basis::Studies => "studies",
        }
    }

    /// Whether it can carry [`Strength::Strong`].
    pub fn can_be_strong(self) -> bool {
        matches!(self, Basis::Law | Basis::Label | Basis::Money)
    }
}

/// How strongly something points. Strong is for law, labels and money alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Law, label or money.
    Strong,
    /// Good studies, or plain practice.
    Moderate,
    /// Weak studies.
    Weak,
}

impl Strength {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Strength::Strong => "strong",
            Strength::Moderate => "moderate",
            Strength::Weak => "weak",
        }
    }
}

/// Whether a rule applies: of each of its groups at least one option is chosen.
pub fn applies(when: &[Vec<String>], chosen: impl Fn(&str) -> bool) -> bool {
    !when.is_empty() && when.iter().all(|group| group.iter().any(|option| chosen(option)))
}

/// The place of a rule among those that apply: help first, then what to ask before either, then what points which way, the strongest
/// first. Those of equal rank keep the order of the data; the order in which options were chosen does not matter.
pub fn rank(kind: RuleKind, strength: Strength) -> (RuleKind, Strength) {
    match kind {
        RuleKind::Tilt => (kind, strength),
        RuleKind::Crisis | RuleKind::Stop => (kind, Strength::Strong),
    }
}
