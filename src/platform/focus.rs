//! Moving the focus, so that a keyboard or a screen reader follows the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

fn element(id_or_tag: &str, by_id: bool) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let found = if by_id { document.get_element_by_id(id_or_tag) } else { document.query_selector(id_or_tag).ok()? };
    found?.dyn_into().ok()
}

fn take(element: &HtmlElement) {
    if element.tab_index() < 0 {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Focuses the page's main heading that is on show without moving the page.
pub fn heading() {
    if let Some(heading) = element("main h1:not([hidden] *)", false) {
        take(&heading);
    }
}

/// How long a screen reader takes to learn of what is new on a page, in milliseconds: what is focused sooner it may never tell.
const LEARNED_MS: i32 = 60;

/// Focuses the page's main heading, which is new on the page, as soon as it can be heard. Until then the focus rests on what holds it, so that a key goes
/// on from there; who has gone on by then is left alone.
pub fn new_heading() {
    let Some(main) = element("main", false) else { return };
    take(&main);
    let told = Closure::once_into_js(move || {
        let document = web_sys::window().and_then(|window| window.document());
        if document.and_then(|document| document.active_element()).is_some_and(|focused| focused == *main) {
            heading();
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(told.unchecked_ref(), LEARNED_MS);
    }
}

/// Whether the page has a main heading at all.
pub fn has_heading() -> bool {
    element("main h1", false).is_some()
}

/// The id of what is focused; empty where nothing is that has one.
pub fn id() -> String {
    let focused = web_sys::window().and_then(|window| window.document()?.active_element());
    focused.map(|focused| focused.id()).unwrap_or_default()
}

/// Focuses what has taken the place of what was focused, without moving the page.
pub fn again(id: &str) {
    if let Some(element) = element(id, true) {
        take(&element);
    }
}

/// Opens what is folded around an element, and the element itself if it is a fold.
fn unfold(element: &HtmlElement) {
    let mut inner = element.closest("details").ok().flatten();
    while let Some(fold) = inner {
        let _ = fold.set_attribute("open", "");
        inner = fold.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
}

/// Scrolls to an element and focuses it. Says whether it is there.
pub fn element_by_id(id: &str) -> bool {
    match element(id, true) {
        Some(element) => {
            unfold(&element);
            element.scroll_into_view();
            // Of a fold, what opens and closes it: it says its name.
            let summary = element.query_selector(":scope > summary").ok().flatten().and_then(|one| one.dyn_into().ok());
            take(&summary.unwrap_or(element));
            true
        }
        None => false,
    }
}

/// Brings an element into sight, if it is not, and focuses it.
pub fn nearest(id: &str) {
    let Some(element) = element(id, true) else { return };
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let _ = element.focus();
}
