//! `/check/`: the words around the form, and the data of the tool.

use std::collections::BTreeMap;

use super::blank_form;
use super::cards::{cards, numbered_sources};
use super::prose::{line, prose};
use super::standing::standing_advice;
use crate::content::{
    BRANDS_SHOWN, Block, CheckTool, DefinitionEntry, Inline, ListedDefinition, ListedMedicine, MedicineEntry,
    SelfCheck, SummaryTool, Tool, Unread,
};
use crate::domain::answer::Reason;
use crate::route::{References, Route};
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::check::before as words;
use crate::words::{pages, summary};

/// Writes what to know before.
pub(super) fn write(page: &mut Markup) {
    page.words("h1", "", pages::check::title());
    page.words("p", "lead", words::lead());
    page.words("p", "hint", words::short());
    page.element("details", &[], |details| {
        details.words("summary", "", words::heading());
        details.element("ul", &[], |list| {
            for line in words::know() {
                list.words("li", "", line);
            }
            list.element("li", &[], |li| li.linked(&Route::Summary, &words::passport()));
        });
    });
    page.element("div", &[("class", "laid-out before-ready")], |before| {
        before.words("p", "callout important", words::not_ready());
        blank_form::write(before, "on-paper");
    });
}

/// Writes what the passport is, and for readers without the app the form on paper.
pub(super) fn write_summary(page: &mut Markup) {
    page.words("h1", "", pages::summary::title());
    page.element("div", &[("class", "no-print")], |before| {
        before.element("p", &[("class", "lead")], |lead| lead.linked(&Route::Check, &summary::before::lead()));
    });
    page.element("div", &[("class", "before-ready")], |before| {
        before.words("p", "callout important no-print", summary::before::not_ready());
        blank_form::write(before, "on-paper");
    });
}

/// The data of the passport.
pub(super) fn summary_tool(
    medicines: &[MedicineEntry],
    definitions: &[DefinitionEntry],
    asked: &SelfCheck,
    site: &SiteInfo,
) -> Tool {
    let mut blank = Markup::new(site);
    blank_form::write(&mut blank, "blank-form");
    let listed = |entry: &MedicineEntry| {
        let mut judged = entry.judged.clone();
        judged.brands.truncate(BRANDS_SHOWN);
        let class = entry.class.clone();
        ListedMedicine { judged, class, also_called: Vec::new(), threshold_basis: String::new(), cited: String::new() }
    };
    let by_name = |entry: &DefinitionEntry| ListedDefinition {
        name: entry.name.clone(),
        asks: String::new(),
        note: String::new(),
        criteria: entry.criteria.clone(),
    };
    Tool::Summary(Unread::of(&SummaryTool {
        medicines: medicines.iter().map(listed).collect(),
        definitions: definitions.iter().map(by_name).collect(),
        check_first: asked.check_first(),
        blank: blank.into_html(),
    }))
}

/// The data of the form and its answer.
pub(super) fn tool(
    medicines: &[MedicineEntry],
    reasons: &BTreeMap<Reason, Vec<Inline>>,
    definitions: &[DefinitionEntry],
    asked: &SelfCheck,
    words: &[Block],
    references: &References,
    site: &SiteInfo,
) -> Tool {
    let written = |text: &[Inline]| {
        let mut page = Markup::new(site);
        line(&mut page, text, references);
        page.into_html()
    };
    let mut after = Markup::new(site);
    prose(&mut after, words, references);
    standing_advice(&mut after);
    after.element("details", &[("class", "contents")], |details| {
        details.words("summary", "", words::sources());
        numbered_sources(details, references);
    });
    cards(&mut after, references);
    Tool::Check(Unread::of(&CheckTool {
        medicines: medicines
            .iter()
            .map(|entry| {
                let has_threshold = entry.judged.min_dose.is_some();
                let cited = || written(&[Inline::Cite(entry.sources.clone())]);
                ListedMedicine {
                    judged: entry.judged.clone(),
                    class: String::new(),
                    also_called: entry.also_called.clone(),
                    threshold_basis: if has_threshold { String::new() } else { entry.threshold_basis.clone() },
                    cited: if has_threshold && !entry.sources.is_empty() { cited() } else { String::new() },
                }
            })
            .collect(),
        reasons: reasons.iter().map(|(reason, words)| (*reason, written(words))).collect(),
        definitions: definitions
            .iter()
            .map(|entry| ListedDefinition {
                name: entry.name.clone(),
                asks: written(&entry.asks),
                note: written(&entry.note),
                criteria: entry.criteria.clone(),
            })
            .collect(),
        asked: asked.questions(),
        check_first: asked.check_first(),
        words: after.into_html(),
    }))
}
