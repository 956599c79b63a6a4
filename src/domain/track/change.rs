//! What a score usually means, and how it has changed since the start of the current try.
//!
//! The bands are those of the questionnaire's authors. Source: kroenke-2001. A change of 5 points is the smallest that is likely to be real and to
//! matter for one person. Source: lowe-2004. At least half less is called a response, below 5 remission. Source: phq9-metrics-2020. The questions
//! are about the last 2 weeks, so two check-ins less than 14 days apart are partly about the same days. Source: kroenke-2001.

use super::CheckIn;
use crate::domain::Day;
use crate::domain::duration;

/// The smallest change that is likely to matter, in points. Source: lowe-2004.
const NOTICED: i32 = 5;
/// Below this score is called remission. Source: phq9-metrics-2020.
const REMISSION_BELOW: u32 = 5;
/// The days that the questions are about. Source: kroenke-2001.
const ASKED_ABOUT_DAYS: i32 = 14;

/// What a score usually means. Source: kroenke-2001.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 0 to 4.
    Minimal,
    /// 5 to 9.
    Mild,
    /// 10 to 14.
    Moderate,
    /// 15 to 19.
    ModeratelySevere,
    /// 20 to 27.
    Severe,
}

impl Band {
    /// The band of a score.
    pub const fn of(score: u32) -> Self {
        match score {
            0..=4 => Self::Minimal,
            5..=9 => Self::Mild,
            10..=14 => Self::Moderate,
            15..=19 => Self::ModeratelySevere,
            _ => Self::Severe,
        }
    }
}

/// How a score has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// At least 5 points more, however soon. Source: lowe-2004.
    Worse,
    /// Less than two weeks apart: the answers are partly about the same days.
    TooEarly,
    /// From 5 or more to below 5. Source: phq9-metrics-2020.
    Remission,
    /// At least half less, and not below 5. Source: phq9-metrics-2020.
    Response,
    /// At least 5 points less, but not by half. Source: lowe-2004.
    Some,
    /// Anything else: it may be chance.
    NoClearChange,
}

/// The change between two check-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The later score less the earlier one.
    pub points: i32,
    /// How many days lie between them.
    pub days: i32,
    /// What that is called.
    pub course: Course,
    /// Whether it is 5 points or more, either way.
    pub is_noticed: bool,
}

impl Change {
    /// The change from one score to another, so many days later.
    pub fn between(before: u32, after: u32, days: i32) -> Self {
        let points = i32::try_from(after).unwrap_or(i32::MAX) - i32::try_from(before).unwrap_or(i32::MAX);
        let course = if points >= NOTICED {
            Course::Worse
        } else if days < ASKED_ABOUT_DAYS {
            Course::TooEarly
        } else if after < REMISSION_BELOW && before >= REMISSION_BELOW {
            Course::Remission
        } else if after >= REMISSION_BELOW && after * 2 <= before {
            Course::Response
        } else if points <= -NOTICED {
            Course::Some
        } else {
            Course::NoClearChange
        };
        Self { points, days, course, is_noticed: points.abs() >= NOTICED }
    }
}

/// Since when a change is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Since the first check-in of the current try.
    Start,
    /// Since the first check-in of all: when the try began is not known.
    First,
    /// Since the check-in that the reader chose.
    Chosen,
}

/// With what the newest score is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// It has no score.
    NoScore,
    /// It is the first since then: later ones will be compared with it.
    Earliest(Since),
    /// With the one of that day.
    With {
        /// Its day.
        day: Day,
        /// Its score.
        score: u32,
        /// Since when that is.
        since: Since,
        /// What has changed.
        change: Change,
    },
}

/// What the check-ins come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The newest one: of several on its day the last that was kept.
    pub newest: CheckIn,
    /// Its score.
    pub score: Option<u32>,
    /// What that usually means.
    pub band: Option<Band>,
    /// With what it is compared.
    pub compared: Compared,
}

/// The first day of the month in which the newest medicine was begun, of those whose month is known. A year alone is too vague to count from.
pub fn newest_start<'a>(started: impl IntoIterator<Item = &'a str>) -> Option<Day> {
    let month = |typed: &str| duration::months(typed).filter(|(first, last)| first == last).map(|(month, _)| month);
    started.into_iter().filter_map(month).max().and_then(Day::first_of_month)
}

/// What these check-ins come to, in the order in which they were kept: the newest is compared with the first on or after the `start` of the current
/// try, with the one on the day that was `chosen`, or else with the first of all. `None` where there is none.
pub fn read(check_ins: &[CheckIn], start: Option<Day>, chosen: Option<Day>) -> Option<Reading> {
    // Of several that are as new, the last.
    let newest = check_ins.iter().max_by_key(|check_in| check_in.day)?.clone();
    let score = newest.score();
    let start = start.filter(|start| *start <= newest.day);
    let since = if chosen.is_some() {
        Since::Chosen
    } else if start.is_some() {
        Since::Start
    } else {
        Since::First
    };
    let compared = match score {
        None => Compared::NoScore,
        Some(after) => {
            let counts = |one: &&CheckIn| match (chosen, start) {
                (Some(chosen), _) => one.day == chosen,
                (None, Some(start)) => one.day >= start,
                (None, None) => true,
            };
            // Of several that are as old, the first.
            let scored = check_ins.iter().filter(|one| one.day < newest.day).filter(counts);
            let before = scored.filter_map(|one| Some((one.day, one.score()?))).min_by_key(|(day, _)| *day);
            match before {
                None => Compared::Earliest(since),
                Some((day, before)) => {
                    let change = Change::between(before, after, day.until(newest.day));
                    Compared::With { day, score: before, since, change }
                }
            }
        }
    };
    Some(Reading { band: score.map(Band::of), newest, score, compared })
}
