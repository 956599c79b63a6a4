//! Merging: answers that were given in two places (a page, a device, a file) become one set, part by part, so that nothing is lost by coming back.
//!
//! What only one side says is taken from it. Where both say something else of the same thing there is a [`Dispute`], which the reader settles. With
//! the answers from which both began it is also known who changed something, and who took something away.

use super::answers::Answers;
use super::{Row, is_empty, of_today};
use crate::domain::limits::TRIALS_AT_MOST;
use crate::domain::track::{CHECK_IN, SCALE, score_of_row};
use crate::domain::visit::PLANNED;

/// One of the two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The page.
    Here,
    /// Elsewhere.
    There,
}

/// What an answer is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A medicine, by its id or by the name that was typed.
    Medicine(String),
    /// The episode.
    Episode,
    /// Another treatment, by its place in the list of those that are offered; empty where none was chosen.
    Treatment(String),
    /// The reader's own question.
    Question,
    /// A choice of the comparison.
    Choice,
    /// A check-in, by its day.
    CheckIn(String),
    /// A number of another scale, by its name.
    Scale(String),
    /// What was written about an appointment.
    Visit,
}

/// An answer that was given in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// What it is of.
    pub subject: Subject,
    /// The place in its row, which says what was asked. Of a check-in 0, where the scores differ.
    pub place: usize,
    /// What the page says, as it is kept.
    pub here: String,
    /// What the other place says.
    pub there: String,
}

/// Two sets of answers as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The answers. Where both sides say something else, those of the side that was asked for.
    pub answers: Answers,
    /// What both say, each in another way.
    pub disputes: Vec<Dispute>,
}

/// The kinds of rows.
const QUESTION: &str = "question";
const ASKED: &str = "asked";
const EPISODE: &str = "episode";
const TRIAL: &str = "trial";
const OTHER: &str = "other";
const ABOUT: &str = "about";
const FIRST: &str = "first";
const CHOICE: &str = "choice";
const KINDS: [&str; 11] = [QUESTION, ASKED, EPISODE, TRIAL, OTHER, ABOUT, FIRST, CHOICE, CHECK_IN, SCALE, PLANNED];
/// Where the row of what was asked about last holds the place of the medicine.
const MEDICINE_ASKED: usize = 3;
/// Where the row of a trial holds the time as it was typed, and whether that is weeks or months: neither means anything without the other.
const TIME: usize = 4;
const TIME_IN: usize = 14;

impl Merged {
    /// Merges what is here with what is there. `base` is what both began with, if that is known. `None` if that would be more medicines than fit.
    pub fn of(here: &Answers, there: &Answers, base: Option<&Answers>, prefers: Side) -> Option<Self> {
        let sides = Sides {
            here: of_today(here.rows()),
            there: of_today(there.rows()),
            base: base.map(|base| of_today(base.rows())),
            prefers,
        };
        let mut disputes = Vec::new();
        let mut rows = vec![sides.single(QUESTION, &Subject::Question, &mut disputes)];
        rows.extend(sides.set(&|row| kind(row) == ASKED));
        rows.push(sides.single(EPISODE, &Subject::Episode, &mut disputes));
        let mut parts = |of: &'static str, name: fn(&[String]) -> String, subject: fn(&[String]) -> Subject| {
            sides.list(of, name, |mine, other, base| {
                sides.parts(of, mine, other, base.map(Vec::as_slice), &subject(other), &mut disputes)
            })
        };
        let trials = parts(TRIAL, named, |row| Subject::Medicine(named(row)));
        if trials.len() > TRIALS_AT_MOST {
            return None;
        }
        let others = parts(OTHER, first, |row| Subject::Treatment(first(row)));
        let choices = parts(CHOICE, first, |_| Subject::Choice);
        let about = sides.about(&trials);
        rows.extend(trials);
        rows.extend(others);
        rows.push(about);
        rows.push(sides.ticked());
        rows.extend(choices);
        let mut whole = |of: &'static str, name: fn(&[String]) -> String, subject: fn(&[String]) -> Subject| {
            sides.list(of, name, |mine, other, base| sides.whole(mine, other, base, &subject(other), &mut disputes))
        };
        let mut check_ins = whole(CHECK_IN, first, |row| Subject::CheckIn(first(row)));
        // They are kept in the order of their days.
        check_ins.sort_by_key(|row| first(row));
        rows.extend(check_ins);
        let number_of = |row: &[String]| row.get(1..3).map(|parts| parts.join(" ")).unwrap_or_default();
        let mut scales = whole(SCALE, number_of, |row| Subject::Scale(row.get(2).cloned().unwrap_or_default()));
        scales.sort_by_key(|row| first(row));
        rows.extend(scales);
        let planned = sides.single(PLANNED, &Subject::Visit, &mut disputes);
        rows.extend((!is_empty(&planned)).then_some(planned));
        rows.extend(sides.set(&|row| !KINDS.contains(&kind(row))));
        Some(Self { answers: Answers::from(rows), disputes })
    }
}

