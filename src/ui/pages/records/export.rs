//! The answers out as a health record: a FHIR R4 bundle for another app.

use super::reading::known;
use crate::domain::Day;
use crate::domain::records::{Catalog, Said, Taken, bundle, row};
use crate::domain::saved::Row;
use crate::platform::storage::{self, NotGiven};
use crate::platform::{chance, days};
use crate::ui::SiteInfo;
use crate::ui::form::answers::said;
use crate::words::check::{answers, facts};
use crate::words::records as words;
use crate::words::your_data::file;

/// Gives the answers out, and says what has come of it.
pub(super) async fn write(site: SiteInfo) -> String {
    let (Some(known), Some(day)) = (known(&site).await, Day::parse(&days::today())) else {
        return words::no_names().to_owned();
    };
    let taken = Taken { day, chance: chance::numbers(), said: &in_words };
    let text = bundle(storage::answers().rows(), &Catalog::new(known), &taken);
    match storage::give_record(&["beyond-two-record-", &day.to_string(), ".json"].concat(), &text) {
        Ok(()) => file::saved().to_owned(),
        Err(NotGiven) => file::not_given().to_owned(),
    }
}

/// The places of what was answered about how it was taken and how it went.
const TAKEN: usize = 5;
const BENEFIT: usize = 15;
const WORE_OFF: usize = 16;

/// A medicine's answers in words, as far as FHIR has no place for them.
fn in_words(row: &Row) -> Said {
    let part = |at: usize| row.get(at).map_or("", |text| text.trim());
    let answered = |place: usize, asked: &str, offered: &[&'static str]| {
        let chosen = part(place).parse().ok().filter(|at| *at < offered.len())?;
        Some(words::export::note(asked, said(Some(chosen), offered)))
    };
    let mut lines: Vec<String> = Vec::new();
    lines.extend(answered(TAKEN, facts::taken(), &answers::taken()));
    lines.extend(answered(BENEFIT, facts::outcome(), &answers::benefits()));
    lines.extend(answered(WORE_OFF, facts::wore_off(), &answers::yes_no()));
    lines.extend(answered(row::ADDED, facts::added(), &answers::yes_no()));
    if !part(row::NOTE).is_empty() {
        lines.push(part(row::NOTE).to_owned());
    }
    let stopped = part(row::SIDE_EFFECTS) == row::YES;
    Said { reason: if stopped { facts::side_effects().to_owned() } else { String::new() }, note: lines.join("; ") }
}
