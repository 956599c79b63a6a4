//! What the appointment planner offers: `visit.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::visit_tool::Voiced;
use super::{Line, Lines};
use crate::domain::visit::Kind;

/// `visit.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitWords {
    /// What can be wanted of an appointment.
    pub aims: Vec<Listed>,
    /// The questions, by their kinds.
    pub questions: BTreeMap<Kind, Asked>,
    /// What to bring.
    pub records: Vec<Listed>,
    /// What makes somebody ready to choose.
    pub ready: [Ready; 4],
}

/// Something to tick.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// By what it is kept.
    pub id: String,
    /// What it is.
    pub words: Voiced,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The question, with `{name}`, `{other}`, `{what}` and `{count}` where its kind has them.
    pub asks: Voiced,
    /// Why it is offered.
    pub why: Voiced,
}

/// One of the four questions on being ready.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ready {
    /// The question.
    pub asks: Voiced,
    /// What can be done about a no.
    pub no: Line,
}

impl Lines for VisitWords {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        for (at, ready) in self.ready.iter_mut().enumerate() {
            each(&format!("ready[{at}].no"), &mut ready.no);
        }
    }
}

/// What a kind's words may name.
pub(super) fn arguments(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::NotTogether | Kind::WashOut | Kind::TalkFirst => &["{name}", "{other}"],
        Kind::Worse => &["{count}"],
        Kind::Circumstance | Kind::Matters => &["{what}"],
        Kind::TooEarly => &["{name}", "{count}"],
        Kind::FullTry | Kind::SideEffects | Kind::HelpsInPart | Kind::WoreOff => &["{name}"],
        Kind::Unsettled => &["{name}", "{what}"],
        _ => &[],
    }
}
