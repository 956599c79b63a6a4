//! What somebody takes: from their history, by name, from lists.

use leptos::prelude::*;

use super::super::super::components::{buttons, el, section, status, text, views};
use super::chosen::Chosen;
use super::picker::{Names, Picker};
use super::reference::Choice;
use crate::content::AgentGroup;
use crate::platform::field;
use crate::words::interactions::taken as words;

/// The id of the field.
const FIELD: &str = "taken-name";

/// What is taken, and what can be added.
pub(super) fn view(chosen: Chosen) -> AnyView {
    let typed = RwSignal::new(String::new());
    let picked = Callback::new(move |choice: Choice| {
        if chosen.add(choice) {
            typed.set(String::new());
        }
        field::focus(FIELD);
    });
    let names = Names { id: FIELD, label: words::label(), hint: words::hint() };
    let picker = Picker::new(chosen, names, typed, Callback::new(|_| {}), picked, true);
    let add = el("button").set("type", "button").class("button").on_press(move || picker.take()).text(words::add());
    section(
        "what-you-take",
        words::heading(),
        vec![
            views(move || history(chosen)),
            picker.view(None),
            buttons(vec![add.view()]),
            status(move || chosen.told.get()),
            text("h3", "", words::chosen()),
            views(move || vec![list(chosen)]),
            el("div")
                .class("no-paper")
                .part(text("h3", "", words::or_choose()))
                .parts(AgentGroup::ALL.map(|group| of_group(chosen, group)))
                .view(),
        ],
    )
}

/// The medicines of the history, to be added.
fn history(chosen: Chosen) -> Vec<AnyView> {
    let offered = chosen.of_history();
    if offered.is_empty() {
        return Vec::new();
    }
    let add = |choice: Choice| {
        let label = words::add_this(&chosen.label(&choice));
        let button = el("button").set("type", "button").class("button quiet");
        button
            .on_press(move || {
                chosen.add(choice.clone());
            })
            .text(label)
            .view()
    };
    let parts = [
        text("h3", "", words::from_history()),
        text("p", "hint", words::from_history_hint()),
        buttons(offered.into_iter().map(add).collect()),
    ];
    vec![el("div").class("no-paper").parts(parts).view()]
}

/// What is in the list, each to be removed.
fn list(chosen: Chosen) -> AnyView {
    let taken = chosen.taken.get();
    if taken.is_empty() {
        return text("p", "hint", words::none());
    }
    let entry = |choice: Choice| {
        let label = chosen.label(&choice);
        let shown = if choice.id.is_empty() { words::not_known(&label) } else { label.clone() };
        let remove =
            el("button").set("type", "button").class("button quiet").set("aria-label", words::remove_this(&label));
        let remove = remove.on_press(move || {
            chosen.remove(&choice);
            // The button is gone.
            field::focus(FIELD);
        });
        el("li").part(el("span").text(shown).view()).part(remove.text(words::remove()).view()).view()
    };
    let clear = el("button").set("type", "button").class("button quiet").on_press(move || {
        chosen.clear();
        field::focus(FIELD);
    });
    let list = el("ul").class("taken").parts(taken.into_iter().map(entry));
    el("div").part(list.view()).part(buttons(vec![clear.text(words::clear()).view()])).view()
}

/// What is listed under one heading, as boxes to tick.
fn of_group(chosen: Chosen, group: AgentGroup) -> AnyView {
    let listed: Vec<(String, String)> = chosen.reference.with_value(|reference| {
        let agents = reference.tool.agents.iter().filter(|one| one.group == Some(group));
        agents.map(|one| (one.agent.id.clone(), one.name.clone())).collect()
    });
    let tick = |(id, name): (String, String)| {
        let field = ["tick-", &id].concat();
        let own = id.clone();
        let input = el("input")
            .set("type", "checkbox")
            .set("id", field.clone())
            .property("checked", move || {
                // What is told may be that there is no room: the browser has ticked it all the same.
                chosen.told.track();
                if chosen.has(&own) { "1".into() } else { String::new() }
            })
            .on("change", move |_| tick(chosen, &id));
        let label = el("label").set("for", field).text(name);
        el("div").class("radio").part(input.view()).part(label.view()).view()
    };
    let boxes = el("div").parts(listed.into_iter().map(tick));
    el("details").part(text("summary", "", group.words())).part(boxes.view()).view()
}

/// Adds what was ticked, or takes it out under whatever name it was added.
fn tick(chosen: Chosen, id: &str) {
    let named: Vec<Choice> = chosen.taken.get_untracked().into_iter().filter(|choice| choice.id == id).collect();
    if named.is_empty() {
        chosen.add(Choice { id: id.to_owned(), name: String::new() });
    } else {
        named.iter().for_each(|choice| chosen.remove(choice));
    }
}
