//! How long the rules take for the longest history there can be. By hand: `cargo bench --no-default-features`.
//! A plain measurement: the median of many runs, without a library for it.

use std::fs;
use std::path::Path;
use std::time::Instant;

use beyond_two::domain::{History, Medicine, Medicines, judge};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(root.join(file)).expect("a file of the repository");
    let medicines: Medicines = serde_json::from_str::<Vec<Medicine>>(&read("assets/content/medicines.json"))
        .expect("medicines")
        .into_iter()
        .collect();
    let vignette: serde_json::Value =
        serde_json::from_str(&read("tests/cases/history/sixty-trials.json")).expect("a vignette");
    let history = History::from_json(&vignette["history"].to_string(), &medicines).expect("a history");
    let mut times: Vec<u128> = (0..10_000)
        .map(|_| {
            let begin = Instant::now();
            std::hint::black_box(judge(std::hint::black_box(&history), &medicines));
            begin.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    println!(
        "{} medicines judged in {:.1} microseconds (median of {})",
        history.trials.len(),
        median as f64 / 1_000.0,
        times.len()
    );
}
