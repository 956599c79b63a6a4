//! Clicks on links to our own pages.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlAnchorElement, MouseEvent};

use crate::route::Route;

/// Calls `follow` with the route and the fragment of each plain click on a link to another page of ours, which is then not loaded by
/// the browser; and `within` with the fragment of one within the page, after the browser has gone there. Links to files and to other sites
/// stay the browser's.
pub fn on_link(base: String, follow: impl Fn(Route, String) + 'static, within: impl Fn(String) + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let Some(link) = plain_click_on_link(&event) else { return };
        let Some(location) = web_sys::window().map(|window| window.location()) else { return };
        if location.origin().ok().as_deref() != Some(link.origin().as_str()) {
            return;
        }
        let fragment = link.hash().trim_start_matches('#').to_owned();
        match Route::from_href(&link.pathname(), &base) {
            _ if location.pathname().ok().as_deref() == Some(link.pathname().as_str()) && !fragment.is_empty() => {
                within(fragment);
            }
            Some(Route::NotFound) | None => {}
            Some(route) => {
                event.prevent_default();
                follow(route, fragment);
            }
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Calls `press` with the value of the attribute for each press of a button that bears it; the button then reads what `press` gives.
pub fn on_button(attribute: &'static str, press: impl Fn(&str) -> &'static str + 'static) {
    each_press(attribute, move |button, value| name(button, press(value), value));
}

/// Tells what has come of a press.
pub type Tell = Box<dyn FnOnce(&'static str)>;

/// Calls `press` with the value of the attribute for each press of a button that bears it; what is told then stands beside the button.
pub fn on_press(attribute: &'static str, press: impl Fn(&str, Tell) + 'static) {
    each_press(attribute, move |button, value| {
        let around = button.parent_element();
        press(
            value,
            Box::new(move |told| {
                let place =
                    around.and_then(|around| around.query_selector(&format!("[data-told='{attribute}']")).ok()?);
                if let Some(place) = place {
                    place.set_text_content(Some(told));
                }
            }),
        );
    });
}

/// Calls `press` with the button and the value of its attribute for each press of a button that bears it.
fn each_press(attribute: &'static str, press: impl Fn(&web_sys::Element, &str) + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(button) = target.and_then(|target| target.closest(&format!("[{attribute}]")).ok()?) {
            press(&button, &button.get_attribute(attribute).unwrap_or_default());
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Lets every button on the page that bears the attribute read what `label` gives for its value.
pub fn label_buttons(attribute: &str, label: impl Fn(&str) -> &'static str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(buttons) = document.query_selector_all(&format!("[{attribute}]")) else { return };
    for at in 0..buttons.length() {
        if let Some(button) = buttons.get(at).and_then(|button| button.dyn_into::<web_sys::Element>().ok()) {
            let value = button.get_attribute(attribute).unwrap_or_default();
            name(&button, label(&value), &value);
        }
    }
}

/// Lets a button read so, and be called so together with what it is about.
fn name(button: &web_sys::Element, words: &str, about: &str) {
    button.set_text_content(Some(words));
    let _ = button.set_attribute("aria-label", &format!("{words}: {about}"));
}

/// The link on which was clicked, without any key that would open it elsewhere.
pub(super) fn plain_click_on_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    if event.default_prevented()
        || event.button() != 0
        || event.meta_key()
        || event.alt_key()
        || event.ctrl_key()
        || event.shift_key()
    {
        return None;
    }
    let element: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    (link.target().is_empty() && !link.has_attribute("download")).then_some(link)
}
