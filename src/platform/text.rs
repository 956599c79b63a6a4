//! Numbers as text.

/// A number as people write it: 40, 37.5. In the browser it does the writing: Rust's own weighs 3 kB of the wasm.
#[cfg(target_arch = "wasm32")]
pub fn of_number(number: f64) -> String {
    js_sys::Number::from(number).to_string_with_radix(10).unwrap_or_default().into()
}

/// A number as people write it: 40, 37.5.
#[cfg(not(target_arch = "wasm32"))]
pub fn of_number(number: f64) -> String {
    number.to_string()
}
