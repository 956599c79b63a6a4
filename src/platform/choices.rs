//! The fields of a page that is written as it stands: what has been chosen in them, and what is shown beside them.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// The parts of the page that hold fields. Looking through the whole page would take a third of a frame on a slow phone.
const PARTS: [&str; 2] = ["also-shown", "choices"];

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn fields() -> Vec<Element> {
    let mut fields = Vec::new();
    for part in PARTS {
        let part = document().and_then(|document| document.get_element_by_id(part));
        if let Some(found) = part.and_then(|part| part.query_selector_all("input, select, textarea").ok()) {
            fields.extend((0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()));
        }
    }
    fields
}

/// What a field holds, where that is not what it was sent with: its text, the option chosen, or `on` and `off`.
fn changed(field: &Element) -> Option<String> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            let there = if input.checked() { "on" } else { "off" };
            return (input.checked() != input.default_checked()).then(|| there.to_owned());
        }
        return (input.value() != input.default_value()).then(|| input.value());
    }
    if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        return (!select.value().is_empty()).then(|| select.value());
    }
    let text = field.dyn_ref::<HtmlTextAreaElement>()?.value();
    (!text.is_empty()).then_some(text)
}

fn set(field: &Element, value: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            input.set_checked(value == "on");
        } else {
            input.set_value(value);
        }
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    }
}

/// Calls `heard` after each change of a field, on whichever page it stands.
pub fn follow(heard: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    let listener = Closure::<dyn Fn(Event)>::new(move |_: Event| heard());
    for name in ["input", "change"] {
        let _ = document.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Every field that was changed, by its id, with what it holds.
pub fn read() -> Vec<(String, String)> {
    fields().iter().filter_map(|field| Some((field.id(), changed(field)?))).collect()
}

/// Puts back what was read; a field that is not named, and was not changed either, stays as it is.
pub fn put_back(kept: &[(String, String)]) {
    for field in fields() {
        if let Some((_, value)) = kept.iter().find(|(id, _)| *id == field.id()) {
            set(&field, value);
        }
    }
}

/// Sets every field back to what it was sent with.
pub fn clear() {
    for field in fields() {
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.set_checked(input.default_checked());
            if input.type_() != "checkbox" {
                input.set_value(&input.default_value());
            }
        } else {
            set(&field, "");
        }
    }
}

/// The words of the option chosen in a list; empty where none is.
pub fn chosen_words(id: &str) -> String {
    document()
        .and_then(|document| document.query_selector(&format!("#{id} option:checked:not([value=''])")).ok()?)
        .and_then(|option| option.text_content())
        .unwrap_or_default()
}

/// Whether a field holds something else than what it was sent with.
pub fn is_changed(id: &str) -> bool {
    document().and_then(|document| document.get_element_by_id(id)).is_some_and(|field| changed(&field).is_some())
}

/// The text of a field, or what it was sent with where it was left empty.
pub fn text(id: &str) -> String {
    let field = document().and_then(|document| document.get_element_by_id(id));
    let Some(field) = field.as_ref().and_then(|field| field.dyn_ref::<HtmlInputElement>()) else {
        return String::new();
    };
    let typed = field.value();
    if typed.trim().is_empty() { field.default_value() } else { typed }
}

/// Shows HTML, as `ui::markup` writes it, in an element; where the same is shown already (`of` says of what it is), it is left alone: the
/// focus may stand in it.
pub fn show(id: &str, of: &str, html: impl FnOnce() -> String) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id))
        && element.get_attribute("data-of").as_deref() != Some(of)
    {
        element.set_inner_html(&html());
        let _ = element.set_attribute("data-of", of);
    }
}

/// Opens or folds a part of the page.
pub fn fold(id: &str, open: bool) {
    if let Some(part) = document().and_then(|document| document.get_element_by_id(id)) {
        let _ = part.toggle_attribute_with_force("open", open);
    }
}

/// Whether an element of that id stands in the page.
pub fn is_there(id: &str) -> bool {
    document().and_then(|document| document.get_element_by_id(id)).is_some()
}

/// Whether something was shown in an element before.
pub fn has_shown(id: &str) -> bool {
    document()
        .and_then(|document| document.get_element_by_id(id))
        .is_some_and(|element| element.has_attribute("data-of"))
}

/// Says something beside a field, and whether the field can be read.
pub fn say(id: &str, words: &str, readable: bool) {
    let Some(document) = document() else { return };
    if let Some(note) = document.get_element_by_id(&format!("{id}-note"))
        && note.text_content().as_deref() != Some(words)
    {
        note.set_text_content(Some(words));
    }
    if let Some(field) = document.get_element_by_id(id) {
        let _ =
            if readable { field.remove_attribute("aria-invalid") } else { field.set_attribute("aria-invalid", "true") };
    }
}

/// Shows of a list only the entries whose attribute `data-when` passes; says how many those are.
pub fn narrow(list: &str, passes: impl Fn(&str) -> bool) -> usize {
    let mut shown = 0;
    let Some(found) = document().and_then(|d| d.query_selector_all(&format!("#{list} > [data-when]")).ok()) else {
        return shown;
    };
    for entry in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()) {
        if passes(&entry.get_attribute("data-when").unwrap_or_default()) {
            shown += 1;
            let _ = entry.remove_attribute("hidden");
        } else {
            let _ = entry.set_attribute("hidden", "");
        }
    }
    shown
}
