//! Paper and clipboard, and other apps of the device: printing a page, copying its words, handing them on.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlElement;

/// Opens the browser's own print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Copies a text, then tells whether that worked.
pub fn copy(text: &str, told: impl FnOnce(bool) + 'static) {
    let Some(window) = web_sys::window() else { return told(false) };
    // Undefined where the page is not served safely; the call then rejects, and the text stands there to be marked by hand.
    let clipboard = window.navigator().clipboard();
    let written = clipboard.write_text(text);
    spawn_local(async move {
        told(JsFuture::from(written).await.is_ok());
    });
}

/// What some browsers do with a text: handing it to another app of the device. (web-sys has it behind a flag of the whole build.)
mod sharing {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        pub type Sharing;

        #[wasm_bindgen(method, catch)]
        pub fn share(this: &Sharing, what: &js_sys::Object) -> Result<js_sys::Promise, wasm_bindgen::JsValue>;
    }
}

fn navigator() -> Option<web_sys::Navigator> {
    Some(web_sys::window()?.navigator())
}

/// Whether the browser can hand a text to another app of the device.
pub fn can_share() -> bool {
    navigator()
        .is_some_and(|navigator| js_sys::Reflect::get(&navigator, &"share".into()).is_ok_and(|it| it.is_function()))
}

/// Has the browser offer to whom or to what a text goes. It asks the reader, and nothing goes anywhere before that.
pub fn share(title: &str, text: &str) {
    let Some(navigator) = navigator().filter(|_| can_share()) else { return };
    let what = js_sys::Object::new();
    let set = |name: &str, value: &str| js_sys::Reflect::set(&what, &name.into(), &value.into());
    if set("title", title).is_ok() && set("text", text).is_ok() {
        let asked = navigator.unchecked_ref::<sharing::Sharing>().share(&what);
        spawn_local(async move {
            // Who changes their mind has rejected it; there is nothing to tell.
            if let Ok(asked) = asked {
                let _ = JsFuture::from(asked).await;
            }
        });
    }
}

/// The words of an element as they are shown; what is hidden is left out.
pub fn words_of(id: &str) -> String {
    web_sys::window()
        .and_then(|window| window.document()?.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok())
        .map(|element| element.inner_text())
        .unwrap_or_default()
}
