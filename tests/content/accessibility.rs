//! What is said of accessibility is what is tested: each test that is named is there, and each that there is is named.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use beyond_two::content::Holds;
use serde_json::Value;

use super::spoiled::{Copy, manuscript};

/// What stands in a browser test that is about access: the program that looks for barriers, or a way to read that the reader has set.
const MARKS: [&str; 5] = ["/axe.js'", "from 'lighthouse'", "forcedColors", "reducedMotion", "style.fontSize"];
/// Every test in these is about access.
const FOLDERS: [&str; 1] = ["tests/screen-reader"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The browser tests of a folder, from the root of the repository, each with its text.
fn specs(folder: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(root().join(folder)).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.to_owned();
            let text = name.ends_with(".spec.js").then(|| fs::read_to_string(&path).expect("a test"))?;
            Some((format!("{folder}/{name}"), text))
        })
        .collect()
}

#[test]
fn each_check_names_tests_that_are_there() {
    for check in manuscript().accessibility.0 {
        for test in &check.tests {
            assert!(test.starts_with("tests/") && root().join(test).is_file(), "{}: no test {test}", check.id);
        }
    }
}

#[test]
fn each_test_of_access_is_named_by_a_check() {
    let checks = manuscript().accessibility.0;
    let named: BTreeSet<&str> = checks.iter().flat_map(|check| &check.tests).map(String::as_str).collect();
    let of_access = ["tests/browser", "tests/engines", "tests/screen-reader"].into_iter().flat_map(|folder| {
        let specs = specs(folder).into_iter();
        specs.filter(move |(_, text)| FOLDERS.contains(&folder) || MARKS.iter().any(|mark| text.contains(mark)))
    });
    let unnamed: Vec<String> = of_access.map(|(file, _)| file).filter(|file| !named.contains(file.as_str())).collect();
    assert!(unnamed.is_empty(), "no check of accessibility.json names {unnamed:?}");
}

#[test]
fn what_does_not_work_or_was_not_tried_is_said() {
    let checks = manuscript().accessibility.0;
    let outcome = |id: &str| checks.iter().find(|check| check.id == id).map(|check| check.outcome);
    for never in ["people", "other-screen-readers", "voice"] {
        assert_eq!(outcome(never), Some(Holds::NotChecked), "{never}: change this once somebody has tried it");
    }
    assert_eq!(outcome("orca"), Some(Holds::InPart));
}

#[test]
fn a_check_that_says_more_than_was_done_is_named() {
    let expect = |change: fn(&mut Value), words: &str| {
        let copy = Copy::new();
        copy.change_json("content/accessibility.json", |json| {
            let check = json.as_array_mut().expect("a list").iter_mut().find(|check| check["id"] == "orca");
            change(check.expect("the check"));
        });
        let faults = copy.faults();
        let place = "assets/content/accessibility.json at ";
        assert!(faults.lines().any(|fault| fault.starts_with(place) && fault.contains(words)), "{words}:\n{faults}");
    };
    expect(|check| check["tests"] = serde_json::json!([]), "tests: expected");
    expect(|check| check["with"] = Value::Null, "with: expected");
    expect(|check| check["day"] = "lately".into(), "day: expected");
    expect(|check| check["outcome"] = "not-checked".into(), "outcome: expected");
    expect(|check| check["gaps"] = serde_json::json!([]), "gaps: expected");
    expect(|check| check["how"] = "by-hand".into(), "tests: expected");
    expect(|check| check["id"] = "keyboard".into(), "a second entry");
    expect(|check| check["mood"] = "good".into(), "unknown field `mood`");
}
