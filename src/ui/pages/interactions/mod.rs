//! `/interactions/`: what to keep apart, and how long to wait between two medicines. What is chosen is kept with all other answers.

mod answer;
mod chosen;
mod gap;
mod list;
mod picker;
mod reference;
mod taken;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::components::{column, el};
use super::super::form::Draft;
use super::super::part::{Part, nothing_to_start};
use super::words;
use crate::content::{InteractionsTool, PageContent, Tool};
use chosen::Chosen;
use reference::Reference;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Interactions(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| words(&content.words, "page"), |tool| whole(&content.words, tool, site))
}

/// The words before, what is taken, what the list says of it, the time between two medicines, the whole list.
fn whole(before: &str, tool: InteractionsTool, site: &SiteInfo) -> AnyView {
    let draft = use_context::<Draft>().unwrap_or_default();
    let after = tool.after.clone();
    let all = list::all(&tool.list, site);
    let chosen = Chosen::new(draft, StoredValue::new(Reference::new(tool)));
    let asked =
        el("div").class("laid-out after-ready").parts([taken::view(chosen), answer::view(chosen), gap::view(chosen)]);
    // On paper the whole list is in the way of what was chosen.
    let rest = el("div").follow("class", move || {
        let some = chosen.taken.with(|taken| taken.len() > 1);
        Some(if some { "all-listed no-paper" } else { "all-listed" }.into())
    });
    column(vec![words(before, "before"), asked.view(), rest.part(all).view(), words(&after, "after")])
}
