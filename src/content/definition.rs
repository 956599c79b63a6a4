//! A published definition of treatment-resistant depression: what it asks for, and where that stands.

use serde::{Deserialize, Serialize};

use super::Inline;
use crate::domain::Criteria;

/// One entry of `definitions.json`, its words read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DefinitionEntry {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it asks for, as the rules judge it.
    pub criteria: Criteria,
    /// What it asks for, in words, with its sources.
    pub asks: Vec<Inline>,
    /// What to know of it.
    pub note: Vec<Inline>,
}
