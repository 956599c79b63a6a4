//! The rules: each by an example, by what clinicians would say of a history, and by what holds for every history, file and typed text.

mod amounts;
mod cases;
mod check_in;
mod cost;
mod criteria;
mod definitions;
mod failures;
mod fit;
mod interactions;
mod limits;
mod maudsley;
mod medicines;
mod names;
mod open_questions;
mod properties;
mod read_back;
mod records;
mod result;
mod saved;
mod support;
mod thase_rush;
mod trial;
mod typed;
mod version_one;
mod vignettes;
mod visit;
