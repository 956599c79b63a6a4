//! What the reader sees.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod app;
mod at_once;
pub mod chunks;
pub mod components;
mod date;
pub mod form;
mod inert_html;
mod keeping;
mod markup;
mod navigation;
mod notices;
pub mod pages;
mod part;
#[cfg(feature = "ssr")]
pub mod reading;
mod shown;

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

/// How the app begins with the page that the browser shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// All of it is there, as the build has written it, or is built from nothing.
    Whole,
    /// The page's part stands as someone has changed it. It is taken over as it is, then built anew.
    Changed,
    /// The page's chunk did not come. Its part stays as it stands, to be read.
    WithoutChunk,
}

/// Takes over the prerendered page in the browser, once the chunk that it needs is there.
#[cfg(feature = "hydrate")]
pub async fn hydrate(page: Page) {
    use crate::platform::root::{self, Found};
    use crate::platform::{document, early_input};
    use crate::route::Route;

    let came = match chunks::Chunk::of(&Route::of(&page.content)) {
        Some(chunk) => chunk.load().await.is_ok(),
        None => true,
    };
    let Some(root) = root::element() else { return document::show_failure() };
    early_input::capture();
    let found = root::found(&root);
    let start = match found {
        _ if !came => Start::WithoutChunk,
        Found::Changed => Start::Changed,
        Found::AsWritten | Found::Broken => Start::Whole,
    };
    let app = move || App(app::AppProps { page, start });
    if found == Found::Broken {
        root.replace_children_with_node_0();
        leptos::mount::mount_to(root, app).forget();
    } else {
        leptos::mount::hydrate_from(root, app).forget();
    }
}

/// The page's body as HTML.
#[cfg(feature = "ssr")]
pub fn prerender(page: Page) -> String {
    use std::sync::Arc;

    use leptos::prelude::*;

    let owner = Owner::new_root(Some(Arc::new(hydration_context::SsrSharedContext::new())));
    let html = owner.with(|| App(app::AppProps { page, start: Start::Whole }).to_html());
    owner.unset_with_forced_cleanup();
    html
}
