//! Counting by active substance, not by entry: two forms or brands of one substance are one medicine.
//! Source: trd-definition-two-trials ("different antidepressants").

use serde::Serialize;

use super::adequacy::{TrialVerdict, Verdict};
use super::history::{History, Trial};
use super::medicine::Medicines;

/// A number that is not fully known: from `at_least` to `at_most`, both included; `at_least` is never the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range {
    /// What is sure.
    pub at_least: u32,
    /// What is possible.
    pub at_most: u32,
}

/// What makes two trials the same medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Substance {
    /// The active substance of an entry in the data.
    Known(String),
    /// An entry id that is not in the data. (A file with one is refused; this is for histories built in code.)
    Unlisted(String),
    /// A medicine not in the data, by the name the person gave (trimmed, in lower case).
    Named(String),
    /// A medicine without a name, by its place in the history: each is a medicine of its own.
    Unnamed(usize),
}

impl Substance {
    /// The substance of the trial at `place` (counted from 0).
    pub fn of(place: usize, trial: &Trial, medicines: &Medicines) -> Self {
        match &trial.medicine {
            Some(id) => match medicines.get(id) {
                Some(medicine) => Self::Known(medicine.substance.clone()),
                None => Self::Unlisted(id.as_str().to_owned()),
            },
            None => trial.own_name().map_or(Self::Unnamed(place), Self::Named),
        }
    }
}

/// One substance that counts or may count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which substance.
    pub substance: Substance,
    /// Its classes in the data. `None`: not in the data, so a class of its own.
    pub classes: Option<Classes>,
    /// True: one of its trials counts. False: its best trial is unsure.
    pub sure: bool,
}

/// The class of a substance, as widely and as narrowly as it is drawn: moclobemide is an MAOI to some, and a class of its own to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// The coarse one: two substances that differ in it surely differ.
    pub group: String,
    /// The fine one: a substance that has it surely belongs to it.
    pub detail: String,
}

/// The substances that failed, or may have, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failures(Vec<Failure>);

impl Failures {
    /// Gathers the trials of a history by substance; the best verdict among those of one substance counts.
    ///
    /// `verdicts` are those of `history.trials`, in the same order.
    pub fn count(history: &History, verdicts: &[TrialVerdict], medicines: &Medicines) -> Self {
        Self::gather(history, medicines, |place| match verdicts.get(place)?.verdict {
            Verdict::Counts => Some(true),
            Verdict::Unsure => Some(false),
            Verdict::DoesNotCount | Verdict::TooEarly => None,
        })
    }

    /// Gathers the trials by substance; `sure` says of the trial at a place whether it surely counts, or may (`false`), or does not (`None`).
    pub(super) fn gather(history: &History, medicines: &Medicines, sure: impl Fn(usize) -> Option<bool>) -> Self {
        let mut failures: Vec<Failure> = Vec::new();
        for (place, trial) in history.trials.iter().enumerate() {
            let Some(sure) = sure(place) else { continue };
            let substance = Substance::of(place, trial, medicines);
            match failures.iter_mut().find(|known| known.substance == substance) {
                Some(known) => known.sure |= sure,
                None => failures.push(Failure {
                    substance,
                    classes: trial.medicine.as_ref().and_then(|id| medicines.get(id)).map(|medicine| Classes {
                        group: medicine.class_group.clone(),
                        detail: medicine.class_detail.clone(),
                    }),
                    sure,
                }),
            }
        }
        Self(failures)
    }

    /// The substances with a trial that counts.
    pub fn sure(&self) -> impl Iterator<Item = &Failure> + Clone {
        self.0.iter().filter(|failure| failure.sure)
    }

    /// Those, and the substances whose best trial is unsure.
    pub fn possible(&self) -> impl Iterator<Item = &Failure> + Clone {
        self.0.iter()
    }

    /// Whether a trial of this substance counts.
    pub fn surely_include(&self, substance: &Substance) -> bool {
        self.sure().any(|failure| failure.substance == *substance)
    }

    /// Of how many classes they are: surely of as many as there are coarse ones, perhaps of as many as there are fine ones. What is not
    /// in the data is a class of its own.
    pub(super) fn classes(&self) -> Range {
        fn count<'a>(classes: impl Iterator<Item = Option<&'a String>>) -> u32 {
            let mut seen: Vec<&str> = Vec::new();
            classes.fold(0_u32, |count, class| match class {
                Some(class) if seen.contains(&class.as_str()) => count,
                Some(class) => {
                    seen.push(class);
                    count.saturating_add(1)
                }
                None => count.saturating_add(1),
            })
        }
        Range {
            at_least: count(self.sure().map(|failure| failure.classes.as_ref().map(|classes| &classes.group))),
            at_most: count(self.possible().map(|failure| failure.classes.as_ref().map(|classes| &classes.detail))),
        }
    }

    /// How many substances failed.
    pub fn number(&self) -> Range {
        Range { at_least: number(self.sure()), at_most: number(self.possible()) }
    }
}

/// How many substances these are.
pub(super) fn number<'a>(failures: impl Iterator<Item = &'a Failure>) -> u32 {
    failures.fold(0, |sum, _| sum.saturating_add(1))
}
