//! What a reader typed, and which form they sent, before the app had started.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

thread_local! {
    static CAPTURED: RefCell<Vec<(Element, Typed)>> = const { RefCell::new(Vec::new()) };
}

/// The mark that `assets/scripts/loader.js` puts on a form that was sent while nobody heard it.
const SENT: &str = "data-sent";

#[derive(PartialEq)]
enum Typed {
    Text(String),
    Checked(bool),
    Selected(i32),
    Sent,
}

/// Notes every field that differs from what the page was sent with, and then every form that was sent while nobody heard it. Call before the app
/// takes over: it sets its fields anew.
pub fn capture() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    // A form is sent with what its fields hold, so it comes after them.
    for which in ["input, select, textarea", "form[data-sent]"] {
        let Ok(fields) = document.query_selector_all(which) else { continue };
        for at in 0..fields.length() {
            let Some(field) = fields.get(at).and_then(|field| field.dyn_into::<Element>().ok()) else { continue };
            if let Some(typed) = changed(&field) {
                CAPTURED.with_borrow_mut(|captured| captured.push((field, typed)));
            }
        }
    }
}

/// Puts what was noted back into the fields and lets each of them tell the app. Call once the app has taken over.
pub fn replay() {
    for (field, typed) in CAPTURED.take() {
        let Some(field) = standing(field) else { continue };
        match &typed {
            Typed::Text(text) => {
                if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                    input.set_value(text);
                } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
                    area.set_value(text);
                }
            }
            Typed::Checked(checked) => {
                if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
                    input.set_checked(*checked);
                }
            }
            Typed::Selected(at) => {
                if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
                    select.set_selected_index(*at);
                }
            }
            Typed::Sent => {
                let _ = field.remove_attribute(SENT);
            }
        }
        let names: &[&str] = if typed == Typed::Sent { &["submit"] } else { &["input", "change"] };
        for name in names {
            tell_of(&field, name);
        }
    }
}

/// Lets a field tell of something, as if the reader had done it.
pub(super) fn tell_of(field: &Element, what: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    if let Ok(event) = Event::new_with_event_init_dict(what, &init) {
        let _ = field.dispatch_event(&event);
    }
}

/// The field, or the one of the same id that has taken its place where its part of the page was built anew.
fn standing(field: Element) -> Option<Element> {
    if field.is_connected() { Some(field) } else { web_sys::window()?.document()?.get_element_by_id(&field.id()) }
}

fn changed(field: &Element) -> Option<Typed> {
    if field.has_attribute(SENT) {
        Some(Typed::Sent)
    } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            // An unchecked radio says nothing: the checked one of its group does.
            "radio" => (input.checked() && !input.default_checked()).then_some(Typed::Checked(true)),
            "checkbox" => (input.checked() != input.default_checked()).then(|| Typed::Checked(input.checked())),
            _ => (input.value() != input.default_value()).then(|| Typed::Text(input.value())),
        }
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        (select.selected_index() > 0).then(|| Typed::Selected(select.selected_index()))
    } else {
        let area = field.dyn_ref::<HtmlTextAreaElement>()?;
        (Ok(area.value()) != area.default_value()).then(|| Typed::Text(area.value()))
    }
}
