//! The rules of the self-check, one by one, each by an example.

use std::fs;
use std::path::Path;

use beyond_two::domain::adequacy::{Level, TrialVerdict, Verdict, judge_trial};
use beyond_two::domain::answer::Reason;
use beyond_two::domain::counting::Range;
use beyond_two::domain::criteria::{AddedCounts, HelpedFrom, SeverityFrom, Want};
use beyond_two::domain::history::{Benefit, Ect, Helped, OtherTreatment, Severity, Taken, Treatment};
use beyond_two::domain::judgement::{Caution, Definition};
use beyond_two::domain::limits::{self, Outside};
use beyond_two::domain::medicine::{Kind, is_same_name};
use beyond_two::domain::settle::{Ask, Missing};
use beyond_two::domain::staging::{Band, Maudsley};
use beyond_two::domain::{
    Criteria, Definitions, History, HistoryError, Judgement, Medicine, MedicineId, Medicines, Trial, judge,
};
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
        weeks_at_stricter_dose: Some(8.0),
        taken: Some(Taken::NearlyEveryDay),
        benefit: Some(Benefit::None),
        added_to_another: Some(false),
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
        severity_now: Some(Severity::Moderate),
        trials: trials.into_iter().collect(),
        augmented: Some(false),
        ect: Some(Ect::NotHad),
        ..History::default()
    }
}

