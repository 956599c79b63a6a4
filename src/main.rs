//! The browser's entry: read the content that the page carries, take the page over.

use beyond_two::{platform, ui};

fn main() {
    // A panic in wasm is a dead page. The prerendered words stay, and a notice says so.
    std::panic::set_hook(Box::new(|panic| {
        platform::document::show_failure();
        console_error_panic_hook::hook(panic);
    }));
    match platform::document::page() {
        Some(page) => wasm_bindgen_futures::spawn_local(ui::hydrate(page)),
        None => platform::document::show_failure(),
    }
}
