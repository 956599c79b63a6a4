//! The history as a FHIR R4 `Bundle`: a `MedicationStatement` for each medicine, the PHQ-9 as `QuestionnaireResponse` and `Observation`, other scales
//! as `Observation`s. It is what the reader says (`informationSource`, `performer`), and names medicines in words: no code of ours is confirmed but
//! those of the PHQ-9. Each resource also holds its answer whole, in an extension that others pass over, so that it can be read back as it was.

use serde_json::{Map, Value, json};

use super::entry::OWN;
use super::name::Catalog;
use super::row::{self, TRIAL, UNNAMED};
use super::score::{ITEM_CODES, TOTAL};
use super::when::When;
use crate::domain::limits::decimal;
use crate::domain::saved::{Row, write_rows};
use crate::domain::track::{CHECK_IN, CheckIn, MOST, SCALE, Scale};
use crate::domain::{Day, MedicineId};

/// The system of the codes of the PHQ-9.
const LOINC: &str = "http://loinc.org";
/// The answers to an item of the PHQ-9.
const POINTS: [&str; 4] = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"];

/// What is written of a medicine in words, beside what FHIR has a place for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Why it was stopped; empty where that is not known.
    pub reason: String,
    /// How it went and what else is known, with the reader's own note; empty for nothing.
    pub note: String,
}

/// When and as what a bundle is written.
pub struct Taken<'a> {
    /// The day by the reader's calendar.
    pub day: Day,
    /// Chance, by which the addresses in the bundle are nobody else's.
    pub chance: [u32; 3],
    /// The words of a medicine's row.
    pub said: &'a dyn Fn(&Row) -> Said,
}

/// Writes the medicines and scores of these rows. Other rows have no place in FHIR: a file of this site has all of them.
pub fn bundle(rows: &[Row], catalog: &Catalog, taken: &Taken) -> String {
    let address = |place: usize| {
        let [one, two, three] = taken.chance;
        let (low, high) = (two & 0xffff, two >> 16);
        let place = u32::try_from(place).unwrap_or_default();
        format!(
            "urn:uuid:{one:08x}-{low:04x}-4{:03x}-8{:03x}-{three:08x}{:04x}",
            high & 0xfff,
            (high >> 12) & 0xfff,
            place & 0xffff
        )
    };
    let person = json!({ "reference": address(0) });
    let writer = Writer { person: &person, catalog, taken };
    let mut resources = vec![json!({ "resourceType": "Patient" })];
    for row in rows {
        match row.first().map(String::as_str) {
            Some(TRIAL) if row.iter().skip(1).any(|part| !part.is_empty()) => resources.push(writer.medicine(row)),
            Some(CHECK_IN) => {
                if let Some(check_in) = CheckIn::of_row(row) {
                    resources.push(writer.answers(&check_in, row));
                    resources.extend(check_in.score().map(|score| writer.total(&check_in, score, row)));
                }
            }
            Some(SCALE) => resources.extend(Scale::of_row(row).map(|scale| writer.scale(&scale, row))),
            _ => {}
        }
    }
    let entries: Vec<Value> = resources
        .into_iter()
        .enumerate()
        .map(|(place, resource)| json!({ "fullUrl": address(place), "resource": resource }))
        .collect();
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
    // Nothing in it fails to be JSON.
    serde_json::to_string_pretty(&bundle).unwrap_or_default() + "\n"
}

struct Writer<'a> {
    person: &'a Value,
    catalog: &'a Catalog,
    taken: &'a Taken<'a>,
}

