//! The plain parts of this page. Each is one piece of code in the wasm, however often it is used.

use leptos::prelude::*;

use crate::ui::components::{el, element, views};
use crate::ui::inert_html::inert_html;
use crate::ui::markup::Markup;
use crate::words::Linked;

/// A paragraph of words that change.
pub(super) fn changing(words: impl Fn() -> &'static str + Send + 'static) -> AnyView {
    el("p").content(move || words().to_owned()).view()
}

/// A paragraph of sentences, each with a part that stands out.
pub(super) fn sentences<const COUNT: usize>(
    words: impl Fn() -> [Linked<String>; COUNT] + Send + Sync + 'static,
) -> AnyView {
    html(move |page| {
        page.element("p", &[], |p| {
            for (at, words) in words().iter().enumerate() {
                p.text(if at > 0 { " " } else { "" });
                sentence(p, words);
            }
        });
    })
}

/// Writes a sentence with a part that stands out.
pub(super) fn sentence(page: &mut Markup, Linked { before, link, after }: &Linked<String>) {
    page.text(before);
    page.words("strong", "", link);
    page.text(after);
}

/// An element that is written anew whenever its words change.
pub(super) fn html(write: impl Fn(&mut Markup) + Send + Sync + 'static) -> AnyView {
    views(move || {
        let mut page = Markup::without_links();
        write(&mut page);
        vec![inert_html(page.into_html())]
    })
}

/// A part that stands only at times.
pub(super) fn hidden_when(hidden: impl FnMut() -> bool + Send + 'static, parts: Vec<AnyView>) -> AnyView {
    el("div").hidden_while(hidden).parts(parts).view()
}

/// A callout that can be gone to.
pub(super) fn callout(id: &'static str, parts: Vec<AnyView>) -> AnyView {
    element("div", &[("class", "callout important"), ("id", id), ("tabindex", "-1")], parts)
}

/// A form.
pub(super) fn form(send: impl FnMut() + Send + 'static, parts: Vec<AnyView>) -> AnyView {
    el("form").set("autocomplete", "off").on_sent(send).parts(parts).view()
}

/// The button that sends a form; its words may change.
pub(super) fn submit(words: impl Fn() -> &'static str + Send + 'static) -> AnyView {
    el("button").set("type", "submit").class("button").content(move || words().to_owned()).view()
}

/// A button. A quiet one stands back.
pub(super) fn button(words: &'static str, quiet: bool, press: impl FnMut() + Send + 'static) -> AnyView {
    let class = if quiet { "button quiet" } else { "button" };
    el("button").set("type", "button").class(class).on_press(press).text(words).view()
}
