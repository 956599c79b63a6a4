//! Health records: a FHIR R4 file (a `Bundle`, single resources, NDJSON) as the tries and check-ins that stand in it, and a history as a FHIR Bundle.
//!
//! Nobody remembers six years of medicines; a portal does. What a record says is what was prescribed and handed out: that it was taken, and how it
//! went, is never inferred. What can mean two things is told and asked, and nothing is taken until the reader has seen it. Medicines are found by
//! their names as they are displayed, as codes are often missing, and none of ours is confirmed yet. Only antidepressants, what is added to them
//! and PHQ-9 scores are ever shown; all else in a file is counted and forgotten.
//!
//! `cut` cuts a file into resources; `resource` and `reference` read one; `name`, `dose` and `when` understand its parts; `join` makes tries of
//! entries; `plain` reads a list that was copied as text, `columns` a table, both with `dates`; `score` reads the PHQ-9; `write` is the way back.
//! `archive` and `smart_card` give the FHIR that is packed in them.

mod archive;
mod columns;
mod cut;
mod dates;
mod dose;
mod doubt;
mod entry;
mod join;
mod name;
mod overlap;
mod plain;
mod read;
mod reference;
mod resource;
pub mod row;
mod score;
mod smart_card;
mod spans;
mod when;
mod write;

pub use archive::{ArchiveError, DIRECTORY, Member, Unpacked, list as list_archive, unpack_all};
pub use columns::{Columns, MOST_ROWS, ROLES, Role, Table, TableReader};
pub use cut::{Format, MOST_RESOURCES};
pub use dates::Order;
pub use doubt::Doubt;
pub use entry::{Entry, EntryKind, Passed};
pub use join::{ADDED_FROM_DAYS, GAP_DAYS, OPEN_DAYS, SWITCHED_UP_TO_DAYS, Try};
pub use name::{Catalog, Known};
pub use read::{MOST_MEDICINE_ENTRIES, Progress, Reader, Review, read};
pub use score::Score;
pub use smart_card::{CardError, unpack as unpack_card};
pub use when::When;
pub use write::{Answer, COLUMNS, Kinds, Said, Taken, bundle, csv, entries, text};

/// Why a file is not taken. Nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordError {
    /// There is nothing in it.
    Empty,
    /// More than [`crate::domain::saved::LONGEST_FILE`] bytes.
    TooLarge,
    /// Another kind of file, which is known.
    Other(Format),
    /// It is cut off or damaged, or no JSON at all.
    NotJson,
    /// JSON that is no health record.
    NotFhir,
    /// FHIR of another version than R4.
    OtherVersion,
    /// A ZIP archive that is not taken.
    Archive(ArchiveError),
    /// A SMART Health Card that is not taken.
    Card(CardError),
    /// A table without rows, or of which no column is chosen for the medicine.
    NoTable,
    /// The records of so many people.
    SeveralPeople(usize),
    /// More resources than [`MOST_RESOURCES`], or more entries of our medicines than [`MOST_MEDICINE_ENTRIES`].
    TooMany,
}
