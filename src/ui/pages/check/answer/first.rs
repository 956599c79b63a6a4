//! What was ticked of what to check first, as questions for the clinician; never a verdict.

use leptos::prelude::*;

use super::Answered;
use crate::ui::components::{element, inert, question_label, text, words as text_of};
use crate::ui::pages::check::press::{Press, press};
use crate::ui::pages::check::step::Step;
use crate::words::check::answer::first as words;

/// The questions, each with a way to take it along.
pub(super) fn first(answered: &Answered) -> [AnyView; 2] {
    let (wizard, reference) = (answered.wizard, answered.wizard.reference());
    let ticked = wizard.draft.to_check_first();
    let entries = reference.check_first.iter().zip(ticked).filter(|(_, ticked)| *ticked);
    let questions: Vec<AnyView> = entries
        .map(|(entry, _)| {
            let question = &entry.question;
            inert(&reference.site, |page| {
                page.element("li", &[], |li| {
                    li.text(question);
                    li.text(" ");
                    let add = question_label(wizard.draft.has_question(question));
                    let name = words::add(add, question);
                    // The app hears of these buttons, here as in the articles (ui/app.rs).
                    let attributes = [
                        ("type", "button"),
                        ("class", "button quiet"),
                        ("data-question", question.as_str()),
                        ("aria-label", name.as_str()),
                    ];
                    li.element("button", &attributes, |button| button.text(add));
                });
            })
        })
        .collect();
    let list = if questions.is_empty() {
        let look = press(wizard, "link", words::look(), Press::Go(Step::First));
        element("p", &[], vec![text_of([words::nothing(), " "].concat()), look])
    } else {
        element("ul", &[("class", "questions")], questions)
    };
    [text("h2", "", words::heading()), list]
}
