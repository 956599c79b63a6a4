//! The element that the app takes over. What others put around it (extensions, the browser) is no business of ours; what they put into it, as
//! the browser's translation does with every word, must not meet the walk of hydration: it ends at the first node that it does not expect.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The id of the element.
pub const ID: &str = "app";

/// The attribute that says how many elements the build has written into `main`.
pub const ELEMENTS: &str = "data-elements";

/// The parts of the page, and the parts of `main`, by their tags.
const PAGE: [&str; 4] = ["A", "HEADER", "MAIN", "FOOTER"];
const MAIN: [&str; 3] = ["DIV", "P", "DIV"];

/// How the element was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// As the build has written it.
    AsWritten,
    /// Someone has put something into the page's own part.
    Changed,
    /// Not even the outline is as it was.
    Broken,
}

/// The element.
pub fn element() -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(ID)?.dyn_into().ok()
}

/// How it was found.
pub fn found(root: &Element) -> Found {
    let main = root.children().item(2);
    match main {
        Some(main) if has_parts(root, &PAGE) && has_parts(&main, &MAIN) => {
            let written = root.get_attribute(ELEMENTS).and_then(|count| count.parse().ok());
            let there = main.get_elements_by_tag_name("*").length();
            if written.is_none_or(|written: u32| written == there) { Found::AsWritten } else { Found::Changed }
        }
        _ => Found::Broken,
    }
}

/// Whether an element begins with exactly these parts. (Others may stand behind them: nobody walks there.)
fn has_parts(element: &Element, tags: &[&str]) -> bool {
    let mut next = element.first_child();
    for tag in tags {
        match next {
            Some(part) if part.node_name() == *tag => next = part.next_sibling(),
            _ => return false,
        }
    }
    true
}
