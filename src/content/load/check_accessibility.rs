//! What must hold of the checks of accessibility: what was checked says how, with what and when; what holds in part says what is missing.

use super::Loader;
use crate::content::texts::ACCESSIBILITY;
use crate::content::{AccessCheck, Accessibility, Checked, Day, Holds, Place};

impl Loader<'_> {
    pub(super) fn check_accessibility(&mut self, checks: &Accessibility) {
        self.check_unique(ACCESSIBILITY, checks.0.iter().map(|check| check.id.as_str()));
        for check in &checks.0 {
            for message in faults(check) {
                self.report(ACCESSIBILITY, Place::Path(check.id.clone()), message);
            }
        }
    }
}

/// What is wrong with a check.
fn faults(check: &AccessCheck) -> Vec<&'static str> {
    let AccessCheck { how, tests, with, day, outcome, gaps, .. } = check;
    let was_made = *how != Checked::NotChecked;
    let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    let is_day = day.as_ref().is_some_and(|day| Day::parse(day).is_some());
    let rules = [
        (
            (*how == Checked::EveryChange) == tests.is_empty(),
            "tests: expected the files of the tests where a test checks it, and none elsewhere",
        ),
        (said(with) != was_made, "with: expected the program with which it was checked, or null where it was not"),
        (is_day != was_made, "day: expected a day like 2026-11-24, or null where it was not checked"),
        (
            (*outcome == Holds::NotChecked) == was_made,
            "outcome: expected `not-checked` where, and only where, it was not checked",
        ),
        (
            (*outcome == Holds::InPart) == gaps.is_empty(),
            "gaps: expected what is missing where it holds in part, and nothing elsewhere",
        ),
    ];
    rules.into_iter().filter(|(wrong, _)| *wrong).map(|(_, message)| message).collect()
}
