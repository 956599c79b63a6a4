//! The contract's history with a field for each answer, into rows and back; and the rest of version 1 of the file: questions, choices, notes.

use super::json::{self, Json, plain_number};
use super::of_today::of_today;
use super::refusal::Refusal;
use super::{Fields, Row, take};
use crate::domain::limits::{self, InvalidAnswer};

/// The words of an answer, in the order in which the rows count them.
type Words = &'static [&'static str];

/// Severity, now and at its worst.
pub const SEVERITY: Words = &["subsyndromal", "mild", "moderate", "severe", "severe_psychotic"];
/// How regularly a medicine was taken.
pub const TAKEN: Words = &["nearly_every_day", "often_missed"];
/// How a row says that it was prescribed and not taken, in the place of how regularly it was.
const NEVER: &str = "2";
/// How regularly, as version 1 had it.
const TAKEN_ONE: Words = &["most_days", "often_missed"];
/// How much better. The last comes only from version 1.
pub const BENEFIT: Words = &["none", "under_quarter", "quarter_to_half", "half_or_more", "well_again", "under_half"];
/// What came of it, as version 1 had it.
const OUTCOME: Words =
    &["no_change", "under_half_better", "half_or_more_better", "well_again", "wore_off", "stopped_side_effects"];
/// ECT in this episode.
pub const ECT: Words = &["had_course", "none"];
/// The other treatments. A new one stands at the end: the rows count them.
pub const TREATMENT: Words = &["psychotherapy", "rtms", "ketamine_iv", "esketamine", "vns", "other", "ketamine_other"];
/// How far they helped.
pub const HELPED: Words = &["no", "partly", "yes"];
/// Yes or no.
pub const YES_NO: Words = &["true", "false"];

/// What a field takes.
#[derive(Clone, Copy)]
enum Takes {
    /// One of these words, which a row gives by its place.
    Word(Words),
    /// Text that passes a check.
    Text(fn(&str) -> Result<(), InvalidAnswer>),
    /// A number that is read as it is typed.
    Number(fn(&str) -> Result<(), InvalidAnswer>),
    /// Yes or no, which a row gives by its place.
    YesNo,
    /// Whether a medicine was never taken: in a row one more answer to how regularly it was.
    NeverTaken,
}

