//! What a person is entering into the self-check: every answer as typed, and what can be read of it.

pub mod answers;
mod draft;
mod fields;
mod kept;

pub use answers::Pick;
pub use draft::{Draft, EpisodeDraft, OtherDraft, Problem, TrialDraft};
pub use fields::{choice, each, folded, group, text_area, text_field};
