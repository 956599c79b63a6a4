//! A page's view: its words as they stand, and its tool.

pub(crate) mod cards;
pub(crate) mod check;
pub(crate) mod compare;
pub mod filter;
pub(crate) mod find;
pub(crate) mod interactions;
pub(crate) mod options;
pub(crate) mod records;
mod search;
pub(crate) mod track;
pub(crate) mod visit;
pub(crate) mod your_data;

use leptos::prelude::*;

use super::inert_html::inert_html;
use crate::content::PageContent;

/// The page as it stands, whatever it is: its words, or, where it was prerendered, its one element with all that is in it. That element is
/// taken over without a look inside, so it may hold a tool whose chunk has not come, or nodes that someone else has put there.
pub fn standing(content: &PageContent) -> AnyView {
    words(&content.words, "page")
}

/// Words that only stand to be read, within one element.
fn words(written: &str, class: &str) -> AnyView {
    inert_html(format!("<div class='{class}'>{written}</div>"))
}
