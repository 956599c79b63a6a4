//! What holds for every definition.

use beyond_two::domain::adequacy::Verdict;
use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::{Criteria, History};
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::answers::{answered, before_and_after, with_trial};
use super::generators::{history, wild_history};
use super::{CASES, MEDICINES, criteria, judged, whole, within};

proptest! {
    #![proptest_config(Config::with_cases(CASES))]

    #[test]
    fn the_usual_definition_as_data_says_what_the_judgement_says(history in history()) {
        let (fit, judgement) = (Criteria::USUAL.judge(&history, &MEDICINES), judged(&history));
        prop_assert_eq!(fit.verdict, judgement.two_trial_definition);
        prop_assert_eq!(fit.tries, judgement.adequate_failures);
        for (kept, trial) in fit.trials.iter().zip(&judgement.trials) {
            prop_assert_eq!(kept.no.is_empty() && kept.unsure.is_empty(), trial.verdict == Verdict::Counts);
            prop_assert_eq!(!kept.unsure.is_empty(), trial.verdict == Verdict::Unsure);
        }
    }

    #[test]
    fn no_definition_minds_the_order_of_trials(
        criteria in criteria(),
        (history, shuffled) in history().prop_flat_map(|history| {
            let trials = Just(history.trials.clone()).prop_shuffle();
            (Just(history), trials)
        })
    ) {
        let other = History { trials: shuffled, ..history.clone() };
        prop_assert_eq!(whole(&criteria.judge(&history, &MEDICINES)), whole(&criteria.judge(&other, &MEDICINES)));
    }

    #[test]
    fn answering_an_unknown_never_widens_what_a_definition_says(
        criteria in criteria(),
        (history, place, answer) in with_trial().prop_flat_map(|(history, place)| {
            let answer = answered(history.trials[place].medicine.as_ref());
            (Just(history), Just(place), answer)
        })
    ) {
        let (before, after) = before_and_after(&history, place, &answer);
        let same_cautions = judged(&before).cautions == judged(&after).cautions;
        let (before, after) = (criteria.judge(&before, &MEDICINES), criteria.judge(&after, &MEDICINES));
        prop_assert!(within(after.tries, before.tries));
        if same_cautions && before.verdict != DefinitionVerdict::PossiblyMet {
            prop_assert_eq!(before.verdict, after.verdict);
        }
    }

    #[test]
    fn no_definition_counts_less_for_more_weeks_or_fewer_weeks_asked_for(
        criteria in criteria(),
        (history, place) in with_trial(),
        extra in 0.0..20.0,
        fewer in 0..4_u32,
    ) {
        let mut longer = history.clone();
        let trial = &mut longer.trials[place];
        trial.weeks_at_dose = trial.weeks_at_dose.map(|weeks| weeks + extra);
        let laxer = Criteria {
            weeks_surely: criteria.weeks_surely.saturating_sub(fewer),
            weeks_possibly: criteria.weeks_possibly.saturating_sub(fewer),
            ..criteria.clone()
        };
        let asked = criteria.judge(&history, &MEDICINES);
        for more in [criteria.judge(&longer, &MEDICINES), laxer.judge(&history, &MEDICINES)] {
            prop_assert!(asked.tries.at_least <= more.tries.at_least && asked.tries.at_most <= more.tries.at_most);
            prop_assert!(asked.verdict != DefinitionVerdict::Met || more.verdict == DefinitionVerdict::Met);
        }
    }

    #[test]
    fn no_history_makes_a_definition_panic(history in wild_history(), criteria in criteria()) {
        let fit = criteria.judge(&history, &MEDICINES);
        prop_assert!(fit.tries.at_least <= fit.tries.at_most && fit.classes.at_least <= fit.classes.at_most);
        prop_assert!(fit.classes.at_most <= fit.tries.at_most);
        prop_assert_eq!(fit.trials.len(), history.trials.len());
    }
}
