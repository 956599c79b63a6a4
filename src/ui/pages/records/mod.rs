//! Health records (FHIR) on the page of the reader's data: reading one, the review before anything is kept, and the way back out. A chunk of its own,
//! which comes with the first record.

mod card;
mod export;
mod fields;
mod reading;
mod review;
mod said;

use crate::ui::part::Records;

/// What this chunk brings.
pub(crate) const PART: Records = Records {
    read: |text, site| Box::pin(reading::read(text, site)),
    review: review::view,
    write: |site| Box::pin(export::write(site)),
};
