//! What a person's choices point to: every vignette under `tests/cases/fit/`, and what holds for every choice.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use beyond_two::content::{FitRule, Line, Lines, plain_text};
use beyond_two::domain::fit::{AnyOf, Basis, OptionId, RuleKind, Strength, Tilt, When, rank};
use proptest::prelude::*;
use serde::Deserialize;

/// A folder with fewer than these has lost some.
const AT_LEAST: usize = 25;

fn fit() -> beyond_two::content::Fit {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    beyond_two::route::open(&assets).expect("the assets hold together").fit
}

/// The rules in the order in which the page writes them.
static RULES: LazyLock<Vec<FitRule>> = LazyLock::new(|| {
    let mut rules = fit().rules;
    rules.sort_by_key(|rule| rank(rule.kind, rule.strength));
    rules
});

/// What stays in sight of the page for these choices.
fn fitting(chosen: &[String]) -> Vec<&'static FitRule> {
    RULES.iter().filter(|rule| rule.when.applies(|option| chosen.iter().any(|one| one == option.as_str()))).collect()
}

static OPTIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    fit().questions.iter().flat_map(|question| &question.options).map(|option| option.id.as_str().to_owned()).collect()
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    name: String,
    #[allow(dead_code)]
    why: String,
    chosen: Vec<String>,
    expect: Expected,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    crisis: Vec<String>,
    stops: Vec<String>,
    tilts: Vec<ExpectedTilt>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedTilt {
    id: String,
    ketamine: Tilt,
    esketamine: Tilt,
    strength: Strength,
}

fn vignettes() -> Vec<Vignette> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/fit");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let text = fs::read_to_string(file).expect("a vignette");
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        })
        .collect()
}

fn found(chosen: &[String]) -> Expected {
    let fitting = fitting(chosen);
    let ids = |kind| fitting.iter().filter(|rule| rule.kind == kind).map(|rule| rule.id.clone()).collect();
    Expected {
        crisis: ids(RuleKind::Crisis),
        stops: ids(RuleKind::Stop),
        tilts: fitting
            .iter()
            .filter(|rule| rule.kind == RuleKind::Tilt)
            .map(|rule| ExpectedTilt {
                id: rule.id.clone(),
                ketamine: rule.ketamine,
                esketamine: rule.esketamine,
                strength: rule.strength,
            })
            .collect(),
    }
}

#[test]
fn every_vignette_points_where_it_should() {
    let vignettes = vignettes();
    assert!(vignettes.len() >= AT_LEAST, "only {} vignettes", vignettes.len());
    for vignette in vignettes {
        for option in &vignette.chosen {
            assert!(OPTIONS.contains(option), "{}: no option {option}", vignette.name);
        }
        assert_eq!(found(&vignette.chosen), vignette.expect, "{}", vignette.name);
    }
}

#[test]
fn every_rule_is_met_by_a_vignette() {
    let met: Vec<String> = vignettes()
        .iter()
        .flat_map(|vignette| {
            let expected = &vignette.expect;
            let tilts = expected.tilts.iter().map(|tilt| tilt.id.clone());
            expected.crisis.iter().chain(&expected.stops).cloned().chain(tilts).collect::<Vec<_>>()
        })
        .collect();
    for rule in RULES.iter() {
        assert!(met.contains(&rule.id), "no vignette for {}", rule.id);
    }
}

#[test]
fn only_law_labels_and_money_point_strongly() {
    for rule in RULES.iter().filter(|rule| rule.kind == RuleKind::Tilt && rule.strength == Strength::Strong) {
        assert!(matches!(rule.basis, Basis::Law | Basis::Label | Basis::Money), "{}", rule.id);
    }
}

#[test]
fn no_line_is_a_verdict() {
    let fit = fit();
    let mut texts: Vec<String> = fit.lines().iter().map(|line: &Line| plain_text(line)).collect();
    texts.extend(fit.rules.iter().map(|rule| rule.says.clone()));
    // How a line says which way it points.
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words/compare.json");
    texts.push(fs::read_to_string(words).expect("the words of the comparison"));
    for text in texts {
        let text = text.to_lowercase();
        for verdict in [
            "you should",
            "you must have",
            "we recommend",
            "best choice",
            "better choice",
            "right for you",
            "best for you",
            "better for you",
            "choose ketamine",
            "choose esketamine",
            "go for",
            "the winner",
            "superior",
        ] {
            assert!(!text.contains(verdict), "`{verdict}` in: {text}");
        }
    }
}

#[test]
fn a_rule_applies_only_when_each_of_its_groups_does() {
    let any_of = |names: &[&str]| AnyOf(names.iter().map(|name| OptionId::new(name)).collect());
    let when = When(vec![any_of(&["us"]), any_of(&["private", "medigap"])]);
    let with = |chosen: &[&str]| when.applies(|option| chosen.contains(&option.as_str()));
    assert!(with(&["us", "medigap"]));
    assert!(with(&["private", "us", "fast"]));
    assert!(!with(&["us"]));
    assert!(!with(&["private"]));
    assert!(!When(Vec::new()).applies(|_| true), "a rule that says nothing never applies");
}

fn choices() -> impl Strategy<Value = Vec<String>> {
    proptest::sample::subsequence(OPTIONS.clone(), 0..=OPTIONS.len()).prop_shuffle()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn the_order_of_the_answers_does_not_matter(chosen in choices()) {
        let mut sorted = chosen.clone();
        sorted.sort();
        prop_assert_eq!(found(&chosen), found(&sorted));
    }

    #[test]
    fn help_comes_first_then_what_to_ask_then_the_strongest(chosen in choices()) {
        let ranks: Vec<_> = fitting(&chosen)
            .iter()
            .map(|rule| (rule.kind, if rule.kind == RuleKind::Tilt { Some(rule.strength) } else { None }))
            .collect();
        prop_assert!(ranks.is_sorted(), "{:?}", ranks);
    }

    #[test]
    fn one_more_choice_takes_no_line_away(chosen in choices(), more in proptest::sample::select(OPTIONS.clone())) {
        let before = fitting(&chosen);
        let mut chosen = chosen.clone();
        chosen.push(more);
        let after = fitting(&chosen);
        prop_assert!(before.iter().all(|rule| after.contains(rule)));
    }

    #[test]
    fn someone_in_danger_always_sees_help_first(chosen in choices()) {
        let mut chosen = chosen.clone();
        chosen.push("danger".into());
        prop_assert_eq!(fitting(&chosen).first().map(|rule| rule.kind), Some(RuleKind::Crisis));
    }
}
