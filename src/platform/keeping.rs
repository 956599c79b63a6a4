//! Where answers are kept is the work of `assets/scripts/storage.js`: it speaks with the browser's stores, its cryptography and the page
//! of the reader's data, at a quarter of the weight that the same has in wasm. It loads before the app starts. Here is what the two say to each
//! other; `assets/scripts/messages.d.ts` has the types.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit};

use crate::domain::saved::{self, Row, Saved};
use crate::words::messages;

/// What takes answers up.
type TakeUp = Box<dyn Fn(Vec<Row>)>;

thread_local! {
    static TAKE_UP: RefCell<Option<TakeUp>> = const { RefCell::new(None) };
}

/// The app is there: `take_up` gets the answers that have been kept, now and whenever they come from elsewhere; no rows at all mean that
/// every answer is to be cleared.
pub fn begin(take_up: impl Fn(Vec<Row>) + 'static) {
    TAKE_UP.set(Some(Box::new(take_up)));
    tell("beyond-two-begin", "");
}

/// These are the answers now.
pub fn keep(rows: &[Row]) {
    tell("beyond-two-answers", &saved::write_rows(rows));
}

/// Another page is on screen.
pub fn turned() {
    tell("beyond-two-turned", "");
}

fn tell(name: &str, detail: &str) {
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    if let (Some(document), Ok(event)) =
        (web_sys::window().and_then(|window| window.document()), CustomEvent::new_with_event_init_dict(name, &init))
    {
        let _ = document.dispatch_event(&event);
    }
}

fn rows(json: &str) -> Vec<Row> {
    saved::read_rows(json).unwrap_or_default()
}

/// Takes rows up in place of the answers that are here.
#[wasm_bindgen(js_name = takeUp)]
pub fn take_up(json: &str) {
    TAKE_UP.with_borrow(|take_up| {
        if let Some(take_up) = take_up {
            take_up(rows(json));
        }
    });
}

/// Reads what was saved. The first row says what came of it: `["saved", day]`, or `["refused", why]`.
#[wasm_bindgen(js_name = readSaved)]
pub fn read_saved(text: &str) -> String {
    let rows = match Saved::read(text) {
        Ok(saved) => {
            let mut rows = vec![vec!["saved".to_owned(), saved.day]];
            rows.extend(saved.rows);
            rows
        }
        Err(refusal) => vec![vec!["refused".to_owned(), messages::refusal(&refusal)]],
    };
    saved::write_rows(&rows)
}

/// Writes rows as a file of the reader's own.
#[wasm_bindgen(js_name = writeFile)]
pub fn write_file(json: &str, day: &str) -> String {
    Saved { day: day.to_owned(), rows: rows(json) }.write_file()
}
