//! The words of the self-check's form: its questions, and what to check first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check_tool::{Asked, CheckFirst, Question};

/// `self-check.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfCheck {
    /// Each question by the fragment that names it: the question, its hint; then both as asked about somebody else, where that differs.
    /// `{name}`, `{unit}`, `{least}` and `{range}` are filled in from the medicine.
    pub questions: BTreeMap<String, Vec<String>>,
    /// What often hides behind "nothing works": what may be true, and the question to take along.
    pub check_first: Vec<[String; 2]>,
}

impl SelfCheck {
    /// The questions as the browser gets them.
    pub fn questions(&self) -> Vec<Question> {
        let question = |(step, words): (&String, &Vec<String>)| {
            let asked = |at: usize| {
                let text = |at: usize| words.get(at).cloned().unwrap_or_default();
                Asked { question: text(at), hint: text(at + 1) }
            };
            let of_another = asked(if words.len() > 2 { 2 } else { 0 });
            Question { step: step.clone(), of_oneself: asked(0), of_another }
        };
        self.questions.iter().map(question).collect()
    }

    /// What to check first, as the browser gets it.
    pub fn check_first(&self) -> Vec<CheckFirst> {
        let entry = |[label, question]: &[String; 2]| CheckFirst { label: label.clone(), question: question.clone() };
        self.check_first.iter().map(entry).collect()
    }
}
