//! Archives, SMART Health Cards and tables: what is in them as a text or as a table. No more of a file is in memory than is read of it.

use std::sync::Arc;

use super::reading::{in_turns, known};
use super::said::refused;
use crate::domain::Day;
use crate::domain::records::{
    Catalog, Columns, DIRECTORY, Order, RecordError, Table, TableReader, Unpacked, list_archive, unpack_card,
};
use crate::platform::days;
use crate::platform::pause::{self, Turn};
use crate::platform::storage::ChosenFile;
use crate::ui::SiteInfo;
use crate::ui::part::{Brought, Found, Sheet};
use crate::words::records as words;
use crate::words::your_data;

/// The text of the record in an archive, or in words why not.
pub(super) async fn archive(file: ChosenFile) -> Result<(String, usize), String> {
    let unreadable = || your_data::file::unreadable().to_owned();
    let said = |error: RecordError| refused(&error);
    let size = file.size();
    let end = file.bytes(size.saturating_sub(DIRECTORY)..size).await.ok_or_else(unreadable)?;
    let mut unpacked = Unpacked::default();
    let mut turn = Turn::begin();
    for member in list_archive(&end, size).map_err(said)? {
        let bytes = file.bytes(member.place.clone()).await.ok_or_else(unreadable)?;
        unpacked.take(&member, &bytes).map_err(said)?;
        if turn.is_over() {
            pause::breathe().await;
            turn = Turn::begin();
        }
    }
    Ok((unpacked.text, unpacked.others))
}

/// The text of the record in a card, or in words why not.
pub(super) fn card(text: &str) -> Result<String, String> {
    unpack_card(text).map_err(|error| refused(&error))
}

/// A text as a table, if it is one, or in words why not.
pub(super) async fn table(text: String, has_to_be: bool, site: SiteInfo) -> Result<Option<Arc<Sheet>>, String> {
    if !(has_to_be || Table::may_be(&text)) {
        return Ok(None);
    }
    let known = known(&site).await.ok_or_else(|| words::no_names().to_owned())?;
    let mut catalog = Catalog::new(known.clone());
    let table = Table::read(&text, &mut catalog).map_err(|error| refused(&error))?;
    let columns = table.guess(&mut catalog);
    let order = table.order(columns);
    Ok(Some(Arc::new(Sheet { table, columns, order, known })))
}

/// Reads a table by its columns, or says in words why not.
pub(super) async fn read(sheet: Arc<Sheet>, columns: Columns, order: Order) -> Result<Arc<Found>, String> {
    let said = |error: RecordError| refused(&error);
    let known = sheet.known.clone();
    let today = Day::parse(&days::today()).ok_or_else(|| words::refused::no_table().to_owned())?;
    let catalog = Catalog::new(known.clone());
    let mut reader = TableReader::new(sheet.table.clone(), columns, order, catalog, today).map_err(said)?;
    let review = in_turns(|| reader.step()).await.map_err(said)?;
    Ok(Arc::new(Found { review, known, brought: Brought::default() }))
}
