//! The appointment: which questions matter most by what a person has said so far, and what the planner keeps.
//!
//! The order of importance is one for everybody, and stands in [`Kind`] and [`ranked()`]: what may be dangerous first and all of it; then one question
//! of each other [`Group`] in turn, so that three questions are never three of a kind; then what anybody may ask. Nothing here judges a person or a
//! medicine: each question is one for a clinician, with the answer of the reader's own that it comes from.

mod gather;
mod plan;
mod question;
mod rank;
mod row;

pub use gather::{Known, Taken, offers};
pub use plan::{Item, Plan, plan};
pub use question::{Group, Kind, Missing, Offer};
pub use rank::ranked;
pub use row::{DateError, Place, check_date};

/// How many questions are the ones that matter most: more than that do not fit into a short visit.
pub const FIRST: usize = 3;
/// The kind of the row of what is written in own words, and of the four answers on being ready.
pub const PLANNED: &str = "visit";
/// The kind of the rows of what is wanted of the appointment, by its id.
pub const AIM: &str = "visit-aim";
/// The kind of the rows of what is at hand of what to bring, by its id.
pub const HAVE: &str = "visit-have";
/// The kind of the rows of questions that are put before others, by their keys.
pub const PUT_FIRST: &str = "visit-in";
/// The kind of the rows of questions that are left out, by their keys.
pub const LEFT_OUT: &str = "visit-out";
