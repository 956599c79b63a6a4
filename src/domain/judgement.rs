//! The whole judgement of a history. It informs a talk with a clinician; it never diagnoses.

use serde::Serialize;

use super::adequacy::{TrialVerdict, judge_trial};
use super::counting::{Failures, Range};
use super::history::History;
use super::medicine::Medicines;
use super::settle::{Missing, missing_answers};
use super::staging::{Maudsley, maudsley, thase_rush};

/// Everything the rules say about a history. [`Serialize`] gives the result of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// One verdict for each trial, in the order entered.
    pub trials: Vec<TrialVerdict>,
    /// How many substances had a fair try that did not help.
    pub adequate_failures: Range,
    /// Whether the usual definition fits.
    pub two_trial_definition: Definition,
    /// The Maudsley score; `None` where not even possibly a medicine failed.
    pub maudsley: Option<Maudsley>,
    /// The Thase-Rush stage, 0 to 5.
    pub thase_rush: Range,
    /// What to find out, first things first; empty unless [`Definition::PossiblyMet`].
    pub what_would_settle_it: Vec<Missing>,
}

/// Two different antidepressants, each a fair try in this episode, that did not help enough.
/// Source: trd-definition-two-trials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Definition {
    /// At least two surely.
    Met,
    /// Two, if what is open turns out so.
    PossiblyMet,
    /// Fewer than two, whatever turns out.
    NotMet,
}

/// Judges a history: the same history and medicines always give the same judgement, and none makes it panic.
pub fn judge(history: &History, medicines: &Medicines) -> Judgement {
    let trials: Vec<TrialVerdict> = history.trials.iter().map(|trial| judge_trial(trial, medicines)).collect();
    let failures = Failures::count(history, &trials, medicines);
    let adequate_failures = failures.number();
    let two_trial_definition = definition(adequate_failures);
    let what_would_settle_it = match two_trial_definition {
        Definition::PossiblyMet => missing_answers(history, &trials, &failures, medicines),
        Definition::Met | Definition::NotMet => Vec::new(),
    };
    Judgement {
        adequate_failures,
        two_trial_definition,
        maudsley: maudsley(history, &failures, medicines),
        thase_rush: thase_rush(history, &failures),
        what_would_settle_it,
        trials,
    }
}

/// Source: trd-definition-two-trials.
fn definition(failures: Range) -> Definition {
    if failures.at_least >= 2 {
        Definition::Met
    } else if failures.at_most < 2 {
        Definition::NotMet
    } else {
        Definition::PossiblyMet
    }
}
