//! My questions: those added from the articles, and the reader's own. They go along to the talk with the clinician.

use leptos::prelude::*;

use super::super::super::at_once::IntoAny;
use super::super::super::components::{buttons, fixed, fixed_button, paragraph, section};
use super::super::super::form::{Draft, Problem, text_field};

/// The list, and room for one more.
pub(super) fn my_questions(draft: Draft, problems: Memo<Vec<Problem>>) -> AnyView {
    let typed = draft.own_question;
    let list = move || -> Vec<AnyView> {
        let entry = |question: String| {
            let label = format!("Remove the question: {question}");
            let words = question.clone();
            view! {
                <li>
                    {words}
                    <button type="button" class="button quiet" aria-label=label on:click=move |_| draft.remove_question(&question)>
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
            text_field(
                "own-question".into(),
                fixed("A question of your own"),
                fixed(""),
                "text",
                typed.into(),
                Callback::new(move |text| typed.set(text)),
                problems,
            ),
            buttons(vec![fixed_button("Add this question", false, move || draft.add_own_question())]),
        ],
    )
}
