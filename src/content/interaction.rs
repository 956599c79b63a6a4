//! What goes badly with what: medicines, foods, drinks, things bought without a prescription.

use serde::{Deserialize, Serialize};

use super::{Certainty, Line, Lines, SourceId};
use crate::domain::interactions::Entry;
use crate::domain::interactions::wash_out::{Days, Rule};

pub use crate::domain::interactions::Advice;

/// Every interaction that we tell of, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Interactions(pub Vec<Interaction>);

/// Two groups that act on each other, as in `interactions.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interaction {
    /// Its id.
    pub id: String,
    /// One side: ids, substances or class groups of `medicines.json`, or ids of other agents (`alcohol`).
    pub a: Vec<String>,
    /// The other side.
    pub b: Vec<String>,
    /// One side in words.
    pub a_name: String,
    /// The other side in words.
    pub b_name: String,
    /// How much it matters.
    pub advice: Advice,
    /// Why it happens.
    pub mechanism: Line,
    /// What was seen in people.
    pub seen: Line,
    /// How sure that is, and why.
    pub certainty: Certainty,
    /// What to do.
    pub what_to_do: Line,
    /// The warning signs, and what to do about them.
    #[serde(deserialize_with = "Option::deserialize")]
    pub signs: Option<Line>,
    /// How long to wait between the two.
    pub wash_out: Vec<WashOut>,
    /// Where all this comes from: one source at least.
    pub sources: Vec<SourceId>,
}

/// The time between the last dose of one medicine and the first of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WashOut {
    /// What is stopped.
    pub from: String,
    /// What is started.
    pub to: String,
    /// How many days lie between.
    pub days: Days,
    /// The same in words, with its source.
    pub says: Line,
}

impl Interaction {
    /// As far as the rule needs it.
    pub fn entry(&self) -> Entry {
        Entry { a: self.a.clone(), b: self.b.clone(), advice: self.advice }
    }

    /// The rules on the time between the two, in the order of `wash_out`.
    pub fn rules(&self) -> Vec<Rule> {
        let rule = |gap: &WashOut| Rule { from: gap.from.clone(), to: gap.to.clone(), days: gap.days };
        self.wash_out.iter().map(rule).collect()
    }
}

impl Lines for Interactions {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        for one in &mut self.0 {
            let id = &one.id;
            each(&format!("{id}.mechanism"), &mut one.mechanism);
            each(&format!("{id}.seen"), &mut one.seen);
            each(&format!("{id}.what_to_do"), &mut one.what_to_do);
            if let Some(signs) = &mut one.signs {
                each(&format!("{id}.signs"), signs);
            }
            for (at, gap) in one.wash_out.iter_mut().enumerate() {
                each(&format!("{id}.wash_out[{at}].says"), &mut gap.says);
            }
        }
    }
}
