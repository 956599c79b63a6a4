//! Radio buttons and checkboxes: a question with a few answers, one of them or several.

use leptos::prelude::*;

use super::super::super::components::{Element, el, element, text};
use super::super::super::form::{Field, Pick};
use super::ids;
use super::question::{asked_of, hint, legend};
use super::tapped::on_press;
use super::ways_on::ways_on;
use super::wizard::Wizard;
use crate::content::Asked;
use crate::words::check;

/// What is to be chosen from: the words of each answer, which holds, and what choosing one does. No place is "not sure".
pub(super) struct Answers<'a> {
    /// The name of the group in the page.
    pub name: &'static str,
    /// The words of the answers.
    pub words: &'a [&'static str],
    /// The one that holds.
    pub chosen: Pick,
    /// Whether "not sure" is the last of them, and whether it was chosen; `None` where one of them holds for sure.
    pub unsure: Option<bool>,
    /// What choosing one does.
    pub choose: Callback<Pick>,
}

impl<'a> Answers<'a> {
    /// The answers of a field, with "not sure".
    pub fn of(wizard: Wizard, field: Field, words: &'a [&'static str]) -> Self {
        Self {
            name: field.id(),
            words,
            chosen: wizard.draft.chosen(field),
            unsure: Some(wizard.is_unsure(field)),
            choose: Callback::new(move |pick| wizard.choose(field, pick)),
        }
    }

    /// The answers as rows. What of them goes on by itself is for `row` to say.
    fn rows(self, row: impl Fn(Element) -> Element) -> Vec<AnyView> {
        let Self { name, words, chosen, unsure, choose } = self;
        let answer = |(at, said): (usize, &'static str)| {
            let pick: Pick = (at < words.len()).then_some(at);
            let value = pick.map(|at| at.to_string()).unwrap_or_default();
            let checked = if pick.is_some() { pick == chosen } else { chosen.is_none() && unsure == Some(true) };
            let tick = Tick { kind: "radio", name, at, value, words: said.to_owned() };
            row(tick.row(checked, Callback::new(move |_| choose.run(pick)))).view()
        };
        words.iter().copied().chain(unsure.map(|_| check::not_sure())).enumerate().map(answer).collect()
    }
}

/// A question with a few answers, on a page of its own that goes on by itself.
pub(super) fn choice(wizard: Wizard, answers: Answers) -> Vec<AnyView> {
    let Asked { question, hint: words } = asked_of(wizard);
    let mut group = vec![legend(wizard, &question), hint(wizard, &words)];
    // "Continue" comes with an answer: who taps an answer and then where it stood must not pass over the question that came meanwhile.
    let answered = RwSignal::new(answers.chosen.is_some() || answers.unsure == Some(true));
    let choose = answers.choose;
    let choose = Callback::new(move |pick| {
        choose.run(pick);
        answered.set(true);
    });
    group.extend(Answers { choose, ..answers }.rows(|row| {
        on_press(row, move |by_pointer| {
            if by_pointer {
                wizard.go_on_soon()
            }
        })
    }));
    vec![
        element("fieldset", &[("class", "field choice"), ("aria-describedby", ids::HINT)], group),
        el("div").hidden_while(move || !answered.get()).part(ways_on(wizard, None)).view(),
    ]
}

/// Several things that may be true, on a page of their own.
pub(super) fn first(wizard: Wizard) -> Vec<AnyView> {
    let Asked { question, hint: words } = asked_of(wizard);
    let mut group = vec![legend(wizard, &question), hint(wizard, &words)];
    let ticked = wizard.draft.first.get_untracked();
    for (at, entry) in wizard.reference().check_first.iter().enumerate() {
        // What an earlier question has settled is not asked again.
        if wizard.draft.said_before(at).is_some() {
            continue;
        }
        let tick = Tick { kind: "checkbox", name: "first", at, value: at.to_string(), words: entry.label.clone() };
        let there = ticked.get(at).copied().unwrap_or_default();
        group.push(tick.row(there, Callback::new(move |ticked| wizard.draft.tick(at, ticked))).view());
    }
    vec![
        element("fieldset", &[("class", "field choice"), ("aria-describedby", ids::HINT)], group),
        ways_on(wizard, None),
    ]
}

/// A second question on a page, with "Not sure".
pub(super) fn second_choice(wizard: Wizard, field: Field, asked: &str, answers: &[&'static str]) -> AnyView {
    group(asked, "field choice", Answers::of(wizard, field, answers))
}

/// A second question on a page, of which one answer always holds: the first where none was chosen. Its answers stand beside each other.
pub(super) fn settled_choice(wizard: Wizard, field: Field, asked: &str, answers: &[&'static str]) -> AnyView {
    let chosen = wizard.draft.chosen(field).filter(|at| *at < answers.len()).or(Some(0));
    group(asked, "field beside", Answers { chosen, unsure: None, ..Answers::of(wizard, field, answers) })
}

fn group(asked: &str, class: &'static str, answers: Answers) -> AnyView {
    let mut group = vec![text("legend", "", asked)];
    group.extend(answers.rows(|row| row));
    element("fieldset", &[("class", class)], group)
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
    fn row(self, checked: bool, ticked: Callback<bool>) -> Element {
        let Self { kind, name, at, value, words } = self;
        let id = format!("{name}-{at}");
        let input = el("input").set("type", kind).set("name", name).set("id", &id).set("value", value);
        let input = if checked { input.set("checked", "") } else { input };
        let input = input.on("input", move |event| ticked.run(event_target_checked(&event)));
        let label = el("label").set("for", id).text(words);
        el("div").class("radio").part(input.view()).part(label.view())
    }
}
