//! The history as a FHIR R4 `Bundle`: a `MedicationStatement` for each medicine, a `Procedure` for each other treatment, the self-check and the PHQ-9 as
//! `QuestionnaireResponse`s, scores as `Observation`s. It is what the reader says (`informationSource`, `source`, `asserter`, `performer`), and names
//! things in words: no code of ours is confirmed but those of the PHQ-9. Each resource also holds its answer whole, in an extension that others pass
//! over, so that it can be read back as it was.

use super::super::entry::OWN;
use super::super::resource::{is_foreign, plain};
use super::super::row::{self, ABOUT, EPISODE, FIRST, HAD_ECT, OTHER, TRIAL, UNNAMED};
use super::super::score::{ITEM_ANSWERS, ITEM_CODES, LOINC, TOTAL};
use super::super::when::When;
use super::{Said, Taken, part, says_something};
use crate::domain::limits::{read_dose, read_weeks};
use crate::domain::saved::json::{Json, plain_number};
use crate::domain::saved::{Row, write_rows};
use crate::domain::track::{CHECK_IN, CheckIn, MOST, SCALE, Scale, written};

/// Writes the history and the scores of these rows. Questions, plans and choices have no place in FHIR: a file of this site has all of them.
pub fn bundle(rows: &[Row], taken: &Taken) -> String {
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
    let writer = Writer { person: address(0), taken };
    let mut resources = vec![group([("resourceType", text("Patient"))])];
    for row in rows.iter().filter(|row| says_something(row)) {
        match part(row, 0) {
            TRIAL => resources.push(writer.medicine(row)),
            OTHER => resources.push(writer.treatment(row)),
            CHECK_IN => {
                if let Some(check_in) = CheckIn::of_row(row) {
                    resources.push(writer.answers(&check_in, row));
                    resources.extend(check_in.score().map(|score| writer.total(&check_in, score, row)));
                }
            }
            SCALE => resources.extend(Scale::of_row(row).map(|scale| writer.scale(&scale, row))),
            _ => {}
        }
    }
    resources.extend(writer.check(rows));
    let entries = resources
        .into_iter()
        .enumerate()
        .map(|(place, resource)| group([("fullUrl", text(&address(place))), ("resource", resource)]));
    let bundle = group([
        ("resourceType", text("Bundle")),
        ("type", text("collection")),
        ("entry", Json::List(entries.collect())),
    ]);
    let mut out = String::new();
    bundle.write(&mut out);
    out + "\n"
}

/// What writes resources of one person.
struct Writer<'a> {
    /// The address of their resource.
    person: String,
    taken: &'a Taken<'a>,
}

