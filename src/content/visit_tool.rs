//! What the appointment planner gets from the build.

use serde::{Deserialize, Serialize};

use super::check_tool::SummaryTool;
use crate::domain::interactions::Entry;
use crate::domain::interactions::wash_out::Rule;

/// What the page of the appointment needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VisitTool {
    /// The medicines, as the passport needs them.
    pub history: SummaryTool,
    /// What can be taken besides: its id, its name, and what it holds.
    pub others: Vec<(String, String, Vec<String>)>,
    /// The list of interactions.
    pub list: Vec<Entry>,
    /// The rules on the time between two medicines.
    pub gaps: Vec<Rule>,
    /// What can be marked as what matters, with its words.
    pub matters: Vec<(String, String)>,
    /// The circumstances that can be marked, with their words.
    pub circumstances: Vec<(String, String)>,
    /// What can be wanted, by its id.
    pub aims: Vec<(String, Voiced)>,
    /// The questions and why each is offered, in the order of `domain::visit::Kind`.
    pub questions: Vec<(Voiced, Voiced)>,
    /// What to bring, by its id.
    pub records: Vec<(String, Voiced)>,
    /// The questions on being ready, and what can be done about a no, as `ui::markup` has written it.
    pub ready: Vec<(Voiced, String)>,
}

/// Words as said by a person of themselves, and as said for somebody else. In the data the second is left out where it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
pub struct Voiced {
    oneself: String,
    another: Option<String>,
}

impl Voiced {
    /// The words, for somebody else or not.
    pub fn said(&self, for_another: bool) -> &str {
        self.another.as_deref().filter(|_| for_another).unwrap_or(&self.oneself)
    }

    /// Both.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn both(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.oneself.as_str()).chain(self.another.as_deref())
    }
}

impl TryFrom<Vec<String>> for Voiced {
    type Error = &'static str;

    fn try_from(words: Vec<String>) -> Result<Self, Self::Error> {
        let mut words = words.into_iter();
        match (words.next(), words.next(), words.next()) {
            (Some(oneself), another, None) => Ok(Self { oneself, another }),
            _ => Err("expected one text, or a second one for somebody else"),
        }
    }
}

impl From<Voiced> for Vec<String> {
    fn from(voiced: Voiced) -> Self {
        std::iter::once(voiced.oneself).chain(voiced.another).collect()
    }
}
