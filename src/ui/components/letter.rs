//! A letter: a draft to change, to copy and to print alone. What stands in it, and where that is kept, is the page's.

use leptos::prelude::*;

use super::element::el;
use super::inert::text as words_in;
use super::parts::{button, buttons};
use crate::platform::paper;

/// The words around a letter.
pub struct LetterWords {
    /// What it is for.
    pub heading: &'static str,
    /// What to know of it.
    pub lead: &'static str,
    /// What the field is called.
    pub label: &'static str,
    /// The button that copies it.
    pub copy: &'static str,
    /// The button that closes it.
    pub close: &'static str,
}

/// What a letter does.
#[derive(Clone, Copy)]
pub struct LetterActs {
    /// Takes what was typed.
    pub typed: Callback<String>,
    /// Tells whether it could be copied.
    pub copied: Callback<bool>,
    /// Closes it.
    pub close: Callback<()>,
}

/// The letter, with the field of that id. `more` are buttons beside those for copying and closing.
pub fn letter(
    id: &'static str,
    words: &LetterWords,
    text: Callback<(), String>,
    acts: LetterActs,
    more: Vec<AnyView>,
) -> AnyView {
    let LetterActs { typed, copied, close } = acts;
    let field = el("textarea").set("id", id).set("rows", "18").set("autocomplete", "off");
    let field = field.property("value", move || text.run(())).on_typed(move |text| typed.run(text));
    let copy = move || paper::copy(&untrack(|| text.run(())), move |worked| copied.run(worked));
    let mut ways = vec![button(words.copy, true, copy)];
    ways.extend(more);
    ways.push(button(words.close, true, move || close.run(())));
    el("section")
        .class("letter")
        .part(words_in("h2", "no-print", words.heading))
        .part(words_in("p", "no-print", words.lead))
        .part(
            el("div")
                .class("field no-print")
                .part(el("label").set("for", id).text(words.label).view())
                .part(field.view())
                .view(),
        )
        .part(el("div").class("no-print").part(buttons(ways)).view())
        .part(el("div").class("letter-text").content(move || text.run(())).view())
        .view()
}
