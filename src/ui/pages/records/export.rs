//! The answers out: as a FHIR R4 bundle for another app, as a table, as plain text.

use super::reading::tool;
use crate::content::CheckTool;
use crate::domain::records::{Answer, Kinds, Said, Taken, bundle, csv, entries, row, text};
use crate::domain::saved::Row;
use crate::domain::{Day, MedicineId};
use crate::platform::storage::{self, NotGiven};
use crate::platform::{chance, days};
use crate::ui::SiteInfo;
use crate::ui::form::answers;
use crate::ui::part::Written;
use crate::words::check::{self, answers as offered, facts, treatment};
use crate::words::records as words;
use crate::words::records::export::{self, kinds};
use crate::words::your_data::file;

/// Gives the answers out, and says what has come of it.
pub(super) async fn write(written: Written, site: SiteInfo) -> String {
    let (Some(tool), Some(day)) = (tool(&site).await, Day::parse(&days::today())) else {
        return words::no_names().to_owned();
    };
    let medicine = |id: &MedicineId| {
        let mut judged = tool.medicines.iter().map(|entry| &entry.judged);
        judged.find(|medicine| medicine.id == *id).map(|medicine| [medicine.generic.clone(), medicine.unit.clone()])
    };
    let said = |row: &Row| in_words(row, &tool);
    let taken = Taken { day, chance: chance::numbers(), medicine: &medicine, said: &said };
    let answers = storage::answers();
    let rows = answers.rows();
    let table = || entries(rows, &taken, kinds_in_words());
    let (ending, kind, text) = match written {
        Written::Fhir => (".json", "application/fhir+json", bundle(rows, &taken)),
        // Spreadsheets take a table for one in the letters of their own country unless it begins with this mark.
        Written::Table => (".csv", "text/csv", ["\u{feff}", &csv(&table(), export::heads())].concat()),
        Written::Text => (".txt", "text/plain", text(&table(), export::heads())),
    };
    match storage::give_text(&["beyond-two-record-", &day.to_string(), ending].concat(), kind, &text) {
        Ok(()) => file::saved().to_owned(),
        Err(NotGiven) => file::not_given().to_owned(),
    }
}

fn kinds_in_words() -> Kinds {
    Kinds {
        medicine: kinds::medicine(),
        treatment: kinds::treatment(),
        score: kinds::score(),
        answer: kinds::answer(),
        phq_9: words::review::total(),
    }
}

/// What was asked of a medicine: the place of the answer, and the words.
fn asked_of_medicine() -> [(usize, &'static str, Vec<&'static str>); 10] {
    let yes_no = || offered::yes_no().to_vec();
    [
        (row::REGULARITY, facts::taken(), offered::taken().to_vec()),
        (20, facts::most(), yes_no()),
        (21, facts::level(), yes_no()),
        (15, facts::outcome(), offered::benefits().to_vec()),
        (16, facts::wore_off(), yes_no()),
        (7, facts::episode(), yes_no()),
        (row::STILL, facts::still(), yes_no()),
        (row::SIDE_EFFECTS, facts::side_effects(), yes_no()),
        (row::ADDED, facts::added(), yes_no()),
        (22, facts::clinician(), yes_no()),
    ]
}

/// The same of the episode.
fn asked_of_episode() -> [(usize, &'static str, Vec<&'static str>); 6] {
    let yes_no = || offered::yes_no().to_vec();
    [
        (6, facts::now(), offered::severities().to_vec()),
        (2, facts::worst(), offered::severities().to_vec()),
        (7, facts::signs(), yes_no()),
        (3, facts::second(), yes_no()),
        (row::ECT, facts::ect(), offered::ect().to_vec()),
        (5, facts::sides(), yes_no()),
    ]
}

fn part(row: &Row, at: usize) -> &str {
    row.get(at).map_or("", |text| text.trim())
}

/// What was chosen, in its words.
fn chosen(row: &Row, at: usize, words: &[&'static str]) -> Option<&'static str> {
    words.get(part(row, at).parse::<usize>().ok()?).copied()
}

fn answer(asked: &str, said: &str) -> Answer {
    Answer { asked: asked.to_owned(), said: said.to_owned() }
}

/// The words of a row.
fn in_words(row: &Row, tool: &CheckTool) -> Said {
    let of = |asked: &[(usize, &'static str, Vec<&'static str>)]| -> Vec<Answer> {
        let said = asked.iter().filter_map(|(at, asked, words)| Some(answer(asked, chosen(row, *at, words)?)));
        said.collect()
    };
    match part(row, 0) {
        row::TRIAL => {
            let stopped = part(row, row::SIDE_EFFECTS) == row::YES;
            Said {
                name: String::new(),
                time: time(row),
                reason: if stopped { facts::side_effects().to_owned() } else { String::new() },
                answers: of(&asked_of_medicine()),
            }
        }
        row::EPISODE => {
            let months = part(row, 1);
            let mut answers = of(&asked_of_episode());
            if !months.is_empty() {
                answers.insert(0, answer(facts::began(), &check::months_ago(months)));
            }
            Said { name: facts::ect().to_owned(), answers, ..Said::default() }
        }
        row::OTHER => {
            let mut answers = of(&[(2, treatment::helped(), offered::helped().to_vec())]);
            let sessions = part(row, 3);
            if !sessions.is_empty() {
                answers.push(answer(export::sessions(), sessions));
            }
            let name = chosen(row, 1, &offered::treatments()).unwrap_or_default();
            Said { name: name.to_owned(), answers, ..Said::default() }
        }
        row::ABOUT => Said { answers: of(&[(1, export::who(), offered::who().to_vec())]), ..Said::default() },
        row::FIRST => {
            let ticked = tool.check_first.iter().zip(row.iter().skip(1)).filter(|(_, ticked)| !ticked.is_empty());
            let answers = ticked.map(|(entry, _)| answer(&entry.label, export::ticked()));
            Said { answers: answers.collect(), ..Said::default() }
        }
        _ => Said::default(),
    }
}

/// For how long, as it was typed.
fn time(row: &Row) -> String {
    let typed = part(row, row::WEEKS);
    let in_months = part(row, row::TIME_IN).parse().ok() == answers::MONTHS;
    match typed {
        "" => String::new(),
        typed if in_months => check::months(typed),
        typed => export::weeks(typed),
    }
}
