//! Clicks on links to our own pages.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlAnchorElement, MouseEvent};

use crate::route::Route;

/// Calls `follow` with the route and the fragment of each plain click on a link to another page of ours, which is then not loaded by
/// the browser; and `within` with the fragment of one within the page, after the browser has gone there. Links to files and to other sites
/// stay the browser's.
///
/// It listens on the document, and so before the router, which listens on the window: the router would leave the old page at once.
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
                event.stop_propagation();
                within(fragment);
            }
            Some(Route::NotFound) | None => event.stop_propagation(),
            Some(route) => {
                event.prevent_default();
                follow(route, fragment);
            }
        }
    });
    let _ = document.add_event_listener_with_callback("click", listener.as_ref().unchecked_ref());
    listener.forget();
}

fn plain_click_on_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
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
