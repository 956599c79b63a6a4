//! The name search never offers another drug in place of an unknown name. `tests/cases/names.tsv` has what people type: a line each, with
//! the ids of `medicines.json` that may stand first, or nothing where no medicine may be offered.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use beyond_two::content::MedicineEntry;
use beyond_two::domain::medicine::MedicineKind;
use beyond_two::domain::medicine_search::{Named, search};

static MEDICINES: LazyLock<Vec<MedicineEntry>> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    serde_json::from_str(&fs::read_to_string(file).expect("the medicines")).expect("medicines")
});

fn names(entry: &MedicineEntry) -> impl Iterator<Item = &str> {
    std::iter::once(&entry.judged.generic).chain(&entry.judged.brands).chain(&entry.also_called).map(String::as_str)
}

fn found(typed: &str) -> Vec<&'static MedicineEntry> {
    let medicines = MEDICINES.iter().map(|entry| Named {
        names: names(entry).collect(),
        substance: &entry.judged.substance,
        added: entry.judged.kind == MedicineKind::Augmentation,
        medicine: entry,
    });
    search(typed, medicines)
}

/// What stands in a file of cases: the group, what was typed, what may stand first.
fn cases() -> Vec<(String, String, Vec<String>)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/names.tsv");
    let text = fs::read_to_string(file).expect("the cases");
    let cases = text.lines().skip(1).filter(|line| !line.is_empty()).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default().to_owned();
        let (group, typed, first) = (cell(), cell(), cell());
        (group, typed, first.split('|').filter(|id| !id.is_empty()).map(str::to_owned).collect())
    });
    cases.collect()
}

#[test]
fn no_other_drug_ever_stands_first() {
    let mut wrong = Vec::new();
    for (group, typed, first) in cases() {
        if let Some(offered) = found(&typed).first().map(|entry| entry.judged.id.as_str())
            && !first.iter().any(|id| id == offered)
        {
            wrong.push(format!("{group}: {typed}: {offered} instead of {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} wrong", wrong.join("\n"), wrong.len());
}

#[test]
fn at_least_ninety_of_a_hundred_names_are_found() {
    for group in ["misspelled", "as written"] {
        let known: Vec<_> = cases().into_iter().filter(|(of, _, first)| of == group && !first.is_empty()).collect();
        let missed: Vec<_> =
            known.iter().filter(|(_, typed, _)| found(typed).is_empty()).map(|(_, typed, _)| typed.as_str()).collect();
        assert!(known.len() >= 100, "{group}: {} cases", known.len());
        assert!(missed.len() * 10 <= known.len(), "{group}: {} of {} missed: {missed:?}", missed.len(), known.len());
    }
}

#[test]
fn every_name_in_the_data_finds_its_own_medicine_first() {
    let mut wrong = Vec::new();
    for entry in MEDICINES.iter() {
        for name in names(entry) {
            let typed = name.split_once(" (").map_or(name, |(name, _)| name);
            let first = found(typed);
            let own = first.first().is_some_and(|first| {
                names(first).any(|known| beyond_two::domain::medicine::is_same_name(known, typed))
            });
            if !own {
                wrong.push(format!("{name} ({}): {:?}", entry.judged.id, first.first().map(|entry| &entry.judged.id)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{} wrong", wrong.join("\n"), wrong.len());
}

#[test]
fn whoever_is_still_typing_is_offered_what_begins_so() {
    for (typed, expected) in
        [("zol", "sertraline"), ("sertr", "sertraline"), ("wellb", "bupropion-sr"), ("bupropion", "bupropion-sr")]
    {
        assert!(found(typed).iter().any(|entry| entry.judged.id.as_str() == expected), "{typed}");
    }
}

#[test]
fn whoever_does_not_know_the_form_is_offered_that_as_well() {
    for (typed, expected) in [
        ("venlafaxine", "venlafaxine-form-unknown"),
        ("venlafexine 150 mg", "venlafaxine-form-unknown"),
        ("bupropion", "bupropion-form-unknown"),
        ("buproprion", "bupropion-form-unknown"),
        ("Wellbutrin", "bupropion-form-unknown"),
    ] {
        let ids: Vec<&str> = found(typed).iter().map(|entry| entry.judged.id.as_str()).collect();
        assert!(ids.iter().position(|id| *id == expected).is_some_and(|place| place > 0), "{typed}: {ids:?}");
    }
    // Who says the form knows it.
    assert_eq!(found("venlafaxine XR 75 mg")[0].judged.id.as_str(), "venlafaxine-xr");
}
