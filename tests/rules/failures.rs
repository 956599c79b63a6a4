//! Counting: how many different medicines failed, and whether that meets the usual definition.

use beyond_two::domain::caution::Caution;
use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::history::Severity;
use beyond_two::domain::{Criteria, History, Trial, judge};

use super::support::{bupropion, failed, history, judged, medicines, range, sertraline};
use super::thase_rush::{OTHER_CLASS, ladder};

#[test]
fn two_forms_of_one_substance_are_one_medicine() {
    let forms = history([failed("paroxetine", 40.0), failed("paroxetine-cr", 50.0)]);
    assert_eq!(judged(&forms).adequate_failures, range(1, 1));
}

#[test]
fn the_best_trial_of_a_substance_counts_in_whatever_order() {
    let short = Trial { weeks_at_dose: Some(1.0), ..sertraline() };
    let open = Trial { benefit: None, ..sertraline() };
    for trials in [[short.clone(), open.clone(), sertraline()], [sertraline(), open.clone(), short.clone()]] {
        assert_eq!(judged(&history(trials)).adequate_failures, range(1, 1));
    }
    let never_sure = history([short, open]);
    assert_eq!(judged(&never_sure).adequate_failures, range(0, 1));
}

#[test]
fn two_substances_of_one_family_are_surely_one_medicine_and_perhaps_two() {
    for family in
        [[("citalopram", 40.0), ("escitalopram", 20.0)], [("venlafaxine-xr", 225.0), ("desvenlafaxine", 50.0)]]
    {
        let judgement = judged(&ladder(&family));
        assert_eq!(judgement.adequate_failures, range(1, 2));
        assert_eq!(judgement.two_trial_definition, DefinitionVerdict::PossiblyMet);
        assert_eq!(judgement.thase_rush, range(1, 1));
    }
    // Neither takes away from the other: with a third, two are sure.
    let three = judged(&ladder(&[("citalopram", 40.0), ("escitalopram", 20.0), OTHER_CLASS]));
    assert_eq!((three.adequate_failures, three.two_trial_definition), (range(2, 3), DefinitionVerdict::Met));
}

#[test]
fn an_unknown_medicine_is_told_apart_by_its_name_and_without_one_by_its_place() {
    let named = |name: Option<&str>| Trial { medicine: None, other_name: name.map(str::to_owned), ..sertraline() };
    let count = |names: &[Option<&str>]| {
        let trials = names.iter().map(|name| named(*name));
        judged(&history(trials)).adequate_failures.at_most
    };
    assert_eq!(count(&[Some("Opipramol"), Some(" OPIPRAMOL ")]), 1);
    assert_eq!(count(&[Some("Éfexor"), Some("éFEXOR")]), 1);
    assert_eq!(count(&[Some("Opipramol"), Some("St John's wort")]), 2);
    assert_eq!(count(&[None, None]), 2);
    assert_eq!(count(&[None, Some(""), Some("   ")]), 3);
    // Neither a place nor a listed substance is mistaken for a name.
    assert_eq!(count(&[Some("1"), None]), 2);
    let listed = history([sertraline(), named(Some("sertraline"))]);
    assert_eq!(judged(&listed).adequate_failures, range(1, 2));
}

#[test]
fn two_fair_tries_meet_the_definition_and_open_ones_may() {
    let open = Trial { benefit: None, ..bupropion() };
    for (trials, definition) in [
        (vec![], DefinitionVerdict::NotMet),
        (vec![sertraline()], DefinitionVerdict::NotMet),
        (vec![open.clone()], DefinitionVerdict::NotMet),
        (vec![sertraline(), open], DefinitionVerdict::PossiblyMet),
        (vec![sertraline(), bupropion()], DefinitionVerdict::Met),
    ] {
        assert_eq!(judged(&history(trials)).two_trial_definition, definition);
    }
}

#[test]
fn signs_of_bipolar_disorder_and_psychosis_take_the_certainty_from_every_definition() {
    let met = history([sertraline(), bupropion()]);
    let bipolar = History { bipolar_signs: Some(true), ..met.clone() };
    let now = History { severity_now: Some(Severity::SeverePsychotic), ..met.clone() };
    let worst = History { severity_worst: Some(Severity::SeverePsychotic), ..met.clone() };
    let both = History { bipolar_signs: Some(true), ..worst.clone() };
    for (history, cautions) in [
        (met.clone(), vec![]),
        (History { bipolar_signs: Some(false), ..met }, vec![]),
        (bipolar, vec![Caution::BipolarSigns]),
        (now, vec![Caution::Psychotic]),
        (worst, vec![Caution::Psychotic]),
        (both, vec![Caution::BipolarSigns, Caution::Psychotic]),
    ] {
        let wanted = if cautions.is_empty() { DefinitionVerdict::Met } else { DefinitionVerdict::PossiblyMet };
        let judgement = judge(&history, &medicines(), &[("usual".to_owned(), Criteria::USUAL)].into_iter().collect());
        assert_eq!((judgement.two_trial_definition, judgement.cautions), (wanted, cautions));
        assert_eq!(judgement.definitions, [("usual".to_owned(), wanted)]);
        assert_eq!(judgement.adequate_failures, range(2, 2), "the count stays");
        assert_eq!(judgement.what_would_settle_it, [], "and nothing that could be looked up settles it");
    }
    let one = History { bipolar_signs: Some(true), ..history([sertraline()]) };
    assert_eq!(judged(&one).two_trial_definition, DefinitionVerdict::NotMet);
}
