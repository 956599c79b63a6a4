//! Long work in short steps: between two of them the browser shows what has changed, and hears what is pressed.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser do what it has to do.
pub async fn breathe() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0);
        }
    });
    let _ = JsFuture::from(promise).await;
}
