//! The whole judgement of a history. It informs a talk with a clinician; it never diagnoses.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::adequacy::{TrialVerdict, judge_known};
use super::caution::{Caution, cautions};
use super::criteria::Definitions;
use super::definition_verdict::DefinitionVerdict;
use super::failures::{Failures, Range, entries};
use super::history::History;
use super::medicine::Medicines;
use super::open_questions::{OpenQuestion, open_questions};
use super::staging::{Maudsley, maudsley, thase_rush};

/// Everything the rules say about a history. [`Serialize`] gives the result of the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judgement {
    /// One verdict for each trial, in the order entered.
    pub trials: Vec<TrialVerdict>,
    /// How many different medicines had a fair try that did not help.
    pub adequate_failures: Range,
    /// Whether the usual definition fits.
    pub two_trial_definition: DefinitionVerdict,
    /// What must be cleared up before any definition can surely fit.
    pub cautions: Vec<Caution>,
    /// The Maudsley score; `None` where not even possibly a medicine failed.
    pub maudsley: Option<Maudsley>,
    /// The Thase-Rush stage, 0 to 5.
    pub thase_rush: Range,
    /// What to find out, first things first; empty unless the count leaves open whether there are two.
    pub what_would_settle_it: Vec<OpenQuestion>,
    /// Whether each published definition fits, by its id, in the order of the data.
    #[serde(serialize_with = "as_map")]
    pub definitions: Vec<(String, DefinitionVerdict)>,
}

/// Judges a history: the same history, medicines and definitions always give the same judgement, and none makes it panic.
pub fn judge(history: &History, medicines: &Medicines, definitions: &Definitions) -> Judgement {
    let entries = entries(history, medicines);
    let trials: Vec<TrialVerdict> = entries.iter().map(|entry| judge_known(entry.trial, entry.medicine)).collect();
    let failures = Failures::count(&entries, &trials);
    let adequate_failures = failures.number();
    let cautions = cautions(history);
    let counted = definition(adequate_failures);
    let what_would_settle_it = match counted {
        DefinitionVerdict::PossiblyMet => open_questions(&entries, &trials, &failures),
        DefinitionVerdict::Met | DefinitionVerdict::NotMet => Vec::new(),
    };
    let verdict = |(id, criteria): &(String, _)| {
        let criteria: &super::Criteria = criteria;
        (id.clone(), criteria.verdict(history, &entries, &cautions))
    };
    Judgement {
        adequate_failures,
        two_trial_definition: counted.with(&cautions),
        maudsley: maudsley(history, &entries, &failures),
        thase_rush: thase_rush(history, &failures),
        what_would_settle_it,
        definitions: definitions.iter().map(verdict).collect(),
        cautions,
        trials,
    }
}

/// Source: trd-definition-two-trials.
fn definition(failures: Range) -> DefinitionVerdict {
    if failures.at_least >= 2 {
        DefinitionVerdict::Met
    } else if failures.at_most < 2 {
        DefinitionVerdict::NotMet
    } else {
        DefinitionVerdict::PossiblyMet
    }
}

fn as_map<S: Serializer>(definitions: &[(String, DefinitionVerdict)], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(definitions.len()))?;
    for (id, definition) in definitions {
        map.serialize_entry(id, definition)?;
    }
    map.end()
}
