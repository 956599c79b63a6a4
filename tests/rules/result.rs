//! The result's JSON, as the contract says.

use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::{Criteria, History, Trial, judge};
use serde_json::json;

use super::support::{failed, history, judged, medicines, range, sertraline};

#[test]
fn the_result_is_written_as_the_contract_says() {
    let early = Trial {
        weeks_at_dose: Some(2.0),
        weeks_at_stricter_dose: Some(2.0),
        still_taking: Some(true),
        ..failed("mirtazapine", 45.0)
    };
    let open = Trial { medicine: None, ..sertraline() };
    let one = Criteria { tries: 1, ..Criteria::USUAL };
    let definitions = [("usual".to_owned(), Criteria::USUAL), ("one".to_owned(), one)].into_iter().collect();
    let result = serde_json::to_value(judge(&history([sertraline(), early, open]), &medicines(), &definitions));
    assert_eq!(
        result.expect("it can be written"),
        json!({
            "trials": [
                { "medicine": "sertraline", "verdict": "counts", "dose": "adequate", "duration": "adequate",
                  "reasons": [], "judge_in_weeks": null },
                { "medicine": "mirtazapine", "verdict": "too_early", "dose": "adequate", "duration": "below",
                  "reasons": ["still_early"], "judge_in_weeks": 4 },
                { "medicine": null, "verdict": "unsure", "dose": "unknown", "duration": "adequate",
                  "reasons": ["not_in_data", "dose_unknown"], "judge_in_weeks": null },
            ],
            "adequate_failures": { "at_least": 1, "at_most": 2 },
            "two_trial_definition": "possibly_met",
            "cautions": [],
            "maudsley": { "at_least": 5, "at_most": 5, "band": "mild" },
            "thase_rush": { "at_least": 1, "at_most": 2 },
            "what_would_settle_it": [{ "trial": 2, "ask": "medicine" }],
            "definitions": { "usual": "possibly_met", "one": "met" },
        })
    );
}

#[test]
fn the_empty_history_is_judged_too() {
    let judgement = judged(&History::default());
    assert_eq!(judgement.trials, []);
    assert_eq!(judgement.adequate_failures, range(0, 0));
    assert_eq!(judgement.two_trial_definition, DefinitionVerdict::NotMet);
    assert_eq!(judgement.maudsley, None);
    assert_eq!(judgement.thase_rush, range(0, 0));
}
