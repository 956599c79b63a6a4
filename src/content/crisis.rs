//! Crisis lines, by country.

use serde::{Deserialize, Serialize};

use super::Day;

/// A country's lines, as in `crisis-lines.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Its id, and its anchor.
    pub id: String,
    /// Its name.
    pub country: String,
    /// The emergency number; `None` where it differs from place to place.
    #[serde(deserialize_with = "Option::deserialize")]
    pub emergency: Option<String>,
    /// What to know about it.
    #[serde(deserialize_with = "Option::deserialize")]
    pub emergency_note: Option<String>,
    /// The lines.
    pub lines: Vec<CrisisLine>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrisisLine {
    /// Its id, unique in the country.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The number to call, as printed.
    #[serde(deserialize_with = "Option::deserialize")]
    pub call: Option<String>,
    /// Where to send a text message.
    #[serde(deserialize_with = "Option::deserialize")]
    pub text: Option<TextNumber>,
    /// Where to write in a browser.
    #[serde(deserialize_with = "Option::deserialize")]
    pub chat: Option<String>,
    /// When it answers.
    pub hours: String,
    /// What it costs.
    #[serde(deserialize_with = "Option::deserialize")]
    pub cost: Option<String>,
    /// In which languages.
    #[serde(deserialize_with = "Option::deserialize")]
    pub languages: Option<String>,
    /// How deaf people reach it.
    #[serde(deserialize_with = "Option::deserialize")]
    pub deaf_access: Option<String>,
    /// Who answers and what they do.
    #[serde(deserialize_with = "Option::deserialize")]
    pub what_happens: Option<String>,
    /// Where we read it.
    pub source: LineSource,
    /// The day we last checked it (`2026-11-24`).
    pub checked: String,
}

impl CrisisLine {
    /// For how many days a checked number stands without a warning.
    pub const CHECKED_FOR_DAYS: i64 = 90;

    /// The last day on which the number stands without a warning.
    pub fn checked_until(&self) -> Option<Day> {
        Day::parse(&self.checked).map(|checked| checked.plus(Self::CHECKED_FOR_DAYS))
    }
}

/// Where to send a text message, and what to write.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextNumber {
    /// The number, as printed.
    pub number: String,
    /// The word to send first, where one is needed.
    #[serde(deserialize_with = "Option::deserialize")]
    pub body: Option<String>,
}

/// Where a line's facts were read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineSource {
    /// In words.
    pub name: String,
    /// The body's own page.
    pub address: String,
}
