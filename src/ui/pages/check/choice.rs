//! Radio buttons and checkboxes: a question with a few answers, one of them or several.

use leptos::prelude::*;

use super::super::super::components::{el, element, text};
use super::super::super::form::{Field, Pick};
use super::ids;
use super::question::{asked_of, hint, legend, which};
use super::ways_on::ways_on;
use super::wizard::Wizard;
use crate::content::Asked;
use crate::words::check;

/// A question with a few answers and "Not sure", on a page of its own.
pub(super) fn choice(wizard: Wizard, field: Field, answers: &[&'static str]) -> Vec<AnyView> {
    let Asked { question, hint: words } = asked_of(wizard);
    let mut group = vec![legend(wizard, &question), hint(wizard, &words)];
    group.extend(answers_of(wizard, field, answers, true));
    which(wizard)
        .into_iter()
        .chain([
            element("fieldset", &[("class", "field choice"), ("aria-describedby", ids::HINT)], group),
            ways_on(wizard, None),
        ])
        .collect()
}

/// Several things that may be true, on a page of their own.
pub(super) fn first(wizard: Wizard) -> Vec<AnyView> {
    let Asked { question, hint: words } = asked_of(wizard);
    let mut group = vec![legend(wizard, &question), hint(wizard, &words)];
    let ticked = wizard.draft.first.get_untracked();
    for (at, entry) in wizard.reference().check_first.iter().enumerate() {
        let tick = Tick { kind: "checkbox", name: "first", at, value: at.to_string(), words: entry.label.clone() };
        let there = ticked.get(at).copied().unwrap_or_default();
        group.push(tick.view(there, Callback::new(move |ticked| wizard.draft.tick(at, ticked))));
    }
    vec![
        element("fieldset", &[("class", "field choice"), ("aria-describedby", ids::HINT)], group),
        ways_on(wizard, None),
    ]
}

/// A second question on a page, with "Not sure".
pub(super) fn second_choice(wizard: Wizard, field: Field, asked: &str, answers: &[&'static str]) -> AnyView {
    let mut group = vec![text("legend", "", asked)];
    group.extend(answers_of(wizard, field, answers, true));
    element("fieldset", &[("class", "field choice")], group)
}

/// A second question on a page, of which one answer always holds: the first where none was chosen.
pub(super) fn settled_choice(wizard: Wizard, field: Field, asked: &str, answers: &[&'static str]) -> AnyView {
    let mut group = vec![text("legend", "", asked)];
    group.extend(answers_of(wizard, field, answers, false));
    element("fieldset", &[("class", "field choice")], group)
}

/// The answers; where none of them holds for sure, "Not sure" is the last one.
fn answers_of(wizard: Wizard, field: Field, answers: &[&'static str], unsure: bool) -> Vec<AnyView> {
    let chosen = wizard.draft.chosen(field);
    let chosen = if unsure { chosen } else { chosen.filter(|at| *at < answers.len()).or(Some(0)) };
    let answer = |(at, words): (usize, &&'static str)| {
        let pick: Pick = (at < answers.len()).then_some(at);
        let value = pick.map(|at| at.to_string()).unwrap_or_default();
        let tick = Tick { kind: "radio", name: field.id(), at, value, words: (*words).to_owned() };
        tick.view(pick == chosen, Callback::new(move |_| wizard.choose(field, pick)))
    };
    answers.iter().chain(unsure.then_some(&check::not_sure())).enumerate().map(answer).collect()
}

/// A radio button or a checkbox with its label.
struct Tick {
    kind: &'static str,
    name: &'static str,
    /// Its place among those of that name.
    at: usize,
    value: String,
    words: String,
}

impl Tick {
    fn view(self, checked: bool, ticked: Callback<bool>) -> AnyView {
        let Self { kind, name, at, value, words } = self;
        let id = format!("{name}-{at}");
        let input = el("input").set("type", kind).set("name", name).set("id", &id).set("value", value);
        let input = if checked { input.set("checked", "") } else { input };
        let input = input.on("input", move |event| ticked.run(event_target_checked(&event)));
        let label = el("label").set("for", id).text(words);
        el("div").class("radio").part(input.view()).part(label.view()).view()
    }
}
