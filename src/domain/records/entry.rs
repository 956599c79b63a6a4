//! Entries on medicines: a `MedicationRequest`, `MedicationStatement`, `MedicationDispense` or `MedicationAdministration` as what it says of one of
//! our medicines. What it does not say stays open.

use serde_json::Value;

use super::RecordError;
use super::dates::Read;
use super::dose::{self, Beside, Daily};
use super::name::{Catalog, Match, strength};
use super::reference::{Followed, Kept, References};
use super::resource::{displays, is_true, list, notes, number, plain, shortened, text};
use super::row::{self, TRIAL, UNNAMED};
use super::when::When;
use crate::domain::free_text::dose::DoseError;
use crate::domain::saved::{Row, read_rows};
use crate::domain::{Day, MedicineId};

/// The address of the extension in which a file of this site keeps an answer whole. Others pass it over.
pub const OWN: &str = "urn:beyond-two:answer";
/// The kinds of answers that are neither on a medicine nor a score, and come back only from a file of this site.
pub const KEPT_WHOLE: [&str; 4] = [row::ABOUT, row::EPISODE, row::FIRST, row::OTHER];
/// The most days that one supply lasts: more is a slip.
const LONGEST_SUPPLY_DAYS: f64 = 800.0;

/// What kind of resource an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// It was prescribed: `MedicationRequest`.
    Request,
    /// It was said to be taken: `MedicationStatement`.
    Statement,
    /// It was handed out: `MedicationDispense`.
    Dispense,
    /// It was given: `MedicationAdministration`.
    Administration,
    /// A line of plain text.
    Line,
    /// A row of a table.
    Row,
}

impl EntryKind {
    /// The kind of a resource, if it is on a medicine.
    pub fn of(resource: &str) -> Option<Self> {
        Some(match resource {
            "MedicationRequest" => Self::Request,
            "MedicationStatement" => Self::Statement,
            "MedicationDispense" => Self::Dispense,
            "MedicationAdministration" => Self::Administration,
            _ => return None,
        })
    }
}

/// Why something that is about our medicines or scores is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Passed {
    /// The record itself says that it was entered in error.
    Mistake,
    /// It was planned, canceled or never sent.
    NotPrescribed,
    /// It was not handed out, or not given.
    NotGiven,
    /// The name may be one of ours, and may not.
    NameUnclear,
    /// Its references lead in a circle.
    Circle,
    /// It begins after today.
    Future,
    /// A score without a day.
    ScoreWithoutDay,
    /// A score that is no number from 0 to 27, or answers that cannot be read.
    ScoreUnread,
    /// A total that is not the sum of the answers of the same day.
    ScoresDiffer,
}

/// What an entry says of one of our medicines.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What kind of resource it was.
    pub kind: EntryKind,
    /// The medicine, by its places in the catalog: several where the form is open.
    pub places: Vec<usize>,
    /// The name as it is displayed.
    pub name: String,
    /// When it began.
    pub start: Option<When>,
    /// When it ended, where the record says so.
    pub end: Option<When>,
    /// For how many days it was supplied.
    pub supply_days: Option<u32>,
    /// The status as it is written.
    pub status: String,
    /// The daily dose, and the instruction as it is written.
    pub dose: Daily,
    /// Why it was stopped, and notes.
    pub note: String,
    /// A date that cannot be read stands in it.
    pub date_unread: bool,
    /// A date that can be read in two ways stands in it: only the year is taken.
    pub is_two_ways: bool,
    /// Its end lies before its beginning: neither is taken.
    pub is_reversed: bool,
    /// The record says that it was not taken.
    pub is_not_taken: bool,
}

impl Entry {
    /// Of a line or a row that names a medicine, and of which no more is known yet.
    pub fn plain(kind: EntryKind, places: Vec<usize>, name: String) -> Self {
        Self {
            kind,
            places,
            name,
            start: None,
            end: None,
            supply_days: None,
            status: String::new(),
            dose: Daily::default(),
            note: String::new(),
            date_unread: false,
            is_two_ways: false,
            is_reversed: false,
            is_not_taken: false,
        }
    }