fn kind(row: &[String]) -> &str {
    row.first().map_or("", String::as_str)
}

/// What stands first in a row: a treatment, a choice, a day.
fn first(row: &[String]) -> String {
    row.get(1).cloned().unwrap_or_default()
}

/// The name of the medicine of a trial.
fn named(row: &[String]) -> String {
    let text = |at: usize| row.get(at).map(|text| text.trim()).unwrap_or_default();
    if text(1).is_empty() { text(2).to_lowercase() } else { text(1).to_owned() }
}

/// Where two rows differ, and what each says there: two check-ins by their scores first.
fn differing(here: &[String], there: &[String]) -> (usize, [String; 2]) {
    let scores = [here, there].map(|row| if kind(row) == CHECK_IN { score_of_row(row) } else { String::new() });
    if let [one, other] = &scores
        && one != other
    {
        return (0, scores);
    }
    let part = |row: &[String], place: usize| row.get(place).cloned().unwrap_or_default();
    let mut places = 1..here.len().max(there.len());
    let place = places.find(|place| part(here, *place) != part(there, *place)).unwrap_or_default();
    (place, [part(here, place), part(there, place)])
}

struct Sides {
    here: Vec<Row>,
    there: Vec<Row>,
    base: Option<Vec<Row>>,
    prefers: Side,
}

/// Rows with what tells them from each other: a name, and which of that name it is.
type Keyed<'a> = Vec<((String, usize), &'a Row)>;

fn keyed<'a>(rows: &'a [Row], of: &str, name: impl Fn(&[String]) -> String) -> Keyed<'a> {
    let mut keyed: Keyed<'a> = Vec::new();
    for row in rows.iter().filter(|row| kind(row) == of && !is_empty(row)) {
        let name = name(row);
        let before = keyed.iter().filter(|((other, _), _)| *other == name).count();
        keyed.push(((name, before), row));
    }
    keyed
}

fn found<'a>(keyed: &Keyed<'a>, key: &(String, usize)) -> Option<&'a Row> {
    keyed.iter().find(|(own, _)| own == key).map(|(_, row)| *row)
}

