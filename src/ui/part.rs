//! What a chunk of the wasm gives the shell: its functions, by their addresses.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::{AnyView, Callback, RwSignal};

use super::SiteInfo;
use super::shown::Shown;
use crate::content::PageContent;
use crate::domain::records::{Known, Review};

/// What a chunk brings.
#[derive(Clone, Copy)]
pub struct Part {
    /// The view of a page.
    pub view: fn(&PageContent, &SiteInfo) -> AnyView,
    /// Called once, before the first view, in the owner of the app: what it begins outlives every page.
    pub start: fn(RwSignal<Shown>, &SiteInfo),
}

/// What comes of something that takes a while.
type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// What was found in a record, or in words why it is not taken.
type Read = Result<Arc<Found>, String>;

/// What the chunk of health records brings to the page of the reader's data.
#[derive(Clone, Copy)]
pub struct Records {
    /// Reads a text, as far as the sorting out of what is in it; or says in words why not.
    pub read: fn(String, SiteInfo) -> Later<Read>,
    /// The review of what was found. It is told what has come of it, in words; nothing was added where that is `None`.
    pub review: fn(Arc<Found>, &SiteInfo, Callback<Outcome>) -> AnyView,
    /// Gives the answers out as a health record, and says in words what has come of it.
    pub write: fn(SiteInfo) -> Later<String>,
}

/// What was found in a record, with the medicines by which it was read.
pub struct Found {
    /// The tries and scores.
    pub review: Review,
    /// Every medicine of ours.
    pub known: Vec<Known>,
}

/// How a review ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// So much was added; in words.
    Added(String),
    /// Nothing was added.
    Left,
}

/// For a part that begins nothing.
pub(super) fn nothing_to_start(_: RwSignal<Shown>, _: &SiteInfo) {}
