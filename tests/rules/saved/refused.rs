//! What is refused, and in which words.

use beyond_two::domain::limits::{InvalidAnswer, TRIALS_AT_MOST};
use beyond_two::domain::saved::{Kept, LONGEST, LONGEST_FILE, Refusal, Saved};
use serde_json::{Value, json};

use super::{refusal, refused, some_rows, version_one};

#[test]
fn what_is_not_from_here_is_refused() {
    for text in [
        "",
        "hello",
        "\u{feff}",
        "<html></html>",
        "{}",
        "{\"file\":\"other\",\"version\":1}",
        "42",
        "null",
        "\"beyond-two\"",
    ] {
        assert_eq!(refusal(text), Refusal::NotOurs, "{text}");
    }
}

#[test]
fn a_file_of_a_newer_version_is_refused_whatever_else_it_holds() {
    let text = r#"{"file":"beyond-two","version":7,"rows":"not even rows","new":1}"#;
    assert_eq!(refusal(text), Refusal::Newer);
    assert!(refused(text).contains("Reload this page"));
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let whole = Saved { day: "2026-11-24".into(), rows: some_rows() }.write_file();
    let whole = whole.trim_end();
    for end in (1..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        assert_eq!(refusal(&whole[..end]), Refusal::Damaged, "cut at {end}");
    }
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_before_it_is_read() {
    let text = format!("[[\"notes\",\"{}\"]]", "a".repeat(50_000_000));
    assert_eq!(refusal(&text), Refusal::TooLong);
    assert!(Saved::read(&format!("[[\"notes\",\"{}\"]]", "a".repeat(LONGEST_FILE - 20))).is_ok());
}

#[test]
fn a_file_that_this_site_saved_opens_even_where_a_tab_could_not_keep_the_answers() {
    // Beside its rows a file has the history: it may be too long for a tab where its rows are not.
    for (length, is_kept) in [(LONGEST - 150, true), (LONGEST + 150, false)] {
        let mut trial = vec![String::new(); 14];
        (trial[0], trial[2]) = ("trial".into(), "a".repeat(length));
        let saved = Saved { day: "2026-11-24".into(), rows: vec![trial] };
        let file = saved.write_file();
        assert!(file.len() > LONGEST);
        assert_eq!(Saved::read(&file), Ok(saved.clone()));
        assert_eq!(Kept::read(&saved.write()).is_ok(), is_kept);
    }
}

#[test]
fn a_file_that_would_not_fit_is_refused_rather_than_taken_in_part() {
    let many = |count| serde_json::to_string(&vec![vec!["trial", "sertraline"]; count]).expect("JSON");
    assert!(Saved::read(&many(TRIALS_AT_MOST)).is_ok());
    assert_eq!(
        refusal(&many(TRIALS_AT_MOST + 1)),
        Refusal::Part("rows[60]".into(), Some(InvalidAnswer::Trials(TRIALS_AT_MOST)))
    );
    assert_eq!(refusal(&serde_json::to_string(&vec![vec!["x"]; 10_001]).expect("JSON")), Refusal::TooLong);
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let with = |change: &dyn Fn(&mut Value)| {
        let mut history = json!({
            "version": 1, "episode_months": 14, "severity": "moderate", "augmented": false, "ect": "none", "ect_bilateral": null,
            "other_treatments": [], "trials": [{ "medicine": "sertraline", "highest_daily_dose": 150, "weeks_at_dose": 10,
                "taken": "most_days", "outcome": "no_change", "this_episode": true, "still_taking": false }],
        });
        change(&mut history);
        refused(&version_one(&history))
    };
    let expect =
        |said: String, words: &str| assert!(said.contains(words) && said.ends_with(" Nothing was changed."), "{said}");
    expect(
        with(&|history| history["trials"][0]["weeks_at_dose"] = json!(9999)),
        "“history.trials[0].weeks_at_dose”. Enter the weeks as a number from 0 to 2,600.",
    );
    expect(with(&|history| history["trials"][0]["weeks_at_dose"] = json!("10")), "“history.trials[0].weeks_at_dose”.");
    expect(with(&|history| history["trials"][0]["taken"] = json!(true)), "“history.trials[0].taken”.");
    expect(with(&|history| history["trials"][0]["other_name"] = json!("mine")), "A name of your own goes only with");
    expect(with(&|history| history["trials"][0]["mood"] = json!(1)), "doesn’t recognize: “history.trials[0].mood”.");
    expect(with(&|history| history["severity"] = json!("awful")), "“history.severity”.");
    expect(with(&|history| drop(history.as_object_mut().and_then(|fields| fields.remove("ect")))), "“history.ect”.");
    expect(with(&|history| history["version"] = json!(3)), "“history.version”.");
    expect(with(&|history| history["trials"] = json!({})), "“history.trials”.");
    for (text, words) in [
        (r#"{"file":"beyond-two","version":2,"rows":[["trial",1]]}"#, "“rows”."),
        (r#"{"file":"beyond-two","version":2,"rows":[[]]}"#, "“rows[0]”."),
        (r#"{"file":"beyond-two","version":2,"rows":[["",""]]}"#, "“rows[0]”."),
        (r#"{"file":"beyond-two","version":1,"rows":[]}"#, "doesn’t recognize: “rows”."),
        (r#"{"file":"beyond-two","version":2,"<script>":[]}"#, "doesn’t recognize: “<script>”."),
        (r#"{"file":"beyond-two","version":2,"saved":"soon"}"#, "“saved”."),
        (r#"{"file":"beyond-two","version":0}"#, "“version”."),
        (r#"{"file":"beyond-two"}"#, "“version”."),
        (r#"{"file":"beyond-two","version":1,"compare":{"a":{"b":1}}}"#, "“compare.a”."),
    ] {
        expect(refused(text), words);
    }
}

#[test]
fn a_name_made_to_flood_the_page_is_cut() {
    let text = format!(r#"{{"file":"beyond-two","version":2,"{}":1}}"#, "x".repeat(100_000));
    assert!(refused(&text).len() < 200);
}

#[test]
fn depth_made_to_exhaust_the_reader_is_refused() {
    for text in
        ["[".repeat(1_000_000), format!(r#"{{"file":"beyond-two","version":1,"history":{}"#, "{\"a\":".repeat(200_000))]
    {
        assert_eq!(refusal(&text), Refusal::Damaged);
    }
}
