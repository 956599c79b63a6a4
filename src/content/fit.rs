//! What may matter to a person, and what it points to: the questions and the rules of `fit.json`.

use serde::{Deserialize, Serialize};

use super::{Line, Lines};
use crate::domain::fit::{Basis, OptionId, RuleKind, Strength, Tilt, When};

/// The questions and the rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fit {
    /// How to use it.
    pub intro: Line,
    /// What a person can say.
    pub questions: Vec<FitQuestion>,
    /// What it points to.
    pub rules: Vec<FitRule>,
}

/// A question with options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitQuestion {
    /// Its id.
    pub id: String,
    /// The question.
    pub words: String,
    /// Whether one option can be chosen or many.
    pub kind: Choose,
    /// The options.
    pub options: Vec<FitOption>,
}

/// How many options can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choose {
    /// One.
    One,
    /// Any number.
    Many,
}

/// An option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitOption {
    /// Its id, unique among all options.
    pub id: OptionId,
    /// In the person's words.
    pub words: String,
}

/// A rule with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitRule {
    /// Its id.
    pub id: String,
    /// When it applies.
    pub when: When,
    /// What it is about.
    pub kind: RuleKind,
    /// Which way it points for ketamine.
    pub ketamine: Tilt,
    /// Which way it points for esketamine.
    pub esketamine: Tilt,
    /// What it rests on.
    pub basis: Basis,
    /// How strongly it points.
    pub strength: Strength,
    /// The circumstance, in one short line.
    pub says: String,
    /// Why.
    pub why: Line,
    /// What would change the picture.
    pub change: Line,
    /// What else to ask about.
    #[serde(default)]
    pub instead: Option<Line>,
}

impl Lines for Fit {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("intro", &mut self.intro);
        for rule in &mut self.rules {
            let at = format!("rules.{}", rule.id);
            each(&format!("{at}.why"), &mut rule.why);
            each(&format!("{at}.change"), &mut rule.change);
            rule.instead.iter_mut().for_each(|line| each(&format!("{at}.instead"), line));
        }
    }
}
