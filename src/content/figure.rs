//! A figure: a number that a reader sees, with all that is needed to weigh it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Certainty, FigureId, SourceId};

/// One figure, as in `figures.json`. Its parts stand side by side on the same denominator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Study and outcome.
    pub id: FigureId,
    /// What was measured.
    pub what: String,
    /// The unit of every part: "out of 100 people", "US dollars, 2025".
    pub unit: String,
    /// The numbers, by name.
    pub parts: BTreeMap<String, FigurePart>,
    /// The interval or range, in words; `None` where there is none.
    #[serde(deserialize_with = "Option::deserialize")]
    pub range: Option<String>,
    /// Who was studied, and how many.
    pub population: String,
    /// What it was compared with; `None` where there was no comparison.
    #[serde(deserialize_with = "Option::deserialize")]
    pub comparator: Option<String>,
    /// When it was measured.
    pub time_point: String,
    /// How sure we are, and why.
    pub certainty: Certainty,
    /// Where it comes from: one source at least.
    pub sources: Vec<SourceId>,
    /// Who paid for the study; or `not stated: ` and why we cannot say.
    pub funder: String,
    /// Who wrote it, where that matters: authors whom a maker or a clinic employs or pays. `None` where we saw no such tie.
    #[serde(deserialize_with = "Option::deserialize")]
    pub written_by: Option<String>,
    /// The day it was held against its source (`2026-11-24`).
    pub checked: String,
    /// The last day on which it surely holds (`2026-12-31`), for a rule or a price with an end: after it, the card says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// One number of a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigurePart {
    /// The number, in the figure's unit.
    pub value: f64,
    /// The lower end of its own range, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The upper end of its own range, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What the reader reads.
    pub shown: String,
}
