//! Which forgotten answers would settle what is open.

use beyond_two::domain::Trial;
use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::history::Benefit;
use beyond_two::domain::open_questions::Ask;

use super::support::{bupropion, failed, history, id, judged, sertraline};

fn asked(trials: impl IntoIterator<Item = Trial>) -> Vec<(usize, Ask)> {
    let judgement = judged(&history(trials));
    judgement.what_would_settle_it.iter().map(|missing| (missing.trial, missing.ask)).collect()
}

#[test]
fn what_would_settle_it_asks_the_missing_answers_in_the_order_of_the_questions() {
    let named = Trial { medicine: id("mirtazapine"), ..Trial::default() };
    assert_eq!(
        asked([sertraline(), named]),
        [(1, Ask::Added), (1, Ask::Episode), (1, Ask::Dose), (1, Ask::Duration), (1, Ask::Taken), (1, Ask::Benefit),]
    );
}

#[test]
fn an_unknown_medicine_is_asked_for_and_its_dose_only_if_that_is_missing_too() {
    let unknown = Trial { medicine: None, ..sertraline() };
    let and_its_dose = Trial { highest_daily_dose: None, ..unknown.clone() };
    assert_eq!(asked([bupropion(), unknown]), [(1, Ask::Medicine)]);
    assert_eq!(asked([bupropion(), and_its_dose]), [(1, Ask::Medicine), (1, Ask::Dose)]);
}

#[test]
fn the_trials_with_the_fewest_open_questions_come_first_then_the_order_entered() {
    let two_open = Trial { taken: None, benefit: None, ..failed("mirtazapine", 45.0) };
    let one_open = Trial { benefit: None, ..sertraline() };
    let one_open_too = Trial { taken: None, ..bupropion() };
    // A medicine that is not known makes two: itself and its dose.
    let unknown = Trial { medicine: None, ..sertraline() };
    assert_eq!(
        asked([two_open, unknown, one_open, one_open_too]),
        [(2, Ask::Benefit), (3, Ask::Taken), (0, Ask::Taken), (0, Ask::Benefit), (1, Ask::Medicine),]
    );
}

#[test]
fn nothing_is_asked_about_a_substance_that_already_counts() {
    let again = Trial { highest_daily_dose: None, ..sertraline() };
    let open = Trial { taken: None, ..bupropion() };
    assert_eq!(asked([sertraline(), again, open]), [(2, Ask::Taken)]);
}

#[test]
fn the_weeks_at_the_stricter_dose_are_asked_for_where_they_are_what_is_missing() {
    let open = Trial { weeks_at_stricter_dose: None, ..bupropion() };
    assert_eq!(asked([sertraline(), open.clone()]), [(1, Ask::StricterDuration)]);
    let both = Trial { weeks_at_dose: None, ..open };
    assert_eq!(asked([sertraline(), both]), [(1, Ask::Duration)]);
    let enough = Trial { weeks_at_dose: None, taken: None, ..bupropion() };
    assert_eq!(asked([sertraline(), enough]), [(1, Ask::Taken)]);
}

#[test]
fn nothing_is_asked_that_no_list_could_judge() {
    let no_threshold = Trial { highest_daily_dose: None, ..failed("unjudged", 1.0) };
    assert_eq!(asked([sertraline(), no_threshold]), []);
    let differ = [
        Trial { weeks_at_stricter_dose: Some(1.0), ..bupropion() },
        Trial { added_to_another: Some(true), ..bupropion() },
        Trial { benefit: Some(Benefit::UnderHalf), ..bupropion() },
        Trial { benefit: Some(Benefit::HalfOrMore), wore_off: Some(true), ..bupropion() },
        Trial { highest_daily_dose: Some(1.0), dose_limited: Some(true), ..bupropion() },
    ];
    for trial in differ {
        assert_eq!(asked([sertraline(), trial.clone()]), [], "{trial:?}");
    }
}

#[test]
fn nothing_is_asked_where_only_instruments_differ() {
    let trials = [sertraline(), failed("amitriptyline", 125.0)];
    let judgement = judged(&history(trials));
    assert_eq!(judgement.two_trial_definition, DefinitionVerdict::PossiblyMet);
    assert_eq!(judgement.what_would_settle_it, []);
}

#[test]
fn nothing_is_asked_once_the_definition_is_met_or_out_of_reach() {
    let open = Trial { benefit: None, ..failed("mirtazapine", 45.0) };
    assert_eq!(asked([sertraline(), bupropion(), open.clone()]), []);
    assert_eq!(asked([open]), []);
}
