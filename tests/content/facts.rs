//! What holds of what authors wrote: nothing is missing, and what is said of two treatments is said evenly.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use beyond_two::content::{Day, Inline, Line, Lines, MedicineEntry};
use beyond_two::route::{PageModel, Route};

use super::spoiled::manuscript;

/// Names that people use and that no register or list that we read has; the content guide says so.
const IN_NO_REGISTER: [&str; 23] = [
    "S-citalopram",
    "Luvox CR",
    "venlafaxine XL",
    "Drizalma Sprinkle",
    "Sinepin",
    "Concordin",
    "Zispin SolTab",
    "Oleptro",
    "Coaxil",
    "gepirone ER",
    "AXS-05",
    "IV ketamine",
    "SAGE-217",
    "quetiapine XR",
    "quetiapine XL",
    "Seroquel XL",
    "OFC",
    "Reagila",
    "T3",
    "Mirapexin",
    "Deplin",
    "5-MTHF",
    "methylfolate",
];

#[test]
fn everything_that_authors_wrote_holds_together() {
    let manuscript = manuscript();
    assert!(manuscript.articles.len() >= 3);
    for route in manuscript.routes() {
        let model = manuscript.page_model(&route).unwrap_or_else(|| panic!("no page for {}", route.path()));
        assert!(!model.title().is_empty() && !model.description().is_empty(), "{}", route.path());
    }
}

#[test]
fn every_medicine_of_the_rules_is_there_with_its_threshold_and_what_it_rests_on() {
    let manuscript = manuscript();
    assert!(manuscript.medicines.len() >= 100);
    for medicine in &manuscript.medicines {
        assert!(!medicine.threshold_basis.is_empty(), "{}", medicine.judged.id);
        assert!(!medicine.confirmed || !medicine.sources.is_empty(), "{}", medicine.judged.id);
        // What stands between names on their way to the browser (content::check_tool).
        let mut names = medicine.judged.brands.iter().chain(&medicine.also_called);
        assert!(names.all(|name| !name.is_empty() && !name.contains('|')), "{}", medicine.judged.id);
    }
}

#[test]
fn every_reason_of_a_verdict_has_its_words() {
    // The reasons in JSON are read into the enum of the rules, so an unknown one is refused; here none may be missing.
    assert_eq!(manuscript().reasons.len(), 25);
}

#[test]
fn every_source_is_cited_somewhere() {
    let manuscript = manuscript();
    let cited = manuscript.cited_on();
    let orphans: Vec<&str> = manuscript
        .sources
        .iter()
        .map(|source| &source.id)
        .filter(|id| !cited.contains_key(id))
        .map(|id| id.as_str())
        .collect();
    assert!(orphans.is_empty(), "no page cites {orphans:?}");
}

#[test]
fn every_number_of_the_comparison_is_a_figure_or_is_cited() {
    let manuscript = manuscript();
    let Some(PageModel::Evidence { comparison, .. }) = manuscript.page_model(&Route::Evidence) else {
        panic!("no comparison")
    };
    let rows = comparison.dimensions.iter().flat_map(|dimension| &dimension.rows);
    let rows = rows.map(|row| (&row.id, [&row.ketamine.text, &row.esketamine.text]));
    let short = comparison.glance.iter().filter_map(|row| Some((&row.id, row.short.as_ref()?)));
    for (id, texts) in rows.chain(short.map(|(id, short)| (id, [&short.ketamine, &short.esketamine]))) {
        for text in texts {
            let digits = text
                .iter()
                .any(|inline| matches!(inline, Inline::Text(text) if text.contains(|c: char| c.is_ascii_digit())));
            let sourced = text.iter().any(|inline| matches!(inline, Inline::Cite(_) | Inline::Figure { .. }));
            assert!(!digits || sourced, "row {id}: a number without a source");
        }
    }
}

#[test]
fn eight_questions_are_answered_in_a_few_words_as_many_for_one_as_for_the_other() {
    let comparison = manuscript().comparison;
    let short: Vec<_> = comparison.glance.iter().filter_map(|row| Some((&row.id, row.short.as_ref()?))).collect();
    assert_eq!(short.len(), 8);
    let words = |line: &Line| beyond_two::content::plain_text(line).split_whitespace().count();
    let (mut ketamine, mut esketamine) = (0, 0);
    for (id, short) in short {
        for line in [&short.ketamine, &short.esketamine] {
            assert!(words(line) <= 26, "{id}: {} words", words(line));
        }
        ketamine += words(&short.ketamine);
        esketamine += words(&short.esketamine);
    }
    let ratio = f64::from(ketamine as u32) / f64::from(esketamine as u32);
    assert!((0.75..=1.34).contains(&ratio), "{ketamine} words on ketamine, {esketamine} on esketamine");
}

#[test]
fn every_line_of_the_comparison_stands_on_one_of_its_pages() {
    let comparison = manuscript().comparison;
    let shown: Vec<_> = comparison.overview_lines().into_iter().chain(comparison.evidence_lines()).collect();
    for line in comparison.lines() {
        assert!(shown.contains(&&line), "{}", beyond_two::content::plain_text(&line));
    }
}

