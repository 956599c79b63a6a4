//! What a person is entering into the self-check: every answer as typed, and what can be read of it.

pub mod answers;
mod draft;
mod entry;
mod field;
mod first;
mod history;
mod kept;
mod questions;

pub use answers::Pick;
pub use draft::{AboutDraft, Draft, EpisodeDraft, OtherDraft, TrialDraft};
pub use field::{Field, FieldError};
