//! Listening to the browser's events for as long as the app lives.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// Calls `heard` for each event of that name, from now on. It listens in the capturing phase: nobody is before us, and nobody keeps it from us.
pub(super) fn listen(target: &EventTarget, name: &str, heard: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(heard);
    let _ = target.add_event_listener_with_callback_and_bool(name, listener.as_ref().unchecked_ref(), true);
    listener.forget();
}
