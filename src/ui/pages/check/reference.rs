//! The reference data of the self-check: the medicines and definitions that the rules judge by, and the words that go with them.

use super::super::super::SiteInfo;
use crate::content::{CheckFirst, CheckTool, ListedDefinition, ListedMedicine, Question, Reasons, SummaryTool};
use crate::domain::medicine::MedicineKind;
use crate::domain::medicine_search::{Named, search};
use crate::domain::{Definitions, Medicines};

/// How many medicines are offered for what somebody types.
const OFFERED: usize = 8;

/// The medicines and words that the form, the answer and the passport share.
pub(in crate::ui::pages) struct Reference {
    /// What the rules judge by.
    pub medicines: Medicines,
    /// The definitions to compare a history to, by their names.
    pub definitions: Definitions,
    /// The same with their words.
    pub listed_definitions: Vec<ListedDefinition>,
    /// What the reasons of a verdict mean.
    pub reasons: Reasons,
    /// The questions.
    pub asked: Vec<Question>,
    /// What to check first.
    pub check_first: Vec<CheckFirst>,
    /// Where the site is served.
    pub site: SiteInfo,
    listed: Vec<ListedMedicine>,
}

impl Reference {
    /// For the self-check.
    pub fn of_check(tool: CheckTool, site: &SiteInfo) -> Self {
        Self {
            reasons: tool.reasons,
            asked: tool.asked,
            ..Self::of_summary(
                SummaryTool {
                    medicines: tool.medicines,
                    definitions: tool.definitions,
                    check_first: tool.check_first,
                    blank: String::new(),
                },
                site,
            )
        }
    }

    /// For the passport: it gives no reasons, and asks nothing.
    pub fn of_summary(tool: SummaryTool, site: &SiteInfo) -> Self {
        Self {
            medicines: tool.medicines.iter().map(|entry| entry.judged.clone()).collect(),
            definitions: tool.definitions.iter().map(|entry| (entry.name.clone(), entry.criteria.clone())).collect(),
            listed_definitions: tool.definitions,
            reasons: Reasons::default(),
            asked: Vec::new(),
            check_first: tool.check_first,
            site: site.clone(),
            listed: tool.medicines,
        }
    }

    /// The medicine of that id.
    pub fn listed(&self, id: &str) -> Option<&ListedMedicine> {
        self.listed.iter().find(|entry| entry.judged.id.as_str() == id)
    }

    /// The medicines that fit what somebody types, the best first; those taken on their own before those that are added.
    pub fn found(&self, typed: &str) -> Vec<&ListedMedicine> {
        let medicines = self.listed.iter().map(|entry| Named {
            names: std::iter::once(&entry.judged.generic)
                .chain(&entry.judged.brands)
                .chain(&entry.also_called)
                .map(String::as_str)
                .collect(),
            substance: &entry.judged.substance,
            added: entry.judged.kind == MedicineKind::Augmentation,
            medicine: entry,
        });
        search(typed, medicines).into_iter().take(OFFERED).collect()
    }
}
