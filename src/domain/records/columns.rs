//! A table (CSV, or cells parted by tabs) as entries: which column says what is guessed by the heads and the names in it, and for the reader to
//! correct before anything is read. A row that names none of our medicines is counted and forgotten.

use super::dates::{self, Order};
use super::dose::{self, Beside, Daily};
use super::entry::{Entry, EntryKind, Passed};
use super::join::tries;
use super::name::{Catalog, Match, strength};
use super::read::{MOST_MEDICINE_ENTRIES, Progress, Review, begins_after};
use super::resource::shortened;
use super::{Format, RecordError, cut};
use crate::domain::free_text::dose::DoseError;
use crate::domain::free_text::duration::{self, Unit};
use crate::domain::saved::Row;
use crate::domain::{Day, limits};

/// The most rows of a table.
pub const MOST_ROWS: usize = 50_000;
/// The most columns.
const MOST_COLUMNS: usize = 200;
/// How many rows one step reads.
const ROWS_A_STEP: usize = 16;
/// How many rows are looked at for a guess.
const ROWS_FOR_A_GUESS: usize = 50;
/// The most days that one row lasts: more is a slip.
const LONGEST_DAYS: f64 = 800.0;

/// What a column can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name of the medicine.
    Medicine,
    /// Its dose.
    Dose,
    /// The unit of the dose.
    Unit,
    /// How it is taken.
    Instruction,
    /// When it began, or was handed out.
    Start,
    /// When it ended.
    End,
    /// For how many days it was, or was handed out.
    Days,
    /// Notes, and why it was stopped.
    Note,
}

/// Every role, in the order in which they are asked.
pub const ROLES: [Role; 8] =
    [Role::Medicine, Role::Dose, Role::Unit, Role::Instruction, Role::Start, Role::End, Role::Days, Role::Note];

/// The heads by which a column is known for each role, the surest first.
const HEADS: [&[&str]; ROLES.len()] = [
    &[
        "medication name",
        "medicine name",
        "drug name",
        "medication",
        "medicine",
        "drug",
        "product",
        "prescription",
        "name",
        "description",
        "item",
    ],
    &["highest daily dose", "daily dose", "dose", "dosage", "strength"],
    &["unit", "units", "dose unit"],
    &["sig", "directions", "instructions", "instruction", "frequency", "how often", "how to take"],
    &[
        "start date",
        "start",
        "started",
        "from",
        "began",
        "date filled",
        "fill date",
        "filled",
        "dispensed",
        "date dispensed",
        "date written",
        "prescribed",
        "ordered",
        "date",
    ],
    &["end date", "stop date", "end", "ended", "stop", "stopped", "to", "until", "discontinued"],
    &["days supply", "day supply", "supply", "for how long", "duration", "days"],
    &["note", "notes", "comment", "comments", "why it was stopped", "reason"],
];
/// The heads of a column that says whose row it is.
const PEOPLE: [&str; 6] = ["patient", "patient name", "patient id", "member", "member name", "member id"];

