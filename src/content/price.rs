//! What a person pays, by country and cover, and how many visits a course takes: `prices.json`.

use serde::{Deserialize, Serialize};

use super::{FigureId, Item, Line, Lines, Priced};
use crate::domain::fit::OptionId;

/// Prices and schedules for the cost planner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prices {
    /// What the planner does, and does not.
    pub intro: Line,
    /// How each country that can be chosen counts.
    pub countries: Vec<PricedCountry>,
    /// How many visits, how long: the assumptions to begin with.
    pub schedules: Schedules,
    /// The prices.
    pub entries: Vec<PriceEntry>,
}

/// A country, as prices and distances are told there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PricedCountry {
    /// The option of `fit.json`.
    pub id: OptionId,
    /// The sign of its money, before each amount; empty where that is not known.
    pub sign: String,
    /// How far things are.
    pub distance: DistanceUnit,
    /// Whether what a person pays depends on their cover.
    pub by_cover: bool,
}

/// In what distances are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DistanceUnit {
    /// Miles.
    Miles,
    /// Kilometers.
    Kilometers,
}

/// The schedules of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedules {
    /// Of ketamine by drip.
    pub ketamine: Schedule,
    /// Of esketamine nasal spray.
    pub esketamine: Schedule,
}

/// A schedule, each part as it stands in its field: "6", or "4 to 8".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Visits in weeks 1 to 4.
    pub first: String,
    /// Visits in weeks 5 to 13.
    pub then: String,
    /// Visits in weeks 14 to 52.
    pub later: String,
    /// Hours at the clinic for each visit.
    pub hours: String,
    /// What these rest on.
    pub says: Line,
}

/// A price, or the fact that none is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceEntry {
    /// Its id.
    pub id: String,
    /// The countries it is for, as the options of `fit.json` name them.
    pub country: Vec<OptionId>,
    /// The kinds of cover it is for; none: any.
    pub cover: Vec<OptionId>,
    /// Of which treatment.
    pub treatment: Priced,
    /// What is paid for.
    pub item: Item,
    /// The low price; `None` where it is not known.
    #[serde(deserialize_with = "Option::deserialize")]
    pub low: Option<FigureEnd>,
    /// The likely one; where it is `None` but the others are known, the middle of them.
    #[serde(deserialize_with = "Option::deserialize")]
    pub likely: Option<FigureEnd>,
    /// The high one.
    #[serde(deserialize_with = "Option::deserialize")]
    pub high: Option<FigureEnd>,
    /// What it is, with source and year; or whom to ask.
    pub says: Line,
}

impl PriceEntry {
    /// The figures that its prices are numbers of.
    pub fn figures(&self) -> impl Iterator<Item = &FigureId> {
        [&self.low, &self.likely, &self.high].into_iter().flatten().map(|end| &end.figure)
    }
}

/// A number of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureEnd {
    /// The figure.
    pub figure: FigureId,
    /// The part of it.
    pub part: String,
    /// Which number of the part.
    pub end: End,
}

/// Which number of a figure's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// The lower end of its range.
    Low,
    /// The number itself.
    Value,
    /// The upper end of its range.
    High,
}

impl Lines for Prices {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("intro", &mut self.intro);
        each("schedules.ketamine", &mut self.schedules.ketamine.says);
        each("schedules.esketamine", &mut self.schedules.esketamine.says);
        for entry in &mut self.entries {
            each(&format!("entries.{}.says", entry.id), &mut entry.says);
        }
    }
}