fn judged(history: &History) -> Judgement {
    judge(history, &medicines(), &Definitions::default())
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
        "version": 2, "episode_months": 14, "severity_now": "mild", "severity_worst": "moderate", "bipolar_signs": false,
        "augmented": false, "ect": "none", "ect_bilateral": null,
        "other_treatments": [{ "treatment": "psychotherapy", "helped": "partly", "sessions": 12 }],
        "trials": [
            { "medicine": "sertraline", "highest_daily_dose": 150, "dose_limited": null, "weeks_at_dose": 10,
              "weeks_at_stricter_dose": null, "taken": "nearly_every_day", "benefit": "none", "wore_off": null,
              "stopped_for_side_effects": false, "added_to_another": false, "this_episode": true, "still_taking": false },
            { "medicine": null, "other_name": "Opipramol", "highest_daily_dose": null, "dose_limited": true,
              "weeks_at_dose": 7.5, "weeks_at_stricter_dose": 3, "taken": null, "benefit": "half_or_more", "wore_off": true,
              "stopped_for_side_effects": null, "added_to_another": null, "this_episode": true, "still_taking": null,
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
    let ask = Ask::Medicine;
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
fn how_far_it_helped_is_enough_too_little_or_open() {
    let helped = |benefit, wore_off| Trial { benefit, wore_off, ..sertraline() };
    for benefit in [Benefit::None, Benefit::UnderQuarter] {
        assert_eq!(verdict(helped(Some(benefit), None)).verdict, Verdict::Counts, "{benefit:?}");
        assert_eq!(verdict(helped(Some(benefit), Some(true))).verdict, Verdict::Counts, "{benefit:?}: not read");
    }
    for benefit in [Benefit::QuarterToHalf, Benefit::UnderHalf] {
        assert_unsure(helped(Some(benefit), None), &[Reason::PartlyHelped]);
        assert_unsure(helped(Some(benefit), Some(true)), &[Reason::PartlyHelped]);
    }
    for benefit in [Benefit::HalfOrMore, Benefit::WellAgain] {
        assert_not_counted(helped(Some(benefit), None), &[Reason::Helped]);
        assert_not_counted(helped(Some(benefit), Some(false)), &[Reason::Helped]);
        assert_unsure(helped(Some(benefit), Some(true)), &[Reason::WoreOff]);
    }
    assert_unsure(helped(None, Some(true)), &[Reason::BenefitUnknown]);
}

#[test]
fn a_medicine_stopped_for_side_effects_is_an_intolerance_only_before_four_weeks() {
    let stopped = |weeks, benefit| Trial {
        weeks_at_dose: Some(weeks),
        benefit,
        stopped_for_side_effects: Some(true),
        ..sertraline()
    };
    assert_not_counted(stopped(3.9, Some(Benefit::None)), &[Reason::StoppedEarlySideEffects]);
    assert_unsure(stopped(4.0, Some(Benefit::None)), &[Reason::DurationBorderline]);
    assert_eq!(verdict(stopped(26.0, Some(Benefit::None))).verdict, Verdict::Counts);
    assert_unsure(stopped(26.0, None), &[Reason::BenefitUnknown]);
    assert_not_counted(stopped(26.0, Some(Benefit::HalfOrMore)), &[Reason::Helped]);
}

#[test]
fn an_added_antidepressant_is_open_and_not_known_only_where_it_is_often_added() {
    let added = |added_to_another, trial| Trial { added_to_another, ..trial };
    assert_unsure(added(Some(true), sertraline()), &[Reason::Added]);
    assert_unsure(added(Some(true), bupropion()), &[Reason::Added]);
    assert_unsure(added(None, bupropion()), &[Reason::AddedUnknown]);
    assert_eq!(verdict(added(None, sertraline())).verdict, Verdict::Counts);
    assert_eq!(verdict(added(Some(false), bupropion())).verdict, Verdict::Counts);
    assert_not_counted(added(Some(true), failed("aripiprazole-aug", 10.0)), &[Reason::NotAnAntidepressant]);
}

#[test]
fn a_dose_below_that_was_the_most_a_person_could_take_is_open() {
    let low = Trial { highest_daily_dose: Some(25.0), ..sertraline() };
    let limited = Trial { dose_limited: Some(true), ..low.clone() };
    assert_eq!(verdict(limited.clone()).dose, Level::Borderline);
    assert_unsure(limited, &[Reason::DoseLimited]);
    assert_not_counted(Trial { dose_limited: Some(false), ..low.clone() }, &[Reason::DoseBelow]);
    assert_not_counted(low, &[Reason::DoseBelow]);
    let borderline = Trial { dose_limited: Some(true), ..failed("amitriptyline", 125.0) };
    assert_unsure(borderline, &[Reason::DoseBorderline]);
    let forgotten = Trial { highest_daily_dose: None, dose_limited: Some(true), ..sertraline() };
    assert_unsure(forgotten, &[Reason::DoseUnknown]);
}

#[test]
fn the_weeks_at_the_stricter_dose_count_where_that_dose_was_reached() {
    let at = |dose, weeks, stricter| Trial {
        weeks_at_dose: weeks,
        weeks_at_stricter_dose: stricter,
        ..failed("amitriptyline", dose)
    };
    let full = |weeks, stricter| verdict(at(150.0, weeks, stricter));
    for (weeks, stricter, level, reasons) in [
        (Some(10.0), Some(6.0), Level::Adequate, &[][..]),
        (None, Some(6.0), Level::Adequate, &[]),
        (Some(10.0), Some(5.9), Level::Borderline, &[Reason::StricterWeeksShort]),
        (Some(10.0), Some(0.0), Level::Borderline, &[Reason::StricterWeeksShort]),
        (Some(10.0), None, Level::Unknown, &[Reason::StricterWeeksUnknown]),
        (Some(5.0), Some(5.0), Level::Borderline, &[Reason::DurationBorderline]),
        (Some(5.0), None, Level::Borderline, &[Reason::DurationBorderline]),
        (None, Some(5.0), Level::Unknown, &[Reason::DurationUnknown]),
        (None, None, Level::Unknown, &[Reason::DurationUnknown]),
        (Some(3.0), Some(1.0), Level::Below, &[Reason::TooShort]),
    ] {
        let got = full(weeks, stricter);
        assert_eq!((got.duration, got.reasons.as_slice()), (level, reasons), "{weeks:?} {stricter:?}");
    }
    // Not read where the dose did not reach it, or the medicine has none.
    assert_eq!(verdict(at(149.0, Some(10.0), Some(1.0))).duration, Level::Adequate);
    let one_threshold = Trial { weeks_at_stricter_dose: Some(1.0), ..sertraline() };
    assert_eq!(verdict(one_threshold).duration, Level::Adequate);
}

#[test]
fn a_running_medicine_is_judged_when_it_has_had_six_weeks_at_the_stricter_dose() {
    let early = |stricter| Trial {
        weeks_at_dose: Some(3.0),
        weeks_at_stricter_dose: stricter,
        still_taking: Some(true),
        ..failed("amitriptyline", 150.0)
    };
    assert_eq!(verdict(early(Some(0.5))).judge_in_weeks, Some(6));
    assert_eq!(verdict(early(None)).judge_in_weeks, Some(3));
    let stopped_for_side_effects = Trial { stopped_for_side_effects: Some(true), ..early(None) };
    assert_eq!(verdict(stopped_for_side_effects).verdict, Verdict::TooEarly);
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
            Reason::BenefitUnknown,
        ],
    );
}

#[test]
fn where_anything_is_a_no_only_the_noes_are_named_in_order() {
    let trial = Trial {
        taken: None,
        benefit: Some(Benefit::WellAgain),
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
        let ask = Ask::Dose;
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
        assert_eq!(judgement.two_trial_definition, Definition::PossiblyMet);
        assert_eq!(judgement.thase_rush, range(1, 1));
    }
    // Neither takes away from the other: with a third, two are sure.
    let three = judged(&ladder(&[("citalopram", 40.0), ("escitalopram", 20.0), OTHER_CLASS]));
    assert_eq!((three.adequate_failures, three.two_trial_definition), (range(2, 3), Definition::Met));
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
        (vec![], Definition::NotMet),
        (vec![sertraline()], Definition::NotMet),
        (vec![open.clone()], Definition::NotMet),
        (vec![sertraline(), open], Definition::PossiblyMet),
        (vec![sertraline(), bupropion()], Definition::Met),
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
        let wanted = if cautions.is_empty() { Definition::Met } else { Definition::PossiblyMet };
        let judgement = judge(&history, &medicines(), &[("usual".to_owned(), Criteria::USUAL)].into_iter().collect());
        assert_eq!((judgement.two_trial_definition, judgement.cautions), (wanted, cautions));
        assert_eq!(judgement.definitions, [("usual".to_owned(), wanted)]);
        assert_eq!(judgement.adequate_failures, range(2, 2), "the count stays");
        assert_eq!(judgement.what_would_settle_it, [], "and nothing that could be looked up settles it");
    }
    let one = History { bipolar_signs: Some(true), ..history([sertraline()]) };
    assert_eq!(judged(&one).two_trial_definition, Definition::NotMet);
}

