//! `/check/summary/`: the treatment passport. One page for the clinician: every answer, the count, what is open, the questions.

mod chart;
mod entered;
mod passport;
mod plain;

use std::sync::Arc;

use leptos::prelude::*;

use super::reference::Reference;
use crate::content::{PageContent, SummaryTool, Tool};
use crate::platform::paper;
use crate::ui::SiteInfo;
use crate::ui::components::{buttons, column, copied, el, status, views, written_words};
use crate::ui::date::in_words;
use crate::ui::form::Draft;
use crate::ui::pages::words as standing_words;
use crate::ui::part::{Part, nothing_to_start};
use crate::words::summary as words;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Summary(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, tool, site))
}

/// The words before, the passport or the blank form, and what can be done with it.
fn whole(before: &str, tool: SummaryTool, site: &SiteInfo) -> AnyView {
    let draft = use_context::<Draft>().unwrap_or_default();
    let form = tool.blank.clone();
    let reference = Arc::new(Reference::of_summary(tool, site));
    let (blank, told) = (RwSignal::new(false), RwSignal::new(String::new()));
    // The clock and what was kept are read once the page has been taken over.
    let today = RwSignal::new(String::new());
    Effect::new(move |_| today.set(in_words(&paper::today())));
    let sheet = {
        let reference = reference.clone();
        move || {
            let today = today.get();
            vec![if today.is_empty() {
                written_words("div", "")
            } else if blank.get() || draft.is_blank() {
                written_words("div", &form)
            } else {
                passport::passport(draft, &today, &reference)
            }]
        }
    };
    let copy = move || {
        let text = plain::text(draft, &today.get_untracked(), &reference);
        paper::copy(&text, move |worked| {
            told.set(copied(worked).into());
        });
    };
    let other = move || if blank.get() { words::passport() } else { words::blank() }.to_owned();
    let button = |class| el("button").set("type", "button").class(class);
    let ways = buttons(vec![
        button("button").text(words::print()).on_press(paper::print).view(),
        button("button quiet").text(words::copy()).on_press(copy).view(),
        button("button quiet").content(other).on_press(move || blank.update(|blank| *blank = !*blank)).view(),
    ]);
    column(vec![
        standing_words(before, "before"),
        el("div").class("after-ready no-print").part(ways).part(status(told.into())).view(),
        el("div").class("after-ready passport").part(views(sheet)).view(),
    ])
}
