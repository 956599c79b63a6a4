//! The rules of the self-check, one by one, each by an example.

use std::fs;
use std::path::Path;

use beyond_two::domain::adequacy::{Level, TrialVerdict, Verdict, judge_trial};
use beyond_two::domain::answer::{Question, Reason};
use beyond_two::domain::counting::Range;
use beyond_two::domain::history::{Ect, Outcome, Severity, Taken};
use beyond_two::domain::judgement::Definition;
use beyond_two::domain::limits::{self, Outside};
use beyond_two::domain::medicine::{Kind, is_same_name};
use beyond_two::domain::settle::Missing;
use beyond_two::domain::staging::{Band, Maudsley};
use beyond_two::domain::{History, HistoryError, Judgement, Medicine, MedicineId, Medicines, Trial, judge};
use serde_json::{Value, json};

// ---------------------------------------------------------------- helpers

fn entries() -> Vec<Medicine> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    let text = fs::read_to_string(&file).expect("assets/content/medicines.json");
    serde_json::from_str(&text).expect("a list of medicines")
}

/// The real data, and one antidepressant whose threshold nobody knows.
fn medicines() -> Medicines {
    let mut entries = entries();
    let mut unjudged = entries.first().expect("a first medicine").clone();
    unjudged.id = MedicineId::new("unjudged");
    unjudged.substance = "unjudged".to_owned();
    unjudged.min_dose = None;
    unjudged.stricter_dose = None;
    entries.push(unjudged);
    entries.into_iter().collect()
}

fn id(id: &str) -> Option<MedicineId> {
    Some(MedicineId::new(id))
}

/// A fair try that did not help.
fn failed(medicine: &str, dose: f64) -> Trial {
    Trial {
        medicine: id(medicine),
        highest_daily_dose: Some(dose),
        weeks_at_dose: Some(8.0),
        taken: Some(Taken::MostDays),
        outcome: Some(Outcome::NoChange),
        this_episode: Some(true),
        still_taking: Some(false),
        ..Trial::default()
    }
}

fn sertraline() -> Trial {
    failed("sertraline", 100.0)
}

fn bupropion() -> Trial {
    failed("bupropion-xl", 300.0)
}

fn verdict(trial: Trial) -> TrialVerdict {
    judge_trial(&trial, &medicines())
}

fn history(trials: impl IntoIterator<Item = Trial>) -> History {
    History {
        episode_months: Some(10),
        severity: Some(Severity::Moderate),
        trials: trials.into_iter().collect(),
        augmented: Some(false),
        ect: Some(Ect::NotHad),
        ..History::default()
    }
}

fn judged(history: &History) -> Judgement {
    judge(history, &medicines())
}

fn range(at_least: u32, at_most: u32) -> Range {
    Range { at_least, at_most }
}

fn assert_not_counted(trial: Trial, reasons: &[Reason]) {
    let verdict = verdict(trial);
    assert_eq!((verdict.verdict, verdict.reasons.as_slice()), (Verdict::DoesNotCount, reasons));
}

fn assert_unsure(trial: Trial, reasons: &[Reason]) {
    let verdict = verdict(trial);
    assert_eq!((verdict.verdict, verdict.reasons.as_slice()), (Verdict::Unsure, reasons));
}

/// A whole file, to be spoiled in one place.
fn file() -> Value {
    json!({
        "version": 1, "episode_months": 14, "severity": "moderate", "augmented": false,
        "ect": "none", "ect_bilateral": null,
        "other_treatments": [{ "treatment": "psychotherapy", "helped": "partly", "sessions": 12 }],
        "trials": [
            { "medicine": "sertraline", "highest_daily_dose": 150, "weeks_at_dose": 10, "taken": "most_days",
              "outcome": "no_change", "this_episode": true, "still_taking": false },
            { "medicine": null, "other_name": "Opipramol", "highest_daily_dose": null, "weeks_at_dose": 7.5,
              "taken": null, "outcome": "wore_off", "this_episode": true, "still_taking": null,
              "started": "2023", "stopped": "2023-04", "approximate": true, "class_guess": "tricyclic",
              "note": "made me sleepy" },
        ],
    })
}

/// Puts `value` at `pointer`.
fn spoiled(pointer: &str, value: Value) -> Value {
    let mut file = file();
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).expect("the place exists");
    match parent {
        Value::Array(list) => list[field.parse::<usize>().expect("an index")] = value,
        parent => parent[field] = value,
    }
    file
}

/// Takes away what is at `pointer`.
fn without(pointer: &str) -> Value {
    let mut file = file();
    let (parent, field) = pointer.rsplit_once('/').expect("a pointer");
    let group = file.pointer_mut(parent).and_then(Value::as_object_mut);
    group.expect("a group").remove(field).expect("the field was there");
    file
}

fn refusal(json: &str) -> HistoryError {
    History::from_json(json, &medicines()).expect_err(json)
}

fn assert_refused(file: &Value, path: &str, sentence: &str) {
    let error = refusal(&file.to_string());
    assert_eq!((error.path.as_str(), error.sentence.as_str()), (path, sentence));
}

// ---------------------------------------------------------------- one trial

#[test]
fn a_trial_needs_both_dose_and_duration() {
    assert_eq!(verdict(sertraline()).verdict, Verdict::Counts);
    let low = Trial { highest_daily_dose: Some(25.0), ..sertraline() };
    let short = Trial { weeks_at_dose: Some(2.0), ..sertraline() };
    let both = Trial { weeks_at_dose: Some(2.0), ..low.clone() };
    assert_not_counted(low, &[Reason::DoseBelow]);
    assert_not_counted(short, &[Reason::TooShort]);
    assert_not_counted(both, &[Reason::DoseBelow, Reason::TooShort]);
}

#[test]
fn a_trial_that_counts_gives_no_reasons() {
    assert_eq!(
        verdict(sertraline()),
        TrialVerdict {
            medicine: id("sertraline"),
            verdict: Verdict::Counts,
            dose: Level::Adequate,
            duration: Level::Adequate,
            reasons: vec![],
            judge_in_weeks: None,
        }
    );
}

