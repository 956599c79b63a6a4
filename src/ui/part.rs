//! What a chunk of the wasm gives the shell: its functions, by their addresses.

use leptos::prelude::{AnyView, RwSignal};

use super::SiteInfo;
use super::shown::Shown;
use crate::content::PageContent;

/// What a chunk brings.
#[derive(Clone, Copy)]
pub struct Part {
    /// The view of a page.
    pub view: fn(&PageContent, &SiteInfo) -> AnyView,
    /// Called once, before the first view, in the owner of the app: what it begins outlives every page.
    pub start: fn(RwSignal<Shown>, &SiteInfo),
}

/// For a part that begins nothing.
pub(super) fn nothing_to_start(_: RwSignal<Shown>, _: &SiteInfo) {}
