//! The PHQ-9 in a record: `Observation`s (LOINC 44261-6 the total, 44250-9 and eight more the items) and `QuestionnaireResponse`s of the panel 44249-1,
//! as check-ins. A total without its answers is the number of a scale: no answers are made up for it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::entry::{Passed, is_ours, own};
use super::reference::Kept;
use super::resource::{is_loinc, list, number, text};
use super::when::When;
use crate::domain::Day;
use crate::domain::saved::Row;
use crate::domain::track::{ANSWERS, CHECK_IN, CheckIn, DIFFICULTIES, ITEMS, MOST, SCALE, Scale};

/// The system of its codes.
pub const LOINC: &str = "http://loinc.org";
/// The panel of all items.
pub const PANEL: &str = "44249-1";
/// The total.
pub const TOTAL: &str = "44261-6";
/// The items, in the order of the questionnaire.
pub const ITEM_CODES: [&str; ITEMS] =
    ["44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"];
/// How hard it made things: it has no points.
pub const DIFFICULTY: &str = "69722-7";
/// The answers to an item, from 0 to 3 points.
pub const ITEM_ANSWERS: [&str; ANSWERS as usize] = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"];
/// The answers to how hard it made things, from 0 to 3.
const DIFFICULTY_ANSWERS: [&str; DIFFICULTIES as usize] = ["LA6572-7", "LA6573-5", "LA6574-3", "LA6575-0"];
/// How deep the items of a questionnaire may stand in each other.
const DEPTH: u32 = 8;

/// A PHQ-9 of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Score {
    /// With its answers.
    Items(CheckIn),
    /// The total alone, from 0 to 27.
    Total(Day, u32),
    /// Another scale's number, as this site has kept it.
    Scale(Scale),
}

/// What was found of scores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scored {
    /// The scores, in the order of their days.
    pub scores: Vec<Score>,
    /// What is not understood.
    pub passed: Vec<Passed>,
    /// Resources that are about something else.
    pub others: usize,
}

/// Whether the text of a resource may be about the PHQ-9: a record has thousands of other observations.
pub fn may_be_score(json: &str) -> bool {
    json.contains("442") || json.contains("PHQ") || json.contains("phq")
}

/// Reads all scores of a file.
pub fn scores(kept: &[Kept]) -> Scored {
    let mut found = Scored::default();
    let mut days: BTreeMap<i32, (Day, Answers)> = BTreeMap::new();
    let mut whole: Vec<CheckIn> = Vec::new();
    for one in kept {
        if let Some(row) = own(&one.value, CHECK_IN) {
            // The total beside its answers is the same check-in.
            if one.kind == "QuestionnaireResponse" {
                found.scores.extend(CheckIn::of_row(&row).map(Score::Items));
            }
            continue;
        }
        if let Some(row) = own(&one.value, SCALE) {
            found.scores.extend(Scale::of_row(&row).map(Score::Scale));
            continue;
        }
        // The other answers of the self-check are read elsewhere.
        if is_ours(&one.value) {
            continue;
        }
        let status = text(&one.value, &["status"]).unwrap_or_default();
        let read = match one.kind.as_str() {
            "Observation" => Answers::of_observation(&one.value),
            "QuestionnaireResponse" => Answers::of_response(&one.value),
            _ => continue,
        };
        let Some(read) = read else {
            found.others += 1;
            continue;
        };
        if matches!(status, "entered-in-error" | "cancelled" | "in-progress" | "stopped") {
            found.passed.push(Passed::Mistake);
            continue;
        }
        let moment = text(&one.value, &["effectiveDateTime"])
            .or_else(|| text(&one.value, &["effectivePeriod", "start"]))
            .or_else(|| text(&one.value, &["authored"]));
        let Some(day) = moment.and_then(When::read).and_then(When::day) else {
            found.passed.push(Passed::ScoreWithoutDay);
            continue;
        };
        if read.is_wrong {
            found.passed.push(Passed::ScoreUnread);
        } else if one.kind == "QuestionnaireResponse" {
            whole.push(read.check_in(day));
            if let Some(total) = read.total {
                days.entry(day.number()).or_insert_with(|| (day, Answers::default())).1.total = Some(total);
            }
        } else {
            days.entry(day.number()).or_insert_with(|| (day, Answers::default())).1.take(read);
        }
    }
    for (day, answers) in days.into_values() {
        let same_day = whole.iter().find(|one| one.day == day).cloned();
        let check_in = if answers.items.iter().any(Option::is_some) { Some(answers.check_in(day)) } else { None };
        // The answers of a questionnaire, and again as observations, are one check-in.
        let new = check_in.filter(|one| same_day.as_ref().is_none_or(|same| same.items != one.items));
        let known = same_day.or_else(|| new.clone());
        match (answers.total, known.and_then(|one| one.score())) {
            (Some(total), Some(score)) if total != score => found.passed.push(Passed::ScoresDiffer),
            (Some(total), None) => found.scores.push(Score::Total(day, total)),
            _ => {}
        }
        whole.extend(new);
    }
    found.scores.extend(whole.into_iter().map(Score::Items));
    found.scores.sort_by_key(Score::day);
    found
}

