//! What is said of a record: why it is not taken, what is open, what an entry holds.

use crate::domain::records::{ArchiveError, CardError, Doubt, Entry, EntryKind, Format, Passed, RecordError, When};
use crate::ui::date::in_words;
use crate::words::records as words;
use crate::words::records::{entry, refused};

/// Why a record is not taken, and that nothing was added.
pub(super) fn refused(error: &RecordError) -> String {
    match error {
        RecordError::SeveralPeople(count) => return refused::several_people(&count.to_string()),
        RecordError::Empty => refused::empty(),
        RecordError::TooLarge => refused::too_large(),
        RecordError::NotJson => refused::not_json(),
        RecordError::NotFhir => refused::not_fhir(),
        RecordError::OtherVersion => refused::other_version(),
        RecordError::TooMany => refused::too_many(),
        RecordError::Other(Format::Xml) => refused::xml(),
        RecordError::Other(Format::Zip) => refused::zip(),
        RecordError::Other(Format::Pdf) => refused::pdf(),
        RecordError::Other(Format::Card) => refused::card(),
        RecordError::Other(Format::Ours) => refused::ours(),
        RecordError::Other(Format::Fhir) => refused::no_table(),
        RecordError::NoTable => refused::no_table(),
        RecordError::Archive(ArchiveError::Damaged) => refused::damaged(),
        RecordError::Archive(ArchiveError::Locked) => refused::locked(),
        RecordError::Archive(ArchiveError::Nested) => refused::nested(),
        RecordError::Archive(ArchiveError::Bomb) => refused::bomb(),
        RecordError::Archive(ArchiveError::NoRecord) => refused::no_record(),
        RecordError::Archive(ArchiveError::OtherPacking) => refused::other_packing(),
        RecordError::Card(CardError::Damaged) => refused::card_damaged(),
        RecordError::Card(CardError::InParts) => refused::card_in_parts(),
        RecordError::Card(CardError::Link) => refused::card_link(),
    }
    .to_owned()
}

/// What of a try is open. The words stand in the order of the doubts.
pub(super) fn doubt(doubt: Doubt) -> &'static str {
    words::doubts().get(doubt as usize).copied().unwrap_or_default()
}

/// Why something is not understood, with its name where it has one.
pub(super) fn passed(why: Passed, name: &str) -> String {
    let why = words::passed().get(why as usize).copied().unwrap_or_default();
    if name.is_empty() { why.to_owned() } else { words::review::passed_of(name, why) }
}

/// An entry in a line.
pub(super) fn entry(one: &Entry) -> String {
    let [prescribed, listed, handed_out, given, line, row] = entry::kinds();
    let kind = match one.kind {
        EntryKind::Request => prescribed,
        EntryKind::Statement => listed,
        EntryKind::Dispense => handed_out,
        EntryKind::Administration => given,
        EntryKind::Line => line,
        EntryKind::Row => row,
    };
    let date = |when: Option<When>| when.map(|when| in_words(&when.said()));
    let mut parts = vec![entry::line(kind, &one.name)];
    match (date(one.start), date(one.end)) {
        (Some(start), Some(end)) if start != end => parts.push(entry::when(&end, &start)),
        (Some(day), _) | (None, Some(day)) => parts.push(day),
        (None, None) => {}
    }
    parts.extend(one.supply_days.map(|days| entry::days(days.into())));
    if !one.dose.said.is_empty() {
        parts.push(entry::said(&one.dose.said));
    }
    if !one.status.is_empty() {
        parts.push(entry::status(&one.status));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_doubt_and_each_reason_has_its_words() {
        assert_eq!(words::doubts().len(), Doubt::NotTaken as usize + 1);
        assert_eq!(words::passed().len(), Passed::ScoresDiffer as usize + 1);
        assert_eq!(doubt(Doubt::Form), "The record does not say which form it was.");
        assert_eq!(doubt(Doubt::NotTaken), "The record says that it was not taken.");
        assert_eq!(passed(Passed::Future, "Zoloft"), "Zoloft: it begins after today.");
    }
}
