//! `/visit/`: an appointment. What it is for, the questions that matter most (from what was entered elsewhere on the site), how to begin, what to
//! bring, one page to print, and what came of it. The rules are those of `domain::visit`.

mod after;
mod aims;
mod desk;
mod fields;
mod minute;
mod page;
mod questions;
mod ready;
mod records;
mod second_sheet;
mod wording;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::part::{Part, nothing_to_start};
use super::words as standing_words;
use crate::content::{PageContent, Tool, VisitTool};
use crate::platform::{days, paper};
use crate::ui::components::{column, el};
use desk::Desk;
use second_sheet::SecondSheet;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Visit(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, tool, site))
}

fn whole(before: &str, tool: VisitTool, site: &SiteInfo) -> AnyView {
    let desk = Desk::new(tool, site);
    let second = SecondSheet::new(desk, site);
    // The clock, and what the browser can do, are read once the page has been taken over.
    Effect::new(move |_| {
        desk.today.set(days::today());
        desk.shares.set(paper::can_share());
    });
    let on_screen = |parts: Vec<AnyView>| el("div").class("after-ready no-print").parts(parts).view();
    column(vec![
        standing_words(before, "before"),
        on_screen(vec![aims::view(desk), questions::view(desk), minute::view(desk), records::view(desk)]),
        records::letter_view(desk),
        on_screen(vec![ready::view(desk), page::ways(desk, second.choice())]),
        el("div").class("after-ready").part(page::view(desk)).view(),
        second.view(),
        on_screen(vec![after::view(desk)]),
    ])
}
