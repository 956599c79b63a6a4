//! What holds for every history: the list of the contract, and what the file promises.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use beyond_two::domain::adequacy::{Verdict, judge_trial};
use beyond_two::domain::answer::Reason;
use beyond_two::domain::counting::Range;
use beyond_two::domain::criteria::{AddedCounts, HelpedFrom, SeverityFrom};
use beyond_two::domain::history::{Benefit, Ect, Helped, OtherTreatment, Severity, Taken, Treatment, Version};
use beyond_two::domain::judgement::Definition;
use beyond_two::domain::limits;
use beyond_two::domain::{
    Criteria, Definitions, Fit, History, Judgement, Medicine, MedicineId, Medicines, Trial, judge,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::{Union, ValueTree};
use proptest::test_runner::{Config, TestRunner};

const CASES: u32 = 10_000;

// ---------------------------------------------------------------- medicines

fn entries() -> Vec<Medicine> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/medicines.json");
    let text = fs::read_to_string(&file).expect("assets/content/medicines.json");
    serde_json::from_str(&text).expect("a list of medicines")
}

/// The real data, and an antidepressant without a threshold.
static MEDICINES: LazyLock<Medicines> = LazyLock::new(|| {
    let mut entries = entries();
    let mut unjudged = entries.first().expect("a first medicine").clone();
    unjudged.id = MedicineId::new("unjudged");
    unjudged.substance = "unjudged".to_owned();
    unjudged.min_dose = None;
    unjudged.stricter_dose = None;
    entries.push(unjudged);
    entries.into_iter().collect()
});

/// Entries that share substances and classes, those with a borderline band, and every rung of the ladder.
const OFTEN: [&str; 20] = [
    "sertraline",
    "citalopram",
    "escitalopram",
    "paroxetine",
    "paroxetine-cr",
    "bupropion-sr",
    "bupropion-xl",
    "venlafaxine-xr",
    "mirtazapine",
    "amitriptyline",
    "nortriptyline",
    "phenelzine",
    "tranylcypromine",
    "moclobemide",
    "aripiprazole-aug",
    "venlafaxine-ir",
    "desvenlafaxine",
    "olanzapine-fluoxetine",
    "esketamine-nasal",
    "unjudged",
];

/// The definitions of the app.
static DEFINITIONS: LazyLock<Definitions> = LazyLock::new(|| {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/content/definitions.json");
    let text = fs::read_to_string(&file).expect("assets/content/definitions.json");
    let entries: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a list of definitions");
    let read = |entry: serde_json::Value| {
        let criteria = serde_json::from_value(entry["criteria"].clone()).expect("criteria");
        (entry["id"].as_str().expect("an id").to_owned(), criteria)
    };
    entries.into_iter().map(read).collect()
});

// ---------------------------------------------------------------- generators

/// Mostly known, so that verdicts other than "unsure" turn up.
fn mostly<T: std::fmt::Debug + Clone + 'static>(known: impl Strategy<Value = T> + 'static) -> BoxedStrategy<Option<T>> {
    prop_oneof![7 => known.prop_map(Some), 1 => Just(None)].boxed()
}

fn medicine() -> BoxedStrategy<Option<MedicineId>> {
    let every: Vec<MedicineId> = MEDICINES.iter().map(|medicine| medicine.id.clone()).collect();
    prop_oneof![
        9 => select(OFTEN.to_vec()).prop_map(|id| Some(MedicineId::new(id))),
        3 => select(every).prop_map(Some),
        2 => Just(None),
    ]
    .boxed()
}

/// Few names, so that they meet; some differ by case and spaces only.
fn other_name() -> BoxedStrategy<Option<String>> {
    let names = ["Opipramol", " opipramol", "St John's wort", "sertraline", "", "  ", "0", "é", "É"];
    prop_oneof![
        2 => Just(None),
        5 => select(names.to_vec()).prop_map(|name| Some(name.to_owned())),
        1 => "\\PC{0,12}".prop_map(Some),
    ]
    .boxed()
}

