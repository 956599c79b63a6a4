//! What holds for every history: the list of the contract, and what the file promises.

mod answers;
mod definitions;
mod files;
mod generators;
mod judging;
mod reach;
mod records;
pub use records::count as record_cases;
mod version_one;

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use super::support::medicines;
use beyond_two::domain::criteria::{AddedCounts, HelpedFrom, SeverityFrom};
use beyond_two::domain::failures::Range;
use beyond_two::domain::{Criteria, DefinitionJudgement, Definitions, History, Judgement, Medicines, judge};
use proptest::prelude::*;
use proptest::sample::select;

const CASES: u32 = 10_000;

/// The real data, and an antidepressant without a threshold.
static MEDICINES: LazyLock<Medicines> = LazyLock::new(medicines);

/// Entries that share substances and classes, those with a borderline band, and every rung of the ladder.
const OFTEN: [&str; 20] = [
    "sertraline",
    "citalopram",
    "escitalopram",
    "paroxetine",
    "paroxetine-cr",
    "bupropion-sr",
    "bupropion-xl",
    "venlafaxine-xr",
    "mirtazapine",
    "amitriptyline",
    "nortriptyline",
    "phenelzine",
    "tranylcypromine",
    "moclobemide",
    "aripiprazole-aug",
    "venlafaxine-ir",
    "desvenlafaxine",
    "olanzapine-fluoxetine",
    "esketamine-nasal",
    "unjudged",
];

/// The definitions of the app.
static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/definitions.json");
    let text = fs::read_to_string(&file).expect("assets/content/definitions.json");
    let entries: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a list of definitions");
    let read = |entry: serde_json::Value| {
        let criteria = serde_json::from_value(entry["criteria"].clone()).expect("criteria");
        (entry["id"].as_str().expect("an id").to_owned(), criteria)
    };
    entries.into_iter().map(read).collect()
});

fn judged(history: &History) -> Judgement {
    judge(history, &MEDICINES, &DEFINITIONS)
}

fn within(new: Range, old: Range) -> bool {
    old.at_least <= new.at_least && new.at_most <= old.at_most
}

/// Any definition that could be published.
fn criteria() -> impl Strategy<Value = Criteria> {
    let line = || select(vec![HelpedFrom::Quarter, HelpedFrom::Half, HelpedFrom::WellAgain]);
    let added = select(vec![AddedCounts::No, AddedCounts::Possibly, AddedCounts::Yes]);
    let severity = select(vec![None, None, Some(SeverityFrom::Moderate), Some(SeverityFrom::Severe)]);
    (1..4_u32, 1..3_u32, 4..13_u32, 0..9_u32, (line(), line()), added, severity, any::<[bool; 3]>()).prop_map(
        |(tries, classes, weeks_surely, shorter, (one, other), added_counts, severity_from, flags)| {
            let [side_effects_count, stricter_dose, psychotherapy] = flags;
            Criteria {
                tries,
                classes,
                weeks_surely,
                weeks_possibly: weeks_surely.saturating_sub(shorter),
                not_helped_surely: one.min(other),
                not_helped_possibly: one.max(other),
                side_effects_count,
                added_counts,
                stricter_dose,
                severity_from,
                psychotherapy,
            }
        },
    )
}

/// What a definition says of the history as a whole.
fn whole(fit: &DefinitionJudgement) -> impl PartialEq + std::fmt::Debug + use<> {
    (fit.verdict, fit.tries, fit.classes, fit.wants.clone())
}

/// Everything but the lists that follow the order of the trials.
fn totals(judgement: &Judgement) -> impl PartialEq + std::fmt::Debug + use<> {
    let definitions = (judgement.two_trial_definition, judgement.definitions.clone());
    (judgement.adequate_failures, definitions, judgement.maudsley, judgement.thase_rush)
}
