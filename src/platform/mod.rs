//! THE BROWSER. The only room that names `web_sys` or `js_sys`. Everything here answers a failure with a value: no panic may reach a reader.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod choices;
pub mod clicks;
pub mod document;
pub mod early_input;
pub mod fetch;
pub mod field;
pub mod filter;
pub mod focus;
pub mod keeping;
pub mod overdue;
pub mod paper;
pub mod root;
pub mod scroll;
pub mod steps;
pub mod text;
