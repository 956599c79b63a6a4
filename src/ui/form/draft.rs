//! The answers as typed. They live as long as the app, and in this tab's session storage so that a reload loses nothing.

use leptos::prelude::*;

use super::answers::{ECT, HELPED, OUTCOMES, Pick, SEVERITIES, TAKEN, TREATMENTS, YES_NO, picked};
use crate::domain::history::OtherTreatment;
use crate::domain::limits::{self, Outside};
use crate::domain::{History, MedicineId, Trial};
use crate::platform::storage;

/// The name under which the draft is kept in session storage.
const STORED_AS: &str = "beyond-two-draft";

/// Everything about the episode but the medicines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EpisodeDraft {
    /// Months since it began, as typed.
    pub months: String,
    /// At its worst.
    pub severity: Pick,
    /// Was a second medicine added?
    pub augmented: Pick,
    /// ECT in this episode.
    pub ect: Pick,
    /// Was it bilateral?
    pub ect_bilateral: Pick,
}

/// One medicine, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrialDraft {
    /// The id of the entry; empty where none is chosen.
    pub medicine: String,
    /// The name of a medicine that is not in the list.
    pub other_name: String,
    /// The highest daily dose, as typed.
    pub dose: String,
    /// Weeks at that dose, as typed.
    pub weeks: String,
    /// How regularly.
    pub taken: Pick,
    /// What came of it.
    pub outcome: Pick,
    /// In this episode?
    pub this_episode: Pick,
    /// Still taking it?
    pub still_taking: Pick,
    /// When it began, as typed.
    pub started: String,
    /// When it ended, as typed.
    pub stopped: String,
    /// From memory?
    pub approximate: Pick,
    /// What kind of medicine it may have been.
    pub class_guess: String,
    /// The person's own words.
    pub note: String,
}

/// A treatment other than medicines, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OtherDraft {
    /// Which.
    pub treatment: Pick,
    /// Did it help?
    pub helped: Pick,
    /// How many sessions, as typed.
    pub sessions: String,
}

/// A field that cannot be read as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field on the page.
    pub field: String,
    /// What it takes, in a sentence.
    pub sentence: String,
}

/// The whole draft. Copies of it are the same draft.
#[derive(Clone, Copy)]
pub struct Draft {
    /// About the episode.
    pub episode: RwSignal<EpisodeDraft>,
    /// The medicines, each under a number that stays its own.
    pub trials: RwSignal<Vec<(usize, RwSignal<TrialDraft>)>>,
    /// The other treatments.
    pub others: RwSignal<Vec<(usize, RwSignal<OtherDraft>)>>,
    /// Questions to take along.
    pub questions: RwSignal<Vec<String>>,
    /// A question in the making.
    pub own_question: RwSignal<String>,
    /// What was removed last, to bring back.
    removed: RwSignal<Option<(usize, TrialDraft)>>,
    next: StoredValue<usize>,
    /// The app: what is entered belongs to it, not to the button that happened to add it, which may be gone before.
    owner: StoredValue<Option<Owner>>,
}

impl Default for Draft {
    fn default() -> Self {
        Self::new()
    }
}

impl Draft {
    /// An empty draft with room for a first medicine.
    pub fn new() -> Self {
        Self {
            episode: RwSignal::new(EpisodeDraft::default()),
            trials: RwSignal::new(vec![(0, RwSignal::new(TrialDraft::default()))]),
            others: RwSignal::new(Vec::new()),
            questions: RwSignal::new(Vec::new()),
            own_question: RwSignal::new(String::new()),
            removed: RwSignal::new(None),
            next: StoredValue::new(1),
            owner: StoredValue::new(Owner::current()),
        }
    }

