//! Cards that come apart from their page: the first that is asked for brings all of them. Until the app runs, and where they do not come, the link
//! leads to what tells the same.

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlAnchorElement, MouseEvent};

use super::clicks::plain_click_on_link;
use super::{fetch, overdue};

/// The attribute of a link that opens a card: the card's id. Of a source it is the link's own: `#r7` opens `s7`.
const CARD: &str = "data-card";
/// What begins the address of a source's entry in the list.
const ENTRY: &str = "#r";
/// The attribute of the place of the cards: their file.
const CARDS: &str = "data-cards";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Begins to open cards. `base` is where the site is served, `build` the build of its files.
pub fn follow(base: String, build: String) {
    let Some(document) = document() else { return };
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let Some(link) = plain_click_on_link(&event) else { return };
        let Some(card) = card_of(&link) else { return };
        event.prevent_default();
        let (base, build) = (base.clone(), build.clone());
        spawn_local(async move {
            if open(&link, &card, &base, &build).await.is_none()
                && let Some(window) = web_sys::window()
            {
                let _ = window.location().set_href(&link.href());
            }
        });
    });
    // Before whoever follows links.
    let _ = document.add_event_listener_with_callback_and_bool("click", listener.as_ref().unchecked_ref(), true);
    listener.forget();
}

/// The id of the card that a link opens, if it opens one.
fn card_of(link: &HtmlAnchorElement) -> Option<String> {
    let entry = link.get_attribute("href");
    link.get_attribute(CARD).or_else(|| Some(["s", entry?.strip_prefix(ENTRY)?].concat()))
}

/// Opens a card for a link; nothing where that is not possible.
async fn open(link: &HtmlAnchorElement, card: &str, base: &str, build: &str) -> Option<()> {
    let place = document()?.query_selector(&format!("[{CARDS}]")).ok()??;
    if place.first_element_child().is_none() {
        place.set_inner_html(&fetch::cards(base, build, &place.get_attribute(CARDS)?).await.ok()?);
        overdue::show();
    }
    let card = document()?.get_element_by_id(card)?;
    // With its source, so that a key leads from the link into the card, and a card that it stands in stays open.
    let options = Object::new();
    Reflect::set(&options, &"source".into(), link).ok()?;
    let show: Function = Reflect::get(&card, &"showPopover".into()).ok()?.dyn_into().ok()?;
    show.call1(&card, &options).ok().map(|_| ())
}
