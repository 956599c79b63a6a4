//! My questions: those added from the articles, and the reader's own. They go along to the talk with the clinician.

use leptos::prelude::*;

use super::super::super::components::{buttons, el, section, text, views};
use super::super::super::form::Draft;
use super::ids;
use crate::platform::focus;
use crate::words::check::{self, questions};

/// The list, and room for one more.
pub(super) fn my_questions(draft: Draft) -> AnyView {
    let list = move || draft.questions.get().into_iter().map(|question| entry(draft, question)).collect();
    let field = el("input")
        .set("type", "text")
        .set("id", "own-question")
        .set("inputmode", "text")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .property("value", move || draft.own_question.get())
        .on_typed(move |typed| draft.own_question.set(typed));
    let label = el("label").set("for", "own-question").text(questions::own());
    let add = el("button").set("type", "submit").class("button").text(questions::add());
    // A form that is sent before the app hears it is found again by its id (platform::early_input).
    let form = el("form")
        .set("id", "own-question-form")
        .set("autocomplete", "off")
        .on_sent(move || draft.add_own_question())
        .part(el("div").class("field").part(label.view()).part(field.view()).view())
        .part(buttons(vec![add.view()]));
    section(
        ids::QUESTIONS,
        questions::heading(),
        vec![text("p", "", questions::lead()), el("ul").class("questions").part(views(list)).view(), form.view()],
    )
}

fn entry(draft: Draft, question: String) -> AnyView {
    let (label, words) = (questions::remove(&question), text("span", "", &question));
    let remove = el("button").set("type", "button").class("button quiet").set("aria-label", label);
    let remove = remove.text(check::remove()).on_press(move || {
        draft.remove_question(&question);
        // The button is gone: the focus goes to what it belonged to.
        request_animation_frame(|| {
            focus::element_by_id(ids::QUESTIONS);
        });
    });
    el("li").part(words).part(remove.view()).view()
}
