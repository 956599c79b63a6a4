//! What changed in a figure since it was first published.

use serde::{Deserialize, Serialize};

use super::FigureId;

/// One change, as in `changes.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The day (`2026-11-24`).
    pub date: String,
    /// The figure.
    pub figure: FigureId,
    /// What changed, and why.
    pub what: String,
}
