//! Fields of this page: texts in own words, each with how much of it fits on paper, and boxes to tick.

use leptos::prelude::*;

use super::desk::Desk;
use crate::content::Voiced;
use crate::domain::visit::Place;
use crate::ui::components::el;
use crate::words::visit as words;

/// The class of what is no mistake.
pub(super) const HINT: &str = "hint";

/// A text in own words, with a field of so many rows. What is too long for the page is kept all the same.
pub(super) fn area(
    desk: Desk,
    place: Place,
    id: &'static str,
    [label, another]: [&'static str; 2],
    hint: &str,
    rows: &str,
) -> AnyView {
    field(
        Field { id, label: [label, another], hint, rows, beside: HINT },
        desk,
        move || desk.part(place),
        move |text| desk.enter(place, text),
        move || too_long(&desk.part(place), place.fits()),
    )
}

/// That a text is longer than what fits.
pub(super) fn too_long(text: &str, fits: usize) -> String {
    let count = text.trim().chars().count();
    if count > fits { words::long(&count.to_string(), &fits.to_string()) } else { String::new() }
}

/// What a field is called.
pub(super) struct Field<'a> {
    /// Its id.
    pub id: &'static str,
    /// Its label, for oneself and for somebody else.
    pub label: [&'static str; 2],
    /// What to know.
    pub hint: &'a str,
    /// How many rows it has.
    pub rows: &'a str,
    /// The class of what stands beside it.
    pub beside: &'static str,
}

/// A field of several rows that holds a text, and says beside it what there is to say.
pub(super) fn field(
    Field { id, label: [label, another], hint, rows, beside: class }: Field<'_>,
    desk: Desk,
    held: impl Fn() -> String + Send + 'static,
    typed: impl FnMut(String) + Send + 'static,
    beside: impl Fn() -> String + Send + 'static,
) -> AnyView {
    let (hint_id, beside_id) = ([id, "-hint"].concat(), [id, "-beside"].concat());
    let area = el("textarea")
        .set("id", id)
        .set("rows", rows)
        .set("autocomplete", "off")
        .set("aria-describedby", [&hint_id, " ", &beside_id].concat())
        .property("value", held)
        .on_typed(typed);
    let label = el("label").set("for", id).content(move || desk.voice(label, another).to_owned());
    el("div")
        .class("field")
        .part(label.view())
        .part(el("p").class("hint").set("id", hint_id).text(hint).view())
        .part(area.view())
        .part(el("p").class(class).set("id", beside_id).set("aria-live", "polite").content(beside).view())
        .view()
}

/// Boxes to tick, each kept as a row of its own.
pub(super) fn ticks(desk: Desk, kind: &'static str, listed: Vec<(String, Voiced)>) -> AnyView {
    let tick = |(id, said): (String, Voiced)| {
        let field = [kind, "-", &id].concat();
        let key = id.clone();
        let input = el("input")
            .set("type", "checkbox")
            .set("id", field.clone())
            .property("checked", move || if desk.has(kind, &key) { "1".to_owned() } else { String::new() })
            .on("change", move |_| {
                let is_there = untrack(|| desk.has(kind, &id));
                desk.set(kind, &id, !is_there);
            });
        let label = el("label").set("for", field).content(move || said.said(desk.for_another.get()).to_owned());
        el("div").class("radio").part(input.view()).part(label.view()).view()
    };
    el("div").class("ticks").parts(listed.into_iter().map(tick)).view()
}

/// One of a few answers.
pub(super) fn radios(
    name: String,
    answers: [&'static str; 2],
    held: impl Fn() -> Option<usize> + Copy + Send + Sync + 'static,
    choose: impl Fn(usize) + Copy + Send + 'static,
) -> AnyView {
    let radio = |(at, words): (usize, &'static str)| {
        let id = [&name, "-", &at.to_string()].concat();
        let input = el("input")
            .set("type", "radio")
            .set("name", name.clone())
            .set("id", id.clone())
            .property("checked", move || if held() == Some(at) { "1".to_owned() } else { String::new() })
            .on("change", move |_| choose(at));
        let label = el("label").set("for", id).text(words);
        el("div").class("radio").part(input.view()).part(label.view()).view()
    };
    el("div").class("either").parts(answers.into_iter().enumerate().map(radio)).view()
}
