//! A history as a file: what is taken, and what is refused in which words.

use beyond_two::domain::limits::Outside;
use beyond_two::domain::{History, HistoryError, Trial};
use serde_json::{Value, json};

use super::support::{failed, history, medicines, sertraline};

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

pub fn refusal(json: &str) -> HistoryError {
    History::from_json(json, &medicines()).expect_err(json)
}

fn assert_refused(file: &Value, path: &str, sentence: &str) {
    let error = refusal(&file.to_string());
    assert_eq!((error.path.as_str(), error.sentence.as_str()), (path, sentence));
}

#[test]
fn a_history_survives_writing_and_reading() {
    let history = History::from_json(&file().to_string(), &medicines()).expect("a good file");
    let written = history.to_json().expect("it can be written");
    assert_eq!(History::from_json(&written, &medicines()), Ok(history));
    let written: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(written, file(), "whole numbers stay whole, absent fields absent");
}

#[test]
fn the_empty_history_can_be_written_and_read() {
    let written = History::default().to_json().expect("it can be written");
    assert_eq!(
        written,
        r#"{"version":2,"episode_months":null,"severity_now":null,"severity_worst":null,"bipolar_signs":null,"trials":[],"augmented":null,"ect":null,"ect_bilateral":null,"other_treatments":[]}"#
    );
    assert_eq!(History::from_json(&written, &medicines()), Ok(History::default()));
}

