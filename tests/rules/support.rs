//! What the tests of the rules have in common: the real data, a history in a line.

use std::fs;
use std::path::Path;

use beyond_two::domain::adequacy::{TrialVerdict, Verdict, judge_trial};
use beyond_two::domain::answer::Reason;
use beyond_two::domain::failures::Range;
use beyond_two::domain::history::{Benefit, Ect, Severity, Taken};
use beyond_two::domain::saved::{Refusal, Saved};
use beyond_two::domain::{Definitions, History, Judgement, Medicine, MedicineId, Medicines, Trial, judge};
use serde_json::{Value, json};

pub fn entries() -> Vec<Medicine> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    let text = fs::read_to_string(&file).expect("assets/content/medicines.json");
    serde_json::from_str(&text).expect("a list of medicines")
}

/// The real data, and one antidepressant whose threshold nobody knows.
pub fn medicines() -> Medicines {
    let mut entries = entries();
    let mut unjudged = entries.first().expect("a first medicine").clone();
    unjudged.id = MedicineId::new("unjudged");
    unjudged.substance = "unjudged".to_owned();
    unjudged.min_dose = None;
    unjudged.stricter_dose = None;
    entries.push(unjudged);
    entries.into_iter().collect()
}

pub fn id(id: &str) -> Option<MedicineId> {
    Some(MedicineId::new(id))
}

/// A fair try that did not help.
pub fn failed(medicine: &str, dose: f64) -> Trial {
    Trial {
        medicine: id(medicine),
        highest_daily_dose: Some(dose),
        weeks_at_dose: Some(8.0),
        weeks_at_stricter_dose: Some(8.0),
        taken: Some(Taken::NearlyEveryDay),
        benefit: Some(Benefit::None),
        added_to_another: Some(false),
        this_episode: Some(true),
        still_taking: Some(false),
        ..Trial::default()
    }
}

pub fn sertraline() -> Trial {
    failed("sertraline", 100.0)
}

pub fn bupropion() -> Trial {
    failed("bupropion-xl", 300.0)
}

pub fn verdict(trial: Trial) -> TrialVerdict {
    judge_trial(&trial, &medicines())
}

pub fn history(trials: impl IntoIterator<Item = Trial>) -> History {
    History {
        episode_months: Some(10),
        severity_now: Some(Severity::Moderate),
        trials: trials.into_iter().collect(),
        augmented: Some(false),
        ect: Some(Ect::NotHad),
        ..History::default()
    }
}

pub fn judged(history: &History) -> Judgement {
    judge(history, &medicines(), &Definitions::default())
}

pub fn range(at_least: u32, at_most: u32) -> Range {
    Range { at_least, at_most }
}

pub fn assert_not_counted(trial: Trial, reasons: &[Reason]) {
    let verdict = verdict(trial);
    assert_eq!((verdict.verdict, verdict.reasons.as_slice()), (Verdict::DoesNotCount, reasons));
}

pub fn assert_unsure(trial: Trial, reasons: &[Reason]) {
    let verdict = verdict(trial);
    assert_eq!((verdict.verdict, verdict.reasons.as_slice()), (Verdict::Unsure, reasons));
}

/// The history that a file comes to which holds this one, of version 1 or 2: read, turned into the words of today and written as
/// somebody's own file is.
pub fn as_saved(history: &Value) -> Result<History, Refusal> {
    let file = json!({ "file": "beyond-two", "version": 1, "history": history }).to_string();
    let written: Value = serde_json::from_str(&Saved::read(&file)?.write_file()).expect("a file is JSON");
    Ok(serde_json::from_value(written["history"].clone()).expect("a file holds a history"))
}
