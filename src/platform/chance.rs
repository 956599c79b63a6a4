//! Numbers that nobody has had before, as far as chance goes.

/// Three numbers.
pub fn numbers() -> [u32; 3] {
    // From 0 to below 2^32: nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let number = || (js_sys::Math::random() * 4_294_967_296.0) as u32;
    [number(), number(), number()]
}
