//! What holds for every judgement.

use beyond_two::domain::adequacy::{Verdict, judge_trial};
use beyond_two::domain::answer::Reason;
use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::history::{Benefit, Taken};
use beyond_two::domain::saved::Saved;
use beyond_two::domain::{History, Judgement, Trial, limits};
use beyond_two::words::messages;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::Config;

use super::answers::{answered, before_and_after, with_trial};
use super::files::{edit, edited, file_of};
use super::generators::{dose, history, seldom, trial, weeks, wild_history};
use super::version_one::{as_version_one_could_tell, says_something, version_one};
use super::{CASES, DEFINITIONS, MEDICINES, judged, totals, within};
use crate::support::as_saved;

proptest! {
    #![proptest_config(Config::with_cases(CASES))]

    #[test]
    fn the_order_of_trials_changes_no_count_no_stage_and_no_definition(
        (history, shuffled) in history().prop_flat_map(|history| {
            let trials = Just(history.trials.clone()).prop_shuffle();
            (Just(history), trials)
        })
    ) {
        let other = History { trials: shuffled, ..history.clone() };
        prop_assert_eq!(totals(&judged(&history)), totals(&judged(&other)));
    }

    #[test]
    fn more_weeks_or_a_higher_dose_never_turns_counts_into_less(
        (trial, weeks, dose) in trial().prop_flat_map(|trial| {
            // Made to count as often as can be, else there is nothing to lose.
            let dose = dose(trial.medicine.as_ref());
            (Just(trial), weeks(), dose)
        }),
        helped in prop::bool::weighted(0.1),
    ) {
        let trial = Trial {
            taken: Some(Taken::NearlyEveryDay),
            benefit: if helped { trial.benefit } else { Some(Benefit::None) },
            this_episode: Some(true),
            ..trial
        };
        let more = |old: Option<f64>, new: Option<f64>| old.map(|old| old.max(new.unwrap_or(old)));
        let longer = Trial { weeks_at_dose: more(trial.weeks_at_dose, weeks), ..trial.clone() };
        let both = Trial {
            weeks_at_stricter_dose: more(trial.weeks_at_stricter_dose, weeks),
            ..longer.clone()
        };
        let higher = Trial {
            highest_daily_dose: more(trial.highest_daily_dose, dose),
            ..trial.clone()
        };
        if judge_trial(&trial, &MEDICINES).verdict == Verdict::Counts {
            prop_assert_eq!(judge_trial(&longer, &MEDICINES).verdict, Verdict::Counts);
            prop_assert_eq!(judge_trial(&both, &MEDICINES).verdict, Verdict::Counts);
            prop_assert_eq!(judge_trial(&higher, &MEDICINES).verdict, Verdict::Counts);
        }
    }

    #[test]
    fn more_known_of_a_level_never_turns_counts_into_less_and_what_a_clinician_says_changes_nothing(
        trial in trial(),
        level in seldom(),
        said in seldom(),
    ) {
        let before = judge_trial(&trial, &MEDICINES);
        let measured = Trial { level_in_range: level, ..trial.clone() };
        if before.verdict == Verdict::Counts {
            prop_assert_eq!(judge_trial(&measured, &MEDICINES).verdict, Verdict::Counts);
        }
        // In range, it is never worse than not in range.
        let of = |level| judge_trial(&Trial { level_in_range: Some(level), ..trial.clone() }, &MEDICINES).reasons.contains(&Reason::DoseBelow);
        prop_assert!(!of(true) || of(false));
        let said = Trial { clinician_says_fair: said, ..trial };
        prop_assert_eq!(judge_trial(&said, &MEDICINES), before);
    }

    #[test]
    fn what_was_not_taken_is_never_a_try_and_takes_nothing_from_others((history, place) in with_trial()) {
        let mut never = history.clone();
        never.trials[place].never_taken = true;
        let mut without = history;
        without.trials.remove(place);
        let (never, without) = (judged(&never), judged(&without));
        prop_assert_eq!(totals(&never), totals(&without));
        prop_assert_eq!(&never.trials[place].reasons, &[Reason::NeverTaken]);
        prop_assert!(never.what_would_settle_it.iter().all(|open| open.trial != place));
    }

    #[test]
    fn more_weeks_or_a_higher_dose_never_lowers_what_is_sure(
        (history, place) in with_trial(),
        factor in 1.0..4.0,
        extra in 0.0..10.0,
    ) {
        let mut more = history.clone();
        let trial = &mut more.trials[place];
        trial.highest_daily_dose = trial.highest_daily_dose.map(|dose| dose * factor);
        trial.weeks_at_dose = trial.weeks_at_dose.map(|weeks| weeks + extra);
        let (history, more) = (judged(&history), judged(&more));
        prop_assert!(history.adequate_failures.at_least <= more.adequate_failures.at_least);
        prop_assert!(history.thase_rush.at_least <= more.thase_rush.at_least);
    }

    #[test]
    fn answering_an_unknown_never_widens_a_range(
        (history, place, answer) in with_trial().prop_flat_map(|(history, place)| {
            let answer = answered(history.trials[place].medicine.as_ref());
            (Just(history), Just(place), answer)
        })
    ) {
        let (before, after) = before_and_after(&history, place, &answer);
        let (before, after) = (judged(&before), judged(&after));
        prop_assert!(within(after.adequate_failures, before.adequate_failures));
        prop_assert!(within(after.thase_rush, before.thase_rush));
        let ends = |judgement: &Judgement| judgement.maudsley.map(|score| (score.at_least, score.at_most));
        if let (Some(before), Some(after)) = (ends(&before), ends(&after)) {
            prop_assert!(before.0 <= after.0 && after.1 <= before.1);
        }
        // What was settled stays settled, but for a caution, which is no range.
        if before.cautions == after.cautions {
            let all = |judgement: &Judgement| {
                let mut all: Vec<DefinitionVerdict> = judgement.definitions.iter().map(|(_, stands)| *stands).collect();
                all.push(judgement.two_trial_definition);
                all
            };
            for (before, after) in all(&before).into_iter().zip(all(&after)) {
                prop_assert!(before == DefinitionVerdict::PossiblyMet || before == after);
            }
        }
        // Only naming an unknown medicine can make a score appear.
        prop_assert!(before.maudsley.is_some() || after.maudsley.is_none());
    }

    #[test]
    fn at_least_is_never_above_at_most_and_all_stay_in_their_scales(history in history()) {
        let judgement = judged(&history);
        let failures = judgement.adequate_failures;
        prop_assert!(failures.at_least <= failures.at_most);
        prop_assert!(failures.at_most as usize <= history.trials.len());
        prop_assert!(judgement.thase_rush.at_least <= judgement.thase_rush.at_most);
        prop_assert!(judgement.thase_rush.at_most <= 5);
        prop_assert_eq!(judgement.maudsley.is_none(), failures.at_most == 0);
        if let Some(score) = judgement.maudsley {
            prop_assert!((3..=15).contains(&score.at_least));
            prop_assert!((score.at_least..=15).contains(&score.at_most));
        }
    }

    #[test]
    fn the_parts_of_a_judgement_agree_with_each_other(history in history()) {
        let judgement = judged(&history);
        prop_assert_eq!(judgement.trials.len(), history.trials.len());
        let failures = judgement.adequate_failures;
        let counted = match (failures.at_least, failures.at_most) {
            (2.., _) => DefinitionVerdict::Met,
            (_, 0 | 1) => DefinitionVerdict::NotMet,
            _ => DefinitionVerdict::PossiblyMet,
        };
        let cautioned = counted == DefinitionVerdict::Met && !judgement.cautions.is_empty();
        let definition = if cautioned { DefinitionVerdict::PossiblyMet } else { counted };
        prop_assert_eq!(judgement.two_trial_definition, definition);
        prop_assert_eq!(judgement.definitions.len(), DEFINITIONS.iter().len());
        for ((id, criteria), (judged, stands)) in DEFINITIONS.iter().zip(&judgement.definitions) {
            prop_assert_eq!(id, judged);
            prop_assert_eq!(criteria.judge(&history, &MEDICINES).verdict, *stands);
            prop_assert!(judgement.cautions.is_empty() || *stands != DefinitionVerdict::Met);
        }
        for verdict in &judgement.trials {
            prop_assert_eq!(verdict.reasons.is_empty(), verdict.verdict == Verdict::Counts);
            let early = verdict.verdict == Verdict::TooEarly;
            prop_assert_eq!(verdict.judge_in_weeks.is_some(), early);
            prop_assert_eq!(verdict.reasons.contains(&Reason::StillEarly), early);
            prop_assert!(verdict.judge_in_weeks.is_none_or(|weeks| (1..=6).contains(&weeks)));
        }
        for missing in &judgement.what_would_settle_it {
            let verdict = judgement.trials.get(missing.trial).map(|trial| trial.verdict);
            prop_assert_eq!(verdict, Some(Verdict::Unsure));
            prop_assert_eq!(counted, DefinitionVerdict::PossiblyMet);
        }
    }

    #[test]
    fn a_migrated_history_is_never_surer_than_the_facts_allow(history in history()) {
        let facts = as_version_one_could_tell(history);
        let one = version_one(&facts);
        let migrated = as_saved(&one);
        prop_assert!(migrated.is_ok(), "{:?} {}", migrated, one);
        let (facts, migrated) = (judged(&facts), judged(&migrated.expect("just looked")));
        prop_assert!(within(facts.adequate_failures, migrated.adequate_failures));
        prop_assert!(within(facts.thase_rush, migrated.thase_rush));
        if let (Some(facts), Some(migrated)) = (facts.maudsley, migrated.maudsley) {
            prop_assert!(migrated.at_least <= facts.at_least && facts.at_most <= migrated.at_most);
        }
        prop_assert!(migrated.maudsley.is_some() || facts.maudsley.is_none());
        prop_assert!(
            migrated.two_trial_definition == DefinitionVerdict::PossiblyMet
                || migrated.two_trial_definition == facts.two_trial_definition
        );
        for ((id, migrated), (_, facts)) in migrated.definitions.iter().zip(&facts.definitions) {
            prop_assert!(*migrated == DefinitionVerdict::PossiblyMet || migrated == facts, "{}", id);
        }
    }

    #[test]
    fn removing_a_trial_never_raises_a_count((history, place) in with_trial()) {
        let mut fewer = history.clone();
        fewer.trials.remove(place);
        let (all, fewer) = (judged(&history), judged(&fewer));
        prop_assert!(fewer.adequate_failures.at_least <= all.adequate_failures.at_least);
        prop_assert!(fewer.adequate_failures.at_most <= all.adequate_failures.at_most);
        prop_assert!(fewer.thase_rush.at_least <= all.thase_rush.at_least);
        prop_assert!(fewer.thase_rush.at_most <= all.thase_rush.at_most);
        if let Some(score) = fewer.maudsley {
            let before = all.maudsley.map_or((0, 0), |score| (score.at_least, score.at_most));
            prop_assert!(score.at_least <= before.0 && score.at_most <= before.1);
        }
    }

    #[test]
    fn no_history_makes_the_rules_panic_and_what_is_no_number_never_counts(history in wild_history()) {
        let judgement = judged(&history);
        for (trial, verdict) in history.trials.iter().zip(&judgement.trials) {
            // Weeks enough at the stricter dose are enough, whatever was said of the rest.
            let weeks = trial.weeks_at_dose.filter(|_| trial.known_stricter_weeks().is_none());
            let numbers = [trial.highest_daily_dose, weeks];
            if numbers.iter().any(|number| number.is_some_and(|number| !number.is_finite())) {
                prop_assert!(verdict.verdict != Verdict::Counts);
            }
        }
        prop_assert!(judgement.adequate_failures.at_least <= judgement.adequate_failures.at_most);
        prop_assert!(serde_json::to_string(&history).is_ok());
        prop_assert!(serde_json::to_string(&judgement).is_ok());
    }

    #[test]
    fn the_same_history_gives_the_same_result(history in wild_history()) {
        prop_assert_eq!(judged(&history), judged(&history.clone()));
    }

    #[test]
    fn a_saved_history_is_judged_as_it_was(history in history()) {
        let given = serde_json::to_value(&history).expect("JSON");
        let read = as_saved(&given);
        prop_assert!(read.is_ok(), "{:?} {}", read, given);
        let mut known = history;
        known.trials.retain(says_something);
        prop_assert_eq!(judged(&known), judged(&read.expect("just looked")));
    }

    #[test]
    fn no_spoiled_history_is_taken_in_part(
        history in history(),
        edits in proptest::collection::vec((any::<Index>(), edit()), 1..4),
    ) {
        let text = edits.iter().fold(file_of(&history), |text, (index, edit)| edited(&text, index, edit));
        match Saved::read(&text) {
            Ok(saved) => prop_assert_eq!(Saved::read(&saved.write_file()), Ok(saved)),
            Err(refusal) => prop_assert!(messages::refusal(&refusal).ends_with(" Nothing was changed."), "{refusal:?}"),
        }
    }

    #[test]
    fn no_typed_text_makes_the_form_panic(text in prop_oneof![any::<String>(), "[-+0-9., ]{0,9}"]) {
        if let Ok(Some(dose)) = limits::read_dose(&text) {
            prop_assert_eq!(limits::check_dose(dose), Ok(()));
        }
        if let Ok(Some(weeks)) = limits::read_weeks(&text) {
            prop_assert_eq!(limits::check_weeks(weeks), Ok(()));
        }
        if let Ok(Some(months)) = limits::read_months(&text) {
            prop_assert_eq!(limits::check_months(months), Ok(()));
        }
        let _ = limits::check_when(&text);
        prop_assert!(MEDICINES.iter().all(|medicine| !medicine.is_called("") && (!text.is_empty() || !medicine.is_called(&text))));
    }
}
