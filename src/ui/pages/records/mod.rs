//! Health records (FHIR) on the page of the reader's data: reading one, the review before anything is kept, and the way back out. Three
//! chunks of their own, which come with the first record, with the first archive, card or table, and with the first press that gives one out.

mod card;
mod chooser;
mod export;
mod fields;
mod files;
mod reading;
mod review;
mod said;

use crate::ui::part::{RecordFiles, Records, RecordsOut};

/// What the chunk of the way in brings.
pub(crate) const PART: Records =
    Records { read: |text, brought, site| Box::pin(reading::read(text, brought, site)), review: review::view };

/// What the chunk of archives, cards and tables brings.
pub(crate) const FILES: RecordFiles = RecordFiles {
    archive: |file| Box::pin(files::archive(file)),
    card: files::card,
    table: |text, has_to_be, site| Box::pin(files::table(text, has_to_be, site)),
    chooser: chooser::view,
};

/// What the chunk of the way out brings.
pub(crate) const OUT: RecordsOut = RecordsOut { write: |written, site| Box::pin(export::write(written, site)) };
