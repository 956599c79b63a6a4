//! Fingers, pens and mice, told from keys and from what assistive technology presses.

use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent, PointerEvent};

/// Whether a pointer that one points with went down. What a screen reader makes up has neither size nor pressure.
pub fn went_down(event: &Event) -> bool {
    event.dyn_ref::<PointerEvent>().is_some_and(|pointer| {
        let small = pointer.width() <= 1 && pointer.height() <= 1;
        !(small && pointer.pressure() == 0.0 && pointer.pointer_type() == "mouse")
    })
}

/// Whether a click is a single one of a pointer: the browser counts those of keys, scripts and screen readers as none.
pub fn clicked_once(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| click.detail() == 1)
}

/// Whether the reader wants little to move.
pub fn wants_no_motion() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok());
    query.flatten().is_some_and(|query| query.matches())
}
