//! The reference data of the self-check: the medicines and definitions that the rules judge by, and the words that go with them.

use super::super::super::SiteInfo;
use crate::content::{CheckFirst, CheckTool, ListedDefinition, ListedMedicine, Question, Reasons, SummaryTool};
use crate::domain::medicine::MedicineKind;
use crate::domain::medicine_search::{FormMatch, NameMatch, Named, Query, is_of_unknown_form, search};
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
            names: names(entry).collect(),
            substance: &entry.judged.substance,
            added: entry.judged.kind == MedicineKind::Augmentation,
            medicine: entry,
        });
        let mut found = search(typed, medicines);
        // Few people know the form. Who has not said it finds first that it need not be known: a keyboard on a phone leaves room for two lines.
        if Query::read(typed).is_some_and(|query| !query.says_form()) {
            found.sort_by_key(|entry| !is_of_unknown_form(&entry.judged.generic));
        }
        found.into_iter().take(OFFERED).collect()
    }

    /// The one medicine that a text names without doubt: a whole name in its form, which no other medicine has as well.
    pub fn named(&self, typed: &str) -> Option<&ListedMedicine> {
        let query = Query::read(typed)?;
        let mut matching: Vec<_> =
            self.listed.iter().filter_map(|entry| Some((query.matched(names(entry))?, entry))).collect();
        matching.sort_by_key(|(matched, _)| *matched);
        let (best, entry) = *matching.first()?;
        let is_alone = matching.get(1).is_none_or(|(next, _)| *next > best);
        let is_whole = matches!(best, NameMatch::Exact | NameMatch::Whole(FormMatch::Same));
        // What a register calls by its bare name may have been any form of it.
        let is_open = |(_, other): &(NameMatch, &ListedMedicine)| {
            other.judged.substance == entry.judged.substance && is_of_unknown_form(&other.judged.generic)
        };
        let is_open = !query.says_form() && matching.iter().any(is_open);
        (is_whole && is_alone && !is_open).then_some(entry)
    }
}

/// Every name of a medicine.
fn names(entry: &ListedMedicine) -> impl Iterator<Item = &str> {
    let known = std::iter::once(&entry.judged.generic).chain(&entry.judged.brands).chain(&entry.also_called);
    known.map(String::as_str)
}
