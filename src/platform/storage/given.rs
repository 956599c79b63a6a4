//! A file was given to the app: it was opened with one (Chromium's alone: `launchQueue`), or one was dropped on a page, which the browser would else show
//! in its place. The files wait for what reads them: it is in the chunk of the page of the reader's data.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement};

use super::{Message, Notice, tell};
use crate::platform::events::listen;

#[wasm_bindgen]
extern "C" {
    type WithQueue;

    #[wasm_bindgen(method, getter, js_name = launchQueue)]
    fn launch_queue(this: &WithQueue) -> Option<LaunchQueue>;

    type LaunchQueue;

    #[wasm_bindgen(method, js_name = setConsumer)]
    fn set_consumer(this: &LaunchQueue, consumer: &JsValue);

    /// What the app was opened with.
    type Launched;

    #[wasm_bindgen(method, getter)]
    fn files(this: &Launched) -> js_sys::Array;

    /// A file that may be read.
    pub(super) type Handle;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    pub(super) fn get_file(this: &Handle) -> Result<js_sys::Promise, JsValue>;
}

/// A file that was given.
pub(super) enum Given {
    /// Opened with the app.
    Handle(Handle),
    /// Dropped on a page.
    File(web_sys::File),
}

thread_local! {
    static WAITING: RefCell<Vec<Given>> = const { RefCell::new(Vec::new()) };
    static READER: Cell<Option<fn(Given)>> = const { Cell::new(None) };
}

/// Takes every file that the app is given, now and later.
pub(super) fn follow() {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "dragover", |event| {
        if is_of_files(&event) {
            event.prevent_default();
        }
    });
    listen(&window, "drop", |event| {
        if is_of_files(&event) {
            event.prevent_default();
            let Some(files) = carried(&event).and_then(|carried| carried.files()) else { return };
            match files.get(0) {
                Some(file) if files.length() == 1 => take(Given::File(file)),
                // Whichever was meant, none of the others is passed over.
                _ => tell(Message::Tell(Notice::SeveralFiles)),
            }
        }
    });
    let Some(queue) = window.unchecked_into::<WithQueue>().launch_queue() else { return };
    let consumer = Closure::<dyn Fn(Launched)>::new(|launched: Launched| {
        let files = launched.files();
        let handle = files.get(0);
        if files.length() > 1 {
            tell(Message::Tell(Notice::SeveralFiles));
        } else if !handle.is_undefined() {
            take(Given::Handle(handle.unchecked_into()));
        }
    });
    queue.set_consumer(consumer.as_ref());
    consumer.forget();
}

/// What is dragged.
fn carried(event: &Event) -> Option<web_sys::DataTransfer> {
    event.dyn_ref::<web_sys::DragEvent>()?.data_transfer()
}

/// Whether files are dragged, and not onto a field that takes files itself.
fn is_of_files(event: &Event) -> bool {
    let takes_files = |field: &HtmlInputElement| field.type_() == "file";
    let onto_field = event.target().and_then(|target| target.dyn_into().ok()).is_some_and(|field| takes_files(&field));
    !onto_field && carried(event).is_some_and(|carried| carried.types().includes(&"Files".into(), 0))
}

fn take(given: Given) {
    match READER.get() {
        Some(read) => read(given),
        None => {
            WAITING.with_borrow_mut(|waiting| waiting.push(given));
            tell(Message::Given);
        }
    }
}

/// From now on these are read.
pub(super) fn read_with(read: fn(Given)) {
    READER.set(Some(read));
    WAITING.take().into_iter().for_each(read);
}
