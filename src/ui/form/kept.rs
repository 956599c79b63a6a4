//! Every answer as a row of texts (what it is of, then its parts), as it is kept and saved. A plain form, so that the wasm stays small.

use leptos::prelude::*;

use super::Pick;
use super::draft::{AboutDraft, Draft, EpisodeDraft, OtherDraft, TrialDraft};
use crate::domain::limits;
use crate::domain::saved::{self, Answers, Row};
use crate::platform::storage;

impl Draft {
    /// Begins to be told of storage, which gives what has been kept; then hands every change on to be kept. Call once, in the browser.
    pub fn keep(self, heard: impl Fn(storage::Message) + 'static) {
        let mut heard = Some(heard);
        Effect::new(move |_| {
            if let Some(heard) = heard.take() {
                storage::begin(heard);
            }
            storage::keep(Answers::from(self.rows()));
        });
    }

    /// Takes these answers up in place of those that are here. None at all: every answer is cleared. Whoever asks about one of them is told.
    pub fn take_answers(self, answers: &Answers) {
        let asked = self.asked();
        if answers.rows().is_empty() {
            self.clear_all()
        } else {
            self.take_up(answers.rows())
        }
        self.asked_anew.set(self.asked() == asked);
    }

    /// What tells the medicine that is being asked about from others, whatever its number: its names, and which of those with the same names it is. And
    /// whether anything at all has been answered.
    fn asked(self) -> (bool, Option<(String, String, usize)>) {
        let number = self.about.with_untracked(|about| about.medicine);
        let names = |trial: RwSignal<TrialDraft>| {
            trial.with_untracked(|trial| (trial.medicine.clone(), trial.other_name.clone()))
        };
        let asked = self.asked_trial().map(|trial| {
            let own = names(trial);
            let before = self.trials.with_untracked(|trials| {
                trials
                    .iter()
                    .take_while(|(other, _)| *other != number)
                    .filter(|(_, trial)| names(*trial) == own)
                    .count()
            });
            (own.0, own.1, before)
        });
        (self.is_blank(), asked)
    }

    /// These were cleared once: [`Draft::unclear`] brings them back.
    pub fn take_cleared(self, answers: &Answers) {
        self.set_cleared(Some(answers.rows().to_vec()));
    }

    /// Every answer as a row.
    pub(crate) fn rows(self) -> Vec<Row> {
        let episode = self.episode.get();
        let mut rows = self.question_rows();
        rows.push(vec![
            "episode".into(),
            episode.months,
            text_of(episode.severity),
            text_of(episode.augmented),
            text_of(episode.ect),
            text_of(episode.ect_bilateral),
            text_of(episode.severity_now),
            text_of(episode.bipolar_signs),
        ]);
        rows.extend(self.trials.get().iter().map(|(_, trial)| trial.get().row()));
        rows.extend(self.others.get().iter().map(|(_, other)| {
            let other = other.get();
            vec!["other".into(), text_of(other.treatment), text_of(other.helped), other.sessions]
        }));
        let about = self.about.get();
        let place = |places: Option<usize>| text_of(places.filter(|place| *place > 0));
        let medicine = self.trials.with(|trials| trials.iter().position(|(number, _)| *number == about.medicine));
        let treatment = self.others.with(|others| others.iter().position(|(number, _)| *number == about.treatment));
        let quick = if about.quick { "1" } else { "" };
        rows.push(vec!["about".into(), text_of(about.who), quick.into(), place(medicine), place(treatment)]);
        let ticked = |ticked: &bool| if *ticked { "1".to_owned() } else { String::new() };
        rows.push(std::iter::once("first".to_owned()).chain(self.first.get().iter().map(ticked)).collect());
        rows.extend(self.choices.get().into_iter().map(|(field, value)| vec!["choice".into(), field, value]));
        rows.extend(self.rest.get());
        rows
    }

    /// The rows of the questions to take along.
    fn question_rows(self) -> Vec<Row> {
        let mut rows = vec![vec!["question".into(), self.own_question.get()]];
        rows.extend(self.questions.get().into_iter().map(|question| vec!["asked".into(), question]));
        rows
    }