#[test]
fn four_dimensions_and_as_much_said_of_one_as_of_the_other() {
    let comparison = manuscript().comparison;
    let names: BTreeSet<&str> = comparison.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["access", "cost", "efficacy", "safety"]));
    for dimension in &comparison.dimensions {
        let said = |of: fn(&beyond_two::content::Row) -> &beyond_two::content::Cell| -> usize {
            dimension.rows.iter().map(|row| beyond_two::content::plain_text(&of(row).text).len()).sum()
        };
        let (ketamine, esketamine) = (said(|row| &row.ketamine), said(|row| &row.esketamine));
        let ratio = ketamine as f64 / esketamine as f64;
        assert!(
            (0.6..=1.67).contains(&ratio),
            "{}: {ketamine} characters on ketamine, {esketamine} on esketamine",
            dimension.id
        );
    }
}

#[test]
fn a_false_claim_is_quoted_in_one_place_only() {
    let claims = manuscript().claims.claims;
    assert!(claims.len() >= 12, "only {} claims", claims.len());
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for folder in ["articles", "content", "pages"] {
        for entry in fs::read_dir(assets.join(folder)).expect("the folder") {
            let file = entry.expect("an entry").path();
            if file.ends_with("claims.json") {
                continue;
            }
            let text = fs::read_to_string(&file).expect("a text").to_lowercase();
            for claim in &claims {
                let bare = claim.claim.trim_end_matches('.').to_lowercase();
                assert!(!text.contains(&bare), "{}: {}", file.display(), claim.claim);
            }
        }
    }
}

#[test]
fn the_us_telehealth_rule_ends_with_the_year() {
    let manuscript = manuscript();
    let day = Day::parse("2026-12-31").expect("a day");
    for file in ["articles/reading-a-clinic-advert.md", "content/comparison.json", "content/fit.json"] {
        assert!(manuscript.ends.iter().any(|fact| fact.day == day && fact.what.contains(file)), "{file}");
    }
}

#[test]
fn every_medicine_has_the_source_of_each_name() {
    for entry in manuscript().medicines {
        let medicine = &entry.judged;
        assert!(!entry.judged.family.is_empty() && !medicine.class_detail.is_empty(), "{}", medicine.id);
        if let (Some(min), Some([low, _])) = (medicine.min_dose, medicine.usual_range) {
            assert!(low >= min, "{}: a usual range from {low}, below the threshold {min}", medicine.id);
        }
        let named = medicine.brands.iter().chain(&entry.also_called).map(String::as_str);
        for name in named.filter(|name| !IN_NO_REGISTER.contains(name)) {
            assert!(
                entry.names.iter().any(|known| known.name == *name),
                "{}: no source for the name {name}",
                medicine.id
            );
        }
    }
}

#[test]
fn members_of_a_family_have_the_same_classes() {
    let manuscript = manuscript();
    for one in &manuscript.medicines {
        for other in manuscript.medicines.iter().filter(|other| other.judged.family == one.judged.family) {
            let classes = |entry: &MedicineEntry| (entry.judged.class_group.clone(), entry.judged.class_detail.clone());
            let both = one.judged.kind == other.judged.kind;
            assert!(!both || classes(one) == classes(other), "{} and {}", one.judged.id, other.judged.id);
        }
    }
}

#[test]
fn interactions_hold_the_pairs_that_harm_most() {
    let manuscript = manuscript();
    let pair = |one: &str, other: &str| {
        manuscript.interactions.0.iter().any(|known| {
            let has = |side: &[String], id: &str| side.iter().any(|agent| agent.contains(id));
            has(&known.a, one) && has(&known.b, other) || has(&known.a, other) && has(&known.b, one)
        })
    };
    for (one, other) in [
        ("maoi", "ssri"),
        ("maoi", "pethidine"),
        ("maoi", "dextromethorphan"),
        ("maoi", "tramadol"),
        ("maoi", "pseudoephedrine"),
        ("lithium", "nsaid"),
        ("lithium", "ace"),
        ("lithium", "thiazide"),
        ("ssri", "warfarin"),
        ("ssri", "nsaid"),
        ("citalopram", "methadone"),
        ("paroxetine", "tamoxifen"),
        ("paroxetine", "codeine"),
        ("ssri", "oxitriptan"),
        ("ssri", "hypericum"),
        ("ketamine", "benzodiazepine"),
        ("esketamine", "benzodiazepine"),
        ("ketamine", "opioid"),
        ("esketamine", "opioid"),
        ("ketamine", "maoi"),
        ("esketamine", "maoi"),
        ("ketamine", "lamotrigine"),
        ("esketamine", "amphetamine"),
        ("ketamine", "alcohol"),
    ] {
        assert!(pair(one, other), "{one} with {other}");
    }
    let gaps: Vec<u32> = manuscript.interactions.0.iter().flat_map(|one| &one.wash_out).map(|gap| gap.days.0).collect();
    assert!([1, 14, 21, 35].iter().all(|days| gaps.contains(days)), "{gaps:?}");
}
