//! In place of `wasm-streams`, which Leptos' server functions stream with. This site has no server, but what that crate exports to JavaScript stays in
//! the wasm of every page whether or not anything calls it: 3 % of the shell. Here is its interface as far as `server_fn` names it; nothing flows.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Holds it.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream of Rust as one of the browser: none.
    pub fn from_stream<S>(_: S) -> Self {
        Self(JsValue::UNDEFINED.unchecked_into())
    }

    /// What it holds.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// It as a stream of Rust: one that ends at once.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

/// A stream that ends at once.
pub struct IntoStream;

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
