//! Copying what stands on the page.

use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

/// Copies the text of an element as it is shown, what is hidden left out; says what came of it. It works at once, on any origin and
/// offline: the browser's own command on a selection.
pub fn text_of(id: &str) -> &'static str {
    let done = || {
        let document = web_sys::window()?.document()?;
        let element = document.get_element_by_id(id)?;
        let selection = document.get_selection().ok()??;
        selection.select_all_children(&element).ok()?;
        let copied = document.dyn_ref::<HtmlDocument>()?.exec_command("copy").ok()?;
        if copied {
            let _ = selection.remove_all_ranges();
        }
        Some(copied)
    };
    match done() {
        Some(true) => "Copied",
        _ => "It is marked: copy it with your browser’s own command",
    }
}
