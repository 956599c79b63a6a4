//! A million typed texts: no reader of a dose, a duration or a date panics, and what it takes lies within its limits.

use beyond_two::domain::medicine_search::{NameMatch, Query};
use beyond_two::domain::{duration, limits};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Cases of a test: each has two texts, and of each five variants.
const CASES: u32 = 50_000;

/// What people type, what they paste, and what nobody would.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[-+0-9., ]{0,9}",
        2 => "[0-9]{1,4}-[0-9]{0,3}",
        1 => "(half a tablet|10-20 mg|1,200|½|١٢|🙂|inf|NaN|1e3| )[0-9a-z]{0,3}",
        1 => "\\PC{0,12}",
    ]
}

/// A text, and what slips of the finger make of it.
fn variants(text: &str) -> [String; 5] {
    let middle = text.chars().count() / 2;
    let half: String = text.chars().take(middle).collect();
    [text.to_owned(), text.chars().rev().collect(), format!(" {text} "), format!("{text}{half}"), half]
}

fn run(check: impl Fn(&str, &str)) {
    // Failures are not written to a file: the test is the same each time.
    let config = Config { failure_persistence: None, ..Config::with_cases(CASES) };
    let mut runner =
        TestRunner::new_with_rng(config, proptest::test_runner::TestRng::deterministic_rng(Default::default()));
    runner
        .run(&(typed(), typed()), |(one, other)| {
            for (one, other) in variants(&one).iter().zip(&variants(&other)) {
                check(one, other);
            }
            Ok(())
        })
        .expect("no text breaks it");
}

#[test]
fn half_a_million_texts_are_read_as_doses_and_durations_within_their_limits() {
    run(|one, other| {
        for text in [one, other] {
            if let Ok(Some(dose)) = limits::read_dose(text) {
                assert_eq!(limits::check_dose(dose), Ok(()), "{text}");
            }
            for read in [limits::read_weeks(text), duration::read_months_as_weeks(text)] {
                if let Ok(Some(weeks)) = read {
                    assert_eq!(limits::check_weeks(weeks), Ok(()), "{text}");
                }
            }
            if let Ok(Some(months)) = limits::read_months(text) {
                assert_eq!(limits::check_months(months), Ok(()), "{text}");
            }
        }
    });
}

#[test]
fn half_a_million_texts_are_read_as_dates_and_names() {
    run(|one, other| {
        if let Some((fewest, most)) = duration::weeks_between(one, other) {
            assert!(fewest <= most, "{one} {other}");
            assert!(limits::check_when(one.trim()).is_ok() && limits::check_when(other.trim()).is_ok());
        }
        if let Some(NameMatch::Misspelled(wrong, _)) = Query::read(one).and_then(|query| query.matched([other])) {
            assert!(wrong <= 4, "{one} {other}");
        }
    });
}
