//! Ketamine and esketamine side by side.

use serde::{Deserialize, Serialize};

use super::Inline;

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
        self.uncertain.iter_mut().for_each(each);
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
