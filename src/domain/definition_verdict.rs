//! Whether a history fits a definition: surely, perhaps, not.

use serde::Serialize;

use super::caution::Caution;

/// Two different antidepressants, each a fair try in this episode, that did not help enough.
/// Source: trd-definition-two-trials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DefinitionVerdict {
    /// At least two surely.
    Met,
    /// Two, if what is open turns out so.
    PossiblyMet,
    /// Fewer than two, whatever turns out.
    NotMet,
}

impl DefinitionVerdict {
    /// With any caution, nothing is surely met: the definitions are for depression without it. Source: audit-2026-11 22, 44.
    pub(super) fn with(self, cautions: &[Caution]) -> Self {
        if self == Self::Met && !cautions.is_empty() { Self::PossiblyMet } else { self }
    }
}
