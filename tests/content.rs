//! What authors wrote holds together, and each mistake they can make is named.

mod spoiled;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use beyond_two::content::{Day, Inline, Lines, MedicineEntry, SourceId, visit};
use beyond_two::route::{Route, Sheet};
use spoiled::{ARTICLE, Copy, manuscript};

#[track_caller]
fn expect_fault(copy: &Copy, place: &str, words: &str) {
    let faults = copy.faults();
    let found = faults.lines().any(|line| line.starts_with(place) && line.contains(words));
    assert!(found, "expected a fault at `{place}` with `{words}`, got:\n{faults}");
}

#[test]
fn everything_that_authors_wrote_holds_together() {
    let manuscript = manuscript();
    assert!(manuscript.articles.len() >= 3);
    for route in manuscript.routes() {
        let sheet = manuscript.sheet(&route).unwrap_or_else(|| panic!("no page for {}", route.path()));
        assert!(!sheet.title().is_empty() && !sheet.description().is_empty(), "{}", route.path());
    }
}

#[test]
fn a_good_article_is_taken_as_it_is() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE);
    assert_eq!(copy.faults(), "");
}

#[test]
fn an_unknown_source_names_the_line() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A sentence.\n\nAnother [@nobody-1999]."));
    expect_fault(&copy, "assets/articles/a-test.md:13:", "unknown source `nobody-1999`");
}

#[test]
fn an_unknown_figure_part_or_term_is_named() {
    let copy = Copy::new();
    let figure = manuscript().figures.first().expect("a figure").id.to_string();
    copy.write(
        "articles/a-test.md",
        &ARTICLE.replace(
            "A sentence.",
            &format!("One {{no-such.part}}, {{{figure}.no-such}}, [a word](glossary:no-such)."),
        ),
    );
    expect_fault(&copy, "assets/articles/a-test.md:11:", "unknown figure `no-such`");
    expect_fault(&copy, "assets/articles/a-test.md:11:", "has no part `no-such`");
    expect_fault(&copy, "assets/articles/a-test.md:11:", "unknown term `no-such`");
}

#[test]
fn a_dead_internal_link_is_named() {
    let copy = Copy::new();
    copy.write(
        "articles/a-test.md",
        &ARTICLE.replace("A sentence.", "See [this](/articles/nowhere/) and [that](/compare/#nowhere)."),
    );
    expect_fault(&copy, "assets/articles/a-test.md:11:", "a dead link, `/articles/nowhere/`");
    expect_fault(&copy, "assets/articles/a-test.md:11:", "has no section `nowhere`");
}

#[test]
fn an_unknown_or_missing_field_in_the_head_names_its_line() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("order = 999", "order = 999\nmood = \"low\""));
    expect_fault(&copy, "assets/articles/a-test.md:7:", "unknown field `mood`");
    copy.write("articles/a-test.md", &ARTICLE.replace("summary = \"A test.\"\n", ""));
    expect_fault(&copy, "assets/articles/a-test.md:", "missing field `summary`");
}

#[test]
fn an_article_ends_with_what_to_ask() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("## What to ask\n\n- Why?\n", ""));
    expect_fault(&copy, "assets/articles/a-test.md:", "What to ask");
}

#[test]
fn a_figure_without_a_source_stops_the_build() {
    let copy = Copy::new();
    let figure = serde_json::json!({
        "id": "test", "what": "w", "unit": "u", "parts": { "a": { "value": 1, "shown": "1" } }, "range": null, "population": "p",
        "comparator": null, "time_point": "t", "certainty": { "word": "low", "reason": "r" }, "sources": [], "funder": "f", "written_by": null, "checked": "2026-11-24"
    });
    let mut figures: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(copy.0.join("content/figures.json")).expect("reads")).expect("a list");
    figures.push(figure);
    copy.write("content/figures.json", &serde_json::to_string(&figures).expect("text"));
    expect_fault(
        &copy,
        &format!("assets/content/figures.json at [{}] (test):", figures.len() - 1),
        "a figure without a source",
    );
}

#[test]
fn a_second_source_with_the_same_id_is_named() {
    let copy = Copy::new();
    let mut sources: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(copy.0.join("content/sources.json")).expect("reads")).expect("a list");
    let first = sources.first().expect("a source").clone();
    sources.push(first);
    copy.write("content/sources.json", &serde_json::to_string(&sources).expect("text"));
    expect_fault(
        &copy,
        &format!("assets/content/sources.json at [{}]:", sources.len() - 1),
        "a second entry with the id",
    );
}

#[test]
fn unknown_and_missing_fields_in_json_name_their_path() {
    let copy = Copy::new();
    copy.change("content/sources.json", "\"kind\":", "\"mood\": 1, \"kind\":");
    expect_fault(&copy, "assets/content/sources.json at [0]", "unknown field `mood`");
    let copy = Copy::new();
    copy.change("content/medicines.json", "\"id\":", "\"mood\": 1, \"id\":");
    expect_fault(&copy, "assets/content/medicines.json at [0]", "unknown field `mood`");
    let copy = Copy::new();
    copy.change("content/crisis-lines.json", "\"checked\":", "\"looked\":");
    expect_fault(&copy, "assets/content/crisis-lines.json at [0].lines[0]", "looked");
}

#[test]
fn broken_json_names_its_line() {
    let copy = Copy::new();
    copy.write("content/site.json", "{\n  \"name\": \n}");
    expect_fault(&copy, "assets/content/site.json at", "line 3");
}

#[test]
fn a_crisis_number_without_a_day_is_refused() {
    let copy = Copy::new();
    copy.change("content/crisis-lines.json", "\"checked\": \"2026-", "\"checked\": \"soon-");
    expect_fault(&copy, "assets/content/crisis-lines.json", "the day it was checked");
}

