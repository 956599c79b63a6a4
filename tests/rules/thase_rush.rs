//! The Thase-Rush stage.

use beyond_two::domain::history::Ect;
use beyond_two::domain::{History, Trial};

use super::support::{bupropion, failed, history, id, judged, range, sertraline};

pub fn ladder(last: &[(&str, f64)]) -> History {
    history(last.iter().map(|(medicine, dose)| failed(medicine, *dose)))
}

const SSRI: (&str, f64) = ("sertraline", 100.0);
const SECOND_SSRI: (&str, f64) = ("citalopram", 40.0);
pub const OTHER_CLASS: (&str, f64) = ("bupropion-xl", 300.0);
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
