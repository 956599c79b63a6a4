//! A history of version 1, in the words of today.

use beyond_two::domain::answer::Reason;
use beyond_two::domain::history::{Benefit, Severity, Taken};
use beyond_two::domain::saved::Refusal;
use beyond_two::domain::{Trial, limits};
use serde_json::{Value, json};

use super::support::{as_saved, assert_unsure, id};

fn migrated(trial: Value) -> Trial {
    let mut whole = json!({ "medicine": "sertraline", "highest_daily_dose": 100, "weeks_at_dose": 8, "taken": "most_days",
        "outcome": null, "this_episode": true, "still_taking": false });
    let changes = trial.as_object().expect("fields").clone();
    whole.as_object_mut().expect("fields").extend(changes);
    let history = json!({ "version": 1, "episode_months": 14, "severity": "severe", "augmented": null, "ect": "none",
        "ect_bilateral": null, "other_treatments": [], "trials": [whole] });
    let history = as_saved(&history).expect("a good history of version 1");
    assert_eq!(history.severity_worst, Some(Severity::Severe));
    assert_eq!((history.severity_now, history.bipolar_signs), (None, None));
    history.trials.into_iter().next().expect("a trial")
}

#[test]
fn each_outcome_of_version_one_says_no_more_than_it_did() {
    let no = (None, None);
    for (outcome, benefit, (wore_off, stopped)) in [
        (json!("no_change"), Some(Benefit::None), no),
        (json!("under_half_better"), Some(Benefit::UnderHalf), no),
        (json!("half_or_more_better"), Some(Benefit::HalfOrMore), no),
        (json!("well_again"), Some(Benefit::WellAgain), no),
        (json!("wore_off"), Some(Benefit::HalfOrMore), (Some(true), None)),
        (json!("stopped_side_effects"), None, (None, Some(true))),
        (json!(null), None, no),
    ] {
        let trial = migrated(json!({ "outcome": outcome }));
        assert_eq!(
            (trial.benefit, trial.wore_off, trial.stopped_for_side_effects),
            (benefit, wore_off, stopped),
            "{outcome}"
        );
        assert_eq!((trial.dose_limited, trial.weeks_at_stricter_dose), (None, None));
    }
    assert_eq!(migrated(json!({})).taken, Some(Taken::NearlyEveryDay));
    assert_eq!(migrated(json!({ "taken": "often_missed" })).taken, Some(Taken::OftenMissed));
    assert_eq!(migrated(json!({ "taken": null })).taken, None);
    // 26 weeks and then side effects: open, where version 1 said no.
    assert_unsure(
        migrated(json!({ "weeks_at_dose": 26, "outcome": "stopped_side_effects" })),
        &[Reason::BenefitUnknown],
    );
}

#[test]
fn the_second_entries_of_version_one_become_added_antidepressants() {
    for (before, after, added) in [
        ("bupropion-aug", "bupropion-xl", Some(true)),
        ("mirtazapine-aug", "mirtazapine", Some(true)),
        ("bupropion-xl", "bupropion-xl", Some(false)),
        ("bupropion-sr", "bupropion-sr", Some(false)),
        ("mirtazapine", "mirtazapine", Some(false)),
        ("sertraline", "sertraline", None),
        ("trazodone", "trazodone", None),
        ("aripiprazole-aug", "aripiprazole-aug", None),
    ] {
        let trial = migrated(json!({ "medicine": before }));
        assert_eq!((trial.medicine, trial.added_to_another), (id(after), added), "{before}");
    }
    let unknown = migrated(json!({ "medicine": null, "other_name": "the white one" }));
    assert_eq!((unknown.added_to_another, unknown.other_name.as_deref()), (None, Some("the white one")));
}

#[test]
fn doses_whose_unit_changed_are_turned_into_the_new_one_or_noted() {
    let dose = |medicine: &str, dose: Value, note: Option<&str>| {
        let mut fields = json!({ "medicine": medicine, "highest_daily_dose": dose });
        if let Some(note) = note {
            fields["note"] = json!(note);
        }
        let trial = migrated(fields);
        (trial.highest_daily_dose, trial.note, trial.class_guess)
    };
    assert_eq!(dose("liothyronine-aug", json!(0.025), None), (Some(25.0), None, None));
    assert_eq!(dose("liothyronine-aug", json!(0.0125), None), (Some(12.5), None, None));
    // Micrograms already: a thousand times as much would be no dose.
    assert_eq!(dose("liothyronine-aug", json!(25), None), (None, Some("25 mg/day".into()), None));
    assert_eq!(dose("olanzapine-fluoxetine", json!(12.5), None), (None, Some("12.5 mg/day".into()), None));
    assert_eq!(
        dose("olanzapine-fluoxetine", json!(6), Some("at night")),
        (None, Some("at night (6 mg/day)".into()), None)
    );
    let full = "a".repeat(limits::NOTE_CHARACTERS);
    // The note has no room: what was given stays in the rows, for there is no field for it beside a listed medicine.
    assert_eq!(dose("olanzapine-fluoxetine", json!(6), Some(&full)), (None, Some(full), None));
}

#[test]
fn a_history_of_version_one_may_hold_only_what_version_one_had() {
    let one = json!({ "version": 1, "episode_months": null, "severity": null, "augmented": null, "ect": null,
        "ect_bilateral": null, "other_treatments": [], "trials": [] });
    assert!(as_saved(&one).is_ok());
    let mut later = one.clone();
    later["bipolar_signs"] = json!(true);
    assert_eq!(as_saved(&later), Err(Refusal::Unknown("history.bipolar_signs".into())));
    let mut mixed = one;
    mixed["version"] = json!(2);
    assert!(as_saved(&mixed).is_err());
}
