//! Answers that were given in two places become one set.

use beyond_two::domain::limits::TRIALS_AT_MOST;
use beyond_two::domain::saved::{Answers, Merged, Row, Side, Subject};
use proptest::prelude::*;
use proptest::sample::select;

use super::rows;

fn answers(given: &[&[&str]]) -> Answers {
    Answers::from(rows(given))
}

fn merged(here: &Answers, there: &Answers, base: Option<&Answers>) -> Merged {
    Merged::of(here, there, base, Side::Here).expect("few enough medicines")
}

/// The row of a medicine of which a dose and a time are known.
fn trial(medicine: &str, dose: &str, weeks: &str) -> Row {
    let mut row = vec![String::new(); 23];
    for (at, text) in [(0, "trial"), (1, medicine), (3, dose), (4, weeks)] {
        text.clone_into(&mut row[at]);
    }
    row
}

fn of_kind<'a>(merged: &'a Merged, kind: &str) -> Vec<&'a Row> {
    merged.answers.rows().iter().filter(|row| row[0] == kind && row[1..].iter().any(|part| !part.is_empty())).collect()
}

#[test]
fn a_country_chosen_before_unlocking_and_medicines_under_the_lock_come_together_without_a_question() {
    let here = answers(&[&["choice", "country", "us"], &["asked", "Who pays?"]]);
    let there = Answers::from(vec![trial("sertraline", "150", "10"), trial("lithium", "", "")]);
    let merged = merged(&here, &there, None);
    assert!(merged.disputes.is_empty());
    assert_eq!(of_kind(&merged, "trial").len(), 2);
    assert_eq!(of_kind(&merged, "choice"), [&["choice", "country", "us"]]);
    assert_eq!(of_kind(&merged, "asked"), [&["asked", "Who pays?"]]);
}

#[test]
fn two_sides_fill_in_the_same_medicine_together() {
    let here = Answers::from(vec![trial("sertraline", "150", "")]);
    let there = Answers::from(vec![trial("sertraline", "", "10")]);
    let merged = merged(&here, &there, None);
    assert_eq!((of_kind(&merged, "trial"), merged.disputes.len()), (vec![&trial("sertraline", "150", "10")], 0));
}

#[test]
fn only_what_both_say_in_another_way_is_asked_and_the_rest_is_merged() {
    let here = Answers::from(vec![trial("sertraline", "50", "10"), trial("lithium", "", "")]);
    let there = Answers::from(vec![trial("sertraline", "100", "10"), trial("bupropion-xl", "300", "")]);
    for (prefers, dose) in [(Side::Here, "50"), (Side::There, "100")] {
        let merged = Merged::of(&here, &there, None, prefers).expect("few medicines");
        let [dispute] = merged.disputes.as_slice() else { panic!("{:?}", merged.disputes) };
        assert_eq!((&dispute.subject, dispute.place), (&Subject::Medicine("sertraline".into()), 3));
        assert_eq!((dispute.here.as_str(), dispute.there.as_str()), ("50", "100"));
        assert_eq!(of_kind(&merged, "trial").len(), 3);
        assert_eq!(of_kind(&merged, "trial")[0], &trial("sertraline", dose, "10"));
    }
}

#[test]
fn with_what_both_began_with_a_change_wins_over_what_was_left_alone() {
    let base =
        Answers::from(vec![trial("sertraline", "50", "10"), trial("lithium", "", ""), trial("mirtazapine", "", "")]);
    let here = Answers::from(vec![trial("sertraline", "50", ""), trial("mirtazapine", "30", "")]);
    let there = Answers::from(vec![trial("sertraline", "100", "10"), trial("lithium", "", "")]);
    let merged = merged(&here, &there, Some(&base));
    assert!(merged.disputes.is_empty());
    // The dose was changed there, the weeks were taken out here; lithium was taken out here, mirtazapine there but changed here.
    assert_eq!(of_kind(&merged, "trial"), [&trial("sertraline", "100", ""), &trial("mirtazapine", "30", "")]);
}

#[test]
fn the_same_medicine_twice_stays_two_tries() {
    let twice = Answers::from(vec![trial("sertraline", "50", ""), trial("sertraline", "200", "")]);
    let merged = merged(&twice, &Answers::from(vec![trial("sertraline", "50", "")]), None);
    assert_eq!((of_kind(&merged, "trial").len(), merged.disputes.len()), (2, 0));
}

