//! The pages of a form within one page: the fragment of the address names the question, and Back and Forward lead from one to the next.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;

use super::scroll::{self, EntryKey};

/// What is told of a step.
type Told = Box<dyn Fn(String, bool)>;

thread_local! {
    static TOLD: RefCell<Option<Told>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
    static TAKEN: Cell<u32> = const { Cell::new(0) };
}

/// The fragment in the address bar, without its sign.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Adds a step to the browser's history.
pub fn go(fragment: &str) {
    TAKEN.set(TAKEN.get() + 1);
    enter(&address(fragment));
}

fn address(fragment: &str) -> String {
    if fragment.is_empty() { super::document::path() } else { format!("#{fragment}") }
}

fn history() -> Option<web_sys::History> {
    web_sys::window()?.history().ok()
}

/// Adds an address to the browser's history. (A browser that has been given too many of them within seconds refuses
/// one: then the address stays, and the page is there all the same.)
pub fn enter(address: &str) {
    let key = scroll::new_entry();
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::from_f64(key as f64), "", Some(address));
    }
}

/// The key of an entry that has none: it was made by a link, or by hand.
const UNNAMED: EntryKey = 0;

/// The key of the present entry. One that has none gets one.
pub fn entry() -> EntryKey {
    let entry = scroll::entry_in_history();
    if entry != UNNAMED {
        return entry;
    }
    let key = scroll::new_entry();
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from_f64(key as f64), "");
    }
    key
}

/// Lets the present entry of the history name this step.
pub fn stand_at(fragment: &str) {
    if let Some(history) = history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(&address(fragment)));
    }
}

/// Goes back one step, as the browser's Back does. Says no where none was taken on this visit.
pub fn back() -> bool {
    let taken = TAKEN.get();
    if taken == 0 {
        return false;
    }
    TAKEN.set(taken - 1);
    history().is_some_and(|history| history.back().is_ok())
}

/// Calls `told` whenever the browser has gone back or forward, or to a section, from now on.
pub fn on_travel(told: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = Closure::<dyn Fn()>::new(told);
    let _ = window.add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Tells of each step that the browser itself takes, from now on, and whether its entry in the history is new; who was told before no longer is.
pub fn follow(told: impl Fn(String, bool) + 'static) {
    TOLD.set(Some(Box::new(told)));
    if LISTENING.replace(true) {
        return;
    }
    on_travel(|| {
        TOLD.with_borrow(|told| {
            if let Some(told) = told {
                told(fragment(), scroll::entry_in_history() == UNNAMED);
            }
        });
    });
}
