//! The history in a file: what is taken, and what is refused with its place.

use beyond_two::domain::History;
use beyond_two::domain::history::Taken;
use beyond_two::domain::limits::InvalidAnswer;
use beyond_two::domain::saved::Refusal;
use serde_json::{Value, json};

use crate::support::{as_saved, history, sertraline};

/// A whole file, to be spoiled in one place.
fn file() -> Value {
    json!({
        "version": 2, "episode_months": 14, "severity_now": "mild", "severity_worst": "moderate", "bipolar_signs": false,
        "augmented": false, "ect": "none", "ect_bilateral": null,
        "other_treatments": [{ "treatment": "psychotherapy", "helped": "partly", "sessions": 12 }],
        "trials": [
            { "medicine": "sertraline", "highest_daily_dose": 150, "dose_limited": null, "weeks_at_dose": 10,
              "weeks_at_stricter_dose": null, "taken": "nearly_every_day", "benefit": "none", "wore_off": null,
              "stopped_for_side_effects": false, "added_to_another": false, "this_episode": true, "still_taking": false },
            { "medicine": null, "other_name": "Opipramol", "highest_daily_dose": null, "dose_limited": true,
              "weeks_at_dose": 7.5, "weeks_at_stricter_dose": 3, "taken": null, "benefit": "half_or_more", "wore_off": true,
              "stopped_for_side_effects": null, "added_to_another": null, "this_episode": true, "still_taking": null,
              "started": "2023", "stopped": "2023-04", "approximate": true, "class_guess": "tricyclic",
              "note": "made me sleepy" },
        ],
    })
}

/// Puts `value` at `pointer`.
fn spoiled(pointer: &str, value: Value) -> Value {
    let mut file = file();
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).expect("the place exists");
    match parent {
        Value::Array(list) => list[field.parse::<usize>().expect("an index")] = value,
        parent => parent[field] = value,
    }
    file
}

/// Takes away what is at `pointer`.
fn without(pointer: &str) -> Value {
    let mut file = file();
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let group = file.pointer_mut(parent).and_then(Value::as_object_mut);
    group.expect("a group").remove(field).expect("the field was there");
    file
}

#[track_caller]
fn assert_refused(file: &Value, path: &str, outside: Option<InvalidAnswer>) {
    assert_eq!(as_saved(file), Err(Refusal::Part(format!("history.{path}"), outside)), "{file}");
}

#[test]
fn a_history_comes_back_as_it_was() {
    let history: History = serde_json::from_value(file()).expect("a history");
    assert_eq!(as_saved(&file()), Ok(history.clone()));
    assert_eq!(serde_json::to_value(&history).expect("JSON"), file(), "whole numbers stay whole, absent fields absent");
}

#[test]
fn whether_it_was_taken_at_all_may_be_left_out_and_stands_before_how_regularly() {
    let never =
        |value: Value| as_saved(&spoiled("/trials/0/never_taken", value)).map(|history| history.trials[0].clone());
    let taken = never(json!(false)).expect("a history");
    assert_eq!((taken.never_taken, taken.taken), (false, Some(Taken::NearlyEveryDay)));
    let not_taken = never(json!(true)).expect("a history");
    assert_eq!((not_taken.never_taken, not_taken.taken), (true, None));
    for value in [json!(null), json!("true"), json!(2)] {
        assert_refused(&spoiled("/trials/0/never_taken", value), "trials[0].never_taken", None);
    }
}

#[test]
fn a_level_and_what_a_clinician_said_may_be_left_out() {
    for field in ["level_in_range", "clinician_says_fair"] {
        let with = |value: Value| as_saved(&spoiled(&format!("/trials/0/{field}"), value));
        let said = |value| {
            with(value).map(|history| (history.trials[0].level_in_range, history.trials[0].clinician_says_fair))
        };
        let expected = |said| if field == "level_in_range" { (Some(said), None) } else { (None, Some(said)) };
        assert_eq!(said(json!(true)), Ok(expected(true)));
        assert_eq!(said(json!(false)), Ok(expected(false)));
        assert_refused(&spoiled(&format!("/trials/0/{field}"), json!("yes")), &format!("trials[0].{field}"), None);
    }
}

#[test]
fn the_empty_history_can_be_written_and_read() {
    let written = serde_json::to_string(&History::default()).expect("JSON");
    assert_eq!(
        written,
        r#"{"version":2,"episode_months":null,"severity_now":null,"severity_worst":null,"bipolar_signs":null,"trials":[],"augmented":null,"ect":null,"ect_bilateral":null,"other_treatments":[]}"#
    );
    assert_eq!(as_saved(&serde_json::from_str(&written).expect("JSON")), Ok(History::default()));
}

