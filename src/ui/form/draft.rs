//! The answers as typed. They live as long as the app; where else they are kept, so that a reload loses nothing, is for `platform::storage`.

use leptos::prelude::*;

use super::answers::Pick;
use super::kept::with_what_came_since;
use crate::domain::limits;
use crate::domain::saved::{Answers, Row};
use crate::domain::story::Next;
use crate::platform::scroll::EntryKey;
use crate::platform::{days, storage};

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
    /// Was its level in the blood in range?
    pub level: Pick,
    /// Did a clinician count it as a fair try?
    pub clinician: Pick,
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

/// The whole draft. Copies of it are the same draft.
#[derive(Clone, Copy)]
pub struct Draft {
    /// For whom, and which medicine is on the page.
    pub about: RwSignal<AboutDraft>,
    /// What may be true of what to check first, by its place.
    pub first: RwSignal<Vec<bool>>,
    /// About the episode.
    pub episode: RwSignal<EpisodeDraft>,
    /// About which medicine and which other treatment each entry of the browser's history was.
    pub(crate) entries: StoredValue<Vec<(EntryKey, usize, usize)>>,
    /// Told when answers have come from elsewhere: whether what is asked about is still the same.
    pub(crate) asked_anew: RwSignal<bool>,
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
    cleared: RwSignal<Option<Vec<Row>>>,
    /// Other answers have taken the place of those that were here.
    taken_up: RwSignal<()>,
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
            entries: StoredValue::new(Vec::new()),
            asked_anew: RwSignal::new(true),
            trials: RwSignal::new(vec![(0, RwSignal::new(TrialDraft::default()))]),
            others: RwSignal::new(Vec::new()),
            questions: RwSignal::new(Vec::new()),
            own_question: RwSignal::new(String::new()),
            choices: RwSignal::new(Vec::new()),
            rest: RwSignal::new(Vec::new()),
            removed: RwSignal::new(None),
            cleared: RwSignal::new(None),
            taken_up: RwSignal::new(()),
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

    /// Whether something can be brought back, and there is room for it.
    pub fn can_bring_back(self) -> bool {
        self.removed.with(Option::is_some) && self.has_room()
    }

    /// Brings the medicine that was removed last back to its place, and gives its number.
    pub fn bring_back(self) -> Option<usize> {
        if !untrack(|| self.can_bring_back()) {
            return None;
        }
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

    /// The rows of one kind that are not of this form: those of another tool.
    pub fn rows_of(self, kind: &str) -> Vec<Row> {
        self.rest.with(|rows| rows.iter().filter(|row| row.first().is_some_and(|own| own == kind)).cloned().collect())
    }

    /// What can be read of those rows, without a copy of them.
    pub fn read_rows_of<T>(self, kind: &str, read: fn(&[String]) -> Option<T>) -> Vec<T> {
        self.rest.with(|rows| {
            let own = rows.iter().filter(|row| row.first().is_some_and(|own| own == kind));
            own.filter_map(|row| read(row)).collect()
        })
    }

    /// Puts these rows in the place of all rows of their kind, which is not of this form.
    pub fn set_rows_of(self, kind: &str, rows: Vec<Row>) {
        self.rest.update(|rest| {
            rest.retain(|row| row.first().is_none_or(|own| own != kind));
            rest.extend(rows);
        });
    }

    /// Clears every answer, but not the questions to take along nor what other tools keep. [`Draft::unclear`] undoes it. What is kept follows.
    pub fn clear(self) {
        let rows = untrack(|| self.rows());
        storage::note_cleared(Some(Answers::from(rows.clone())));
        self.cleared.set(Some(rows));
        self.about.set(AboutDraft::default());
        self.first.set(Vec::new());
        self.episode.set(EpisodeDraft::default());
        let number = self.next_number();
        self.trials.set(vec![(number, self.signal(TrialDraft::default()))]);
        self.about.update(|about| about.medicine = number);
        self.others.set(Vec::new());
        self.removed.set(None);
    }

    /// Clears everything there is, the questions and the choices on the comparison as well. Nothing undoes it.
    pub fn clear_all(self) {
        self.take_up(&[]);
        self.cleared.set(None);
        self.removed.set(None);
    }

    /// Whether every answer can be brought back, and there is room for it beside what was entered since.
    pub fn can_unclear(self) -> bool {
        let is_trial = |row: &&Row| row.first().is_some_and(|kind| kind == "trial");
        self.cleared.with(|cleared| {
            cleared.as_ref().is_some_and(|cleared| {
                let together = with_what_came_since(cleared.clone(), self.rows());
                together.iter().filter(is_trial).count() <= limits::TRIALS_AT_MOST
            })
        })
    }

    pub(super) fn set_cleared(self, rows: Option<Vec<Row>>) {
        self.cleared.set(rows);
    }

    /// Brings every answer back that was cleared, beside what was entered since.
    pub fn unclear(self) {
        if !untrack(|| self.can_unclear()) {
            return;
        }
        let Some(cleared) = self.cleared.get_untracked() else { return };
        self.cleared.set(None);
        storage::note_cleared(None);
        self.take_up(&with_what_came_since(cleared, untrack(|| self.rows())));
    }

    pub(super) fn tell_taken_up(self) {
        self.taken_up.notify();
    }

    /// Whether nothing has been answered of the history. What depends on it follows when answers come from elsewhere, or go there.
    pub fn is_blank(self) -> bool {
        self.taken_up.track();
        untrack(|| {
            let blank = |row: &Row| {
                !matches!(row.first().map(String::as_str), Some("episode" | "trial" | "other" | "first"))
                    || row.iter().skip(1).all(String::is_empty)
            };
            self.rows().iter().all(blank)
        })
    }

    /// What to offer first to somebody who comes back.
    pub fn next(self) -> Option<Next> {
        self.taken_up.track();
        untrack(|| Next::of(&self.rows(), &days::two_weeks_ago()))
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