// ---------------------------------------------------------------- one history, several definitions

fn fits(criteria: &Criteria, trials: impl IntoIterator<Item = Trial>) -> Definition {
    criteria.fit(&history(trials), &medicines()).verdict
}

#[test]
fn a_definition_has_its_own_weeks_and_its_own_line_for_what_helped() {
    let one = Criteria { tries: 1, ..Criteria::USUAL };
    let weeks = |weeks| Trial { weeks_at_dose: Some(weeks), ..sertraline() };
    let three = Criteria { weeks_surely: 3, weeks_possibly: 3, ..one.clone() };
    assert_eq!(fits(&three, [weeks(3.0)]), Definition::Met);
    assert_eq!(fits(&three, [weeks(2.9)]), Definition::NotMet);
    let helped = |benefit| Trial { benefit: Some(benefit), ..sertraline() };
    let line = |surely, possibly| Criteria { not_helped_surely: surely, not_helped_possibly: possibly, ..one.clone() };
    use Definition::{Met, NotMet, PossiblyMet};
    use HelpedFrom::{Half, Quarter, WellAgain};
    for (surely, possibly, verdicts) in [
        (Quarter, Quarter, [Met, Met, NotMet, PossiblyMet, NotMet, NotMet]),
        (Quarter, Half, [Met, Met, PossiblyMet, PossiblyMet, NotMet, NotMet]),
        (Half, Half, [Met, Met, Met, Met, NotMet, NotMet]),
        (WellAgain, WellAgain, [Met, Met, Met, Met, Met, NotMet]),
    ] {
        let got = [
            Benefit::None,
            Benefit::UnderQuarter,
            Benefit::QuarterToHalf,
            Benefit::UnderHalf,
            Benefit::HalfOrMore,
            Benefit::WellAgain,
        ]
        .map(|benefit| fits(&line(surely, possibly), [helped(benefit)]));
        assert_eq!(got, verdicts, "{surely:?} {possibly:?}");
    }
    let wore_off = Trial { wore_off: Some(true), ..helped(Benefit::HalfOrMore) };
    assert_eq!(fits(&one, [wore_off]), Definition::PossiblyMet);
}