#[test]
fn every_field_that_is_not_optional_must_be_there() {
    for field in [
        "episode_months",
        "severity_now",
        "severity_worst",
        "bipolar_signs",
        "augmented",
        "ect",
        "ect_bilateral",
        "other_treatments",
        "trials",
        "version",
    ] {
        assert_refused(&without(&format!("/{field}")), field, None);
    }
    for field in [
        "medicine",
        "highest_daily_dose",
        "dose_limited",
        "weeks_at_dose",
        "weeks_at_stricter_dose",
        "taken",
        "benefit",
        "wore_off",
        "stopped_for_side_effects",
        "added_to_another",
        "this_episode",
        "still_taking",
    ] {
        assert_refused(&without(&format!("/trials/1/{field}")), &format!("trials[1].{field}"), None);
    }
    for field in ["treatment", "helped", "sessions"] {
        assert_refused(
            &without(&format!("/other_treatments/0/{field}")),
            &format!("other_treatments[0].{field}"),
            None,
        );
    }
}

#[test]
fn optional_fields_may_be_absent() {
    for field in ["other_name", "started", "stopped", "approximate", "class_guess", "note"] {
        assert!(as_saved(&without(&format!("/trials/1/{field}"))).is_ok(), "{field}");
    }
}

#[test]
fn a_field_it_does_not_know_is_refused_with_its_name_and_place() {
    for (pointer, path) in [
        ("/mood", "mood"),
        ("/trials/1/mood", "trials[1].mood"),
        ("/trials/0/we`re.odd", "trials[0].we`re.odd"),
        ("/other_treatments/0/when", "other_treatments[0].when"),
    ] {
        for value in [json!(1), json!({ "a": [1] }), json!([[1]])] {
            assert_eq!(as_saved(&spoiled(pointer, value)), Err(Refusal::Unknown(format!("history.{path}"))));
        }
    }
}

#[test]
fn an_answer_outside_its_limits_is_refused_with_its_place() {
    let long = |count| json!("é".repeat(count));
    for (pointer, path, value, outside) in [
        ("/episode_months", "episode_months", json!(1_201), InvalidAnswer::Months(1_200)),
        ("/trials/0/highest_daily_dose", "trials[0].highest_daily_dose", json!(0), InvalidAnswer::Dose(5_000)),
        ("/trials/1/highest_daily_dose", "trials[1].highest_daily_dose", json!(5_000.1), InvalidAnswer::Dose(5_000)),
        ("/trials/1/weeks_at_dose", "trials[1].weeks_at_dose", json!(2_600.5), InvalidAnswer::Weeks(2_600)),
        ("/trials/1/other_name", "trials[1].other_name", long(201), InvalidAnswer::Name(200)),
        ("/trials/1/class_guess", "trials[1].class_guess", long(201), InvalidAnswer::Name(200)),
        ("/trials/1/note", "trials[1].note", long(2_001), InvalidAnswer::Note(2_000)),
        ("/trials/1/started", "trials[1].started", json!("spring"), InvalidAnswer::When),
        ("/trials/1/stopped", "trials[1].stopped", json!("2023-13"), InvalidAnswer::When),
        ("/trials/0/other_name", "trials[0].other_name", json!("Zoloft"), InvalidAnswer::NameBesideMedicine),
    ] {
        assert_refused(&spoiled(pointer, value), path, Some(outside));
    }
}

#[test]
fn an_answer_at_its_limit_is_taken() {
    for (pointer, value) in [
        ("/episode_months", json!(0)),
        ("/episode_months", json!(1_200)),
        ("/trials/0/highest_daily_dose", json!(5_000)),
        ("/trials/0/highest_daily_dose", json!(0.001)),
        ("/trials/0/weeks_at_dose", json!(0)),
        ("/trials/0/weeks_at_dose", json!(2_600.0)),
        ("/trials/1/other_name", json!("é".repeat(200))),
        ("/trials/1/note", json!("é".repeat(2_000))),
        ("/trials/1/started", json!("1999-12")),
        ("/trials/0/note", json!("")),
    ] {
        assert!(as_saved(&spoiled(pointer, value)).is_ok(), "{pointer}");
    }
}

#[test]
fn a_wrong_kind_of_answer_is_refused_with_its_place() {
    for (pointer, value) in [
        ("/severity_now", json!("awful")),
        ("/ect", json!({ "none": null })),
        ("/bipolar_signs", json!("yes")),
        ("/trials/0/taken", json!(["nearly_every_day"])),
        ("/trials/0/benefit", json!({ "none": null })),
        ("/trials/1/weeks_at_dose", json!("7.5")),
        ("/trials/1/note", json!(3)),
        ("/other_treatments/0/treatment", json!("hope")),
        ("/other_treatments/0/sessions", json!(1.5)),
        ("/trials", json!({})),
    ] {
        let refused = as_saved(&spoiled(pointer, value));
        assert!(
            matches!(&refused, Err(Refusal::Part(path, _)) if path.starts_with("history.")),
            "{pointer}: {refused:?}"
        );
    }
}

#[test]
fn there_is_room_for_sixty_trials() {
    let with = |count| serde_json::to_value(history(std::iter::repeat_n(sertraline(), count))).expect("JSON");
    assert!(as_saved(&with(60)).is_ok());
    assert!(matches!(as_saved(&with(61)), Err(Refusal::Part(_, Some(InvalidAnswer::Trials(60))))));
}