#[test]
fn a_byte_order_mark_before_the_text_is_no_fault() {
    let marked = format!("\u{feff}{}", file());
    assert!(History::from_json(&marked, &medicines()).is_ok());
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
        assert_refused(
            &without(&format!("/{field}")),
            field,
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
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
        assert_refused(
            &without(&format!("/trials/1/{field}")),
            &format!("trials[1].{field}"),
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
    }
    for field in ["treatment", "helped", "sessions"] {
        assert_refused(
            &without(&format!("/other_treatments/0/{field}")),
            &format!("other_treatments[0].{field}"),
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
    }
}

#[test]
fn optional_fields_may_be_absent() {
    for field in ["other_name", "started", "stopped", "approximate", "class_guess", "note"] {
        let file = without(&format!("/trials/1/{field}"));
        assert!(History::from_json(&file.to_string(), &medicines()).is_ok());
    }
}

#[test]
fn a_field_it_does_not_know_is_refused_with_its_name_and_place() {
    for (pointer, path, name) in [
        ("/mood", "mood", "mood"),
        ("/trials/1/mood", "trials[1].mood", "mood"),
        ("/trials/0/we`re.odd", "trials[0].we`re.odd", "we`re.odd"),
        ("/other_treatments/0/when", "other_treatments[0].when", "when"),
    ] {
        for value in [json!(1), json!({ "a": [1] }), json!([[1]])] {
            assert_refused(
                &spoiled(pointer, value),
                path,
                &format!("“{name}” is not a part of a treatment history that this app knows."),
            );
        }
    }
}

#[test]
fn a_field_given_twice_is_refused() {
    let twice =
        file().to_string().replacen(r#""taken":"nearly_every_day""#, r#""taken":"nearly_every_day","taken":null"#, 1);
    let error = refusal(&twice);
    assert_eq!(error.path, "trials[0].taken");
    assert_eq!(error.sentence, "“taken” is there twice.");
}

#[test]
fn another_version_is_refused_before_anything_else() {
    let newer = json!({ "version": 3, "something": "new" });
    assert_refused(
        &newer,
        "version",
        "This is a treatment history of version 3, and this app reads versions 1 and 2. A newer app may be able to read it.",
    );
    for odd in [json!(null), json!("1"), json!([1]), json!(true)] {
        assert_refused(&spoiled("/version", odd), "version", "The version is the number 2.");
    }
    for other in [json!(0), json!(-1), json!(1.5)] {
        assert_eq!(refusal(&spoiled("/version", other).to_string()).path, "version");
    }
}

#[test]
fn what_is_not_json_is_refused_as_a_damaged_file() {
    let whole = file().to_string();
    let half = whole.get(..whole.len() / 2).expect("half a file");
    for text in ["", "hello", half, &format!("{whole} and more"), "{\"version\":1,}"] {
        let error = refusal(text);
        assert_eq!(error.path, "");
        assert!(
            error.sentence.starts_with(
                "This file is damaged or is not one that this app saved: it cannot be read on from line 1, character "
            ),
            "{error}"
        );
    }
    for text in ["3", "null", "[]", "\"text\""] {
        assert_eq!(refusal(text).sentence, "This is not a treatment history.");
    }
}

#[test]
fn a_wrong_kind_of_answer_is_refused_with_what_the_field_takes() {
    let not_sure = "or null for “not sure”.";
    for (pointer, path, values, sentence) in [
        (
            "/severity_now",
            "severity_now",
            vec![json!("awful"), json!(4), json!({ "severe": null })],
            format!("This is one of subsyndromal, mild, moderate, severe, severe_psychotic, {not_sure}"),
        ),
        (
            "/ect",
            "ect",
            vec![json!("had"), json!(true), json!({ "none": null })],
            format!("This is one of none, had_course, {not_sure}"),
        ),
        (
            "/trials/0/taken",
            "trials[0].taken",
            vec![json!("daily"), json!(1), json!({ "nearly_every_day": null }), json!(["nearly_every_day"])],
            format!("This is one of nearly_every_day, often_missed, {not_sure}"),
        ),
        (
            "/trials/0/benefit",
            "trials[0].benefit",
            vec![json!("bad"), json!("no_change"), json!({ "none": null })],
            format!(
                "This is one of none, under_quarter, quarter_to_half, under_half, half_or_more, well_again, {not_sure}"
            ),
        ),
        (
            "/trials/1/this_episode",
            "trials[1].this_episode",
            vec![json!("yes"), json!(1), json!([true])],
            format!("This is one of true, false, {not_sure}"),
        ),
        (
            "/trials/0/dose_limited",
            "trials[0].dose_limited",
            vec![json!("yes"), json!(0)],
            format!("This is one of true, false, {not_sure}"),
        ),
        (
            "/trials/0/highest_daily_dose",
            "trials[0].highest_daily_dose",
            vec![json!("150 mg"), json!([150]), json!({})],
            Outside::Dose.sentence().to_owned(),
        ),
        (
            "/episode_months",
            "episode_months",
            vec![json!(1.5), json!(-1), json!(99_999_999_999_u64), json!("14")],
            Outside::Months.sentence().to_owned(),
        ),
        (
            "/other_treatments/0/treatment",
            "other_treatments[0].treatment",
            vec![json!("prayer"), json!(null), json!({ "rtms": null })],
            "This is one of psychotherapy, rtms, ketamine_iv, ketamine_other, esketamine, vns, other.".to_owned(),
        ),
        (
            "/other_treatments/0/helped",
            "other_treatments[0].helped",
            vec![json!("a lot")],
            format!("This is one of no, partly, yes, {not_sure}"),
        ),
        (
            "/other_treatments/0/sessions",
            "other_treatments[0].sessions",
            vec![json!(2.5), json!(-1)],
            "The sessions are a whole number, or null for “not sure”.".to_owned(),
        ),
        (
            "/trials/0/medicine",
            "trials[0].medicine",
            vec![json!(7)],
            "This is the short name of a medicine, or null for “not sure”.".to_owned(),
        ),
        ("/trials/1/note", "trials[1].note", vec![json!(7)], "This is text in quotation marks.".to_owned()),
        (
            "/trials",
            "trials",
            vec![json!({}), json!(null), json!("none")],
            "This is a list in square brackets.".to_owned(),
        ),
        (
            "/trials/0",
            "trials[0]",
            vec![
                json!(null),
                json!("sertraline"),
                // By position, serde would read this as a trial.
                json!([
                    "sertraline",
                    null,
                    100,
                    8,
                    "nearly_every_day",
                    "no_change",
                    true,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null
                ]),
            ],
            "Each entry here is a group of answers in curly brackets.".to_owned(),
        ),
    ] {
        for value in values {
            assert_refused(&spoiled(pointer, value), path, &sentence);
        }
    }
}

#[test]
fn a_number_too_large_for_any_machine_is_outside_its_limits() {
    let huge = file().to_string().replacen("150", "1e999", 1);
    let error = refusal(&huge);
    assert_eq!(error.path, "trials[0].highest_daily_dose");
    assert_eq!(error.sentence, Outside::Dose.sentence());
}

#[test]
fn an_answer_outside_its_limits_is_refused_with_its_place() {
    let long = |count| json!("é".repeat(count));
    for (pointer, path, value, outside) in [
        ("/episode_months", "episode_months", json!(1_201), Outside::Months),
        ("/trials/0/highest_daily_dose", "trials[0].highest_daily_dose", json!(0), Outside::Dose),
        ("/trials/0/highest_daily_dose", "trials[0].highest_daily_dose", json!(-5), Outside::Dose),
        ("/trials/1/highest_daily_dose", "trials[1].highest_daily_dose", json!(5_000.1), Outside::Dose),
        ("/trials/0/weeks_at_dose", "trials[0].weeks_at_dose", json!(-0.1), Outside::Weeks),
        ("/trials/1/weeks_at_dose", "trials[1].weeks_at_dose", json!(2_600.5), Outside::Weeks),
        ("/trials/1/weeks_at_stricter_dose", "trials[1].weeks_at_stricter_dose", json!(-1), Outside::Weeks),
        ("/trials/1/other_name", "trials[1].other_name", long(201), Outside::Name),
        ("/trials/1/class_guess", "trials[1].class_guess", long(201), Outside::Name),
        ("/trials/1/note", "trials[1].note", long(2_001), Outside::Note),
        ("/trials/1/started", "trials[1].started", json!("spring"), Outside::When),
        ("/trials/1/stopped", "trials[1].stopped", json!("2023-13"), Outside::When),
        ("/trials/0/other_name", "trials[0].other_name", json!("Zoloft"), Outside::NameBesideMedicine),
    ] {
        assert_refused(&spoiled(pointer, value), path, outside.sentence());
    }
}

#[test]
fn more_weeks_at_the_stricter_dose_than_at_all_are_refused_where_they_are_read() {
    let at = |dose, weeks, stricter| Trial {
        weeks_at_dose: weeks,
        weeks_at_stricter_dose: stricter,
        ..failed("amitriptyline", dose)
    };
    let checked = |trial| history([trial]).check(&medicines()).map_err(|error| (error.path, error.sentence));
    let refused = Err((
        "trials[0].weeks_at_stricter_dose".to_owned(),
        "The weeks at the higher dose cannot be more than the weeks you gave before.".to_owned(),
    ));
    assert_eq!(checked(at(150.0, Some(6.0), Some(6.5))), refused);
    assert_eq!(checked(at(150.0, Some(6.0), Some(6.0))), Ok(()));
    assert_eq!(checked(at(150.0, None, Some(6.0))), Ok(()));
    assert_eq!(checked(at(100.0, Some(6.0), Some(8.0))), Ok(()), "that dose was not reached");
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
        let file = spoiled(pointer, value).to_string();
        assert!(History::from_json(&file, &medicines()).is_ok(), "{pointer}");
    }
}

#[test]
fn there_is_room_for_sixty_trials() {
    let with = |count| {
        let history = history(std::iter::repeat_n(sertraline(), count));
        history.to_json().expect("it can be written")
    };
    assert!(History::from_json(&with(60), &medicines()).is_ok());
    let error = refusal(&with(61));
    assert_eq!(error.path, "trials");
    assert_eq!(error.sentence, "There is room for 60 medicines.");
}

#[test]
fn a_medicine_that_is_not_in_the_data_is_refused() {
    assert_refused(
        &spoiled("/trials/0/medicine", json!("hope")),
        "trials[0].medicine",
        "“hope” is not a medicine that this app knows.",
    );
}

#[test]
fn an_error_names_the_medicine_as_the_form_counts() {
    let error = refusal(&spoiled("/trials/1/weeks_at_dose", json!(9_999)).to_string());
    assert_eq!(error.trial_number(), Some(2));
    assert_eq!(error.to_string(), "Medicine 2: The weeks are a number from 0 to 2,600. (trials[1].weeks_at_dose)");
    let whole = refusal("");
    assert_eq!(whole.trial_number(), None);
    assert_eq!(whole.to_string(), whole.sentence);
}

#[test]
fn a_history_built_by_the_form_can_be_checked_on_its_own() {
    let good = history([sertraline()]);
    assert_eq!(good.check(&medicines()), Ok(()));
    let bad = history([sertraline(), failed("sertraline", f64::NAN)]);
    let error = bad.check(&medicines()).expect_err("a dose that is no number");
    assert_eq!(error.path, "trials[1].highest_daily_dose");
}
