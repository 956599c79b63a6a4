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
    /// The class in words, for reading.
    pub class: String,
    /// Whether `min_dose` has been confirmed against its source.
    pub confirmed: bool,
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
    /// Where each of its names is used, and how we know.
    pub names: Vec<NameInUse>,
    /// The sources of the threshold; empty only while it is not confirmed.
    pub sources: Vec<SourceId>,
}

/// A name of a medicine, and where people use it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameInUse {
    /// The name, as it stands among the brands or the other names.
    pub name: String,
    /// Countries, by their two letters (`DE`); empty where it is used in many.
    #[serde(rename = "where")]
    pub countries: Vec<String>,
    /// The register or list that has it.
    pub source: SourceId,
}
