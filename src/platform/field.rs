//! What a reader does in a form whose fields stand in written HTML: typing, choosing, pressing.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// A field that has changed.
pub struct Changed {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub value: String,
    /// Whether it is ticked; `None` where it is no tick box.
    pub ticked: Option<bool>,
}

/// The field that an event is about.
pub fn changed(event: &Event) -> Option<Changed> {
    let target = event.target()?;
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return Some(Changed { name: area.name(), value: area.value(), ticked: None });
    }
    let input = target.dyn_ref::<HtmlInputElement>()?;
    let ticked = (input.type_() == "checkbox").then(|| input.checked());
    Some(Changed { name: input.name(), value: input.value(), ticked })
}

/// What the pressed button stands for: the value of the attribute on it or around it.
pub fn pressed(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// The key that was pressed in a field of that id.
pub fn key_in(event: &KeyboardEvent, id: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    (target.id() == id).then(|| event.key())
}

fn by_id<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Shows the options of a combobox (`<id>-list`), as HTML, and says politely how many there are (`<id>-told`). None: closes it.
pub fn show_options(id: &str, options: &str, told: &str) {
    let Some(list) = by_id::<HtmlElement>(&format!("{id}-list")) else { return };
    list.set_inner_html(options);
    list.set_hidden(options.is_empty());
    if let Some(status) = by_id::<Element>(&format!("{id}-told")) {
        status.set_text_content(Some(told));
        // Where a list opens, eyes see it; that nothing fits is for everybody.
        status.set_class_name(if options.is_empty() { "hint" } else { "visually-hidden" });
    }
    if let Some(input) = by_id::<Element>(id) {
        let _ = input.set_attribute("aria-expanded", if options.is_empty() { "false" } else { "true" });
        let _ = input.remove_attribute("aria-activedescendant");
    }
}

/// Moves through the options of a combobox by one place, round and round; from the field to the first or the last.
pub fn move_option(id: &str, by: i32) {
    let Some(list) = by_id::<HtmlElement>(&format!("{id}-list")) else { return };
    let options = list.children();
    let count = i32::try_from(options.length()).unwrap_or_default();
    if count == 0 {
        return;
    }
    let mut at = if by > 0 { -1 } else { 0 };
    for place in 0..options.length() {
        let Some(option) = options.item(place) else { continue };
        if option.get_attribute("aria-selected").as_deref() == Some("true") {
            at = i32::try_from(place).unwrap_or_default();
        }
        let _ = option.set_attribute("aria-selected", "false");
    }
    let next = u32::try_from((at + by).rem_euclid(count)).unwrap_or_default();
    if let (Some(option), Some(input)) = (options.item(next), by_id::<Element>(id)) {
        let _ = option.set_attribute("aria-selected", "true");
        let _ = input.set_attribute("aria-activedescendant", &option.id());
        if let Some(option) = option.dyn_ref::<HtmlElement>() {
            option.scroll_into_view_with_bool(false);
        }
    }
}

/// The option that is active in a combobox: the value of the attribute on it.
pub fn active_option(id: &str, attribute: &str) -> Option<String> {
    let active = by_id::<Element>(id)?.get_attribute("aria-activedescendant")?;
    by_id::<Element>(&active)?.get_attribute(attribute)
}

/// Whether the options of a combobox are on show.
pub fn is_open(id: &str) -> bool {
    by_id::<HtmlElement>(&format!("{id}-list")).is_some_and(|list| !list.hidden())
}
