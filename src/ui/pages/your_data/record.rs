//! A health record of the reader's own: brought in, and taken along. What reads and writes one comes with the first.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::{Field, RECORD};
use super::parts::{button, form, hidden_when, submit};
use super::{Desk, WHERE_KEPT, go_to, not_taken};
use crate::platform::storage::ChosenFile;
use crate::platform::{field, storage, told};
use crate::ui::SiteInfo;
use crate::ui::chunks;
use crate::ui::components::{buttons, el, text, views};
use crate::ui::part::{Brought, Found, Outcome, RecordFiles, Records, Sheet, Written};
use crate::words::records as words;

/// The field for what is pasted.
const PASTED: &str = "record-text";
/// The heading of the review.
const REVIEW: &str = "record-review";

/// What came of a file or a text, with what shows it.
enum Opened {
    /// What was found in it.
    Found(Records, Arc<Found>),
    /// A table, whose columns are to be chosen.
    Sheet(RecordFiles, Arc<Sheet>),
}

/// How a text begins that is a SMART Health Card, or says that it leads to one.
const CARDS: [&str; 4] = ["shc:/", "shlink:/", "https://", "{\"verifiableCredential\""];

/// The parts.
pub(super) fn parts(desk: Desk, site: &SiteInfo) -> Vec<AnyView> {
    let file = Field::new("record");
    let pasted = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let shown = RwSignal::new(None as Option<Arc<Opened>>);
    let site = StoredValue::new(site.clone());
    let show = move |result: Result<Opened, String>, refuse: &dyn Fn(String)| match result {
        Ok(opened) => {
            if shown.try_set(Some(Arc::new(opened))).is_none() {
                go_to(REVIEW);
            }
        }
        Err(why) => refuse(why),
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
                told::tell(words::reading());
                let result = of_file(chosen, site.get_value()).await;
                told::replace(words::reading(), "");
                show(result, &move |why| file.set_error(why));
            });
        }
    };
    let send = move || {
        begin();
        spawn_local(async move {
            told::tell(words::reading());
            let result = of_text(pasted.get_untracked(), false, site.get_value()).await;
            told::replace(words::reading(), "");
            show(result, &move |why| {
                if error.try_set(why).is_none() {
                    field::focus(PASTED);
                }
            });
        });
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
    let columns = Callback::new(move |found: Option<Arc<Found>>| {
        let Some(found) = found else { return done.run(Outcome::Left) };
        spawn_local(async move {
            let opened = chunks::records().await.map(|part| Opened::Found(part, found));
            show(opened.ok_or_else(|| words::no_reader().to_owned()), &move |why| file.set_error(why));
        });
    });
    let view = views(move || {
        let opened = shown.get();
        let view = opened.map(|opened| {
            untrack(|| match &*opened {
                Opened::Found(part, found) => site.with_value(|site| (part.review)(found.clone(), site, done)),
                Opened::Sheet(part, sheet) => (part.chooser)(sheet.clone(), columns),
            })
        });
        view.into_iter().collect()
    });
    let heading = move || {
        let is_sheet = shown.with(|opened| matches!(opened.as_deref(), Some(Opened::Sheet(..))));
        if is_sheet { words::columns::heading() } else { words::review::heading() }.to_owned()
    };
    let heading = el("h2").set("id", REVIEW).set("tabindex", "-1").content(heading).view();
    vec![
        text("h2", "", words::heading()),
        text("p", "", words::lead()),
        file.view(words::file(), words::file_hint(), RECORD, open),
        form(send, vec![area(pasted, error), buttons(vec![submit(words::read)])]),
        hidden_when(move || shown.with(Option::is_none), vec![heading, view]),
    ]
}

/// Opens a file: an archive by its pieces, any other whole.
async fn of_file(file: ChosenFile, site: SiteInfo) -> Result<Opened, String> {
    let start = file.bytes(0..4).await.unwrap_or_default();
    let is_table = file.name().ends_with(".csv") || file.name().ends_with(".tsv");
    if start == b"PK\x03\x04" {
        let (text, others) = (files().await?.archive)(file).await?;
        return found(text, Brought { others, ..Brought::default() }, site).await;
    }
    match storage::text_of_chosen(file).await {
        Ok(text) => of_text(text, is_table, site).await,
        Err(storage::NotTaken::Refused(_)) => Err(words::refused::too_large().to_owned()),
        Err(why) => Err(not_taken(&why)),
    }
}

/// Opens a text, of which it may be known that it is a table.
async fn of_text(text: String, is_table: bool, site: SiteInfo) -> Result<Opened, String> {
    let start: String = text.chars().take(200).filter(|sign| !sign.is_whitespace() && *sign != '\u{feff}').collect();
    if CARDS.iter().any(|card| start.starts_with(card)) {
        let text = (files().await?.card)(&text)?;
        return found(text, Brought { is_card: true, ..Brought::default() }, site).await;
    }
    // Most texts are FHIR, or a list: what reads tables is fetched for those with cells in their first line alone. A record may be one line of ten megabytes,
    // so that no more than its beginning is looked at.
    let has_cells = || text.chars().take(500).take_while(|sign| *sign != '\n').any(|sign| ",;\t|".contains(sign));
    if is_table || (!start.starts_with(['{', '[']) && has_cells()) {
        let part = files().await?;
        if let Some(sheet) = (part.table)(text.clone(), is_table, site.clone()).await? {
            return Ok(Opened::Sheet(part, sheet));
        }
    }
    found(text, Brought::default(), site).await
}

/// What is found in a record.
async fn found(text: String, brought: Brought, site: SiteInfo) -> Result<Opened, String> {
    let part = chunks::records().await.ok_or_else(|| words::no_reader().to_owned())?;
    Ok(Opened::Found(part, (part.read)(text, brought, site).await?))
}

/// What reads archives, cards and tables.
async fn files() -> Result<RecordFiles, String> {
    chunks::record_files().await.ok_or_else(|| words::no_reader().to_owned())
}

/// The buttons that give the answers out, with what they are for.
pub(super) fn export(desk: Desk, site: &SiteInfo) -> Vec<AnyView> {
    let site = StoredValue::new(site.clone());
    let save = move |written: Written| {
        move || {
            desk.begin();
            spawn_local(async move {
                let said = match chunks::records_out().await {
                    Some(part) => (part.write)(written, site.get_value()).await,
                    None => words::export::no_writer().to_owned(),
                };
                told::tell(&said);
            });
        }
    };
    let ways = [
        (words::export::save(), Written::Fhir),
        (words::export::table(), Written::Table),
        (words::export::text(), Written::Text),
    ];
    let ways = ways.map(|(words, written)| button(words, true, save(written)));
    vec![buttons(ways.into()), text("p", "hint", words::export::hint())]
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
