//! What the generators reach: a property says nothing of what never turns up.

use std::collections::BTreeMap;

use beyond_two::domain::definition_verdict::DefinitionVerdict;
use beyond_two::domain::saved::{Refusal, Saved};
use beyond_two::domain::{Judgement, Trial};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::answers::{answered, before_and_after, with_trial};
use super::files::{edit, edited, file_of};
use super::generators::history;
use super::{DEFINITIONS, MEDICINES, judged};

fn samples<T: std::fmt::Debug>(strategy: &impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..4_000).map(|_| strategy.new_tree(&mut runner).expect("a value").current()).collect()
}

/// Every one of `words` turns up in at least `share` of every thousand.
fn assert_reached(counts: &BTreeMap<String, usize>, words: &[&str], share: usize) {
    let all: usize = counts.values().sum();
    for word in words {
        let count = counts.get(*word).copied().unwrap_or_default();
        assert!(count * 1_000 >= all * share, "{word} turned up {count} times in {all}: {counts:?}");
    }
}

fn tally(words: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

#[test]
fn the_generated_histories_reach_every_verdict_reason_definition_and_stage() {
    let judgements: Vec<Judgement> = samples(&history()).iter().map(judged).collect();
    let trials = || judgements.iter().flat_map(|judgement| &judgement.trials);
    let say = |thing: &dyn std::fmt::Debug| format!("{thing:?}");

    let verdicts = tally(trials().map(|trial| say(&trial.verdict)));
    assert_reached(&verdicts, &["Counts", "Unsure", "DoesNotCount"], 100);
    assert_reached(&verdicts, &["TooEarly"], 10);

    let reasons = tally(trials().flat_map(|trial| &trial.reasons).map(|reason| say(reason)));
    let every = [
        "NotInData",
        "NotAnAntidepressant",
        "EpisodeUnknown",
        "EarlierEpisode",
        "DoseUnknown",
        "DoseBorderline",
        "DoseBelow",
        "DurationUnknown",
        "DurationBorderline",
        "TooShort",
        "TakenUnknown",
        "OftenMissed",
        "BenefitUnknown",
        "PartlyHelped",
        "Helped",
        "StillEarly",
    ];
    assert_reached(&reasons, &every, 5);
    let seldom = ["Added", "AddedUnknown", "DoseLimited", "StricterWeeksUnknown", "StricterWeeksShort", "WoreOff"];
    assert_reached(&reasons, &seldom, 1);
    assert_reached(&reasons, &["StoppedEarlySideEffects"], 1);

    let definitions = judgements.iter().map(|judgement| say(&judgement.two_trial_definition));
    assert_reached(&tally(definitions), &["Met", "PossiblyMet", "NotMet"], 100);

    let stages = judgements.iter().map(|judgement| judgement.thase_rush);
    let ends = stages.flat_map(|stage| [stage.at_least, stage.at_most]);
    let stages = tally(ends.map(|stage| stage.to_string()));
    assert_reached(&stages, &["0", "1", "2", "3", "4", "5"], 5);

    let bands = judgements.iter().map(|judgement| match judgement.maudsley {
        None => "no score".to_owned(),
        Some(score) => score.band.map_or("no band".to_owned(), |band| say(&band)),
    });
    let bands = tally(bands);
    assert_reached(&bands, &["no score", "no band", "Mild", "Moderate", "Severe"], 10);

    let cautions = tally(judgements.iter().map(|judgement| say(&judgement.cautions)));
    assert_reached(&cautions, &["[]", "[BipolarSigns]", "[Psychotic]", "[BipolarSigns, Psychotic]"], 10);
    let published = judgements.iter().flat_map(|judgement| &judgement.definitions);
    let published = tally(published.map(|(id, stands)| format!("{id} {stands:?}")));
    for (id, _) in DEFINITIONS.iter() {
        for stands in ["Met", "PossiblyMet", "NotMet"] {
            let count = published.get(&format!("{id} {stands}")).copied().unwrap_or_default();
            assert!(count >= 5, "{id} {stands} turned up {count} times");
        }
    }

    let asked = tally(judgements.iter().map(|judgement| match judgement.two_trial_definition {
        DefinitionVerdict::PossiblyMet if judgement.what_would_settle_it.is_empty() => "nothing".to_owned(),
        DefinitionVerdict::PossiblyMet => "something".to_owned(),
        DefinitionVerdict::Met | DefinitionVerdict::NotMet => "settled".to_owned(),
    }));
    assert_reached(&asked, &["nothing", "something", "settled"], 5);
}

#[test]
fn the_generated_histories_repeat_substances_and_names() {
    let repeated = samples(&history()).into_iter().map(|history| {
        let known = history.trials.iter().filter_map(|trial| MEDICINES.get(trial.medicine.as_ref()?));
        let known = tally(known.map(|medicine| medicine.substance.clone()));
        let named = history.trials.iter().filter(|trial| trial.medicine.is_none()).filter_map(Trial::own_name);
        let twice = |counts: &BTreeMap<String, usize>| counts.values().any(|count| *count > 1);
        format!("known {}, named {}", twice(&known), twice(&tally(named)))
    });
    let repeated = tally(repeated);
    assert_reached(&repeated, &["known true, named false", "known true, named true"], 10);
}

#[test]
fn the_generated_answers_change_what_is_open() {
    let cases = samples(&with_trial().prop_flat_map(|(history, place)| {
        let answer = answered(history.trials[place].medicine.as_ref());
        (Just(history), Just(place), answer)
    }));
    let effects = cases.iter().map(|(history, place, answer)| {
        let (before, after) = before_and_after(history, *place, answer);
        let (before, after) = (judged(&before), judged(&after));
        let failures = before.adequate_failures != after.adequate_failures;
        let score = before.maudsley != after.maudsley;
        let stage = before.thase_rush != after.thase_rush;
        [(failures, "failures"), (score, "score"), (stage, "stage"), (true, "all")]
    });
    let effects = effects.flatten().filter(|(yes, _)| *yes).map(|(_, word)| word.to_owned());
    assert_reached(&tally(effects), &["failures", "score", "stage"], 40);
}

#[test]
fn the_spoiled_files_are_refused_for_many_reasons_and_sometimes_taken() {
    let mut runner = TestRunner::deterministic();
    let spoiled = (history(), proptest::collection::vec((any::<Index>(), edit()), 1..4));
    let words = (0..4_000).map(|_| {
        let (history, edits) = spoiled.new_tree(&mut runner).expect("a value").current();
        let text = edits.iter().fold(file_of(&history), |text, (index, edit)| edited(&text, index, edit));
        match Saved::read(&text) {
            Ok(_) => "taken",
            Err(Refusal::TooLong) => "too long",
            Err(Refusal::NotOurs) => "not ours",
            Err(Refusal::Damaged) => "damaged",
            Err(Refusal::Newer) => "newer",
            Err(Refusal::Part(_, None)) => "part",
            Err(Refusal::Part(_, Some(_))) => "outside",
            Err(Refusal::Unknown(_)) => "unknown",
        }
        .to_owned()
    });
    let words = tally(words);
    assert_reached(&words, &["taken", "damaged", "part", "outside", "unknown"], 5);
    assert_reached(&words, &["not ours"], 1);
}