#[test]
fn weeks_of_one_side_are_never_taken_for_months_of_the_other() {
    let mut months = trial("sertraline", "", "2");
    months[14] = "1".into();
    let weeks = trial("sertraline", "", "8");
    for (here, there, prefers) in [(&weeks, &months, Side::Here), (&months, &weeks, Side::There)] {
        let merged = Merged::of(&Answers::from(vec![here.clone()]), &Answers::from(vec![there.clone()]), None, prefers);
        let merged = merged.expect("one medicine");
        assert_eq!(of_kind(&merged, "trial"), [&weeks]);
        assert_eq!(merged.disputes.len(), 1, "one question, not two");
    }
}

#[test]
fn more_medicines_than_fit_are_not_merged() {
    let of = |name: &str| {
        Answers::from((0..TRIALS_AT_MOST).map(|at| trial(&format!("{name} {at}"), "", "")).collect::<Vec<_>>())
    };
    assert_eq!(Merged::of(&of("a"), &of("b"), None, Side::Here), None);
    assert!(Merged::of(&of("a"), &of("a"), None, Side::Here).is_some());
}

fn some_answers() -> impl Strategy<Value = Answers> {
    let text = || select(vec!["", "", "50", "x < y", "10"]).prop_map(str::to_owned);
    let medicine = || select(vec!["sertraline", "lithium", "bupropion-xl", ""]);
    let trial = (medicine(), text(), text(), text()).prop_map(|(medicine, name, dose, weeks)| {
        let mut row = trial(medicine, &dose, &weeks);
        row[2] = name;
        row
    });
    let choice = (select(vec!["country", "cover", "needles"]), select(vec!["us", "on"]))
        .prop_map(|(field, held)| vec!["choice".to_owned(), field.to_owned(), held.to_owned()]);
    let asked = select(vec!["Who pays?", "How soon?"]).prop_map(|asked| vec!["asked".to_owned(), asked.to_owned()]);
    let unknown = text().prop_map(|text| vec!["of-another-version".to_owned(), text]);
    let episode = (text(), text()).prop_map(|(months, severity)| vec!["episode".to_owned(), months, severity]);
    let lists = (
        prop::collection::vec(trial, 0..4),
        prop::collection::vec(choice, 0..2),
        prop::collection::vec(asked, 0..2),
        prop::collection::vec(unknown, 0..2),
        prop::option::of(episode),
    );
    lists.prop_map(|(trials, choices, asked, unknown, episode)| {
        Answers::from(trials.into_iter().chain(choices).chain(asked).chain(unknown).chain(episode).collect::<Vec<_>>())
    })
}

