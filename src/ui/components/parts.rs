//! The plain parts of which a tool is built. Each is one piece of code in the wasm, however often it is used.

use leptos::prelude::*;

use super::element::{el, element};
use crate::words::shell;

/// A column of reading width.
pub fn column(parts: Vec<AnyView>) -> AnyView {
    element("div", &[("class", "reading")], parts)
}

/// A section with its heading, which can be gone to.
pub fn section(id: &'static str, heading: &'static str, parts: Vec<AnyView>) -> AnyView {
    let heading = el("h2").set("id", id).set("tabindex", "-1").text(heading);
    el("section").set("aria-labelledby", id).part(heading.view()).parts(parts).view()
}

/// Buttons beside each other.
pub fn buttons(parts: Vec<AnyView>) -> AnyView {
    element("div", &[("class", "buttons")], parts)
}

/// A button.
pub fn button(words: &str, quiet: bool, press: impl FnMut() + Send + 'static) -> AnyView {
    let class = if quiet { "button quiet" } else { "button" };
    el("button").set("type", "button").class(class).on_press(press).text(words).view()
}

/// A line that tells politely what has come of something; at first, nothing. By its whole content: the browser's translation may have put the
/// words into elements of its own.
pub fn status(words: impl FnMut() -> String + Send + 'static) -> AnyView {
    el("p").class("hint").set("role", "status").content(words).view()
}

/// What has come of copying.
pub fn copied(worked: bool) -> &'static str {
    if worked { shell::copied() } else { shell::not_copied() }
}

/// A field that acts as one types, once the app has started.
pub fn live_field(id: &'static str, label: String, typed: Callback<String>) -> AnyView {
    let input =
        el("input").set("type", "text").set("id", id).set("autocomplete", "off").on_typed(move |text| typed.run(text));
    el("div")
        .class("field laid-out after-ready")
        .part(el("label").set("for", id).text(label).view())
        .part(input.view())
        .view()
}

/// What the button beside a question says.
pub fn question_label(there: bool) -> &'static str {
    if there { shell::take_question_out() } else { shell::add_question() }
}
