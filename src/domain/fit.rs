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

/// To which side of the two a fact points, for an arrow between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// To ketamine, or away from esketamine.
    Ketamine,
    /// To esketamine, or away from ketamine.
    Esketamine,
    /// Away from both alike.
    FromBoth,
    /// To neither.
    Neither,
    /// To neither before something was asked.
    AskFirst,
}

impl Lean {
    /// Where the two ways together point.
    pub fn of(ketamine: Tilt, esketamine: Tilt) -> Self {
        let pull = |tilt| match tilt {
            Tilt::Towards => 1_i8,
            Tilt::Away => -1,
            Tilt::NoDifference | Tilt::Ask => 0,
        };
        match pull(ketamine) - pull(esketamine) {
            1.. => Self::Ketamine,
            ..0 => Self::Esketamine,
            0 if ketamine == Tilt::Away => Self::FromBoth,
            0 if [ketamine, esketamine].contains(&Tilt::Ask) => Self::AskFirst,
            0 => Self::Neither,
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

/// What a person can choose, as `fit.json` names it. Saved files know choices by these names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OptionId(String);

impl OptionId {
    /// The option of that name.
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Options of which one is enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnyOf(pub Vec<OptionId>);

/// When a rule applies: of each of its groups at least one option is chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct When(pub Vec<AnyOf>);

impl When {
    /// Whether it applies. A rule without groups never does.
    pub fn applies(&self, is_chosen: impl Fn(&OptionId) -> bool) -> bool {
        !self.0.is_empty() && self.0.iter().all(|AnyOf(options)| options.iter().any(&is_chosen))
    }

    /// Every option that it speaks of.
    pub fn options(&self) -> impl Iterator<Item = &OptionId> {
        self.0.iter().flat_map(|AnyOf(options)| options)
    }
}

/// The place of a rule among those that apply: help first, then what to ask before either, then what points which way, the strongest
/// first. Those of equal rank keep the order of the data; the order in which options were chosen does not matter.
pub fn rank(kind: RuleKind, strength: Strength) -> (RuleKind, Strength) {
    match kind {
        RuleKind::Tilt => (kind, strength),
        RuleKind::Crisis | RuleKind::Stop => (kind, Strength::Strong),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lean, Tilt};

    #[test]
    fn a_fact_leans_to_the_side_that_it_speaks_for_more() {
        use Tilt::{Ask, Away, NoDifference, Towards};
        for (ketamine, esketamine, lean) in [
            (Towards, Away, Lean::Ketamine),
            (NoDifference, Away, Lean::Ketamine),
            (Away, Towards, Lean::Esketamine),
            (Ask, Towards, Lean::Esketamine),
            (Away, NoDifference, Lean::Esketamine),
            (Away, Away, Lean::FromBoth),
            (NoDifference, NoDifference, Lean::Neither),
            (Towards, Towards, Lean::Neither),
            (Ask, Ask, Lean::AskFirst),
            (NoDifference, Ask, Lean::AskFirst),
        ] {
            assert_eq!(Lean::of(ketamine, esketamine), lean, "{ketamine:?}, {esketamine:?}");
        }
    }
}
