//! Paper and clipboard: printing a page, copying its words, and the day that stands on it.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// Opens the browser's own print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Copies a text, then tells whether that worked.
pub fn copy(text: &str, told: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return told(false) };
    // Undefined where the page is not served safely; the call then rejects, and the text stands there to be marked by hand.
    let clipboard = window.navigator().clipboard();
    let written = clipboard.write_text(text);
    spawn_local(async move {
        told(JsFuture::from(written).await.is_ok());
    });
}

/// The words of an element as they are shown; what is hidden is left out.
pub fn words_of(id: &str) -> String {
    web_sys::window()
        .and_then(|window| window.document()?.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok())
        .map(|element| element.inner_text())
        .unwrap_or_default()
}

/// Today: "2026-11-24".
pub fn today() -> String {
    let date = js_sys::Date::new_0();
    let two = |number: u32| format!("{number:02}");
    format!("{}-{}-{}", date.get_full_year(), two(date.get_month() + 1), two(date.get_date()))
}
