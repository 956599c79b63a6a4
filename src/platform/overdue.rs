//! What is due for a review: the page was written on another day than it is read.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::days;

/// Shows every note of the page (`data-due="2027-05-24"`) whose day has passed.
pub fn show() {
    let today = days::today();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(notes) = document.query_selector_all("[data-due]") else { return };
    for at in 0..notes.length() {
        let Some(note) = notes.get(at).and_then(|note| note.dyn_into::<HtmlElement>().ok()) else { continue };
        let due = note.get_attribute("data-due").unwrap_or_default();
        note.set_hidden(due >= today);
    }
}