/// Every part that says something, with the kind of its row.
fn said(answers: &Answers) -> Vec<(String, String)> {
    let parts = |row: &Row| row.iter().skip(1).map(|part| (row[0].clone(), part.clone())).collect::<Vec<_>>();
    answers.rows().iter().flat_map(parts).filter(|(_, part)| !part.is_empty()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_that_was_said_on_either_side_is_lost(here in some_answers(), there in some_answers()) {
        let merged = merged(&here, &there, None);
        let together = said(&merged.answers);
        let disputed: Vec<&String> = merged.disputes.iter().flat_map(|one| [&one.here, &one.there]).collect();
        for (kind, part) in said(&here).into_iter().chain(said(&there)) {
            prop_assert!(together.contains(&(kind.clone(), part.clone())) || disputed.contains(&&part), "{kind}: {part}");
        }
    }

    #[test]
    fn what_is_merged_with_itself_or_with_nothing_says_the_same(one in some_answers()) {
        for other in [one.clone(), Answers::new()] {
            let merged = merged(&one, &other, None);
            prop_assert!(merged.disputes.is_empty());
            let (mut before, mut after) = (said(&one), said(&merged.answers));
            before.sort();
            before.dedup();
            after.sort();
            after.dedup();
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn who_changed_nothing_gets_what_the_other_side_says(base in some_answers(), changed in some_answers()) {
        let merged = merged(&base, &changed, Some(&base));
        prop_assert!(merged.disputes.is_empty());
        let (mut wanted, mut got) = (said(&changed), said(&merged.answers));
        wanted.sort();
        got.sort();
        wanted.dedup();
        got.dedup();
        prop_assert_eq!(wanted, got);
    }
}

/// A check-in with eight answers of two points, and the first as given.
fn check_in(day: &str, first: &str, note: &str) -> Row {
    let mut row = rows(&[&["checkin", day, first, "2", "2", "2", "2", "2", "2", "2", "0", "", note]]);
    row.remove(0)
}

#[test]
fn check_ins_of_two_places_come_together_by_their_day() {
    let here = Answers::from(vec![check_in("2026-11-01", "1", ""), check_in("2026-11-15", "2", "")]);
    let there = Answers::from(vec![check_in("2026-11-01", "1", ""), check_in("2026-11-29", "0", "dry mouth")]);
    let merged = merged(&here, &there, None);
    assert!(merged.disputes.is_empty());
    assert_eq!(of_kind(&merged, "checkin").len(), 3);
}

#[test]
fn two_check_ins_of_one_day_are_asked_about_and_never_mixed() {
    let here = Answers::from(vec![check_in("2026-11-01", "1", "")]);
    let there = Answers::from(vec![check_in("2026-11-01", "3", "at night")]);
    for (prefers, kept) in [(Side::Here, &here), (Side::There, &there)] {
        let merged = Merged::of(&here, &there, None, prefers).expect("no medicines");
        let [dispute] = merged.disputes.as_slice() else { panic!("{:?}", merged.disputes) };
        assert_eq!((&dispute.subject, dispute.place), (&Subject::CheckIn("2026-11-01".into()), 0));
        assert_eq!((dispute.here.as_str(), dispute.there.as_str()), ("15", "17"));
        assert_eq!(of_kind(&merged, "checkin"), [&kept.rows()[0]]);
    }
    let noted = Answers::from(vec![check_in("2026-11-01", "1", "dry mouth")]);
    let merged = merged(&here, &noted, None);
    let [dispute] = merged.disputes.as_slice() else { panic!("{:?}", merged.disputes) };
    assert_eq!((dispute.place, dispute.there.as_str()), (12, "dry mouth"), "the scores are the same");
}

#[test]
fn a_check_in_that_one_side_changed_or_took_out_follows_that_side() {
    let base = Answers::from(vec![
        check_in("2026-11-01", "1", ""),
        check_in("2026-11-15", "1", ""),
        check_in("2026-11-29", "1", ""),
    ]);
    let here = Answers::from(vec![check_in("2026-11-01", "3", ""), check_in("2026-11-29", "1", "")]);
    let there = Answers::from(vec![
        check_in("2026-11-01", "1", ""),
        check_in("2026-11-15", "1", ""),
        check_in("2026-11-29", "0", ""),
    ]);
    let merged = merged(&here, &there, Some(&base));
    assert!(merged.disputes.is_empty());
    assert_eq!(of_kind(&merged, "checkin"), [&check_in("2026-11-01", "3", ""), &check_in("2026-11-29", "0", "")]);
}

#[test]
fn numbers_of_other_scales_are_told_apart_by_day_and_name() {
    let number = |name, value| rows(&[&["scale", "2026-11-24", name, value, "27", ""]]).remove(0);
    let here = Answers::from(vec![number("QIDS-SR16", "12"), number("My sleep", "6")]);
    let there = Answers::from(vec![number("QIDS-SR16", "14")]);
    let merged = merged(&here, &there, None);
    let [dispute] = merged.disputes.as_slice() else { panic!("{:?}", merged.disputes) };
    assert_eq!((&dispute.subject, dispute.place), (&Subject::Scale("QIDS-SR16".into()), 3));
    assert_eq!(of_kind(&merged, "scale").len(), 2);
}

#[test]
fn what_is_written_of_an_appointment_comes_together_part_by_part_and_what_is_ticked_as_a_whole() {
    let planned = |parts: &[&str]| rows(&[&[&["visit"], parts].concat()]).remove(0);
    let here = Answers::from(
        [vec![planned(&["sleep", "", "mine"])], rows(&[&["visit-aim", "a"], &["visit-out", "x"]])].concat(),
    );
    let there = Answers::from(
        [vec![planned(&["", "cost", "theirs"])], rows(&[&["visit-aim", "b"], &["visit-out", "x"]])].concat(),
    );
    let both = merged(&here, &there, None);
    let [dispute] = both.disputes.as_slice() else { panic!("{:?}", both.disputes) };
    assert_eq!((&dispute.subject, dispute.place), (&Subject::Visit, 3));
    assert_eq!((dispute.here.as_str(), dispute.there.as_str()), ("mine", "theirs"));
    assert_eq!(of_kind(&both, "visit")[0][1..3], ["sleep", "cost"]);
    assert_eq!((of_kind(&both, "visit-aim").len(), of_kind(&both, "visit-out").len()), (2, 1));
    // A tick that one side has taken away stays away.
    let base = Answers::from(rows(&[&["visit-aim", "a"], &["visit-aim", "b"]]));
    let after = merged(&here, &base, Some(&base));
    assert_eq!(of_kind(&after, "visit-aim"), [&rows(&[&["visit-aim", "a"]])[0]]);
}
