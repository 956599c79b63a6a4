//! Check-ins: every vignette under `tests/cases/check_in/`, and what holds for every row.

use std::fs;

use beyond_two::domain::Day;
use beyond_two::domain::track::{
    Band, CheckIn, Compared, Course, ITEMS, Point, Since, newest_start, read, read_day, thinned,
};
use proptest::prelude::*;
use serde::Deserialize;

use crate::cases::files;

/// A folder with fewer than these has lost some.
const AT_LEAST: usize = 25;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    #[allow(dead_code)]
    name: String,
    #[allow(dead_code)]
    why: String,
    today: String,
    tries_started: Vec<String>,
    chosen: Option<String>,
    check_ins: Vec<Entered>,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entered {
    day: String,
    items: [Option<u8>; ITEMS],
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    score: Option<u32>,
    band: Option<String>,
    missing: Vec<usize>,
    crisis_help_first: bool,
    compared: String,
    #[serde(default)]
    with: Option<String>,
    #[serde(default)]
    points: Option<i32>,
    #[serde(default)]
    days: Option<i32>,
    #[serde(default)]
    course: Option<String>,
    #[serde(default)]
    noticed: Option<bool>,
}

fn band(band: Band) -> String {
    match band {
        Band::Minimal => "minimal",
        Band::Mild => "mild",
        Band::Moderate => "moderate",
        Band::ModeratelySevere => "moderately_severe",
        Band::Severe => "severe",
    }
    .into()
}

fn course(course: Course) -> String {
    match course {
        Course::Worse => "worse",
        Course::TooEarly => "too_early",
        Course::Remission => "remission",
        Course::Response => "response",
        Course::Some => "some",
        Course::NoClearChange => "no_clear_change",
    }
    .into()
}

#[test]
fn every_vignette_comes_out_as_expected() {
    let files = files("check_in");
    assert!(files.len() >= AT_LEAST, "{} vignettes", files.len());
    for file in files {
        let at = file.display();
        let text = fs::read_to_string(&file).expect("a vignette");
        let vignette: Vignette = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{at}: {error}"));
        let today = Day::parse(&vignette.today).expect("a day");
        let check_ins: Vec<CheckIn> = vignette
            .check_ins
            .iter()
            .map(|entered| CheckIn {
                day: read_day(&entered.day, today).unwrap_or_else(|error| panic!("{at}: {error:?}")),
                items: entered.items,
                difficulty: None,
                note: String::new(),
            })
            .collect();
        let start = newest_start(vignette.tries_started.iter().map(String::as_str));
        let chosen = vignette.chosen.as_deref().and_then(Day::parse);
        let reading = read(&check_ins, start, chosen).expect("a check-in");
        let mut got = Expected {
            score: reading.score,
            band: reading.band.map(band),
            missing: reading.newest.missing(),
            crisis_help_first: reading.newest.shows_crisis_help(),
            compared: String::new(),
            with: None,
            points: None,
            days: None,
            course: None,
            noticed: None,
        };
        match reading.compared {
            Compared::NoScore => got.compared = "no_score".into(),
            Compared::Earliest(_) => got.compared = "earliest".into(),
            Compared::With { day, since, change, .. } => {
                got.compared = match since {
                    Since::Start => "start",
                    Since::First => "first",
                    Since::Chosen => "chosen",
                }
                .into();
                got.with = Some(day.to_string());
                (got.points, got.days) = (Some(change.points), Some(change.days));
                (got.course, got.noticed) = (Some(course(change.course)), Some(change.is_noticed));
            }
        }
        assert_eq!(got, vignette.expect, "{at}");
    }
}

fn check_in() -> impl Strategy<Value = CheckIn> {
    let item = || proptest::option::weighted(0.9, 0..4_u8);
    let items = proptest::array::uniform9(item());
    (0..40_000_i32, items, item(), "\\PC{0,20}").prop_map(|(number, items, difficulty, note)| {
        let (year, month, day) = (1950 + number / 400, 1 + number.unsigned_abs() % 12, 1 + number.unsigned_abs() % 28);
        CheckIn { day: Day::new(year, month, day).expect("a day of every month"), items, difficulty, note }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_day_comes_back_from_its_text_and_the_next_is_one_later(year in 1950..2200_i32, month in 1..=12_u32, day in 1..=31_u32) {
        let Some(one) = Day::new(year, month, day) else { return Ok(()) };
        prop_assert_eq!(Day::parse(&one.to_string()), Some(one));
        prop_assert_eq!(one.parts(), (year, month, day));
        let next = Day::new(year, month, day + 1).or_else(|| Day::new(year, month + 1, 1)).or_else(|| Day::new(year + 1, 1, 1));
        prop_assert_eq!(next.map(|next| one.until(next)), Some(1));
    }

    #[test]
    fn a_row_says_what_was_entered_whatever_it_was(check_in in check_in()) {
        prop_assert_eq!(CheckIn::of_row(&check_in.row()), Some(check_in));
    }

    #[test]
    fn no_row_does_harm(row in proptest::collection::vec("\\PC{0,12}|[0-9]{1,3}|2026-11-24", 0..16)) {
        if let Some(check_in) = CheckIn::of_row(&row) {
            prop_assert!(check_in.score().is_none_or(|score| score <= 27));
            prop_assert_eq!(check_in.score().is_none(), !check_in.missing().is_empty());
        }
    }

    #[test]
    fn a_score_is_the_sum_and_only_the_ninth_answer_brings_the_lines(check_in in check_in()) {
        let sum: Option<u32> = check_in.items.iter().map(|item| item.map(u32::from)).sum();
        prop_assert_eq!(check_in.score(), sum);
        prop_assert_eq!(check_in.shows_crisis_help(), check_in.items[8] > Some(0));
    }

    #[test]
    fn what_is_read_does_not_depend_on_the_order_of_other_days(mut all in proptest::collection::vec(check_in(), 1..12)) {
        all.sort_by_key(|one| one.day);
        all.dedup_by_key(|one| one.day);
        let read_once = read(&all, None, None);
        all.reverse();
        prop_assert_eq!(&read(&all, None, None), &read_once);
        if let Some(Compared::With { change, score, .. }) = read_once.as_ref().map(|reading| reading.compared) {
            let after = read_once.and_then(|reading| reading.score).unwrap_or_default();
            prop_assert_eq!(change.points, after as i32 - score as i32);
            prop_assert!(change.days > 0);
            prop_assert!(change.course != Course::Remission || after < 5);
            prop_assert!(change.course != Course::Response || after * 2 <= score);
            prop_assert_eq!(change.course == Course::Worse, change.points >= 5);
        }
    }

    #[test]
    fn a_thinned_line_keeps_its_ends_and_its_extremes_and_stays_small(values in proptest::collection::vec(0..28_u8, 0..900), most in 4..300_usize) {
        let points: Vec<Point> = (0..).zip(&values).map(|(day, value)| Point { day, value: u32::from(*value) * 100 }).collect();
        let kept = thinned(&points, most);
        prop_assert!(kept.len() <= most.max(4));
        prop_assert_eq!((kept.first(), kept.last()), (points.first(), points.last()));
        prop_assert!(kept.windows(2).all(|two| two[0].day < two[1].day));
        let most_of = |points: &[Point]| points.iter().map(|point| point.value).max();
        let least_of = |points: &[Point]| points.iter().map(|point| point.value).min();
        prop_assert_eq!((most_of(&kept), least_of(&kept)), (most_of(&points), least_of(&points)));
    }
}
