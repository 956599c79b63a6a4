//! How long the rules take for the longest history there can be. By hand: `cargo bench --no-default-features --bench judging`.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use beyond_two::domain::{Criteria, Definitions, History, Medicine, Medicines, judge};
use criterion::Criterion;

fn judging(criterion: &mut Criterion) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(root.join(file)).expect("a file of the repository");
    let medicines: Medicines = serde_json::from_str::<Vec<Medicine>>(&read("assets/content/medicines.json"))
        .expect("medicines")
        .into_iter()
        .collect();
    let definitions: Vec<serde_json::Value> =
        serde_json::from_str(&read("assets/content/definitions.json")).expect("definitions");
    let definitions: Definitions = definitions
        .into_iter()
        .map(|entry| {
            let criteria: Criteria = serde_json::from_value(entry["criteria"].clone()).expect("criteria");
            (entry["id"].to_string(), criteria)
        })
        .collect();
    let vignette: serde_json::Value =
        serde_json::from_str(&read("tests/cases/history/sixty-trials-as-asked-today.json")).expect("a vignette");
    let history: History = serde_json::from_value(vignette["history"].clone()).expect("a history");
    criterion.bench_function(&format!("judging {} trials", history.trials.len()), |bench| {
        bench.iter(|| black_box(judge(black_box(&history), &medicines, &definitions)));
    });
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    judging(&mut criterion);
    criterion.final_summary();
}
