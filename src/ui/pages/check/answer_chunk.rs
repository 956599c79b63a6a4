//! The answer is a chunk of its own. The page asks for it with the first question, so it is here long before the last one is answered, and who only
//! looks in does not load it.

use std::cell::Cell;

use leptos::prelude::*;

use super::ids;
use super::late::{Late, Source};
use super::step::Step;
use super::wizard::Wizard;
use crate::platform::focus;

/// The answer to what was entered.
type View = fn(Wizard) -> AnyView;

thread_local! {
    static HERE: Cell<Option<View>> = const { Cell::new(None) };
}

static SOURCE: Source<View> = Source { here: &HERE, load: || Box::pin(split::view()), arrived: focus_on_it };

/// Who waits for the answer is led to it. On a question there is none to be found.
fn focus_on_it() {
    request_animation_frame(|| {
        focus::element_by_id(ids::ANSWER);
    });
}

/// The answer, once it is here. Copies of it are the same one.
#[derive(Clone, Copy)]
pub(super) struct AnswerChunk {
    wizard: Wizard,
    late: Late<View>,
}

impl AnswerChunk {
    /// Asks for it as soon as a question is on the page, and once more where it is wanted and did not come.
    pub fn new(wizard: Wizard) -> Self {
        let late = Late::new(&SOURCE);
        Effect::new(move |_| match wizard.step() {
            Step::Start => {}
            step => late.ask(step == Step::Answer),
        });
        Self { wizard, late }
    }

    /// The answer, or how far it has come.
    pub fn view(self) -> AnyView {
        self.late.view(|view| untrack(|| view(self.wizard)))
    }
}

#[cfg(feature = "hydrate")]
mod split {
    use wasm_split_helpers::wasm_split;

    use super::View;
    use crate::ui::chunks::NotLoaded;
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
    use super::View;
    use crate::ui::chunks::NotLoaded;
    use crate::ui::pages::check::answer::answer;

    pub(super) async fn view() -> Result<View, NotLoaded> {
        Ok(answer)
    }
}
