//! The history as a table (CSV) and as plain text, for a spreadsheet, a message or another program: one line or one paragraph for each medicine,
//! treatment and score, and one for each answer that is about none of them.

use super::super::row::{self, ABOUT, EPISODE, FIRST, OTHER, TRIAL};
use super::{Taken, part, says_something};
use crate::domain::saved::Row;
use crate::domain::track::{CHECK_IN, CheckIn, SCALE, Scale, written};

/// How many columns the table has: what kind of entry it is, its name, from when, until when, dose, unit, for how long, score, why it was stopped, what was
/// answered, note.
pub const COLUMNS: usize = 11;

/// What the kinds of entries are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds {
    /// A medicine.
    pub medicine: &'static str,
    /// Another treatment.
    pub treatment: &'static str,
    /// A score.
    pub score: &'static str,
    /// Anything else that was answered.
    pub answer: &'static str,
    /// The PHQ-9.
    pub phq_9: &'static str,
}

/// The cells of each entry.
pub fn entries(rows: &[Row], taken: &Taken, kinds: Kinds) -> Vec<[String; COLUMNS]> {
    let mut entries = Vec::new();
    // What people look for stands first.
    let place = |row: &Row| match part(row, 0) {
        TRIAL => 0,
        OTHER => 1,
        CHECK_IN | SCALE => 2,
        _ => 3,
    };
    let mut rows: Vec<&Row> = rows.iter().filter(|row| says_something(row)).collect();
    rows.sort_by_key(|row| place(row));
    for row in rows {
        let own = |at: usize| part(row, at).to_owned();
        let mut cells: [String; COLUMNS] = Default::default();
        let [kind, name, from, to, dose, unit, time, score, reason, answered, note] = &mut cells;
        match part(row, 0) {
            TRIAL => {
                let said = (taken.said)(row);
                [*name, *unit] = taken.medicine_of(row);
                *kind = kinds.medicine.to_owned();
                (*from, *to, *dose) = (own(row::STARTED), own(row::STOPPED), own(row::DOSE));
                (*time, *reason, *note) = (said.time.clone(), said.reason.clone(), own(row::NOTE));
                *answered = joined(&said);
            }
            OTHER => {
                let said = (taken.said)(row);
                (*kind, *name) = (kinds.treatment.to_owned(), said.name.clone());
                *answered = joined(&said);
            }
            CHECK_IN => {
                let Some(check_in) = CheckIn::of_row(row) else { continue };
                (*kind, *name) = (kinds.score.to_owned(), kinds.phq_9.to_owned());
                *from = check_in.day.to_string();
                *score = check_in.score().map(|score| score.to_string()).unwrap_or_default();
                *note = check_in.note;
            }
            SCALE => {
                let Some(scale) = Scale::of_row(row) else { continue };
                (*kind, *name, *from) = (kinds.score.to_owned(), scale.name, scale.day.to_string());
                (*score, *note) = (written(scale.value), scale.note);
            }
            ABOUT | EPISODE | FIRST => {
                for answer in (taken.said)(row).answers {
                    let mut cells: [String; COLUMNS] = Default::default();
                    let [kind, name, .., answered, _] = &mut cells;
                    (*kind, *name, *answered) = (kinds.answer.to_owned(), answer.asked, answer.said);
                    entries.push(cells);
                }
                continue;
            }
            _ => continue,
        }
        entries.push(cells);
    }
    entries
}

fn joined(said: &super::Said) -> String {
    said.answers.iter().map(super::Answer::line).collect::<Vec<_>>().join("; ")
}

/// The table as CSV (RFC 4180). What a spreadsheet would take for a formula has an apostrophe before it, which makes it a text there.
pub fn csv(entries: &[[String; COLUMNS]], heads: [&str; COLUMNS]) -> String {
    let mut out = String::new();
    line(&mut out, heads);
    for cells in entries {
        line(&mut out, cells.each_ref().map(String::as_str));
    }
    out
}

fn line(out: &mut String, cells: [&str; COLUMNS]) {
    for (at, cell) in cells.into_iter().enumerate() {
        out.push_str(if at > 0 { "," } else { "" });
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let safe = if is_formula { ["'", cell].concat() } else { cell.to_owned() };
        if safe.contains(['"', ',', '\n', '\r', ';']) {
            out.push('"');
            out.push_str(&safe.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&safe);
        }
    }
    out.push_str("\r\n");
}

/// Plain text: a paragraph for each entry, with what is known of it line by line.
pub fn text(entries: &[[String; COLUMNS]], heads: [&str; COLUMNS]) -> String {
    let mut out = String::new();
    for cells in entries {
        let [kind, name, rest @ ..] = cells;
        out.push_str(&[kind, ": ", name, "\n"].concat());
        for (head, cell) in heads.iter().skip(2).zip(rest).filter(|(_, cell)| !cell.is_empty()) {
            out.push_str(&["  ", head, ": ", cell, "\n"].concat());
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: [&str; COLUMNS] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"];

    fn entry(name: &str, note: &str) -> [String; COLUMNS] {
        let mut cells: [String; COLUMNS] = Default::default();
        (cells[0], cells[1], cells[10]) = ("Medicine".into(), name.into(), note.into());
        cells
    }

    #[test]
    fn what_parts_cells_is_quoted_and_a_formula_is_a_text() {
        let table = csv(&[entry("=1+1", "said \"no\", then\nyes")], HEADS);
        assert_eq!(table, "a,b,c,d,e,f,g,h,i,j,k\r\nMedicine,'=1+1,,,,,,,,,\"said \"\"no\"\", then\nyes\"\r\n");
    }

    #[test]
    fn as_text_only_what_is_known_has_a_line() {
        assert_eq!(text(&[entry("sertraline", "slept badly")], HEADS), "Medicine: sertraline\n  k: slept badly\n\n");
    }
}
