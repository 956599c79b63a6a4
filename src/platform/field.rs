//! The keys of a field, what is in it, and a list's option within its window.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// The code of every key that an input method takes. (WebKit ends a composition before the key that ends it.)
const OF_INPUT_METHOD: u32 = 229;

/// The key that was pressed; nothing for what is no key, and for one that belongs to the writing of a word (an input method takes Enter and arrows).
pub fn key(event: &Event) -> String {
    let key = event.dyn_ref::<KeyboardEvent>().filter(|key| !key.is_composing() && key.key_code() != OF_INPUT_METHOD);
    key.map(KeyboardEvent::key).unwrap_or_default()
}

/// Scrolls as far as an element needs to be seen, as a list with a bar of its own does.
pub fn scroll_to(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view_with_bool(false);
    }
}

/// What is typed into the field of that id; nothing where it does not stand.
pub fn value(id: &str) -> String {
    input(id).map(|input| input.value()).unwrap_or_default()
}

/// Fills a field in, if it stands.
pub fn fill(id: &str, value: &str) {
    if let Some(input) = input(id) {
        input.set_value(value);
    }
}

/// Goes to a field, if it stands.
pub fn focus(id: &str) {
    if let Some(input) = input(id) {
        let _ = input.focus();
    }
}

/// The field of that id.
pub(super) fn input(id: &str) -> Option<HtmlInputElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
