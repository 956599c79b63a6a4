//! Vignettes: where they stand, the medicines they are judged by, and how what comes out is held against what was expected.

use std::fs;
use std::path::{Path, PathBuf};

use beyond_two::domain::{Criteria, Definitions, Medicine, Medicines};
use serde::Deserialize;
use serde_json::Value;

/// Notes where `got` differs from `expect`: objects by the keys that `expect` gives, arrays whole and in order.
pub fn compare(path: &str, expect: &Value, got: &Value, differences: &mut Vec<String>) {
    match (expect, got) {
        (Value::Object(expect), Value::Object(got)) => {
            for (key, expect) in expect {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                match got.get(key) {
                    Some(got) => compare(&path, expect, got, differences),
                    None => differences.push(format!("{path}: there is no such part of the result")),
                }
            }
        }
        (Value::Array(expect), Value::Array(got)) if expect.len() == got.len() => {
            for (place, (expect, got)) in expect.iter().zip(got).enumerate() {
                compare(&format!("{path}[{place}]"), expect, got, differences);
            }
        }
        (Value::Number(expect), Value::Number(got)) if expect.as_f64() == got.as_f64() => {}
        _ if expect == got => {}
        _ => differences.push(format!("{path}: expected {expect}, got {got}")),
    }
}

/// Every file of a folder of `tests/cases`, sorted.
pub fn files(of: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(of);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("an entry of the folder").path())
        .collect();
    files.sort();
    files
}

/// The definitions as the app has them.
pub fn definitions() -> Definitions {
    #[derive(Deserialize)]
    struct Entry {
        id: String,
        criteria: Criteria,
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/definitions.json");
    let text = fs::read_to_string(&file).expect("assets/content/definitions.json");
    let entries: Vec<Entry> = serde_json::from_str(&text).expect("a list of definitions");
    entries.into_iter().map(|entry| (entry.id, entry.criteria)).collect()
}

/// The medicines as the app has them.
pub fn medicines() -> Medicines {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    let text = fs::read_to_string(&file).expect("assets/content/medicines.json");
    let entries: Vec<Medicine> = serde_json::from_str(&text).expect("a list of medicines");
    entries.into_iter().collect()
}
