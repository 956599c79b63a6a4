//! Plain text that was copied from a portal or a label, line by line: a line that names one of our medicines is an entry, and an instruction stands
//! behind the name or on the next line. A date is read where a word says what it is of ("started", "until"): on that line, or on those below it that
//! belong to it. In plain text a date without such a word may be of anything.

use super::dates::{self, Order};
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

/// What stands before the date on which something began.
const STARTS: [&str; 14] = [
    "start date",
    "started on",
    "started",
    "start",
    "since",
    "from",
    "prescribed on",
    "prescribed",
    "ordered on",
    "ordered",
    "date written",
    "written on",
    "date filled",
    "filled on",
];
/// What stands before the date on which it ended.
const ENDS: [&str; 13] = [
    "end date",
    "stop date",
    "ended on",
    "ended",
    "end",
    "stopped on",
    "stopped",
    "stop",
    "discontinued on",
    "discontinued",
    "until",
    "through",
    "to",
];
/// How many lines below a medicine may belong to it.
const BELOW: usize = 5;
/// How many words a date has at most.
const DATE_WORDS: usize = 4;

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

/// What stands first in the dates of these lines.
pub fn order(lines: &[String]) -> Order {
    let words = lines.iter().flat_map(|line| line.split([' ', ',', ';', '(', ')', ':']));
    dates::order(words)
}

/// Reads the line at a place, with those below it that belong to it.
pub fn read(lines: &[String], at: usize, order: Order, catalog: &mut Catalog) -> Line {
    let Some(line) = lines.get(at) else { return Line::Other };
    let own_dates = [dated(line, &STARTS, order), dated(line, &ENDS, order)];
    let (name, _) = parted(line);
    let texts = [name.to_owned()];
    let places = match catalog.medicine(&texts) {
        Match::Certain(places) => places,
        // "Start date" is no medicine, however near to one it is spelled.
        Match::Unclear if own_dates.iter().any(Option::is_some) => return Line::Other,
        Match::Unclear => return Line::Passed(Passed::NameUnclear),
        Match::None => return Line::Other,
    };
    let Some(medicine) = places.first().and_then(|place| catalog.at(*place)).cloned() else { return Line::Other };
    let strength = strength(&texts);
    // The figures of a date are no dose.
    let cut = own_dates.iter().flatten().map(|dated| dated.at).min();
    let undated = cut.and_then(|cut| line.get(..cut)).unwrap_or(line);
    let (before, own) = parted(undated);
    let next = lines.get(at + 1).map(String::as_str);
    let below = next.map(parted).filter(|(before, _)| before.trim().is_empty()).and_then(|(_, below)| below);
    let behind = own.or(below).or_else(|| amount_of(before));
    let beside = Beside { medicine: &medicine, strength: strength.as_deref() };
    let dose =
        behind.map_or_else(Daily::default, |words| dose::of_words(words.trim_end_matches(BEFORE_DATES), &beside));
    let mut entry = Entry { dose, ..Entry::plain(EntryKind::Line, places, line.to_owned()) };
    let [mut start, mut end] = own_dates;
    for line in lines.get(at + 1..).unwrap_or_default().iter().take(BELOW) {
        let dates = [dated(line, &STARTS, order), dated(line, &ENDS, order)];
        // What names another medicine, or may, begins the next.
        if dates.iter().all(Option::is_none) && catalog.medicine(&[parted(line).0.to_owned()]) != Match::None {
            break;
        }
        if matches!(catalog.medicine(&[parted(line).0.to_owned()]), Match::Certain(_)) {
            break;
        }
        let [from, to] = dates;
        (start, end) = (start.or(from), end.or(to));
    }
    entry.dates(start.map(|dated| dated.date), end.map(|dated| dated.date));
    Line::Entry(Box::new(entry))
}

/// What may stand between a dose and the word before a date.
const BEFORE_DATES: [char; 5] = [' ', ',', ';', '(', '-'];

/// A date with a word before it that says what it is of.
struct Dated {
    /// Where that word begins, in bytes.
    at: usize,
    /// The date; `None` where the word promises one that cannot be read.
    date: Option<dates::Read>,
}

/// The date behind one of these words.
fn dated(line: &str, labels: &[&str], order: Order) -> Option<Dated> {
    let small = line.to_lowercase();
    // Places in the small letters are those of the line only where no letter has changed its length.
    if small.len() != line.len() {
        return None;
    }
    let is_edge = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
    let mut promised = None;
    for label in labels {
        for (at, _) in small.match_indices(label) {
            let (before, behind) =
                (small.get(..at).unwrap_or_default(), small.get(at + label.len()..).unwrap_or_default());
            if !is_edge(before.chars().next_back()) || !is_edge(behind.chars().next()) {
                continue;
            }
            let behind = behind.trim_start_matches(|sign: char| sign.is_whitespace() || ":-(".contains(sign));
            let words: Vec<&str> = behind.split_whitespace().take(DATE_WORDS).collect();
            for count in (1..=words.len()).rev() {
                let words = words.get(..count).unwrap_or_default().join(" ");
                if let Some(date) = dates::read(words.trim_end_matches([',', ';', '.', ')']), order) {
                    return Some(Dated { at, date: Some(date) });
                }
            }
            if label.contains("date") {
                promised = Some(Dated { at, date: None });
            }
        }
    }
    promised
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
