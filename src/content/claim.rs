//! Claims that clinics and adverts make, and what the evidence says: `claims.json`, the only place where a false claim is quoted.

use serde::{Deserialize, Serialize};

use super::{Line, Lines};

/// The claims.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// How to use the list.
    pub intro: Line,
    /// The claims.
    pub claims: Vec<Claim>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// As it is made.
    pub claim: String,
    /// What the evidence says.
    pub answer: Line,
    /// A question for whoever makes it.
    pub ask: String,
}

impl Lines for Claims {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("intro", &mut self.intro);
        for claim in &mut self.claims {
            each(&format!("claims.{}.answer", claim.id), &mut claim.answer);
        }
    }
}
