//! Files that earlier versions wrote say the same today.

use beyond_two::domain::saved;
use beyond_two::domain::saved::Saved;
use beyond_two::domain::track::{CHECK_IN, CheckIn, SCALE, Scale};
use beyond_two::domain::visit::{AIM, HAVE, LEFT_OUT, PLANNED, PUT_FIRST, Place};
use serde_json::{Value, json};

use super::{fixture, history_of, read, refused};

#[test]
fn a_file_of_every_earlier_version_says_the_same_today_and_nothing_is_lost() {
    use beyond_two::domain::history::{Benefit, Severity, Taken};
    let names = ["version-1.json", "version-2.json", "version-2-device.json", "version-2-tab.json"];
    let histories = names.map(|name| history_of(&fixture(name)));
    for (history, name) in histories.iter().zip(names) {
        assert_eq!(history.severity_worst, Some(Severity::SeverePsychotic), "{name}");
        assert_eq!(history.severity_now, None, "{name}");
        let trials = &history.trials;
        let said: Vec<_> =
            trials.iter().map(|trial| (trial.benefit, trial.wore_off, trial.stopped_for_side_effects)).collect();
        let expected = [
            (Some(Benefit::None), None, None),
            (Some(Benefit::UnderHalf), None, None),
            (Some(Benefit::HalfOrMore), None, None),
            (Some(Benefit::WellAgain), None, None),
            (Some(Benefit::HalfOrMore), Some(true), None),
            (None, None, Some(true)),
            (None, None, None),
            (Some(Benefit::None), None, None),
        ];
        assert_eq!(said, expected, "{name}");
        let medicine = |at: usize| trials[at].medicine.as_ref().map(|id| id.as_str());
        assert_eq!(trials[0].taken, Some(Taken::NearlyEveryDay), "{name}");
        assert_eq!((medicine(1), trials[1].added_to_another), (Some("bupropion-xl"), Some(true)), "{name}");
        assert_eq!((medicine(2), trials[2].added_to_another), (Some("mirtazapine"), Some(false)), "{name}");
        assert_eq!((medicine(3), trials[3].highest_daily_dose), (Some("liothyronine-aug"), Some(25.0)), "{name}");
        assert_eq!((medicine(4), trials[4].highest_daily_dose), (Some("olanzapine-fluoxetine"), None), "{name}");
        assert_eq!(trials[4].note.as_deref(), Some("gained weight (12.5 mg/day)"), "{name}");
        assert_eq!(trials[6].other_name.as_deref(), Some("the white one"), "{name}");
        assert_eq!((medicine(7), trials[7].added_to_another), (Some("trazodone"), None), "{name}");
        assert_eq!(history.other_treatments.len(), 2, "{name}");
    }
    // What was ticked is said only where it was ticked by place: the first version had names of its own.
    assert!(histories.iter().all(|history| history.bipolar_signs == Some(true)));
    // Each word of each row is still there, or stands where it belongs today.
    for name in names {
        let rows = read(&fixture(name));
        let today = saved::of_today(&rows);
        assert_eq!(saved::of_today(&today), today, "{name}: once is enough");
        for (row, today) in rows.iter().zip(&today) {
            if !["trial", "episode"].contains(&row[0].as_str()) {
                assert_eq!(row, today, "{name}");
            }
        }
    }
}

#[test]
fn a_file_of_today_comes_back_as_it_was() {
    let text = fixture("version-6.json");
    let saved = Saved::read(&text).expect("a file of today");
    assert_eq!(saved.write_file(), text);
    assert_eq!(saved::of_today(&saved.rows), saved.rows);
    let history = history_of(&text);
    assert_eq!(history.trials[0].weeks_at_stricter_dose, Some(6.0));
    assert_eq!(history.trials[0].dose_limited, Some(true));
    assert_eq!(history.bipolar_signs, Some(false), "an answer goes before what is ticked");
    let taken: Vec<_> = history.trials.iter().map(|trial| (trial.taken.is_some(), trial.never_taken)).collect();
    assert_eq!(taken, [(true, false), (true, false), (true, false), (false, true), (true, false)]);
    assert_eq!((history.trials[4].level_in_range, history.trials[4].clinician_says_fair), (Some(true), Some(true)));
}

