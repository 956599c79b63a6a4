//! One history, several definitions.

use beyond_two::domain::criteria::{AddedCounts, HelpedFrom, SeverityFrom, Want};
use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::history::{Benefit, Helped, OtherTreatment, Severity, Treatment};
use beyond_two::domain::{Criteria, History, Trial};

use super::support::{bupropion, failed, history, medicines, sertraline};

fn fits(criteria: &Criteria, trials: impl IntoIterator<Item = Trial>) -> DefinitionVerdict {
    criteria.judge(&history(trials), &medicines()).verdict
}

#[test]
fn a_definition_has_its_own_weeks_and_its_own_line_for_what_helped() {
    let one = Criteria { tries: 1, ..Criteria::USUAL };
    let weeks = |weeks| Trial { weeks_at_dose: Some(weeks), ..sertraline() };
    let three = Criteria { weeks_surely: 3, weeks_possibly: 3, ..one.clone() };
    assert_eq!(fits(&three, [weeks(3.0)]), DefinitionVerdict::Met);
    assert_eq!(fits(&three, [weeks(2.9)]), DefinitionVerdict::NotMet);
    let helped = |benefit| Trial { benefit: Some(benefit), ..sertraline() };
    let line = |surely, possibly| Criteria { not_helped_surely: surely, not_helped_possibly: possibly, ..one.clone() };
    use DefinitionVerdict::{Met, NotMet, PossiblyMet};
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
    assert_eq!(fits(&one, [wore_off]), DefinitionVerdict::PossiblyMet);
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
    assert_eq!(fits(&criteria, [stopped.clone()]), DefinitionVerdict::Met);
    assert_eq!(fits(&criteria, [Trial { taken: None, ..stopped.clone() }]), DefinitionVerdict::PossiblyMet);
    assert_eq!(fits(&criteria, [Trial { this_episode: Some(false), ..stopped.clone() }]), DefinitionVerdict::NotMet);
    assert_eq!(fits(&criteria, [Trial { stopped_for_side_effects: None, ..stopped }]), DefinitionVerdict::NotMet);
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
    use DefinitionVerdict::{Met, NotMet, PossiblyMet};
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
    assert_eq!(fits(&two_classes, [sertraline(), add_on]), DefinitionVerdict::Met);
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
        (150.0, Some(10.0), Some(6.0), DefinitionVerdict::Met),
        (150.0, Some(10.0), Some(5.9), DefinitionVerdict::NotMet),
        (150.0, Some(10.0), None, DefinitionVerdict::PossiblyMet),
        (150.0, None, None, DefinitionVerdict::PossiblyMet),
        (150.0, Some(5.0), None, DefinitionVerdict::NotMet),
        (125.0, Some(10.0), None, DefinitionVerdict::NotMet),
    ] {
        assert_eq!(fits(&criteria, [at(dose, weeks, stricter)]), verdict, "{dose} {weeks:?} {stricter:?}");
    }
    let most = Trial { dose_limited: Some(true), ..at(125.0, Some(10.0), None) };
    assert_eq!(fits(&criteria, [most]), DefinitionVerdict::PossiblyMet);
    let lax = Criteria { stricter_dose: false, ..criteria };
    assert_eq!(fits(&lax, [at(150.0, Some(10.0), Some(1.0))]), DefinitionVerdict::PossiblyMet);
    assert_eq!(fits(&lax, [at(125.0, Some(10.0), None)]), DefinitionVerdict::PossiblyMet);
}

#[test]
fn a_definition_may_ask_how_bad_it_is_now() {
    let stands = |from, severity_now, severity_worst| {
        let criteria = Criteria { severity_from: from, ..Criteria::USUAL };
        let history = History { severity_now, severity_worst, ..history([sertraline(), bupropion()]) };
        criteria.judge(&history, &medicines()).verdict
    };
    let (moderate, severe) = (Some(SeverityFrom::Moderate), Some(SeverityFrom::Severe));
    assert_eq!(stands(moderate, Some(Severity::Mild), Some(Severity::Severe)), DefinitionVerdict::NotMet);
    assert_eq!(stands(moderate, Some(Severity::Moderate), None), DefinitionVerdict::Met);
    assert_eq!(stands(severe, Some(Severity::Moderate), None), DefinitionVerdict::NotMet);
    assert_eq!(stands(severe, Some(Severity::Severe), None), DefinitionVerdict::Met);
    assert_eq!(stands(severe, None, Some(Severity::Severe)), DefinitionVerdict::PossiblyMet);
    assert_eq!(stands(None, Some(Severity::Subsyndromal), None), DefinitionVerdict::Met);
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
        let fit = criteria.judge(&History { other_treatments, ..history([sertraline(), bupropion()]) }, &medicines());
        fit.wants.into_iter().find(|(want, _)| *want == Want::Psychotherapy).map(|(_, stands)| stands)
    };
    assert_eq!(stands(&[Some(Helped::No)]), Some(DefinitionVerdict::Met));
    assert_eq!(stands(&[Some(Helped::Partly)]), Some(DefinitionVerdict::Met));
    assert_eq!(stands(&[Some(Helped::Yes), Some(Helped::No)]), Some(DefinitionVerdict::Met));
    assert_eq!(stands(&[None]), Some(DefinitionVerdict::PossiblyMet));
    assert_eq!(stands(&[Some(Helped::Yes), None]), Some(DefinitionVerdict::PossiblyMet));
    assert_eq!(stands(&[]), Some(DefinitionVerdict::PossiblyMet));
    assert_eq!(stands(&[Some(Helped::Yes)]), Some(DefinitionVerdict::NotMet));
}
