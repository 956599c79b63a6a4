//! The answers as typed. They live as long as the app; where else they are kept, so that a reload loses nothing, is told and asked by
//! assets/scripts/storage.js.

use leptos::prelude::*;

use super::answers::{
    BENEFITS, DATES, ECT, HELPED, MONTHS, Pick, SEVERITIES, SIGNS_TICKED, TAKEN, TREATMENTS, YES_NO, picked,
};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::duration;
use crate::domain::history::OtherTreatment;
use crate::domain::limits::{self, Outside};
use crate::domain::saved::Row;
use crate::domain::{History, MedicineId, Trial};

/// Everything about the episode but the medicines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EpisodeDraft {
    /// Months since it began, as typed.
    pub months: String,
    /// Over the last two weeks.
    pub severity_now: Pick,
    /// At its worst.
    pub severity: Pick,
    /// Ever a time of high energy with little need for sleep?
    pub bipolar_signs: Pick,
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
    /// Whether that was the most that could be taken.
    pub dose_limited: Pick,
    /// Weeks at the stricter dose, as typed.
    pub stricter_weeks: String,
    /// How much better, at best.
    pub benefit: Pick,
    /// Did that wear off?
    pub wore_off: Pick,
    /// Was it stopped because of side effects?
    pub side_effects: Pick,
    /// Was it added to another?
    pub added: Pick,
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
    /// In what the time is given: weeks where none is chosen.
    pub time: Pick,
}

