//! The wasm's chunks: what only some pages need loads with those pages. What every page loads is the shell: it hydrates words and navigates.
//!
//! A chunk is fetched once and then stays. It gives the shell its functions by their addresses ([`Part`]), so that a page whose chunk is there
//! is built like any other, at once.
//!
//! In the browser's build the compiler knows of no way from the shell into a page's tool but the functions below that are marked with
//! `wasm_split`. Whoever calls a tool in another way moves it into the shell, and the build says that the shell is too heavy.

use std::cell::RefCell;

use leptos::prelude::{AnyView, RwSignal};

use super::SiteInfo;
use super::pages;
use super::part::{Part, RecordFiles, Records, RecordsOut};
use super::shown::Shown;
use crate::content::PageContent;
use crate::domain::read_back::{Outcome, Text};
use crate::route::Route;

/// One of the chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// Opening cards that come apart from their page.
    Cards,
    /// The self-check.
    Check,
    /// What answers on the comparison's pages on costs and on what matters.
    Compare,
    /// Searching the articles, narrowing down a list.
    Find,
    /// What to keep apart, and how long to wait between two medicines.
    Interactions,
    /// Sifting the next steps, and two or three side by side.
    Options,
    /// The treatment passport.
    Summary,
    /// Check-ins.
    Track,
    /// An appointment.
    Visit,
    /// Where answers are kept, with the cryptography.
    YourData,
}

/// A chunk did not come: there is no connection, the host no longer has it, or what came was something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

thread_local! {
    /// The chunks that are here, and whether they have started.
    static LOADED: RefCell<Vec<(Chunk, Part, bool)>> = const { RefCell::new(Vec::new()) };
}

impl Chunk {
    /// All of them.
    pub const ALL: [Chunk; 10] = [
        Chunk::Cards,
        Chunk::Check,
        Chunk::Compare,
        Chunk::Find,
        Chunk::Interactions,
        Chunk::Options,
        Chunk::Summary,
        Chunk::Track,
        Chunk::Visit,
        Chunk::YourData,
    ];

    /// The chunk that a page needs; most need none.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Check => Some(Self::Check),
            Route::Costs | Route::WhatMatters => Some(Self::Compare),
            Route::Articles | Route::Glossary | Route::Sources => Some(Self::Find),
            Route::Interactions => Some(Self::Interactions),
            Route::Options => Some(Self::Options),
            Route::Summary => Some(Self::Summary),
            Route::Track => Some(Self::Track),
            Route::Visit => Some(Self::Visit),
            Route::YourData => Some(Self::YourData),
            Route::Home
            | Route::Article(_)
            | Route::Compare
            | Route::Evidence
            | Route::Claims
            | Route::Crisis
            | Route::About
            | Route::Accessibility
            | Route::Gallery
            | Route::NotFound => None,
        }
    }

    /// The chunk that a page gets once it stands: without it all can be read.
    pub fn later(route: &Route) -> Option<Self> {
        matches!(route, Route::Compare | Route::WhatMatters | Route::Evidence | Route::Interactions)
            .then_some(Self::Cards)
    }

    /// Its name in `wasm_split`, and so in the names of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Check => "check",
            Self::Compare => "compare",
            Self::Find => "find",
            Self::Interactions => "interactions",
            Self::Options => "options",
            Self::Summary => "summary",
            Self::Track => "track",
            Self::Visit => "visit",
            Self::YourData => "your_data",
        }
    }

    /// What it brings, if it is here.
    pub fn part(self) -> Option<Part> {
        #[cfg(feature = "ssr")]
        return Some(whole::part(self));
        #[cfg(not(feature = "ssr"))]
        LOADED.with_borrow(|loaded| loaded.iter().find(|(chunk, ..)| *chunk == self).map(|(_, part, _)| *part))
    }

    /// Sees to it that it is here. After a failure the next call tries again.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn load(self) -> Result<(), NotLoaded> {
        let part = split::part(self).await?;
        LOADED.with_borrow_mut(|loaded| {
            if loaded.iter().all(|(chunk, ..)| *chunk != self) {
                loaded.push((self, part, false));
            }
        });
        Ok(())
    }

    /// What it wants to be called with once, before its first view: nothing if that was done before.
    pub fn take_start(self) -> Option<fn(RwSignal<Shown>, &SiteInfo)> {
        LOADED.with_borrow_mut(|loaded| {
            let (_, part, started) = loaded.iter_mut().find(|(chunk, ..)| *chunk == self)?;
            (!std::mem::replace(started, true)).then_some(part.start)
        })
    }
}

/// Reads a text that says a dose, a time or a date in words. `None`: what reads it did not come.
///
/// It is a chunk of its own, as most people type a number: it comes with the first text that is none.
pub async fn read_back(text: Text) -> Option<Outcome> {
    split::read_back(text).await.ok()
}

/// What reads health records. It is a chunk of its own: it comes with the first record. `None`: it did not come.
pub async fn records() -> Option<Records> {
    split::records().await.ok()
}

/// What reads archives, cards and tables as health records. It is a chunk of its own: it comes with the first of them. `None`: it did not come.
pub async fn record_files() -> Option<RecordFiles> {
    split::record_files().await.ok()
}

