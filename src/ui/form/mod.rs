//! What a person is entering into the self-check: every answer as typed, and what can be read of it.

pub mod answers;
mod draft;
mod entry;
mod fields;
mod kept;

pub use answers::Pick;
pub use draft::{AboutDraft, Draft, EpisodeDraft, OtherDraft, Problem, TrialDraft};
pub use fields::text_field;
