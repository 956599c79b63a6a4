//! What a course comes to: every worked example under `tests/cases/cost/`, and what holds for every course; amounts as people type them.

use std::fs;
use std::path::Path;

use beyond_two::domain::amount::{self, AmountError, AmountKind, Unit};
use beyond_two::domain::cost::{Cents, Course, Minutes, Missing, Spread, Sum, Visits, Way, cost};
use proptest::prelude::*;
use serde::Deserialize;

/// A folder with fewer than these has lost some.
const AT_LEAST: usize = 25;

type Three = [f64; 3];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    name: String,
    #[allow(dead_code)]
    why: String,
    course: WrittenCourse,
    way: WrittenWay,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCourse {
    visits: [[u64; 3]; 3],
    hours: Three,
    price: Option<Three>,
    fee: Option<Three>,
    once: Option<Three>,
    #[serde(default)]
    limit: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenWay {
    travel: Option<f64>,
    hours: Option<f64>,
    pay: Option<f64>,
    helper: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    first_month: ExpectedSum,
    three_months: ExpectedSum,
    year: ExpectedSum,
    missing: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedSum {
    visits: [u64; 3],
    money: Three,
    parts: Parts,
    hours: Three,
    helper_hours: Three,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    visits: Three,
    on_top: Three,
    way: Three,
    lost_pay: Three,
}

fn hundredths(number: f64) -> u64 {
    (number * 100.0).round() as u64
}

fn spread<T>([low, likely, high]: [T; 3]) -> Spread<T> {
    Spread { low, likely, high }
}

fn cents(three: Three) -> Spread<Cents> {
    spread(three.map(|number| Cents(hundredths(number))))
}

fn minutes(three: Three) -> Spread<Minutes> {
    spread(three.map(|hours| Minutes((hours * 60.0).round() as u64)))
}

impl WrittenCourse {
    fn read(&self) -> Course {
        Course {
            visits: self.visits.map(|three| spread(three.map(Visits))),
            time: minutes(self.hours),
            price: self.price.map(cents),
            fee: self.fee.map(cents),
            once: self.once.map(cents),
            limit: self.limit.map(|number| Cents(hundredths(number))),
        }
    }
}

impl WrittenWay {
    fn read(&self) -> Way {
        Way {
            travel: self.travel.map(|number| Cents(hundredths(number))),
            time: self.hours.map(|hours| Minutes((hours * 60.0).round() as u64)),
            pay: self.pay.map(|number| Cents(hundredths(number))),
            helper: self.helper,
        }
    }
}

fn check(sum: &Sum, expected: &ExpectedSum, what: &str) {
    assert_eq!(sum.visits, spread(expected.visits.map(Visits)), "{what}: visits");
    assert_eq!(sum.treatment, cents(expected.parts.visits), "{what}: the visits themselves");
    assert_eq!(sum.fees, cents(expected.parts.on_top), "{what}: on top");
    assert_eq!(sum.travel, cents(expected.parts.way), "{what}: the way");
    assert_eq!(sum.pay, cents(expected.parts.lost_pay), "{what}: lost pay");
    assert_eq!(sum.total, cents(expected.money), "{what}: all of it");
    assert_eq!(sum.time, minutes(expected.hours), "{what}: hours");
    assert_eq!(sum.helper, minutes(expected.helper_hours), "{what}: the helper's hours");
}

#[test]
fn every_worked_example_comes_to_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/cost");
    let files: Vec<_> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    assert!(files.len() >= AT_LEAST, "only {} examples", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("an example");
        let example: Example =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let (sums, missing) = cost(&example.course.read(), &example.way.read());
        let expected = [&example.expect.first_month, &example.expect.three_months, &example.expect.year];
        for ((sum, expected), span) in sums.iter().zip(expected).zip(["first month", "three months", "year"]) {
            check(sum, expected, &format!("{}, {span}", example.name));
        }
        let missing: Vec<String> = missing.iter().map(|one| format!("{one:?}").to_lowercase()).collect();
        assert_eq!(missing, example.expect.missing, "{}", example.name);
    }
}

fn three(at_most: u64) -> impl Strategy<Value = Spread<u64>> {
    proptest::collection::vec(prop_oneof![0..=at_most, Just(0), Just(at_most)], 3).prop_map(|mut three| {
        three.sort_unstable();
        Spread { low: three[0], likely: three[1], high: three[2] }
    })
}

/// Up to what the fields take, and beyond it up to the largest number there is.
fn any_cents() -> impl Strategy<Value = Option<Spread<Cents>>> {
    proptest::option::of(prop_oneof![three(100_000_000), three(u64::MAX)].prop_map(|spread| spread.map(Cents)))
}

fn courses() -> impl Strategy<Value = Course> {
    let visits = || prop_oneof![three(60), three(u64::MAX)].prop_map(|spread| spread.map(Visits));
    let time = prop_oneof![three(1_440), three(u64::MAX)].prop_map(|spread| spread.map(Minutes));
    let limit = proptest::option::of(prop_oneof![0..2_000_000_u64, any::<u64>()].prop_map(Cents));
    ([visits(), visits(), visits()], time, any_cents(), any_cents(), any_cents(), limit)
        .prop_map(|(visits, time, price, fee, once, limit)| Course { visits, time, price, fee, once, limit })
}

fn ways() -> impl Strategy<Value = Way> {
    let number = || proptest::option::of(prop_oneof![0..10_000_u64, any::<u64>()]);
    (number(), number(), number(), any::<bool>()).prop_map(|(travel, time, pay, helper)| Way {
        travel: travel.map(Cents),
        time: time.map(Minutes),
        pay: pay.map(Cents),
        helper,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn low_is_never_above_likely_nor_likely_above_high(course in courses(), way in ways()) {
        for sum in cost(&course, &way).0 {
            prop_assert!(sum.total.low <= sum.total.likely && sum.total.likely <= sum.total.high);
            prop_assert!(sum.time.low <= sum.time.likely && sum.time.likely <= sum.time.high);
        }
    }

    #[test]
    fn a_longer_span_never_costs_less(course in courses(), way in ways()) {
        let [month, months, year] = cost(&course, &way).0;
        prop_assert!(month.total.likely <= months.total.likely && months.total.likely <= year.total.likely);
        prop_assert!(month.time.high <= months.time.high && months.time.high <= year.time.high);
    }

    #[test]
    fn no_visits_cost_more_than_the_limit_of_a_plan(course in courses(), way in ways()) {
        let (limited, _) = cost(&course, &way);
        let (free, _) = cost(&Course { limit: None, ..course }, &way);
        for (sum, free) in limited.iter().zip(free) {
            prop_assert!(sum.total.high <= free.total.high && sum.time == free.time && sum.pay == free.pay);
            if let Some(Cents(limit)) = course.limit {
                for (treatment, fees) in [(sum.treatment.low, sum.fees.low), (sum.treatment.likely, sum.fees.likely), (sum.treatment.high, sum.fees.high)] {
                    prop_assert!(treatment.0 <= limit && fees.0 <= limit - treatment.0);
                }
            }
        }
    }

    #[test]
    fn what_is_not_known_is_named_and_never_made_up(course in courses(), way in ways()) {
        let (sums, missing) = cost(&course, &way);
        prop_assert_eq!(missing.contains(&Missing::Price), course.price.is_none());
        if course.price.is_none() {
            prop_assert!(sums.iter().all(|sum| sum.treatment == Spread::default()));
        }
    }

    #[test]
    fn the_parts_make_the_whole_within_what_the_fields_take(
        visits in three(400), time in three(1_440), price in three(100_000_000), fee in three(100_000_000), pay in 0..100_000_000_u64,
    ) {
        let course = Course {
            visits: [visits.map(Visits); 3], time: time.map(Minutes), price: Some(price.map(Cents)), fee: Some(fee.map(Cents)), once: None, limit: None,
        };
        let way = Way { travel: Some(Cents(500)), pay: Some(Cents(pay)), ..Way::default() };
        for sum in cost(&course, &way).0 {
            let parts = [sum.treatment, sum.fees, sum.travel, sum.pay];
            prop_assert_eq!(sum.total.high.0, parts.iter().map(|part| part.high.0).sum::<u64>());
        }
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(typed in "\\PC{0,24}", kind in 0..4_usize) {
        let kind = [AmountKind::Money, AmountKind::Visits, AmountKind::Hours, AmountKind::Distance][kind];
        match amount::read(&typed, kind) {
            Ok(Some(amount)) => prop_assert!(amount.low <= amount.high && amount.high <= 100_000_000),
            Ok(None) => prop_assert!(typed.trim().is_empty()),
            Err(AmountError::NotAnAmount(of) | AmountError::TooLarge(of, _)) => prop_assert_eq!(of, kind),
            Err(AmountError::Backwards) => {}
        }
    }

    #[test]
    fn numbers_with_signs_and_separators_are_read_or_refused(typed in "[-–]?[$£€]? ?[0-9.,' ]{1,14}( to | ?- ?)?[0-9.,]{0,8} ?(km|mi|h|min|€)?") {
        for kind in [AmountKind::Money, AmountKind::Visits, AmountKind::Hours, AmountKind::Distance] {
            if let Ok(Some(amount)) = amount::read(&typed, kind) {
                prop_assert!(!typed.trim().starts_with(['-', '–']), "{} is below zero", typed);
                prop_assert!(amount.low <= amount.high);
            }
        }
    }

    #[test]
    fn what_is_written_is_read_again(hundredths in 0..100_000_000_u64) {
        let written = amount::written(hundredths);
        let read = amount::read(&written, AmountKind::Money);
        prop_assert_eq!(read.map(|amount| amount.map(|amount| amount.low)), Ok(Some(hundredths)), "{}", written);
    }
}

#[test]
fn amounts_are_read_as_people_type_them() {
    let read = |typed: &str, kind| amount::read(typed, kind).map(|amount| amount.map(|a| (a.low, a.high, a.unit)));
    for (typed, low, high, unit) in [
        ("450", 45_000, 45_000, None),
        ("$1,200", 120_000, 120_000, Some(Unit::Dollars)),
        ("1.200 €", 120_000, 120_000, Some(Unit::Euros)),
        ("1 200", 120_000, 120_000, None),
        ("1'200.50", 120_050, 120_050, None),
        ("1.234.567,89", 123_456_789, 123_456_789, None),
        ("£31.60", 3_160, 3_160, Some(Unit::Pounds)),
        ("37,5", 3_750, 3_750, None),
        (".5", 50, 50, None),
        ("US$ 90", 9_000, 9_000, Some(Unit::Dollars)),
        ("90 dollars", 9_000, 9_000, Some(Unit::Dollars)),
        ("400 to 800", 40_000, 80_000, None),
        ("$400–$800", 40_000, 80_000, Some(Unit::Dollars)),
        ("0", 0, 0, None),
    ] {
        let expected = if high > 100_000_000 {
            Err(AmountError::TooLarge(AmountKind::Money, 100_000_000))
        } else {
            Ok(Some((low, high, unit)))
        };
        assert_eq!(read(typed, AmountKind::Money), expected, "{typed}");
    }
    assert_eq!(read("30 mi", AmountKind::Distance), Ok(Some((3_000, 3_000, Some(Unit::Miles)))));
    assert_eq!(read("48km", AmountKind::Distance), Ok(Some((4_800, 4_800, Some(Unit::Kilometers)))));
    assert_eq!(read("90 min", AmountKind::Hours), Ok(Some((150, 150, Some(Unit::Minutes)))));
    assert_eq!(read("2.5 to 3 hours", AmountKind::Hours), Ok(Some((250, 300, Some(Unit::Hours)))));
    assert_eq!(read("4-8", AmountKind::Visits), Ok(Some((400, 800, None))));
    assert_eq!(read("  ", AmountKind::Money), Ok(None));
}

#[test]
fn what_is_no_amount_is_refused_beside_the_field() {
    let money = AmountError::NotAnAmount(AmountKind::Money);
    for typed in [
        "free",
        "-5",
        "−5",
        "$",
        "1,2,3",
        "12,34,567",
        "1..2",
        "1e3",
        "NaN",
        "inf",
        "½",
        "١٢",
        "30 mi",
        "5 to",
        "to 5",
        "1 to 2 to 3",
        "$5 to £6",
    ] {
        assert_eq!(amount::read(typed, AmountKind::Money), Err(money), "{typed}");
    }
    assert_eq!(
        amount::read("1,000,001", AmountKind::Money),
        Err(AmountError::TooLarge(AmountKind::Money, 100_000_000))
    );
    assert_eq!(
        amount::read(&"9".repeat(400), AmountKind::Money),
        Err(AmountError::TooLarge(AmountKind::Money, 100_000_000))
    );
    assert_eq!(amount::read("800 to 400", AmountKind::Money), Err(AmountError::Backwards));
    assert_eq!(amount::read("2.5", AmountKind::Visits), Err(AmountError::NotAnAmount(AmountKind::Visits)));
    assert_eq!(amount::read("25 hours", AmountKind::Hours), Err(AmountError::TooLarge(AmountKind::Hours, 2_400)));
    assert_eq!(amount::read("30 hours", AmountKind::Distance), Err(AmountError::NotAnAmount(AmountKind::Distance)));
}
