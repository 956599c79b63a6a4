//! Every vignette under `tests/cases/definitions/`: how a history stands to one published definition. New files need no code.

use std::collections::BTreeMap;
use std::fs;

use super::cases::{compare, files, medicines};
use super::support::as_saved;
use beyond_two::domain::{Criteria, DefinitionJudgement};
use serde::Deserialize;
use serde_json::Value;

/// How many vignettes each definition has at least.
const AT_LEAST_OF_EACH: usize = 6;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    name: String,
    why: String,
    source: String,
    definition: String,
    history: Value,
    expect: Value,
}

/// The definitions as the app has them.
fn definitions() -> BTreeMap<String, Criteria> {
    super::cases::definitions().iter().cloned().collect()
}

fn vignettes() -> Vec<Vignette> {
    files("definitions")
        .iter()
        .map(|file| {
            let text = fs::read_to_string(file).expect("a vignette");
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        })
        .collect()
}

fn fit(vignette: &Vignette, definitions: &BTreeMap<String, Criteria>) -> DefinitionJudgement {
    let medicines = medicines();
    let history = as_saved(&vignette.history).unwrap_or_else(|refusal| panic!("{}: {refusal:?}", vignette.name));
    let criteria =
        definitions.get(&vignette.definition).unwrap_or_else(|| panic!("{}: no such definition", vignette.name));
    criteria.judge(&history, &medicines)
}

#[test]
fn every_history_stands_to_its_definition_as_expected() {
    let definitions = definitions();
    let mut wrong = Vec::new();
    for vignette in vignettes() {
        assert!(![&vignette.why, &vignette.source].iter().any(|text| text.trim().is_empty()), "{}", vignette.name);
        assert!(vignette.expect.get("verdict").is_some(), "{}: expects no verdict", vignette.name);
        let got = serde_json::to_value(fit(&vignette, &definitions)).expect("JSON");
        let mut differences = Vec::new();
        compare("", &vignette.expect, &got, &mut differences);
        wrong.extend(differences.into_iter().map(|difference| format!("{}: {difference}", vignette.name)));
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn each_definition_has_six_vignettes_and_is_seen_to_fit_and_not_to_fit() {
    let definitions = definitions();
    assert!(definitions.len() >= 10, "only {} definitions", definitions.len());
    let all = vignettes();
    for id in definitions.keys() {
        let of_it: Vec<_> = all.iter().filter(|vignette| vignette.definition == *id).collect();
        assert!(of_it.len() >= AT_LEAST_OF_EACH, "{id} has {} vignettes", of_it.len());
        for verdict in ["met", "possibly_met", "not_met"] {
            assert!(of_it.iter().any(|vignette| vignette.expect["verdict"] == verdict), "{id} is never {verdict}");
        }
    }
}

#[test]
fn no_two_vignettes_share_a_name() {
    let mut names: Vec<String> = vignettes().into_iter().map(|vignette| vignette.name).collect();
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn criteria_reach_the_browser_as_numbers_and_come_back_the_same() {
    for (id, criteria) in definitions() {
        assert_eq!(Criteria::from_numbers(criteria.numbers()), criteria, "{id}");
    }
}