#[test]
fn where_side_effects_count_dose_weeks_and_benefit_are_waived_but_not_the_rest() {
    let criteria = Criteria { tries: 1, side_effects_count: true, ..Criteria::USUAL };
    let stopped = Trial {
        highest_daily_dose: None,
        weeks_at_dose: Some(1.0),
        benefit: None,
        stopped_for_side_effects: Some(true),
        ..sertraline()
    };
    assert_eq!(fits(&criteria, [stopped.clone()]), Definition::Met);
    assert_eq!(fits(&criteria, [Trial { taken: None, ..stopped.clone() }]), Definition::PossiblyMet);
    assert_eq!(fits(&criteria, [Trial { this_episode: Some(false), ..stopped.clone() }]), Definition::NotMet);
    assert_eq!(fits(&criteria, [Trial { stopped_for_side_effects: None, ..stopped }]), Definition::NotMet);
}

#[test]
fn what_was_added_counts_surely_perhaps_or_as_in_the_usual_definition() {
    let criteria = |added_counts| Criteria { tries: 1, added_counts, ..Criteria::USUAL };
    let added = Trial { added_to_another: Some(true), ..bupropion() };
    let unknown = Trial { added_to_another: None, ..bupropion() };
    let add_on = failed("aripiprazole-aug", 10.0);
    let low_add_on = failed("aripiprazole-aug", 1.0);
    let without_threshold = failed("lithium-aug", 900.0);
    let spray = failed("esketamine-nasal", 84.0);
    use Definition::{Met, NotMet, PossiblyMet};
    for (counts, verdicts) in [
        (AddedCounts::No, [PossiblyMet, PossiblyMet, NotMet, NotMet, NotMet, NotMet]),
        (AddedCounts::Possibly, [PossiblyMet, PossiblyMet, PossiblyMet, NotMet, PossiblyMet, NotMet]),
        (AddedCounts::Yes, [Met, Met, Met, NotMet, PossiblyMet, NotMet]),
    ] {
        let got = [&added, &unknown, &add_on, &low_add_on, &without_threshold, &spray]
            .map(|trial| fits(&criteria(counts), [trial.clone()]));
        assert_eq!(got, verdicts, "{counts:?}");
    }
    // An augmentation is a substance and a class of its own.
    let two_classes = Criteria { tries: 2, classes: 2, ..criteria(AddedCounts::Yes) };
    assert_eq!(fits(&two_classes, [sertraline(), add_on]), Definition::Met);
}