/// Which column says what, by the places of the columns in the order of [`ROLES`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Columns(pub [Option<usize>; ROLES.len()]);

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The heads of its columns; empty ones where it has none.
    pub heads: Vec<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a text as a table.
    ///
    /// # Errors
    /// If it is of another kind, is too long or has no rows.
    pub fn read(text: &str, catalog: &mut Catalog) -> Result<Self, RecordError> {
        let text = cut::begun(text)?;
        if cut::is_json(text) {
            return Err(RecordError::Other(Format::Fhir));
        }
        let mut rows = cells(text, delimiter(text)).ok_or(RecordError::NoTable)?;
        if rows.len() > MOST_ROWS || rows.iter().any(|row| row.len() > MOST_COLUMNS) {
            return Err(RecordError::TooMany);
        }
        let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
        let named = |row: &[String], catalog: &mut Catalog| {
            row.iter().any(|cell| matches!(catalog.medicine(std::slice::from_ref(cell)), Match::Certain(_)))
        };
        let has_heads = rows.first().is_some_and(|row| !named(row, catalog));
        let mut heads = if has_heads { rows.remove(0) } else { Vec::new() };
        heads.resize(widest, String::new());
        if rows.is_empty() || widest < 2 { Err(RecordError::NoTable) } else { Ok(Self { heads, rows }) }
    }

    /// Whether a text looks like one: several lines, each with as many cells as the first, and more than one.
    pub fn may_be(text: &str) -> bool {
        let text = text.trim_start_matches('\u{feff}').trim();
        let start: String = text.lines().take(4).collect::<Vec<_>>().join("\n");
        let Some(rows) = cells(&start, delimiter(&start)).filter(|_| !cut::is_json(text)) else { return false };
        let Some(first) = rows.first() else { return false };
        let is_known =
            first.iter().any(|head| HEADS.iter().flat_map(|heads| heads.iter()).any(|known| is_head(head, known)));
        rows.len() > 1 && first.len() > 1 && is_known && rows.iter().all(|row| row.len() == first.len())
    }

    /// Which column says what, as far as the heads and the names in them tell.
    pub fn guess(&self, catalog: &mut Catalog) -> Columns {
        let mut columns = Columns::default();
        for (role, heads) in columns.0.iter_mut().zip(HEADS) {
            *role = heads.iter().find_map(|known| self.heads.iter().position(|head| is_head(head, known)));
        }
        let count = |column: usize, catalog: &mut Catalog| {
            let cells = self.rows.iter().take(ROWS_FOR_A_GUESS).filter_map(|row| row.get(column));
            cells.filter(|cell| matches!(catalog.medicine(std::slice::from_ref(*cell)), Match::Certain(_))).count()
        };
        // A column of names is the column of names, whatever stands above it.
        let [medicine, ..] = &mut columns.0;
        if medicine.is_none_or(|column| count(column, catalog) == 0) {
            let best =
                (0..self.heads.len()).map(|column| (count(column, catalog), column)).filter(|(count, _)| *count > 0);
            *medicine = best
                .max_by_key(|(count, column)| (*count, usize::MAX - column))
                .map(|(_, column)| column)
                .or(*medicine);
        }
        columns
    }

    /// What stands first in the dates of these columns.
    pub fn order(&self, columns: Columns) -> Order {
        let dated = [Role::Start, Role::End].map(|role| columns.of(role));
        let cells = self.rows.iter().flat_map(|row| dated.iter().flatten().filter_map(|column| row.get(*column)));
        dates::order(cells.map(String::as_str))
    }

    /// How many people the rows are of, where a column says so.
    fn people(&self) -> usize {
        let column = self.heads.iter().position(|head| PEOPLE.iter().any(|known| is_head(head, known)));
        let named = column.map(|column| {
            let names = self.rows.iter().filter_map(|row| row.get(column)).filter(|name| !name.is_empty());
            names.collect::<std::collections::BTreeSet<_>>().len()
        });
        named.unwrap_or_default()
    }
}

impl Columns {
    /// The column of a role.
    pub fn of(&self, role: Role) -> Option<usize> {
        self.0.get(role as usize).copied().flatten()
    }
}

/// Whether a head is a known one, whatever its letters and signs.
fn is_head(head: &str, known: &str) -> bool {
    let plain: String = head.chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").to_lowercase().replace(" s ", "s ") == known
}

/// The sign that parts the cells: the one that stands most often in the first line.
fn delimiter(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.chars().filter(|other| *other == sign).count();
    [',', ';', '\t', '|'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(',')
}

/// The cells of each row that has any; `None` where a quotation mark is left open.
fn cells(text: &str, delimiter: char) -> Option<Vec<Row>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if is_quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.trim().is_empty() => {
                cell.clear();
                is_quoted = true;
            }
            _ if is_quoted => cell.push(sign),
            '\r' => {}
            '\n' => {
                ended(&mut row, &mut cell);
                let whole = std::mem::take(&mut row);
                if whole.iter().any(|cell: &String| !cell.is_empty()) {
                    rows.push(whole);
                }
                if rows.len() > MOST_ROWS {
                    return Some(rows);
                }
            }
            _ if sign == delimiter => ended(&mut row, &mut cell),
            _ => cell.push(sign),
        }
    }
    ended(&mut row, &mut cell);
    if row.iter().any(|cell| !cell.is_empty()) {
        rows.push(row);
    }
    (!is_quoted).then_some(rows)
}

/// A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn ended(row: &mut Vec<String>, cell: &mut String) {
    let text = std::mem::take(cell);
    let text = text.trim();
    let text = text.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(text);
    row.push(shortened(text));
}