impl Writer<'_> {
    fn person(&self) -> Json {
        group([("reference", text(&self.person))])
    }

    fn day(&self) -> Json {
        text(&self.taken.day.to_string())
    }

    fn medicine(&self, row: &Row) -> Json {
        let [name, unit] = self.taken.medicine_of(row);
        let said = (self.taken.said)(row);
        // Without any name an empty concept would be no FHIR.
        let name = if name.is_empty() { UNNAMED } else { &name };
        let mut fields = begun("MedicationStatement", std::slice::from_ref(row), status(row));
        if !said.reason.is_empty() {
            fields.push(("statusReason", Json::List(vec![words(&said.reason)])));
        }
        fields.extend([("medicationCodeableConcept", words(name)), ("subject", self.person())]);
        fields
            .extend(period(part(row, row::STARTED), part(row, row::STOPPED)).map(|period| ("effectivePeriod", period)));
        fields.extend([("dateAsserted", self.day()), ("informationSource", self.person())]);
        fields.extend(notes(&said, part(row, row::NOTE)));
        if let Ok(Some(dose)) = read_dose(part(row, row::DOSE))
            && dose > 0.0
        {
            let number = plain_number(part(row, row::DOSE));
            fields.push(("dosage", Json::List(vec![dosage(number, &unit, weeks(row))])));
        }
        group(fields)
    }

    /// Another treatment. When it was, nobody was asked.
    fn treatment(&self, row: &Row) -> Json {
        let said = (self.taken.said)(row);
        let mut fields = begun("Procedure", std::slice::from_ref(row), "unknown");
        fields.extend(self.procedure(&said));
        group(fields)
    }

    fn procedure(&self, said: &Said) -> Vec<(&'static str, Json)> {
        let name = if said.name.is_empty() { UNNAMED } else { &said.name };
        let mut fields = vec![("code", words(name)), ("subject", self.person()), ("asserter", self.person())];
        fields.extend(notes(said, ""));
        fields
    }

    /// The answers of the self-check that are about no single treatment; and ECT, which is one of them, as a treatment besides.
    fn check(&self, rows: &[Row]) -> Vec<Json> {
        let of_check = |row: &&Row| matches!(part(row, 0), ABOUT | EPISODE | FIRST) && says_something(row);
        let rows: Vec<Row> = rows.iter().filter(of_check).cloned().collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let answers = rows.iter().flat_map(|row| (self.taken.said)(row).answers);
        let items = answers.enumerate().map(|(at, answer)| {
            group([
                ("linkId", text(&(at + 1).to_string())),
                ("text", text(&answer.asked)),
                ("answer", Json::List(vec![group([("valueString", text(&answer.said))])])),
            ])
        });
        let items: Vec<Json> = items.collect();
        let mut fields = begun("QuestionnaireResponse", &rows, "completed");
        fields.extend([("subject", self.person()), ("authored", self.day()), ("source", self.person())]);
        if !items.is_empty() {
            fields.push(("item", Json::List(items)));
        }
        let mut all = vec![group(fields)];
        if let Some(episode) = rows.iter().find(|row| part(row, 0) == EPISODE && part(row, row::ECT) == HAD_ECT) {
            // It is read back from the answers: here it is for others.
            let mut fields = vec![("resourceType", text("Procedure")), ("status", text("completed"))];
            fields.extend(self.procedure(&Said { name: (self.taken.said)(episode).name, ..Said::default() }));
            all.push(group(fields));
        }
        all
    }

    fn answers(&self, check_in: &CheckIn, row: &Row) -> Json {
        let items = ITEM_CODES.iter().zip(check_in.items).map(|(code, points)| {
            let mut item = vec![("linkId", text(&["/", code].concat()))];
            if let Some(answer) = points.and_then(|points| ITEM_ANSWERS.get(usize::from(points))) {
                let coding = group([("system", text(LOINC)), ("code", text(answer))]);
                item.push(("answer", Json::List(vec![group([("valueCoding", coding)])])));
            }
            group(item)
        });
        let items: Vec<Json> = items.collect();
        let mut fields = begun("QuestionnaireResponse", std::slice::from_ref(row), "completed");
        fields.extend([
            ("subject", self.person()),
            ("authored", text(&check_in.day.to_string())),
            ("source", self.person()),
            ("item", Json::List(items)),
        ]);
        group(fields)
    }

    fn total(&self, check_in: &CheckIn, score: u32, row: &Row) -> Json {
        let coding = group([("system", text(LOINC)), ("code", text(TOTAL))]);
        let code = group([("coding", Json::List(vec![coding])), ("text", text("PHQ-9"))]);
        self.observation(row, code, &check_in.day.to_string(), score.to_string(), MOST.to_string())
    }

    fn scale(&self, scale: &Scale, row: &Row) -> Json {
        let day = scale.day.to_string();
        self.observation(row, words(&scale.name), &day, written(scale.value), written(scale.maximum))
    }

    fn observation(&self, row: &Row, code: Json, day: &str, value: String, most: String) -> Json {
        let quantity = |value: String| group([("value", Json::Bare(value))]);
        let mut fields = begun("Observation", std::slice::from_ref(row), "final");
        fields.extend([
            ("code", code),
            ("subject", self.person()),
            ("effectiveDateTime", text(day)),
            ("performer", Json::List(vec![self.person()])),
            ("valueQuantity", quantity(value)),
            ("referenceRange", Json::List(vec![group([("high", quantity(most))])])),
        ]);
        group(fields)
    }
}

