//! An unknown of a history, answered.

use beyond_two::domain::history::{Benefit, Ect, Severity, Taken};
use beyond_two::domain::{History, MedicineId};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::Union;

use super::MEDICINES;
use super::generators::{benefit, dose, history, months, other_name, severity, taken, trial, weeks};

/// A whole history and a trial in it, if it has one.
pub fn with_trial() -> impl Strategy<Value = (History, usize)> {
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
pub enum Answered {
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

pub fn given<T: std::fmt::Debug + Clone + 'static>(answer: BoxedStrategy<Option<T>>) -> impl Strategy<Value = T> {
    answer.prop_filter_map("an answer", |answer| answer)
}

pub fn answered(medicine: Option<&MedicineId>) -> BoxedStrategy<Answered> {
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
pub fn before_and_after(history: &History, place: usize, answer: &Answered) -> (History, History) {
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
