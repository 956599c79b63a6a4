//! The installed app was opened with a file. (Chromium's alone: `launchQueue`.) The files wait for what reads them: it is in the chunk of the page of
//! the reader's data.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::*;

use super::{Message, tell};

#[wasm_bindgen]
extern "C" {
    type WithQueue;

    #[wasm_bindgen(method, getter, js_name = launchQueue)]
    fn launch_queue(this: &WithQueue) -> Option<LaunchQueue>;

    type LaunchQueue;

    #[wasm_bindgen(method, js_name = setConsumer)]
    fn set_consumer(this: &LaunchQueue, consumer: &JsValue);

    /// What the app was opened with.
    pub(super) type Launched;

    #[wasm_bindgen(method, getter)]
    pub(super) fn files(this: &Launched) -> js_sys::Array;

    /// A file that may be read.
    pub(super) type Handle;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    pub(super) fn get_file(this: &Handle) -> Result<js_sys::Promise, JsValue>;
}

thread_local! {
    static WAITING: RefCell<Vec<Launched>> = const { RefCell::new(Vec::new()) };
    static READER: Cell<Option<fn(Launched)>> = const { Cell::new(None) };
}

/// Takes every file that the app is opened with, now and later.
pub(super) fn follow() {
    let Some(queue) = web_sys::window().and_then(|window| window.unchecked_into::<WithQueue>().launch_queue()) else {
        return;
    };
    let consumer = Closure::<dyn Fn(Launched)>::new(|launched: Launched| match READER.get() {
        Some(read) => read(launched),
        None => {
            WAITING.with_borrow_mut(|waiting| waiting.push(launched));
            tell(Message::Launched);
        }
    });
    queue.set_consumer(consumer.as_ref());
    consumer.forget();
}

/// From now on these are read.
pub(super) fn read_with(read: fn(Launched)) {
    READER.set(Some(read));
    WAITING.take().into_iter().for_each(read);
}