fn text(text: &str) -> Json {
    Json::Text(plain(text))
}

/// Whole answers as a text of FHIR, from which they are read back as they were: in them a foreign blank stands by its number.
fn whole(rows: &[Row]) -> Json {
    let mut out = String::new();
    for sign in write_rows(rows).chars() {
        if is_foreign(sign) {
            out.push_str(&format!("\\u{:04x}", u32::from(sign)));
        } else {
            out.push(sign);
        }
    }
    Json::Text(out)
}

fn group(fields: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Group(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// A `CodeableConcept` without a code.
fn words(said: &str) -> Json {
    group([("text", text(said))])
}

/// How each resource begins: its kind, the whole answers, its status.
fn begun(kind: &str, rows: &[Row], status: &str) -> Vec<(&'static str, Json)> {
    let own = group([("url", text(OWN)), ("valueString", whole(rows))]);
    vec![("resourceType", text(kind)), ("extension", Json::List(vec![own])), ("status", text(status))]
}

/// What was answered, and the reader's own note, where there is any.
fn notes(said: &Said, note: &str) -> Option<(&'static str, Json)> {
    let mut lines: Vec<String> = said.answers.iter().map(super::Answer::line).collect();
    if !note.is_empty() {
        lines.push(note.to_owned());
    }
    (!lines.is_empty()).then(|| ("note", Json::List(vec![words(&lines.join("; "))])))
}

/// The status of a statement, as far as it was answered.
fn status(row: &Row) -> &'static str {
    match (part(row, row::REGULARITY), part(row, row::STILL), part(row, row::SIDE_EFFECTS)) {
        ("2", ..) => "not-taken",
        (_, row::YES, _) => "active",
        (_, row::NO, row::YES) => "stopped",
        (_, row::NO, _) => "completed",
        _ => "unknown",
    }
}

/// The weeks at the dose, where they are given in weeks.
fn weeks(row: &Row) -> Option<String> {
    let typed = part(row, row::WEEKS);
    let in_weeks = matches!(part(row, row::TIME_IN), "" | "0");
    let read = read_weeks(typed).ok().flatten().filter(|weeks| in_weeks && *weeks > 0.0);
    read.map(|_| plain_number(typed))
}

/// A period, where its dates are dates in their order.
fn period(started: &str, stopped: &str) -> Option<Json> {
    let date = |date: &str| When::read(date).map(|when| (when, text(date)));
    match (date(started), date(stopped)) {
        (Some((from, start)), Some((to, end))) => {
            let in_order = from.bounds().zip(to.bounds()).is_some_and(|((first, _), (_, last))| first <= last);
            Some(if in_order { group([("start", start), ("end", end)]) } else { group([("start", start)]) })
        }
        (Some((_, start)), None) => Some(group([("start", start)])),
        (None, Some((_, end))) => Some(group([("end", end)])),
        (None, None) => None,
    }
}

/// A dose a day, for so many weeks where that is known.
fn dosage(dose: String, unit: &str, weeks: Option<String>) -> Json {
    let measure = unit.split('/').next().unwrap_or(unit);
    let every = if unit.contains("/week") { "wk" } else { "d" };
    let one = || Json::Bare("1".to_owned());
    let mut repeat = Vec::new();
    if let Some(weeks) = weeks {
        let length = [
            ("value", Json::Bare(weeks)),
            ("unit", text("weeks")),
            ("system", text("http://unitsofmeasure.org")),
            ("code", text("wk")),
        ];
        repeat.push(("boundsDuration", group(length)));
    }
    repeat.extend([("frequency", one()), ("period", one()), ("periodUnit", text(every))]);
    let said = [&dose, " ", unit].concat();
    let quantity = group([("value", Json::Bare(dose)), ("unit", text(measure))]);
    group([
        ("text", text(&said)),
        ("timing", group([("repeat", group(repeat))])),
        ("doseAndRate", Json::List(vec![group([("doseQuantity", quantity)])])),
    ])
}
