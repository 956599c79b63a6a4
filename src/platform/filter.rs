//! Showing only some of the entries of a list that stands on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement, HtmlElement};

/// Shows the entries of the list with this id in whose words every word of the query stands, and hides the others. Gives how many are shown.
pub fn children(id: &str, query: &str) -> usize {
    let query = query.to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let Some(list) =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id))
    else {
        return 0;
    };
    narrow(&list, &words)
}

/// Narrows a list; an entry that is a fold holds a list of its own, and opens to show what fits.
fn narrow(list: &Element, words: &[&str]) -> usize {
    let mut shown = 0;
    let mut next = list.first_element_child();
    while let Some(entry) = next {
        next = entry.next_element_sibling();
        let fits = match (entry.dyn_ref::<HtmlDetailsElement>(), entry.last_element_child()) {
            (Some(fold), Some(inner)) => {
                let fits = narrow(&inner, words);
                fold.set_open(fits > 0 && !words.is_empty());
                fits
            }
            _ => {
                let text = entry.text_content().unwrap_or_default().to_lowercase();
                usize::from(words.iter().all(|word| text.contains(word)))
            }
        };
        shown += fits;
        if let Ok(entry) = entry.dyn_into::<HtmlElement>() {
            entry.set_hidden(fits == 0);
        }
    }
    shown
}
