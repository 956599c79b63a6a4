//! The data of the tool on the next steps: what each gives of what may matter. All else stands in the page's words.

use serde::{Deserialize, Serialize};

use crate::domain::next_steps::{Is, Need, Region};

/// What the page on the next steps needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionsTool {
    /// The steps, in the order of the page.
    pub steps: Vec<ListedStep>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedStep {
    /// Its id, and its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it gives, in the order of [`Need::ALL`], without the approvals.
    pub is: Vec<Is>,
    /// Whether it is approved, in the order of [`Region::ALL`].
    pub approved: Vec<Is>,
}

impl ListedStep {
    /// Whether it gives what is needed, by somebody who lives in a region; `None` for elsewhere.
    pub fn is(&self, need: Need, region: Option<Region>) -> Is {
        let found = if need == Need::Approval {
            region.and_then(|region| Region::ALL.iter().position(|one| *one == region)).map(|at| (&self.approved, at))
        } else {
            Need::ALL.iter().position(|one| *one == need).map(|at| (&self.is, at))
        };
        found.and_then(|(list, at)| list.get(at)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_told_is_not_known_and_approvals_go_by_where_somebody_lives() {
        let step = ListedStep {
            id: "one".into(),
            name: "One".into(),
            is: vec![Is::Yes, Is::No],
            approved: vec![Is::Yes, Is::No, Is::Depends],
        };
        let here = Some(Region::Uk);
        assert_eq!((step.is(Need::Fast, here), step.is(Need::Home, here)), (Is::Yes, Is::No));
        assert_eq!(step.is(Need::Memory, here), Is::NotKnown);
        assert_eq!((step.is(Need::Approval, here), step.is(Need::Approval, None)), (Is::No, Is::NotKnown));
        assert_eq!(step.is(Need::Approval, Some(Region::Australia)), Is::NotKnown);
    }
}
