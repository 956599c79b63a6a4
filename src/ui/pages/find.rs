//! Finding things: a search over all articles, and lists that can be narrowed down.

use leptos::prelude::AnyView;

use super::{filter, search, words};
use crate::content::{PageContent, Tool};
use crate::ui::SiteInfo;
use crate::ui::part::{Part, nothing_to_start};

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Search(tool)) => tool.read().map(|tool| search::view(&content.words, &tool, site)),
        Some(Tool::Filter(tool)) => tool.read().map(|tool| filter::view(&content.words, &tool)),
        _ => None,
    };
    tool.unwrap_or_else(|| words(&content.words, "page"))
}
