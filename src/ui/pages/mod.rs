//! A page's view: its words as they stand, and its tool.

mod check;
pub mod compare;
pub mod filter;
mod search;

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::SiteInfo;
use super::at_once::IntoAny;
use crate::content::{PageContent, Tool};

/// The view of a page's content.
pub fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    match &content.tool {
        None | Some(Tool::Compare(_)) => words(&content.words, "page"),
        Some(Tool::Check(tool)) => check::view(&content.words, tool, site),
        Some(Tool::Summary(tool)) => check::summary::view(&content.words, tool, site),
        Some(Tool::Search(tool)) => search::view(&content.words, tool, site),
        Some(Tool::Filter(tool)) => filter::view(&content.words, tool),
    }
}

/// Words that only stand to be read, within one element.
fn words(written: &str, class: &str) -> AnyView {
    InertElement::new(format!("<div class='{class}'>{written}</div>")).into_any()
}
