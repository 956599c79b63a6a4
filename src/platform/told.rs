//! What is told once, at the foot of the window, on whatever page: a live region in the header, with a link to open what is locked where that is told.
//! It is no view, since the browser may have translated the header, and assets/scripts/quick-exit.js speaks there as well.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::clicks::plain_click_on_link;
use super::events::listen;

/// The id of the live region.
pub const ID: &str = "told";
/// The id of the button that closes it.
pub const CLOSE: &str = "close-told";
/// The id of the link to open what is locked.
pub const UNLOCK: &str = "unlock-told";

/// What is told, and whether the link stands beside it.
struct Told {
    words: String,
    with_link: bool,
}

thread_local! {
    static TOLD: RefCell<Told> = const { RefCell::new(Told { words: String::new(), with_link: false }) };
}

/// Tells this; nothing any more where it is empty.
pub fn tell(words: &str) {
    set(words, false);
}

/// Tells this, with the link to open what is locked.
pub fn tell_locked(words: &str) {
    set(words, true);
}

/// Tells this after what is told already.
pub fn tell_beside(words: &str) {
    TOLD.with_borrow_mut(|told| {
        if !told.words.is_empty() {
            told.words.push(' ');
        }
        told.words.push_str(words);
    });
    show();
}

/// Tells this in place of what was told before, if that is still what is told.
pub fn replace(before: &str, words: &str) {
    if TOLD.with_borrow(|told| told.words == before) {
        tell(words);
    }
}

fn set(words: &str, with_link: bool) {
    TOLD.with_borrow_mut(|told| *told = Told { words: words.to_owned(), with_link });
    show();
}

/// Shows what is told, in a header that may be new.
pub fn show() {
    let by_id = |id| web_sys::window()?.document()?.get_element_by_id(id);
    TOLD.with_borrow(|Told { words, with_link }| {
        if let Some(region) = by_id(ID).filter(|region| region.text_content().as_ref() != Some(words)) {
            region.set_text_content(Some(words));
        }
        for (id, is_shown) in [(CLOSE, !words.is_empty()), (UNLOCK, *with_link)] {
            if let Some(shown) = by_id(id).and_then(|shown| shown.dyn_into::<HtmlElement>().ok()) {
                shown.set_hidden(!is_shown);
            }
        }
    });
}

/// Begins to hear the button, and the link: what is locked is opened where the reader is. On the page to which the link leads it stays a link.
pub fn follow(unlock: impl Fn() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    listen(&document, "click", move |event| {
        let path = web_sys::window().and_then(|window| window.location().pathname().ok());
        let link = event.dyn_ref().and_then(plain_click_on_link).filter(|link| link.id() == UNLOCK);
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if link.as_ref().is_some_and(|link| Some(link.pathname()) != path) {
            event.prevent_default();
            unlock();
        }
        if link.is_some() || pressed.is_some_and(|pressed| matches!(pressed.closest("#close-told"), Ok(Some(_)))) {
            tell("");
        }
    });
}
