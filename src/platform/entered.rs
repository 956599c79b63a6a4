//! What is entered without typing. Speech, a password manager and a browser that fills in forms may tell of the change of a field alone; what hears of
//! fields hears of typing (`input`), so such a change is told as typing too.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

use super::early_input::tell_of;
use super::events::listen;

thread_local! {
    /// The field that told of typing last, what it held, and whether it was ticked.
    static TYPED: RefCell<Option<(Element, String, bool)>> = const { RefCell::new(None) };
}

/// From now on a change of which no typing told counts as typing. (Of one that was typed the field tells once more when it is left: whoever leaves
/// it by pressing something must find that where it was.)
pub fn follow() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    listen(&document, "input", |event| TYPED.set(held(&event)));
    listen(&document, "change", |event| {
        let changed = held(&event);
        // Nothing of it stays here once the field is left.
        if TYPED.take() == changed {
            return;
        }
        let Some((field, ..)) = changed else { return };
        // Not at once: a field that is taken out of the page tells of its change while the page is being changed.
        spawn_local(async move {
            if field.is_connected() {
                tell_of(&field, "input");
            }
        });
    });
}

/// The field that an event is about, and what it holds. (A list to choose from always tells of both; of a passphrase nothing is to be left here.)
fn held(event: &Event) -> Option<(Element, String, bool)> {
    let field: Element = event.target()?.dyn_into().ok()?;
    let (text, ticked) = match field.dyn_ref::<HtmlInputElement>() {
        Some(input) if input.type_() == "password" => return None,
        Some(input) => (input.value(), input.checked()),
        None => (field.dyn_ref::<HtmlTextAreaElement>()?.value(), false),
    };
    Some((field, text, ticked))
}
