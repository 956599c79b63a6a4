//! Fields of this page: each with its label, a hint, and what is wrong with it beside it.

use leptos::prelude::*;

use crate::ui::components::el;

/// A field, what it holds, and what is wrong with that.
#[derive(Clone, Copy)]
pub(super) struct Field {
    id: &'static str,
    /// What was typed.
    pub typed: RwSignal<String>,
    /// What is wrong with it; empty where nothing is.
    pub error: RwSignal<String>,
}

impl Field {
    pub fn new(id: &'static str) -> Self {
        Self { id, typed: RwSignal::new(String::new()), error: RwSignal::new(String::new()) }
    }

    /// The field with its words. `kind` is the type of the input.
    pub fn view(self, kind: &'static str, label: &str, hint: &str, mode: &'static str) -> AnyView {
        self.with(kind, label, hint, mode, Vec::new())
    }

    /// The same with something beside the input.
    pub fn with(
        self,
        kind: &'static str,
        label: &str,
        hint: &str,
        mode: &'static str,
        beside: Vec<AnyView>,
    ) -> AnyView {
        let Self { id, typed, error } = self;
        let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
        // What the field says by itself is not written back into it: a date that is half changed would be lost.
        let said = StoredValue::new(String::new());
        let shown = RwSignal::new(());
        Effect::new(move |_| {
            if typed.with(|typed| said.with_value(|said| typed != said)) {
                said.set_value(typed.get_untracked());
                shown.notify();
            }
        });
        let mut input = el("input").set("type", kind).set("id", id).set("autocomplete", "off");
        if !mode.is_empty() {
            input = input.set("inputmode", mode);
        }
        let input = input
            .set("aria-describedby", [&hint_id, " ", &error_id].concat())
            .follow("aria-invalid", move || (!error.with(String::is_empty)).then(|| "true".into()))
            .property("value", move || {
                shown.track();
                typed.get_untracked()
            })
            .on_typed(move |text| {
                said.set_value(text.clone());
                typed.set(text);
                error.set(String::new());
            });
        el("div")
            .class("field")
            .part(el("label").set("for", id).text(label).view())
            .part(el("p").class("hint").set("id", hint_id).text(hint).view())
            .part(el("div").class("beside").part(input.view()).parts(beside).view())
            .part(
                el("p")
                    .class("field-error")
                    .set("id", error_id)
                    .set("aria-live", "polite")
                    .content(move || error.get())
                    .view(),
            )
            .view()
    }

    /// Says what is wrong.
    pub fn refuse(self, why: &str) {
        self.error.set(why.to_owned());
        crate::platform::focus::nearest(self.id);
    }
}

/// A choice of a few, each with its value.
pub(super) fn choice(
    id: &'static str,
    label: &str,
    options: Vec<(String, String)>,
    chosen: RwSignal<String>,
) -> AnyView {
    let option = |(value, words): (String, String)| el("option").set("value", value).text(words).view();
    let select = el("select")
        .set("id", id)
        .parts(options.into_iter().map(option))
        .property("value", move || chosen.get())
        .on("change", move |event| chosen.set(event_target_value(&event)));
    el("div").class("field").part(el("label").set("for", id).text(label).view()).part(select.view()).view()
}

/// The button that sends a form.
pub(super) fn submit(words: &str) -> AnyView {
    el("button").set("type", "submit").class("button").text(words).view()
}

/// A form that leads nowhere, and that the browser does not check: the page's own words do.
pub(super) fn form(send: impl FnMut() + Send + 'static, parts: Vec<AnyView>) -> AnyView {
    el("form").set("autocomplete", "off").set("novalidate", "").on_sent(send).parts(parts).view()
}
