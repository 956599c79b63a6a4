//! `/options/`: what answers there. The words, the fields and the cards stand in the page; this hears the fields, keeps what they hold with all other
//! answers, sets aside what does not fit, and lays two or three steps side by side.

mod answer;
mod beside;
pub(crate) mod ids;
mod question;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::form::Draft;
use super::super::part::Part;
use super::super::shown::Shown;
use super::compare::note;
use crate::content::{OptionsTool, PageContent, Tool};
use crate::domain::next_steps::Need;
use crate::platform::{choices, clicks};
use crate::words::options::{side as beside_words, sift as words};
pub(crate) use question::Question;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start };

/// Everything stands in the words: the fields are not views, so this is not one either.
fn view(content: &PageContent, _: &SiteInfo) -> AnyView {
    super::standing(content)
}

/// Begins to follow the fields, on this page and after each return to it.
fn start(shown: RwSignal<Shown>, _: &SiteInfo) {
    let choices = use_context::<Draft>().unwrap_or_default().choices;
    let tool = StoredValue::new(None::<OptionsTool>);
    let answer = move || {
        choices
            .with_untracked(|choices| tool.with_value(|tool| tool.iter().for_each(|tool| answer::show(tool, choices))));
    };
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            choices::follow(ids::FIELDS, move |field, held| note(choices, field, held));
            clicks::on_press(ids::CLEAR, move |_, tell| {
                let needs = Need::ALL.map(ids::of_need);
                choices.update(|choices| choices.retain(|(field, _)| !needs.contains(field)));
                tell(words::cleared());
            });
            clicks::on_press(ids::PUT_BESIDE, move |step, tell| {
                let room = choices.with_untracked(|choices| beside::room(choices, step));
                match room {
                    Some(field) => {
                        note(choices, field.to_owned(), Some(step.to_owned()));
                        tell(beside_words::put());
                    }
                    None => tell(beside_words::full()),
                }
            });
        }
        choices.track();
        shown.with(|shown| {
            if let Some(Tool::Options(data)) = &shown.content.tool {
                // Read once, not at each choice.
                if tool.with_value(Option::is_none) {
                    tool.set_value(data.read());
                }
                // By the next frame the page stands.
                request_animation_frame(answer);
            }
        });
    });
}
