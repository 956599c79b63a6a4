//! The answer is a chunk of its own. The page asks for it once it stands, so it is here long before the last question is answered; where it is not, the
//! reader sees that it is on its way, or what to do.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ids;
use super::step::Step;
use super::wizard::Wizard;
use crate::platform::{fetch, focus};
use crate::ui::chunks::NotLoaded;
use crate::ui::components::{buttons, el, element, text};
use crate::words::shell;

/// The answer to what was entered.
type View = fn(Wizard) -> AnyView;

thread_local! {
    /// Once it is here it stays.
    static HERE: Cell<Option<View>> = const { Cell::new(None) };
}

/// How far it has come.
#[derive(Clone, Copy)]
enum Progress {
    /// Nobody has asked for it yet.
    Still,
    /// On its way.
    Coming,
    /// Here.
    Here(View),
    /// It does not come, or not for long.
    Failed,
}

/// The answer, once it is here. Copies of it are the same one.
#[derive(Clone, Copy)]
pub(super) struct AnswerChunk {
    wizard: Wizard,
    progress: RwSignal<Progress>,
}

impl AnswerChunk {
    /// Asks for it as soon as the page stands, whatever is entered there, and once more where it is wanted and did not come.
    pub fn new(wizard: Wizard) -> Self {
        let progress = HERE.get().map_or(Progress::Still, Progress::Here);
        let chunk = Self { wizard, progress: RwSignal::new(progress) };
        Effect::new(move |_| {
            let wanted = wizard.step() == Step::Answer;
            match chunk.progress.get_untracked() {
                Progress::Still => chunk.load(),
                Progress::Failed if wanted => chunk.load(),
                _ => {}
            }
        });
        chunk
    }

    fn load(self) {
        self.progress.set(Progress::Coming);
        set_timeout(move || self.give_up(), Duration::from_millis(fetch::DEADLINE.unsigned_abs().into()));
        spawn_local(async move {
            match split::view().await {
                Ok(view) => {
                    HERE.set(Some(view));
                    if self.progress.try_set(Progress::Here(view)).is_none() && self.wizard.step_now() == Step::Answer {
                        request_animation_frame(|| {
                            focus::element_by_id(ids::ANSWER);
                        });
                    }
                }
                Err(NotLoaded) => self.give_up(),
            }
        });
    }

    /// It may come all the same: then it is shown.
    fn give_up(self) {
        if self.progress.try_get_untracked().is_some_and(|progress| matches!(progress, Progress::Coming)) {
            self.progress.set(Progress::Failed);
        }
    }

    /// The answer, or how far it has come.
    pub fn view(self) -> AnyView {
        match self.progress.get() {
            Progress::Here(view) => untrack(|| view(self.wizard)),
            Progress::Still | Progress::Coming => {
                element("p", &[("class", "loading"), ("role", "status")], vec![text("span", "", shell::opening())])
            }
            Progress::Failed => {
                let again = el("button").set("type", "button").class("button").text(shell::try_again());
                let again = again.on_press(move || self.load()).view();
                let words = text("p", "", shell::failed::tool_here());
                element("div", &[("class", "trouble"), ("role", "alert")], vec![words, buttons(vec![again])])
            }
        }
    }
}

#[cfg(feature = "hydrate")]
mod split {
    use wasm_split_helpers::wasm_split;

    use super::{NotLoaded, View};
    use crate::ui::pages::check::answer::answer;

    #[wasm_split(answer, fallible)]
    fn load() -> Result<View, NotLoaded> {
        Ok(answer)
    }

    pub(super) async fn view() -> Result<View, NotLoaded> {
        load().await
    }
}

/// The build of the pages is whole: nothing is cut.
#[cfg(feature = "ssr")]
mod split {
    use super::{NotLoaded, View};
    use crate::ui::pages::check::answer::answer;

    pub(super) async fn view() -> Result<View, NotLoaded> {
        Ok(answer)
    }
}
