//! How long one medicine is left out before the next: which rule of the list holds for two of them, and the earliest day by it.

use serde::{Deserialize, Serialize};

use super::Agent;
use super::agent::Closeness;
use crate::domain::Day;

/// A rule: so many days between the last dose of one and the first of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// What is stopped: what an [`Agent`] goes by.
    pub from: String,
    /// What is started.
    pub to: String,
    /// The days between.
    pub days: u32,
}

/// Whole days for a time in weeks. Half a day more is a day: to begin too late harms less than too early.
pub fn days_of(weeks: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the build lets 0.5 to 12 weeks in")]
    let days = (weeks * 7.0).ceil() as u32;
    days
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
    last_dose.plus(rule.days)
}
