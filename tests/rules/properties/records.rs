//! What holds for every health record: what goes out as FHIR comes back as it was, and a record that was changed in any way is read or refused, and
//! nothing else.

use beyond_two::domain::Day;
use beyond_two::domain::limits;
use beyond_two::domain::records::{Answer, Review, Said, Taken, bundle};
use beyond_two::domain::saved::{Row, Saved};
use beyond_two::domain::track::{CheckIn, Scale};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;

use super::files::{Edit, edit, edited, file_of};
use super::generators::history;
use crate::records::{cases, medicine, read_text, text, today};

/// How many cases: by hand, `RECORD_CASES=1000000` makes a million.
pub fn count() -> u32 {
    std::env::var("RECORD_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(500)
}

fn day() -> impl Strategy<Value = Day> {
    (0..20_000_u32).prop_map(|days| Day::new(1970, 1, 1).expect("a day").plus(days))
}

fn check_in() -> impl Strategy<Value = Row> {
    let answer = || prop_oneof![1 => Just(None), 9 => (0..4_u8).prop_map(Some)];
    (day(), proptest::collection::vec(answer(), 9), answer(), "\\PC{0,20}").prop_map(
        |(day, items, difficulty, note)| {
            let items = items.try_into().expect("nine items");
            CheckIn { day, items, difficulty, note }.row()
        },
    )
}

fn scale() -> impl Strategy<Value = Row> {
    (day(), "[a-zA-Z <&\"]{0,10}x", 0..1_000_u32, "[a-z;]{0,10}").prop_map(|(day, name, value, note)| {
        Scale { day, name: name.trim().to_owned(), value, maximum: 1_000, note }.row()
    })
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let scores = proptest::collection::vec(prop_oneof![check_in(), scale()], 0..4);
    let ticks = proptest::collection::vec(prop_oneof![Just(String::new()), Just("1".to_owned())], 0..6);
    let about = prop_oneof![Just(""), Just("0"), Just("1"), Just("2")];
    (history(), scores, ticks, about).prop_map(|(history, scores, ticks, about)| {
        let mut rows = Saved::read(&file_of(&history)).expect("a file of ours").rows;
        rows.push(std::iter::once("first".to_owned()).chain(ticks).collect());
        rows.push(vec!["about".to_owned(), about.to_owned(), String::new()]);
        rows.extend(scores);
        rows
    })
}

fn said(_: &Row) -> Said {
    let answers = vec![Answer { asked: "Did it help?".to_owned(), said: "In part".to_owned() }];
    Said { name: "A treatment".to_owned(), time: String::new(), reason: "Side effects".to_owned(), answers }
}

fn is_kept(row: &Row) -> bool {
    let kinds = ["trial", "checkin", "scale", "episode", "about", "first", "other"];
    let of_a_kind = kinds.contains(&row[0].as_str());
    of_a_kind && row.iter().skip(1).any(|part| !part.is_empty())
}

/// Everything in a review that comes of a record keeps to the limits of the history.
fn keeps_to_the_limits(review: &Review) {
    for one in &review.tries {
        assert!(one.dose.is_none_or(|dose| limits::check_dose(dose).is_ok()) || one.own.is_some(), "{one:?}");
        assert!(one.weeks.is_none_or(|weeks| limits::check_weeks(weeks).is_ok()) || one.own.is_some(), "{one:?}");
        if one.own.is_none() {
            if let (Some(weeks), Some(stricter)) = (one.weeks, one.stricter_weeks) {
                assert!(stricter <= weeks, "{one:?}");
            }
            for date in [&one.started, &one.stopped] {
                assert!(date.is_empty() || limits::check_when(date).is_ok(), "{one:?}");
            }
            assert!(!one.medicines.is_empty() && !one.entries.is_empty());
            assert!(limits::check_note(&one.note).is_ok());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(count()))]

    #[test]
    fn what_goes_out_as_a_record_comes_back_as_it_was(rows in rows(), chance in any::<[u32; 3]>()) {
        let text = bundle(&rows, &Taken { day: today(), chance, medicine: &medicine, said: &said });
        let review = read_text(&text).expect("a record of ours");
        let mut found: Vec<Row> = review.tries.iter().map(|one| one.row()).collect();
        found.extend(review.scores.iter().map(|score| score.row("PHQ-9")));
        found.extend(review.answers.iter().cloned());
        let mut expected: Vec<Row> = rows.iter().filter(|row| is_kept(row)).cloned().collect();
        found.sort();
        expected.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_changed_record_is_read_within_the_limits_or_refused(
        case in any::<Index>(),
        changes in proptest::collection::vec((any::<Index>(), change()), 1..6),
    ) {
        let cases = texts();
        let mut changed = cases[case.index(cases.len())].clone();
        for (place, edit) in &changes {
            changed = edited(&changed, place, edit);
        }
        if let Ok(review) = read_text(&changed) {
            keeps_to_the_limits(&review);
        }
    }
}

/// Exports for the validators of others, which `script/test` runs: `EXPORTS=<folder> cargo test … exports_are_written -- --ignored`.
#[test]
#[ignore = "needs a folder for the exports"]
fn exports_are_written_for_the_validators() {
    let folder = std::env::var("EXPORTS").expect("EXPORTS names a folder");
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for at in 0..300 {
        let rows = rows().new_tree(&mut runner).expect("answers").current();
        let taken = Taken { day: today(), chance: [at, 2, 3], medicine: &medicine, said: &said };
        std::fs::write(format!("{folder}/{at}.json"), bundle(&rows, &taken)).expect("a file");
    }
}

fn texts() -> &'static [String] {
    static TEXTS: std::sync::LazyLock<Vec<String>> =
        std::sync::LazyLock::new(|| cases().iter().map(|(_, case)| text(case)).collect());
    &TEXTS
}

/// What befalls a record: as with any file, and values that records have.
fn change() -> impl Strategy<Value = Edit> {
    let values = vec![
        "\"2024\"",
        "\"2024-02-30\"",
        "\"9999-12-31\"",
        "\"1950-01-01\"",
        "-50",
        "1e300",
        "\"mg\"",
        "\"mL\"",
        "\"#m1\"",
        "\"entered-in-error\"",
        "\"Medication/a\"",
        "\"Take 2 tablets daily\"",
        "\"sertraline 50 mg\"",
        "\"Bundle\"",
    ];
    let names =
        vec!["medicationCodeableConcept", "medicationReference", "start", "end", "value", "text", "resourceType"];
    prop_oneof![
        2 => edit(),
        2 => select(values).prop_map(Edit::Value),
        1 => select(names).prop_map(Edit::Rename),
    ]
}