/// What gives the answers out as a health record, a table or a text. It is a chunk of its own: it comes when it is asked for. `None`: it did not come.
pub async fn records_out() -> Option<RecordsOut> {
    split::records_out().await.ok()
}

/// The view of a page's content: that of its chunk, or else its words alone.
pub fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    match Chunk::of(&Route::of(content)).and_then(Chunk::part) {
        Some(part) => (part.view)(content, site),
        None => pages::standing(content),
    }
}

/// Where the wasm is cut.
#[cfg(feature = "hydrate")]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Chunk, NotLoaded, Outcome, Part, RecordFiles, Records, RecordsOut, Text, pages};

    impl From<SplitLoaderError> for NotLoaded {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    pub(super) async fn part(chunk: Chunk) -> Result<Part, NotLoaded> {
        match chunk {
            Chunk::Cards => cards().await,
            Chunk::Check => check().await,
            Chunk::Compare => compare().await,
            Chunk::Find => find().await,
            Chunk::Interactions => interactions().await,
            Chunk::Options => options().await,
            Chunk::Summary => summary().await,
            Chunk::Track => track().await,
            Chunk::Visit => visit().await,
            Chunk::YourData => your_data().await,
        }
    }

    #[wasm_split(read, fallible)]
    fn read(text: Text) -> Result<Outcome, NotLoaded> {
        Ok(text.read())
    }

    pub(super) async fn read_back(text: Text) -> Result<Outcome, NotLoaded> {
        read(text).await
    }

    #[wasm_split(records, fallible)]
    fn records_part() -> Result<Records, NotLoaded> {
        Ok(pages::records::PART)
    }

    pub(super) async fn records() -> Result<Records, NotLoaded> {
        records_part().await
    }

    #[wasm_split(record_files, fallible)]
    fn record_files_part() -> Result<RecordFiles, NotLoaded> {
        Ok(pages::records::FILES)
    }

    pub(super) async fn record_files() -> Result<RecordFiles, NotLoaded> {
        record_files_part().await
    }

    #[wasm_split(records_out, fallible)]
    fn records_out_part() -> Result<RecordsOut, NotLoaded> {
        Ok(pages::records::OUT)
    }

    pub(super) async fn records_out() -> Result<RecordsOut, NotLoaded> {
        records_out_part().await
    }

    // `fallible`: without it a chunk that does not come would be a panic, and a panic is a dead page.

    #[wasm_split(cards, fallible)]
    fn cards() -> Result<Part, NotLoaded> {
        Ok(pages::cards::PART)
    }

    #[wasm_split(check, fallible)]
    fn check() -> Result<Part, NotLoaded> {
        Ok(pages::check::PART)
    }

    #[wasm_split(compare, fallible)]
    fn compare() -> Result<Part, NotLoaded> {
        Ok(pages::compare::PART)
    }

    #[wasm_split(find, fallible)]
    fn find() -> Result<Part, NotLoaded> {
        Ok(pages::find::PART)
    }

    #[wasm_split(interactions, fallible)]
    fn interactions() -> Result<Part, NotLoaded> {
        Ok(pages::interactions::PART)
    }

    #[wasm_split(options, fallible)]
    fn options() -> Result<Part, NotLoaded> {
        Ok(pages::options::PART)
    }

    #[wasm_split(summary, fallible)]
    fn summary() -> Result<Part, NotLoaded> {
        Ok(pages::check::summary::PART)
    }

    #[wasm_split(track, fallible)]
    fn track() -> Result<Part, NotLoaded> {
        Ok(pages::track::PART)
    }

    #[wasm_split(visit, fallible)]
    fn visit() -> Result<Part, NotLoaded> {
        Ok(pages::visit::PART)
    }

    #[wasm_split(your_data, fallible)]
    fn your_data() -> Result<Part, NotLoaded> {
        Ok(pages::your_data::PART)
    }
}

/// The build of the pages is whole: nothing is cut.
#[cfg(feature = "ssr")]
mod whole {
    use super::{Chunk, Part, pages};

    pub(super) fn part(chunk: Chunk) -> Part {
        match chunk {
            Chunk::Cards => pages::cards::PART,
            Chunk::Check => pages::check::PART,
            Chunk::Compare => pages::compare::PART,
            Chunk::Find => pages::find::PART,
            Chunk::Interactions => pages::interactions::PART,
            Chunk::Options => pages::options::PART,
            Chunk::Summary => pages::check::summary::PART,
            Chunk::Track => pages::track::PART,
            Chunk::Visit => pages::visit::PART,
            Chunk::YourData => pages::your_data::PART,
        }
    }
}

#[cfg(feature = "ssr")]
mod split {
    use super::{Chunk, NotLoaded, Outcome, Part, RecordFiles, Records, RecordsOut, Text, pages, whole};

    pub(super) async fn records() -> Result<Records, NotLoaded> {
        Ok(pages::records::PART)
    }

    pub(super) async fn record_files() -> Result<RecordFiles, NotLoaded> {
        Ok(pages::records::FILES)
    }

    pub(super) async fn records_out() -> Result<RecordsOut, NotLoaded> {
        Ok(pages::records::OUT)
    }

    pub(super) async fn read_back(text: Text) -> Result<Outcome, NotLoaded> {
        Ok(text.read())
    }

    pub(super) async fn part(chunk: Chunk) -> Result<Part, NotLoaded> {
        Ok(whole::part(chunk))
    }
}
