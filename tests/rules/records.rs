//! Health records: each file of `tests/cases/fhir/` is a record in the shape of some system, written by ourselves, with what is to be found in it.
//! To add a case is to add a file.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use beyond_two::content::MedicineEntry;
use beyond_two::domain::records::{
    Catalog, Columns, Known, Progress, RecordError, Review, Score, Table, TableReader, Try, read,
};
use beyond_two::domain::{Day, MedicineId};
use serde_json::{Map, Value, json};

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    let entries: Vec<MedicineEntry> =
        serde_json::from_str(&fs::read_to_string(file).expect("the medicines")).expect("medicines");
    let known = entries.into_iter().map(|entry| Known {
        names: [vec![entry.judged.generic.clone()], entry.judged.brands.clone(), entry.also_called].concat(),
        medicine: entry.judged,
    });
    known.collect()
});

pub fn catalog() -> Catalog {
    Catalog::new(KNOWN.clone())
}

/// The name of the medicine of an id, and its unit.
pub fn medicine(id: &MedicineId) -> Option<[String; 2]> {
    let mut medicines = KNOWN.iter().map(|known| &known.medicine);
    medicines.find(|medicine| medicine.id == *id).map(|medicine| [medicine.generic.clone(), medicine.unit.clone()])
}

pub fn today() -> Day {
    Day::parse("2026-11-29").expect("a day")
}

pub fn read_text(text: &str) -> Result<Review, RecordError> {
    read(text, catalog(), today())
}

/// The text of a case: one record, a record a line, or a text or a table as it stands.
pub fn text(case: &Value) -> String {
    if let Some(record) = case.get("record") {
        return record.to_string();
    }
    if let Some(lines) = case["lines"].as_array() {
        return lines.iter().map(Value::to_string).collect::<Vec<_>>().join("\n");
    }
    let text = case.get("text").or(case.get("table"));
    text.and_then(Value::as_str).expect("a record, lines, a text or a table").to_owned()
}

/// What is found in a case, as the cases tell it: in a table by the columns that are guessed, which are told too.
fn found_in(case: &Value) -> Value {
    let Some(text) = case["table"].as_str() else { return told(&read_text(&text(case))) };
    let table = match Table::read(text, &mut catalog()) {
        Ok(table) => table,
        Err(error) => return told(&Err(error)),
    };
    let columns = table.guess(&mut catalog());
    let mut found = told(&read_table(&table, columns));
    let heads = columns.0.map(|column| column.and_then(|column| table.heads.get(column)));
    found["columns"] = json!(heads);
    found
}

fn read_table(table: &Table, columns: Columns) -> Result<Review, RecordError> {
    let mut reader = TableReader::new(table.clone(), columns, table.order(columns), catalog(), today())?;
    loop {
        if let Progress::Done(review) = reader.step()? {
            return Ok(*review);
        }
    }
}

/// Every case, by the name of its file.
pub fn cases() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fhir");
    let mut cases: Vec<(String, Value)> = fs::read_dir(folder)
        .expect("the cases")
        .map(|entry| {
            let path = entry.expect("a case").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let case = serde_json::from_str(&fs::read_to_string(&path).expect("a case"));
            (name.clone(), case.unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect();
    cases.sort_by(|one, other| one.0.cmp(&other.0));
    cases
}

/// What was found, in the words of the cases: what is empty is left out.
fn told(found: &Result<Review, RecordError>) -> Value {
    let review = match found {
        Err(error) => return json!({ "refused": error }),
        Ok(review) => review,
    };
    let mut told = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.as_array().is_some_and(Vec::is_empty) || value == json!(0);
        if !empty {
            told.insert(name.to_owned(), value);
        }
    };
    put("tries", review.tries.iter().map(told_try).collect());
    put("answers", json!(review.answers));
    put("scores", review.scores.iter().map(told_score).collect());
    put("passed", review.passed.iter().map(|(why, _)| json!(why)).collect());
    put("nameless", json!(review.nameless));
    put("others", json!(review.others));
    Value::Object(told)
}

fn told_try(one: &Try) -> Value {
    let mut told = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.is_null() || value == json!("") || value == json!([]) || value == json!(false);
        if !empty {
            told.insert(name.to_owned(), value);
        }
    };
    let ids: Vec<&str> = one.medicines.iter().map(|id| id.as_str()).collect();
    put("medicine", if ids.len() == 1 { json!(ids[0]) } else { json!(ids) });
    put("dose", json!(one.dose));
    put("weeks", json!(one.weeks));
    put("stricter_weeks", json!(one.stricter_weeks));
    put("started", json!(one.started));
    put("stopped", json!(one.stopped));
    put("added", one.added.map_or(Value::Null, |added| json!(if added { "yes" } else { "no" })));
    put("never_taken", json!(one.never_taken));
    put("note", json!(one.note));
    put("doubts", json!(one.doubts));
    put("entries", json!(one.entries.len()));
    Value::Object(told)
}

fn told_score(score: &Score) -> Value {
    match score {
        Score::Items(check_in) => {
            json!({ "day": check_in.day.to_string(), "items": check_in.items, "difficulty": check_in.difficulty })
        }
        Score::Total(day, total) => json!({ "day": day.to_string(), "total": total }),
        Score::Scale(scale) => json!({ "day": scale.day.to_string(), "scale": scale.name }),
    }
}

/// Numbers are compared as numbers: 50 is 50.0.
fn as_numbers(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(values) => values.iter().map(as_numbers).collect(),
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), as_numbers(value))).collect(),
        other => other.clone(),
    }
}

#[test]
fn every_record_gives_what_is_expected() {
    let mut wrong = Vec::new();
    for (name, case) in cases() {
        let found = found_in(&case);
        if as_numbers(&found) != as_numbers(&case["expect"]) {
            wrong.push(format!("{name}\n  found    {found}\n  expected {}", case["expect"]));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} wrong", wrong.join("\n"), wrong.len());
}

#[test]
fn every_case_says_whose_shape_it_has_and_why_it_is_here() {
    for (name, case) in cases() {
        for field in ["name", "shape", "why"] {
            assert!(case[field].as_str().is_some_and(|text| !text.is_empty()), "{name}: {field}");
        }
    }
}

/// By hand, with the folder of npm `hl7.fhir.r4.examples`: `RECORDS=… cargo test … records -- --ignored --nocapture`.
#[test]
#[ignore = "needs a folder of records"]
fn every_record_of_a_folder_is_read() {
    let folder = std::env::var("RECORDS").expect("RECORDS names a folder");
    let ours = ["Medication", "Bundle", "Questionnaire", "Observation", "Patient"];
    let (mut read, mut refused) = (0, Vec::new());
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if !name.ends_with(".json") || !ours.iter().any(|kind| name.starts_with(kind)) {
            continue;
        }
        match read_text(&fs::read_to_string(&path).expect("a text")) {
            Ok(review) => {
                read += 1;
                if !review.tries.is_empty() || !review.scores.is_empty() || !review.passed.is_empty() {
                    println!("{name}: {}", told(&Ok(review)));
                }
            }
            Err(error) => refused.push(format!("{name}: {error:?}")),
        }
    }
    println!("{read} read, {} refused:\n{}", refused.len(), refused.join("\n"));
    let told_why = |told: &String| told.contains("SeveralPeople") || told.contains("TooLarge");
    assert!(refused.iter().all(told_why), "only a group's records and what is too large are refused");
}