#[test]
fn every_medicine_of_the_rules_is_there_with_its_threshold_and_what_it_rests_on() {
    let manuscript = manuscript();
    assert!(manuscript.medicines.len() >= 100);
    for medicine in &manuscript.medicines {
        assert!(!medicine.threshold_basis.is_empty(), "{}", medicine.judged.id);
        assert!(!medicine.judged.confirmed || !medicine.sources.is_empty(), "{}", medicine.judged.id);
    }
}

#[test]
fn every_reason_of_a_verdict_has_its_words() {
    // The reasons in JSON are read into the enum of the rules, so an unknown one is refused; here none may be missing.
    assert_eq!(manuscript().reasons.len(), 23);
}

#[test]
fn every_source_is_cited_somewhere() {
    let manuscript = manuscript();
    let cited = manuscript.cited_on();
    let mut interactions: BTreeSet<SourceId> = BTreeSet::new();
    for line in manuscript.interactions.lines() {
        visit::line(&line, &mut |inline| {
            if let Inline::Cite(ids) = inline {
                interactions.extend(ids.iter().cloned());
            }
        });
    }
    interactions.extend(manuscript.interactions.0.iter().flat_map(|one| one.sources.clone()));
    let orphans: Vec<&str> = manuscript
        .sources
        .iter()
        .map(|source| &source.id)
        .filter(|id| !cited.contains_key(id) && !interactions.contains(id))
        .map(|id| id.as_str())
        .collect();
    assert!(orphans.is_empty(), "no page cites {orphans:?}");
}

#[test]
fn every_number_of_the_comparison_is_a_figure_or_is_cited() {
    let manuscript = manuscript();
    let Some(Sheet::Compare { comparison, .. }) = manuscript.sheet(&Route::Compare) else { panic!("no comparison") };
    for row in comparison.dimensions.iter().flat_map(|dimension| &dimension.rows) {
        for cell in [&row.ketamine, &row.esketamine] {
            let digits = cell
                .text
                .iter()
                .any(|inline| matches!(inline, Inline::Text(text) if text.contains(|c: char| c.is_ascii_digit())));
            let sourced = cell.text.iter().any(|inline| matches!(inline, Inline::Cite(_) | Inline::Figure { .. }));
            assert!(!digits || sourced, "row {}: a number without a source", row.id);
        }
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
fn a_definition_without_a_source_or_with_weeks_in_disorder_is_named() {
    let copy = Copy::new();
    copy.change_json("content/definitions.json", |definitions| {
        definitions[0]["asks"] = "Two different antidepressants.".into();
        definitions[0]["criteria"]["weeks_possibly"] = 9.into();
        definitions[1]["asks"] = "Two [@nobody-1999].".into();
        definitions[2]["criteria"]["classes"] = 3.into();
        definitions[2]["criteria"]["not_helped_surely"] = "well_again".into();
    });
    let place = "assets/content/definitions.json";
    expect_fault(&copy, place, "asks: expected a source");
    expect_fault(&copy, place, "expected weeks_possibly to be at most weeks_surely");
    expect_fault(&copy, place, "expected not_helped_surely to be at most not_helped_possibly");
    expect_fault(&copy, place, "unknown source `nobody-1999`");
    expect_fault(&copy, place, "no more classes than tries");
}

#[test]
fn a_fact_that_ends_is_told_of_thirty_days_before_and_after() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A rule of this year.{until.2099-12-31}"));
    let manuscript = copy.manuscript();
    let told = |day: &str| {
        let ending = manuscript.ending(Day::parse(day).expect("a day"), 30);
        ending.into_iter().filter(|fact| fact.contains("a-test.md")).collect::<Vec<_>>()
    };
    assert!(told("2099-11-30").is_empty());
    assert!(told("2099-12-01").concat().contains("holds for 30 more days, until 2099-12-31"));
    assert!(told("2099-12-31").concat().contains("holds for 0 more days"));
    assert!(told("2100-01-01").concat().contains("held until 2099-12-31"));
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
fn an_end_that_is_no_day_is_named() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A rule.{until.soon}"));
    expect_fault(&copy, "assets/articles/a-test.md:11:", "expected a day, as in `{until.2026-12-31}`");
}

#[test]
fn a_figure_says_who_paid_or_why_it_cannot() {
    let copy = Copy::new();
    for funder in ["", "not stated", "not stated in what we read", "not stated: unseen", "unknown"] {
        copy.change_json("content/figures.json", |figures| figures[0]["funder"] = funder.into());
        expect_fault(&copy, "assets/content/figures.json at [0]", "expected who paid, or `not stated: `");
    }
    copy.change_json("content/figures.json", |figures| {
        figures[0]["funder"] = "not stated: the abstract, all that we read, names none".into();
    });
    assert_eq!(copy.faults(), "");
}

#[test]
fn an_article_that_names_a_medicine_has_the_warning_that_the_table_asks_for() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "You may start phenelzine."));
    expect_fault(&copy, "assets/articles/a-test.md:", "without the warning `maoi`");
}

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
fn every_medicine_has_a_confirmed_threshold_or_none_and_the_source_of_each_name() {
    for entry in manuscript().medicines {
        let medicine = &entry.judged;
        assert!(
            medicine.confirmed || medicine.min_dose.is_none() && medicine.stricter_dose.is_none(),
            "{}",
            medicine.id
        );
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
    let gaps: Vec<f64> = manuscript.interactions.0.iter().flat_map(|one| &one.wash_out).map(|gap| gap.weeks).collect();
    assert!([2.0, 3.0, 5.0].iter().all(|weeks| gaps.contains(weeks)), "{gaps:?}");
}
