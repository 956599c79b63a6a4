//! One trial: whether it was a fair try.

use beyond_two::domain::adequacy::{Level, TrialVerdict, Verdict};
use beyond_two::domain::answer::{Question, Reason};
use beyond_two::domain::criteria::{AddedCounts, Kept};
use beyond_two::domain::history::{Benefit, Taken};
use beyond_two::domain::medicine::MedicineKind;
use beyond_two::domain::open_questions::{Ask, OpenQuestion};
use beyond_two::domain::two_views::TwoViews;
use beyond_two::domain::{Criteria, History, Trial};

use super::support::{
    assert_not_counted, assert_unsure, bupropion, failed, history, id, judged, medicines, range, sertraline, verdict,
};

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
            MedicineKind::Antidepressant => assert_ne!(verdict.verdict, Verdict::DoesNotCount),
            MedicineKind::Augmentation | MedicineKind::RapidActing => {
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
    assert_eq!(judgement.what_would_settle_it, [OpenQuestion { trial: 0, ask }, OpenQuestion { trial: 1, ask }]);
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
fn what_was_prescribed_and_not_taken_is_no_try_whatever_else_is_said_of_it() {
    let whole = Trial { never_taken: true, ..sertraline() };
    assert_not_counted(whole.clone(), &[Reason::NeverTaken]);
    let several = Trial { this_episode: Some(false), benefit: Some(Benefit::WellAgain), ..whole.clone() };
    assert_not_counted(several, &[Reason::NeverTaken]);
    assert_not_counted(Trial { never_taken: true, ..Trial::default() }, &[Reason::NeverTaken]);
    // It is not too early to judge it either.
    let begun = Trial { weeks_at_dose: Some(1.0), still_taking: Some(true), ..whole };
    assert_not_counted(begun, &[Reason::NeverTaken]);
}

#[test]
fn what_was_not_taken_counts_by_no_definition_boosts_nothing_and_settles_nothing() {
    let never = |id| Trial { never_taken: true, stopped_for_side_effects: Some(true), ..failed(id, 5_000.0) };
    let open = Trial { taken: None, ..bupropion() };
    let history = history([never("sertraline"), never("aripiprazole-aug"), sertraline(), open]);
    let judgement = judged(&history);
    assert_eq!(judgement.adequate_failures, range(1, 2));
    assert!(judgement.what_would_settle_it.iter().all(|open| open.trial == 3));
    let maudsley = |history: &History| judged(history).maudsley.map(|score| (score.at_least, score.at_most));
    let without = History { trials: history.trials[2..].to_vec(), ..history.clone() };
    assert_eq!(maudsley(&history), maudsley(&without), "what was not taken boosts nothing");
    let generous = Criteria { side_effects_count: true, added_counts: AddedCounts::Yes, ..Criteria::USUAL };
    let fit = generous.judge(&history, &medicines());
    let never = Kept { no: vec![Question::Taken], unsure: Vec::new(), reasons: vec![Reason::NeverTaken] };
    assert_eq!(fit.trials[..2], [never.clone(), never]);
    assert_eq!(fit.tries, range(1, 2));
}

#[test]
fn a_level_in_range_opens_a_dose_that_is_too_low_where_levels_are_measured_and_changes_nothing_else() {
    let nortriptyline = |dose, level_in_range| Trial {
        highest_daily_dose: Some(dose),
        level_in_range,
        ..failed("nortriptyline", dose)
    };
    assert_not_counted(nortriptyline(50.0, None), &[Reason::DoseBelow]);
    assert_not_counted(nortriptyline(50.0, Some(false)), &[Reason::DoseBelow]);
    assert_unsure(nortriptyline(50.0, Some(true)), &[Reason::LevelInRange]);
    assert_eq!(verdict(nortriptyline(50.0, Some(true))).dose, Level::Borderline);
    // It goes before "the most that could be taken", which says less.
    assert_unsure(Trial { dose_limited: Some(true), ..nortriptyline(50.0, Some(true)) }, &[Reason::LevelInRange]);
    for level in [None, Some(false), Some(true)] {
        assert_eq!(verdict(nortriptyline(75.0, level)).verdict, Verdict::Counts, "{level:?}");
        let borderline = Trial { level_in_range: level, ..failed("amitriptyline", 125.0) };
        assert_unsure(borderline, &[Reason::DoseBorderline]);
        let forgotten = Trial { highest_daily_dose: None, level_in_range: level, ..failed("nortriptyline", 50.0) };
        assert_unsure(forgotten, &[Reason::DoseUnknown]);
        // Nobody goes by the level of this one.
        let low = Trial { level_in_range: level, ..failed("sertraline", 25.0) };
        assert_not_counted(low, &[Reason::DoseBelow]);
    }
}

#[test]
fn a_definition_that_asks_for_the_stricter_dose_leaves_a_level_in_range_open() {
    let strict = Criteria { stricter_dose: true, ..Criteria::USUAL };
    for (dose, level, expected) in [
        (125.0, None, Kept { no: vec![Question::Dose], unsure: Vec::new(), reasons: vec![Reason::DoseBorderline] }),
        (125.0, Some(true), Kept { no: Vec::new(), unsure: vec![Question::Dose], reasons: vec![Reason::LevelInRange] }),
        (50.0, Some(true), Kept { no: Vec::new(), unsure: vec![Question::Dose], reasons: vec![Reason::LevelInRange] }),
    ] {
        let trial = Trial { level_in_range: level, ..failed("amitriptyline", dose) };
        assert_eq!(strict.judge(&history([trial]), &medicines()).trials, [expected], "{dose} {level:?}");
    }
}

#[test]
fn what_a_clinician_says_of_a_try_changes_no_verdict_and_is_shown_where_it_differs() {
    let counts = sertraline();
    let low = Trial { highest_daily_dose: Some(25.0), ..sertraline() };
    let early = Trial { weeks_at_dose: Some(2.0), still_taking: Some(true), ..sertraline() };
    let open = Trial { taken: None, ..sertraline() };
    let never = Trial { never_taken: true, ..sertraline() };
    for (trial, if_counted, if_not) in [
        (counts, None, Some(TwoViews::OnlyOurs)),
        (low, Some(TwoViews::OnlyTheirs), None),
        (early, Some(TwoViews::OnlyTheirs), None),
        (open, Some(TwoViews::OpenHere), None),
        (never, Some(TwoViews::OnlyTheirs), None),
    ] {
        let before = verdict(trial.clone());
        for (said, differ) in [(None, None), (Some(true), if_counted), (Some(false), if_not)] {
            let trial = Trial { clinician_says_fair: said, ..trial.clone() };
            assert_eq!(verdict(trial.clone()), before);
            assert_eq!(TwoViews::of(&trial, before.verdict), differ, "{said:?} {:?}", before.reasons);
        }
    }
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
        assert_eq!(asked, [OpenQuestion { trial: 0, ask }]);
    }
    let wild = Trial { weeks_at_dose: Some(-1e300), still_taking: Some(true), ..sertraline() };
    assert_eq!(verdict(wild).judge_in_weeks, Some(u32::MAX));
}