#[test]
fn a_definition_that_asks_for_the_stricter_dose_asks_for_all_of_its_weeks() {
    let criteria = Criteria { tries: 1, weeks_possibly: 6, stricter_dose: true, ..Criteria::USUAL };
    let at = |dose, weeks, stricter| Trial {
        weeks_at_dose: weeks,
        weeks_at_stricter_dose: stricter,
        ..failed("amitriptyline", dose)
    };
    for (dose, weeks, stricter, verdict) in [
        (150.0, Some(10.0), Some(6.0), Definition::Met),
        (150.0, Some(10.0), Some(5.9), Definition::NotMet),
        (150.0, Some(10.0), None, Definition::PossiblyMet),
        (150.0, None, None, Definition::PossiblyMet),
        (150.0, Some(5.0), None, Definition::NotMet),
        (125.0, Some(10.0), None, Definition::NotMet),
    ] {
        assert_eq!(fits(&criteria, [at(dose, weeks, stricter)]), verdict, "{dose} {weeks:?} {stricter:?}");
    }
    let most = Trial { dose_limited: Some(true), ..at(125.0, Some(10.0), None) };
    assert_eq!(fits(&criteria, [most]), Definition::PossiblyMet);
    let lax = Criteria { stricter_dose: false, ..criteria };
    assert_eq!(fits(&lax, [at(150.0, Some(10.0), Some(1.0))]), Definition::PossiblyMet);
    assert_eq!(fits(&lax, [at(125.0, Some(10.0), None)]), Definition::PossiblyMet);
}

#[test]
fn a_definition_may_ask_how_bad_it_is_now() {
    let stands = |from, severity_now, severity_worst| {
        let criteria = Criteria { severity_from: from, ..Criteria::USUAL };
        let history = History { severity_now, severity_worst, ..history([sertraline(), bupropion()]) };
        criteria.fit(&history, &medicines()).verdict
    };
    let (moderate, severe) = (Some(SeverityFrom::Moderate), Some(SeverityFrom::Severe));
    assert_eq!(stands(moderate, Some(Severity::Mild), Some(Severity::Severe)), Definition::NotMet);
    assert_eq!(stands(moderate, Some(Severity::Moderate), None), Definition::Met);
    assert_eq!(stands(severe, Some(Severity::Moderate), None), Definition::NotMet);
    assert_eq!(stands(severe, Some(Severity::Severe), None), Definition::Met);
    assert_eq!(stands(severe, None, Some(Severity::Severe)), Definition::PossiblyMet);
    assert_eq!(stands(None, Some(Severity::Subsyndromal), None), Definition::Met);
}

