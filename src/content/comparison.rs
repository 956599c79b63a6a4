//! Ketamine and esketamine side by side.

use serde::{Deserialize, Serialize};

use super::{FigureId, Inline};

/// The comparison of the two treatments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The one-paragraph truth.
    pub truth: Vec<Inline>,
    /// Why figures from different trials are not a race.
    pub not_a_race: Vec<Inline>,
    /// The day it was last reviewed as a whole.
    pub reviewed: String,
    /// The day it must be reviewed again.
    pub next_review: String,
    /// Efficacy, safety, cost, access.
    pub dimensions: Vec<Dimension>,
    /// What is least certain.
    pub uncertain: Vec<Vec<Inline>>,
    /// What may matter to a person, and what it points to.
    pub matters: Matters,
}

/// What may matter to a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matters {
    /// How to use the list.
    pub intro: Vec<Inline>,
    /// What to ask about before either.
    pub stops: Vec<Stop>,
    /// Values and circumstances.
    pub values: Vec<Matter>,
}

/// A reason to ask before either treatment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// Its id.
    pub id: String,
    /// In the person's words.
    pub when: String,
    /// Why.
    pub why: Vec<Inline>,
}

/// A value or circumstance, and what it points to. Never a verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matter {
    /// Its id.
    pub id: String,
    /// In the person's words.
    pub when: String,
    /// Which way it points for ketamine.
    pub ketamine: Tilt,
    /// Which way it points for esketamine.
    pub esketamine: Tilt,
    /// How strongly.
    pub strength: Strength,
    /// Why.
    pub why: Vec<Inline>,
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

/// How strongly something points. Strong is for law, labels and money alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Comparison {
    /// Calls `each` for every line of text, in reading order.
    pub(crate) fn each_line(&self, each: &mut dyn FnMut(&[Inline])) {
        each(&self.truth);
        each(&self.not_a_race);
        for dimension in &self.dimensions {
            each(&dimension.headline);
            for row in &dimension.rows {
                each(&row.ketamine.text);
                each(&row.esketamine.text);
                row.note.iter().chain(&row.not_known).for_each(|line| each(line));
            }
        }
        self.uncertain.iter().for_each(|line| each(line));
        each(&self.matters.intro);
        self.matters.stops.iter().for_each(|stop| each(&stop.why));
        self.matters.values.iter().for_each(|matter| each(&matter.why));
    }

    /// Calls `each` for every line of text, to change it.
    pub(crate) fn each_line_mut(&mut self, each: &mut dyn FnMut(&mut Vec<Inline>)) {
        each(&mut self.truth);
        each(&mut self.not_a_race);
        for dimension in &mut self.dimensions {
            each(&mut dimension.headline);
            for row in &mut dimension.rows {
                each(&mut row.ketamine.text);
                each(&mut row.esketamine.text);
                row.note.iter_mut().chain(&mut row.not_known).for_each(&mut *each);
            }
        }
        self.uncertain.iter_mut().for_each(&mut *each);
        each(&mut self.matters.intro);
        self.matters.stops.iter_mut().for_each(|stop| each(&mut stop.why));
        self.matters.values.iter_mut().for_each(|matter| each(&mut matter.why));
    }
}

/// One of the four dimensions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// `efficacy`, `safety`, `cost` or `access`.
    pub id: String,
    /// The question it answers.
    pub title: String,
    /// The answer in one sentence.
    pub headline: Vec<Inline>,
    /// People's own questions.
    pub rows: Vec<Row>,
}

/// One question with both answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its id, and its anchor.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer for (off-label) ketamine.
    pub ketamine: Cell,
    /// The answer for esketamine nasal spray.
    pub esketamine: Cell,
    /// What to keep in mind when reading both.
    pub note: Option<Vec<Inline>>,
    /// What nobody knows here.
    pub not_known: Option<Vec<Inline>>,
    /// Figures shown as a hundred people each, beside their comparator.
    pub pictures: Pictures,
}

/// The figures of a row that are shown as pictures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pictures {
    /// In the cell of ketamine.
    pub ketamine: Vec<FigureId>,
    /// In the cell of esketamine.
    pub esketamine: Vec<FigureId>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The answer, with its figures and citations.
    pub text: Vec<Inline>,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// How sure we are, in GRADE's four words, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certainty {
    /// The word.
    pub word: CertaintyWord,
    /// The reason for the word.
    pub reason: String,
}

/// GRADE's four words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum CertaintyWord {
    #[serde(rename = "very low")]
    VeryLow,
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "moderate")]
    Moderate,
    #[serde(rename = "high")]
    High,
}

impl CertaintyWord {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            CertaintyWord::VeryLow => "very low",
            CertaintyWord::Low => "low",
            CertaintyWord::Moderate => "moderate",
            CertaintyWord::High => "high",
        }
    }
}
