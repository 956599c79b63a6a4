//! The Maudsley score.

use beyond_two::domain::history::{Benefit, Ect, Severity};
use beyond_two::domain::medicine::MedicineKind;
use beyond_two::domain::staging::{Band, Maudsley};
use beyond_two::domain::{History, Medicine, Trial};

use super::support::{bupropion, failed, history, judged, medicines, sertraline};

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
        .filter(|medicine| medicine.kind == MedicineKind::Antidepressant && medicine.min_dose.is_some())
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
