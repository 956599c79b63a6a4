//! The document: what it carries, what it says of itself.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::content::Page;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// The content that the page carries in its data block.
pub fn page() -> Option<Page> {
    let text = document()?.get_element_by_id("page")?.text_content()?;
    serde_json::from_str(&text).ok()
}

/// The path in the address bar.
pub fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Marks the document as taken over: `<html data-ready>`. Not after a panic: what had been waiting its turn still runs then.
pub fn set_ready() {
    if !is_broken() {
        mark_root("data-ready", true);
    }
}

/// Marks the document as one whose tool did not come: `<html data-missing>`. What is for a running tool stays away, as before the start.
pub fn set_missing(missing: bool) {
    mark_root("data-missing", missing);
}

/// Marks the document as one of somebody who has entered something: `<html data-begun="check-in">`, with the next thing for them. The first page
/// says how to go on then.
pub fn set_begun(next: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = match next {
            Some(next) => root.set_attribute("data-begun", next),
            None => root.remove_attribute("data-begun"),
        };
    }
}

/// Whether it is marked so.
pub fn is_missing() -> bool {
    is_on_root("data-missing")
}

/// Whether a panic has stopped the app. (The links are the browser's then: `assets/scripts/loader.js`.)
fn is_broken() -> bool {
    is_on_root("data-broken")
}

fn is_on_root(name: &str) -> bool {
    document().and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute(name))
}

/// Shows the plain notice that the interactive parts did not start or have stopped. The text stays.
pub fn show_failure() {
    mark_root("data-broken", true);
    if let Some(notice) = document().and_then(|document| document.get_element_by_id("start-failed"))
        && let Ok(notice) = notice.dyn_into::<HtmlElement>()
    {
        notice.set_hidden(false);
    }
}

fn mark_root(name: &str, holds: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.toggle_attribute_with_force(name, holds);
    }
}

/// Loads the page on which the reader is anew.
pub fn load_anew() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Opens a page by a full load, as a click on a plain link would.
pub fn load(href: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_href(href);
    }
}
