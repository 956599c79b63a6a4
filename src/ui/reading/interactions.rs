//! `/interactions/`: what goes badly with what. The words above, and the data of the tool, in which the whole list stands to be read.

use std::collections::BTreeSet;

use super::cards::source_list;
use super::certainty::certainty;
use super::prose::line;
use super::standing::standing_advice;
use crate::content::{
    AgentEntry, Inline, Interaction, InteractionsTool, ListedAgent, ListedGap, ListedInteraction, MedicineEntry, Tool,
    Unread,
};
use crate::domain::Medicines;
use crate::domain::interactions::agent;
use crate::domain::medicine::MedicineKind;
use crate::route::{References, Route};
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::{interactions as words, pages};

/// Writes what stands above the tool.
pub(super) fn write(page: &mut Markup) {
    page.words("h1", "", pages::interactions::title());
    page.words("p", "lead", words::lead());
    page.words("p", "callout important", words::not_orders());
    page.words("p", "before-ready laid-out hint", words::not_ready());
}

/// The data of the tool.
pub(super) fn tool(
    interactions: &[Interaction],
    agents: &[AgentEntry],
    medicines: &[MedicineEntry],
    references: &References,
    site: &SiteInfo,
) -> Tool {
    let written = |write: &dyn Fn(&mut Markup)| {
        let mut page = Markup::new(site);
        write(&mut page);
        page.into_html()
    };
    let gaps = interactions.iter().flat_map(|one| {
        let says = one.wash_out.iter().map(|gap| written(&|page| line(page, &gap.says, references)));
        one.rules().into_iter().zip(says).map(|(rule, says)| ListedGap { rule, says }).collect::<Vec<_>>()
    });
    let mut list: Vec<&Interaction> = interactions.iter().collect();
    list.sort_by_key(|one| one.advice);
    let listed = |one: &&Interaction| ListedInteraction {
        entry: one.entry(),
        a_name: one.a_name.clone(),
        b_name: one.b_name.clone(),
        what_to_do: written(&|page| line(page, &one.what_to_do, references)),
        more: written(&|page| write_more(page, one, references)),
    };
    Tool::Interactions(Unread::of(&InteractionsTool {
        agents: all_agents(agents, medicines),
        list: list.iter().map(listed).collect(),
        gaps: gaps.collect(),
        after: written(&|page| {
            standing_advice(page);
            source_list(page, references);
            let cards = Route::Interactions.cards_file();
            page.element("div", &[("class", "cards"), ("data-cards", &cards)], |_| {});
        }),
    }))
}

/// Why, what was seen, how sure, the signs, the times between both, the sources.
fn write_more(page: &mut Markup, one: &Interaction, references: &References) {
    let said = |page: &mut Markup, label: &str, text: &[Inline]| {
        page.element("p", &[], |p| {
            p.words("strong", "", label);
            p.text(" ");
            line(p, text, references);
        });
    };
    said(page, words::entry::why(), &one.mechanism);
    said(page, words::entry::seen(), &one.seen);
    certainty(page, &one.certainty);
    if let Some(signs) = &one.signs {
        said(page, words::entry::signs(), signs);
    }
    if !one.wash_out.is_empty() {
        page.element("p", &[], |p| p.words("strong", "", words::entry::gaps()));
        page.element("ul", &[], |list| {
            // One sentence may be that of several rules.
            let mut said = BTreeSet::new();
            for gap in &one.wash_out {
                let mut says = list.beside();
                line(&mut says, &gap.says, references);
                let says = says.into_html();
                if said.insert(says.clone()) {
                    list.element("li", &[], |li| li.written(&says));
                }
            }
        });
    }
    said(page, words::entry::sources(), &[Inline::Cite(one.sources.clone())]);
}

/// Everything that can be chosen: the medicines, under the names that readers know, then the others.
fn all_agents(agents: &[AgentEntry], medicines: &[MedicineEntry]) -> Vec<ListedAgent> {
    let judged: Medicines = medicines.iter().map(|entry| entry.judged.clone()).collect();
    let others: Vec<agent::Other> = agents.iter().map(AgentEntry::other).collect();
    let listed = |agent: agent::Agent| {
        let medicine = medicines.iter().find(|entry| entry.judged.id.as_str() == agent.id);
        let entry = agents.iter().find(|entry| entry.id == agent.id);
        let own = entry.map(|entry| entry.name.clone());
        let generic = medicine.map(|entry| entry.judged.generic.clone());
        let mut also: Vec<String> = entry.map(|entry| entry.also.clone()).unwrap_or_default();
        if let Some(entry) = medicine {
            also.extend(entry.judged.brands.iter().chain(&entry.also_called).cloned());
            // A name of its own stands before that of the data.
            also.extend(own.as_ref().map(|_| entry.judged.generic.clone()));
        }
        let name = own.or_else(|| generic.as_deref().map(capital)).unwrap_or_default();
        also.retain(|other| *other != name);
        ListedAgent {
            name,
            group: entry.map(|entry| entry.group),
            also,
            added: medicine.is_some_and(|entry| entry.judged.kind == MedicineKind::Augmentation),
            agent,
        }
    };
    agent::all(&judged, &others).into_iter().map(listed).collect()
}

/// With a capital letter at its beginning.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
