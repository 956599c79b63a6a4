//! The words that stand around the app and outside of it, from `assets/words/site.json` (see `build.rs`).

pub use beyond_two::words::Linked;

include!(concat!(env!("OUT_DIR"), "/site.rs"));

pub(crate) use site::*;
