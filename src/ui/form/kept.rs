//! Keeping the draft in this tab's session storage: every answer as a row of texts. A plain form, so that the wasm stays small.

use leptos::prelude::*;

use super::Pick;
use super::draft::{AboutDraft, Draft, EpisodeDraft, OtherDraft, TrialDraft};
use crate::domain::limits;
use crate::platform::{document, storage};

/// The name under which the draft is kept.
pub(super) const STORED_AS: &str = "beyond-two-draft";

impl Draft {
    /// Takes up what session storage has kept from before a reload, then keeps it in step. Call once, in the browser.
    pub fn keep_in_session(self) {
        Effect::new(move |before: Option<()>| {
            if before.is_none()
                && let Some(rows) =
                    storage::read(STORED_AS).and_then(|text| serde_json::from_str::<Vec<Vec<String>>>(&text).ok())
            {
                self.take_up(&rows);
            }
            let rows = self.rows();
            let empty = rows.iter().all(|row| row.iter().skip(1).all(String::is_empty));
            let mut kept = empty;
            if !self.keeping.get() || empty {
                storage::forget(STORED_AS);
            } else if let Ok(text) = serde_json::to_string(&rows) {
                kept = storage::write(STORED_AS, &text);
                self.kept.set(kept);
            }
            document::set_unkept(!kept);
        });
    }

    /// Every answer as a row of texts: what it is of, then its parts. A plain form, so that the wasm stays small.
    pub fn rows(self) -> Vec<Vec<String>> {
        let episode = self.episode.get();
        let mut rows = self.question_rows();
        rows.push(vec![
            "episode".into(),
            episode.months,
            text_of(episode.severity),
            text_of(episode.augmented),
            text_of(episode.ect),
            text_of(episode.ect_bilateral),
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
        rows
    }

    /// The rows of the questions to take along.
    pub fn question_rows(self) -> Vec<Vec<String>> {
        let mut rows = vec![vec!["question".into(), self.own_question.get()]];
        rows.extend(self.questions.get().into_iter().map(|question| vec!["asked".into(), question]));
        rows
    }

    /// Takes answers up again. What is missing in a row is "not sure": a row from another version does no harm.
    pub fn take_up(self, rows: &[Vec<String>]) {
        let mut about = (AboutDraft::default(), None, None);
        let mut trials = Vec::new();
        let mut others = Vec::new();
        let mut questions = Vec::new();
        let mut choices = Vec::new();
        for row in rows {
            let text = |at: usize| row.get(at).cloned().unwrap_or_default();
            let pick = |at: usize| row.get(at).and_then(|text| text.parse().ok());
            match row.first().map(String::as_str) {
                Some("episode") => self.episode.set(EpisodeDraft {
                    months: text(1),
                    severity: pick(2),
                    augmented: pick(3),
                    ect: pick(4),
                    ect_bilateral: pick(5),
                }),
                Some("trial") => trials.push(TrialDraft {
                    medicine: text(1),
                    other_name: text(2),
                    dose: text(3),
                    weeks: text(4),
                    taken: pick(5),
                    outcome: pick(6),
                    this_episode: pick(7),
                    still_taking: pick(8),
                    started: text(9),
                    stopped: text(10),
                    approximate: pick(11),
                    class_guess: text(12),
                    note: text(13),
                    time: pick(14),
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
                _ => {}
            }
        }
        self.questions.set(questions);
        self.choices.set(choices);
        if trials.is_empty() {
            trials.push(TrialDraft::default());
        }
        let trials = trials.into_iter().take(limits::TRIALS_AT_MOST);
        self.trials.set(trials.map(|trial| (self.next_number(), self.signal(trial))).collect());
        self.others.set(others.into_iter().map(|other| (self.next_number(), self.signal(other))).collect());
        let (mut about, medicine, treatment) = about;
        let number = |numbers: Vec<usize>, place: Pick| numbers.get(place.unwrap_or_default()).copied();
        about.medicine = number(untrack(|| self.trial_numbers()), medicine).unwrap_or_default();
        about.treatment = number(untrack(|| self.other_numbers()), treatment).unwrap_or_default();
        self.about.set(about);
    }
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
            text_of(self.outcome),
            text_of(self.this_episode),
            text_of(self.still_taking),
            self.started,
            self.stopped,
            text_of(self.approximate),
            self.class_guess,
            self.note,
            text_of(self.time),
        ]
    }
}

pub(super) fn text_of(pick: Pick) -> String {
    pick.map(|at| at.to_string()).unwrap_or_default()
}