/// What the form needs to know of itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AboutDraft {
    /// For whom it is filled in.
    pub who: Pick,
    /// Whether only names and outcomes are asked for.
    pub quick: bool,
    /// The number of the medicine that is being asked about.
    pub medicine: usize,
    /// The number of the other treatment that is being asked about.
    pub treatment: usize,
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
    /// For whom, and which medicine is on the page.
    pub about: RwSignal<AboutDraft>,
    /// What may be true of what to check first, by its place.
    pub first: RwSignal<Vec<bool>>,
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
    /// What was chosen on the page of the comparison: each changed field by its id, with what it holds.
    pub choices: RwSignal<Vec<(String, String)>>,
    /// Answers that are not of this form, as rows: kept and saved with the others.
    pub(crate) rest: RwSignal<Vec<Row>>,
    /// What was removed last, to bring back.
    removed: RwSignal<Option<(usize, TrialDraft)>>,
    /// Every answer from before they were cleared, to bring back.
    cleared: RwSignal<Option<Vec<Vec<String>>>>,
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
            about: RwSignal::new(AboutDraft::default()),
            first: RwSignal::new(Vec::new()),
            episode: RwSignal::new(EpisodeDraft::default()),
            trials: RwSignal::new(vec![(0, RwSignal::new(TrialDraft::default()))]),
            others: RwSignal::new(Vec::new()),
            questions: RwSignal::new(Vec::new()),
            own_question: RwSignal::new(String::new()),
            choices: RwSignal::new(Vec::new()),
            rest: RwSignal::new(Vec::new()),
            removed: RwSignal::new(None),
            cleared: RwSignal::new(None),
            next: StoredValue::new(1),
            owner: StoredValue::new(Owner::current()),
        }
    }

    pub(super) fn signal<T: Send + Sync + 'static>(self, value: T) -> RwSignal<T> {
        match self.owner.get_value() {
            Some(owner) => owner.with(|| RwSignal::new(value)),
            None => RwSignal::new(value),
        }
    }

    pub(super) fn next_number(self) -> usize {
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

    /// Brings the medicine that was removed last back to its place, and gives its number.
    pub fn bring_back(self) -> Option<usize> {
        let (place, trial) = self.removed.get_untracked()?;
        self.removed.set(None);
        let number = self.next_number();
        self.trials.update(|trials| trials.insert(place.min(trials.len()), (number, self.signal(trial))));
        Some(number)
    }

    /// A medicine of which nothing is entered yet: the first such one, else a new one. `None` where there is no room.
    pub fn blank_trial(self) -> Option<usize> {
        let blank = self.trials.with_untracked(|trials| {
            trials.iter().find(|(_, trial)| trial.get_untracked() == TrialDraft::default()).map(|(number, _)| *number)
        });
        blank.or_else(|| self.has_room().then(|| self.add_trial()))
    }

    /// Adds room for one more treatment and gives its number.
    pub fn add_other(self) -> usize {
        let number = self.next_number();
        self.others.update(|others| others.push((number, self.signal(OtherDraft::default()))));
        number
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

    /// Clears every answer, but not the questions to take along. [`Draft::unclear`] undoes it. What is kept follows.
    pub fn clear(self) {
        self.cleared.set(Some(untrack(|| self.rows())));
        self.about.set(AboutDraft::default());
        self.first.set(Vec::new());
        self.episode.set(EpisodeDraft::default());
        let number = self.next_number();
        self.trials.set(vec![(number, self.signal(TrialDraft::default()))]);
        self.others.set(Vec::new());
        self.removed.set(None);
    }

    /// Clears everything there is, the questions and the choices on the comparison as well. Nothing undoes it.
    pub fn clear_all(self) {
        self.take_up(&[]);
        self.cleared.set(None);
        self.removed.set(None);
    }

    /// Whether every answer can be brought back.
    pub fn can_unclear(self) -> bool {
        self.cleared.with_untracked(Option::is_some)
    }

    /// Brings every answer back that was cleared. The questions stay as they are now.
    pub fn unclear(self) {
        let Some(mut rows) = self.cleared.get_untracked() else { return };
        self.cleared.set(None);
        rows.retain(|row| !matches!(row.first().map(String::as_str), Some("question" | "asked")));
        rows.extend(untrack(|| self.question_rows()));
        self.take_up(&rows);
    }

    /// Whether anything at all has been answered.
    pub fn is_blank(self) -> bool {
        untrack(|| {
            let blank = |row: &Vec<String>| {
                matches!(row.first().map(String::as_str), Some("question" | "asked" | "about" | "choice"))
                    || row.iter().skip(1).all(String::is_empty)
            };
            self.rows().iter().all(blank)
        })
    }

    /// The history that the answers make, and the problem beside each field that cannot be read. A field with a problem counts as
    /// "not sure"; a medicine of which nothing was entered is left out, and the list of numbers says which were kept.
    pub fn read(self) -> (History, Vec<usize>, Vec<Problem>) {
        let mut problems = Vec::new();
        let episode = self.episode.get();
        let mut history = History {
            episode_months: keep(limits::read_months(&episode.months), "episode-months", &mut problems),
            severity_now: picked(episode.severity_now, &SEVERITIES),
            severity_worst: picked(episode.severity, &SEVERITIES),
            // Who ticks the sign among what to check first has said it too.
            bipolar_signs: picked(episode.bipolar_signs, &YES_NO)
                .or_else(|| self.first.with(|first| first.get(SIGNS_TICKED).copied().filter(|ticked| *ticked))),
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
}

impl TrialDraft {
    fn read(&self, number: usize, problems: &mut Vec<Problem>) -> Trial {
        let field = |name: &str| format!("{name}-{number}");
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut checked = |typed: &str, name: &str, check: fn(&str) -> Result<(), Outside>| {
            let typed = text(typed)?;
            keep(check(&typed).map(|()| Some(typed)), &field(name), problems)
        };
        let listed = !self.medicine.is_empty();
        let texts = (
            if listed { None } else { checked(&self.other_name, "other-name", limits::check_name) },
            checked(&self.started, "started", limits::check_when),
            checked(&self.stopped, "stopped", limits::check_when),
            if listed { None } else { checked(&self.class_guess, "class-guess", limits::check_name) },
            checked(&self.note, "note", limits::check_note),
        );
        let (other_name, started, stopped, class_guess, note) = texts;
        // In the order of the questions, so that the first problem told is the first that was met.
        let highest_daily_dose = keep(limits::read_dose(&self.dose), &field("dose"), problems);
        let weeks_at_dose = match self.time {
            DATES => self.weeks_by_dates(),
            MONTHS => keep(duration::read_months_as_weeks(&self.weeks), &field("weeks"), problems),
            _ => keep(limits::read_weeks(&self.weeks), &field("weeks"), problems),
        };
        let stricter = limits::read_weeks(&self.stricter_weeks).and_then(|stricter| {
            if let (Some(stricter), Some(weeks)) = (stricter, weeks_at_dose.filter(|_| self.time != DATES)) {
                limits::check_stricter_weeks(stricter, weeks)?;
            }
            Ok(stricter)
        });
        // Two dates give the fewest weeks that lie between them: those at the stricter dose are among them, as far as anybody knows.
        let weeks_at_stricter_dose = keep(stricter, &field("stricter"), problems).map(|stricter| {
            if self.time == DATES { weeks_at_dose.map_or(stricter, |weeks| weeks.min(stricter)) } else { stricter }
        });
        Trial {
            medicine: listed.then(|| MedicineId::new(&self.medicine)),
            other_name,
            started,
            stopped,
            class_guess,
            note,
            highest_daily_dose,
            dose_limited: picked(self.dose_limited, &YES_NO),
            weeks_at_dose,
            weeks_at_stricter_dose,
            taken: picked(self.taken, &TAKEN),
            benefit: picked(self.benefit, &BENEFITS),
            wore_off: picked(self.wore_off, &YES_NO),
            stopped_for_side_effects: picked(self.side_effects, &YES_NO),
            added_to_another: picked(self.added, &YES_NO),
            this_episode: picked(self.this_episode, &YES_NO),
            still_taking: picked(self.still_taking, &YES_NO),
            approximate: picked(self.approximate, &YES_NO),
        }
    }
}

impl TrialDraft {
    /// The weeks that surely lie between the two dates, where that is enough to judge by: else nobody knows.
    pub fn weeks_by_dates(&self) -> Option<f64> {
        let (fewest, most) = duration::weeks_between(&self.started, &self.stopped)?;
        (fewest >= LONG_ENOUGH_WEEKS || most < TOO_SHORT_BELOW_WEEKS).then_some(fewest)
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
