//! Long work in short steps: between two of them the browser shows what has changed, and hears what is pressed.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How long work goes on before the browser has its turn, in milliseconds.
const TURN_MS: f64 = 40.0;

/// A turn of work that has begun.
pub struct Turn(f64);

impl Turn {
    /// It begins now.
    pub fn begin() -> Self {
        Self(js_sys::Date::now())
    }

    /// Whether it is the browser's turn; so it is as well where the clock was set.
    pub fn is_over(&self) -> bool {
        !(0.0..TURN_MS).contains(&(js_sys::Date::now() - self.0))
    }
}

/// Lets the browser do what it has to do.
pub async fn breathe() {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 0);
        }
    });
    let _ = JsFuture::from(promise).await;
}
