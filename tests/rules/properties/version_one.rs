//! What version 1 asked, of any history.

use beyond_two::domain::history::{Benefit, Severity, Taken, Treatment};
use beyond_two::domain::{History, MedicineId, Trial};

use super::MEDICINES;

/// The same history, without the facts for which version 1 had no answer and that it took for a no.
pub fn as_version_one_could_tell(mut history: History) -> History {
    history.bipolar_signs = None;
    if history.severity_now == Some(Severity::SeverePsychotic) {
        history.severity_worst = history.severity_now;
    }
    history.other_treatments.retain(|other| other.treatment != Treatment::KetamineOther);
    for trial in &mut history.trials {
        trial.dose_limited = None;
        trial.never_taken = false;
        trial.level_in_range = None;
        trial.clinician_says_fair = None;
        let medicine = trial.medicine.as_ref().and_then(|id| MEDICINES.get(id));
        let asked = ["bupropion-xl", "bupropion-sr", "mirtazapine"]
            .contains(&trial.medicine.as_ref().map_or("", |id| id.as_str()));
        let often_added = medicine.is_some_and(|medicine| medicine.often_added);
        trial.added_to_another = match trial.added_to_another {
            added if often_added && !asked => added,
            // Whoever chose one of these said whether it was added.
            added if asked && trial.medicine != Some(MedicineId::new("bupropion-sr")) => Some(added == Some(true)),
            _ => Some(false),
        };
        // What could not be said in milligrams.
        if trial.medicine == Some(MedicineId::new("liothyronine-aug")) {
            trial.highest_daily_dose = trial.highest_daily_dose.map(f64::round).filter(|dose| *dose >= 1.0);
        }
    }
    // Of which nothing is left to tell is left out.
    history.trials.retain(|trial| {
        let one = version_one(&History { trials: vec![trial.clone()], ..History::default() });
        let fields = one["trials"][0].as_object();
        fields.is_some_and(|fields| fields.values().any(|answer| !answer.is_null()))
    });
    history
}

/// Whether a trial says anything: the form and the file leave out one that does not.
pub fn says_something(trial: &Trial) -> bool {
    *trial != Trial::default()
}

/// The answers to the questions of version 1.
pub fn version_one(history: &History) -> serde_json::Value {
    use serde_json::json;
    let trials: Vec<serde_json::Value> = history
        .trials
        .iter()
        .map(|trial| {
            let outcome = match (trial.benefit, trial.stopped_for_side_effects, trial.wore_off) {
                (_, Some(true), _) => Some("stopped_side_effects"),
                (Some(Benefit::HalfOrMore | Benefit::WellAgain), _, Some(true)) => Some("wore_off"),
                (Some(Benefit::None), ..) => Some("no_change"),
                (Some(Benefit::UnderQuarter | Benefit::QuarterToHalf | Benefit::UnderHalf), ..) => {
                    Some("under_half_better")
                }
                (Some(Benefit::HalfOrMore), ..) => Some("half_or_more_better"),
                (Some(Benefit::WellAgain), ..) => Some("well_again"),
                (None, ..) => None,
            };
            let id = trial.medicine.as_ref().map(|id| id.as_str());
            let (medicine, dose) = match (id, trial.added_to_another) {
                (Some("bupropion-xl"), Some(true)) => (Some("bupropion-aug"), trial.highest_daily_dose),
                (Some("mirtazapine"), Some(true)) => (Some("mirtazapine-aug"), trial.highest_daily_dose),
                (Some("liothyronine-aug"), _) => (id, trial.highest_daily_dose.map(|dose| dose / 1_000.0)),
                _ => (id, trial.highest_daily_dose),
            };
            let taken = trial.taken.map(|taken| match taken {
                Taken::NearlyEveryDay => "most_days",
                Taken::OftenMissed => "often_missed",
            });
            let mut written = json!({
                "medicine": medicine, "highest_daily_dose": dose, "weeks_at_dose": trial.weeks_at_dose, "taken": taken,
                "outcome": outcome, "this_episode": trial.this_episode, "still_taking": trial.still_taking,
            });
            for (name, text) in [("other_name", &trial.other_name), ("note", &trial.note), ("started", &trial.started)]
            {
                if let Some(text) = text {
                    written[name] = json!(text);
                }
            }
            written
        })
        .collect();
    json!({
        "version": 1, "episode_months": history.episode_months, "severity": history.severity_worst,
        "trials": trials, "augmented": history.augmented, "ect": history.ect, "ect_bilateral": history.ect_bilateral,
        "other_treatments": history.other_treatments,
    })
}
