//! Fields of the review: their ids have the number of the try in them.

use leptos::prelude::*;

use crate::ui::components::el;

/// A field for a number, with what is wrong beside it.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    /// What was typed.
    pub typed: RwSignal<String>,
    /// What is wrong with it; empty where nothing is.
    pub error: RwSignal<String>,
}

impl Typed {
    /// A field that holds this.
    pub fn new(typed: String) -> Self {
        Self { typed: RwSignal::new(typed), error: RwSignal::new(String::new()) }
    }

    /// The field with its words.
    pub fn view(self, id: &str, label: &str, hint: &str) -> AnyView {
        let Self { typed, error } = self;
        let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
        let input = el("input")
            .set("type", "text")
            .set("id", id)
            .set("inputmode", "decimal")
            .set("autocomplete", "off")
            .set("value", typed.get_untracked())
            .set("aria-describedby", [&hint_id, " ", &error_id].concat())
            .follow("aria-invalid", move || (!error.with(String::is_empty)).then(|| "true".into()))
            .on_typed(move |text| {
                typed.set(text);
                error.set(String::new());
            });
        let told = el("p").class("field-error").set("id", error_id).set("aria-live", "polite");
        el("div")
            .class("field")
            .part(el("label").set("for", id).text(label).view())
            .part(el("p").class("hint").set("id", hint_id).text(hint).view())
            .part(input.view())
            .part(told.content(move || error.get()).view())
            .view()
    }
}

/// A choice of a few, each with its value.
pub(super) fn choice(id: &str, label: &str, options: Vec<(String, String)>, chosen: RwSignal<String>) -> AnyView {
    let now = chosen.get_untracked();
    let option = |(value, words): (String, String)| {
        let option = el("option").set("value", value.clone()).text(words);
        if value == now { option.set("selected", "").view() } else { option.view() }
    };
    let select = el("select").set("id", id).parts(options.into_iter().map(option));
    let select = select.on("change", move |event| chosen.set(event_target_value(&event)));
    el("div").class("field").part(el("label").set("for", id).text(label).view()).part(select.view()).view()
}

/// A checkbox.
pub(super) fn tick(id: &str, label: &str, ticked: RwSignal<bool>) -> AnyView {
    let input = el("input").set("type", "checkbox").set("id", id).set("autocomplete", "off");
    let input = if ticked.get_untracked() { input.set("checked", "") } else { input };
    let input = input.on("change", move |event| ticked.set(event_target_checked(&event)));
    el("div").class("radio").part(input.view()).part(el("label").set("for", id).text(label).view()).view()
}