#[test]
fn therapy_is_met_where_one_helped_little_and_open_where_that_is_not_known() {
    let criteria = Criteria { psychotherapy: true, ..Criteria::USUAL };
    let stands = |helped: &[Option<Helped>]| {
        let therapy = |helped: &Option<Helped>| OtherTreatment {
            treatment: Treatment::Psychotherapy,
            helped: *helped,
            sessions: None,
        };
        let other_treatments = helped.iter().map(therapy).collect();
        let fit = criteria.fit(&History { other_treatments, ..history([sertraline(), bupropion()]) }, &medicines());
        fit.wants.into_iter().find(|(want, _)| *want == Want::Psychotherapy).map(|(_, stands)| stands)
    };
    assert_eq!(stands(&[Some(Helped::No)]), Some(Definition::Met));
    assert_eq!(stands(&[Some(Helped::Partly)]), Some(Definition::Met));
    assert_eq!(stands(&[Some(Helped::Yes), Some(Helped::No)]), Some(Definition::Met));
    assert_eq!(stands(&[None]), Some(Definition::PossiblyMet));
    assert_eq!(stands(&[Some(Helped::Yes), None]), Some(Definition::PossiblyMet));
    assert_eq!(stands(&[]), Some(Definition::PossiblyMet));
    assert_eq!(stands(&[Some(Helped::Yes)]), Some(Definition::NotMet));
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
        let history = History { severity_now: Some(severity), ..history([sertraline()]) };
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
            if !medicine.augments && one_each.iter().all(|known| known.family != medicine.family) {
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
        maudsley(&History { episode_months: months, severity_now: Some(severity), ..history([sertraline()]) })
            .and_then(|score| score.band)
    };
    assert_eq!(at(Some(25), Severity::Mild), Some(Band::Mild)); // 6
    assert_eq!(at(Some(25), Severity::Moderate), Some(Band::Moderate)); // 7
    assert_eq!(at(None, Severity::Moderate), None); // 5 to 7
    assert_eq!(at(None, Severity::Mild), Some(Band::Mild)); // 4 to 6
    let fuller = History {
        episode_months: Some(25),
        severity_now: Some(Severity::SeverePsychotic),
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
    let possible = Trial { benefit: None, ..sertraline() };
    assert_eq!(score(&history([possible])), 5); // the lower end, with none, takes 1 point as well
}

#[test]
fn what_was_added_in_this_episode_means_augmented_whatever_was_answered() {
    let add_on = Trial { benefit: None, ..failed("aripiprazole-aug", 5.0) };
    let added = Trial { added_to_another: Some(true), benefit: Some(Benefit::HalfOrMore), ..bupropion() };
    let by_itself = Trial { benefit: Some(Benefit::HalfOrMore), ..failed("olanzapine-fluoxetine", 50.0) };
    for trial in [add_on, added, by_itself] {
        for (this_episode, answered, points) in [
            (Some(true), Some(false), (1, 1)),
            (Some(true), None, (1, 1)),
            (Some(false), Some(false), (0, 0)),
            (Some(false), None, (0, 1)),
            (None, Some(false), (0, 1)),
            (None, None, (0, 1)),
            (None, Some(true), (1, 1)),
        ] {
            let trial = Trial { this_episode, ..trial.clone() };
            let history = History { augmented: answered, ..history([sertraline(), trial]) };
            let score = maudsley(&history).expect("a score");
            assert_eq!((score.at_least - 5, score.at_most - 5), points, "{this_episode:?} {answered:?}");
        }
    }
}

#[test]
fn one_that_is_often_added_takes_the_certainty_from_an_answer_of_no() {
    let points = |this_episode, answered, medicine: &str| {
        let trial = Trial {
            this_episode,
            added_to_another: None,
            benefit: Some(Benefit::HalfOrMore),
            ..failed(medicine, 300.0)
        };
        let history = History { augmented: answered, ..history([sertraline(), trial]) };
        let score = maudsley(&history).expect("a score");
        (score.at_least - 5, score.at_most - 5)
    };
    assert_eq!(points(Some(true), Some(false), "bupropion-xl"), (0, 1));
    assert_eq!(points(None, Some(false), "bupropion-xl"), (0, 1));
    assert_eq!(points(Some(false), Some(false), "bupropion-xl"), (0, 0));
    assert_eq!(points(Some(true), Some(true), "bupropion-xl"), (1, 1));
    assert_eq!(points(Some(true), Some(false), "fluoxetine"), (0, 0), "not one that is often added");
}

#[test]
fn maudsley_asks_how_bad_it_is_now_and_not_at_its_worst() {
    let worst = |worst| score(&History { severity_worst: worst, ..history([sertraline()]) });
    assert_eq!(worst(Some(Severity::Severe)), worst(None));
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
fn thase_rush_counts_families_at_the_lower_end_and_substances_at_the_upper() {
    let judgement = judged(&ladder(&[SECOND_SSRI, ("escitalopram", 20.0), TRICYCLIC]));
    assert_eq!(judgement.thase_rush, range(2, 3));
    // Of one coarse class and two fine ones.
    let judgement = judged(&ladder(&[SSRI, ("vilazodone", 40.0)]));
    assert_eq!(judgement.thase_rush, range(1, 2));
    // Opipramol is a tricyclic to some.
    let open = Trial { medicine: id("opipramol"), ..sertraline() };
    let judgement = judged(&history([sertraline(), bupropion(), open]));
    assert_eq!(judgement.thase_rush, range(2, 3));
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
    assert_eq!(judgement.two_trial_definition, Definition::PossiblyMet);
    assert_eq!(judgement.what_would_settle_it, []);
}

#[test]
fn nothing_is_asked_once_the_definition_is_met_or_out_of_reach() {
    let open = Trial { benefit: None, ..failed("mirtazapine", 45.0) };
    assert_eq!(asked([sertraline(), bupropion(), open.clone()]), []);
    assert_eq!(asked([open]), []);
}

// ---------------------------------------------------------------- the result's JSON

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
        r#"{"version":2,"episode_months":null,"severity_now":null,"severity_worst":null,"bipolar_signs":null,"trials":[],"augmented":null,"ect":null,"ect_bilateral":null,"other_treatments":[]}"#
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
    for field in [
        "episode_months",
        "severity_now",
        "severity_worst",
        "bipolar_signs",
        "augmented",
        "ect",
        "ect_bilateral",
        "other_treatments",
        "trials",
        "version",
    ] {
        assert_refused(
            &without(&format!("/{field}")),
            field,
            &format!("“{field}” is missing. In a file, “not sure” is written as null."),
        );
    }
    for field in [
        "medicine",
        "highest_daily_dose",
        "dose_limited",
        "weeks_at_dose",
        "weeks_at_stricter_dose",
        "taken",
        "benefit",
        "wore_off",
        "stopped_for_side_effects",
        "added_to_another",
        "this_episode",
        "still_taking",
    ] {
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
    let twice =
        file().to_string().replacen(r#""taken":"nearly_every_day""#, r#""taken":"nearly_every_day","taken":null"#, 1);
    let error = refusal(&twice);
    assert_eq!(error.path, "trials[0].taken");
    assert_eq!(error.sentence, "“taken” is there twice.");
}

#[test]
fn another_version_is_refused_before_anything_else() {
    let newer = json!({ "version": 3, "something": "new" });
    assert_refused(
        &newer,
        "version",
        "This is a treatment history of version 3, and this app reads versions 1 and 2. A newer app may be able to read it.",
    );
    for odd in [json!(null), json!("1"), json!([1]), json!(true)] {
        assert_refused(&spoiled("/version", odd), "version", "The version is the number 2.");
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
            "/severity_now",
            "severity_now",
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
            vec![json!("daily"), json!(1), json!({ "nearly_every_day": null }), json!(["nearly_every_day"])],
            format!("This is one of nearly_every_day, often_missed, {not_sure}"),
        ),
        (
            "/trials/0/benefit",
            "trials[0].benefit",
            vec![json!("bad"), json!("no_change"), json!({ "none": null })],
            format!(
                "This is one of none, under_quarter, quarter_to_half, under_half, half_or_more, well_again, {not_sure}"
            ),
        ),
        (
            "/trials/1/this_episode",
            "trials[1].this_episode",
            vec![json!("yes"), json!(1), json!([true])],
            format!("This is one of true, false, {not_sure}"),
        ),
        (
            "/trials/0/dose_limited",
            "trials[0].dose_limited",
            vec![json!("yes"), json!(0)],
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
            "This is one of psychotherapy, rtms, ketamine_iv, ketamine_other, esketamine, vns, other.".to_owned(),
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
                    "nearly_every_day",
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
        ("/trials/1/weeks_at_stricter_dose", "trials[1].weeks_at_stricter_dose", json!(-1), Outside::Weeks),
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
fn more_weeks_at_the_stricter_dose_than_at_all_are_refused_where_they_are_read() {
    let at = |dose, weeks, stricter| Trial {
        weeks_at_dose: weeks,
        weeks_at_stricter_dose: stricter,
        ..failed("amitriptyline", dose)
    };
    let checked = |trial| history([trial]).check(&medicines()).map_err(|error| (error.path, error.sentence));
    let refused = Err((
        "trials[0].weeks_at_stricter_dose".to_owned(),
        "The weeks at the higher dose cannot be more than the weeks you gave before.".to_owned(),
    ));
    assert_eq!(checked(at(150.0, Some(6.0), Some(6.5))), refused);
    assert_eq!(checked(at(150.0, Some(6.0), Some(6.0))), Ok(()));
    assert_eq!(checked(at(150.0, None, Some(6.0))), Ok(()));
    assert_eq!(checked(at(100.0, Some(6.0), Some(8.0))), Ok(()), "that dose was not reached");
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

// ---------------------------------------------------------------- version 1

fn migrated(trial: Value) -> Trial {
    let mut whole = json!({ "medicine": "sertraline", "highest_daily_dose": 100, "weeks_at_dose": 8, "taken": "most_days",
        "outcome": null, "this_episode": true, "still_taking": false });
    let changes = trial.as_object().expect("fields").clone();
    whole.as_object_mut().expect("fields").extend(changes);
    let history = json!({ "version": 1, "episode_months": 14, "severity": "severe", "augmented": null, "ect": "none",
        "ect_bilateral": null, "other_treatments": [], "trials": [whole] });
    let history = History::from_json(&history.to_string(), &medicines()).expect("a good history of version 1");
    assert_eq!(history.severity_worst, Some(Severity::Severe));
    assert_eq!((history.severity_now, history.bipolar_signs), (None, None));
    assert_eq!(history.check(&medicines()), Ok(()));
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
        ("sertraline", "sertraline", Some(false)),
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
    let dose = |medicine: &str, dose: f64, note: Option<&str>| {
        let mut fields = json!({ "medicine": medicine, "highest_daily_dose": dose });
        if let Some(note) = note {
            fields["note"] = json!(note);
        }
        let trial = migrated(fields);
        (trial.highest_daily_dose, trial.note, trial.class_guess)
    };
    assert_eq!(dose("liothyronine-aug", 0.025, None), (Some(25.0), None, None));
    assert_eq!(dose("liothyronine-aug", 0.0125, None), (Some(12.5), None, None));
    // Micrograms already: a thousand times as much would be no dose.
    assert_eq!(dose("liothyronine-aug", 25.0, None), (None, Some("25 mg/day".into()), None));
    assert_eq!(dose("olanzapine-fluoxetine", 12.5, None), (None, Some("12.5 mg/day".into()), None));
    assert_eq!(dose("olanzapine-fluoxetine", 6.0, Some("at night")), (None, Some("at night (6 mg/day)".into()), None));
    let full = "a".repeat(limits::NOTE_CHARACTERS);
    assert_eq!(dose("olanzapine-fluoxetine", 6.0, Some(&full)), (None, Some(full.clone()), Some("6 mg/day".into())));
}

#[test]
fn a_history_of_version_one_may_hold_only_what_version_one_had() {
    let one = json!({ "version": 1, "episode_months": null, "severity": null, "augmented": null, "ect": null,
        "ect_bilateral": null, "other_treatments": [], "trials": [] });
    assert!(History::from_json(&one.to_string(), &medicines()).is_ok());
    let mut later = one.clone();
    later["bipolar_signs"] = json!(true);
    let error = refusal(&later.to_string());
    assert_eq!(error.path, "bipolar_signs");
    let mut mixed = one;
    mixed["version"] = json!(2);
    assert!(History::from_json(&mixed.to_string(), &medicines()).is_err());
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
        (Outside::StricterWeeks, "The weeks at the higher dose cannot be more than the weeks you gave before."),
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
    assert_eq!(found("remeron"), ["mirtazapine"]);
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
                assert_eq!(other.family, medicine.family, "{id} and {}", other.id);
            }
            if other.family == medicine.family {
                let classes = |of: &Medicine| (of.class_group.clone(), of.class_detail.clone());
                assert_eq!(classes(other), classes(medicine), "{id} and {} of one family", other.id);
            }
            if other.class_detail == medicine.class_detail {
                assert_eq!(other.class_group, medicine.class_group, "{id} and {} of one fine class", other.id);
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
