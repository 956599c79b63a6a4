//! From a file to a [`History`] and back. Everything that is wrong is refused, with its place and a plain sentence.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::adequacy::stricter_weeks;
use super::history::{History, Trial};
use super::limits::{self, Outside};
use super::medicine::Medicines;
use super::version_one::HistoryOne;

/// Why a history cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryError {
    /// Where, such as `trials[1].highest_daily_dose`; `trials` counts from 0. Empty: the file as a whole.
    pub path: String,
    /// What is wrong, in one or two plain sentences.
    pub sentence: String,
}

impl HistoryError {
    fn new(path: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { path: path.into(), sentence: sentence.into() }
    }

    /// The trial it is about, as the form counts them: from 1.
    pub fn trial_number(&self) -> Option<usize> {
        let (place, _) = self.path.strip_prefix("trials[")?.split_once(']')?;
        place.parse::<usize>().ok()?.checked_add(1)
    }
}

impl fmt::Display for HistoryError {
    /// "Medicine 2: The weeks are a number from 0 to 2,600. (trials[1].weeks_at_dose)"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(number) = self.trial_number() {
            write!(f, "Medicine {number}: ")?;
        }
        f.write_str(&self.sentence)?;
        if self.path.is_empty() { Ok(()) } else { write!(f, " ({})", self.path) }
    }
}

impl std::error::Error for HistoryError {}

impl History {
    /// Reads a history from JSON, one of version 1 as it reads in the words of today, and checks it (see [`History::check`]).
    ///
    /// # Errors
    /// The first thing that is wrong: text that is not JSON, another version, a field that is missing, unknown, given twice
    /// or holds what it may not, an answer outside its limits, a medicine that is not in `medicines`.
    pub fn from_json(json: &str, medicines: &Medicines) -> Result<Self, HistoryError> {
        let json = json.trim_start_matches('\u{feff}'); // some editors put this mark before the text
        // The plain value first: only it can tell another version (whose fields are not ours to name) and a list or a group
        // where a single answer belongs (serde would read some of those).
        let (version, broken) = match serde_json::from_str::<Value>(json) {
            Ok(value) => (check_shape(&value)?, None),
            Err(error) => (Read::Two, Some(error)),
        };
        let history = match version {
            Read::One => read::<HistoryOne>(json, broken)?.migrated(medicines),
            Read::Two => read::<Self>(json, broken)?,
        };
        history.check(medicines)?;
        Ok(history)
    }

    /// Writes the history as JSON, readable by [`History::from_json`]; optional fields that are absent are left out.
    ///
    /// What is within the limits comes back the same; numbers do so up to 15 digits, since serde_json reads longer ones only
    /// nearly (unless its `float_roundtrip` is on). NaN and infinity, which JSON cannot say, come back as "not sure".
    ///
    /// # Errors
    /// None is known: every history can be written.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// Checks every answer against its limits ([`super::limits`]) and every medicine against the data.
    ///
    /// # Errors
    /// The first answer that is outside, with its path.
    pub fn check(&self, medicines: &Medicines) -> Result<(), HistoryError> {
        if let Some(months) = self.episode_months {
            at("episode_months", limits::check_months(months))?;
        }
        at("trials", limits::check_trials(self.trials.len()))?;
        for (place, trial) in self.trials.iter().enumerate() {
            check_trial(trial, medicines)
                .map_err(|error| HistoryError { path: format!("trials[{place}].{}", error.path), ..error })?;
        }
        Ok(())
    }
}

/// A version that is read.
#[derive(Clone, Copy)]
enum Read {
    One,
    Two,
}

fn read<T: DeserializeOwned>(json: &str, broken: Option<serde_json::Error>) -> Result<T, HistoryError> {
    let mut reader = serde_json::Deserializer::from_str(json);
    match (serde_path_to_error::deserialize(&mut reader), broken) {
        (Ok(history), None) => Ok(history),
        // The one flaw of the text itself that has a place in the history.
        (Err(error), Some(broken)) if is_beyond_numbers(&broken) => {
            Err(in_plain_words(&error.path().to_string(), error.inner()))
        }
        (_, Some(broken)) => Err(not_readable(&broken)),
        (Err(error), None) => Err(in_plain_words(&error.path().to_string(), error.inner())),
    }
}

/// Checks one trial; the path names the field only.
fn check_trial(trial: &Trial, medicines: &Medicines) -> Result<(), HistoryError> {
    if let Some(id) = &trial.medicine {
        if medicines.get(id).is_none() {
            return Err(HistoryError::new("medicine", format!("“{id}” is not a medicine that this app knows.")));
        }
        if trial.other_name.is_some() {
            at("other_name", Err(Outside::NameBesideMedicine))?;
        }
    }
    if let Some(name) = &trial.other_name {
        at("other_name", limits::check_name(name))?;
    }
    if let Some(dose) = trial.highest_daily_dose {
        at("highest_daily_dose", limits::check_dose(dose))?;
    }
    if let Some(weeks) = trial.weeks_at_dose {
        at("weeks_at_dose", limits::check_weeks(weeks))?;
    }
    if let Some(weeks) = trial.weeks_at_stricter_dose {
        at("weeks_at_stricter_dose", limits::check_weeks(weeks))?;
    }
    let medicine = trial.medicine.as_ref().and_then(|id| medicines.get(id));
    if let (Some(Some(stricter)), Some(weeks)) = (stricter_weeks(trial, medicine), trial.weeks_at_dose) {
        at("weeks_at_stricter_dose", limits::check_stricter_weeks(stricter, weeks))?;
    }
    if let Some(when) = &trial.started {
        at("started", limits::check_when(when))?;
    }
    if let Some(when) = &trial.stopped {
        at("stopped", limits::check_when(when))?;
    }
    if let Some(guess) = &trial.class_guess {
        at("class_guess", limits::check_name(guess))?;
    }
    if let Some(note) = &trial.note {
        at("note", limits::check_note(note))?;
    }
    Ok(())
}

