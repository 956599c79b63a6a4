//! Keeping the draft in this tab's session storage: every answer as a row of texts. A plain form, so that the wasm stays small.

use leptos::prelude::*;

use super::Pick;
use super::draft::{Draft, EpisodeDraft, OtherDraft, TrialDraft};
use crate::domain::limits;
use crate::platform::storage;

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
            if rows.iter().all(|row| row.iter().skip(1).all(String::is_empty)) {
                storage::forget(STORED_AS);
            } else if let Ok(text) = serde_json::to_string(&rows) {
                storage::write(STORED_AS, &text);
            }
        });
    }

    /// Every answer as a row of texts: what it is of, then its parts. A plain form, so that the wasm stays small.
    fn rows(self) -> Vec<Vec<String>> {
        let episode = self.episode.get();
        let mut rows = vec![vec!["question".into(), self.own_question.get()]];
        rows.extend(self.questions.get().into_iter().map(|question| vec!["asked".into(), question]));
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
        rows.extend(self.choices.get().into_iter().map(|(field, value)| vec!["choice".into(), field, value]));
        rows
    }

    /// Takes answers up again. What is missing in a row is "not sure": a row from another version does no harm.
    fn take_up(self, rows: &[Vec<String>]) {
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
                }),
                Some("choice") => choices.push((text(1), text(2))),
                Some("question") => self.own_question.set(text(1)),
                Some("asked") => questions.push(text(1)),
                Some("other") => others.push(OtherDraft { treatment: pick(1), helped: pick(2), sessions: text(3) }),
                _ => {}
            }
        }
        self.questions.set(questions);
        self.choices.set(choices);
        let mut trials = trials.into_iter().take(limits::TRIALS_AT_MOST);
        // The first medicine keeps its fields on the page: something may have been typed there already.
        if let (Some(first), Some((_, signal))) = (trials.next(), self.trials.get_untracked().first()) {
            signal.set(first);
        }
        let more: Vec<_> = trials.map(|trial| (self.next_number(), self.signal(trial))).collect();
        self.trials.update(|trials| trials.extend(more));
        self.others.set(others.into_iter().map(|other| (self.next_number(), self.signal(other))).collect());
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
        ]
    }
}

fn text_of(pick: Pick) -> String {
    pick.map(|at| at.to_string()).unwrap_or_default()
}
