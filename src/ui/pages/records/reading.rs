//! Reading a record in short steps, with the names of the medicines from the data of the self-check: they are on the device with its page, and no page
//! carries them twice.

use std::sync::Arc;

use super::said;
use crate::content::{CheckTool, ListedMedicine, Tool};
use crate::domain::Day;
use crate::domain::records::{Catalog, Known, Progress, Reader, RecordError, Review};
use crate::platform::pause::{self, Turn};
use crate::platform::{days, fetch};
use crate::route::Route;
use crate::ui::SiteInfo;
use crate::ui::part::{Brought, Found};
use crate::words::records as words;

/// Reads a text, or says in words why not.
pub(super) async fn read(text: String, brought: Brought, site: SiteInfo) -> Result<Arc<Found>, String> {
    let known = known(&site).await.ok_or_else(|| words::no_names().to_owned())?;
    let today = Day::parse(&days::today()).ok_or_else(|| words::refused::not_json().to_owned())?;
    let refused = |error| said::refused(&error);
    let mut reader = Reader::new(text, Catalog::new(known.clone()), today).map_err(refused)?;
    let mut review = in_turns(|| reader.step()).await.map_err(refused)?;
    review.others += brought.others;
    Ok(Arc::new(Found { review, known, brought }))
}

/// Makes the steps of a reader in turns with the page, until it is done.
pub(super) async fn in_turns(mut step: impl FnMut() -> Result<Progress, RecordError>) -> Result<Review, RecordError> {
    let mut turn = Turn::begin();
    loop {
        match step()? {
            Progress::Going if turn.is_over() => {
                pause::breathe().await;
                turn = Turn::begin();
            }
            Progress::Going => {}
            Progress::Done(review) => return Ok(*review),
        }
    }
}

/// Every medicine of ours with its names; `None` where they do not come.
pub(super) async fn known(site: &SiteInfo) -> Option<Vec<Known>> {
    Some(tool(site).await?.medicines.into_iter().map(named).collect())
}

/// The data of the self-check; `None` where they do not come.
pub(super) async fn tool(site: &SiteInfo) -> Option<CheckTool> {
    let content = fetch::content(&site.base, &site.build, &Route::Check).await.ok()?;
    let Some(Tool::Check(tool)) = content.tool else { return None };
    tool.read()
}

fn named(entry: ListedMedicine) -> Known {
    let names = std::iter::once(entry.judged.generic.clone());
    let names = names.chain(entry.judged.brands.iter().cloned()).chain(entry.also_called).collect();
    Known { medicine: entry.judged, names }
}