    /// Takes its dates: none where none is given, and none in it where one is given that cannot be read.
    pub fn dates(&mut self, start: Option<Option<Read>>, end: Option<Option<Read>>) {
        let both = [start, end];
        self.date_unread = both.iter().any(|date| matches!(date, Some(None)));
        self.is_two_ways = both.iter().any(|date| matches!(date, Some(Some(Read::TwoWays(_)))));
        [self.start, self.end] = both.map(|date| date.flatten().map(Read::when));
        if is_reversed(self.start, self.end) {
            (self.start, self.end, self.is_reversed) = (None, None, true);
        }
    }
}

/// Whether the end lies before the beginning, whatever days they may mean.
fn is_reversed(start: Option<When>, end: Option<When>) -> bool {
    let limits = |when: Option<When>| when.and_then(When::bounds);
    matches!((limits(start), limits(end)), (Some((first, _)), Some((_, last))) if last < first)
}

/// What a resource on a medicine turned out to be.
pub enum Found {
    /// An entry on one of our medicines.
    Entry(Box<Entry>),
    /// An answer that this site has kept whole.
    Own(Row),
    /// About one of ours, and not understood; with the name.
    Passed(Passed, String),
    /// It has no name at all.
    Nameless,
    /// Another medicine.
    Other,
}

/// Everything that a resource is read with.
pub struct Sources<'a> {
    /// The resources of the file.
    pub kept: &'a [Kept],
    /// Where they are found.
    pub references: &'a References,
    /// The day by the reader's calendar.
    pub today: Day,
}

/// Reads a resource on a medicine.
///
/// # Errors
/// If it is of another version of FHIR than R4.
pub fn read(kind: EntryKind, resource: &Value, with: &Sources, catalog: &mut Catalog) -> Result<Found, RecordError> {
    // R5 has one element where R4 has a choice of two; DSTU2 and STU3 ask whether it was taken in one of its own.
    if resource.get("medication").is_some_and(Value::is_object) || resource.get("wasNotTaken").is_some() {
        return Err(RecordError::OtherVersion);
    }
    let Named { texts, is_circle } = names(resource, with);
    if let Some(row) = own(resource, TRIAL).filter(|row| is_named(row, &texts, catalog)) {
        return Ok(Found::Own(row));
    }
    let Some(name) = texts.first().cloned() else {
        return Ok(if is_circle { Found::Passed(Passed::Circle, String::new()) } else { Found::Nameless });
    };
    let places = match catalog.medicine(&texts) {
        Match::Certain(places) => places,
        Match::Unclear => return Ok(Found::Passed(Passed::NameUnclear, name)),
        Match::None => return Ok(Found::Other),
    };
    let status = text(resource, &["status"]).unwrap_or_default();
    if let Some(passed) = not_counted(kind, resource, status) {
        return Ok(Found::Passed(passed, name));
    }
    let Some(medicine) = places.first().and_then(|place| catalog.at(*place)) else { return Ok(Found::Other) };
    let strength = strength(&texts);
    let beside = Beside { medicine, strength: strength.as_deref() };
    let dates = Dates::of(kind, resource);
    if dates.start.and_then(When::bounds).is_some_and(|(first, _)| first > with.today) {
        return Ok(Found::Passed(Passed::Future, name));
    }
    let supply_days = supply(kind, resource, status);
    Ok(Found::Entry(Box::new(Entry {
        kind,
        dose: dosed(kind, resource, supply_days, with, &beside),
        places,
        name,
        start: dates.start,
        end: dates.end,
        supply_days,
        status: shortened(status),
        note: notes(resource),
        date_unread: dates.is_unread,
        is_two_ways: false,
        is_reversed: dates.is_reversed,
        is_not_taken: status == "not-taken",
    })))
}

/// The answer of a kind that this site has kept in a resource.
pub fn own(resource: &Value, kind: &str) -> Option<Row> {
    own_rows(resource).into_iter().next().filter(|row| row.first().is_some_and(|own| own == kind))
}