#[test]
fn the_lowest_usual_dose_is_enough_where_no_instrument_asks_for_more() {
    for (dose, level) in [(49.9, Level::Below), (50.0, Level::Adequate), (1_000.0, Level::Adequate)] {
        assert_eq!(verdict(failed("sertraline", dose)).dose, level, "{dose}");
    }
}

#[test]
fn between_the_lowest_and_the_stricter_dose_it_is_borderline() {
    for (dose, level) in
        [(99.0, Level::Below), (100.0, Level::Borderline), (149.9, Level::Borderline), (150.0, Level::Adequate)]
    {
        assert_eq!(verdict(failed("amitriptyline", dose)).dose, level, "{dose}");
    }
    assert_unsure(failed("amitriptyline", 125.0), &[Reason::DoseBorderline]);
}

#[test]
fn a_dose_is_unknown_where_it_or_the_medicine_or_its_threshold_is() {
    let forgotten = Trial { highest_daily_dose: None, ..sertraline() };
    assert_unsure(forgotten, &[Reason::DoseUnknown]);
    assert_unsure(failed("unjudged", 500.0), &[Reason::DoseUnknown]);
    let unnamed = Trial { medicine: None, ..sertraline() };
    assert_unsure(unnamed, &[Reason::NotInData, Reason::DoseUnknown]);
}

#[test]
fn under_four_weeks_is_too_short_and_from_six_on_it_is_enough() {
    for (weeks, level) in [
        (0.0, Level::Below),
        (3.9, Level::Below),
        (4.0, Level::Borderline),
        (5.9, Level::Borderline),
        (6.0, Level::Adequate),
        (2_600.0, Level::Adequate),
    ] {
        let trial = Trial { weeks_at_dose: Some(weeks), ..sertraline() };
        assert_eq!(verdict(trial).duration, level, "{weeks}");
    }
    let forgotten = Trial { weeks_at_dose: None, ..sertraline() };
    assert_unsure(forgotten, &[Reason::DurationUnknown]);
}

#[test]
fn only_an_antidepressant_can_be_a_failed_antidepressant() {
    for medicine in medicines().iter() {
        let trial = Trial { weeks_at_dose: Some(12.0), ..failed(medicine.id.as_str(), 5_000.0) };
        let verdict = verdict(trial);
        match medicine.kind {
            Kind::Antidepressant => assert_ne!(verdict.verdict, Verdict::DoesNotCount),
            Kind::Augmentation | Kind::RapidActing => {
                assert_eq!(verdict.reasons, [Reason::NotAnAntidepressant], "{}", medicine.id);
            }
        }
    }
}

#[test]
fn an_id_that_is_not_in_the_data_is_judged_as_an_unknown_medicine() {
    assert_unsure(failed("no-such-thing", 20.0), &[Reason::NotInData, Reason::DoseUnknown]);
    let history = history([failed("no-such-thing", 20.0), failed("no-such-thing", 20.0), sertraline()]);
    let judgement = judged(&history);
    assert_eq!(judgement.adequate_failures, range(1, 2));
    let ask = Question::Medicine;
    assert_eq!(judgement.what_would_settle_it, [Missing { trial: 0, ask }, Missing { trial: 1, ask }]);
}

#[test]
fn a_trial_belongs_to_this_episode() {
    let earlier = Trial { this_episode: Some(false), ..sertraline() };
    let forgotten = Trial { this_episode: None, ..sertraline() };
    assert_not_counted(earlier, &[Reason::EarlierEpisode]);
    assert_unsure(forgotten, &[Reason::EpisodeUnknown]);
}

#[test]
fn a_medicine_that_was_often_missed_was_not_tried() {
    let missed = Trial { taken: Some(Taken::OftenMissed), ..sertraline() };
    let forgotten = Trial { taken: None, ..sertraline() };
    assert_not_counted(missed, &[Reason::OftenMissed]);
    assert_unsure(forgotten, &[Reason::TakenUnknown]);
}

#[test]
fn side_effects_are_an_intolerance_and_help_is_no_failure() {
    let came_of_it = |outcome| Trial { outcome, ..sertraline() };
    assert_not_counted(came_of_it(Some(Outcome::StoppedSideEffects)), &[Reason::StoppedSideEffects]);
    assert_not_counted(came_of_it(Some(Outcome::HalfOrMoreBetter)), &[Reason::Helped]);
    assert_not_counted(came_of_it(Some(Outcome::WellAgain)), &[Reason::Helped]);
    assert_unsure(came_of_it(Some(Outcome::WoreOff)), &[Reason::WoreOff]);
    assert_unsure(came_of_it(None), &[Reason::OutcomeUnknown]);
    let partly = verdict(came_of_it(Some(Outcome::UnderHalfBetter)));
    assert_eq!(partly.verdict, Verdict::Counts);
}

#[test]
fn a_trial_of_which_nothing_is_known_is_unsure_in_all_six_questions() {
    assert_unsure(
        Trial::default(),
        &[
            Reason::NotInData,
            Reason::EpisodeUnknown,
            Reason::DoseUnknown,
            Reason::DurationUnknown,
            Reason::TakenUnknown,
            Reason::OutcomeUnknown,
        ],
    );
}

#[test]
fn where_anything_is_a_no_only_the_noes_are_named_in_order() {
    let trial = Trial {
        taken: None,
        outcome: Some(Outcome::WellAgain),
        this_episode: Some(false),
        ..failed("aripiprazole-aug", 1.0)
    };
    assert_not_counted(
        trial,
        &[Reason::NotAnAntidepressant, Reason::EarlierEpisode, Reason::DoseBelow, Reason::Helped],
    );
}

