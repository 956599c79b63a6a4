//! What a chunk of the wasm gives the shell: its functions, by their addresses.

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::{AnyView, Callback, RwSignal};

use super::SiteInfo;
use super::shown::Shown;
use crate::content::PageContent;
use crate::domain::records::{Columns, Known, Order, Review, Table};
use crate::platform::storage::ChosenFile;

/// What a chunk brings.
#[derive(Clone, Copy)]
pub struct Part {
    /// The view of a page.
    pub view: fn(&PageContent, &SiteInfo) -> AnyView,
    /// Called once, before the first view, in the owner of the app: what it begins outlives every page.
    pub start: fn(RwSignal<Shown>, &SiteInfo),
}

/// What comes of something that takes a while.
type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// What was found in a record, or in words why it is not taken.
type Read = Result<Arc<Found>, String>;

/// What the chunk of health records brings to the page of the reader's data.
#[derive(Clone, Copy)]
pub struct Records {
    /// Reads a text, as far as the sorting out of what is in it; or says in words why not.
    pub read: fn(String, Brought, SiteInfo) -> Later<Read>,
    /// The review of what was found. It is told what has come of it, in words; nothing was added where that is `None`.
    pub review: fn(Arc<Found>, &SiteInfo, Callback<Outcome>) -> AnyView,
}

/// What comes of opening something, or in words why it is not taken.
type Opening<T> = Later<Result<T, String>>;

/// What is told of the choice of columns: what was found, or nothing where the table was left.
type Chosen = Callback<Option<Arc<Found>>>;

/// In what a record was brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Whether it is a SMART Health Card, whose signature nobody has checked.
    pub is_card: bool,
    /// How many files of an archive were about something else.
    pub others: usize,
}

/// A table that was brought in, with what is guessed of its columns.
pub struct Sheet {
    /// The table.
    pub table: Table,
    /// Which column says what.
    pub columns: Columns,
    /// What stands first in its dates.
    pub order: Order,
    /// Every medicine of ours.
    pub known: Vec<Known>,
}

/// What the chunk of other files than FHIR brings to the page of the reader's data: archives, cards, tables.
#[derive(Clone, Copy)]
pub struct RecordFiles {
    /// The text of the record in an archive, with how many of its files were about something else; or says in words why not.
    pub archive: fn(ChosenFile) -> Opening<(String, usize)>,
    /// The text of the record in a card; or says in words why not.
    pub card: fn(&str) -> Result<String, String>,
    /// Reads a text as a table, if it is one or (as its second argument says) has to be; or says in words why not.
    pub table: fn(String, bool, SiteInfo) -> Opening<Option<Arc<Sheet>>>,
    /// The choice of the columns. It is told what was found, or `None` to leave.
    pub chooser: fn(Arc<Sheet>, Chosen) -> AnyView,
}

/// As what the answers go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A health record in FHIR.
    Fhir,
    /// A table (CSV).
    Table,
    /// Plain text.
    Text,
}

/// What the chunk that gives the answers out brings to the page of the reader's data.
#[derive(Clone, Copy)]
pub struct RecordsOut {
    /// Gives the answers out, and says in words what has come of it.
    pub write: fn(Written, SiteInfo) -> Later<String>,
}

/// What was found in a record, with the medicines by which it was read.
pub struct Found {
    /// The tries and scores.
    pub review: Review,
    /// Every medicine of ours.
    pub known: Vec<Known>,
    /// In what it was brought.
    pub brought: Brought,
}

/// How a review ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// So much was added; in words.
    Added(String),
    /// Nothing was added.
    Left,
}

/// For a part that begins nothing.
pub(super) fn nothing_to_start(_: RwSignal<Shown>, _: &SiteInfo) {}
