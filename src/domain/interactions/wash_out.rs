//! How long one medicine is left out before the next: which rule of the list holds for two of them, and the earliest day by it.

use serde::{Deserialize, Serialize};

use super::Agent;
use super::agent::Closeness;
use crate::domain::Day;

/// A time between two medicines, in whole days: how long it is, not which day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Days(pub u32);

impl Days {
    /// The shortest that a rule may ask for.
    pub const LEAST: Self = Self(1);
    /// The longest: twelve weeks.
    pub const MOST: Self = Self(84);

    /// The same in weeks, where it is whole weeks.
    pub const fn weeks(self) -> Option<u32> {
        if self.0.is_multiple_of(7) { Some(self.0 / 7) } else { None }
    }
}

/// A rule: so many days between the last dose of one and the first of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// What is stopped: what an [`Agent`] goes by.
    pub from: String,
    /// What is started.
    pub to: String,
    /// The time between.
    pub days: Days,
}

/// The place of the rule that holds for two agents: the most specific one, and the longest where neither of two is more specific. `None`: there is
/// no rule, which does not mean that no time is needed.
pub fn rule_for(from: &Agent, to: &Agent, rules: &[Rule]) -> Option<usize> {
    if !from.id.is_empty() && from.id == to.id {
        return None;
    }
    let fitting: Vec<(usize, [Closeness; 2], &Rule)> = rules
        .iter()
        .enumerate()
        .filter_map(|(at, rule)| Some((at, [from.closeness(&rule.from)?, to.closeness(&rule.to)?], rule)))
        .collect();
    let closer = |[from, to]: [Closeness; 2], [of_from, of_to]: [Closeness; 2]| {
        from <= of_from && to <= of_to && (from < of_from || to < of_to)
    };
    fitting
        .iter()
        .filter(|(_, close, _)| !fitting.iter().any(|(_, other, _)| closer(*other, *close)))
        // Of equals one is as good as the other; the same one whatever their order.
        .max_by_key(|(_, _, rule)| (rule.days, &rule.from, &rule.to))
        .map(|(at, ..)| *at)
}

/// The earliest day by a rule.
pub fn earliest(last_dose: Day, rule: &Rule) -> Day {
    last_dose.plus(rule.days.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_weeks_are_weeks() {
        assert_eq!([1, 4, 7, 13, 14, 35].map(|days| Days(days).weeks()), [None, None, Some(1), None, Some(2), Some(5)]);
    }
}
