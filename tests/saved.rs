//! The file that a person saves: what is saved is read again whole, from every past version; and no file, however it was changed, does harm.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use beyond_two::domain::limits::{Outside, TRIALS_AT_MOST};
use beyond_two::domain::saved::{self, LONGEST, Refusal, Row, Saved};
use beyond_two::domain::{Definitions, History, Medicines, Trial, judge};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::Config;
use serde_json::{Value, json};

static MEDICINES: LazyLock<Medicines> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    let entries: Vec<beyond_two::domain::Medicine> =
        serde_json::from_str(&fs::read_to_string(file).expect("the medicines")).expect("a list of medicines");
    entries.into_iter().collect()
});

/// Every history of version 1 among the vignettes, as JSON.
fn histories() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/history");
    let mut files: Vec<_> = fs::read_dir(folder).expect("the vignettes").flatten().map(|entry| entry.path()).collect();
    files.sort();
    let read = |file| serde_json::from_str::<Value>(&fs::read_to_string(file).expect("a vignette")).expect("JSON");
    files.into_iter().map(|file| read(file)["history"].clone()).filter(|history| history["version"] == 1).collect()
}

/// A file as the contract of version 1 has it.
fn version_one(history: &Value) -> String {
    json!({
        "file": "beyond-two", "version": 1, "saved": "2026-11-24", "history": history,
        "questions": ["How soon would we know?"], "compare": { "cash": "on", "weight": 3 }, "checked_first": { "thyroid": true }, "notes": "Mine.",
    })
    .to_string()
}

fn rows(texts: &[&[&str]]) -> Vec<Row> {
    texts.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
}

/// Rows as a person makes them, among them a kind that no version knows and text that no rule can read.
fn some_rows() -> Vec<Row> {
    rows(&[
        &["question", "half a “thought”"],
        &["asked", "How soon would we know?"],
        &["episode", "14", "2", "", "1", ""],
        &[
            "trial",
            "sertraline",
            "",
            "half a tablet",
            "10",
            "0",
            "1",
            "0",
            "1",
            "2023",
            "2023-04",
            "0",
            "",
            "slept badly\nall spring",
        ],
        &["trial", "", "the white one", "20", "7,5", "", "", "", "", "", "", "", "", ""],
        &["other", "0", "1", "12"],
        &["compare", "cash", "on"],
        &["a kind of a later day", "1", "", "3"],
    ])
}

fn read(text: &str) -> Vec<Row> {
    Saved::read(text).unwrap_or_else(|refusal| panic!("{refusal}\n{text}")).rows
}

fn refusal(text: &str) -> Refusal {
    Saved::read(text).expect_err(text)
}

// ---------------------------------------------------------------- what is saved is read again

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
        let given = History::from_json(&history.to_string(), &MEDICINES).expect("a good history");
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
        // And on to today's file, whose history any program can read.
        let today: Value = serde_json::from_str(&Saved { day: String::new(), rows: taken }.write_file()).expect("JSON");
        let written = History::from_json(&today["history"].to_string(), &MEDICINES).expect("a good history");
        // An entry of which nothing is known says nothing: the form leaves it out as well.
        let mut known = given;
        known.trials.retain(|trial| *trial != Trial::default());
        for trial in &mut known.trials {
            // The form trims a name, and a blank one is none.
            trial.other_name =
                trial.other_name.take().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        }
        // Not to say that a medicine was added is to say that it was not, but for those that often are: the form asks only there.
        let often_added =
            |trial: &Trial| trial.medicine.as_ref().and_then(|id| MEDICINES.get(id)).is_some_and(|it| it.often_added);
        let mut written = written;
        for (written, known) in written.trials.iter_mut().zip(&known.trials) {
            if !often_added(known) && known.added_to_another == Some(false) {
                written.added_to_another = written.added_to_another.or(Some(false));
            }
        }
        assert_eq!(written, known, "{history}");
        let judged = |history: &History| judge(history, &MEDICINES, &Definitions::default());
        assert_eq!(judged(&written), judged(&known), "{history}");
    }
}

