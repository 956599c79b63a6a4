//! The words of the interface (labels, results, errors), as typed functions generated from `assets/words/*.json` by `build.rs`.
//!
//! Why functions: a key that is missing does not compile, one that is unused is dead code, and an argument cannot be forgotten. What each form
//! of text becomes stands in `build.rs`. Why compiled in: wasm-split moves a text into the chunk that shows it. (The words of `site.json` are
//! those of the program `bin/site`, and stand there.)

pub mod messages;

/// A text with one link or button in it, kept whole so that a translation may move it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Linked<T> {
    /// What stands before the link.
    pub before: T,
    /// The words of the link.
    pub link: T,
    /// What stands after it.
    pub after: T,
}

// The prerendering build holds the code that shows any of them, so there an unused text is a mistake; the browser has no templates.
#[cfg_attr(not(feature = "ssr"), allow(dead_code))]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub(crate) use generated::*;
