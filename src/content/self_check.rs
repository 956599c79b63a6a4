//! The words of the self-check's form: its questions, and what to check first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
    /// As rows of texts, which is how they reach the browser: the name of the question and its four texts; `first` and its two.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let questions = self.questions.iter().map(|(name, words)| {
            let text = |at: usize| words.get(at).cloned().unwrap_or_default();
            let other = if words.len() > 2 { 2 } else { 0 };
            vec![name.clone(), text(0), text(1), text(other), text(other + 1)]
        });
        let first = self.check_first.iter().map(|[label, question]| vec!["?".into(), label.clone(), question.clone()]);
        questions.chain(first).collect()
    }
}
