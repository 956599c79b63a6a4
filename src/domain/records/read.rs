//! Reading a file step by step: first cut into resources, then those on medicines and scores kept, then understood. Each step is short, so that a page
//! stays responsive; nothing is handed out before all of it is read.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use super::RecordError;
use super::cut::{Cutter, Piece, begun, is_json};
use super::dates::Order;
use super::entry::{self, Entry, EntryKind, Found, KEPT_WHOLE, OWN, Passed, Sources, own_rows};
use super::join::{Try, tries};
use super::name::Catalog;
use super::plain::{self, Line, MOST_LINES};
use super::reference::{Kept, References};
use super::row;
use super::score::{Score, may_be_score, scores};
use super::when::When;
use crate::domain::Day;
use crate::domain::saved::Row;

/// The most entries on medicines of a file: ten years of daily doses.
pub const MOST_MEDICINE_ENTRIES: usize = 5_000;
/// The most other answers of a file of this site.
const MOST_ANSWERS: usize = 200;
/// How much one step does: bytes that are cut.
const BYTES_A_STEP: usize = 100_000;
/// Resources that are sorted in one step.
const RESOURCES_A_STEP: usize = 100;
/// Entries that are understood in one step.
const ENTRIES_A_STEP: usize = 8;
/// How deep bundles may stand in each other.
const BUNDLES_DEEP: u32 = 3;

/// What is found in a file, for the reader to look at before any of it is taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// The tries, in the order of their days.
    pub tries: Vec<Try>,
    /// PHQ-9 scores, in the order of their days.
    pub scores: Vec<Score>,
    /// Other answers of the self-check, which this site has kept in the file: of a kind of which there is one, the first.
    pub answers: Vec<Row>,
    /// What is about our medicines or scores and is not understood, with the name where there is one.
    pub passed: Vec<(Passed, String)>,
    /// Entries on medicines without any name.
    pub nameless: usize,
    /// Everything else in the file.
    pub others: usize,
}

/// How far the reading has come.
#[derive(Debug)]
pub enum Progress {
    /// Another step is to be made.
    Going,
    /// All of it is read.
    Done(Box<Review>),
}

/// What stands in an entry of a bundle.
#[derive(Deserialize)]
struct InBundle<'a> {
    #[serde(borrow, rename = "fullUrl", default)]
    url: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    resource: Option<&'a RawValue>,
}

/// What a resource says of itself.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow, rename = "resourceType", default)]
    kind: Option<Cow<'a, str>>,
}

/// A file that is being read.
pub struct Reader {
    text: String,
    catalog: Catalog,
    today: Day,
    stage: Stage,
    kept: Vec<Kept>,
    others: usize,
    /// Whether anything said that it is FHIR.
    is_fhir: bool,
    medicine_entries: usize,
}

enum Stage {
    /// Plain text.
    Lines(Box<Lines>, Box<Understanding>),
    Cutting(Cutter),
    Sorting(std::vec::IntoIter<Piece>),
    Understanding(Box<Understanding>),
}

/// The lines of a plain text.
struct Lines {
    lines: Vec<String>,
    order: Order,
    /// How many have been read.
    at: usize,
}

#[derive(Default)]
struct Understanding {
    references: References,
    at: usize,
    entries: Vec<Entry>,
    own: Vec<Row>,
    review: Review,
}

impl Reader {
    /// Begins to read a text. `today` is the day by the reader's calendar.
    ///
    /// # Errors
    /// What can be told without reading it.
    pub fn new(text: String, catalog: Catalog, today: Day) -> Result<Self, RecordError> {
        let record = begun(&text)?;
        let stage = if is_json(record) {
            Stage::Cutting(Cutter::default())
        } else {
            let lines = plain::lines(record);
            if lines.len() > MOST_LINES {
                return Err(RecordError::TooMany);
            }
            Stage::Lines(Box::new(Lines { order: plain::order(&lines), lines, at: 0 }), Box::default())
        };
        let text = if record.len() == text.len() { text } else { record.to_owned() };
        Ok(Self { text, catalog, today, stage, kept: Vec::new(), others: 0, is_fhir: false, medicine_entries: 0 })
    }