#[test]
fn a_medicine_still_running_is_too_early_to_judge_not_a_failure() {
    for (weeks, to_go) in [(0.0, 6), (0.5, 6), (3.0, 3), (3.9, 3)] {
        let trial = Trial { weeks_at_dose: Some(weeks), still_taking: Some(true), ..sertraline() };
        let verdict = verdict(trial);
        assert_eq!(verdict.verdict, Verdict::TooEarly, "{weeks}");
        assert_eq!(verdict.reasons, [Reason::StillEarly]);
        assert_eq!(verdict.judge_in_weeks, Some(to_go), "{weeks}");
    }
}

#[test]
fn too_early_allows_for_anything_unsure_but_for_no_other_no() {
    let early = Trial { weeks_at_dose: Some(2.0), still_taking: Some(true), ..Trial::default() };
    assert_eq!(verdict(early.clone()).verdict, Verdict::TooEarly);
    let missed = Trial { taken: Some(Taken::OftenMissed), ..early };
    assert_not_counted(missed, &[Reason::TooShort, Reason::OftenMissed]);
}

#[test]
fn too_early_needs_the_medicine_to_be_running_for_sure() {
    for still_taking in [None, Some(false)] {
        let trial = Trial { weeks_at_dose: Some(2.0), still_taking, ..sertraline() };
        assert_not_counted(trial, &[Reason::TooShort]);
    }
}

#[test]
fn from_four_weeks_on_a_running_trial_is_open_like_any_other() {
    let trial = Trial { weeks_at_dose: Some(4.0), still_taking: Some(true), ..sertraline() };
    assert_eq!(verdict(trial.clone()).judge_in_weeks, None);
    assert_unsure(trial, &[Reason::DurationBorderline]);
}

#[test]
fn what_is_no_number_is_not_known_and_never_counts() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let dose = Trial { highest_daily_dose: Some(odd), ..sertraline() };
        let weeks = Trial { weeks_at_dose: Some(odd), ..sertraline() };
        assert_unsure(dose.clone(), &[Reason::DoseUnknown]);
        assert_unsure(weeks, &[Reason::DurationUnknown]);
        let asked = judged(&history([dose, bupropion()])).what_would_settle_it;
        let ask = Question::Dose;
        assert_eq!(asked, [Missing { trial: 0, ask }]);
    }
    let wild = Trial { weeks_at_dose: Some(-1e300), still_taking: Some(true), ..sertraline() };
    assert_eq!(verdict(wild).judge_in_weeks, Some(u32::MAX));
}

// ---------------------------------------------------------------- counting

#[test]
fn two_forms_of_one_substance_are_one_medicine() {
    let forms = history([failed("paroxetine", 40.0), failed("paroxetine-cr", 50.0)]);
    assert_eq!(judged(&forms).adequate_failures, range(1, 1));
}

#[test]
fn the_best_trial_of_a_substance_counts_in_whatever_order() {
    let short = Trial { weeks_at_dose: Some(1.0), ..sertraline() };
    let open = Trial { outcome: None, ..sertraline() };
    for trials in [[short.clone(), open.clone(), sertraline()], [sertraline(), open.clone(), short.clone()]] {
        assert_eq!(judged(&history(trials)).adequate_failures, range(1, 1));
    }
    let never_sure = history([short, open]);
    assert_eq!(judged(&never_sure).adequate_failures, range(0, 1));
}

#[test]
fn citalopram_and_escitalopram_are_two_medicines() {
    let two = history([failed("citalopram", 40.0), failed("escitalopram", 20.0)]);
    let judgement = judged(&two);
    assert_eq!(judgement.adequate_failures, range(2, 2));
    assert_eq!(judgement.thase_rush, range(1, 1));
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
    let open = Trial { outcome: None, ..bupropion() };
    for (trials, definition) in [
        (vec![], Definition::NotMet),
        (vec![sertraline()], Definition::NotMet),
        (vec![open.clone()], Definition::NotMet),
        (vec![sertraline(), open], Definition::PossiblyMet),
        (vec![sertraline(), bupropion()], Definition::Met),
    ] {
        assert_eq!(judged(&history(trials)).two_trial_definition, definition);
    }
}

// ---------------------------------------------------------------- Maudsley

fn maudsley(history: &History) -> Option<Maudsley> {
    judged(history).maudsley
}

fn score(history: &History) -> u32 {
    let score = maudsley(history).expect("a score");
    assert_eq!(score.at_least, score.at_most);
    score.at_least
}

#[test]
fn maudsley_gives_points_for_the_months_of_the_episode() {
    for (months, points) in [(0, 1), (12, 1), (13, 2), (24, 2), (25, 3), (1_200, 3)] {
        let history = History { episode_months: Some(months), ..history([sertraline()]) };
        assert_eq!(score(&history), 4 + points, "{months} months"); // moderate 3, one failure 1
    }
}

#[test]
fn maudsley_gives_points_for_severity() {
    for (severity, points) in [
        (Severity::Subsyndromal, 1),
        (Severity::Mild, 2),
        (Severity::Moderate, 3),
        (Severity::Severe, 4),
        (Severity::SeverePsychotic, 5),
    ] {
        let history = History { severity: Some(severity), ..history([sertraline()]) };
        assert_eq!(score(&history), 2 + points, "{severity:?}"); // 10 months 1, one failure 1
    }
}

#[test]
fn maudsley_gives_points_for_failed_medicines() {
    let doses: Vec<Trial> = medicines()
        .iter()
        .filter(|medicine| medicine.kind == Kind::Antidepressant && medicine.min_dose.is_some())
        .filter(|medicine| medicine.id.as_str() != "unjudged")
        .fold(Vec::<&Medicine>::new(), |mut one_each, medicine| {
            if one_each.iter().all(|known| known.substance != medicine.substance) {
                one_each.push(medicine);
            }
            one_each
        })
        .into_iter()
        .map(|medicine| failed(medicine.id.as_str(), 5_000.0))
        .collect();
    for (failures, points) in [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4), (10, 4), (11, 5), (20, 5)] {
        let history = history(doses.iter().take(failures).cloned());
        assert_eq!(score(&history), 4 + points, "{failures} failures"); // 10 months 1, moderate 3
    }
}

