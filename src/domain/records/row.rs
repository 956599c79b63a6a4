//! A try of a record as the row in which the history keeps a medicine: what the record does not say is empty, which is "not sure".

use super::join::Try;
use crate::domain::MedicineId;
use crate::domain::limits::written;
use crate::domain::saved::{Row, TAKEN};

/// The kind of the row.
pub const TRIAL: &str = "trial";
/// The kind of the row on the episode.
pub const EPISODE: &str = "episode";
/// The kind of a row on another treatment.
pub const OTHER: &str = "other";
/// The kind of the row on for whom the history is.
pub const ABOUT: &str = "about";
/// The kind of the row on what was ticked of what to check first.
pub const FIRST: &str = "first";
/// The place of ECT in the row on the episode.
pub const ECT: usize = 4;
/// How that row says that a course was had.
pub const HAD_ECT: &str = "0";
/// How long the row is.
const LENGTH: usize = 23;
/// The place of the medicine's id.
pub const MEDICINE: usize = 1;
/// The place of the name of a medicine that is not in the data.
pub const OTHER_NAME: usize = 2;
/// The place of the highest daily dose, in the medicine's unit.
pub const DOSE: usize = 3;
/// The place of the weeks at that dose.
pub const WEEKS: usize = 4;
/// The place of how regularly it was taken.
pub const REGULARITY: usize = 5;
/// The place of whether it is still taken.
pub const STILL: usize = 8;
/// The place of when it began: `2023` or `2023-04`.
pub const STARTED: usize = 9;
/// The place of when it ended.
pub const STOPPED: usize = 10;
/// The place of the note.
pub const NOTE: usize = 13;
/// The place of in what the time is given: weeks where it is empty, else months or two dates.
pub const TIME_IN: usize = 14;
/// The place of whether side effects stopped it.
pub const SIDE_EFFECTS: usize = 17;
/// The place of the weeks at the stricter dose.
pub const STRICTER: usize = 18;
/// The place of whether it was added to another.
pub const ADDED: usize = 19;
/// What stands in a record for a medicine whose name is not known.
pub const UNNAMED: &str = "?";
/// How the row says yes.
pub const YES: &str = "0";
/// How the row says no.
pub const NO: &str = "1";

impl Try {
    /// The row of a try. Of several forms the first stands in it.
    pub fn row(&self) -> Row {
        if let Some(own) = &self.own {
            return own.clone();
        }
        let mut row = vec![String::new(); LENGTH];
        let mut put = |place: usize, text: String| {
            if let Some(part) = row.get_mut(place) {
                *part = text;
            }
        };
        let number = |number: Option<f64>| number.map(written).unwrap_or_default();
        put(0, TRIAL.to_owned());
        put(MEDICINE, self.medicines.first().map(MedicineId::to_string).unwrap_or_default());
        put(DOSE, number(self.dose));
        put(WEEKS, number(self.weeks));
        // "Prescribed, and not taken" comes after the answers to how regularly.
        put(REGULARITY, if self.never_taken { TAKEN.len().to_string() } else { String::new() });
        put(STARTED, self.started.clone());
        put(STOPPED, self.stopped.clone());
        put(NOTE, self.note.clone());
        put(STRICTER, number(self.stricter_weeks));
        put(ADDED, self.added.map(|added| if added { YES } else { NO }.to_owned()).unwrap_or_default());
        row
    }

    /// A try as this site has kept it.
    pub fn kept(row: Row) -> Self {
        let part = |place: usize| row.get(place).cloned().unwrap_or_default();
        let number = |place: usize| crate::domain::limits::decimal(&part(place));
        Self {
            medicines: Some(part(MEDICINE)).filter(|id| !id.is_empty()).map(MedicineId::new).into_iter().collect(),
            dose: number(DOSE),
            weeks: number(WEEKS),
            stricter_weeks: number(STRICTER),
            started: part(STARTED),
            stopped: part(STOPPED),
            added: None,
            beside: None,
            never_taken: false,
            note: part(NOTE),
            doubts: Vec::new(),
            entries: Vec::new(),
            own: Some(row),
        }
    }
}
