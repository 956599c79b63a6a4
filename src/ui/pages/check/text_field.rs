//! Text fields: a line or an area to type in, with what it takes beside it where it cannot be read.

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use super::super::super::anew::IntoAny;
use super::super::super::components::{element, inert, live, text};
use super::super::super::form::Field;
use super::ids;
use super::wizard::Wizard;
use crate::words::check::time;

/// Which keys come up on a phone.
#[derive(Clone, Copy)]
pub(super) enum Mode {
    /// Letters.
    Text,
    /// Digits.
    Numeric,
    /// Digits and a point.
    Decimal,
}

/// A line to type in, with its own label where the heading is not its label.
pub(super) fn text_field(wizard: Wizard, field: Field, mode: Mode, label: Option<&str>) -> AnyView {
    let mode = match mode {
        Mode::Text => "text",
        Mode::Numeric => "numeric",
        Mode::Decimal => "decimal",
    };
    let error = ids::error(field.id());
    let described = if label.is_some() { error } else { [ids::HINT, " ", &error].concat() };
    let label = label.map(|words| {
        inert(&wizard.reference().site, |page| {
            page.element("label", &[("for", field.id())], |label| label.text(words));
        })
    });
    let input = view! {
        <input
            type="text" id=field.id() name=field.id() inputmode=mode autocomplete="off" spellcheck="false"
            aria-describedby=described aria-invalid=invalid(wizard, field)
            prop:value=wizard.draft.typed(field)
            on:input:target=move |event| wizard.enter(field, &event.target().value())
        />
    };
    let parts = [label, Some(field_error(wizard, field)), Some(input.into_any())];
    element("div", &[("class", "field")], parts.into_iter().flatten().collect())
}

/// Several lines to type in.
pub(super) fn area(wizard: Wizard, field: Field) -> AnyView {
    let described = [ids::HINT, " ", &ids::error(field.id())].concat();
    let area = view! {
        <textarea
            id=field.id() name=field.id() rows="4"
            aria-describedby=described aria-invalid=invalid(wizard, field)
            prop:value=wizard.draft.typed(field)
            on:input:target=move |event| wizard.enter(field, &event.target().value())
        ></textarea>
    };
    element("div", &[("class", "field")], vec![field_error(wizard, field), area.into_any()])
}

/// When a medicine was begun and stopped.
pub(super) fn dates(wizard: Wizard) -> [AnyView; 2] {
    [(Field::Started, time::started()), (Field::Stopped, time::stopped())]
        .map(|(field, label)| text_field(wizard, field, Mode::Text, Some(label)))
}

/// What a field takes. It is there before it is told, so that it can describe the field.
pub(super) fn field_error(wizard: Wizard, field: Field) -> AnyView {
    told(ids::error(field.id()), "field-error", live(move || wizard.error_of(field).unwrap_or_default()))
}

/// A line that is there before it is told.
pub(super) fn told(id: String, class: &'static str, words: SharedReactiveFunction<String>) -> AnyView {
    view! { <p class=class id=id prop:textContent=words></p> }.into_any()
}

/// For `aria-invalid`.
pub(super) fn invalid(wizard: Wizard, field: Field) -> SharedReactiveFunction<Option<String>> {
    live(move || wizard.error_of(field).map(|_| "true".into()))
}

/// A line of words below a heading of its own.
pub(super) fn part(heading: &str, lead: &str) -> [AnyView; 2] {
    [text("h2", "", heading), text("p", "hint", lead)]
}
