//! A medicine: what the rules judge by, and what a reader may want to know.

use serde::{Deserialize, Serialize};

use super::SourceId;
use crate::domain::Medicine;

/// One entry of `medicines.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MedicineEntry {
    /// What the rules judge by.
    #[serde(flatten)]
    pub judged: Medicine,
    /// Other names for it.
    pub also_called: Vec<String>,
    /// Approved in the US for major depression?
    pub us_approved_for_mdd: Option<bool>,
    /// Notes on the dose.
    pub notes: Vec<String>,
    /// Side effects that many people have.
    pub typical_side_effects: Vec<String>,
    /// What to be careful with.
    pub special_cautions: Vec<String>,
    /// What the threshold rests on, in a sentence.
    pub threshold_basis: String,
    /// The sources of the threshold; empty only while it is not confirmed.
    pub sources: Vec<SourceId>,
}
