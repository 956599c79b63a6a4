//! The units of doses, by the many ways in which they are written.

use crate::domain::medicine::Medicine;

/// What an amount is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A millionth of a gram.
    Micrograms,
    /// A thousandth of a gram.
    Milligrams,
    /// A gram.
    Grams,
    /// Tablets, capsules.
    Tablets,
}

impl Unit {
    /// How many micrograms it is.
    pub fn weight(self) -> Option<f64> {
        match self {
            Self::Micrograms => Some(1.0),
            Self::Milligrams => Some(1_000.0),
            Self::Grams => Some(1_000_000.0),
            Self::Tablets => None,
        }
    }

    /// The unit of a medicine's entry, such as "mg/day of the fluoxetine part".
    pub fn of(medicine: Option<&Medicine>) -> Self {
        match medicine.and_then(|medicine| medicine.unit.split('/').next()) {
            Some("micrograms") => Self::Micrograms,
            Some("grams") => Self::Grams,
            Some("tablets") => Self::Tablets,
            _ => Self::Milligrams,
        }
    }

    /// The unit that a word names.
    pub fn named(word: &str) -> Option<Self> {
        Some(match word {
            "mg" | "mgs" | "milligram" | "milligrams" | "milligramm" | "milligramme" | "milligrammes" | "miligrams"
            | "mil" => Self::Milligrams,
            "mcg" | "mcgs" | "µg" | "ug" | "microgram" | "micrograms" | "microgramme" | "microgrammes" => {
                Self::Micrograms
            }
            "g" | "gr" | "gram" | "grams" | "gramme" | "grammes" => Self::Grams,
            "tablet" | "tablets" | "tab" | "tabs" | "pill" | "pills" | "capsule" | "capsules" | "cap" | "caps" => {
                Self::Tablets
            }
            _ => return None,
        })
    }
}
