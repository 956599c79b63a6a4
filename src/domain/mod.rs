//! RULES. Pure functions over plain types; no leptos, no browser, no clock, no I/O.
//!
//! A [`History`] is what a person remembers; [`judge`] says what it comes to, by the [`Medicines`] and the
//! [`Definitions`] of the data.
//! It informs a talk with a clinician and never diagnoses.

pub mod adequacy;
pub mod amount;
pub mod answer;
pub mod caution;
pub mod cost;
pub mod criteria;
pub mod day;
pub mod definition_verdict;
pub mod doubt;
pub mod duration;
pub mod failures;
pub mod fit;
pub mod free_text;
pub mod history;
pub mod interactions;
pub mod judgement;
pub mod limits;
pub mod medicine;
pub mod medicine_search;
pub mod next_steps;
pub mod open_questions;
pub mod read_back;
pub mod records;
pub mod saved;
pub mod staging;
pub mod story;
pub mod track;
pub mod two_views;
mod version_one;
pub mod visit;

pub use criteria::{Criteria, DefinitionJudgement, Definitions};
pub use day::Day;
pub use history::{History, Trial};
pub use judgement::{Judgement, judge};
pub use medicine::{Medicine, MedicineId, Medicines};
