//! A health record of the reader's own: brought in, and taken along. What reads and writes one comes with the first.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::{Field, RECORD};
use super::parts::{button, form, hidden_when, submit};
use super::{Desk, WHERE_KEPT, go_to, not_taken};
use crate::platform::{field, storage, told};
use crate::ui::SiteInfo;
use crate::ui::chunks;
use crate::ui::components::{buttons, el, text, views};
use crate::ui::part::{Found, Outcome, Records};
use crate::words::records as words;

/// The field for what is pasted.
const PASTED: &str = "record-text";
/// The heading of the review.
const REVIEW: &str = "record-review";

/// What was found, with what shows it.
type Shown = Option<(Records, Arc<Found>)>;

/// The parts.
pub(super) fn parts(desk: Desk, site: &SiteInfo) -> Vec<AnyView> {
    let file = Field::new("record");
    let pasted = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let shown = RwSignal::new(None as Shown);
    let site = StoredValue::new(site.clone());
    let read = move |text: String, refuse: Callback<String>| {
        spawn_local(async move {
            told::tell(words::reading());
            let result = match chunks::records().await {
                Some(part) => (part.read)(text, site.get_value()).await.map(|found| (part, found)),
                None => Err(words::no_reader().to_owned()),
            };
            told::replace(words::reading(), "");
            match result {
                Ok(found) => {
                    if shown.try_set(Some(found)).is_none() {
                        go_to(REVIEW);
                    }
                }
                Err(why) => refuse.run(why),
            }
        });
    };
    let begin = move || {
        desk.begin();
        file.set_error("");
        error.set(String::new());
        shown.set(None);
    };
    let open = move || {
        begin();
        if let Some(chosen) = storage::chosen_file(file.id) {
            spawn_local(async move {
                match storage::text_of_chosen(chosen).await {
                    Ok(text) => read(text, Callback::new(move |why: String| file.set_error(why))),
                    Err(storage::NotTaken::Refused(_)) => file.set_error(words::refused::too_large()),
                    Err(why) => file.set_error(not_taken(&why)),
                }
            });
        }
    };
    let send = move || {
        begin();
        let refuse = move |why: String| {
            if error.try_set(why).is_none() {
                field::focus(PASTED);
            }
        };
        read(pasted.get_untracked(), Callback::new(refuse));
    };
    let done = Callback::new(move |outcome: Outcome| {
        shown.set(None);
        pasted.set(String::new());
        told::tell(match &outcome {
            Outcome::Added(words) => words,
            Outcome::Left => words::review::left(),
        });
        go_to(WHERE_KEPT);
    });
    let review = views(move || {
        let found = shown.get();
        let view = found.map(|(part, found)| untrack(|| site.with_value(|site| (part.review)(found, site, done))));
        view.into_iter().collect()
    });
    let heading = el("h2").set("id", REVIEW).set("tabindex", "-1").text(words::review::heading()).view();
    vec![
        text("h2", "", words::heading()),
        text("p", "", words::lead()),
        file.view(words::file(), words::file_hint(), RECORD, open),
        form(send, vec![area(pasted, error), buttons(vec![submit(words::read)])]),
        hidden_when(move || shown.with(Option::is_none), vec![heading, review]),
    ]
}

/// The button that gives the answers out as a record, with what it is for.
pub(super) fn export(desk: Desk, site: &SiteInfo) -> Vec<AnyView> {
    let site = StoredValue::new(site.clone());
    let save = move || {
        desk.begin();
        spawn_local(async move {
            let said = match chunks::records().await {
                Some(part) => (part.write)(site.get_value()).await,
                None => words::no_reader().to_owned(),
            };
            told::tell(&said);
        });
    };
    vec![buttons(vec![button(words::export::save(), true, save)]), text("p", "hint", words::export::hint())]
}

fn area(pasted: RwSignal<String>, error: RwSignal<String>) -> AnyView {
    let [hint, wrong] = ["record-text-hint", "record-text-error"];
    let field = el("textarea")
        .set("id", PASTED)
        .set("rows", "4")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", [hint, " ", wrong].concat())
        .follow("aria-invalid", move || (!error.with(String::is_empty)).then(|| "true".into()))
        .property("value", move || pasted.get())
        .on_typed(move |text| {
            pasted.set(text);
            error.set(String::new());
        });
    let told = el("p").class("field-error").set("id", wrong).set("aria-live", "polite").content(move || error.get());
    el("div")
        .class("field")
        .part(el("label").set("for", PASTED).text(words::paste()).view())
        .part(el("p").class("hint").set("id", hint).text(words::paste_hint()).view())
        .part(field.view())
        .part(told.view())
        .view()
}
