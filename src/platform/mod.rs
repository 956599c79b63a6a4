//! THE BROWSER. The only room that names `web_sys` or `js_sys`. Everything here answers a failure with a value: no panic may reach a reader.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

pub mod cards;
pub mod chance;
pub mod choices;
pub mod clicks;
mod crypto;
pub mod days;
pub mod document;
pub mod early_input;
pub mod entered;
mod events;
pub mod fetch;
pub mod field;
pub mod filter;
pub mod focus;
pub mod news;
pub mod overdue;
pub mod paper;
pub mod passphrase;
pub mod pause;
pub mod pointer;
pub mod requests;
pub mod root;
pub mod scroll;
pub mod steps;
pub mod storage;
pub mod text;
pub mod told;
