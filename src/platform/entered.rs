//! What is entered without typing. Speech, a password manager and a browser that fills in forms may tell of the change of a field alone; what hears of
//! fields hears of typing (`input`), so that is told after each change as well.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, EventInit, Node};

use super::events::listen;

/// From now on a change counts as typing.
pub fn follow() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    listen(&document, "change", |event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<Node>().ok()) else { return };
        // Not at once: a field that is taken out of the page tells of its change while the page is being changed.
        spawn_local(async move {
            let bubbling = EventInit::new();
            bubbling.set_bubbles(true);
            if field.is_connected()
                && let Ok(event) = Event::new_with_event_init_dict("input", &bubbling)
            {
                let _ = field.dispatch_event(&event);
            }
        });
    });
}
