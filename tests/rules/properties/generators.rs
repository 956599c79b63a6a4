//! Generators: histories as people have them, and histories that only code can build.

use beyond_two::domain::history::{Benefit, Ect, Helped, OtherTreatment, Severity, Taken, Treatment, Version};
use beyond_two::domain::{History, MedicineId, Trial, limits};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::{MEDICINES, OFTEN};
use crate::support::failed;

/// Mostly known, so that verdicts other than "unsure" turn up.
pub fn mostly<T: std::fmt::Debug + Clone + 'static>(
    known: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<T>> {
    prop_oneof![7 => known.prop_map(Some), 1 => Just(None)].boxed()
}

pub fn medicine() -> BoxedStrategy<Option<MedicineId>> {
    let every: Vec<MedicineId> = MEDICINES.iter().map(|medicine| medicine.id.clone()).collect();
    prop_oneof![
        9 => select(OFTEN.to_vec()).prop_map(|id| Some(MedicineId::new(id))),
        3 => select(every).prop_map(Some),
        2 => Just(None),
    ]
    .boxed()
}

/// Few names, so that they meet; some differ by case and spaces only.
pub fn other_name() -> BoxedStrategy<Option<String>> {
    let names = ["Opipramol", " opipramol", "St John's wort", "sertraline", "", "  ", "0", "é", "É"];
    prop_oneof![
        2 => Just(None),
        5 => select(names.to_vec()).prop_map(|name| Some(name.to_owned())),
        1 => "\\PC{0,12}".prop_map(Some),
    ]
    .boxed()
}

