//! Every vignette under `tests/cases/history/`, judged as the app judges it. New files need no code.
//!
//! Each is a history and any part of the result it should give: objects are compared by the keys that `expect` gives,
//! arrays whole and in order, element by element.

use std::fs;
use std::path::Path;

use super::cases::{compare, definitions, files, medicines};
use super::support::as_saved;
use beyond_two::domain::{Definitions, Medicines, judge};
use serde::Deserialize;
use serde_json::Value;

/// How many there are at least, those of `tests/cases/definitions/` among them.
const AT_LEAST: usize = 110;

/// How many are of version 1, and so test the migration.
const AT_LEAST_OF_VERSION_ONE: usize = 20;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    name: String,
    why: String,
    source: String,
    history: Value,
    expect: Value,
}

#[test]
fn every_vignette_is_judged_as_expected() {
    let medicines = medicines();
    let files = files("history");
    let definitions = definitions();
    let wrong: Vec<String> = files
        .iter()
        .flat_map(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            check(file, &medicines, &definitions).into_iter().map(move |fault| format!("{name}: {fault}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_enough_vignettes_and_enough_that_migrate() {
    let all = files("history").len() + files("definitions").len();
    assert!(all >= AT_LEAST, "only {all} vignettes, at least {AT_LEAST} are wanted");
    let of_version_one = files("history")
        .iter()
        .filter(|file| read(file).is_ok_and(|vignette| vignette.history["version"] == 1))
        .count();
    assert!(of_version_one >= AT_LEAST_OF_VERSION_ONE, "only {of_version_one} vignettes migrate");
}

#[test]
fn no_two_vignettes_share_a_name() {
    let mut names: Vec<String> = files("history").iter().filter_map(|file| Some(read(file).ok()?.name)).collect();
    names.sort();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "a name tells what one file alone shows");
}

#[test]
fn a_vignette_with_a_field_of_its_own_is_refused() {
    let text = r#"{ "name": "n", "why": "w", "source": "s", "history": {}, "expect": {}, "expects": {} }"#;
    let refused = serde_json::from_str::<Vignette>(text).err();
    assert!(refused.is_some_and(|error| error.to_string().contains("expects")));
}

#[test]
fn a_difference_names_its_path() {
    let got = serde_json::json!({ "trials": [{ "verdict": "counts", "reasons": [] }], "n": 2 });
    let expect = serde_json::json!({ "trials": [{ "verdict": "unsure" }], "n": 2.0, "gone": 1 });
    let mut differences = Vec::new();
    compare("", &expect, &got, &mut differences);
    assert_eq!(
        differences,
        ["gone: there is no such part of the result", "trials[0].verdict: expected \"unsure\", got \"counts\"",]
    );
    differences.clear();
    compare("", &serde_json::json!({ "trials": [] }), &got, &mut differences);
    assert_eq!(differences.len(), 1, "arrays are compared whole");
}

fn read(file: &Path) -> Result<Vignette, String> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| error.to_string())
}

fn check(file: &Path, medicines: &Medicines, definitions: &Definitions) -> Vec<String> {
    let vignette = match read(file) {
        Ok(vignette) => vignette,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    for (field, text) in [("name", &vignette.name), ("why", &vignette.why), ("source", &vignette.source)] {
        if text.trim().is_empty() {
            faults.push(format!("{field}: is empty"));
        }
    }
    if vignette.expect.as_object().is_none_or(|map| map.is_empty()) {
        faults.push("expect: expects nothing".to_owned());
    }
    match as_saved(&vignette.history) {
        Ok(history) => match serde_json::to_value(judge(&history, medicines, definitions)) {
            Ok(result) => compare("", &vignette.expect, &result, &mut faults),
            Err(error) => faults.push(error.to_string()),
        },
        Err(refusal) => faults.push(format!("{refusal:?}")),
    }
    faults
}