#[test]
fn a_file_of_version_four_says_the_same_today_and_has_no_check_in() {
    let (before, today) = (fixture("version-4.json"), fixture("version-5.json"));
    assert_eq!(history_of(&before), history_of(&today));
    let (before, today) = (read(&before), read(&today));
    assert_eq!(before.as_slice(), today.get(..before.len()).expect("what version 4 could say"));
    let added: Vec<_> = today.iter().skip(before.len()).map(|row| row[0].as_str()).collect();
    assert_eq!(added, ["checkin", "checkin", "checkin", "scale", "scale", "checkin-begun"]);
    let check_ins: Vec<_> =
        today.iter().filter(|row| row[0] == CHECK_IN).filter_map(|row| CheckIn::of_row(row)).collect();
    assert_eq!(check_ins.iter().map(CheckIn::score).collect::<Vec<_>>(), [Some(15), None, Some(5)]);
    assert!(check_ins.iter().zip(&today[before.len()..]).all(|(check_in, row)| check_in.row() == *row));
    assert_eq!(today.iter().filter(|row| row[0] == SCALE).filter_map(|row| Scale::of_row(row)).count(), 2);
}

#[test]
fn a_file_of_version_five_says_the_same_today_and_has_no_appointment() {
    let (before, today) = (fixture("version-5.json"), fixture("version-6.json"));
    assert_eq!(history_of(&before), history_of(&today));
    let (before, today) = (read(&before), read(&today));
    assert_eq!(before.as_slice(), today.get(..before.len()).expect("what version 5 could say"));
    let added: Vec<_> = today.iter().skip(before.len()).map(|row| row[0].as_str()).collect();
    assert_eq!(added, [PLANNED, AIM, AIM, HAVE, PUT_FIRST, LEFT_OUT]);
    assert_eq!(today[before.len()].len(), Place::ROW);
}

#[test]
fn check_ins_of_many_years_are_read_again() {
    let row = |at: usize| {
        ["checkin", "2026-11-24", "1", "1", "1", "1", "1", "1", "1", "1", "0", "", &format!("note {at}")]
            .map(str::to_owned)
            .to_vec()
    };
    let rows: Vec<_> = (0..5_000).map(row).collect();
    let text = Saved { day: String::new(), rows: rows.clone() }.write_file();
    assert_eq!(read(&text), rows);
}

#[test]
fn a_file_of_version_three_says_the_same_today() {
    let (before, today) = (fixture("version-3.json"), history_of(&fixture("version-4.json")));
    let history = history_of(&before);
    assert_eq!(history.trials.as_slice(), today.trials.get(..3).expect("what version 3 could say"));
    assert_eq!(history.other_treatments, today.other_treatments);
    let saved = Saved::read(&before).expect("a file of version 3");
    for row in &saved.rows {
        assert!(saved::of_today(&saved.rows).iter().any(|today| today.starts_with(row)), "{row:?}");
    }
}

#[test]
fn unknown_keys_of_any_known_version_are_refused_by_name() {
    for (name, version) in [
        ("version-1.json", 1),
        ("version-2.json", 2),
        ("version-3.json", 3),
        ("version-4.json", 4),
        ("version-5.json", 5),
        ("version-6.json", 6),
    ] {
        let mut file: Value = serde_json::from_str(&fixture(name)).expect("JSON");
        assert_eq!(file["version"], version);
        file["history"]["trials"][0]["mood"] = json!(1);
        let said = refused(&file.to_string());
        assert!(said.contains("doesn’t recognize: “history.trials[0].mood”."), "{said}");
        let mut file: Value = serde_json::from_str(&fixture(name)).expect("JSON");
        file["mood"] = json!(1);
        assert!(refused(&file.to_string()).contains("doesn’t recognize: “mood”."));
    }
}

#[test]
fn a_history_of_version_two_is_read_from_a_file_without_rows() {
    let mut file: Value = serde_json::from_str(&fixture("version-4.json")).expect("JSON");
    let whole = history_of(&file.to_string());
    file.as_object_mut().expect("a group").remove("rows");
    assert_eq!(history_of(&file.to_string()), whole);
}