#[test]
fn maudsley_gives_a_point_each_for_augmentation_and_ect() {
    let augmented = History { augmented: Some(true), ..history([sertraline()]) };
    assert_eq!(score(&augmented), 6);
    let both = History { ect: Some(Ect::HadCourse), ..augmented };
    assert_eq!(score(&both), 7);
}

#[test]
fn maudsley_unknown_parts_give_a_range() {
    let nothing_known = History { trials: vec![sertraline()], ..History::default() };
    assert_eq!(maudsley(&nothing_known), Some(Maudsley { at_least: 3, at_most: 11, band: None }));
}

#[test]
fn maudsley_has_a_band_only_when_both_ends_agree() {
    let at = |months, severity| {
        maudsley(&History { episode_months: months, severity: Some(severity), ..history([sertraline()]) })
            .and_then(|score| score.band)
    };
    assert_eq!(at(Some(25), Severity::Mild), Some(Band::Mild)); // 6
    assert_eq!(at(Some(25), Severity::Moderate), Some(Band::Moderate)); // 7
    assert_eq!(at(None, Severity::Moderate), None); // 5 to 7
    assert_eq!(at(None, Severity::Mild), Some(Band::Mild)); // 4 to 6
    let fuller = History {
        episode_months: Some(25),
        severity: Some(Severity::SeverePsychotic),
        augmented: Some(true),
        ..history([sertraline()])
    };
    assert_eq!(maudsley(&fuller).and_then(|score| score.band), Some(Band::Moderate)); // 10
    let fullest = History { ect: Some(Ect::HadCourse), ..fuller };
    assert_eq!(maudsley(&fullest).and_then(|score| score.band), Some(Band::Severe)); // 11
}

#[test]
fn maudsley_needs_at_least_a_possible_failure() {
    assert_eq!(maudsley(&history([])), None);
    let possible = Trial { outcome: None, ..sertraline() };
    assert_eq!(score(&history([possible])), 5); // the lower end, with none, takes 1 point as well
}

#[test]
fn an_augmentation_entry_in_this_episode_means_augmented_whatever_was_answered() {
    let add_on = |this_episode| Trial { this_episode, outcome: None, ..failed("aripiprazole-aug", 5.0) };
    for (this_episode, answered, points) in [
        (Some(true), Some(false), (1, 1)),
        (Some(true), None, (1, 1)),
        (Some(false), Some(false), (0, 0)),
        (Some(false), None, (0, 1)),
        (None, Some(false), (0, 0)),
        (None, Some(true), (1, 1)),
    ] {
        let history = History { augmented: answered, ..history([sertraline(), add_on(this_episode)]) };
        let score = maudsley(&history).expect("a score");
        assert_eq!((score.at_least - 5, score.at_most - 5), points);
    }
}

// ---------------------------------------------------------------- Thase-Rush

fn ladder(last: &[(&str, f64)]) -> History {
    history(last.iter().map(|(medicine, dose)| failed(medicine, *dose)))
}

const SSRI: (&str, f64) = ("sertraline", 100.0);
const SECOND_SSRI: (&str, f64) = ("citalopram", 40.0);
const OTHER_CLASS: (&str, f64) = ("bupropion-xl", 300.0);
const TRICYCLIC: (&str, f64) = ("nortriptyline", 150.0);
const MAOI: (&str, f64) = ("tranylcypromine", 60.0);

#[test]
fn thase_rush_climbs_one_step_with_each_further_substance() {
    for (substances, stage) in [
        (&[][..], 0),
        (&[SSRI], 1),
        (&[SSRI, SECOND_SSRI], 1),
        (&[SSRI, OTHER_CLASS], 2),
        (&[SSRI, SECOND_SSRI, OTHER_CLASS], 2),
        (&[SSRI, TRICYCLIC], 2),
        (&[SSRI, OTHER_CLASS, TRICYCLIC], 3),
        (&[SSRI, SECOND_SSRI, TRICYCLIC], 3),
        (&[SSRI, TRICYCLIC, MAOI], 3),
        (&[SSRI, OTHER_CLASS, MAOI], 2),
        (&[SSRI, OTHER_CLASS, TRICYCLIC, MAOI], 4),
    ] {
        let judgement = judged(&ladder(substances));
        assert_eq!(judgement.thase_rush, range(stage, stage), "{substances:?}");
    }
}

#[test]
fn thase_rush_takes_moclobemide_for_an_maoi_at_the_upper_end_only() {
    let judgement = judged(&ladder(&[SSRI, OTHER_CLASS, TRICYCLIC, ("moclobemide", 600.0)]));
    assert_eq!(judgement.thase_rush, range(3, 4));
}

#[test]
fn thase_rush_stage_five_needs_bilateral_ect_on_top_of_the_ladder() {
    for (ect, bilateral, stages) in [
        (Some(Ect::NotHad), Some(true), (4, 4)),
        (Some(Ect::HadCourse), Some(true), (5, 5)),
        (Some(Ect::HadCourse), None, (4, 5)),
        (Some(Ect::HadCourse), Some(false), (4, 4)),
        (None, Some(true), (4, 5)),
        (None, None, (4, 5)),
        (None, Some(false), (4, 4)),
    ] {
        let history = History { ect, ect_bilateral: bilateral, ..ladder(&[SSRI, OTHER_CLASS, TRICYCLIC, MAOI]) };
        assert_eq!(judged(&history).thase_rush, range(stages.0, stages.1));
    }
    let ect_alone = History { ect: Some(Ect::HadCourse), ect_bilateral: Some(true), ..ladder(&[SSRI]) };
    assert_eq!(judged(&ect_alone).thase_rush, range(1, 1));
}

#[test]
fn thase_rush_takes_open_trials_for_the_upper_end_only() {
    let mut history = ladder(&[SSRI, OTHER_CLASS, TRICYCLIC, MAOI]);
    for trial in &mut history.trials {
        trial.taken = None;
    }
    assert_eq!(judged(&history).thase_rush, range(0, 4));
}

