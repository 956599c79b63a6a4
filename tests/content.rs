//! What authors wrote holds together, and each mistake they can make is named.

mod spoiled;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use beyond_two::content::Inline;
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
        "comparator": null, "time_point": "t", "certainty": { "word": "low", "reason": "r" }, "sources": [], "funder": "f", "checked": "2026-11-24"
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
    assert_eq!(manuscript.medicines.len(), 62);
    for medicine in &manuscript.medicines {
        assert!(!medicine.threshold_basis.is_empty(), "{}", medicine.judged.id);
        assert!(!medicine.judged.confirmed || !medicine.sources.is_empty(), "{}", medicine.judged.id);
    }
}

#[test]
fn every_reason_of_a_verdict_has_its_words() {
    // The reasons in JSON are read into the enum of the rules, so an unknown one is refused; here none may be missing.
    assert_eq!(manuscript().reasons.len(), 17);
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
    });
    let place = "assets/content/definitions.json";
    expect_fault(&copy, place, "asks: expected a source");
    expect_fault(&copy, place, "expected weeks_possibly to be at most weeks_surely");
    expect_fault(&copy, place, "unknown source `nobody-1999`");
    expect_fault(&copy, place, "no more classes than tries");
}