#[test]
fn the_history_in_a_file_holds_what_can_be_read_and_the_rows_hold_what_was_typed() {
    let text = Saved { day: "2026-11-24".into(), rows: some_rows() }.write_file();
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let history = History::from_json(&file["history"].to_string(), &MEDICINES).expect("a good history");
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

// ---------------------------------------------------------------- files that earlier versions wrote

/// A file of `tests/cases/saved/`, as an earlier version wrote it.
fn fixture(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/saved").join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The history that a text comes to today.
fn history_of(text: &str) -> History {
    let file = Saved { day: String::new(), rows: read(text) }.write_file();
    let file: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(file["version"], 3);
    History::from_json(&file["history"].to_string(), &MEDICINES).expect("a good history")
}

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
    let text = fixture("version-3.json");
    let saved = Saved::read(&text).expect("a file of today");
    assert_eq!(saved.write_file(), text);
    assert_eq!(saved::of_today(&saved.rows), saved.rows);
    let history = history_of(&text);
    assert_eq!(history.trials[0].weeks_at_stricter_dose, Some(6.0));
    assert_eq!(history.trials[0].dose_limited, Some(true));
    assert_eq!(history.bipolar_signs, Some(false), "an answer goes before what is ticked");
}

#[test]
fn unknown_keys_of_any_known_version_are_refused_by_name() {
    for (name, version) in [("version-1.json", 1), ("version-2.json", 2), ("version-3.json", 3)] {
        let mut file: Value = serde_json::from_str(&fixture(name)).expect("JSON");
        assert_eq!(file["version"], version);
        file["history"]["trials"][0]["mood"] = json!(1);
        let said = refusal(&file.to_string()).to_string();
        assert!(said.contains("does not know: “history.trials[0].mood”."), "{said}");
        let mut file: Value = serde_json::from_str(&fixture(name)).expect("JSON");
        file["mood"] = json!(1);
        assert!(refusal(&file.to_string()).to_string().contains("does not know: “mood”."));
    }
}

#[test]
fn a_history_of_version_two_is_read_from_a_file_without_rows() {
    let mut file: Value = serde_json::from_str(&fixture("version-3.json")).expect("JSON");
    let whole = history_of(&file.to_string());
    file.as_object_mut().expect("a group").remove("rows");
    assert_eq!(history_of(&file.to_string()), whole);
}

// ---------------------------------------------------------------- what is refused, in which words

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
    let text = r#"{"file":"beyond-two","version":4,"rows":"not even rows","new":1}"#;
    assert_eq!(refusal(text), Refusal::Newer);
    assert!(refusal(text).to_string().contains("Reload this page"));
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
    assert!(Saved::read(&format!("[[\"notes\",\"{}\"]]", "a".repeat(LONGEST - 20))).is_ok());
}