#[test]
fn an_unknown_medicine_is_a_class_of_its_own() {
    let unknown = Trial { medicine: None, ..sertraline() };
    let two = history([unknown.clone(), unknown.clone()]);
    assert_eq!(judged(&two).thase_rush, range(0, 2));
    let one_of_each = history([sertraline(), unknown]);
    assert_eq!(judged(&one_of_each).thase_rush, range(1, 2));
}

// ---------------------------------------------------------------- what would settle it

fn asked(trials: impl IntoIterator<Item = Trial>) -> Vec<(usize, Question)> {
    let judgement = judged(&history(trials));
    judgement.what_would_settle_it.iter().map(|missing| (missing.trial, missing.ask)).collect()
}

#[test]
fn what_would_settle_it_asks_the_missing_answers_in_the_order_of_the_questions() {
    let named = Trial { medicine: id("mirtazapine"), ..Trial::default() };
    assert_eq!(
        asked([sertraline(), named]),
        [
            (1, Question::Episode),
            (1, Question::Dose),
            (1, Question::Duration),
            (1, Question::Taken),
            (1, Question::Outcome),
        ]
    );
}

#[test]
fn an_unknown_medicine_is_asked_for_and_its_dose_only_if_that_is_missing_too() {
    let unknown = Trial { medicine: None, ..sertraline() };
    let and_its_dose = Trial { highest_daily_dose: None, ..unknown.clone() };
    assert_eq!(asked([bupropion(), unknown]), [(1, Question::Medicine)]);
    assert_eq!(asked([bupropion(), and_its_dose]), [(1, Question::Medicine), (1, Question::Dose)]);
}

#[test]
fn the_trials_with_the_fewest_open_questions_come_first_then_the_order_entered() {
    let two_open = Trial { taken: None, outcome: None, ..failed("mirtazapine", 45.0) };
    let one_open = Trial { outcome: None, ..sertraline() };
    let one_open_too = Trial { taken: None, ..bupropion() };
    // A medicine that is not known makes two: itself and its dose.
    let unknown = Trial { medicine: None, ..sertraline() };
    assert_eq!(
        asked([two_open, unknown, one_open, one_open_too]),
        [
            (2, Question::Outcome),
            (3, Question::Taken),
            (0, Question::Taken),
            (0, Question::Outcome),
            (1, Question::Medicine),
        ]
    );
}

#[test]
fn nothing_is_asked_about_a_substance_that_already_counts() {
    let again = Trial { highest_daily_dose: None, ..sertraline() };
    let open = Trial { taken: None, ..bupropion() };
    assert_eq!(asked([sertraline(), again, open]), [(2, Question::Taken)]);
}

#[test]
fn nothing_is_asked_where_only_instruments_differ() {
    let trials = [sertraline(), failed("amitriptyline", 125.0)];
    let judgement = judged(&history(trials));
    assert_eq!(judgement.two_trial_definition, Definition::PossiblyMet);
    assert_eq!(judgement.what_would_settle_it, []);
}

#[test]
fn nothing_is_asked_once_the_definition_is_met_or_out_of_reach() {
    let open = Trial { outcome: None, ..failed("mirtazapine", 45.0) };
    assert_eq!(asked([sertraline(), bupropion(), open.clone()]), []);
    assert_eq!(asked([open]), []);
}

// ---------------------------------------------------------------- the result's JSON

#[test]
fn the_result_is_written_as_the_contract_says() {
    let early = Trial { weeks_at_dose: Some(2.0), still_taking: Some(true), ..failed("mirtazapine", 45.0) };
    let open = Trial { medicine: None, ..sertraline() };
    let result = serde_json::to_value(judged(&history([sertraline(), early, open])));
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
            "maudsley": { "at_least": 5, "at_most": 5, "band": "mild" },
            "thase_rush": { "at_least": 1, "at_most": 2 },
            "what_would_settle_it": [{ "trial": 2, "ask": "medicine" }],
        })
    );
}

#[test]
fn the_empty_history_is_judged_too() {
    let judgement = judged(&History::default());
    assert_eq!(judgement.trials, []);
    assert_eq!(judgement.adequate_failures, range(0, 0));
    assert_eq!(judgement.two_trial_definition, Definition::NotMet);
    assert_eq!(judgement.maudsley, None);
    assert_eq!(judgement.thase_rush, range(0, 0));
}

// ---------------------------------------------------------------- the file

#[test]
fn a_history_survives_writing_and_reading() {
    let history = History::from_json(&file().to_string(), &medicines()).expect("a good file");
    let written = history.to_json().expect("it can be written");
    assert_eq!(History::from_json(&written, &medicines()), Ok(history));
    let written: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(written, file(), "whole numbers stay whole, absent fields absent");
}

#[test]
fn the_empty_history_can_be_written_and_read() {
    let written = History::default().to_json().expect("it can be written");
    assert_eq!(
        written,
        r#"{"version":1,"episode_months":null,"severity":null,"trials":[],"augmented":null,"ect":null,"ect_bilateral":null,"other_treatments":[]}"#
    );
    assert_eq!(History::from_json(&written, &medicines()), Ok(History::default()));
}

#[test]
fn a_byte_order_mark_before_the_text_is_no_fault() {
    let marked = format!("\u{feff}{}", file());
    assert!(History::from_json(&marked, &medicines()).is_ok());
}