    /// Makes one short step.
    ///
    /// # Errors
    /// See [`RecordError`]. Nothing of the file is taken then.
    pub fn step(&mut self) -> Result<Progress, RecordError> {
        match &mut self.stage {
            Stage::Lines(..) => return self.read_lines(),
            Stage::Cutting(cutter) => {
                if cutter.step(&self.text, BYTES_A_STEP)? {
                    let pieces = std::mem::take(&mut cutter.pieces);
                    self.is_fhir |= cutter.has_bundle();
                    self.stage = Stage::Sorting(pieces.into_iter());
                }
            }
            Stage::Sorting(pieces) => {
                let some: Vec<Piece> = pieces.by_ref().take(RESOURCES_A_STEP).collect();
                if some.is_empty() {
                    return self.sorted().map(|()| Progress::Going);
                }
                let text = std::mem::take(&mut self.text);
                let sorted = some.iter().try_for_each(|piece| self.sort_piece(&text, piece, BUNDLES_DEEP));
                self.text = text;
                sorted?;
            }
            Stage::Understanding(_) => return self.understand(),
        }
        Ok(Progress::Going)
    }

    fn sort_piece(&mut self, text: &str, piece: &Piece, deep: u32) -> Result<(), RecordError> {
        let json = text.get(piece.place.clone()).ok_or(RecordError::NotJson)?;
        if !piece.is_entry {
            return self.sort(json, None, deep);
        }
        match serde_json::from_str::<InBundle>(json) {
            Ok(InBundle { url, resource: Some(resource) }) => self.sort(resource.get(), url.map(Cow::into_owned), deep),
            Ok(_) => Ok(()),
            Err(_) => self.pass(json),
        }
    }

    /// Keeps a resource that is to be read, and counts any other.
    fn sort(&mut self, json: &str, url: Option<String>, deep: u32) -> Result<(), RecordError> {
        let Ok(Head { kind: Some(kind) }) = serde_json::from_str::<Head>(json) else { return self.pass(json) };
        self.is_fhir = true;
        match &*kind {
            // The name that medicines had in versions before R4.
            "MedicationOrder" | "MedicationPrescription" => return Err(RecordError::OtherVersion),
            "Bundle" => return self.sort_bundle(json, deep),
            "Medication" | "Patient" => {}
            "Observation" | "QuestionnaireResponse" if may_be_score(json) || json.contains(OWN) => {}
            "Procedure" if json.contains(OWN) => {}
            kind if EntryKind::of(kind).is_some() => {
                self.medicine_entries += 1;
                if self.medicine_entries > MOST_MEDICINE_ENTRIES {
                    return Err(RecordError::TooMany);
                }
            }
            _ => {
                self.others += 1;
                return Ok(());
            }
        }
        let value: Value = serde_json::from_str(json).map_err(|_| RecordError::NotJson)?;
        self.kept.push(Kept { kind: kind.into_owned(), url, value });
        Ok(())
    }

    fn sort_bundle(&mut self, json: &str, deep: u32) -> Result<(), RecordError> {
        let Some(deep) = deep.checked_sub(1) else {
            self.others += 1;
            return Ok(());
        };
        let mut cutter = Cutter::default();
        while !cutter.step(json, BYTES_A_STEP)? {}
        cutter.pieces.iter().try_for_each(|piece| self.sort_piece(json, piece, deep))
    }

    /// What is no resource is counted, if it is JSON at all.
    fn pass(&mut self, json: &str) -> Result<(), RecordError> {
        serde_json::from_str::<serde::de::IgnoredAny>(json).map_err(|_| RecordError::NotJson)?;
        self.others += 1;
        Ok(())
    }

    /// Everything is sorted: one person's records can be understood.
    fn sorted(&mut self) -> Result<(), RecordError> {
        self.text = String::new();
        if !self.is_fhir {
            return Err(RecordError::NotFhir);
        }
        let references = References::of(&self.kept);
        let people = references.people(&self.kept);
        if people > 1 {
            return Err(RecordError::SeveralPeople(people));
        }
        self.stage = Stage::Understanding(Box::new(Understanding { references, ..Understanding::default() }));
        Ok(())
    }

