//! What is made of the answers (the sheet, the texts to take along) is a chunk of its own: who has entered nothing needs none of it, and for the rest
//! the page asks for it once it stands.

use std::cell::Cell;

use leptos::prelude::*;

use super::super::late::Source;
use super::super::reference::Reference;
use super::passport::Layout;
use super::{letter, passport, plain};
use crate::ui::chunks::NotLoaded;
use crate::ui::form::Draft;

/// What this chunk brings. The day is one such as "2026-11-24".
#[derive(Clone, Copy)]
pub(in crate::ui::pages) struct Sheet {
    /// The passport as a page.
    pub page: fn(Draft, &str, Layout, &Reference) -> AnyView,
    /// The same as plain text.
    pub plain: fn(Draft, &str, &Reference) -> String,
    /// The letter for an insurer.
    pub letter: fn(Draft, &str, &Reference) -> String,
}

const SHEET: Sheet = Sheet { page: passport::passport, plain: plain::text, letter: letter::text };

thread_local! {
    static HERE: Cell<Option<Sheet>> = const { Cell::new(None) };
}

/// Asks for it from another page.
pub(in crate::ui::pages) async fn sheet() -> Result<Sheet, NotLoaded> {
    split::sheet().await
}

/// Where it comes from.
pub(super) static SOURCE: Source<Sheet> = Source { here: &HERE, load: || Box::pin(split::sheet()), arrived: || {} };

#[cfg(feature = "hydrate")]
mod split {
    use wasm_split_helpers::wasm_split;

    use super::{SHEET, Sheet};
    use crate::ui::chunks::NotLoaded;

    #[wasm_split(sheet, fallible)]
    fn load() -> Result<Sheet, NotLoaded> {
        Ok(SHEET)
    }

    pub(super) async fn sheet() -> Result<Sheet, NotLoaded> {
        load().await
    }
}

/// The build of the pages is whole: nothing is cut.
#[cfg(feature = "ssr")]
mod split {
    use super::{SHEET, Sheet};
    use crate::ui::chunks::NotLoaded;

    pub(super) async fn sheet() -> Result<Sheet, NotLoaded> {
        Ok(SHEET)
    }
}
