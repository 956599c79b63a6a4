//! What a person keeps, as text: in a file of their own, and on the device if they ask for it. Every answer is a row of texts (what it is
//! of, then its parts); a row of a kind that this version does not know is kept as it is and written back.
//!
//! A text is read whole or not at all. Reading asks for nothing but the text, so that any file can be tried safely.

mod answers;
mod contract;
mod envelope;
pub(in crate::domain) mod json;
mod merge;
mod of_today;
mod refusal;

pub use answers::{Answers, Choices, Held, Kept, Undo};
pub use contract::{BENEFIT, ECT, HELPED, SEVERITY, TAKEN, TREATMENT, YES_NO};
pub use envelope::{Envelope, Label, NONCE, ROUNDS, SALT, bytes, hex};
pub use merge::{Dispute, Merged, Side, Subject};
pub use of_today::of_today;
pub use refusal::Refusal;

use super::limits::{self, InvalidAnswer};
use json::Json;

/// What a text says that it is.
const OURS: &str = "beyond-two";
/// The version that is written. Version 1 had no rows: its parts are read by [`contract`]. Version 2 had rows for the questions of version 1
/// of the history: they are kept as they are, and [`of_today()`] says what they mean today. Version 3 had no answer for a medicine that was
/// prescribed and not taken, for its level in the blood, and for what a clinician said of the try. Version 4 had no check-ins and no numbers of
/// other scales, and version 5 nothing of an appointment: who keeps none of them has nothing to read anew.
pub const VERSION: u32 = 6;
/// The longest text that a tab or a device keeps, in bytes. The longest that the form can make is far below it.
pub const LONGEST: usize = 2_000_000;
/// The longest file that is read, in bytes. It holds every answer twice, as a row and in the history, and also what was too long for a tab to keep:
/// who was told so saved it to a file, and that has to open again.
pub const LONGEST_FILE: usize = 10_000_000;
/// The most rows that are read: check-ins of many years fit beside all else.
const ROWS_AT_MOST: usize = 10_000;

/// An answer: what it is of, then its parts.
pub type Row = Vec<String>;

/// The parts of a group that have not been read yet.
type Fields = Vec<(String, Json)>;

/// What makes rows of a file's parts.
type PartsReader = fn(Fields) -> Result<Vec<Row>, Refusal>;

/// Takes the part of that name out of a group.
fn take(fields: &mut Fields, name: &str) -> Option<Json> {
    let place = fields.iter().position(|(own, _)| own == name)?;
    Some(fields.remove(place).1)
}

/// What was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The day on which it was saved (`2026-11-24`), where the text says it.
    pub day: String,
    /// Every answer.
    pub rows: Vec<Row>,
}

impl Saved {
    /// Reads a text of any version: the bare rows that a tab keeps, the file of version 1, the files with rows.
    ///
    /// # Errors
    /// See [`Refusal`]. Nothing of a text that is refused is taken.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        Self::read_with(text, LONGEST_FILE, contract::rows)
    }

    /// Reads a text that has nothing but rows, as this site keeps it in a tab and on a device. What makes sense of the other files is not
    /// called from here: not every page has to load it.
    ///
    /// # Errors
    /// See [`Refusal`]. A file that was not kept but saved may be refused.
    pub fn read_rows(text: &str) -> Result<Self, Refusal> {
        Self::read_with(text, LONGEST, |fields| match fields.into_iter().next() {
            Some((name, _)) => Err(Refusal::Unknown(name)),
            None => Ok(Vec::new()),
        })
    }

    fn read_with(text: &str, longest: usize, parts: PartsReader) -> Result<Self, Refusal> {
        if text.len() > longest {
            return Err(Refusal::TooLong);
        }
        let text = text.trim_start_matches('\u{feff}').trim(); // some editors put this mark before the text
        if !text.starts_with(['[', '{']) {
            return Err(Refusal::NotOurs);
        }
        let saved = match Json::read(text).ok_or(Refusal::Damaged)? {
            Json::Group(fields) => from_fields(fields, parts)?,
            given => Self { day: String::new(), rows: rows(given).ok_or(Refusal::Damaged)? },
        };
        check(&saved.rows)?;
        Ok(saved)
    }

    /// Writes the text that [`Saved::read`] reads.
    pub fn write(&self) -> String {
        self.write_line("") + "\n"
    }

    /// Writes it as a file. Beside the rows stands the history of the contract, for people and other programs. It is not taken up again:
    /// the rows hold all of it, and what could not be judged besides.
    pub fn write_file(&self) -> String {
        self.write_line(&format!("\"history\":{},", contract::history(&self.rows))) + "\n"
    }

    fn write_line(&self, history: &str) -> String {
        let rows = write_rows(&self.rows);
        let day = if self.day.is_empty() { String::new() } else { format!("\"saved\":\"{}\",", self.day) };
        format!("{{\"file\":\"{OURS}\",\"version\":{VERSION},{day}{history}\"rows\":{rows}}}")
    }
}

