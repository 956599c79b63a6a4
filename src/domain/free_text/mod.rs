//! Free-text parsing of doses, times and dates: "75mg b.d.", "about 1 1/2 months", "April 2023".
//!
//! People write what stands on the box or in their head, and a form that refuses it gets "not sure" instead of an answer. What can mean one
//! thing only is read, and shown back; what can mean two is asked. Nothing is corrected silently, and what was typed stays.

pub mod date;
pub mod dose;
pub mod duration;
mod strength;
pub(in crate::domain) mod token;

pub use strength::{TimeIn, number_after_name, strength_in, time_in};