impl Writer<'_> {
    fn medicine(&self, row: &Row) -> Value {
        let part = |at: usize| row.get(at).map(|text| text.trim()).unwrap_or_default();
        let listed = self.catalog.of_id(&MedicineId::new(part(row::MEDICINE)));
        let name = listed.map_or(part(row::OTHER_NAME), |medicine| &medicine.generic);
        let said = (self.taken.said)(row);
        let mut resource = Map::new();
        let mut put = |name: &str, value: Value| {
            resource.insert(name.to_owned(), value);
        };
        put("resourceType", json!("MedicationStatement"));
        put("extension", own(row));
        put("status", json!(status(row)));
        if !said.reason.is_empty() {
            put("statusReason", json!([{ "text": said.reason }]));
        }
        // Without any name an empty concept would be no FHIR.
        put("medicationCodeableConcept", json!({ "text": if name.is_empty() { UNNAMED } else { name } }));
        put("subject", self.person.clone());
        if let Some(period) = period(part(row::STARTED), part(row::STOPPED)) {
            put("effectivePeriod", period);
        }
        put("dateAsserted", json!(self.taken.day.to_string()));
        put("informationSource", self.person.clone());
        if !said.note.is_empty() {
            put("note", json!([{ "text": said.note }]));
        }
        if let Some(dose) = decimal(&part(row::DOSE).replace(',', ".")).filter(|dose| *dose > 0.0) {
            let unit = listed.map_or("mg/day", |medicine| &medicine.unit);
            put("dosage", json!([dosage(dose, unit, weeks(row))]));
        }
        Value::Object(resource)
    }

    fn answers(&self, check_in: &CheckIn, row: &Row) -> Value {
        let items: Vec<Value> = ITEM_CODES
            .iter()
            .zip(check_in.items)
            .map(|(code, points)| {
                let link = ["/", code].concat();
                match points.and_then(|points| POINTS.get(usize::from(points))) {
                    Some(answer) => {
                        json!({ "linkId": link, "answer": [{ "valueCoding": { "system": LOINC, "code": answer } }] })
                    }
                    None => json!({ "linkId": link }),
                }
            })
            .collect();
        json!({
            "resourceType": "QuestionnaireResponse", "extension": own(row), "status": "completed",
            "subject": self.person, "authored": check_in.day.to_string(), "source": self.person, "item": items
        })
    }

    fn total(&self, check_in: &CheckIn, score: u32, row: &Row) -> Value {
        json!({
            "resourceType": "Observation", "extension": own(row), "status": "final",
            "code": { "coding": [{ "system": LOINC, "code": TOTAL }], "text": "PHQ-9" },
            "subject": self.person, "effectiveDateTime": check_in.day.to_string(), "performer": [self.person],
            "valueQuantity": { "value": score }, "referenceRange": [{ "high": { "value": MOST } }]
        })
    }

    fn scale(&self, scale: &Scale, row: &Row) -> Value {
        let number = |hundredths: u32| json!(f64::from(hundredths) / 100.0);
        json!({
            "resourceType": "Observation", "extension": own(row), "status": "final", "code": { "text": scale.name },
            "subject": self.person, "effectiveDateTime": scale.day.to_string(), "performer": [self.person],
            "valueQuantity": { "value": number(scale.value) },
            "referenceRange": [{ "high": { "value": number(scale.maximum) } }]
        })
    }
}

/// The whole answer.
fn own(row: &Row) -> Value {
    json!([{ "url": OWN, "valueString": write_rows(std::slice::from_ref(row)) }])
}

/// The status of a statement, as far as it was answered.
fn status(row: &Row) -> &'static str {
    let part = |at: usize| row.get(at).map_or("", String::as_str);
    match (part(row::REGULARITY), part(row::STILL), part(row::SIDE_EFFECTS)) {
        ("2", ..) => "not-taken",
        (_, row::YES, _) => "active",
        (_, row::NO, row::YES) => "stopped",
        (_, row::NO, _) => "completed",
        _ => "unknown",
    }
}

/// The weeks at the dose, where they are given in weeks.
fn weeks(row: &Row) -> Option<f64> {
    let part = |at: usize| row.get(at).map_or("", String::as_str);
    if !matches!(part(row::TIME_IN), "" | "0") {
        return None;
    }
    decimal(&part(row::WEEKS).replace(',', ".")).filter(|weeks| *weeks > 0.0)
}

/// A period, where its dates are dates in their order.
fn period(started: &str, stopped: &str) -> Option<Value> {
    let date = |text: &str| When::read(text).map(|when| (when, text.to_owned()));
    let limits = |when: When| when.bounds();
    match (date(started), date(stopped)) {
        (Some((from, start)), Some((to, end))) => {
            let in_order = limits(from).zip(limits(to)).is_some_and(|((first, _), (_, last))| first <= last);
            Some(if in_order { json!({ "start": start, "end": end }) } else { json!({ "start": start }) })
        }
        (Some((_, start)), None) => Some(json!({ "start": start })),
        (None, Some((_, end))) => Some(json!({ "end": end })),
        (None, None) => None,
    }
}

/// A dose a day, for so many weeks where that is known.
fn dosage(dose: f64, unit: &str, weeks: Option<f64>) -> Value {
    let measure = unit.split('/').next().unwrap_or(unit);
    let mut repeat = json!({ "frequency": 1, "period": 1, "periodUnit": "d" });
    if unit.contains("/week") {
        repeat = json!({ "frequency": 1, "period": 1, "periodUnit": "wk" });
    }
    if let (Some(weeks), Some(repeat)) = (weeks, repeat.as_object_mut()) {
        let length =
            json!({ "value": plain(weeks), "unit": "weeks", "system": "http://unitsofmeasure.org", "code": "wk" });
        repeat.insert("boundsDuration".to_owned(), length);
    }
    let said = [&dose.to_string(), " ", unit].concat();
    json!({
        "text": said, "timing": { "repeat": repeat },
        "doseAndRate": [{ "doseQuantity": { "value": plain(dose), "unit": measure } }]
    })
}

/// A whole number without a point.
fn plain(number: f64) -> Value {
    // Doses and weeks are far within the range.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    if number.fract() == 0.0 && (0.0..1e9).contains(&number) { json!(number as u32) } else { json!(number) }
}