#[test]
fn every_field_that_is_not_optional_must_be_there() {
    for field in
        ["episode_months", "severity", "augmented", "ect", "ect_bilateral", "other_treatments", "trials", "version"]
    {
        assert_refused(
            &without(&format!("/{field}")),
            field,
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
    }
    for field in ["medicine", "highest_daily_dose", "weeks_at_dose", "taken", "outcome", "this_episode", "still_taking"]
    {
        assert_refused(
            &without(&format!("/trials/1/{field}")),
            &format!("trials[1].{field}"),
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
    }
    for field in ["treatment", "helped", "sessions"] {
        assert_refused(
            &without(&format!("/other_treatments/0/{field}")),
            &format!("other_treatments[0].{field}"),
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
    }
}

#[test]
fn optional_fields_may_be_absent() {
    for field in ["other_name", "started", "stopped", "approximate", "class_guess", "note"] {
        let file = without(&format!("/trials/1/{field}"));
        assert!(History::from_json(&file.to_string(), &medicines()).is_ok());
    }
}

#[test]
fn a_field_it_does_not_know_is_refused_with_its_name_and_place() {
    for (pointer, path, name) in [
        ("/mood", "mood", "mood"),
        ("/trials/1/mood", "trials[1].mood", "mood"),
        ("/trials/0/we`re.odd", "trials[0].we`re.odd", "we`re.odd"),
        ("/other_treatments/0/when", "other_treatments[0].when", "when"),
    ] {
        for value in [json!(1), json!({ "a": [1] }), json!([[1]])] {
            assert_refused(
                &spoiled(pointer, value),
                path,
                &format!("“{name}” is not a part of a treatment history that this app knows."),
            );
        }
    }
}

#[test]
fn a_field_given_twice_is_refused() {
    let twice = file().to_string().replacen(r#""taken":"most_days""#, r#""taken":"most_days","taken":null"#, 1);
    let error = refusal(&twice);
    assert_eq!(error.path, "trials[0].taken");
    assert_eq!(error.sentence, "“taken” is there twice.");
}

#[test]
fn another_version_is_refused_before_anything_else() {
    let newer = json!({ "version": 2, "something": "new" });
    assert_refused(
        &newer,
        "version",
        "This is a treatment history of version 2, and this app reads version 1. A newer app may be able to read it.",
    );
    for odd in [json!(null), json!("1"), json!([1]), json!(true)] {
        assert_refused(&spoiled("/version", odd), "version", "The version is the number 1.");
    }
    for other in [json!(0), json!(-1), json!(1.5)] {
        assert_eq!(refusal(&spoiled("/version", other).to_string()).path, "version");
    }
}

#[test]
fn what_is_not_json_is_refused_as_a_damaged_file() {
    let whole = file().to_string();
    let half = whole.get(..whole.len() / 2).expect("half a file");
    for text in ["", "hello", half, &format!("{whole} and more"), "{\"version\":1,}"] {
        let error = refusal(text);
        assert_eq!(error.path, "");
        assert!(
            error.sentence.starts_with(
                "This file is damaged or is not one that this app saved: it cannot be read on from line 1, character "
            ),
            "{error}"
        );
    }
    for text in ["3", "null", "[]", "\"text\""] {
        assert_eq!(refusal(text).sentence, "This is not a treatment history.");
    }
}

#[test]
fn a_wrong_kind_of_answer_is_refused_with_what_the_field_takes() {
    let not_sure = "or null for “not sure”.";
    for (pointer, path, values, sentence) in [
        (
            "/severity",
            "severity",
            vec![json!("awful"), json!(4), json!({ "severe": null })],
            format!("This is one of subsyndromal, mild, moderate, severe, severe_psychotic, {not_sure}"),
        ),
        (
            "/ect",
            "ect",
            vec![json!("had"), json!(true), json!({ "none": null })],
            format!("This is one of none, had_course, {not_sure}"),
        ),
        (
            "/trials/0/taken",
            "trials[0].taken",
            vec![json!("daily"), json!(1), json!({ "most_days": null }), json!(["most_days"])],
            format!("This is one of most_days, often_missed, {not_sure}"),
        ),
        (
            "/trials/0/outcome",
            "trials[0].outcome",
            vec![json!("bad")],
            format!(
                "This is one of no_change, under_half_better, half_or_more_better, well_again, wore_off, stopped_side_effects, {not_sure}"
            ),
        ),
        (
            "/trials/1/this_episode",
            "trials[1].this_episode",
            vec![json!("yes"), json!(1), json!([true])],
            format!("This is one of true, false, {not_sure}"),
        ),
        (
            "/trials/0/highest_daily_dose",
            "trials[0].highest_daily_dose",
            vec![json!("150 mg"), json!([150]), json!({})],
            Outside::Dose.sentence().to_owned(),
        ),
        (
            "/episode_months",
            "episode_months",
            vec![json!(1.5), json!(-1), json!(99_999_999_999_u64), json!("14")],
            Outside::Months.sentence().to_owned(),
        ),
        (
            "/other_treatments/0/treatment",
            "other_treatments[0].treatment",
            vec![json!("prayer"), json!(null), json!({ "rtms": null })],
            "This is one of psychotherapy, rtms, ketamine_iv, esketamine, vns, other.".to_owned(),
        ),
        (
            "/other_treatments/0/helped",
            "other_treatments[0].helped",
            vec![json!("a lot")],
            format!("This is one of no, partly, yes, {not_sure}"),
        ),
        (
            "/other_treatments/0/sessions",
            "other_treatments[0].sessions",
            vec![json!(2.5), json!(-1)],
            "The sessions are a whole number, or null for “not sure”.".to_owned(),
        ),
        (
            "/trials/0/medicine",
            "trials[0].medicine",
            vec![json!(7)],
            "This is the short name of a medicine, or null for “not sure”.".to_owned(),
        ),
        ("/trials/1/note", "trials[1].note", vec![json!(7)], "This is text in quotation marks.".to_owned()),
        (
            "/trials",
            "trials",
            vec![json!({}), json!(null), json!("none")],
            "This is a list in square brackets.".to_owned(),
        ),
        (
            "/trials/0",
            "trials[0]",
            vec![
                json!(null),
                json!("sertraline"),
                // By position, serde would read this as a trial.
                json!([
                    "sertraline",
                    null,
                    100,
                    8,
                    "most_days",
                    "no_change",
                    true,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null
                ]),
            ],
            "Each entry here is a group of answers in curly brackets.".to_owned(),
        ),
    ] {
        for value in values {
            assert_refused(&spoiled(pointer, value), path, &sentence);
        }
    }
}

#[test]
fn a_number_too_large_for_any_machine_is_outside_its_limits() {
    let huge = file().to_string().replacen("150", "1e999", 1);
    let error = refusal(&huge);
    assert_eq!(error.path, "trials[0].highest_daily_dose");
    assert_eq!(error.sentence, Outside::Dose.sentence());
}

#[test]
fn an_answer_outside_its_limits_is_refused_with_its_place() {
    let long = |count| json!("é".repeat(count));
    for (pointer, path, value, outside) in [
        ("/episode_months", "episode_months", json!(1_201), Outside::Months),
        ("/trials/0/highest_daily_dose", "trials[0].highest_daily_dose", json!(0), Outside::Dose),
        ("/trials/0/highest_daily_dose", "trials[0].highest_daily_dose", json!(-5), Outside::Dose),
        ("/trials/1/highest_daily_dose", "trials[1].highest_daily_dose", json!(5_000.1), Outside::Dose),
        ("/trials/0/weeks_at_dose", "trials[0].weeks_at_dose", json!(-0.1), Outside::Weeks),
        ("/trials/1/weeks_at_dose", "trials[1].weeks_at_dose", json!(2_600.5), Outside::Weeks),
        ("/trials/1/other_name", "trials[1].other_name", long(201), Outside::Name),
        ("/trials/1/class_guess", "trials[1].class_guess", long(201), Outside::Name),
        ("/trials/1/note", "trials[1].note", long(2_001), Outside::Note),
        ("/trials/1/started", "trials[1].started", json!("spring"), Outside::When),
        ("/trials/1/stopped", "trials[1].stopped", json!("2023-13"), Outside::When),
        ("/trials/0/other_name", "trials[0].other_name", json!("Zoloft"), Outside::NameBesideMedicine),
    ] {
        assert_refused(&spoiled(pointer, value), path, outside.sentence());
    }
}

#[test]
fn an_answer_at_its_limit_is_taken() {
    for (pointer, value) in [
        ("/episode_months", json!(0)),
        ("/episode_months", json!(1_200)),
        ("/trials/0/highest_daily_dose", json!(5_000)),
        ("/trials/0/highest_daily_dose", json!(0.001)),
        ("/trials/0/weeks_at_dose", json!(0)),
        ("/trials/0/weeks_at_dose", json!(2_600.0)),
        ("/trials/1/other_name", json!("é".repeat(200))),
        ("/trials/1/note", json!("é".repeat(2_000))),
        ("/trials/1/started", json!("1999-12")),
        ("/trials/0/note", json!("")),
    ] {
        let file = spoiled(pointer, value).to_string();
        assert!(History::from_json(&file, &medicines()).is_ok(), "{pointer}");
    }
}

#[test]
fn there_is_room_for_sixty_trials() {
    let with = |count| {
        let history = history(std::iter::repeat_n(sertraline(), count));
        history.to_json().expect("it can be written")
    };
    assert!(History::from_json(&with(60), &medicines()).is_ok());
    let error = refusal(&with(61));
    assert_eq!(error.path, "trials");
    assert_eq!(error.sentence, "There is room for 60 medicines.");
}

#[test]
fn a_medicine_that_is_not_in_the_data_is_refused() {
    assert_refused(
        &spoiled("/trials/0/medicine", json!("hope")),
        "trials[0].medicine",
        "“hope” is not a medicine that this app knows.",
    );
}

#[test]
fn an_error_names_the_medicine_as_the_form_counts() {
    let error = refusal(&spoiled("/trials/1/weeks_at_dose", json!(9_999)).to_string());
    assert_eq!(error.trial_number(), Some(2));
    assert_eq!(error.to_string(), "Medicine 2: The weeks are a number from 0 to 2,600. (trials[1].weeks_at_dose)");
    let whole = refusal("");
    assert_eq!(whole.trial_number(), None);
    assert_eq!(whole.to_string(), whole.sentence);
}

#[test]
fn a_history_built_by_the_form_can_be_checked_on_its_own() {
    let good = history([sertraline()]);
    assert_eq!(good.check(&medicines()), Ok(()));
    let bad = history([sertraline(), failed("sertraline", f64::NAN)]);
    let error = bad.check(&medicines()).expect_err("a dose that is no number");
    assert_eq!(error.path, "trials[1].highest_daily_dose");
}

// ---------------------------------------------------------------- limits

#[test]
fn each_limit_can_be_asked_by_itself() {
    assert_eq!(limits::check_months(1_200), Ok(()));
    assert_eq!(limits::check_months(1_201), Err(Outside::Months));
    for bad in [0.0, -0.0, -1.0, 5_000.01, f64::NAN, f64::INFINITY] {
        assert_eq!(limits::check_dose(bad), Err(Outside::Dose), "{bad}");
    }
    for bad in [-1.0, 2_600.01, f64::NAN, f64::NEG_INFINITY] {
        assert_eq!(limits::check_weeks(bad), Err(Outside::Weeks), "{bad}");
    }
    assert_eq!(limits::check_trials(61), Err(Outside::Trials));
    assert_eq!(limits::check_name(&"é".repeat(200)), Ok(()));
    assert_eq!(limits::check_name(&"é".repeat(201)), Err(Outside::Name));
    assert_eq!(limits::check_note(&"é".repeat(2_001)), Err(Outside::Note));
}

#[test]
fn a_date_is_a_year_or_a_year_and_a_month() {
    for good in ["2023", "2023-04", "1987-12", "2024-01"] {
        assert_eq!(limits::check_when(good), Ok(()), "{good}");
    }
    for bad in [
        "",
        "23",
        "2023-",
        "2023-4",
        "2023-00",
        "2023-13",
        "2023-04-01",
        "-023",
        "+202",
        "２０２３",
        " 2023",
        "2023/04",
    ] {
        assert_eq!(limits::check_when(bad), Err(Outside::When), "{bad}");
    }
}

#[test]
fn a_typed_number_is_read_as_a_person_means_it() {
    assert_eq!(limits::read_dose(" 37.5 "), Ok(Some(37.5)));
    assert_eq!(limits::read_dose("37,5"), Ok(Some(37.5)));
    assert_eq!(limits::read_dose(""), Ok(None));
    assert_eq!(limits::read_weeks("0"), Ok(Some(0.0)));
    assert_eq!(limits::read_weeks("  "), Ok(None));
    assert_eq!(limits::read_months("14"), Ok(Some(14)));
    assert_eq!(limits::read_months(""), Ok(None));
    assert_eq!(limits::read_dose("1200"), Ok(Some(1_200.0)));
}

#[test]
fn a_typed_number_that_is_none_or_unclear_is_refused_kindly() {
    for bad in ["twenty", "20 mg", "inf", "NaN", "1e3", "1.2.3", "1,2,3", "-", "１０"] {
        assert_eq!(limits::read_dose(bad), Err(Outside::NotANumber), "{bad}");
        assert_eq!(limits::read_weeks(bad), Err(Outside::NotANumber), "{bad}");
    }
    for unclear in ["1,200", "1,000,000"] {
        assert_eq!(limits::read_dose(unclear), Err(Outside::UnclearComma));
    }
    assert_eq!(limits::read_dose("0,025"), Ok(Some(0.025)));
    assert_eq!(limits::read_dose("0"), Err(Outside::Dose));
    assert_eq!(limits::read_dose("-20"), Err(Outside::Dose));
    assert_eq!(limits::read_weeks("2601"), Err(Outside::Weeks));
    for bad in ["1.5", "a year", "-1", "1201", "99999999999999999999"] {
        assert_eq!(limits::read_months(bad), Err(Outside::Months), "{bad}");
    }
}

#[test]
fn every_limit_says_in_a_sentence_what_the_field_takes() {
    for (outside, sentence) in [
        (Outside::Months, "The months are a whole number from 0 to 1,200."),
        (Outside::Dose, "A daily dose is a number above 0 and at most 5,000."),
        (Outside::Weeks, "The weeks are a number from 0 to 2,600."),
        (Outside::Trials, "There is room for 60 medicines."),
        (Outside::Name, "A name can be up to 200 characters long."),
        (Outside::NameBesideMedicine, "A name of your own goes only with a medicine that is not on the list."),
        (Outside::Note, "A note can be up to 2,000 characters long."),
        (Outside::When, "Write the date as a year, or as a year and a month: 2023 or 2023-04."),
        (Outside::NotANumber, "Write this as a number, such as 20 or 37.5."),
        (Outside::UnclearComma, "Write thousands without a comma, such as 1200, so that the number is clear."),
    ] {
        assert_eq!(outside.to_string(), sentence);
    }
    assert!(Outside::Months.sentence().contains("1,200") && limits::MONTHS_AT_MOST == 1_200);
    assert!(Outside::Dose.sentence().contains("5,000") && limits::DOSE_AT_MOST == 5_000.0);
    assert!(Outside::Weeks.sentence().contains("2,600") && limits::WEEKS_AT_MOST == 2_600.0);
    assert!(Outside::Trials.sentence().contains("60") && limits::TRIALS_AT_MOST == 60);
    assert!(Outside::Name.sentence().contains("200") && limits::NAME_CHARACTERS == 200);
    assert!(Outside::Note.sentence().contains("2,000") && limits::NOTE_CHARACTERS == 2_000);
}

// ---------------------------------------------------------------- the medicines

fn found(name: &str) -> Vec<String> {
    let medicines = medicines();
    let found = medicines.find_by_name(name);
    found.map(|medicine| medicine.id.to_string()).collect()
}

#[test]
fn a_medicine_is_found_by_its_whole_generic_or_brand_name() {
    assert_eq!(found("Zoloft"), ["sertraline"]);
    assert_eq!(found("  SERTRALINE "), ["sertraline"]);
    assert_eq!(found("remeron"), ["mirtazapine", "mirtazapine-aug"]);
    assert_eq!(found("Serzone"), ["nefazodone"]);
    assert_eq!(found("dosulepin (dothiepin)"), ["dosulepin"]);
    for unknown in ["", "  ", "zolof", "sertralin", "brand withdrawn", "mg/day"] {
        assert!(found(unknown).is_empty(), "{unknown}");
    }
    assert!(is_same_name("Serzone (brand withdrawn)", "serzone"));
}

#[test]
fn the_entry_can_be_embedded_with_further_fields() {
    #[derive(serde::Deserialize, serde::Serialize)]
    struct Entry {
        #[serde(flatten)]
        medicine: Medicine,
        words: Vec<String>,
    }
    let sertraline = medicines().get(&MedicineId::new("sertraline")).cloned();
    let sertraline = sertraline.expect("sertraline");
    let mut entry = serde_json::to_value(&sertraline).expect("it can be written");
    entry["words"] = json!(["kind ones"]);
    let read: Entry = serde_json::from_value(entry.clone()).expect("it can be read");
    assert_eq!(read.medicine, sertraline);
    assert_eq!(read.words, ["kind ones"]);
    assert_eq!(serde_json::to_value(read).expect("it can be written"), entry);
}

#[test]
fn the_data_keep_what_the_rules_rely_on() {
    let entries = entries();
    for (place, medicine) in entries.iter().enumerate() {
        let id = &medicine.id;
        let before = entries.iter().take(place);
        assert!(before.clone().all(|other| other.id != *id), "{id} is there twice");
        for other in before {
            if other.substance == medicine.substance && other.kind == medicine.kind {
                assert_eq!(other.class_group, medicine.class_group, "{id} and {}", other.id);
            }
        }
        assert!(medicine.min_dose.is_none_or(|dose| dose > 0.0), "{id}");
        if let Some(stricter) = medicine.stricter_dose {
            assert!(medicine.min_dose.is_some_and(|dose| dose < stricter), "{id}");
        }
    }
    for group in ["ssri", "tricyclic", "maoi"] {
        assert!(entries.iter().any(|medicine| medicine.class_group == group));
    }
}
