//! Counting by active substance, not by entry: two forms or brands of one substance are one medicine. Surely different are only substances
//! of different families. Sources: trd-definition-two-trials ("different antidepressants"), audit-2026-11 51.

use serde::Serialize;

use super::adequacy::{TrialVerdict, Verdict};
use super::history::{History, Trial};
use super::medicine::{Kin, Medicine, Medicines};

/// A number that is not fully known: from `at_least` to `at_most`, both included; `at_least` is never the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range {
    /// What is sure.
    pub at_least: u32,
    /// What is possible.
    pub at_most: u32,
}

/// A trial with what the data say of its medicine, looked up once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    /// What was entered.
    pub trial: &'a Trial,
    /// Its medicine. `None`: not in the data.
    pub medicine: Option<&'a Medicine>,
    /// What it shares with others. What is not in the data is a substance, a family and a class of its own.
    pub kin: Kin,
}

/// The trials of a history, each with what the data say of its medicine.
pub(super) fn entries<'a>(history: &'a History, medicines: &'a Medicines) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::with_capacity(history.trials.len());
    for (place, trial) in history.trials.iter().enumerate() {
        let known = trial.medicine.as_ref().and_then(|id| medicines.place(id)).and_then(|place| medicines.at(place));
        let entry = match known {
            Some((medicine, kin)) => Entry { trial, medicine: Some(medicine), kin },
            None => {
                let same = |before: &&Entry<'_>| before.medicine.is_none() && is_same(before.trial, trial);
                let kin = entries.iter().find(same).map(|before| before.kin);
                // Numbers of its own, beyond those of the data.
                let alone = Kin::alone(medicines.len().saturating_add(place));
                Entry { trial, medicine: None, kin: kin.unwrap_or(alone) }
            }
        };
        entries.push(entry);
    }
    entries
}

/// Whether two trials of medicines that are not in the data are of the same one: by its id (a file with such an id is refused; this is for
/// histories built in code) or by the name that the person gave. Without a name, each is a medicine of its own.
fn is_same(one: &Trial, other: &Trial) -> bool {
    match (&one.medicine, &other.medicine) {
        (Some(one), Some(other)) => one == other,
        (None, None) => one.own_name().is_some_and(|name| other.own_name() == Some(name)),
        _ => false,
    }
}

/// One substance that counts or may count.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failure<'a> {
    /// What it shares with others.
    pub kin: Kin,
    /// Its medicine. `None`: not in the data.
    pub medicine: Option<&'a Medicine>,
    /// True: one of its trials counts. False: its best trial is unsure.
    pub sure: bool,
}

/// The substances that failed, or may have, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Failures<'a>(Vec<Failure<'a>>);

impl<'a> Failures<'a> {
    /// Gathers the trials of a history by substance; the best verdict among those of one substance counts.
    ///
    /// `verdicts` are those of the trials, in the same order.
    pub fn count(entries: &[Entry<'a>], verdicts: &[TrialVerdict]) -> Self {
        let mut verdicts = verdicts.iter();
        Self::gather(entries, |_| match verdicts.next()?.verdict {
            Verdict::Counts => Some(true),
            Verdict::Unsure => Some(false),
            Verdict::DoesNotCount | Verdict::TooEarly => None,
        })
    }

    /// Gathers the trials by substance; `sure` says of each trial in turn whether it surely counts, or may (`false`), or does not (`None`).
    pub fn gather(entries: &[Entry<'a>], mut sure: impl FnMut(&Entry<'a>) -> Option<bool>) -> Self {
        let mut failures: Vec<Failure<'a>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let Some(sure) = sure(entry) else { continue };
            match failures.iter_mut().find(|known| known.kin.substance == entry.kin.substance) {
                Some(known) => known.sure |= sure,
                None => failures.push(Failure { kin: entry.kin, medicine: entry.medicine, sure }),
            }
        }
        Self(failures)
    }

    /// The substances with a trial that counts.
    pub fn sure(&self) -> impl Iterator<Item = &Failure<'a>> + Clone {
        self.0.iter().filter(|failure| failure.sure)
    }

    /// Those, and the substances whose best trial is unsure.
    pub fn possible(&self) -> impl Iterator<Item = &Failure<'a>> + Clone {
        self.0.iter()
    }

    /// Whether a trial of this substance counts.
    pub fn surely_include(&self, kin: Kin) -> bool {
        self.sure().any(|failure| failure.kin.substance == kin.substance)
    }

    /// Of how many classes they are: surely of as many as there are coarse ones, perhaps of as many as there are fine ones. Source:
    /// audit-2026-11 33 and 52.
    pub fn classes(&self) -> Range {
        Range {
            at_least: different(self.sure(), |kin| kin.group),
            at_most: different(self.possible(), |kin| kin.detail),
        }
    }

    /// How many failed: surely as many as there are families, perhaps as many as there are substances. Source: audit-2026-11 51.
    pub fn number(&self) -> Range {
        Range {
            at_least: different(self.sure(), |kin| kin.family),
            at_most: different(self.possible(), |kin| kin.substance),
        }
    }
}

/// How many different ones there are. Kin are numbered from 0, so what was seen is a list of flags: each definition counts four times at
/// every letter typed.
pub(super) fn different<'f, 'a: 'f>(
    failures: impl Iterator<Item = &'f Failure<'a>> + Clone,
    by: impl Fn(&Kin) -> usize,
) -> u32 {
    let highest = failures.clone().map(|failure| by(&failure.kin)).max().unwrap_or_default();
    let mut seen = vec![false; highest.saturating_add(1)];
    let mut count = 0;
    for failure in failures {
        if let Some(seen) = seen.get_mut(by(&failure.kin)) {
            count += u32::from(!*seen);
            *seen = true;
        }
    }
    count
}
