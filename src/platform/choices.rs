//! The fields of a page that stand in its words: what they hold, and what is shown beside them.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Of what an element shows something. Without it, it shows what the build has written: that is of nothing.
const OF: &str = "data-of";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// What a field holds, where that is not what it was sent with: its text, the option chosen, or `on` and `off`.
fn held(field: &Element) -> Option<String> {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            let there = if input.checked() { "on" } else { "off" };
            return (input.checked() != input.default_checked()).then(|| there.to_owned());
        }
        return (input.value() != input.default_value()).then(|| input.value());
    }
    let value = match field.dyn_ref::<HtmlSelectElement>() {
        Some(select) => select.value(),
        None => field.dyn_ref::<HtmlTextAreaElement>()?.value(),
    };
    (!value.is_empty()).then_some(value)
}

/// Lets a field hold something, or else what it was sent with. What it holds already is left alone: somebody may be typing.
fn set(field: &Element, value: Option<&str>) {
    if held(field).as_deref() == value {
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            input.set_checked(value.map_or(input.default_checked(), |value| value == "on"));
        } else {
            input.set_value(&value.map_or_else(|| input.default_value(), str::to_owned));
        }
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value.unwrap_or_default());
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value.unwrap_or_default());
    }
}

/// Calls `heard` after each change of a field in a part of a page, with its id and what it holds, where that is not what it was sent with.
pub fn follow(part: &str, heard: impl Fn(String, Option<String>) + 'static) {
    let Some(document) = document() else { return };
    let part = format!("#{part}");
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(field) = field.filter(|field| matches!(field.closest(&part), Ok(Some(_)))) {
            heard(field.id(), held(&field));
        }
    });
    for name in ["input", "change"] {
        let _ = document.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Lets each field in a part of a page hold what `value` gives for its id, or else what it was sent with.
pub fn put<'v>(part: &str, value: impl Fn(&str) -> Option<&'v str>) {
    let Some(Ok(found)) = by_id(part).map(|part| part.query_selector_all("input, select, textarea")) else { return };
    for field in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok()) {
        set(&field, value(&field.id()));
    }
}

/// The words of the option chosen in a list; empty where none is.
pub fn chosen_words(id: &str) -> String {
    document()
        .and_then(|document| document.query_selector(&format!("#{id} option:checked:not([value=''])")).ok()?)
        .and_then(|option| option.text_content())
        .unwrap_or_default()
}

/// The text that a field was sent with.
pub fn began_with(id: &str) -> String {
    let field = by_id(id).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.default_value()).unwrap_or_default()
}

/// The element, if what it shows is of something else. From now on it is of this.
fn renewed(id: &str, of: &str) -> Option<Element> {
    let element = by_id(id)?;
    if element.get_attribute(OF).unwrap_or_default() == of {
        return None;
    }
    let _ = element.set_attribute(OF, of);
    Some(element)
}

/// Shows HTML, as `ui::markup` writes it, in an element. Where the same is shown already (`of` says of what it is), it is left alone: the focus may
/// stand in it, and to say it again would have it read aloud.
pub fn show(id: &str, of: &str, html: impl FnOnce() -> String) {
    if let Some(element) = renewed(id, of) {
        element.set_inner_html(&html());
    }
}

/// The same with words. Says whether they were not there already.
pub fn tell(id: &str, of: &str, words: &str) -> bool {
    let element = renewed(id, of);
    if let Some(element) = &element {
        element.set_text_content(Some(words));
    }
    element.is_some()
}

/// Marks a field as one that can be read, or cannot.
pub fn mark(id: &str, is_read: bool) {
    if let Some(field) = by_id(id) {
        let _ =
            if is_read { field.remove_attribute("aria-invalid") } else { field.set_attribute("aria-invalid", "true") };
    }
}

/// Sets an attribute of a part of the page, or takes it away.
pub fn flag(id: &str, attribute: &str, there: bool) {
    if let Some(part) = by_id(id) {
        let _ = part.toggle_attribute_with_force(attribute, there);
    }
}

/// What the build has written within a part of the page, in the element whose attribute has this value; empty where there is none.
pub fn written(part: &str, attribute: &str, value: &str) -> String {
    by_id(part)
        .and_then(|part| part.query_selector(&format!("[{attribute}='{value}']")).ok()?)
        .map(|element| element.inner_html())
        .unwrap_or_default()
}

/// Opens or folds a part of the page.
pub fn fold(id: &str, open: bool) {
    if let Some(part) = by_id(id) {
        let _ = part.toggle_attribute_with_force("open", open);
    }
}

/// Shows of the entries of a list only those whose place says so.
pub fn narrow(list: &str, shown: &[bool]) {
    let Some(entries) = by_id(list).map(|list| list.children()) else { return };
    for (at, shown) in (0..entries.length()).zip(shown) {
        if let Some(entry) = entries.item(at) {
            let _ = entry.toggle_attribute_with_force("hidden", !shown);
        }
    }
}