    fn signal<T: Send + Sync + 'static>(self, value: T) -> RwSignal<T> {
        match self.owner.get_value() {
            Some(owner) => owner.with(|| RwSignal::new(value)),
            None => RwSignal::new(value),
        }
    }

    fn next_number(self) -> usize {
        let number = self.next.get_value();
        self.next.set_value(number + 1);
        number
    }

    /// Adds room for one more medicine and gives its number.
    pub fn add_trial(self) -> usize {
        let number = self.next_number();
        self.trials.update(|trials| trials.push((number, self.signal(TrialDraft::default()))));
        number
    }

    /// The places, from 1, at which these medicines stand in the form.
    pub fn places(self, numbers: &[usize]) -> Vec<usize> {
        self.trials.with(|trials| {
            numbers
                .iter()
                .filter_map(|number| trials.iter().position(|(own, _)| own == number))
                .map(|at| at + 1)
                .collect()
        })
    }

    /// Whether another medicine can be added.
    pub fn has_room(self) -> bool {
        self.trials.with(|trials| trials.len() < limits::TRIALS_AT_MOST)
    }

    /// Removes a medicine; [`Draft::bring_back`] undoes it.
    pub fn remove_trial(self, number: usize) {
        let Some(place) = self.trials.with_untracked(|trials| trials.iter().position(|(own, _)| *own == number)) else {
            return;
        };
        self.trials.update(|trials| {
            let (_, trial) = trials.remove(place);
            self.removed.set(Some((place, trial.get_untracked())));
        });
    }

    /// Whether something can be brought back.
    pub fn can_bring_back(self) -> bool {
        self.removed.with(Option::is_some)
    }

    /// Brings the medicine that was removed last back to its place.
    pub fn bring_back(self) {
        let Some((place, trial)) = self.removed.get_untracked() else { return };
        self.removed.set(None);
        let number = self.next_number();
        self.trials.update(|trials| trials.insert(place.min(trials.len()), (number, self.signal(trial))));
    }

    /// Adds room for one more treatment.
    pub fn add_other(self) {
        let number = self.next_number();
        self.others.update(|others| others.push((number, self.signal(OtherDraft::default()))));
    }

    /// Removes a treatment.
    pub fn remove_other(self, number: usize) {
        self.others.update(|others| others.retain(|(own, _)| *own != number));
    }

    /// Adds a question, or takes it out where it is there already. Says whether it is there now.
    pub fn toggle_question(self, question: &str) -> bool {
        let there = self.has_question(question);
        if there {
            self.remove_question(question);
        } else {
            self.questions.update(|questions| questions.push(question.to_owned()));
        }
        !there
    }

    /// Whether a question is in the list.
    pub fn has_question(self, question: &str) -> bool {
        self.questions.with_untracked(|questions| questions.iter().any(|known| known == question))
    }

    /// Takes a question out.
    pub fn remove_question(self, question: &str) {
        self.questions.update(|questions| questions.retain(|known| known != question));
    }

    /// Adds the question in the making.
    pub fn add_own_question(self) {
        let question = self.own_question.get_untracked().trim().to_owned();
        if !question.is_empty() && !self.has_question(&question) {
            self.questions.update(|questions| questions.push(question));
        }
        self.own_question.set(String::new());
    }

    /// Clears every answer, here and in session storage.
    pub fn clear(self) {
        self.episode.set(EpisodeDraft::default());
        let number = self.next_number();
        self.trials.set(vec![(number, self.signal(TrialDraft::default()))]);
        self.others.set(Vec::new());
        self.questions.set(Vec::new());
        self.own_question.set(String::new());
        self.removed.set(None);
        storage::forget(STORED_AS);
    }

    /// The history that the answers make, and the problem beside each field that cannot be read. A field with a problem counts as
    /// "not sure"; a medicine of which nothing was entered is left out, and the list of numbers says which were kept.
    pub fn read(self) -> (History, Vec<usize>, Vec<Problem>) {
        let mut problems = Vec::new();
        let episode = self.episode.get();
        let mut history = History {
            episode_months: keep(limits::read_months(&episode.months), "episode-months", &mut problems),
            severity: picked(episode.severity, &SEVERITIES),
            augmented: picked(episode.augmented, &YES_NO),
            ect: picked(episode.ect, &ECT),
            ect_bilateral: picked(episode.ect_bilateral, &YES_NO),
            ..History::default()
        };
        let mut kept = Vec::new();
        for (number, trial) in self.trials.get() {
            let trial = trial.get();
            if trial != TrialDraft::default() {
                history.trials.push(trial.read(number, &mut problems));
                kept.push(number);
            }
        }
        for (number, other) in self.others.get() {
            let other = other.get();
            let sessions = keep(read_sessions(&other.sessions), &format!("sessions-{number}"), &mut problems);
            if let Some(treatment) = picked(other.treatment, &TREATMENTS) {
                history.other_treatments.push(OtherTreatment {
                    treatment,
                    helped: picked(other.helped, &HELPED),
                    sessions,
                });
            }
        }
        (history, kept, problems)
    }

    /// The numbers of the medicines, in the order of the form.
    pub fn trial_numbers(self) -> Vec<usize> {
        self.trials.with(|trials| trials.iter().map(|(number, _)| *number).collect())
    }

    /// The medicine of that number.
    pub fn trial(self, number: usize) -> Option<RwSignal<TrialDraft>> {
        self.trials.with_untracked(|trials| trials.iter().find(|(own, _)| *own == number).map(|(_, trial)| *trial))
    }

    /// The numbers of the other treatments, in the order of the form.
    pub fn other_numbers(self) -> Vec<usize> {
        self.others.with(|others| others.iter().map(|(number, _)| *number).collect())
    }

    /// The other treatment of that number.
    pub fn other(self, number: usize) -> Option<RwSignal<OtherDraft>> {
        self.others.with_untracked(|others| others.iter().find(|(own, _)| *own == number).map(|(_, other)| *other))
    }

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
        rows
    }

    /// Takes answers up again. What is missing in a row is "not sure": a row from another version does no harm.
    fn take_up(self, rows: &[Vec<String>]) {
        let mut trials = Vec::new();
        let mut others = Vec::new();
        let mut questions = Vec::new();
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
                Some("question") => self.own_question.set(text(1)),
                Some("asked") => questions.push(text(1)),
                Some("other") => others.push(OtherDraft { treatment: pick(1), helped: pick(2), sessions: text(3) }),
                _ => {}
            }
        }
        self.questions.set(questions);
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