/// What reads the rows of a table, some at a time.
pub struct TableReader {
    table: Table,
    columns: Columns,
    order: Order,
    catalog: Catalog,
    today: Day,
    at: usize,
    entries: Vec<Entry>,
    review: Review,
}

impl TableReader {
    /// Of a table. `today` is the day by the reader's calendar.
    ///
    /// # Errors
    /// If no column is chosen for the medicine, or the rows are of several people.
    pub fn new(
        table: Table,
        columns: Columns,
        order: Order,
        catalog: Catalog,
        today: Day,
    ) -> Result<Self, RecordError> {
        if columns.of(Role::Medicine).is_none() {
            return Err(RecordError::NoTable);
        }
        let people = table.people();
        if people > 1 {
            return Err(RecordError::SeveralPeople(people));
        }
        Ok(Self { table, columns, order, catalog, today, at: 0, entries: Vec::new(), review: Review::default() })
    }

    /// Makes one short step.
    ///
    /// # Errors
    /// If there are too many rows on our medicines. Nothing of the table is taken then.
    pub fn step(&mut self) -> Result<Progress, RecordError> {
        let end = self.table.rows.len().min(self.at + ROWS_A_STEP);
        for at in self.at..end {
            let row = self.table.rows.get_mut(at).map(std::mem::take).unwrap_or_default();
            self.read(&row);
        }
        self.at = end;
        if self.entries.len() > MOST_MEDICINE_ENTRIES {
            return Err(RecordError::TooMany);
        }
        if end < self.table.rows.len() {
            return Ok(Progress::Going);
        }
        let mut review = std::mem::take(&mut self.review);
        review.tries = tries(std::mem::take(&mut self.entries), &self.catalog, self.today);
        Ok(Progress::Done(Box::new(review)))
    }

    fn read(&mut self, row: &[String]) {
        let columns = self.columns;
        let cell = |role: Role| columns.of(role).and_then(|column| row.get(column)).map_or("", String::as_str);
        let name = cell(Role::Medicine).to_owned();
        let places = match self.catalog.medicine(std::slice::from_ref(&name)) {
            Match::Certain(places) => places,
            Match::Unclear => return self.review.passed.push((Passed::NameUnclear, name)),
            Match::None if name.is_empty() => return self.review.nameless += 1,
            Match::None => return self.review.others += 1,
        };
        let mut entry = Entry::plain(EntryKind::Row, places, name);
        let date = |text: &str| (!text.is_empty()).then(|| dates::read(text, self.order));
        entry.dates(date(cell(Role::Start)), date(cell(Role::End)));
        if begins_after(&entry, self.today) {
            return self.review.passed.push((Passed::Future, entry.name));
        }
        entry.supply_days = days(cell(Role::Days));
        entry.note = cell(Role::Note).to_owned();
        if let Some(medicine) = entry.places.first().and_then(|place| self.catalog.at(*place)) {
            let given = [cell(Role::Dose), cell(Role::Unit)].join(" ");
            let strength = strength(&[entry.name.clone(), given.clone()]);
            let beside = Beside { medicine, strength: strength.as_deref() };
            entry.dose = dosed(given.trim(), cell(Role::Instruction), &beside);
        }
        self.entries.push(entry);
    }
}

/// The daily dose: by the instruction, which may count tablets of the dose; else by both together.
fn dosed(given: &str, instruction: &str, beside: &Beside) -> Daily {
    let read = |words: &str| dose::of_words(words, beside);
    match (given.is_empty(), instruction.is_empty()) {
        (true, true) => Daily::default(),
        (false, true) => read(given),
        (true, false) => read(instruction),
        (false, false) => {
            let alone = read(instruction);
            let both = [given, instruction].join(" ");
            match alone.amount {
                Some(Ok(_) | Err(DoseError::NotDaily | DoseError::Several | DoseError::Outside)) => alone,
                _ => read(&both),
            }
        }
    }
}

/// A number of days, or a time in words.
fn days(text: &str) -> Option<u32> {
    let days = limits::decimal(text).or_else(|| {
        let read = duration::read(text, Unit::Weeks, None).ok().flatten();
        read.map(|read| read.weeks * 7.0)
    });
    // From 1 to 800: nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    days.filter(|days| (1.0..=LONGEST_DAYS).contains(days)).map(|days| days as u32)
}