/// All answers that this site has kept in a resource.
pub fn own_rows(resource: &Value) -> Vec<Row> {
    let mut kept = list(resource, &["extension"]).iter().filter(|one| text(one, &["url"]) == Some(OWN));
    kept.next().and_then(|one| read_rows(text(one, &["valueString"])?)).unwrap_or_default()
}

/// Whether this site has written the resource, for answers that are about no single medicine or score.
pub fn is_ours(resource: &Value) -> bool {
    own_rows(resource).iter().any(|row| row.first().is_some_and(|kind| KEPT_WHOLE.contains(&kind.as_str())))
}

/// Whether an answer is about the medicine that the resource names: another program may have changed the one and not the other.
fn is_named(row: &Row, texts: &[String], catalog: &Catalog) -> bool {
    let part = |at: usize| row.get(at).map_or("", String::as_str);
    let id = MedicineId::new(part(row::MEDICINE));
    let known = catalog.of_id(&id).map_or_else(|| part(row::OTHER_NAME).trim(), |medicine| &medicine.generic);
    let known = if known.is_empty() { UNNAMED } else { known };
    texts.first().is_some_and(|text| *text == shortened(plain(known).trim()))
}

struct Named {
    texts: Vec<String>,
    is_circle: bool,
}

/// The names of the medicine: its own, then those of the resource that is referred to.
fn names(resource: &Value, with: &Sources) -> Named {
    let mut texts: Vec<String> = Vec::new();
    let mut add = |all: Vec<&str>| {
        for text in all {
            let text = shortened(text);
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    };
    if let Some(concept) = resource.get("medicationCodeableConcept") {
        add(displays(concept));
    }
    add(text(resource, &["medicationReference", "display"]).into_iter().collect());
    let mut is_circle = false;
    if let Some(reference) = text(resource, &["medicationReference", "reference"])
        && let Some(medication) = with.references.follow(with.kept, resource, reference)
    {
        add(medication.get("code").map(displays).unwrap_or_default());
        // Of one ingredient, the ingredient is the medicine.
        if let [ingredient] = list(medication, &["ingredient"]) {
            add(ingredient.get("itemCodeableConcept").map(displays).unwrap_or_default());
            let path = ["ingredient", "0", "itemReference", "reference"];
            match with.references.follow_all(with.kept, medication, &path) {
                Followed::Found(item) => add(item.get("code").map(displays).unwrap_or_default()),
                Followed::Circle => is_circle = true,
                Followed::Missing => {}
            }
        }
    }
    Named { texts, is_circle }
}

/// Why an entry is none, where its status says so.
fn not_counted(kind: EntryKind, resource: &Value, status: &str) -> Option<Passed> {
    let intent = text(resource, &["intent"]).unwrap_or_default();
    match (kind, status) {
        (_, "entered-in-error") => Some(Passed::Mistake),
        (EntryKind::Request, "cancelled" | "draft") | (EntryKind::Statement, "intended") => Some(Passed::NotPrescribed),
        (EntryKind::Request, _) if matches!(intent, "proposal" | "plan" | "option") => Some(Passed::NotPrescribed),
        (EntryKind::Request, _) if is_true(resource, &["doNotPerform"]) => Some(Passed::NotPrescribed),
        (EntryKind::Dispense, "cancelled" | "declined" | "preparation" | "stopped" | "on-hold") => {
            Some(Passed::NotGiven)
        }
        (EntryKind::Administration, "not-done" | "on-hold" | "unknown") => Some(Passed::NotGiven),
        _ => None,
    }
}

/// When an entry began and ended.
#[derive(Default)]
struct Dates {
    start: Option<When>,
    end: Option<When>,
    is_unread: bool,
    is_reversed: bool,
}

impl Dates {
    fn of(kind: EntryKind, resource: &Value) -> Self {
        let bounds = ["dosageInstruction", "0", "timing", "repeat", "boundsPeriod"];
        let in_bounds = |end| text(resource, &[bounds[0], bounds[1], bounds[2], bounds[3], bounds[4], end]);
        let of_period = |end| text(resource, &["effectivePeriod", end]);
        let moment = text(resource, &["effectiveDateTime"]);
        let (start, end) = match kind {
            EntryKind::Request => (in_bounds("start").or_else(|| text(resource, &["authoredOn"])), in_bounds("end")),
            EntryKind::Dispense => {
                let handed = text(resource, &["whenHandedOver"]).or_else(|| text(resource, &["whenPrepared"]));
                (handed, None)
            }
            EntryKind::Statement => (of_period("start").or(moment), of_period("end")),
            EntryKind::Administration | EntryKind::Line | EntryKind::Row => {
                let start = of_period("start").or(moment);
                (start, of_period("end").or(start))
            }
        };
        let read = |date: Option<&str>| date.and_then(When::read);
        let mut dates = Self { start: read(start), end: read(end), ..Self::default() };
        dates.is_unread = [start, end].into_iter().flatten().any(|date| When::read(date).is_none());
        if is_reversed(dates.start, dates.end) {
            dates = Self { is_reversed: true, ..Self::default() };
        }
        dates
    }
}

/// For how many days it was supplied.
fn supply(kind: EntryKind, resource: &Value, status: &str) -> Option<u32> {
    let (given, fills) = match kind {
        EntryKind::Dispense => (resource.get("daysSupply")?, 1.0),
        // What was stopped was not supplied to its end.
        EntryKind::Request if status != "stopped" => {
            let refills = number(resource, &["dispenseRequest", "numberOfRepeatsAllowed"]).unwrap_or_default();
            (resource.get("dispenseRequest")?.get("expectedSupplyDuration")?, refills.max(0.0).floor() + 1.0)
        }
        _ => return None,
    };
    let unit = text(given, &["code"]).or_else(|| text(given, &["unit"])).unwrap_or("d").to_lowercase();
    let days = match unit.as_str() {
        "d" | "day" | "days" => 1.0,
        "wk" | "week" | "weeks" => 7.0,
        _ => return None,
    };
    let days = number(given, &["value"])? * days * fills;
    if !(1.0..=LONGEST_SUPPLY_DAYS).contains(&days) {
        return None;
    }
    // From 1 to 800: nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    Some(days as u32)
}

/// The daily dose: of its own instruction, of the prescription that it goes back to, or of how many tablets were to last how long.
fn dosed(kind: EntryKind, resource: &Value, supply_days: Option<u32>, with: &Sources, beside: &Beside) -> Daily {
    let dosages = match kind {
        EntryKind::Request | EntryKind::Dispense => list(resource, &["dosageInstruction"]),
        _ => list(resource, &["dosage"]),
    };
    let own = dose::daily(dosages, beside);
    if own.amount.is_some() || kind != EntryKind::Dispense {
        return own;
    }
    let prescription = text(resource, &["authorizingPrescription", "0", "reference"])
        .and_then(|reference| with.references.follow(with.kept, resource, reference));
    if let Some(prescription) = prescription {
        let prescribed = dose::daily(list(prescription, &["dosageInstruction"]), beside);
        if prescribed.amount.is_some() {
            return prescribed;
        }
    }
    let (Some(days), Some(quantity)) = (supply_days, number(resource, &["quantity", "value"])) else { return own };
    let a_day = quantity / f64::from(days);
    // Half tablets are taken, thirds are not: anything else is not what was taken each day.
    if a_day <= 0.0 || (a_day * 2.0).fract() != 0.0 {
        return Daily { amount: Some(Err(DoseError::NotADose)), ..own };
    }
    let counted = serde_json::json!([{ "doseAndRate": [{ "doseQuantity": { "value": a_day } }],
        "timing": { "repeat": { "frequency": 1, "period": 1, "periodUnit": "d" } } }]);
    Daily { said: own.said, ..dose::daily(list(&counted, &[]), beside) }
}
