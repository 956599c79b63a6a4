//! What can be taken besides the medicines: painkillers, supplements, foods, drinks.

use serde::{Deserialize, Serialize};

use super::AgentGroup;
use crate::domain::interactions::agent::Other;

/// One entry of `agents.json`. With the id of a medicine it says under what a reader looks for it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentEntry {
    /// Its id: a side of an interaction, or of a medicine.
    pub id: String,
    /// What a reader calls it.
    pub name: String,
    /// What kind of thing it is.
    pub group: AgentGroup,
    /// Other names by which it is found.
    pub also: Vec<String>,
    /// Ids of medicines and of other agents that it means as well.
    pub holds: Vec<String>,
}

impl AgentEntry {
    /// As far as the rule needs it.
    pub fn other(&self) -> Other {
        Other { id: self.id.clone(), holds: self.holds.clone() }
    }
}
