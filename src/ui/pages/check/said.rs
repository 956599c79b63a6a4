//! What was entered about a medicine, as words: its name, dose and time as they were typed.

use super::super::super::form::TrialDraft;
use super::super::super::form::answers::{DATES, MONTHS};
use super::isolated::isolated;
use super::reference::Reference;
use super::right::weeks_in_words;
use super::words::{dose, medicine_name, number};
use crate::domain::Medicine;
use crate::domain::limits::{self, InvalidAnswer, NAME_CHARACTERS};
use crate::words::check::{self, right};

/// How much is shown of a text that may be a pasted novel, in characters.
const SHORTENED: usize = 60;

/// The beginning of a text that may be a pasted novel.
pub(in crate::ui::pages) fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= NAME_CHARACTERS {
        return isolated(text);
    }
    let mut short: String = text.chars().take(SHORTENED).collect();
    short.push('…');
    isolated(&short)
}

/// The name of a medicine as it was entered: of the list, in own words, or not known.
pub(in crate::ui::pages) fn trial_name(trial: &TrialDraft, reference: &Reference) -> String {
    match reference.listed(&trial.medicine) {
        Some(entry) => medicine_name(entry),
        None if trial.other_name.trim().is_empty() => check::name_not_known().into(),
        None => shortened(&trial.other_name),
    }
}

/// The dose as it was typed, with its unit where it is a number.
pub(in crate::ui::pages) fn said_dose(trial: &TrialDraft, reference: &Reference) -> String {
    said(limits::read_dose(&trial.dose), &trial.dose, |amount| {
        let unit = reference.listed(&trial.medicine).map_or("mg/day", |entry| entry.judged.unit.as_str());
        dose(amount, unit)
    })
}

/// The weeks at the stricter dose as they were typed.
pub(super) fn said_stricter(trial: &TrialDraft) -> String {
    let typed = &trial.stricter_weeks;
    said(limits::read_weeks(typed), typed, weeks_in_words)
}

/// Name and dose in the fewest words, for a picture: "venlafaxine 75 mg".
pub(super) fn in_short(trial: &TrialDraft, reference: &Reference) -> String {
    let listed = reference.listed(&trial.medicine);
    let mut said = listed.map_or_else(|| trial_name(trial, reference), |entry| entry.judged.substance.clone());
    if let Ok(Some(amount)) = limits::read_dose(&trial.dose) {
        let unit = listed.map_or("mg/day", |entry| entry.judged.unit.as_str());
        let unit = unit.split(['/', ' ']).next().unwrap_or_default();
        said = [&said, " ", &number(amount), " ", unit].concat();
    }
    said
}

/// A date as it was typed.
pub(super) fn date(typed: &str) -> String {
    if typed.trim().is_empty() { "?".to_owned() } else { shortened(typed) }
}

/// The time as it was typed.
pub(in crate::ui::pages) fn said_time(trial: &TrialDraft) -> String {
    if trial.time == DATES {
        return check::dates(&date(&trial.started), &date(&trial.stopped));
    }
    let typed = &trial.weeks;
    said(limits::read_weeks(typed), typed, |time| match trial.time {
        MONTHS if time == 1.0 => right::months(1),
        MONTHS => check::months(typed.trim()),
        _ => weeks_in_words(time),
    })
}

/// How long ago the episode began, as it was typed.
pub(super) fn said_months(typed: &str) -> String {
    said(limits::read_months(typed), typed, |_| check::months_ago(typed.trim()))
}

/// What was typed: in words where it can be read, in quotes where it cannot. Nothing where nothing was typed.
fn said<T>(read: Result<Option<T>, InvalidAnswer>, typed: &str, words: impl FnOnce(T) -> String) -> String {
    match read {
        Ok(None) => String::new(),
        Ok(Some(value)) => words(value),
        Err(_) => check::cannot_be_read(&shortened(typed)),
    }
}

/// Whether the level of a medicine in the blood is worth asking for: it is measured in practice, and the dose is not surely enough.
pub(super) fn asks_level(trial: &TrialDraft, reference: &Reference) -> bool {
    reference.listed(&trial.medicine).is_some_and(|entry| entry.judged.blood_level)
        && reaches(trial, reference, |medicine| medicine.stricter_dose.or(medicine.min_dose)) != Some(true)
}

/// Whether the dose reaches a mark of its medicine; `None` where either is not known.
pub(super) fn reaches(trial: &TrialDraft, reference: &Reference, mark: fn(&Medicine) -> Option<f64>) -> Option<bool> {
    let mark = mark(&reference.listed(&trial.medicine)?.judged)?;
    Some(limits::read_dose(&trial.dose).ok()?? >= mark)
}
