//! What has changed since the reader was last here.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Shows every mark of a fact that has changed since that day (`data-changed="2026-11-24"`), and opens the list in which it stands. Of an unknown
/// day nothing is new.
pub fn mark(last_visit: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(marks) = document.query_selector_all("[data-changed]") else { return };
    for at in 0..marks.length() {
        let Some(mark) = marks.get(at).and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) else { continue };
        let changed = mark.get_attribute("data-changed").unwrap_or_default();
        let is_new = !last_visit.is_empty() && changed.as_str() > last_visit;
        mark.set_hidden(!is_new);
        if is_new && let Ok(Some(list)) = mark.closest("details") {
            let _ = list.set_attribute("open", "");
        }
    }
}
