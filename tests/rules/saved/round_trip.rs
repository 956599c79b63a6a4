//! What is saved is read again.

use beyond_two::domain::History;
use beyond_two::domain::saved::{Row, Saved};
use serde_json::Value;

use super::{histories, history_of, read, rows, some_rows, version_one};

#[test]
fn what_is_saved_is_read_again_with_kinds_that_this_version_does_not_know() {
    let saved = Saved { day: "2026-11-24".into(), rows: some_rows() };
    assert_eq!(Saved::read(&saved.write()), Ok(saved.clone()));
    assert_eq!(Saved::read(&saved.write_file()), Ok(saved));
}

#[test]
fn the_bare_rows_that_a_tab_keeps_are_read() {
    let text = serde_json::to_string(&some_rows()).expect("JSON");
    assert_eq!(Saved::read(&text), Ok(Saved { day: String::new(), rows: some_rows() }));
}

#[test]
fn every_history_of_version_one_comes_back_as_the_same_history() {
    for history in histories() {
        let file = version_one(&history);
        let taken = read(&file);
        for row in rows(&[
            &["asked", "How soon would we know?"],
            &["choice", "cash", "on"],
            &["choice", "weight", "3"],
            &["checked_first", "thyroid", "true"],
            &["notes", "Mine."],
        ]) {
            assert!(taken.contains(&row), "{row:?} of {file}");
        }
        // And on to today's file, whose history any program can read, and which comes back as it is.
        let today = Saved { day: String::new(), rows: taken.clone() };
        let written = history_of(&today.write_file());
        assert_eq!(Saved::read(&today.write_file()), Ok(today));
        let answered = |trial: &&Row| trial[0] == "trial" && trial[1..].iter().any(|answer| !answer.is_empty());
        assert_eq!(written.trials.len(), taken.iter().filter(answered).count(), "{file}");
    }
}

#[test]
fn the_history_in_a_file_holds_what_can_be_read_and_the_rows_hold_what_was_typed() {
    let text = Saved { day: "2026-11-24".into(), rows: some_rows() }.write_file();
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let history: History = serde_json::from_value(file["history"].clone()).expect("a good history");
    assert_eq!(history.trials.len(), 2);
    assert_eq!(history.trials[0].highest_daily_dose, None);
    assert_eq!(history.trials[1].weeks_at_dose, Some(7.5));
    assert_eq!(file["rows"][3][3], "half a tablet");
}

#[test]
fn numbers_are_written_as_any_program_reads_them() {
    for (typed, number) in [("007", 7.0), ("+20", 20.0), (".5", 0.5), ("5.", 5.0), ("37,50", 37.5), ("0.025", 0.025)] {
        let row = rows(&[&["trial", "sertraline", "", typed]]);
        let file: Value = serde_json::from_str(&Saved { day: String::new(), rows: row }.write_file()).expect("JSON");
        assert_eq!(file["history"]["trials"][0]["highest_daily_dose"].as_f64(), Some(number), "{typed}");
    }
}
