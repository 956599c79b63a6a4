//! What the self-check and the passport get from the build. How it crosses stands in `check_rows`.

use crate::domain::answer::Reason;
use crate::domain::{Criteria, Medicine};

/// How many brands stand beside the name of a medicine: those of the US and the UK come first in the data.
pub const BRANDS_SHOWN: usize = 2;

/// What the self-check needs.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckTool {
    /// Every medicine.
    pub medicines: Vec<ListedMedicine>,
    /// What the reasons of a verdict mean.
    pub reasons: Reasons,
    /// The definitions to compare a history to.
    pub definitions: Vec<ListedDefinition>,
    /// The questions of the form.
    pub asked: Vec<Question>,
    /// What to check first.
    pub check_first: Vec<CheckFirst>,
    /// The words below the form.
    pub words: String,
}

/// What the treatment passport needs.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryTool {
    /// Every medicine, as far as the passport needs it: with the brands that are shown, and nothing to search by.
    pub medicines: Vec<ListedMedicine>,
    /// The definitions to compare a history to, by their names alone.
    pub definitions: Vec<ListedDefinition>,
    /// What to check first.
    pub check_first: Vec<CheckFirst>,
    /// The form to fill in by hand.
    pub blank: String,
}

/// A medicine in the list of the self-check.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedMedicine {
    /// What the rules judge by.
    pub judged: Medicine,
    /// Its class as clinicians call it, for the passport; the self-check does without.
    pub class: String,
    /// Other names for it.
    pub also_called: Vec<String>,
    /// Where it has no threshold, why.
    pub threshold_basis: String,
    /// Where it has one, the citations of it, as HTML.
    pub cited: String,
}

/// What the reasons of a verdict mean, with the sources of their rules, as HTML: each at the place that it has among the reasons.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reasons(pub(super) Vec<String>);

impl Reasons {
    /// What one means.
    pub fn get(&self, reason: Reason) -> Option<&str> {
        self.0.get(reason as usize).map(String::as_str).filter(|words| !words.is_empty())
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl FromIterator<(Reason, String)> for Reasons {
    fn from_iter<I: IntoIterator<Item = (Reason, String)>>(reasons: I) -> Self {
        let mut all = Vec::new();
        for (reason, words) in reasons {
            let place = reason as usize;
            all.resize(all.len().max(place + 1), String::new());
            all[place] = words;
        }
        Self(all)
    }
}

/// A definition in the list of the self-check.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedDefinition {
    /// What people call it.
    pub name: String,
    /// What it asks for, in words, as HTML.
    pub asks: String,
    /// What to know of it, as HTML.
    pub note: String,
    /// What it asks for, as the rules judge it.
    pub criteria: Criteria,
}

/// A question of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The fragment that names its step.
    pub step: String,
    /// As asked about oneself.
    pub of_oneself: Asked,
    /// As asked about somebody else.
    pub of_another: Asked,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// Its hint.
    pub hint: String,
}

/// Something to check first, as it often hides behind "nothing works".
#[derive(Clone, Debug, PartialEq)]
pub struct CheckFirst {
    /// What may be true.
    pub label: String,
    /// The question to take along.
    pub question: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_has_its_own_words() {
        let reasons: Reasons =
            [(Reason::TooShort, "Too short.".to_owned()), (Reason::Added, "Added.".to_owned())].into_iter().collect();
        assert_eq!((reasons.get(Reason::TooShort), reasons.get(Reason::Added)), (Some("Too short."), Some("Added.")));
        assert_eq!((reasons.get(Reason::DoseBelow), reasons.get(Reason::StillEarly)), (None, None));
    }
}
