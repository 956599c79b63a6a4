//! The fields by which something is chosen or entered: an option of a list, boxes to tick, a text.

use super::super::gallery::Example;
use crate::content::{Choose, Fit, FitQuestion};
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids;
use crate::words::compare::planner as words;
use crate::words::gallery::fields;

/// Adds where somebody lives and how they would pay: asked on each page for which it counts, and answered once for both.
pub(super) fn place(page: &mut Markup, fit: &Fit) {
    page.element("div", &[("class", "place")], |place| {
        fit.questions.iter().filter(|one| one.kind == Choose::One).for_each(|one| question(place, one));
    });
}

/// Adds a question with its options.
pub(in crate::ui::reading) fn question(page: &mut Markup, question: &FitQuestion) {
    match question.kind {
        Choose::One => page.element("div", &[("class", "field")], |div| {
            div.element("label", &[("for", &question.id)], |label| label.text(&question.words));
            div.element("select", &[("id", &question.id), ("autocomplete", "off")], |select| {
                select.element("option", &[("value", "")], |option| option.text(words::not_said()));
                for one in &question.options {
                    select.element("option", &[("value", one.id.as_str())], |option| option.text(&one.words));
                }
            });
        }),
        Choose::Many => page.element("fieldset", &[("class", "field options")], |fieldset| {
            fieldset.element("legend", &[], |legend| legend.text(&question.words));
            for one in &question.options {
                tick(fieldset, &ids::of_option(&one.id), &one.words);
            }
        }),
    }
}

/// Adds a box to tick.
pub(super) fn tick(page: &mut Markup, id: &str, words: &str) {
    page.element("div", &[("class", "radio")], |div| {
        div.element("input", &[("type", "checkbox"), ("id", id), ("autocomplete", "off")], |_| {});
        div.element("label", &[("for", id)], |label| label.text(words));
    });
}

/// Adds a field for a text: an assumption to see and to change.
pub(super) fn text(page: &mut Markup, id: &str, label: &str, hint: &str, begins: &str) {
    let (hint_id, note_id) = (ids::hint(id), ids::note(id));
    let described = format!("{hint_id} {note_id}");
    page.element("div", &[("class", "field")], |div| {
        div.element("label", &[("for", id)], |l| l.text(label));
        div.element("p", &[("class", "hint"), ("id", &hint_id)], |p| p.text(hint));
        let mut attributes = vec![
            ("type", "text"),
            ("id", id),
            ("inputmode", "text"),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("aria-describedby", described.as_str()),
        ];
        if !begins.is_empty() {
            attributes.push(("value", begins));
        }
        div.element("input", &attributes, |_| {});
        div.element("p", &[("class", "field-note"), ("id", &note_id), ("aria-live", "polite")], |_| {});
    });
}

/// Adds a button that the app answers, with the place where it tells what came of it.
pub(in crate::ui::reading) fn press(page: &mut Markup, what: &'static str, of: &str, words: &str) {
    let attributes = [("type", "button"), ("class", "button quiet after-ready"), (what, of)];
    page.element("button", &attributes, |button| button.text(words));
    page.element("span", &[("role", "status"), ("class", "hint"), ("data-told", what)], |_| {});
}

/// Examples: an option of a list, boxes to tick, an amount.
pub(in crate::ui::reading) fn examples(questions: &[FitQuestion]) -> Vec<Example<'_>> {
    let asked = questions.iter().map(|one| match one.kind {
        Choose::One => Example::new("field-choice", fields::choice(), |page| question(page, one)),
        Choose::Many => Example::new("field-boxes", fields::boxes(), |page| question(page, one)),
    });
    let amount = Example::new("field-amount", fields::amount(), |page| {
        text(page, "amount", fields::label(), fields::hint(), "8");
    });
    asked.chain([amount]).collect()
}
