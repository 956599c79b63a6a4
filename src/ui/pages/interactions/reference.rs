//! What can be chosen, and the list that it is looked up in.

use crate::content::{InteractionsTool, ListedAgent};
use crate::domain::interactions::wash_out::{self, Rule};
use crate::domain::interactions::{self, Agent, Answer, Closeness, Entry};
use crate::domain::medicine::is_same_name;
use crate::domain::medicine_search::{Named, search};
use crate::words::interactions::taken as words;

/// How many names are offered for what somebody types.
const OFFERED: usize = 8;

/// The data of the tool, as the rules take it.
pub(super) struct Reference {
    /// The data.
    pub tool: InteractionsTool,
    entries: Vec<Entry>,
    rules: Vec<Rule>,
}

/// Something that was chosen: an id of the data, or a name that was typed, or a name with the id that it stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choice {
    /// The id; empty for a name that is not known.
    pub id: String,
    /// The name as it was typed; empty where the data's own says the same.
    pub name: String,
}

/// The time between two medicines, and the place of its words.
pub(super) struct Found<'a> {
    /// The days between.
    pub rule: &'a Rule,
    /// The same in words, as HTML.
    pub says: &'a str,
    /// Whether it names a relative only.
    pub by_relative: bool,
}

impl Reference {
    pub fn new(tool: InteractionsTool) -> Self {
        Self {
            entries: tool.list.iter().map(|one| one.entry.clone()).collect(),
            rules: tool.gaps.iter().map(|gap| gap.rule.clone()).collect(),
            tool,
        }
    }

    /// What has this id.
    pub fn listed(&self, id: &str) -> Option<&ListedAgent> {
        self.tool.agents.iter().find(|one| !id.is_empty() && one.agent.id == id)
    }

    /// What the rules go by: nothing for a name that is not known.
    fn agent(&self, choice: &Choice) -> Agent {
        self.listed(&choice.id).map(|one| one.agent.clone()).unwrap_or_default()
    }

    /// What is shown of a choice.
    pub fn label(&self, choice: &Choice) -> String {
        match self.listed(&choice.id) {
            Some(one) if choice.name.is_empty() || choice.name == one.name => one.name.clone(),
            Some(one) => words::of_kind(&one.name, &choice.name),
            None if choice.name.is_empty() => choice.id.clone(),
            None => choice.name.clone(),
        }
    }

    /// What fits what somebody types, the best first, each with the name by which it was found where that is not its own.
    pub fn found(&self, typed: &str) -> Vec<Choice> {
        let named = self.tool.agents.iter().map(|one| Named {
            names: std::iter::once(&one.name).chain(&one.also).map(String::as_str).collect(),
            substance: &one.agent.substance,
            added: one.added,
            medicine: one,
        });
        let found = search(typed, named).into_iter().take(OFFERED);
        found.map(|one| Choice { id: one.agent.id.clone(), name: found_by(one, typed) }).collect()
    }

    /// What is called so: the whole name.
    pub fn called(&self, typed: &str) -> Option<Choice> {
        let first = self.found(typed).into_iter().next()?;
        let listed = self.listed(&first.id)?;
        std::iter::once(&listed.name).chain(&listed.also).any(|name| is_same_name(name, typed)).then_some(first)
    }

    /// What the list says of all that was chosen.
    pub fn answer(&self, taken: &[Choice]) -> Answer {
        let agents: Vec<Agent> = taken.iter().map(|choice| self.agent(choice)).collect();
        interactions::answer(&agents, &self.entries)
    }

    /// The time between two medicines.
    pub fn gap(&self, from: &Choice, to: &Choice) -> Option<Found<'_>> {
        let (from, to) = (self.agent(from), self.agent(to));
        let at = wash_out::rule_for(&from, &to, &self.rules)?;
        let gap = self.tool.gaps.get(at)?;
        let relative = Some(Closeness::Relative);
        let by_relative = from.closeness(&gap.rule.from) == relative || to.closeness(&gap.rule.to) == relative;
        Some(Found { rule: &gap.rule, says: &gap.says, by_relative })
    }
}

/// The name that somebody has begun to type, where it is not the first one of what it stands for.
fn found_by(one: &ListedAgent, typed: &str) -> String {
    let typed = typed.trim().to_lowercase();
    let begun = |name: &&String| !typed.is_empty() && name.to_lowercase().starts_with(&typed);
    if one.name.to_lowercase().contains(&typed) {
        return String::new();
    }
    one.also.iter().find(begun).cloned().unwrap_or_default()
}