    /// Some lines of plain text. A text that names none of our medicines is no record.
    fn read_lines(&mut self) -> Result<Progress, RecordError> {
        let Stage::Lines(text, found) = &mut self.stage else { return Ok(Progress::Going) };
        let end = text.lines.len().min(text.at + ENTRIES_A_STEP);
        for place in text.at..end {
            match plain::read(&text.lines, place, text.order, &mut self.catalog) {
                Line::Entry(entry) if begins_after(&entry, self.today) => {
                    found.review.passed.push((Passed::Future, entry.name));
                }
                Line::Entry(entry) => found.entries.push(*entry),
                Line::Passed(why) => {
                    let line = text.lines.get(place).cloned().unwrap_or_default();
                    found.review.passed.push((why, line));
                }
                Line::Other => {}
            }
        }
        text.at = end;
        if end < text.lines.len() {
            return Ok(Progress::Going);
        }
        if found.entries.is_empty() {
            return Err(RecordError::NotJson);
        }
        let mut review = std::mem::take(&mut found.review);
        review.tries = tries(std::mem::take(&mut found.entries), &self.catalog, self.today);
        Ok(Progress::Done(Box::new(review)))
    }

    fn understand(&mut self) -> Result<Progress, RecordError> {
        let Stage::Understanding(stage) = &mut self.stage else { return Ok(Progress::Going) };
        let with = Sources { kept: &self.kept, references: &stage.references, today: self.today };
        let end = self.kept.len().min(stage.at + ENTRIES_A_STEP);
        for one in self.kept.get(stage.at..end).unwrap_or_default() {
            let Some(kind) = EntryKind::of(&one.kind) else {
                stage.review.others += usize::from(one.kind == "Medication" || one.kind == "Patient");
                continue;
            };
            match entry::read(kind, &one.value, &with, &mut self.catalog)? {
                Found::Entry(entry) => stage.entries.push(*entry),
                Found::Own(row) => stage.own.push(row),
                Found::Passed(why, name) => stage.review.passed.push((why, name)),
                Found::Nameless => stage.review.nameless += 1,
                Found::Other => stage.review.others += 1,
            }
        }
        stage.at = end;
        if end < self.kept.len() {
            return Ok(Progress::Going);
        }
        let mut review = std::mem::take(&mut stage.review);
        review.tries = tries(std::mem::take(&mut stage.entries), &self.catalog, self.today);
        review.tries.extend(std::mem::take(&mut stage.own).into_iter().map(Try::kept));
        review.answers = kept_answers(&self.kept);
        let scored = scores(&self.kept);
        review.scores = scored.scores;
        review.passed.extend(scored.passed.into_iter().map(|why| (why, String::new())));
        review.others += self.others + scored.others;
        Ok(Progress::Done(Box::new(review)))
    }
}

/// Whether an entry begins after a day.
pub fn begins_after(entry: &Entry, day: Day) -> bool {
    entry.start.and_then(When::bounds).is_some_and(|(first, _)| first > day)
}

/// The other answers that this site has kept.
fn kept_answers(kept: &[Kept]) -> Vec<Row> {
    let mut answers: Vec<Row> = Vec::new();
    for row in kept.iter().flat_map(|one| own_rows(&one.value)) {
        let kind = row.first().map_or("", String::as_str);
        let is_another = kind == row::OTHER || answers.iter().all(|other| other.first() != row.first());
        if KEPT_WHOLE.contains(&kind) && is_another && answers.len() < MOST_ANSWERS {
            answers.push(row);
        }
    }
    answers
}

/// Reads a whole text at once.
///
/// # Errors
/// See [`RecordError`].
pub fn read(text: &str, catalog: Catalog, today: Day) -> Result<Review, RecordError> {
    let mut reader = Reader::new(text.to_owned(), catalog, today)?;
    loop {
        if let Progress::Done(review) = reader.step()? {
            return Ok(*review);
        }
    }
}