    /// Takes these answers up in place of those that are here: those of an earlier version as they read today. What is missing in a row is
    /// "not sure": a row from another version does no harm, and one of a kind that is not known here is kept as it is.
    pub(crate) fn take_up(self, rows: &[Row]) {
        let rows = saved::of_today(rows);
        let mut rest = Vec::new();
        self.episode.set(EpisodeDraft::default());
        self.own_question.set(String::new());
        self.first.set(Vec::new());
        let mut about = (AboutDraft::default(), None, None);
        let mut trials = Vec::new();
        let mut others = Vec::new();
        let mut questions = Vec::new();
        let mut choices = Vec::new();
        for row in &rows {
            let text = |at: usize| row.get(at).cloned().unwrap_or_default();
            let pick = |at: usize| row.get(at).and_then(|text| text.parse().ok());
            match row.first().map(String::as_str) {
                Some("episode") => self.episode.set(EpisodeDraft {
                    months: text(1),
                    severity: pick(2),
                    augmented: pick(3),
                    ect: pick(4),
                    ect_bilateral: pick(5),
                    severity_now: pick(6),
                    bipolar_signs: pick(7),
                }),
                Some("trial") => trials.push(TrialDraft {
                    medicine: text(1),
                    other_name: text(2),
                    dose: text(3),
                    weeks: text(4),
                    taken: pick(5),
                    this_episode: pick(7),
                    still_taking: pick(8),
                    started: text(9),
                    stopped: text(10),
                    approximate: pick(11),
                    class_guess: text(12),
                    note: text(13),
                    time: pick(14),
                    benefit: pick(15),
                    wore_off: pick(16),
                    side_effects: pick(17),
                    stricter_weeks: text(18),
                    added: pick(19),
                    dose_limited: pick(20),
                    level: pick(21),
                    clinician: pick(22),
                }),
                Some("choice") => choices.push((text(1), text(2))),
                Some("about") => {
                    let quick = !text(2).is_empty();
                    about = (AboutDraft { who: pick(1), quick, ..AboutDraft::default() }, pick(3), pick(4));
                }
                Some("first") => self.first.set(row.iter().skip(1).map(|ticked| !ticked.is_empty()).collect()),
                Some("question") => self.own_question.set(text(1)),
                Some("asked") => questions.push(text(1)),
                Some("other") => others.push(OtherDraft { treatment: pick(1), helped: pick(2), sessions: text(3) }),
                _ => rest.push(row.clone()),
            }
        }
        self.rest.set(rest);
        self.questions.set(questions);
        self.choices.set(choices);
        if trials.is_empty() {
            trials.push(TrialDraft::default());
        }
        let trials = trials.into_iter().take(limits::TRIALS_AT_MOST);
        self.trials.set(trials.map(|trial| (self.next_number(), self.signal(trial))).collect());
        self.others.set(others.into_iter().map(|other| (self.next_number(), self.signal(other))).collect());
        let (mut about, medicine, treatment) = about;
        let number = |numbers: Vec<usize>, place: Pick| {
            numbers.get(place.unwrap_or_default()).or_else(|| numbers.first()).copied()
        };
        about.medicine = number(untrack(|| self.trial_numbers()), medicine).unwrap_or_default();
        about.treatment = number(untrack(|| self.other_numbers()), treatment).unwrap_or_default();
        self.about.set(about);
        self.tell_taken_up();
    }
}

/// What was cleared with what is there now. Of what was not cleared (the questions, the choices, what other tools keep) what is there now stays; of
/// what both say, what was cleared, as that is to come back.
pub(super) fn with_what_came_since(mut cleared: Vec<Row>, now: Vec<Row>) -> Vec<Row> {
    let kind = |row: &Row| row.first().cloned().unwrap_or_default();
    cleared.retain(|row| matches!(kind(row).as_str(), "episode" | "trial" | "other" | "about" | "first"));
    for row in now {
        let says_something = row.iter().skip(1).any(|part| !part.is_empty());
        match kind(&row).as_str() {
            "about" => {}
            single @ ("episode" | "first") => {
                let Some(before) = cleared.iter_mut().find(|before| kind(before) == single) else { continue };
                before.resize(before.len().max(row.len()), String::new());
                for (part, new) in before.iter_mut().zip(row) {
                    if part.is_empty() {
                        *part = new;
                    }
                }
            }
            _ if says_something && !cleared.contains(&row) => cleared.push(row),
            _ => {}
        }
    }
    cleared
}

impl TrialDraft {
    fn row(self) -> Vec<String> {
        vec![
            "trial".into(),
            self.medicine,
            self.other_name,
            self.dose,
            self.weeks,
            text_of(self.taken),
            // The place of what version 1 asked in one question: what came of it.
            String::new(),
            text_of(self.this_episode),
            text_of(self.still_taking),
            self.started,
            self.stopped,
            text_of(self.approximate),
            self.class_guess,
            self.note,
            text_of(self.time),
            text_of(self.benefit),
            text_of(self.wore_off),
            text_of(self.side_effects),
            self.stricter_weeks,
            text_of(self.added),
            text_of(self.dose_limited),
            text_of(self.level),
            text_of(self.clinician),
        ]
    }
}

pub(super) fn text_of(pick: Pick) -> String {
    pick.map(|at| at.to_string()).unwrap_or_default()
}

#[cfg(all(test, feature = "ssr"))]
#[allow(clippy::expect_used)]
mod tests;
