//! What must hold of the interactions, and of the warnings that pages owe: each mistake with its place.

use std::collections::{BTreeSet, HashSet};

use super::Loader;
use crate::content::texts::{AGENTS, INTERACTIONS};
use crate::content::{
    AgentEntry, Article, Inline, Interactions, MedicineEntry, Place, Source, SourceId, Warning, visit,
};
use crate::domain::interactions::wash_out::Days;

const WARNINGS: &str = "content/warnings.json";

impl Loader<'_> {
    /// Two sides with names, sources that exist, gaps of a day to twelve weeks.
    pub(super) fn check_interactions(
        &mut self,
        interactions: &Interactions,
        medicines: &[MedicineEntry],
        sources: &[Source],
    ) {
        let known: HashSet<&SourceId> = sources.iter().map(|source| &source.id).collect();
        let medicines: HashSet<&str> = medicines
            .iter()
            .map(|entry| &entry.judged)
            .flat_map(|medicine| [medicine.id.as_str(), &medicine.substance, &medicine.class_group])
            .collect();
        self.check_unique(INTERACTIONS, interactions.0.iter().map(|one| one.id.as_str()));
        for one in &interactions.0 {
            let place = Place::Path(one.id.clone());
            if one.a.is_empty() || one.b.is_empty() {
                self.report(INTERACTIONS, place.clone(), "expected something on both sides");
            }
            if !one.a.iter().chain(&one.b).any(|side| medicines.contains(side.as_str())) {
                let expected = "expected an id, a substance or a class group of medicines.json on one side at least";
                self.report(INTERACTIONS, place.clone(), expected);
            }
            if one.sources.is_empty() {
                self.report(INTERACTIONS, place.clone(), "expected at least one source");
            }
            for id in one.sources.iter().filter(|id| !known.contains(id)) {
                self.report(
                    INTERACTIONS,
                    place.clone(),
                    format!("unknown source `{id}`: expected an id of sources.json"),
                );
            }
            for gap in &one.wash_out {
                if !(Days::LEAST..=Days::MOST).contains(&gap.days) {
                    self.report(INTERACTIONS, place.clone(), "wash_out: expected 1 to 84 days");
                }
            }
        }
    }

    /// Each side of an interaction is something that a reader can choose, and so is what the others hold.
    pub(super) fn check_agents(
        &mut self,
        agents: &[AgentEntry],
        interactions: &Interactions,
        medicines: &[MedicineEntry],
    ) {
        self.check_unique(AGENTS, agents.iter().map(|agent| agent.id.as_str()));
        let known: HashSet<&str> = medicines
            .iter()
            .map(|entry| &entry.judged)
            .flat_map(|medicine| [medicine.id.as_str(), &medicine.substance, &medicine.class_group])
            .chain(agents.iter().map(|agent| agent.id.as_str()))
            .collect();
        for one in &interactions.0 {
            let gaps = one.wash_out.iter().flat_map(|gap| [&gap.from, &gap.to]);
            for side in one.a.iter().chain(&one.b).chain(gaps).filter(|side| !known.contains(side.as_str())) {
                let message = format!("unknown `{side}`: expected an id of agents.json or of medicines.json");
                self.report(INTERACTIONS, Place::Path(one.id.clone()), message);
            }
        }
        let sides: HashSet<&str> = interactions
            .0
            .iter()
            .flat_map(|one| one.a.iter().chain(&one.b))
            .chain(agents.iter().flat_map(|agent| &agent.holds))
            .map(String::as_str)
            .chain(medicines.iter().map(|entry| entry.judged.id.as_str()))
            .collect();
        for agent in agents {
            let place = || Place::Path(agent.id.clone());
            if !sides.contains(agent.id.as_str()) {
                self.report(AGENTS, place(), "expected a side of an interaction, or what another agent holds");
            }
            for held in agent.holds.iter().filter(|held| !known.contains(held.as_str())) {
                self.report(AGENTS, place(), format!("unknown `{held}` among what it holds"));
            }
        }
    }

    /// Every article that names a medicine has the warnings that the table asks for.
    pub(super) fn check_warnings(&mut self, warnings: &[Warning], articles: &[Article]) {
        self.check_unique(WARNINGS, warnings.iter().map(|warning| warning.id.as_str()));
        let slugs: HashSet<&str> = articles.iter().map(|article| article.slug.as_str()).collect();
        for warning in warnings {
            let place = Place::Path(warning.id.clone());
            for page in warning.pages_excused.iter().filter(|page| !slugs.contains(page.slug.as_str())) {
                self.report(WARNINGS, place.clone(), format!("excused: no article `{}`", page.slug));
            }
            if warning.pages_excused.iter().any(|page| page.why.trim().is_empty()) {
                self.report(WARNINGS, place.clone(), "excused: expected the reason why");
            }
            if warning.names.is_empty() || warning.must_say.iter().any(Vec::is_empty) || warning.must_say.is_empty() {
                self.report(WARNINGS, place, "expected names, and words for each part of the warning");
            }
        }
        for article in articles {
            let mut links = BTreeSet::new();
            visit::inlines(&article.blocks, &mut |inline| {
                if let Inline::Link { to, .. } = inline {
                    links.insert(to.clone());
                }
            });
            let text = article.plain_text();
            for lacking in warnings.iter().filter_map(|one| one.lacking_on(article.slug.as_str(), &text, &links)) {
                self.report(&format!("articles/{}.md", article.slug), Place::File, lacking);
            }
        }
    }
}