impl Sides {
    fn row_of<'a>(rows: &'a [Row], of: &str) -> &'a [String] {
        rows.iter().find(|row| kind(row) == of).map_or(&[], Vec::as_slice)
    }

    /// The row of a kind of which there is one.
    fn single(&self, of: &str, subject: &Subject, disputes: &mut Vec<Dispute>) -> Row {
        let base = self.base.as_ref().map(|rows| Self::row_of(rows, of));
        self.parts(of, Self::row_of(&self.here, of), Self::row_of(&self.there, of), base, subject, disputes)
    }

    /// One row of two, part by part.
    fn parts(
        &self,
        of: &str,
        here: &[String],
        there: &[String],
        base: Option<&[String]>,
        subject: &Subject,
        disputes: &mut Vec<Dispute>,
    ) -> Row {
        let mut row = vec![of.to_owned()];
        for place in 1..here.len().max(there.len()) {
            let part = |row: &[String]| row.get(place).cloned().unwrap_or_default();
            let (mine, other) = (part(here), part(there));
            let before = base.map(part);
            let time = |row: &[String]| row.get(TIME).cloned().unwrap_or_default();
            if of == TRIAL && place == TIME_IN && time(here) != time(there) {
                row.push(if time(&row) == time(here) { mine } else { other });
                continue;
            }
            row.push(if mine == other || before.as_ref() == Some(&other) {
                mine
            } else if before.as_ref() == Some(&mine) || mine.is_empty() {
                other
            } else if other.is_empty() {
                mine
            } else {
                disputes.push(Dispute { subject: subject.clone(), place, here: mine.clone(), there: other.clone() });
                if self.prefers == Side::Here { mine } else { other }
            });
        }
        row
    }

    /// One row of two that stays whole: answers that were given at two times, put together, would be a score that nobody had.
    fn whole(
        &self,
        mine: &Row,
        other: &Row,
        base: Option<&Row>,
        subject: &Subject,
        disputes: &mut Vec<Dispute>,
    ) -> Row {
        if mine == other || base == Some(other) {
            return mine.clone();
        }
        if base == Some(mine) {
            return other.clone();
        }
        let (place, [here, there]) = differing(mine, other);
        disputes.push(Dispute { subject: subject.clone(), place, here, there });
        if self.prefers == Side::Here { mine.clone() } else { other.clone() }
    }

    /// The rows of a list: those of there first, then what is here alone. `both` makes one row of two, with what both began with.
    fn list(
        &self,
        of: &str,
        name: fn(&[String]) -> String,
        mut both: impl FnMut(&Row, &Row, Option<&Row>) -> Row,
    ) -> Vec<Row> {
        let (here, there) = (keyed(&self.here, of, name), keyed(&self.there, of, name));
        let base = self.base.as_ref().map(|rows| keyed(rows, of, name));
        // What the other side has taken away, and this side has left as it was, is gone.
        let is_gone = |key: &(String, usize), row: &Row| base.as_ref().and_then(|base| found(base, key)) == Some(row);
        let mut rows = Vec::new();
        for (key, other) in &there {
            match found(&here, key) {
                Some(mine) => {
                    rows.push(both(mine, other, base.as_ref().and_then(|base| found(base, key))));
                }
                None if is_gone(key, other) => {}
                None => rows.push((*other).clone()),
            }
        }
        let alone = here.iter().filter(|(key, row)| found(&there, key).is_none() && !is_gone(key, row));
        rows.extend(alone.map(|(_, row)| (*row).clone()));
        rows
    }

    /// Rows that are there or not.
    fn set(&self, wanted: &dyn Fn(&[String]) -> bool) -> Vec<Row> {
        let of = |rows: &[Row]| rows.iter().filter(|row| wanted(row) && !is_empty(row)).cloned().collect::<Vec<_>>();
        let (here, there) = (of(&self.here), of(&self.there));
        let base = self.base.as_deref().map(of).unwrap_or_default();
        let mut rows = Vec::new();
        for row in there.iter().chain(&here) {
            let both = here.contains(row) && there.contains(row);
            if !rows.contains(row) && (both || !base.contains(row)) {
                rows.push(row.clone());
            }
        }
        rows
    }

    /// What was asked last is no answer: the page goes on where it is.
    fn about(&self, trials: &[Row]) -> Row {
        let mut row = self.single(ABOUT, &Subject::Episode, &mut Vec::new());
        let asked = |rows: &[Row]| {
            let place: usize = Self::row_of(rows, ABOUT).get(MEDICINE_ASKED)?.parse().ok()?;
            rows.iter().filter(|row| kind(row) == TRIAL).nth(place).map(|row| named(row))
        };
        if let Some(place) = row.get_mut(MEDICINE_ASKED) {
            let name = asked(&self.here).or_else(|| asked(&self.there));
            let at = name.and_then(|name| trials.iter().position(|row| named(row) == name));
            *place = at.filter(|at| *at > 0).map(|at| at.to_string()).unwrap_or_default();
        }
        row
    }

    /// What was ticked anywhere is ticked, unless one side has taken the tick away.
    fn ticked(&self) -> Row {
        self.single(FIRST, &Subject::Episode, &mut Vec::new())
    }
}
