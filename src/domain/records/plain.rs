//! Plain text that was copied from a portal or a label, line by line: a line that names one of our medicines is an entry, and an instruction stands
//! behind the name or on the next line. Dates are not read: in plain text nobody knows what a date is of.

use super::dose::{self, Beside, Daily};
use super::entry::{Entry, EntryKind, Passed};
use super::name::{Catalog, Match, strength};
use super::resource::shortened;

/// The most lines that are read.
pub const MOST_LINES: usize = 20_000;
/// How an instruction begins.
const BEGINNINGS: [&str; 6] = ["take ", "taking ", "sig:", "directions:", "instructions:", "dose:"];
/// What says that an amount is for a day: without it a strength is no dose.
const DAILY: [&str; 14] = [
    "daily", "day", "morning", "night", "nightly", "bedtime", "evening", "od", "bd", "bid", "tid", "tds", "qd", "twice",
];

/// The lines of a text that say something.
pub fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| line.chars().any(char::is_alphabetic));
    lines.take(MOST_LINES + 1).map(shortened).collect()
}

/// What a line is about, with the one after it.
pub enum Line {
    /// One of our medicines.
    Entry(Box<Entry>),
    /// Perhaps one of ours.
    Passed(Passed),
    /// Something else.
    Other,
}

/// Reads a line. `next` is the one after it.
pub fn read(line: &str, next: Option<&str>, catalog: &mut Catalog) -> Line {
    let (name, own) = parted(line);
    let texts = [name.to_owned()];
    let places = match catalog.medicine(&texts) {
        Match::Certain(places) => places,
        Match::Unclear => return Line::Passed(Passed::NameUnclear),
        Match::None => return Line::Other,
    };
    let Some(medicine) = places.first().and_then(|place| catalog.at(*place)) else { return Line::Other };
    let strength = strength(&texts);
    let below = next.map(parted).filter(|(before, _)| before.trim().is_empty()).and_then(|(_, below)| below);
    let behind = own.or(below).or_else(|| amount_of(name));
    let beside = Beside { medicine, strength: strength.as_deref() };
    let dose = behind.map_or_else(Daily::default, |words| dose::of_words(words, &beside));
    Line::Entry(Box::new(Entry {
        kind: EntryKind::Line,
        places,
        name: line.to_owned(),
        start: None,
        end: None,
        supply_days: None,
        status: String::new(),
        dose,
        note: String::new(),
        date_unread: false,
        is_reversed: false,
        is_not_taken: false,
    }))
}

/// What stands before an instruction, and the instruction.
fn parted(line: &str) -> (&str, Option<&str>) {
    let small = line.to_lowercase();
    // Places in the small letters are those of the line only where no letter has changed its length.
    let at =
        BEGINNINGS.iter().filter_map(|beginning| small.find(beginning)).min().filter(|_| small.len() == line.len());
    let Some((before, instruction)) = at.and_then(|at| line.split_at_checked(at)) else { return (line, None) };
    (before, Some(instruction.split_once(':').map_or(instruction, |(_, instruction)| instruction)))
}

/// The amount behind a name, from its first figure on, where it says that it is for a day.
fn amount_of(name: &str) -> Option<&str> {
    let at = name.find(|sign: char| sign.is_ascii_digit())?;
    let amount = name.get(at..)?;
    let small = amount.to_lowercase();
    small.split(|sign: char| !sign.is_alphabetic()).any(|word| DAILY.contains(&word)).then_some(amount)
}
