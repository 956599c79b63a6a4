//! The fields of the planner that take an amount.

use crate::content::{Item, Priced};
use crate::domain::amount::AmountKind;

/// A field that takes an amount: an assumption to see and to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AmountField {
    /// What is paid.
    Price(Priced, Item),
    /// How many visits a treatment takes.
    Visits(Priced, Stretch),
    /// How many hours a visit takes.
    Hours(Priced),
    /// How far it is, one way.
    Distance,
    /// What a mile or a kilometer costs.
    PerDistance,
    /// Fares, there and back.
    Fare,
    /// Hours on the way, there and back.
    WayHours,
    /// Pay that is lost for each hour.
    Pay,
}

/// A stretch of the year in which visits come at one pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stretch {
    /// Weeks 1 to 4.
    First,
    /// Weeks 5 to 13.
    Then,
    /// Weeks 14 to 52.
    Later,
}

impl AmountField {
    /// The fields on getting there.
    pub(crate) const OF_THE_WAY: [Self; 5] = [Self::Distance, Self::PerDistance, Self::Fare, Self::WayHours, Self::Pay];

    /// The fields of a treatment's schedule.
    pub(crate) fn of_schedule(treatment: Priced) -> [Self; 4] {
        let visits = |stretch| Self::Visits(treatment, stretch);
        [visits(Stretch::First), visits(Stretch::Then), visits(Stretch::Later), Self::Hours(treatment)]
    }

    /// All of them.
    pub(crate) fn all() -> Vec<Self> {
        let mut all = Self::OF_THE_WAY.to_vec();
        for &treatment in &Priced::BOTH {
            for &item in &Item::ALL {
                all.push(Self::Price(treatment, item));
            }
            all.extend_from_slice(&Self::of_schedule(treatment));
        }
        all
    }

    /// Its id.
    pub(crate) fn id(self) -> String {
        let (part, treatment) = match self {
            Self::Price(treatment, Item::Session) => ("price", treatment),
            Self::Price(treatment, Item::Watching) => ("fee", treatment),
            Self::Price(treatment, Item::Once) => ("once", treatment),
            Self::Price(treatment, Item::Limit) => ("limit", treatment),
            Self::Visits(treatment, Stretch::First) => ("first", treatment),
            Self::Visits(treatment, Stretch::Then) => ("then", treatment),
            Self::Visits(treatment, Stretch::Later) => ("later", treatment),
            Self::Hours(treatment) => ("hours", treatment),
            Self::Distance => return "distance".into(),
            Self::PerDistance => return "per-distance".into(),
            Self::Fare => return "fare".into(),
            Self::WayHours => return "way-hours".into(),
            Self::Pay => return "pay".into(),
        };
        let treatment = match treatment {
            Priced::Ketamine => "-ketamine",
            Priced::Esketamine => "-esketamine",
        };
        [part, treatment].concat()
    }

    /// What it takes.
    pub(super) fn kind(self) -> AmountKind {
        match self {
            Self::Price(..) | Self::PerDistance | Self::Fare | Self::Pay => AmountKind::Money,
            Self::Visits(..) => AmountKind::Visits,
            Self::Hours(_) | Self::WayHours => AmountKind::Hours,
            Self::Distance => AmountKind::Distance,
        }
    }
}