fn at(field: &str, checked: Result<(), Outside>) -> Result<(), HistoryError> {
    checked.map_err(|outside| HistoryError::new(field, outside.sentence()))
}

/// The version, and what serde's derived reading lets pass: a struct written as a list, a word written as a group.
fn check_shape(value: &Value) -> Result<Read, HistoryError> {
    let Value::Object(fields) = value else {
        return Err(HistoryError::new("", "This is not a treatment history."));
    };
    let version = match fields.get("version") {
        Some(version) if version.as_u64() == Some(1) => Read::One,
        Some(version) if version.as_u64() == Some(2) => Read::Two,
        Some(Value::Number(version)) => {
            return Err(HistoryError::new(
                "version",
                format!(
                    "This is a treatment history of version {version}, and this app reads versions 1 and 2. A newer app may be able to read it."
                ),
            ));
        }
        Some(_) => return Err(HistoryError::new("version", "The version is the number 2.")),
        None => return Err(missing("", "version")),
    };
    check_words("", value)?;
    for list in ["trials", "other_treatments"] {
        let elements = fields.get(list).and_then(Value::as_array);
        for (place, element) in elements.into_iter().flatten().enumerate() {
            let path = format!("{list}[{place}]");
            if !element.is_object() {
                return Err(HistoryError::new(path.as_str(), expectation(&path)));
            }
            check_words(&path, element)?;
        }
    }
    Ok(version)
}

/// No group where one of a few words belongs.
fn check_words(path: &str, group: &Value) -> Result<(), HistoryError> {
    let one_of =
        ["severity", "severity_now", "severity_worst", "ect", "taken", "outcome", "benefit", "treatment", "helped"];
    for field in one_of {
        if group.get(field).is_some_and(Value::is_object) {
            return Err(HistoryError::new(below(path, field), expectation(field)));
        }
    }
    Ok(())
}

fn is_beyond_numbers(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("number out of range")
}

/// What serde found, in plain words. serde_json tells apart what is wrong only by its message; where that changes, the last
/// sentence still names the field and what it takes.
fn in_plain_words(path: &str, error: &serde_json::Error) -> HistoryError {
    let path = if path == "." { "" } else { path };
    let message = error.to_string();
    let quoted = |prefix: &str| Some(message.strip_prefix(prefix)?.split_once('`')?.0);
    if let Some(name) = quoted("missing field `") {
        missing(path, name)
    } else if let Some(name) = quoted("duplicate field `") {
        HistoryError::new(below(path, name), format!("“{name}” is there twice."))
    } else if let Some((name, _)) =
        message.strip_prefix("unknown field `").and_then(|rest| rest.rsplit_once("`, expected "))
    {
        HistoryError::new(path, format!("“{name}” is not a part of a treatment history that this app knows."))
    } else {
        HistoryError::new(path, expectation(path))
    }
}

fn missing(path: &str, name: &str) -> HistoryError {
    HistoryError::new(below(path, name), format!("“{name}” is missing. In a file, “not sure” is written as null."))
}

fn not_readable(error: &serde_json::Error) -> HistoryError {
    HistoryError::new(
        "",
        format!(
            "This file is damaged or is not one that this app saved: it cannot be read on from line {}, character {}.",
            error.line(),
            error.column()
        ),
    )
}

fn below(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The last part of a path: `taken` of `trials[1].taken`.
fn field_of(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(_, field)| field)
}

/// What the field at `path` takes. `null` stands for "not sure" where the field may be unknown.
fn expectation(path: &str) -> &'static str {
    match field_of(path) {
        entry if entry.ends_with(']') => "Each entry here is a group of answers in curly brackets.",
        "episode_months" => Outside::Months.sentence(),
        "highest_daily_dose" => Outside::Dose.sentence(),
        "weeks_at_dose" | "weeks_at_stricter_dose" => Outside::Weeks.sentence(),
        "started" | "stopped" => Outside::When.sentence(),
        "sessions" => "The sessions are a whole number, or null for “not sure”.",
        "severity" | "severity_now" | "severity_worst" => {
            "This is one of subsyndromal, mild, moderate, severe, severe_psychotic, or null for “not sure”."
        }
        "ect" => "This is one of none, had_course, or null for “not sure”.",
        "taken" => "This is one of nearly_every_day, often_missed, or null for “not sure”.",
        "benefit" => {
            "This is one of none, under_quarter, quarter_to_half, under_half, half_or_more, well_again, or null for “not sure”."
        }
        "outcome" => {
            "This is one of no_change, under_half_better, half_or_more_better, well_again, wore_off, stopped_side_effects, or null for “not sure”."
        }
        "treatment" => "This is one of psychotherapy, rtms, ketamine_iv, ketamine_other, esketamine, vns, other.",
        "helped" => "This is one of no, partly, yes, or null for “not sure”.",
        "augmented"
        | "bipolar_signs"
        | "ect_bilateral"
        | "this_episode"
        | "still_taking"
        | "approximate"
        | "dose_limited"
        | "wore_off"
        | "stopped_for_side_effects"
        | "added_to_another" => "This is one of true, false, or null for “not sure”.",
        "medicine" => "This is the short name of a medicine, or null for “not sure”.",
        "other_name" | "class_guess" | "note" => "This is text in quotation marks.",
        "trials" | "other_treatments" => "This is a list in square brackets.",
        _ => "This is not an answer that belongs here.",
    }
}
