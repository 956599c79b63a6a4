//! The browser's entry: read the content that the page carries, take the page over.

use beyond_two::{platform, ui};

fn main() {
    // A panic in wasm is a dead page: it traps, and assets/scripts/loader.js gives links and forms back to the browser. In a release it traps at once;
    // while developing it says where first.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    match platform::document::page() {
        Some(page) => wasm_bindgen_futures::spawn_local(ui::hydrate(page)),
        None => platform::document::show_failure(),
    }
}