fn text_of(pick: Pick) -> String {
    pick.map(|at| at.to_string()).unwrap_or_default()
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

    fn read(&self, number: usize, problems: &mut Vec<Problem>) -> Trial {
        let field = |name: &str| format!("{name}-{number}");
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut checked = |typed: &str, name: &str, check: fn(&str) -> Result<(), Outside>| {
            let typed = text(typed)?;
            keep(check(&typed).map(|()| Some(typed)), &field(name), problems)
        };
        let listed = !self.medicine.is_empty();
        Trial {
            medicine: listed.then(|| MedicineId::new(&self.medicine)),
            other_name: if listed { None } else { checked(&self.other_name, "other-name", limits::check_name) },
            started: checked(&self.started, "started", limits::check_when),
            stopped: checked(&self.stopped, "stopped", limits::check_when),
            class_guess: if listed { None } else { checked(&self.class_guess, "class-guess", limits::check_name) },
            note: checked(&self.note, "note", limits::check_note),
            highest_daily_dose: keep(limits::read_dose(&self.dose), &field("dose"), problems),
            weeks_at_dose: keep(limits::read_weeks(&self.weeks), &field("weeks"), problems),
            taken: picked(self.taken, &TAKEN),
            outcome: picked(self.outcome, &OUTCOMES),
            this_episode: picked(self.this_episode, &YES_NO),
            still_taking: picked(self.still_taking, &YES_NO),
            approximate: picked(self.approximate, &YES_NO),
        }
    }
}

fn read_sessions(typed: &str) -> Result<Option<u32>, &'static str> {
    match typed.trim() {
        "" => Ok(None),
        typed => typed.parse().map(Some).map_err(|_| "The sessions are a whole number, such as 12."),
    }
}

fn keep<T, E: ToString>(read: Result<Option<T>, E>, field: &str, problems: &mut Vec<Problem>) -> Option<T> {
    match read {
        Ok(value) => value,
        Err(outside) => {
            problems.push(Problem { field: field.to_owned(), sentence: outside.to_string() });
            None
        }
    }
}