/// To the thousandth, as people write numbers (liothyronine is given in 0.025 mg). Up to 15 digits serde_json reads exactly.
pub fn thousandths(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Doses at, around and far from the thresholds of a medicine.
pub fn dose(medicine: Option<&MedicineId>) -> BoxedStrategy<Option<f64>> {
    let mut union = vec![(2, (0.01..200.0).boxed()), (1, (0.01..=5_000.0).boxed())];
    if let Some(medicine) = medicine.and_then(|id| MEDICINES.get(id)) {
        let thresholds = [medicine.min_dose, medicine.stricter_dose];
        for threshold in thresholds.into_iter().flatten() {
            let around = [0.5, 0.999, 1.0, 1.0, 1.001, 1.2, 2.0];
            let around = select(around.to_vec()).prop_map(move |factor| threshold * factor);
            union.push((6, around.boxed()));
        }
    }
    mostly(Union::new_weighted(union).prop_map(thousandths))
}

pub fn weeks() -> BoxedStrategy<Option<f64>> {
    let around = [0.0, 2.0, 3.5, 3.9, 4.0, 5.0, 5.9, 6.0, 6.1, 8.0, 12.0, 52.0, 2_600.0];
    let weeks = prop_oneof![
        6 => select(around.to_vec()),
        2 => 6.0..30.0,
        1 => 0.0..=2_600.0,
    ];
    mostly(weeks.prop_map(thousandths))
}

pub fn taken() -> BoxedStrategy<Option<Taken>> {
    mostly(prop_oneof![9 => Just(Taken::NearlyEveryDay), 1 => Just(Taken::OftenMissed)])
}

pub fn benefit() -> BoxedStrategy<Option<Benefit>> {
    mostly(prop_oneof![
        6 => Just(Benefit::None),
        4 => Just(Benefit::UnderQuarter),
        1 => Just(Benefit::QuarterToHalf),
        1 => Just(Benefit::UnderHalf),
        2 => Just(Benefit::HalfOrMore),
        1 => Just(Benefit::WellAgain),
    ])
}

/// Seldom yes, and seldom known.
pub fn seldom() -> BoxedStrategy<Option<bool>> {
    prop_oneof![4 => Just(Some(false)), 1 => Just(Some(true)), 2 => Just(None)].boxed()
}

pub fn when() -> BoxedStrategy<Option<String>> {
    proptest::option::of("[12][0-9]{3}(-0[1-9])?").boxed()
}

pub fn trial() -> BoxedStrategy<Trial> {
    let taken = (taken(), prop::bool::weighted(0.06));
    let answers = (weeks(), taken, benefit(), mostly(prop::bool::weighted(0.9)), mostly(any::<bool>()));
    let more = (mostly(prop_oneof![3 => Just(1.0), 1 => 0.0..=1.0]), seldom(), seldom(), seldom(), seldom());
    let kept = (
        (seldom(), seldom()),
        when(),
        when(),
        proptest::option::of(any::<bool>()),
        proptest::option::of("[a-z ]{0,9}"),
        proptest::option::of("\\PC{0,20}"),
    );
    (medicine(), other_name())
        .prop_flat_map(|(medicine, other_name)| {
            let dose = dose(medicine.as_ref());
            (Just(medicine), Just(other_name), dose)
        })
        .prop_flat_map(move |named| (Just(named), answers.clone(), more.clone(), kept.clone()))
        .prop_map(|((medicine, other_name, dose), answers, more, kept)| {
            let (weeks_at_dose, (taken, never_taken), benefit, this_episode, still_taking) = answers;
            let (share, dose_limited, wore_off, stopped_for_side_effects, added_to_another) = more;
            let ((level_in_range, clinician_says_fair), started, stopped, approximate, class_guess, note) = kept;
            Trial {
                other_name: other_name.filter(|_| medicine.is_none()),
                medicine,
                highest_daily_dose: dose,
                dose_limited,
                level_in_range,
                clinician_says_fair,
                weeks_at_dose,
                // A part of the weeks at dose, often all of them.
                weeks_at_stricter_dose: share.map(|share| thousandths(weeks_at_dose.unwrap_or(8.0) * share)),
                // Whoever did not take it says nothing of how regularly.
                taken: taken.filter(|_| !never_taken),
                never_taken,
                benefit,
                wore_off,
                stopped_for_side_effects,
                added_to_another,
                this_episode,
                still_taking,
                started,
                stopped,
                approximate,
                class_guess,
                note,
            }
        })
        .boxed()
}

pub fn severity() -> BoxedStrategy<Option<Severity>> {
    let all = [Severity::Subsyndromal, Severity::Mild, Severity::Moderate, Severity::Severe, Severity::SeverePsychotic];
    proptest::option::of(select(all.to_vec())).boxed()
}

pub fn other_treatment() -> BoxedStrategy<OtherTreatment> {
    let treatments = [
        Treatment::Psychotherapy,
        Treatment::Rtms,
        Treatment::KetamineIv,
        Treatment::KetamineOther,
        Treatment::Esketamine,
        Treatment::Vns,
        Treatment::Other,
    ];
    let helped = [Helped::No, Helped::Partly, Helped::Yes];
    (select(treatments.to_vec()), proptest::option::of(select(helped.to_vec())), proptest::option::of(any::<u32>()))
        .prop_map(|(treatment, helped, sessions)| OtherTreatment { treatment, helped, sessions })
        .boxed()
}

pub fn months() -> BoxedStrategy<Option<u32>> {
    let around = [0, 12, 13, 24, 25, 1_200];
    mostly(prop_oneof![select(around.to_vec()), 0..=limits::MONTHS_AT_MOST])
}

/// A ladder of sure failures in front of the rest, so that the upper stages and scores are reached.
pub fn trials() -> BoxedStrategy<Vec<Trial>> {
    let few = proptest::collection::vec(trial(), 0..8);
    let rungs = ["sertraline", "bupropion-xl", "nortriptyline", "phenelzine"];
    let ladder = (0..=rungs.len(), proptest::collection::vec(trial(), 0..12)).prop_map(move |(rung, rest)| {
        let sure = rungs.iter().take(rung).map(|id| Trial { still_taking: None, ..failed(id, 5_000.0) });
        sure.chain(rest).collect()
    });
    prop_oneof![
        8 => few,
        3 => ladder,
        1 => proptest::collection::vec(trial(), 0..=limits::TRIALS_AT_MOST),
    ]
    .boxed()
}

/// A history within all limits.
pub fn history() -> BoxedStrategy<History> {
    let whole = (
        months(),
        (severity(), severity(), seldom()),
        proptest::option::of(any::<bool>()),
        proptest::option::of(select(vec![Ect::NotHad, Ect::HadCourse])),
        proptest::option::of(any::<bool>()),
        proptest::collection::vec(other_treatment(), 0..2),
    );
    (trials(), whole)
        .prop_map(|(trials, whole)| {
            let (
                episode_months,
                (severity_now, severity_worst, bipolar_signs),
                augmented,
                ect,
                ect_bilateral,
                other_treatments,
            ) = whole;
            History {
                version: Version::Two,
                episode_months,
                severity_now,
                severity_worst,
                bipolar_signs,
                trials,
                augmented,
                ect,
                ect_bilateral,
                other_treatments,
            }
        })
        .boxed()
}

/// Numbers that no form and no file lets through.
pub fn wild_number() -> BoxedStrategy<Option<f64>> {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE, -0.0, -1.0];
    prop_oneof![select(odd.to_vec()).prop_map(Some), any::<f64>().prop_map(Some), Just(None),].boxed()
}

/// A history that only code can build: any number, any id, any name, more trials than fit.
pub fn wild_history() -> BoxedStrategy<History> {
    let wild_trial = (
        trial(),
        wild_number(),
        wild_number(),
        wild_number(),
        proptest::option::of(any::<String>()),
        proptest::option::of(any::<String>()),
    )
        .prop_map(|(trial, dose, weeks, stricter, id, name)| Trial {
            medicine: id.map(MedicineId::new).or(trial.medicine),
            other_name: name.or(trial.other_name),
            highest_daily_dose: dose.or(trial.highest_daily_dose),
            weeks_at_dose: weeks.or(trial.weeks_at_dose),
            weeks_at_stricter_dose: stricter.or(trial.weeks_at_stricter_dose),
            ..trial
        });
    (history(), proptest::collection::vec(wild_trial, 0..10), proptest::option::of(any::<u32>()), 0..12_usize)
        .prop_map(|(history, wild, episode_months, copies)| {
            let mut trials = history.trials;
            for _ in 0..copies {
                trials.extend_from_slice(&wild);
            }
            History { trials, episode_months, ..history }
        })
        .boxed()
}
