//! Paper and clipboard: printing a page, copying its words, and the day that stands on it.

use wasm_bindgen_futures::{JsFuture, spawn_local};

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

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Today in words: "24 November 2026".
pub fn today() -> String {
    let date = js_sys::Date::new_0();
    let month = usize::try_from(date.get_month()).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
    format!("{} {month} {}", date.get_date(), date.get_full_year())
}
