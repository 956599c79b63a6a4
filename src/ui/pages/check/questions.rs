//! My questions: those added from the articles, and the reader's own. They go along to the talk with the clinician.

use leptos::prelude::*;

use super::super::super::SiteInfo;
use super::super::super::at_once::IntoAny;
use super::super::super::components::{fixed, inert, section, text};
use super::super::super::form::{Draft, text_field};
use super::ids;
use crate::platform::focus;
use crate::words::check::{self, questions};

/// The list, and room for one more.
pub(super) fn my_questions(draft: Draft, site: &SiteInfo) -> AnyView {
    let typed = draft.own_question;
    let list = move || draft.questions.get().into_iter().map(|question| entry(draft, question)).collect::<Vec<_>>();
    let add = inert(site, |page| {
        page.element("div", &[("class", "buttons")], |buttons| {
            buttons
                .element("button", &[("type", "submit"), ("class", "button")], |button| button.text(questions::add()));
        });
    });
    let form = view! {
        <form
            id="own-question-form"
            autocomplete="off"
            on:submit=move |event| {
                event.prevent_default();
                draft.add_own_question();
            }
        >
            {text_field(
                "own-question".into(),
                fixed(questions::own()),
                fixed(""),
                "text",
                typed.into(),
                Callback::new(move |text| typed.set(text)),
            )}
            {add}
        </form>
    };
    section(
        ids::QUESTIONS,
        questions::heading(),
        vec![text("p", "", questions::lead()), view! { <ul class="questions">{list}</ul> }.into_any(), form.into_any()],
    )
}

fn entry(draft: Draft, question: String) -> AnyView {
    let (label, words) = (questions::remove(&question), text("span", "", &question));
    let remove = move |_| {
        draft.remove_question(&question);
        // The button is gone: the focus goes to what it belonged to.
        request_animation_frame(|| {
            focus::element_by_id(ids::QUESTIONS);
        });
    };
    view! {
        <li>
            {words}
            <button type="button" class="button quiet" aria-label=label on:click=remove>
                {check::remove()}
            </button>
        </li>
    }
    .into_any()
}
