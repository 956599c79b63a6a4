//! What the page on interactions gets from the build.

use serde::{Deserialize, Serialize};

use crate::domain::interactions::wash_out::Rule;
use crate::domain::interactions::{Agent, Entry};
use crate::words::interactions::groups as words;

/// What the page on interactions needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InteractionsTool {
    /// Everything that can be chosen.
    pub agents: Vec<ListedAgent>,
    /// The interactions, as they stand in the page: what matters most first.
    pub list: Vec<ListedInteraction>,
    /// The rules on the time between two medicines.
    pub gaps: Vec<ListedGap>,
    /// What stands below the list: sources, and their cards.
    pub after: String,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedAgent {
    /// What the rule goes by.
    pub agent: Agent,
    /// Its name.
    pub name: String,
    /// Under what it is listed; a medicine of ours is only searched for.
    pub group: Option<AgentGroup>,
    /// Other names by which it is found.
    pub also: Vec<String>,
    /// Whether it is one that is added to another.
    pub added: bool,
}

/// An interaction of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedInteraction {
    /// What the rule goes by.
    pub entry: Entry,
    /// The one side in words.
    pub a_name: String,
    /// The other.
    pub b_name: String,
    /// What to do, as HTML.
    pub what_to_do: String,
    /// Why, what was seen, how sure, the signs, the times between both, the sources, as HTML.
    pub more: String,
}

/// A rule on the time between two medicines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedGap {
    /// What the rule goes by.
    pub rule: Rule,
    /// The same in words, with its source, as HTML.
    pub says: String,
}

/// What kind of thing can be taken, in the order in which they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgentGroup {
    /// Supplements and herbs.
    Supplement,
    /// Food, and drinks without alcohol.
    Food,
    /// Alcohol, tobacco, cannabis.
    DrinkAndSmoke,
    /// For pain, a cough, a cold.
    PainAndCold,
    /// For the heart, the blood pressure, the blood.
    Heart,
    /// Other medicines.
    OtherMedicine,
    /// What is done in a hospital, or happens in the body.
    Change,
}

impl AgentGroup {
    /// All of them, in that order.
    pub const ALL: [Self; 7] = [
        Self::Supplement,
        Self::Food,
        Self::DrinkAndSmoke,
        Self::PainAndCold,
        Self::Heart,
        Self::OtherMedicine,
        Self::Change,
    ];

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Supplement => words::supplement(),
            Self::Food => words::food(),
            Self::DrinkAndSmoke => words::drink_and_smoke(),
            Self::PainAndCold => words::pain_and_cold(),
            Self::Heart => words::heart(),
            Self::OtherMedicine => words::other_medicine(),
            Self::Change => words::change(),
        }
    }
}
