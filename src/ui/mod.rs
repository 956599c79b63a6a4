//! What the reader sees.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod app;
mod at_once;
pub mod components;
mod date;
pub mod form;
mod markup;
mod navigation;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod reading;

pub use app::App;
pub use navigation::window_title;

use crate::content::Page;

/// Where the site is served, and which build this is.
#[derive(Clone, Debug)]
pub struct SiteInfo {
    /// `/` or `/sub/`.
    pub base: String,
    /// The build that the page on screen belongs to.
    pub build: String,
}

/// Takes over the prerendered page in the browser.
#[cfg(feature = "hydrate")]
pub fn hydrate(page: Page) {
    leptos::mount::hydrate_body(move || App(app::AppProps { page }));
}

/// The page's body as HTML.
#[cfg(feature = "ssr")]
pub fn prerender(page: Page) -> String {
    use std::sync::Arc;

    use leptos::prelude::*;

    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let html = owner.with(|| App(app::AppProps { page }).to_html());
    owner.unset_with_forced_cleanup();
    html
}