/// Reads bare rows.
pub fn read_rows(text: &str) -> Option<Vec<Row>> {
    rows(Json::read(text)?)
}

/// Writes bare rows.
pub fn write_rows(rows: &[Row]) -> String {
    let mut text = String::from("[");
    for row in rows {
        if text.len() > 1 {
            text.push(',');
        }
        json::write_texts(&mut text, row);
    }
    text.push(']');
    text
}

/// Whether a row says nothing.
fn is_empty(row: &[String]) -> bool {
    row.iter().skip(1).all(String::is_empty)
}

/// Reads a file that says what it is.
fn from_fields(mut fields: Fields, parts: PartsReader) -> Result<Saved, Refusal> {
    let part = |name: &str| Refusal::Part(name.to_owned(), None);
    if !matches!(take(&mut fields, "file"), Some(Json::Text(file)) if file == OURS) {
        return Err(Refusal::NotOurs);
    }
    let version = match take(&mut fields, "version") {
        Some(Json::Bare(version)) => version.parse::<u32>().ok().filter(|version| *version > 0),
        _ => None,
    };
    let version = version.ok_or_else(|| part("version"))?;
    if version > VERSION {
        return Err(Refusal::Newer);
    }
    let day = match take(&mut fields, "saved") {
        None => String::new(),
        Some(Json::Text(day)) if is_day(&day) => day,
        Some(_) => return Err(part("saved")),
    };
    // What the rows say again is left out of account, but what nobody knows is not passed over.
    let given = if version > 1 { take(&mut fields, "rows") } else { None };
    let from_parts = parts(fields)?;
    let rows = match given {
        Some(given) => rows(given).ok_or_else(|| part("rows"))?,
        None => from_parts,
    };
    Ok(Saved { day, rows })
}

fn rows(given: Json) -> Option<Vec<Row>> {
    given.list()?.into_iter().map(Json::texts).collect()
}

/// Every row says what it is of, and none is one too many.
fn check(rows: &[Row]) -> Result<(), Refusal> {
    let at = |place: usize| format!("rows[{place}]");
    if rows.len() > ROWS_AT_MOST {
        return Err(Refusal::TooLong);
    }
    if let Some(place) = rows.iter().position(|row| row.first().is_none_or(String::is_empty)) {
        return Err(Refusal::Part(at(place), None));
    }
    let mut medicines = rows.iter().enumerate().filter(|(_, row)| row.first().is_some_and(|kind| kind == "trial"));
    match medicines.nth(limits::TRIALS_AT_MOST) {
        Some((place, _)) => Err(Refusal::Part(at(place), Some(InvalidAnswer::Trials(limits::TRIALS_AT_MOST)))),
        None => Ok(()),
    }
}

/// Whether a text is a day: `2026-11-24`.
fn is_day(day: &str) -> bool {
    day.len() == 10
        && day
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
}
