//! The comparison's pages on costs and on what matters: what answers there. The words, the fields and the lines stand in the pages; this hears the
//! fields, keeps what they hold with all other answers, and shows which lines fit and what the sums come to. Both pages share what is chosen.

pub(crate) mod amount_field;
mod amounts;
mod answer;
mod beside;
mod chart;
mod entered;
pub(crate) mod ids;
mod plan;
mod sums;
mod tiles;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::form::Draft;
use super::super::part::Part;
use super::super::shown::Shown;
use super::options::ids as steps;
use crate::content::{CompareTool, PageContent, Tool};
use crate::platform::{choices, clicks};
use crate::route::Route;
use crate::words::compare::matters as words;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start };

/// Everything stands in the words: the fields are not views, so this is not one either.
fn view(content: &PageContent, _: &SiteInfo) -> AnyView {
    super::standing(content)
}

/// Begins to follow the fields, on this page and after each return to it.
fn start(shown: RwSignal<Shown>, site: &SiteInfo) {
    let choices = use_context::<Draft>().unwrap_or_default().choices;
    let site = StoredValue::new(site.clone());
    let tool = StoredValue::new(None::<(Route, CompareTool)>);
    let answer = move || {
        choices.with_untracked(|choices| {
            tool.with_value(|tool| {
                if let Some((_, tool)) = tool {
                    site.with_value(|site| answer::show(tool, choices, site));
                }
            });
        });
    };
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            choices::follow(ids::CHOICES, move |field, held| note(choices, field, held));
            clicks::on_press(ids::CLEAR, move |_, tell| {
                choices.update(|choices| choices.retain(|(field, _)| steps::is_own(field)));
                tell(words::cleared());
            });
        }
        choices.track();
        shown.with(|shown| {
            if let Some(Tool::Compare(data)) = &shown.content.tool {
                // Read once for a page, not at each choice.
                if tool.with_value(|tool| tool.as_ref().is_none_or(|(of, _)| *of != shown.route)) {
                    tool.set_value(data.read().map(|data| (shown.route.clone(), data)));
                }
                // By the next frame the page stands.
                request_animation_frame(answer);
            }
        });
    });
}

/// Notes what a field holds; `None` where that is what it began with.
pub(crate) fn note(choices: RwSignal<Vec<(String, String)>>, field: String, held: Option<String>) {
    let at = choices.with_untracked(|choices| choices.iter().position(|(id, _)| *id == field));
    let before = choices.with_untracked(|choices| at.and_then(|at| choices.get(at)).map(|(_, held)| held.clone()));
    // A tick is heard of twice, and the second time nothing is new.
    if before == held {
        return;
    }
    choices.update(|choices| match (at, held) {
        (Some(at), Some(held)) => {
            if let Some(choice) = choices.get_mut(at) {
                choice.1 = held;
            }
        }
        (Some(at), None) => {
            choices.remove(at);
        }
        (None, Some(held)) => choices.push((field, held)),
        (None, None) => {}
    });
}