#[test]
fn a_file_that_would_not_fit_is_refused_rather_than_taken_in_part() {
    let many = |count| serde_json::to_string(&vec![vec!["trial", "sertraline"]; count]).expect("JSON");
    assert!(Saved::read(&many(TRIALS_AT_MOST)).is_ok());
    assert_eq!(refusal(&many(TRIALS_AT_MOST + 1)), Refusal::Part("rows[60]".into(), Some(Outside::Trials)));
    assert_eq!(refusal(&serde_json::to_string(&vec![vec!["x"]; 5_001]).expect("JSON")), Refusal::TooLong);
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
        refusal(&version_one(&history)).to_string()
    };
    let expect =
        |said: String, words: &str| assert!(said.contains(words) && said.ends_with(" Nothing was changed."), "{said}");
    expect(
        with(&|history| history["trials"][0]["weeks_at_dose"] = json!(9999)),
        "“history.trials[0].weeks_at_dose”. The weeks are a number from 0 to 2,600.",
    );
    expect(with(&|history| history["trials"][0]["weeks_at_dose"] = json!("10")), "“history.trials[0].weeks_at_dose”.");
    expect(with(&|history| history["trials"][0]["taken"] = json!(true)), "“history.trials[0].taken”.");
    expect(with(&|history| history["trials"][0]["other_name"] = json!("mine")), "A name of your own goes only with");
    expect(with(&|history| history["trials"][0]["mood"] = json!(1)), "does not know: “history.trials[0].mood”.");
    expect(with(&|history| history["severity"] = json!("awful")), "“history.severity”.");
    expect(with(&|history| drop(history.as_object_mut().and_then(|fields| fields.remove("ect")))), "“history.ect”.");
    expect(with(&|history| history["version"] = json!(3)), "“history.version”.");
    expect(with(&|history| history["trials"] = json!({})), "“history.trials”.");
    for (text, words) in [
        (r#"{"file":"beyond-two","version":2,"rows":[["trial",1]]}"#, "“rows”."),
        (r#"{"file":"beyond-two","version":2,"rows":[[]]}"#, "“rows[0]”."),
        (r#"{"file":"beyond-two","version":2,"rows":[["",""]]}"#, "“rows[0]”."),
        (r#"{"file":"beyond-two","version":1,"rows":[]}"#, "does not know: “rows”."),
        (r#"{"file":"beyond-two","version":2,"<script>":[]}"#, "does not know: “<script>”."),
        (r#"{"file":"beyond-two","version":2,"saved":"soon"}"#, "“saved”."),
        (r#"{"file":"beyond-two","version":0}"#, "“version”."),
        (r#"{"file":"beyond-two"}"#, "“version”."),
        (r#"{"file":"beyond-two","version":1,"compare":{"a":{"b":1}}}"#, "“compare.a”."),
    ] {
        expect(refusal(text).to_string(), words);
    }
}

#[test]
fn a_name_made_to_flood_the_page_is_cut() {
    let text = format!(r#"{{"file":"beyond-two","version":2,"{}":1}}"#, "x".repeat(100_000));
    assert!(refusal(&text).to_string().len() < 200);
}

#[test]
fn depth_made_to_exhaust_the_reader_is_refused() {
    for text in
        ["[".repeat(1_000_000), format!(r#"{{"file":"beyond-two","version":1,"history":{}"#, "{\"a\":".repeat(200_000))]
    {
        assert_eq!(refusal(&text), Refusal::Damaged);
    }
}

// ---------------------------------------------------------------- the reader of JSON, held against serde's

#[test]
fn texts_are_read_and_written_as_any_program_does() {
    let every: String = (0..0x3000).chain(0x1_f600..0x1_f650).filter_map(char::from_u32).collect();
    let rows = vec![vec!["notes".to_owned(), every], vec!["empty".to_owned(), String::new()]];
    let by_serde = serde_json::to_string(&rows).expect("JSON");
    assert_eq!(saved::write_rows(&rows), by_serde);
    assert_eq!(saved::read_rows(&by_serde), Some(rows));
    assert_eq!(saved::write_rows(&[]), "[]");
    assert_eq!(saved::write_rows(&[vec![]]), "[[]]");
    let escaped = r#" [ [ "\u0041\ud83d\ude00\/\b\f\n\r\t\"\\" ] ] "#;
    assert_eq!(saved::read_rows(escaped), serde_json::from_str::<Vec<Row>>(escaped).ok());
    assert!(saved::read_rows(escaped).is_some());
}

#[test]
fn what_is_no_json_is_refused_as_any_program_does() {
    for inside in [
        r#""\ud83d""#,
        r#""\ud83dx""#,
        r#""\udc00""#,
        r#""\u12g4""#,
        r#""\u+123""#,
        r#""\x""#,
        "\"\n\"",
        r#"""#,
        r#""a" "b""#,
        r#""a","#,
        r#","a""#,
        "tru",
        "01",
        "1.",
        ".5",
        "+1",
        "1e",
        "-",
        "NaN",
        r#""a"]"#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        "{a:1}",
        r#"{"a":1,}"#,
    ] {
        let text = format!("[[{inside}]]");
        assert!(serde_json::from_str::<Value>(&text).is_err(), "{text}");
        assert_eq!(refusal(&text), Refusal::Damaged, "{text}");
    }
    for inside in ["1", "-0.5e+10", "0", "true", "null", "{}", "{\"a\":[1, 2]}"] {
        let file = format!("{{\"file\":\"beyond-two\",\"version\":2,\"rows\":[[{inside}]]}}");
        assert_eq!(refusal(&file), Refusal::Part("rows".into(), None), "JSON, but no row: {inside}");
    }
    assert_eq!(refusal(r#"{"file":"beyond-two","version":1,"version":2,"rows":[]}"#), Refusal::Damaged, "a name twice");
}

// ---------------------------------------------------------------- a million changed files

/// One change of a file.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Cut(Index),
    Take(Index, Index),
    Copy(Index, Index, u8),
    Put(Index, &'static str),
}

impl Change {
    fn make(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let len = bytes.len();
        match self {
            Self::Flip(at, bit) => bytes[at.index(len)] ^= 1 << (bit % 8),
            Self::Cut(at) => bytes.truncate(at.index(len)),
            Self::Take(from, to) => {
                let (from, to) = (from.index(len), to.index(len));
                bytes.drain(from.min(to)..from.max(to));
            }
            Self::Copy(from, to, length) => {
                let from = from.index(len);
                let piece = bytes[from..len.min(from + usize::from(*length))].to_vec();
                let to = to.index(len);
                bytes.splice(to..to, piece);
            }
            Self::Put(at, text) => {
                let at = at.index(len);
                bytes.splice(at..at, text.bytes());
            }
        }
    }
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<Index>;
    let texts = vec![
        "null",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\\u0000",
        "-1",
        "1e999",
        "99999999999",
        "\u{202e}",
        "\"rows\":[],",
        "true",
    ];
    prop_oneof![
        4 => (index(), any::<u8>()).prop_map(|(at, bit)| Change::Flip(at, bit)),
        1 => index().prop_map(Change::Cut),
        1 => (index(), index()).prop_map(|(from, to)| Change::Take(from, to)),
        2 => (index(), index(), any::<u8>()).prop_map(|(from, to, length)| Change::Copy(from, to, length)),
        2 => (index(), prop::sample::select(texts)).prop_map(|(at, text)| Change::Put(at, text)),
    ]
}

/// Small files of every version.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let small = Saved { day: "2026-11-24".into(), rows: some_rows().split_off(4) };
    let history = json!({ "version": 1, "episode_months": 14, "severity": null, "augmented": false, "ect": "none", "ect_bilateral": null,
        "other_treatments": [{ "treatment": "rtms", "helped": "no", "sessions": 20 }],
        "trials": [{ "medicine": "sertraline", "highest_daily_dose": 37.5, "weeks_at_dose": 10, "taken": "most_days",
            "outcome": "no_change", "this_episode": true, "still_taking": null }] });
    let one = json!({ "file": "beyond-two", "version": 1, "history": history }).to_string();
    let two = json!({ "file": "beyond-two", "version": 3, "history": serde_json::from_str::<Value>(&fixture("version-3.json")).expect("JSON")["history"] }).to_string();
    vec![two, small.write(), small.write_file(), serde_json::to_string(&small.rows).expect("JSON"), one]
});

/// Whatever is read from a text is the whole of it, and can be saved and read again.
fn expect_whole(text: &str) {
    let saved = match Saved::read(text) {
        Ok(saved) => saved,
        Err(refusal) => {
            // Rows that another reader finds in order are not refused as damaged.
            assert!(refusal != Refusal::Damaged || serde_json::from_str::<Vec<Row>>(text).is_err(), "{text}");
            return assert!(refusal.to_string().ends_with("Nothing was changed."));
        }
    };
    let trials = saved.rows.iter().filter(|row| row[0] == "trial").count();
    assert!(trials <= TRIALS_AT_MOST && saved.rows.iter().all(|row| !row[0].is_empty()));
    assert_eq!(Saved::read(&saved.write_file()).as_ref(), Ok(&saved));
    // Another reader of the same text finds neither more nor less in it.
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}').trim()).expect("what was read is JSON");
    let given = if value.is_array() { &value } else { &value["rows"] };
    if given.is_array() {
        assert_eq!(serde_json::to_value(&saved.rows).expect("JSON"), *given);
    } else {
        let list = |name: &str| value["history"][name].as_array().map_or(0, Vec::len);
        assert_eq!(trials, list("trials"));
        let known = History::from_json(&value["history"].to_string(), &MEDICINES);
        // What only the medicines can tell is told where the history is judged.
        let unknown_medicine = |error: &beyond_two::domain::HistoryError| {
            error.path.ends_with(".medicine") || error.path.ends_with(".weeks_at_stricter_dose")
        };
        assert!(
            value.get("history").is_none() || known.as_ref().map_or_else(unknown_medicine, |_| true),
            "{text}\n{known:?}"
        );
    }
}

proptest! {
    #![proptest_config(Config { cases: 10_000, failure_persistence: None, ..Config::default() })]

    /// A hundred files a case make a million.
    #[test]
    fn of_a_million_changed_files_none_is_read_in_part(
        file in any::<Index>(),
        changes in vec(vec(change(), 1..5), 100),
    ) {
        let file = file.get(&FILES);
        for changes in changes {
            let mut bytes = file.clone().into_bytes();
            changes.iter().for_each(|change| change.make(&mut bytes));
            expect_whole(&String::from_utf8_lossy(&bytes));
        }
    }
}
