//! What can be taken, and by which names a list of interactions means it.

use serde::{Deserialize, Serialize};

use crate::domain::{Medicine, Medicines};

/// Something that can be taken: a medicine, a supplement, a food. One that is not known goes by nothing, and nothing in a list means it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Agent {
    /// Its id: that of an entry of the medicines, or its own.
    pub id: String,
    /// The active substance.
    pub substance: String,
    /// The class that it is in; empty for none.
    pub group: String,
    /// Whether that class is called by the name of one of its substances, as that of mirtazapine and mianserin is.
    pub of_relative: bool,
    /// Wider agents that hold it, as `opioids` hold `codeine`.
    pub within: Vec<String>,
}

/// How closely a name of the list means an agent. The smaller, the closer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The agent itself.
    Itself,
    /// Its substance.
    Substance,
    /// A group that it is in.
    Group,
    /// A close relative, after which its class is called.
    Relative,
}

/// An agent that is no medicine of ours, with what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Its id.
    pub id: String,
    /// Ids of medicines and of agents that it means as well.
    pub holds: Vec<String>,
}

impl Agent {
    /// How closely a name means it; `None` where it does not.
    pub fn closeness(&self, name: &str) -> Option<Closeness> {
        if name.is_empty() {
            None
        } else if name == self.id {
            Some(Closeness::Itself)
        } else if name == self.substance {
            Some(Closeness::Substance)
        } else if name == self.group {
            Some(if self.of_relative { Closeness::Relative } else { Closeness::Group })
        } else {
            self.within.iter().any(|wider| wider == name).then_some(Closeness::Group)
        }
    }

    /// How closely the best of some names means it.
    pub fn closest(&self, names: &[String]) -> Option<Closeness> {
        names.iter().filter_map(|name| self.closeness(name)).min()
    }
}

/// Every agent there is: the medicines, then the others. One that is both is a medicine.
pub fn all(medicines: &Medicines, others: &[Other]) -> Vec<Agent> {
    let within = |medicine: Option<&Medicine>, id: &str| {
        let is_it = |held: &String| held == id || medicine.is_some_and(|medicine| *held == medicine.substance);
        others.iter().filter(|other| other.holds.iter().any(is_it)).map(|other| other.id.clone()).collect()
    };
    let known = medicines.iter().map(|medicine| Agent {
        id: medicine.id.as_str().into(),
        substance: medicine.substance.clone(),
        group: medicine.class_group.clone(),
        of_relative: medicines.iter().any(|other| other.substance == medicine.class_group),
        within: within(Some(medicine), medicine.id.as_str()),
    });
    let is_medicine = |id: &str| medicines.iter().any(|medicine| medicine.id.as_str() == id);
    let more = others.iter().filter(|other| !is_medicine(&other.id)).map(|other| Agent {
        id: other.id.clone(),
        substance: other.id.clone(),
        within: within(None, &other.id),
        ..Agent::default()
    });
    known.chain(more).collect()
}
