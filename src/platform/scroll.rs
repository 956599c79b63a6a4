//! Where the reader stood on each page of this visit, so that Back returns there.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::prelude::*;

/// Names an entry of the browser's history. It holds a time stamp, never an answer.
pub type EntryKey = u64;

#[derive(Default)]
struct Positions {
    current: EntryKey,
    by_entry: HashMap<EntryKey, f64>,
}

thread_local! {
    static POSITIONS: RefCell<Positions> = RefCell::default();
}

/// Follows the reader's scrolling from now on.
pub fn follow() {
    POSITIONS.with_borrow_mut(|positions| positions.current = entry_in_history());
    let Some(window) = web_sys::window() else { return };
    let follow = Closure::<dyn Fn()>::new(|| {
        let y = here();
        POSITIONS.with_borrow_mut(|positions| {
            let current = positions.current;
            positions.by_entry.insert(current, y);
        });
    });
    let _ = window.add_event_listener_with_callback("scroll", follow.as_ref().unchecked_ref());
    follow.forget();
}

/// A key for a new entry; the caller puts it into the history's state.
pub fn new_entry() -> EntryKey {
    let key = js_sys::Date::now() as EntryKey;
    POSITIONS.with_borrow_mut(|positions| positions.current = key);
    key
}

/// Turns to the entry that the browser has just gone back or forward to, and says where the reader stood there.
pub fn turn_to_current_entry() -> f64 {
    POSITIONS.with_borrow_mut(|positions| {
        positions.current = entry_in_history();
        positions.by_entry.get(&positions.current).copied().unwrap_or_default()
    })
}

/// Where the reader stands.
pub fn here() -> f64 {
    web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls there.
pub fn to(y: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// The key of the entry at which the browser's history stands.
pub(super) fn entry_in_history() -> EntryKey {
    web_sys::window()
        .and_then(|window| window.history().ok())
        .and_then(|history| history.state().ok())
        .and_then(|state| state.as_f64())
        .map_or(0, |key| key as EntryKey)
}