/// A field: its name, whether it may be left out, its place in the row, what it takes.
type Field = (&'static str, bool, usize, Takes);

/// A kind of row: its length and its fields.
type Table = (usize, &'static [Field]);

const MONTHS: Takes = Takes::Number(|months| limits::read_months(months).map(|_| ()));
const DOSE: Takes = Takes::Number(|dose| limits::read_dose(dose).map(|_| ()));
const WEEKS: Takes = Takes::Number(|weeks| limits::read_weeks(weeks).map(|_| ()));
const ANY: Takes = Takes::Text(|_| Ok(()));
const NAME: Takes = Takes::Text(limits::check_name);
const WHEN: Takes = Takes::Text(limits::check_when);
const NOTE: Takes = Takes::Text(limits::check_note);

const EPISODE_ONE: Table = (
    6,
    &[
        ("episode_months", false, 1, MONTHS),
        ("severity", false, 2, Takes::Word(SEVERITY)),
        ("augmented", false, 3, Takes::YesNo),
        ("ect", false, 4, Takes::Word(ECT)),
        ("ect_bilateral", false, 5, Takes::YesNo),
    ],
);

const EPISODE: Table = (
    super::of_today::EPISODE,
    &[
        ("episode_months", false, 1, MONTHS),
        ("severity_now", false, 6, Takes::Word(SEVERITY)),
        ("severity_worst", false, 2, Takes::Word(SEVERITY)),
        ("bipolar_signs", false, 7, Takes::YesNo),
        ("augmented", false, 3, Takes::YesNo),
        ("ect", false, 4, Takes::Word(ECT)),
        ("ect_bilateral", false, 5, Takes::YesNo),
    ],
);

const TRIAL_ONE: Table = (
    14,
    &[
        ("medicine", false, 1, ANY),
        ("other_name", true, 2, NAME),
        ("highest_daily_dose", false, 3, DOSE),
        ("weeks_at_dose", false, 4, WEEKS),
        ("taken", false, 5, Takes::Word(TAKEN_ONE)),
        ("outcome", false, 6, Takes::Word(OUTCOME)),
        ("this_episode", false, 7, Takes::YesNo),
        ("still_taking", false, 8, Takes::YesNo),
        ("started", true, 9, WHEN),
        ("stopped", true, 10, WHEN),
        ("approximate", true, 11, Takes::YesNo),
        ("class_guess", true, 12, NAME),
        ("note", true, 13, NOTE),
    ],
);

/// The place of the weeks at dose, and of those at the stricter dose, of which there cannot be more.
const WEEKS_AT: (usize, usize) = (4, 18);

const TRIAL: Table = (
    super::of_today::TRIAL,
    &[
        ("medicine", false, 1, ANY),
        ("other_name", true, 2, NAME),
        ("highest_daily_dose", false, 3, DOSE),
        ("dose_limited", false, 20, Takes::YesNo),
        ("level_in_range", true, 21, Takes::YesNo),
        ("weeks_at_dose", false, WEEKS_AT.0, WEEKS),
        ("weeks_at_stricter_dose", false, WEEKS_AT.1, WEEKS),
        ("taken", false, 5, Takes::Word(TAKEN)),
        ("never_taken", true, 5, Takes::NeverTaken),
        ("benefit", false, 15, Takes::Word(BENEFIT)),
        ("wore_off", false, 16, Takes::YesNo),
        ("stopped_for_side_effects", false, 17, Takes::YesNo),
        ("added_to_another", false, 19, Takes::YesNo),
        ("this_episode", false, 7, Takes::YesNo),
        ("still_taking", false, 8, Takes::YesNo),
        ("clinician_says_fair", true, 22, Takes::YesNo),
        ("started", true, 9, WHEN),
        ("stopped", true, 10, WHEN),
        ("approximate", true, 11, Takes::YesNo),
        ("class_guess", true, 12, NAME),
        ("note", true, 13, NOTE),
    ],
);

const OTHER: Table = (
    4,
    &[
        ("treatment", false, 1, Takes::Word(TREATMENT)),
        ("helped", false, 2, Takes::Word(HELPED)),
        (
            "sessions",
            false,
            3,
            Takes::Number(|sessions| sessions.parse::<u32>().map(|_| ()).map_err(|_| InvalidAnswer::NotANumber)),
        ),
    ],
);

/// The rows of a file's parts.
pub(super) fn rows(mut fields: Fields) -> Result<Vec<Row>, Refusal> {
    let mut rows = Vec::new();
    if let Some(history) = take(&mut fields, "history") {
        history_rows(group(history, "history")?, &mut rows)?;
    }
    if let Some(questions) = take(&mut fields, "questions") {
        let questions = questions.texts().ok_or_else(|| part("questions"))?;
        rows.extend(questions.into_iter().map(|question| vec!["asked".to_owned(), question]));
    }
    // The choices of the other tools: each under the name of its field, whatever that is.
    for (tool, kind) in [("checked_first", "checked_first"), ("compare", "choice")] {
        if let Some(choices) = take(&mut fields, tool) {
            for (name, choice) in group(choices, tool)? {
                let (Json::Text(choice) | Json::Bare(choice)) = choice else {
                    return Err(part(&format!("{tool}.{name}")));
                };
                rows.push(vec![kind.to_owned(), name, choice]);
            }
        }
    }
    match take(&mut fields, "notes") {
        None => {}
        Some(Json::Text(notes)) => rows.push(vec!["notes".to_owned(), notes]),
        Some(_) => return Err(part("notes")),
    }
    nothing_left(&fields, "")?;
    Ok(rows)
}

fn history_rows(mut history: Fields, rows: &mut Vec<Row>) -> Result<(), Refusal> {
    let (episode, trial) = match take(&mut history, "version") {
        Some(Json::Bare(version)) if version == "1" => (EPISODE_ONE, TRIAL_ONE),
        Some(Json::Bare(version)) if version == "2" => (EPISODE, TRIAL),
        _ => return Err(part("history.version")),
    };
    let mut lists = Vec::new();
    for (kind, name, table) in [("trial", "trials", trial), ("other", "other_treatments", OTHER)] {
        let path = format!("history.{name}");
        let entries = take(&mut history, name).and_then(Json::list).ok_or_else(|| part(&path))?;
        for (place, entry) in entries.into_iter().enumerate() {
            let path = format!("{path}[{place}]");
            lists.push(row(kind, group(entry, &path)?, &format!("{path}."), table)?);
        }
    }
    rows.push(row("episode", history, "history.", episode)?);
    rows.append(&mut lists);
    Ok(())
}

/// The row of a group, field by field.
fn row(kind: &str, mut group: Fields, path: &str, (length, table): Table) -> Result<Row, Refusal> {
    let mut row = vec![String::new(); length];
    let mut put = |place: usize, text: String| {
        if let Some(there) = row.get_mut(place) {
            *there = text;
        }
    };
    put(0, kind.to_owned());
    for (name, optional, place, takes) in table {
        let refuse = |outside| Refusal::Part(format!("{path}{name}"), outside);
        let answer = match take(&mut group, name) {
            Some(Json::Bare(null)) if null == "null" && !optional => String::new(),
            Some(given) => takes.read(given).map_err(refuse)?,
            None if *optional => String::new(),
            None => return Err(refuse(None)),
        };
        // One part of a row may be two fields: what says nothing takes nothing away.
        if !answer.is_empty() {
            put(*place, answer);
        }
    }
    // As the form has it: a name of one's own goes only with a medicine that is not on the list.
    if let [_, medicine, own_name, _, ..] = row.as_slice()
        && kind == "trial"
        && !medicine.is_empty()
        && !own_name.is_empty()
    {
        return Err(Refusal::Part(format!("{path}other_name"), Some(InvalidAnswer::NameBesideMedicine)));
    }
    nothing_left(&group, path)?;
    Ok(row)
}

/// The history that rows make, as JSON. As in the form, what cannot be read counts as "not sure", and an entry that says nothing is left out.
pub(super) fn history(rows: &[Row]) -> String {
    let rows = of_today(rows);
    let of = |kind: &'static str| rows.iter().filter(move |row| row.first().is_some_and(|own| own == kind));
    let blank = vec![String::new()];
    let episode = written(of("episode").next().unwrap_or(&blank), EPISODE);
    let trials: Vec<String> =
        of("trial").filter(|row| !super::is_empty(row)).map(|row| group_of(written(row, TRIAL))).collect();
    let has_treatment = |row: &&Row| row.get(1).is_some_and(|treatment| !treatment.is_empty());
    let others: Vec<String> = of("other").filter(has_treatment).map(|row| group_of(written(row, OTHER))).collect();
    let lists = format!("\"trials\":[{}],\"other_treatments\":[{}]", trials.join(","), others.join(","));
    format!("{{\"version\":2,{},{lists}}}", episode.join(","))
}

fn group_of(fields: Vec<String>) -> String {
    format!("{{{}}}", fields.join(","))
}

/// The fields of a row, each as `"name":value`.
fn written(row: &Row, (length, table): Table) -> Vec<String> {
    let text = |place: usize| row.get(place).map(|typed| typed.trim()).unwrap_or_default();
    let is_listed = length == TRIAL.0 && !text(1).is_empty();
    let weeks = |place: usize| limits::read_weeks(text(place)).ok().flatten();
    let too_many = length == TRIAL.0
        && matches!((weeks(WEEKS_AT.0), weeks(WEEKS_AT.1)), (Some(weeks), Some(stricter)) if stricter > weeks);
    let field = |(name, optional, place, takes): &Field| {
        let beside = is_listed && matches!(*name, "other_name" | "class_guess");
        let unclear = too_many && *place == WEEKS_AT.1;
        match takes.write(text(*place)).filter(|_| !beside && !unclear) {
            Some(json) => Some(format!("\"{name}\":{json}")),
            None => (!optional).then(|| format!("\"{name}\":null")),
        }
    };
    table.iter().filter_map(field).collect()
}

impl Takes {
    /// The JSON of a part of a row; none where it is empty or cannot be read.
    fn write(self, typed: &str) -> Option<String> {
        let place = || typed.parse::<usize>().ok();
        match self {
            _ if typed.is_empty() => None,
            Self::Word(words) => words.get(place()?).map(|word| format!("\"{word}\"")),
            Self::YesNo => YES_NO.get(place()?).map(|word| (*word).to_owned()),
            Self::NeverTaken => (typed == NEVER).then(|| "true".to_owned()),
            Self::Text(check) => check(typed).ok().map(|()| {
                let mut json = String::new();
                json::write_text(&mut json, typed);
                json
            }),
            Self::Number(check) => check(typed).ok().map(|()| plain_number(typed)),
        }
    }

    /// The part of a row for what a field holds.
    fn read(self, given: Json) -> Result<String, Option<InvalidAnswer>> {
        let place = |words: Words, answer: &str| {
            words.iter().position(|word| *word == answer).map(|place| place.to_string()).ok_or(None)
        };
        match (self, given) {
            (Self::Word(words), Json::Text(answer)) => place(words, &answer),
            (Self::YesNo, Json::Bare(answer)) => place(YES_NO, &answer),
            (Self::NeverTaken, Json::Bare(answer)) => {
                place(YES_NO, &answer).map(|place| if place == "0" { NEVER.to_owned() } else { String::new() })
            }
            (Self::Text(check), Json::Text(answer)) | (Self::Number(check), Json::Bare(answer)) => {
                check(&answer).map(|()| answer).map_err(Some)
            }
            _ => Err(None),
        }
    }
}

fn group(given: Json, path: &str) -> Result<Fields, Refusal> {
    if let Json::Group(fields) = given { Ok(fields) } else { Err(part(path)) }
}

fn nothing_left(fields: &Fields, path: &str) -> Result<(), Refusal> {
    match fields.first() {
        Some((name, _)) => Err(Refusal::Unknown(format!("{path}{name}"))),
        None => Ok(()),
    }
}

fn part(path: &str) -> Refusal {
    Refusal::Part(path.to_owned(), None)
}