impl Score {
    /// As it is kept. `name` is what the total alone is called among other scales.
    pub fn row(&self, name: &str) -> Row {
        match self {
            Self::Items(check_in) => check_in.row(),
            Self::Total(day, total) => {
                let (value, maximum) = (total * 100, MOST * 100);
                Scale { day: *day, name: name.to_owned(), value, maximum, note: String::new() }.row()
            }
            Self::Scale(scale) => scale.row(),
        }
    }

    /// The day it is for.
    pub fn day(&self) -> Day {
        match self {
            Self::Items(check_in) => check_in.day,
            Self::Total(day, _) => *day,
            Self::Scale(scale) => scale.day,
        }
    }
}

/// The answers that one resource holds.
#[derive(Default)]
struct Answers {
    items: [Option<u8>; ITEMS],
    difficulty: Option<u8>,
    total: Option<u32>,
    is_wrong: bool,
}

impl Answers {
    fn check_in(&self, day: Day) -> CheckIn {
        CheckIn { day, items: self.items, difficulty: self.difficulty, note: String::new() }
    }

    fn take(&mut self, other: Self) {
        for (own, new) in self.items.iter_mut().zip(other.items) {
            *own = new.or(*own);
        }
        self.difficulty = other.difficulty.or(self.difficulty);
        self.total = other.total.or(self.total);
    }

    /// Of an observation: the total, an item, or a panel with its components. `None`: it is about something else.
    fn of_observation(resource: &Value) -> Option<Self> {
        let mut answers = Self::default();
        let mut is_ours = resource.get("code").is_some_and(|code| is_loinc(code, PANEL));
        let own = std::iter::once(resource);
        for part in own.chain(list(resource, &["component"])) {
            if let Some(code) = part.get("code") {
                is_ours |= answers.note(|known| is_loinc(code, known), part);
            }
        }
        is_ours.then_some(answers)
    }

    /// Of the answers to a questionnaire.
    fn of_response(resource: &Value) -> Option<Self> {
        let mut answers = Self::default();
        let named = text(resource, &["questionnaire"]).unwrap_or_default().to_lowercase();
        let is_named = named.contains(PANEL) || named.contains("phq-9") || named.contains("phq9");
        let found = answers.walk(list(resource, &["item"]), DEPTH);
        // One item may stand in any other questionnaire.
        if found < ITEMS && !is_named {
            return None;
        }
        answers.is_wrong |= found == 0;
        Some(answers)
    }

    fn walk(&mut self, items: &[Value], depth: u32) -> usize {
        let mut found = 0;
        for item in items {
            let names = [text(item, &["linkId"]), text(item, &["definition"])];
            let is_called = |code: &str| names.iter().flatten().any(|name| name.ends_with(code));
            found += usize::from(ITEM_CODES.iter().any(|code| is_called(code)));
            for answer in list(item, &["answer"]) {
                self.note(is_called, answer);
            }
            if let Some(depth) = depth.checked_sub(1) {
                found += self.walk(list(item, &["item"]), depth);
            }
        }
        found
    }

    /// Notes what a part says, if it is about one of ours.
    fn note(&mut self, is_called: impl Fn(&str) -> bool, part: &Value) -> bool {
        if let Some(at) = ITEM_CODES.iter().position(|code| is_called(code)) {
            let points = points(part, &ITEM_ANSWERS);
            self.is_wrong |= points.is_none();
            if let Some(item) = self.items.get_mut(at) {
                *item = points;
            }
        } else if is_called(DIFFICULTY) {
            self.difficulty = points(part, &DIFFICULTY_ANSWERS);
        } else if is_called(TOTAL) {
            let total = whole(part, MOST);
            self.is_wrong |= total.is_none();
            self.total = total;
        } else {
            return false;
        }
        true
    }
}

/// The points of an answer: by its code, or as a number.
fn points(part: &Value, codes: &[&str]) -> Option<u8> {
    let concept = list(part, &["valueCodeableConcept", "coding"]).iter().chain(list(part, &["valueCoding"]));
    let code = concept
        .filter_map(|coding| text(coding, &["code"]))
        .find_map(|code| codes.iter().position(|known| *known == code).and_then(|points| u8::try_from(points).ok()));
    code.or_else(|| u8::try_from(whole(part, u32::from(ANSWERS) - 1)?).ok())
}

/// A whole number from 0 to `most`.
fn whole(part: &Value, most: u32) -> Option<u32> {
    let found = number(part, &["valueInteger"])
        .or_else(|| number(part, &["valueQuantity", "value"]))
        .or_else(|| number(part, &["valueDecimal"]))
        .or_else(|| number(part, &["valueString"]))?;
    (0..=most).find(|known| (f64::from(*known) - found).abs() < f64::EPSILON)
}