/// To the thousandth, as people write numbers (liothyronine is given in 0.025 mg). Up to 15 digits serde_json reads exactly.
fn thousandths(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

/// Doses at, around and far from the thresholds of a medicine.
fn dose(medicine: Option<&MedicineId>) -> BoxedStrategy<Option<f64>> {
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

fn weeks() -> BoxedStrategy<Option<f64>> {
    let around = [0.0, 2.0, 3.5, 3.9, 4.0, 5.0, 5.9, 6.0, 6.1, 8.0, 12.0, 52.0, 2_600.0];
    let weeks = prop_oneof![
        6 => select(around.to_vec()),
        2 => 6.0..30.0,
        1 => 0.0..=2_600.0,
    ];
    mostly(weeks.prop_map(thousandths))
}

fn taken() -> BoxedStrategy<Option<Taken>> {
    mostly(prop_oneof![9 => Just(Taken::NearlyEveryDay), 1 => Just(Taken::OftenMissed)])
}

fn benefit() -> BoxedStrategy<Option<Benefit>> {
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
fn seldom() -> BoxedStrategy<Option<bool>> {
    prop_oneof![4 => Just(Some(false)), 1 => Just(Some(true)), 2 => Just(None)].boxed()
}

fn when() -> BoxedStrategy<Option<String>> {
    proptest::option::of("[12][0-9]{3}(-0[1-9])?").boxed()
}

fn trial() -> BoxedStrategy<Trial> {
    let answers = (weeks(), taken(), benefit(), mostly(prop::bool::weighted(0.9)), mostly(any::<bool>()));
    let more = (mostly(prop_oneof![3 => Just(1.0), 1 => 0.0..=1.0]), seldom(), seldom(), seldom(), seldom());
    let kept = (
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
            let (weeks_at_dose, taken, benefit, this_episode, still_taking) = answers;
            let (share, dose_limited, wore_off, stopped_for_side_effects, added_to_another) = more;
            let (started, stopped, approximate, class_guess, note) = kept;
            Trial {
                other_name: other_name.filter(|_| medicine.is_none()),
                medicine,
                highest_daily_dose: dose,
                dose_limited,
                weeks_at_dose,
                // A part of the weeks at dose, often all of them.
                weeks_at_stricter_dose: share.map(|share| thousandths(weeks_at_dose.unwrap_or(8.0) * share)),
                taken,
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

fn severity() -> BoxedStrategy<Option<Severity>> {
    let all = [Severity::Subsyndromal, Severity::Mild, Severity::Moderate, Severity::Severe, Severity::SeverePsychotic];
    proptest::option::of(select(all.to_vec())).boxed()
}

fn other_treatment() -> BoxedStrategy<OtherTreatment> {
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

fn months() -> BoxedStrategy<Option<u32>> {
    let around = [0, 12, 13, 24, 25, 1_200];
    mostly(prop_oneof![select(around.to_vec()), 0..=limits::MONTHS_AT_MOST])
}

/// A ladder of sure failures in front of the rest, so that the upper stages and scores are reached.
fn trials() -> BoxedStrategy<Vec<Trial>> {
    let few = proptest::collection::vec(trial(), 0..8);
    let rungs = ["sertraline", "bupropion-xl", "nortriptyline", "phenelzine"];
    let ladder = (0..=rungs.len(), proptest::collection::vec(trial(), 0..12)).prop_map(move |(rung, rest)| {
        let sure = rungs.iter().take(rung).map(|id| Trial {
            medicine: Some(MedicineId::new(*id)),
            highest_daily_dose: Some(5_000.0),
            weeks_at_dose: Some(8.0),
            weeks_at_stricter_dose: Some(8.0),
            taken: Some(Taken::NearlyEveryDay),
            benefit: Some(Benefit::None),
            added_to_another: Some(false),
            this_episode: Some(true),
            ..Trial::default()
        });
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
fn history() -> BoxedStrategy<History> {
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
fn wild_number() -> BoxedStrategy<Option<f64>> {
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE, -0.0, -1.0];
    prop_oneof![select(odd.to_vec()).prop_map(Some), any::<f64>().prop_map(Some), Just(None),].boxed()
}

/// A history that only code can build: any number, any id, any name, more trials than fit.
fn wild_history() -> BoxedStrategy<History> {
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

/// A whole history and a trial in it, if it has one.
fn with_trial() -> impl Strategy<Value = (History, usize)> {
    (history(), trial(), any::<Index>()).prop_map(|(mut history, spare, index)| {
        if history.trials.is_empty() {
            history.trials.push(spare);
        }
        let place = index.index(history.trials.len());
        (history, place)
    })
}

/// One unknown of a history, answered.
#[derive(Clone, Debug)]
enum Answered {
    Months(u32),
    SeverityNow(Severity),
    SeverityWorst(Severity),
    Augmented(bool),
    Ect(Ect),
    Bilateral(bool),
    Episode(bool),
    Dose(f64),
    Weeks(f64),
    StricterWeeks(f64),
    Taken(Taken),
    Benefit(Benefit),
    /// Only of a medicine that is often added: else not to say so counts as no.
    Added(bool),
    OtherName(String),
}

fn given<T: std::fmt::Debug + Clone + 'static>(answer: BoxedStrategy<Option<T>>) -> impl Strategy<Value = T> {
    answer.prop_filter_map("an answer", |answer| answer)
}

fn answered(medicine: Option<&MedicineId>) -> BoxedStrategy<Answered> {
    Union::new_weighted(vec![
        (1, given(months()).prop_map(Answered::Months).boxed()),
        (1, given(severity()).prop_map(Answered::SeverityNow).boxed()),
        (1, given(severity()).prop_map(Answered::SeverityWorst).boxed()),
        (1, any::<bool>().prop_map(Answered::Augmented).boxed()),
        (1, select(vec![Ect::NotHad, Ect::HadCourse]).prop_map(Answered::Ect).boxed()),
        (1, any::<bool>().prop_map(Answered::Bilateral).boxed()),
        (1, any::<bool>().prop_map(Answered::Episode).boxed()),
        (2, given(dose(medicine)).prop_map(Answered::Dose).boxed()),
        (2, given(weeks()).prop_map(Answered::Weeks).boxed()),
        (1, given(taken()).prop_map(Answered::Taken).boxed()),
        (2, given(weeks()).prop_map(Answered::StricterWeeks).boxed()),
        (2, given(benefit()).prop_map(Answered::Benefit).boxed()),
        (2, any::<bool>().prop_map(Answered::Added).boxed()),
        (1, given(other_name()).prop_map(Answered::OtherName).boxed()),
    ])
    .boxed()
}

/// Takes the answer away from the history (before) and puts the given one in (after).
fn before_and_after(history: &History, place: usize, answer: &Answered) -> (History, History) {
    let mut before = history.clone();
    let mut after = history.clone();
    macro_rules! set {
        ($history:ident . $field:ident = $answer:expr) => {{
            before.$field = None;
            after.$field = Some($answer);
        }};
        ($field:ident = $answer:expr) => {{
            before.trials[place].$field = None;
            after.trials[place].$field = Some($answer);
        }};
    }
    match answer.clone() {
        Answered::Months(answer) => set!(history.episode_months = answer),
        Answered::SeverityNow(answer) => set!(history.severity_now = answer),
        Answered::SeverityWorst(answer) => set!(history.severity_worst = answer),
        Answered::Augmented(answer) => set!(history.augmented = answer),
        Answered::Ect(answer) => set!(history.ect = answer),
        Answered::Bilateral(answer) => set!(history.ect_bilateral = answer),
        Answered::Episode(answer) => set!(this_episode = answer),
        Answered::Dose(answer) => set!(highest_daily_dose = answer),
        // Of all weeks, those at the stricter dose are no more.
        Answered::Weeks(answer) => {
            let least = history.trials[place].weeks_at_stricter_dose.unwrap_or_default();
            set!(weeks_at_dose = answer.max(least));
        }
        Answered::StricterWeeks(answer) => {
            let most = history.trials[place].weeks_at_dose.unwrap_or(answer);
            set!(weeks_at_stricter_dose = answer.min(most));
        }
        Answered::Taken(answer) => set!(taken = answer),
        Answered::Benefit(answer) => set!(benefit = answer),
        Answered::Added(answer) => {
            let medicine = history.trials[place].medicine.as_ref().and_then(|id| MEDICINES.get(id));
            if medicine.is_some_and(|medicine| medicine.often_added) {
                set!(added_to_another = answer);
            }
        }
        Answered::OtherName(answer) => {
            if history.trials[place].medicine.is_none() {
                set!(other_name = answer);
            }
        }
    }
    (before, after)
}

fn judged(history: &History) -> Judgement {
    judge(history, &MEDICINES, &DEFINITIONS)
}

fn within(new: Range, old: Range) -> bool {
    old.at_least <= new.at_least && new.at_most <= old.at_most
}

/// Any definition that could be published.
fn criteria() -> impl Strategy<Value = Criteria> {
    let line = || select(vec![HelpedFrom::Quarter, HelpedFrom::Half, HelpedFrom::WellAgain]);
    let added = select(vec![AddedCounts::No, AddedCounts::Possibly, AddedCounts::Yes]);
    let severity = select(vec![None, None, Some(SeverityFrom::Moderate), Some(SeverityFrom::Severe)]);
    (1..4_u32, 1..3_u32, 4..13_u32, 0..9_u32, (line(), line()), added, severity, any::<[bool; 3]>()).prop_map(
        |(tries, classes, weeks_surely, shorter, (one, other), added_counts, severity_from, flags)| {
            let [side_effects_count, stricter_dose, psychotherapy] = flags;
            Criteria {
                tries,
                classes,
                weeks_surely,
                weeks_possibly: weeks_surely.saturating_sub(shorter),
                not_helped_surely: one.min(other),
                not_helped_possibly: one.max(other),
                side_effects_count,
                added_counts,
                stricter_dose,
                severity_from,
                psychotherapy,
            }
        },
    )
}

/// What a definition says of the history as a whole.
fn whole(fit: &Fit) -> impl PartialEq + std::fmt::Debug + use<> {
    (fit.verdict, fit.tries, fit.classes, fit.wants.clone())
}

/// Everything but the lists that follow the order of the trials.
fn totals(judgement: &Judgement) -> impl PartialEq + std::fmt::Debug + use<> {
    let definitions = (judgement.two_trial_definition, judgement.definitions.clone());
    (judgement.adequate_failures, definitions, judgement.maudsley, judgement.thase_rush)
}

// ---------------------------------------------------------------- properties

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
                let mut all: Vec<Definition> = judgement.definitions.iter().map(|(_, stands)| *stands).collect();
                all.push(judgement.two_trial_definition);
                all
            };
            for (before, after) in all(&before).into_iter().zip(all(&after)) {
                prop_assert!(before == Definition::PossiblyMet || before == after);
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
            (2.., _) => Definition::Met,
            (_, 0 | 1) => Definition::NotMet,
            _ => Definition::PossiblyMet,
        };
        let cautioned = counted == Definition::Met && !judgement.cautions.is_empty();
        let definition = if cautioned { Definition::PossiblyMet } else { counted };
        prop_assert_eq!(judgement.two_trial_definition, definition);
        prop_assert_eq!(judgement.definitions.len(), DEFINITIONS.iter().len());
        for ((id, criteria), (judged, stands)) in DEFINITIONS.iter().zip(&judgement.definitions) {
            prop_assert_eq!(id, judged);
            prop_assert_eq!(criteria.fit(&history, &MEDICINES).verdict, *stands);
            prop_assert!(judgement.cautions.is_empty() || *stands != Definition::Met);
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
            prop_assert_eq!(counted, Definition::PossiblyMet);
        }
    }

    #[test]
    fn a_migrated_history_is_never_surer_than_the_facts_allow(history in history()) {
        let facts = as_version_one_could_tell(history);
        let one = version_one(&facts).to_string();
        let migrated = History::from_json(&one, &MEDICINES);
        prop_assert!(migrated.is_ok(), "{:?} {}", migrated, one);
        let (facts, migrated) = (judged(&facts), judged(&migrated.expect("just looked")));
        prop_assert!(within(facts.adequate_failures, migrated.adequate_failures));
        prop_assert!(within(facts.thase_rush, migrated.thase_rush));
        if let (Some(facts), Some(migrated)) = (facts.maudsley, migrated.maudsley) {
            prop_assert!(migrated.at_least <= facts.at_least && facts.at_most <= migrated.at_most);
        }
        prop_assert!(migrated.maudsley.is_some() || facts.maudsley.is_none());
        prop_assert!(
            migrated.two_trial_definition == Definition::PossiblyMet
                || migrated.two_trial_definition == facts.two_trial_definition
        );
        for ((id, migrated), (_, facts)) in migrated.definitions.iter().zip(&facts.definitions) {
            prop_assert!(*migrated == Definition::PossiblyMet || migrated == facts, "{}", id);
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
        let _ = history.check(&MEDICINES);
        prop_assert!(history.to_json().is_ok());
        prop_assert!(serde_json::to_string(&judgement).is_ok());
    }

    #[test]
    fn the_same_history_gives_the_same_result(history in wild_history()) {
        prop_assert_eq!(judged(&history), judged(&history.clone()));
    }

    #[test]
    fn a_history_survives_writing_and_reading(history in history()) {
        let written = history.to_json().expect("it can be written");
        let read = History::from_json(&written, &MEDICINES);
        prop_assert_eq!(read.as_ref(), Ok(&history));
        prop_assert_eq!(judged(&history), judged(&read.expect("just compared")));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in any::<String>()) {
        prop_assert!(History::from_json(&text, &MEDICINES).is_err());
    }

    #[test]
    fn no_json_makes_the_reader_panic(
        history in history(),
        edits in proptest::collection::vec((any::<Index>(), edit()), 1..4),
    ) {
        let mut text = history.to_json().expect("it can be written");
        for (index, edit) in &edits {
            text = edited(&text, index, edit);
        }
        match History::from_json(&text, &MEDICINES) {
            // What it takes, it takes whole: it is within the limits and can be written and read again.
            Ok(history) => {
                prop_assert_eq!(history.check(&MEDICINES), Ok(()));
                let written = history.to_json().expect("it can be written");
                prop_assert_eq!(History::from_json(&written, &MEDICINES), Ok(history));
            }
            Err(error) => {
                prop_assert!(error.sentence.ends_with('.'), "{}", error);
            }
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
        prop_assert!(MEDICINES.find_by_name(&text).count() <= MEDICINES.iter().count());
    }
}

proptest! {
    #![proptest_config(Config::with_cases(CASES))]

    #[test]
    fn the_usual_definition_as_data_says_what_the_judgement_says(history in history()) {
        let (fit, judgement) = (Criteria::USUAL.fit(&history, &MEDICINES), judged(&history));
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
        prop_assert_eq!(whole(&criteria.fit(&history, &MEDICINES)), whole(&criteria.fit(&other, &MEDICINES)));
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
        let (before, after) = (criteria.fit(&before, &MEDICINES), criteria.fit(&after, &MEDICINES));
        prop_assert!(within(after.tries, before.tries));
        if same_cautions && before.verdict != Definition::PossiblyMet {
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
        let asked = criteria.fit(&history, &MEDICINES);
        for more in [criteria.fit(&longer, &MEDICINES), laxer.fit(&history, &MEDICINES)] {
            prop_assert!(asked.tries.at_least <= more.tries.at_least && asked.tries.at_most <= more.tries.at_most);
            prop_assert!(asked.verdict != Definition::Met || more.verdict == Definition::Met);
        }
    }

    #[test]
    fn no_history_makes_a_definition_panic(history in wild_history(), criteria in criteria()) {
        let fit = criteria.fit(&history, &MEDICINES);
        prop_assert!(fit.tries.at_least <= fit.tries.at_most && fit.classes.at_least <= fit.classes.at_most);
        prop_assert!(fit.classes.at_most <= fit.tries.at_most);
        prop_assert_eq!(fit.trials.len(), history.trials.len());
    }
}

// ---------------------------------------------------------------- what version 1 asked

/// The same history, without the facts for which version 1 had no answer and that it took for a no.
fn as_version_one_could_tell(mut history: History) -> History {
    history.bipolar_signs = None;
    if history.severity_now == Some(Severity::SeverePsychotic) {
        history.severity_worst = history.severity_now;
    }
    history.other_treatments.retain(|other| other.treatment != Treatment::KetamineOther);
    for trial in &mut history.trials {
        trial.dose_limited = None;
        let medicine = trial.medicine.as_ref().and_then(|id| MEDICINES.get(id));
        let asked = ["bupropion-xl", "bupropion-sr", "mirtazapine"]
            .contains(&trial.medicine.as_ref().map_or("", |id| id.as_str()));
        let often_added = medicine.is_some_and(|medicine| medicine.often_added);
        trial.added_to_another = match trial.added_to_another {
            added if often_added && !asked => added,
            // Whoever chose one of these said whether it was added.
            added if asked && trial.medicine != Some(MedicineId::new("bupropion-sr")) => Some(added == Some(true)),
            _ => Some(false),
        };
        // What could not be said in milligrams.
        if trial.medicine == Some(MedicineId::new("liothyronine-aug")) {
            trial.highest_daily_dose = trial.highest_daily_dose.map(f64::round).filter(|dose| *dose >= 1.0);
        }
    }
    history
}

/// The answers to the questions of version 1.
fn version_one(history: &History) -> serde_json::Value {
    use serde_json::json;
    let trials: Vec<serde_json::Value> = history
        .trials
        .iter()
        .map(|trial| {
            let outcome = match (trial.benefit, trial.stopped_for_side_effects, trial.wore_off) {
                (_, Some(true), _) => Some("stopped_side_effects"),
                (Some(Benefit::HalfOrMore | Benefit::WellAgain), _, Some(true)) => Some("wore_off"),
                (Some(Benefit::None), ..) => Some("no_change"),
                (Some(Benefit::UnderQuarter | Benefit::QuarterToHalf | Benefit::UnderHalf), ..) => {
                    Some("under_half_better")
                }
                (Some(Benefit::HalfOrMore), ..) => Some("half_or_more_better"),
                (Some(Benefit::WellAgain), ..) => Some("well_again"),
                (None, ..) => None,
            };
            let id = trial.medicine.as_ref().map(|id| id.as_str());
            let (medicine, dose) = match (id, trial.added_to_another) {
                (Some("bupropion-xl"), Some(true)) => (Some("bupropion-aug"), trial.highest_daily_dose),
                (Some("mirtazapine"), Some(true)) => (Some("mirtazapine-aug"), trial.highest_daily_dose),
                (Some("liothyronine-aug"), _) => (id, trial.highest_daily_dose.map(|dose| dose / 1_000.0)),
                _ => (id, trial.highest_daily_dose),
            };
            let taken = trial.taken.map(|taken| match taken {
                Taken::NearlyEveryDay => "most_days",
                Taken::OftenMissed => "often_missed",
            });
            let mut written = json!({
                "medicine": medicine, "highest_daily_dose": dose, "weeks_at_dose": trial.weeks_at_dose, "taken": taken,
                "outcome": outcome, "this_episode": trial.this_episode, "still_taking": trial.still_taking,
            });
            for (name, text) in [("other_name", &trial.other_name), ("note", &trial.note), ("started", &trial.started)]
            {
                if let Some(text) = text {
                    written[name] = json!(text);
                }
            }
            written
        })
        .collect();
    json!({
        "version": 1, "episode_months": history.episode_months, "severity": history.severity_worst,
        "trials": trials, "augmented": history.augmented, "ect": history.ect, "ect_bilateral": history.ect_bilateral,
        "other_treatments": history.other_treatments,
    })
}

// ---------------------------------------------------------------- spoiling a file

/// What befalls a file at some place.
#[derive(Clone, Debug)]
enum Edit {
    /// The text ends there.
    Cut,
    /// A character is gone.
    Drop,
    /// Some text is put there.
    Insert(String),
    /// A value is another one.
    Value(&'static str),
    /// A name is another one.
    Rename(&'static str),
    /// A field is gone.
    Remove,
}

const VALUES: [&str; 18] = [
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "2",
    "5001",
    "1e308",
    "1e999",
    "\"nearly_every_day\"",
    "\"none\"",
    "\"2023-04\"",
    "\"\"",
    "[]",
    "{}",
    "{\"none\":null}",
    "[null,null,null,null,null,null,null]",
    "\"\\ud800\"",
];

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => Just(Edit::Cut),
        2 => Just(Edit::Drop),
        2 => prop_oneof!["\\PC{1,3}", "[\\[\\]{}:,\"]"].prop_map(Edit::Insert),
        8 => select(VALUES.to_vec()).prop_map(Edit::Value),
        2 => select(vec!["note", "taken", "trials", "mood", "a`b.c", ""]).prop_map(Edit::Rename),
        2 => Just(Edit::Remove),
    ]
}

fn edited(text: &str, index: &Index, edit: &Edit) -> String {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    if places.is_empty() {
        return text.to_owned();
    }
    let place = places[index.index(places.len())];
    let next = text[place..].chars().next().map_or(place, |found| place + found.len_utf8());
    // The fields of the text: where a name begins, where its value begins, where the value ends. Values that hold
    // others end early, which spoils the text in a way of its own.
    let fields: Vec<(usize, usize, usize)> = text
        .match_indices("\":")
        .map(|(quote, _)| {
            let name = text[..quote].rfind('"').unwrap_or(quote);
            let value = quote + 2;
            let end = text[value..].find([',', '}', ']']).map_or(text.len(), |end| value + end);
            (name, value, end)
        })
        .collect();
    let field = (!fields.is_empty()).then(|| fields[index.index(fields.len())]);
    match (edit, field) {
        (Edit::Cut, _) => text[..place].to_owned(),
        (Edit::Drop, _) => format!("{}{}", &text[..place], &text[next..]),
        (Edit::Insert(insert), _) => format!("{}{insert}{}", &text[..place], &text[place..]),
        (Edit::Value(new), Some((_, value, end))) => {
            format!("{}{new}{}", &text[..value], &text[end..])
        }
        (Edit::Rename(new), Some((name, value, _))) => {
            format!("{}\"{new}\":{}", &text[..name], &text[value..])
        }
        (Edit::Remove, Some((name, _, end))) => {
            let rest = text[end..].strip_prefix(',').unwrap_or(&text[end..]);
            format!("{}{rest}", &text[..name])
        }
        (Edit::Value(_) | Edit::Rename(_) | Edit::Remove, None) => text.to_owned(),
    }
}

// ---------------------------------------------------------------- what the generators reach

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
        Definition::PossiblyMet if judgement.what_would_settle_it.is_empty() => "nothing".to_owned(),
        Definition::PossiblyMet => "something".to_owned(),
        Definition::Met | Definition::NotMet => "settled".to_owned(),
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
        let mut text = history.to_json().expect("it can be written");
        for (index, edit) in &edits {
            text = edited(&text, index, edit);
        }
        match History::from_json(&text, &MEDICINES) {
            Ok(_) => "taken",
            Err(error) => {
                let sentence = error.sentence.as_str();
                let kinds = ["damaged", "missing", "twice", "not a part", "one of", "number", "curly", "version"];
                kinds.into_iter().find(|kind| sentence.contains(kind)).unwrap_or("other")
            }
        }
        .to_owned()
    });
    let words = tally(words);
    let every = ["taken", "damaged", "missing", "twice", "not a part", "one of", "number"];
    assert_reached(&words, &every, 5);
    assert_reached(&words, &["version"], 1);
}
