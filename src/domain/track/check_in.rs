//! One check-in: the nine answers of the PHQ-9, how hard it made things, a note, and the day. Source: kroenke-2001 (nine items from 0 to 3,
//! a score from 0 to 27).

use super::CHECK_IN;
use crate::domain::Day;
use crate::domain::saved::Row;

/// How many items the PHQ-9 has.
pub const ITEMS: usize = 9;
/// How many answers an item has: 0 to 3 points.
pub const ANSWERS: u8 = 4;
/// The highest score.
pub const MOST: u32 = 27;
/// How many answers the question without points has.
pub const DIFFICULTIES: u8 = 4;
/// The place of the first item in the row, after its kind and the day.
const FIRST: usize = 2;
/// The item on thoughts of death or of hurting oneself, by its place.
const ITEM_NINE: usize = 8;

/// A check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// The day it is for.
    pub day: Day,
    /// The points of each item, 0 to 3. `None`: no answer.
    pub items: [Option<u8>; ITEMS],
    /// How hard it made work, home and people, 0 to 3. It has no points.
    pub difficulty: Option<u8>,
    /// The reader's own words, as on side effects.
    pub note: String,
}

impl CheckIn {
    /// Reads the row that [`CheckIn::row`] writes. `None` where it has no day; an answer that cannot be one is none.
    pub fn of_row(row: &[String]) -> Option<Self> {
        let day = Day::parse(row.get(1)?)?;
        let mut items = [None; ITEMS];
        for (item, text) in items.iter_mut().zip(row.iter().skip(FIRST)) {
            *item = answer(text, ANSWERS);
        }
        let difficulty = row.get(FIRST + ITEMS).and_then(|text| answer(text, DIFFICULTIES));
        Some(Self { day, items, difficulty, note: row.get(FIRST + ITEMS + 1).cloned().unwrap_or_default() })
    }

    /// As it is kept: the kind, the day, each item, the difficulty, the note.
    pub fn row(&self) -> Row {
        let text = |answer: Option<u8>| answer.map(|answer| answer.to_string()).unwrap_or_default();
        let mut row = vec![CHECK_IN.to_owned(), self.day.to_string()];
        row.extend(self.items.map(text));
        row.push(text(self.difficulty));
        row.push(self.note.clone());
        row
    }

    /// The score, 0 to 27. `None` where an item has no answer: none is made up for it.
    pub fn score(&self) -> Option<u32> {
        self.items.iter().try_fold(0, |sum, item| Some(sum + u32::from((*item)?)))
    }

    /// The items without an answer, counted from 1.
    pub fn missing(&self) -> Vec<usize> {
        (1..).zip(&self.items).filter(|(_, item)| item.is_none()).map(|(place, _)| place).collect()
    }

    /// Whether crisis help is to stand before anything else: the ninth item has an answer above "not at all". Source: louzon-2016 (no answer to it
    /// means that a person is out of danger, so the way to help is there in any case).
    pub fn shows_crisis_help(&self) -> bool {
        self.items.get(ITEM_NINE).copied().flatten().is_some_and(|points| points > 0)
    }
}

fn answer(text: &str, answers: u8) -> Option<u8> {
    text.parse().ok().filter(|points| *points < answers && text.len() == 1)
}

/// The day of a check-in's row, as it is kept (which sorts as days do), and its score; `None` where an item has no answer. For a page that shows no more
/// of it: what reads all of a check-in weighs 16 kB there.
pub fn day_and_score(row: &[String]) -> Option<(&str, u32)> {
    let items = row.get(FIRST..FIRST + ITEMS)?;
    let points = |text: &String| answer(text, ANSWERS).map(u32::from);
    Some((row.get(1)?.as_str(), items.iter().map(points).sum::<Option<u32>>()?))
}

/// The score of a check-in's row, as a text; empty where it has none.
pub fn score_of_row(row: &[String]) -> String {
    day_and_score(row).map(|(_, score)| score.to_string()).unwrap_or_default()
}
