//! Two ways to put a number to how far treatment has gone: Maudsley and Thase-Rush. Both are tentative, and for a talk
//! with a clinician only (Source: stage-caveat).

use serde::Serialize;

use super::adequacy::was_added;
use super::failures::{Entry, Failures, Range};
use super::history::{Ect, History, Severity};
use super::medicine::MedicineKind;

/// A score on the Maudsley Staging Method, 3 to 15. Sources: stage-msm-rules, stage-msm-bands (Fekadu, Donocik & Cleare
/// 2018, CC BY).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Maudsley {
    /// With every unknown part at its lowest.
    pub at_least: u32,
    /// With every unknown part at its highest.
    pub at_most: u32,
    /// Only when both ends agree.
    pub band: Option<Band>,
}

/// The bands of the Maudsley score. Source: stage-msm-bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// 3 to 6.
    Mild,
    /// 7 to 10.
    Moderate,
    /// 11 to 15.
    Severe,
}

/// Whether something was added to boost an antidepressant, in this episode. A trial that says so in this episode settles it, whatever was
/// answered; one that may say so takes the certainty from a no; otherwise the answer stands. Source: audit-2026-11 24.
pub(super) fn augmented(answer: Option<bool>, entries: &[Entry<'_>]) -> Option<bool> {
    let said = |entry: &Entry<'_>| match entry.medicine {
        _ if entry.trial.never_taken => Some(false),
        Some(medicine) if medicine.kind == MedicineKind::Augmentation || medicine.augments => Some(true),
        Some(medicine) if medicine.kind == MedicineKind::Antidepressant => was_added(entry.trial, medicine),
        _ => Some(false),
    };
    let both = |entry: &Entry<'_>| match (said(entry), entry.trial.this_episode) {
        (Some(true), Some(true)) => Some(true),
        (Some(false), _) | (_, Some(false)) => Some(false),
        _ => None,
    };
    let mut may_be = false;
    for entry in entries {
        match both(entry) {
            Some(true) => return Some(true),
            Some(false) => {}
            None => may_be = true,
        }
    }
    if may_be && answer == Some(false) { None } else { answer }
}

/// The Maudsley score; `None` where not even possibly a medicine failed, since the method starts at one.
/// Source: stage-msm-rules.
pub(super) fn maudsley(history: &History, entries: &[Entry<'_>], failures: &Failures<'_>) -> Option<Maudsley> {
    let failed = failures.number();
    if failed.at_most == 0 {
        return None;
    }
    let parts = [
        duration_points(history.episode_months),
        severity_points(history.severity_now),
        (failure_points(failed.at_least), failure_points(failed.at_most)),
        one_if(augmented(history.augmented, entries)),
        one_if(history.ect.map(|ect| ect == Ect::HadCourse)),
    ];
    let (at_least, at_most) = parts.iter().fold((0, 0), |(low, high), part| (low + part.0, high + part.1));
    let band = band(at_least);
    Some(Maudsley { at_least, at_most, band: (band == self::band(at_most)).then_some(band) })
}

/// Lowest and highest points for the length of the episode. Source: stage-msm-rules.
fn duration_points(months: Option<u32>) -> (u32, u32) {
    match months {
        Some(0..=12) => (1, 1),
        Some(13..=24) => (2, 2),
        Some(_) => (3, 3),
        None => (1, 3),
    }
}

/// Lowest and highest points for severity now. Sources: stage-msm-rules, audit-2026-11 23.
fn severity_points(severity: Option<Severity>) -> (u32, u32) {
    match severity {
        Some(Severity::Subsyndromal) => (1, 1),
        Some(Severity::Mild) => (2, 2),
        Some(Severity::Moderate) => (3, 3),
        Some(Severity::Severe) => (4, 4),
        Some(Severity::SeverePsychotic) => (5, 5),
        None => (1, 5),
    }
}

/// Points for failed medicines; none (possible only at the lower end) takes 1 like one or two. Source: stage-msm-rules.
fn failure_points(failures: u32) -> u32 {
    match failures {
        0..=2 => 1,
        3..=4 => 2,
        5..=6 => 3,
        7..=10 => 4,
        _ => 5,
    }
}

/// One point for yes (augmentation, ECT), none for no. Source: stage-msm-rules.
fn one_if(answer: Option<bool>) -> (u32, u32) {
    match answer {
        Some(true) => (1, 1),
        Some(false) => (0, 0),
        None => (0, 1),
    }
}

/// Source: stage-msm-bands.
fn band(score: u32) -> Band {
    match score {
        ..=6 => Band::Mild,
        7..=10 => Band::Moderate,
        _ => Band::Severe,
    }
}

/// The Thase-Rush stage, 0 to 5. Source: stage-thase-rush.
///
/// The 1997 wording leaves overlaps open; this app settles them by asking for one more substance at each stage. The lower
/// end takes the families of the trials that count, classes as widely drawn where two must differ and as narrowly where one must be a
/// tricyclic or an MAOI, and ECT known to have been bilateral; the upper end the substances of those and of the unsure trials, classes the
/// other way round, and ECT that may have been. Sources: audit-2026-11 33, 51 and 52.
pub(super) fn thase_rush(history: &History, failures: &Failures<'_>) -> Range {
    let bilateral = history.ect == Some(Ect::HadCourse) && history.ect_bilateral == Some(true);
    let may_be_bilateral = history.ect != Some(Ect::NotHad) && history.ect_bilateral != Some(false);
    let (number, classes) = (failures.number(), failures.classes());
    let surely =
        |class: &str| failures.sure().filter_map(|failure| failure.medicine).any(|it| it.class_detail == class);
    let possibly =
        |class: &str| failures.possible().filter_map(|failure| failure.medicine).any(|it| it.class_group == class);
    Range {
        at_least: stage(number.at_least, classes.at_least, surely, bilateral),
        at_most: stage(number.at_most, classes.at_most, possibly, may_be_bilateral),
    }
}

/// Source: stage-thase-rush.
fn stage(number: u32, classes: u32, of_class: impl Fn(&str) -> bool, bilateral_ect: bool) -> u32 {
    if number == 0 {
        0
    } else if number < 2 || classes < 2 {
        1
    } else if number < 3 || !of_class("tricyclic") {
        2
    } else if number < 4 || !of_class("maoi") {
        3
    } else if !bilateral_ect {
        4
    } else {
        5
    }
}
