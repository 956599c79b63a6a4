//! Rows that an earlier version wrote, as they are written today. What version 1 asked reads in today's words: nothing is lost, and nothing is
//! made surer than it was. An earlier row is known by its length, so that bare rows are understood as well.

use super::Row;
use super::json::plain_number;
use crate::domain::limits;
use crate::domain::version_one::{Dose, dose, renamed, with_dose};

/// The length of the row of an episode, and of an earlier one.
pub(super) const EPISODE: usize = 8;
const EPISODE_BEFORE: usize = 6;
/// The length of the row of a trial, and of an earlier one.
pub(super) const TRIAL: usize = 23;
const TRIAL_BEFORE: usize = 15;

/// The places in the row of a trial that the change of versions is about. The outcome of version 1 has none today.
const MEDICINE: usize = 1;
const DOSE: usize = 3;
const OUTCOME: usize = 6;
const GUESS: usize = 12;
const NOTE: usize = 13;
const BENEFIT: usize = 15;
const WORE_OFF: usize = 16;
const SIDE_EFFECTS: usize = 17;
const ADDED: usize = 19;
/// The place of the signs of bipolar disorder in the row of an episode, and in the row of what was ticked of what to check first.
const BIPOLAR_SIGNS: usize = 7;
const TICKED: usize = 5;
/// How rows say yes and no.
const YES: &str = "0";
const NO: &str = "1";

/// All rows as they are written today.
pub fn of_today(rows: &[Row]) -> Vec<Row> {
    let says = |row: &&Row, kind: &str| row.first().is_some_and(|own| own == kind);
    let ticked = || {
        rows.iter().filter(|row| says(row, "first")).any(|row| row.get(TICKED).is_some_and(|ticked| !ticked.is_empty()))
            || rows.iter().any(|row| matches!(row.as_slice(), [kind, name, yes] if kind == "checked_first" && name.starts_with("bipolar") && yes == "true"))
    };
    let of_today = |row: &Row| {
        let mut row = row.clone();
        if says(&&row, "episode") && row.len() <= EPISODE_BEFORE {
            row.resize(EPISODE, String::new());
            if ticked() {
                put(&mut row, BIPOLAR_SIGNS, YES);
            }
        } else if says(&&row, "trial") && row.len() <= TRIAL_BEFORE {
            row.resize(TRIAL, String::new());
            trial(&mut row);
        } else if says(&&row, "trial") && row.len() < TRIAL {
            row.resize(TRIAL, String::new());
        }
        row
    };
    rows.iter().map(of_today).collect()
}

fn put(row: &mut Row, place: usize, text: &str) {
    if let Some(there) = row.get_mut(place) {
        text.clone_into(there);
    }
}

fn trial(row: &mut Row) {
    let text = |row: &Row, place: usize| row.get(place).cloned().unwrap_or_default();
    let (benefit, wore_off, side_effects) = match text(row, OUTCOME).as_str() {
        "0" => ("0", "", ""),
        "1" => ("5", "", ""),
        "2" => ("3", "", ""),
        "3" => ("4", "", ""),
        "4" => ("3", YES, ""),
        "5" => ("", "", YES),
        _ => ("", "", ""),
    };
    for (place, answer) in [(OUTCOME, ""), (BENEFIT, benefit), (WORE_OFF, wore_off), (SIDE_EFFECTS, side_effects)] {
        put(row, place, answer);
    }
    let (medicine, typed) = (text(row, MEDICINE), text(row, DOSE).trim().to_owned());
    // What cannot be read as a dose stays as it was typed, for the person to change.
    if let Ok(Some(given)) = limits::read_dose(&typed) {
        match dose(&medicine, given) {
            Dose::Stays => {}
            Dose::InMicrograms => put(row, DOSE, &thousandfold(&plain_number(&typed))),
            Dose::Noted => {
                let (note, left) = with_dose(&text(row, NOTE), &typed);
                put(row, NOTE, &note);
                if let Some(left) = left {
                    put(row, GUESS, &left);
                }
                put(row, DOSE, "");
            }
        }
    }
    if let Some(new) = renamed(&medicine) {
        put(row, MEDICINE, new.id);
        put(row, ADDED, new.added.map_or("", |added| if added { YES } else { NO }));
    }
}

/// A thousand times a plain number, by its digits.
fn thousandfold(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut digits = fraction.chars();
    let mut moved = whole.to_owned();
    moved.extend((0..3).map(|_| digits.next().unwrap_or('0')));
    let moved = moved.trim_start_matches('0');
    let rest = digits.as_str();
    let whole = if moved.is_empty() { "0" } else { moved };
    if rest.is_empty() { whole.to_owned() } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::thousandfold;

    #[test]
    fn a_thousand_times_a_number_by_its_digits() {
        for (number, thousandfold_of_it) in [
            ("0.025", "25"),
            ("0.0125", "12.5"),
            ("1", "1000"),
            ("0.05", "50"),
            ("0", "0"),
            ("0.0001", "0.1"),
            ("2.5", "2500"),
        ] {
            assert_eq!(thousandfold(number), thousandfold_of_it, "{number}");
        }
    }
}
