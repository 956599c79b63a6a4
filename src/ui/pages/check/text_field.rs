//! Text fields: a line or an area to type in, with what it takes beside it where it cannot be read.

use leptos::prelude::*;

use super::super::super::components::{Element, el, element, inert, text};
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
    let error = ids::error(field.id());
    let described = if label.is_some() { error } else { [ids::HINT, " ", &error].concat() };
    described_field(wizard, field, mode, label, described)
}

fn described_field(wizard: Wizard, field: Field, mode: Mode, label: Option<&str>, described: String) -> AnyView {
    let mode = match mode {
        Mode::Text => "text",
        Mode::Numeric => "numeric",
        Mode::Decimal => "decimal",
    };
    let label = label.map(|words| {
        inert(&wizard.reference().site, |page| {
            page.element("label", &[("for", field.id())], |label| label.text(words));
        })
    });
    let input =
        el("input").set("type", "text").set("inputmode", mode).set("autocomplete", "off").set("spellcheck", "false");
    let input = bound(input, wizard, field, described);
    el("div").class("field").parts(label).part(field_error(wizard, field)).part(input.view()).view()
}

/// A line to type an amount in, with its label above and its unit beside it, which is read aloud with the field.
pub(super) fn measured(wizard: Wizard, field: Field, label: &str, unit: &str) -> AnyView {
    let unit_id = ids::unit(field.id());
    let described = [&unit_id, " ", &ids::error(field.id())].concat();
    element(
        "div",
        &[("class", "with-unit")],
        vec![
            described_field(wizard, field, Mode::Text, Some(label), described),
            el("p").class("unit").set("id", unit_id).text(unit).view(),
        ],
    )
}

/// Several lines to type in.
pub(super) fn area(wizard: Wizard, field: Field) -> AnyView {
    let described = [ids::HINT, " ", &ids::error(field.id())].concat();
    let area = bound(el("textarea").set("rows", "4"), wizard, field, described);
    el("div").class("field").part(field_error(wizard, field)).part(area.view()).view()
}

/// When a medicine was begun and stopped.
pub(super) fn dates(wizard: Wizard) -> [AnyView; 2] {
    [(Field::Started, time::started()), (Field::Stopped, time::stopped())]
        .map(|(field, label)| text_field(wizard, field, Mode::Text, Some(label)))
}

/// Binds an element to a field: it holds what was typed, and tells of what is typed.
fn bound(element: Element, wizard: Wizard, field: Field, described: String) -> Element {
    let typed = wizard.draft.typed(field);
    named(element, wizard, field, described)
        .property("value", move || typed.clone())
        .on_typed(move |typed| wizard.enter(field, &typed))
}

/// The names of a field's element, and whether it holds what cannot be read.
pub(super) fn named(element: Element, wizard: Wizard, field: Field, described: String) -> Element {
    element
        .set("id", field.id())
        .set("name", field.id())
        .set("aria-describedby", described)
        .follow("aria-invalid", move || wizard.error_of(field).map(|_| "true".into()))
}

/// What a field takes. It is there before it is told, so that it can describe the field.
pub(super) fn field_error(wizard: Wizard, field: Field) -> AnyView {
    let error = el("p").class("field-error").set("id", ids::error(field.id()));
    error.content(move || wizard.error_of(field).unwrap_or_default()).view()
}

/// A line of words below a heading of its own.
pub(super) fn part(heading: &str, lead: &str) -> [AnyView; 2] {
    [text("h2", "", heading), text("p", "hint", lead)]
}
