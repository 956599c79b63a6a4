//! My questions: those added from the articles, and the reader's own. They go along to the talk with the clinician.

use leptos::prelude::*;

use super::super::super::at_once::IntoAny;
use super::super::super::components::{fixed, paragraph, section};
use super::super::super::form::{Draft, text_field};
use crate::platform::focus;

/// The list, and room for one more.
pub(super) fn my_questions(draft: Draft) -> AnyView {
    let typed = draft.own_question;
    let list = move || -> Vec<AnyView> {
        let entry = |question: String| {
            let label = format!("Remove the question: {question}");
            let words = question.clone();
            let remove = move |_| {
                draft.remove_question(&question);
                // The button is gone: the focus goes to what it belonged to.
                request_animation_frame(|| {
                    focus::element_by_id("questions");
                });
            };
            view! {
                <li>
                    {words}
                    <button type="button" class="button quiet" aria-label=label on:click=remove>
                        "Remove"
                    </button>
                </li>
            }
            .into_any()
        };
        draft.questions.get().into_iter().map(entry).collect()
    };
    section(
        "questions",
        "My questions",
        vec![
            paragraph("Questions to take along. Add them from the end of each article, or write your own."),
            view! { <ul class="questions">{list}</ul> }.into_any(),
            view! {
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
                        fixed("A question of your own"),
                        fixed(""),
                        "text",
                        typed.into(),
                        Callback::new(move |text| typed.set(text)),
                    )}
                    <div class="buttons">
                        <button type="submit" class="button">
                            "Add this question"
                        </button>
                    </div>
                </form>
            }
            .into_any(),
        ],
    )
}
