//! Sifting the next steps by what matters to somebody. Only what a step's own data says against it sets it aside; what is not known, or depends,
//! stays and is said.

use serde::{Deserialize, Serialize};

/// How many steps can be laid side by side.
pub const BESIDE_AT_MOST: usize = 3;

/// What may matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// That it may work within days.
    Fast,
    /// No visits to a clinic.
    Home,
    /// No day without driving.
    Driving,
    /// Memory.
    Memory,
    /// Pregnancy, and breastfeeding.
    Pregnancy,
    /// No weight gained.
    Weight,
    /// Not a medicine.
    NoMedicine,
    /// No operation, no anesthetic.
    NoSurgery,
    /// Approved where somebody lives. It follows from the approvals, not from a fact of its own.
    Approval,
}

/// Whether a step gives what is needed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Is {
    /// Its data says so.
    Yes,
    /// Its data says that it does not.
    No,
    /// It depends, or is to be asked first.
    Depends,
    /// Its data does not say.
    #[default]
    NotKnown,
}

/// Where approvals are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Region {
    Us,
    Uk,
    Canada,
    Eu,
    Australia,
}

/// What is to be said of a step that was held against some needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sifted {
    /// What speaks against it.
    pub against: Vec<Need>,
    /// What depends.
    pub depends: Vec<Need>,
    /// What is not known.
    pub not_known: Vec<Need>,
}

impl Need {
    /// All of them, in the order of the page. That of approvals stands last.
    pub const ALL: [Need; 9] = [
        Need::Fast,
        Need::Home,
        Need::Driving,
        Need::Memory,
        Need::Pregnancy,
        Need::Weight,
        Need::NoMedicine,
        Need::NoSurgery,
        Need::Approval,
    ];
}

impl Region {
    /// All of them, in the order of the approvals.
    pub const ALL: [Region; 5] = [Region::Us, Region::Uk, Region::Canada, Region::Eu, Region::Australia];

    /// That of an answer to "Where do you live?", as `fit.json` names it; `None` for elsewhere.
    pub fn of_answer(country: &str) -> Option<Self> {
        match country {
            "us" => Some(Self::Us),
            "england-wales" | "scotland" | "northern-ireland" => Some(Self::Uk),
            "canada" => Some(Self::Canada),
            "germany" => Some(Self::Eu),
            "australia" => Some(Self::Australia),
            _ => None,
        }
    }
}

impl Sifted {
    /// Whether it is set aside.
    pub fn is_aside(&self) -> bool {
        !self.against.is_empty()
    }
}

/// Holds a step against needs.
pub fn sift(needs: &[Need], is: impl Fn(Need) -> Is) -> Sifted {
    let mut sifted = Sifted::default();
    for &need in needs {
        match is(need) {
            Is::Yes => {}
            Is::No => sifted.against.push(need),
            Is::Depends => sifted.depends.push(need),
            Is::NotKnown => sifted.not_known.push(need),
        }
    }
    sifted
}

#[cfg(test)]
mod tests {
    use super::*;

    const EACH: [Is; 4] = [Is::Yes, Is::No, Is::Depends, Is::NotKnown];

    #[test]
    fn only_a_no_sets_a_step_aside_and_nothing_unsure_is_left_unsaid() {
        for fast in EACH {
            for home in EACH {
                let is = |need| if need == Need::Fast { fast } else { home };
                let sifted = sift(&[Need::Fast, Need::Home], is);
                assert_eq!(sifted.is_aside(), [fast, home].contains(&Is::No), "{fast:?} {home:?}");
                let said = sifted.against.len() + sifted.depends.len() + sifted.not_known.len();
                assert_eq!(said, [fast, home].iter().filter(|is| **is != Is::Yes).count(), "{fast:?} {home:?}");
            }
        }
    }

    #[test]
    fn without_a_need_nothing_is_set_aside() {
        assert_eq!(sift(&[], |_| Is::No), Sifted::default());
    }

    #[test]
    fn one_more_need_brings_nothing_back() {
        for is in EACH {
            let before = sift(&[Need::Memory], |_| Is::No).is_aside();
            assert!(
                before
                    && sift(&[Need::Memory, Need::Weight], |need| if need == Need::Memory { Is::No } else { is })
                        .is_aside()
            );
        }
    }

    #[test]
    fn every_part_of_the_kingdom_goes_by_its_approvals_and_elsewhere_by_none() {
        for country in ["england-wales", "scotland", "northern-ireland"] {
            assert_eq!(Region::of_answer(country), Some(Region::Uk));
        }
        assert_eq!((Region::of_answer("elsewhere"), Region::of_answer("")), (None, None));
    }
}
