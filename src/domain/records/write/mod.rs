//! The way out: the history as a FHIR bundle (`bundle`), as a table or plain text (`table`). What the answers are called in words comes from the page.

mod bundle;
mod table;

pub use bundle::bundle;
pub use table::{COLUMNS, Kinds, csv, entries, text};

use super::row;
use crate::domain::saved::Row;
use crate::domain::{Day, MedicineId};

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was asked.
    pub asked: String,
    /// What was answered.
    pub said: String,
}

/// What a row says in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What it is of, where that is no medicine.
    pub name: String,
    /// For how long, as it was typed.
    pub time: String,
    /// Why it was stopped; empty where that is not known.
    pub reason: String,
    /// What was answered. What was not is not here.
    pub answers: Vec<Answer>,
}

/// When and as what something is written.
pub struct Taken<'a> {
    /// The day by the reader's calendar.
    pub day: Day,
    /// Chance, by which the addresses in a bundle are nobody else's.
    pub chance: [u32; 3],
    /// The name of the medicine of an id, and its unit.
    pub medicine: &'a dyn Fn(&MedicineId) -> Option<[String; 2]>,
    /// The words of a row.
    pub said: &'a dyn Fn(&Row) -> Said,
}

impl Taken<'_> {
    /// The name of a row's medicine, and its unit.
    fn medicine_of(&self, row: &Row) -> [String; 2] {
        let listed = (self.medicine)(&MedicineId::new(part(row, row::MEDICINE)));
        listed.unwrap_or_else(|| [part(row, row::OTHER_NAME).to_owned(), "mg/day".to_owned()])
    }
}

impl Answer {
    /// In one line.
    fn line(&self) -> String {
        [&self.asked, ": ", &self.said].concat()
    }
}

/// The part of a row at a place.
fn part(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", |part| part.trim())
}

/// Whether a row says anything.
fn says_something(row: &[String]) -> bool {
    row.iter().skip(1).any(|part| !part.is_empty())
}
