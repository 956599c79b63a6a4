//! Static words as inert elements: built at once from their HTML, and taken over without a look inside. All of them are one type, so a sentence
//! costs the wasm its letters and no code.

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::inert_html::inert_html;
use super::super::markup::Markup;

/// One element, as `write` makes it.
pub fn inert(site: &SiteInfo, write: impl FnOnce(&mut Markup)) -> AnyView {
    let mut page = Markup::new(site);
    write(&mut page);
    inert_html(page.into_html())
}

/// An element that holds only words. An empty class is left out.
pub fn text(tag: &'static str, class: &'static str, words: &str) -> AnyView {
    let mut page = Markup::without_links();
    page.words(tag, class, words);
    inert_html(page.into_html())
}

/// An element around what the build has written.
pub fn written_words(tag: &'static str, html: &str) -> AnyView {
    inert_html(["<", tag, ">", html, "</", tag, ">"].concat())
}
