//! The file that a person saves: what is saved is read again whole, from every past version; and no file, however it was changed, does harm.

mod changed;
mod earlier;
mod history;
mod json;
mod merge;
mod refused;
mod round_trip;

use std::fs;
use std::path::Path;

use beyond_two::domain::History;
use beyond_two::domain::saved::{Refusal, Row, Saved};
use beyond_two::words::messages;
use serde_json::{Value, json};

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
    Saved::read(text).unwrap_or_else(|refusal| panic!("{refusal:?}\n{text}")).rows
}

fn refusal(text: &str) -> Refusal {
    Saved::read(text).expect_err(text)
}

/// The words of a refusal.
fn refused(text: &str) -> String {
    messages::refusal(&refusal(text))
}

/// A file of `tests/cases/saved/`, as an earlier version wrote it.
fn fixture(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/saved").join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The history that a text comes to today.
fn history_of(text: &str) -> History {
    let file = Saved { day: String::new(), rows: read(text) }.write_file();
    let file: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(file["version"], 6);
    serde_json::from_value(file["history"].clone()).expect("a good history")
}
