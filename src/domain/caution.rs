//! What must be cleared up before any definition can surely fit: signs of bipolar disorder, psychosis.

use serde::Serialize;

use super::history::{History, Severity};

/// What must be cleared up first, since the definitions are for depression without it. Source: audit-2026-11 22, 44.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Caution {
    /// Times of high energy with little need for sleep: perhaps bipolar disorder.
    BipolarSigns,
    /// Psychosis, now or at its worst.
    Psychotic,
}

/// The cautions of a history.
pub fn cautions(history: &History) -> Vec<Caution> {
    let psychotic = [history.severity_now, history.severity_worst].contains(&Some(Severity::SeverePsychotic));
    let each = [(history.bipolar_signs == Some(true), Caution::BipolarSigns), (psychotic, Caution::Psychotic)];
    each.into_iter().filter_map(|(is_so, caution)| is_so.then_some(caution)).collect()
}
