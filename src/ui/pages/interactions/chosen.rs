//! What was chosen, as the answers keep it: a row for each thing that is taken, and one for the change from a medicine to the next.

use leptos::prelude::*;

use super::super::super::form::Draft;
use super::super::super::form::answers::{NEVER_TAKEN, YES};
use super::reference::{Choice, Reference};
use crate::domain::interactions::{CHANGE, TAKEN};
use crate::domain::limits::NAME_CHARACTERS;
use crate::domain::saved::Row;
use crate::words::interactions::taken as words;

/// How many things can be chosen.
const AT_MOST: usize = 30;

/// What is chosen on the page. Copies of it are the same.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    /// All answers.
    pub draft: Draft,
    /// What can be chosen.
    pub reference: StoredValue<Reference>,
    /// What is taken.
    pub taken: Memo<Vec<Choice>>,
    /// From what to what, and when the last dose was.
    pub change: Memo<Change>,
    /// What came of the last press.
    pub told: RwSignal<String>,
}

/// A change from one medicine to the next, as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Change {
    /// What is stopped.
    pub from: Choice,
    /// What is started.
    pub to: Choice,
    /// The day of the last dose.
    pub day: String,
}

impl Chosen {
    pub fn new(draft: Draft, reference: StoredValue<Reference>) -> Self {
        let taken = Memo::new(move |_| {
            let choice = |row: &Row| Choice { id: part(row, 1), name: part(row, 2) };
            draft.rows_of(TAKEN).iter().map(choice).filter(|choice| *choice != Choice::default()).collect()
        });
        let change = Memo::new(move |_| {
            let row = draft.rows_of(CHANGE).pop().unwrap_or_default();
            Change {
                from: Choice { id: part(&row, 1), name: part(&row, 2) },
                to: Choice { id: part(&row, 3), name: part(&row, 4) },
                day: part(&row, 5),
            }
        });
        Self { draft, reference, taken, change, told: RwSignal::new(String::new()) }
    }

    /// What is shown of a choice.
    pub fn label(self, choice: &Choice) -> String {
        self.reference.with_value(|reference| reference.label(choice))
    }

    fn set_taken(self, taken: Vec<Choice>) {
        let row = |choice: Choice| vec![TAKEN.to_owned(), choice.id, choice.name];
        self.draft.set_rows_of(TAKEN, taken.into_iter().map(row).collect());
    }

    /// Adds a choice, and tells what came of it. Says whether it is in the list now.
    pub fn add(self, choice: Choice) -> bool {
        let mut taken = self.taken.get_untracked();
        let label = self.label(&choice);
        let (told, is_in) = if choice == Choice::default() {
            (words::empty().to_owned(), false)
        } else if choice.name.chars().count() > NAME_CHARACTERS {
            (words::too_long(&NAME_CHARACTERS.to_string()), false)
        } else if taken.contains(&choice) {
            (words::there(&label), true)
        } else if taken.len() >= AT_MOST {
            (words::full(&AT_MOST.to_string()), false)
        } else {
            taken.push(choice);
            self.set_taken(taken);
            (words::added(&label), true)
        };
        self.told.set(told);
        is_in
    }

    /// Takes a choice out.
    pub fn remove(self, choice: &Choice) {
        let taken = self.taken.get_untracked().into_iter().filter(|other| other != choice).collect();
        self.set_taken(taken);
        self.told.set(words::removed(&self.label(choice)));
    }

    /// Takes all of them out.
    pub fn clear(self) {
        self.set_taken(Vec::new());
        self.told.set(words::cleared().to_owned());
    }

    /// Whether anything of this id is taken.
    pub fn has(self, id: &str) -> bool {
        self.taken.with(|taken| taken.iter().any(|choice| choice.id == id))
    }

    /// Changes the change.
    pub fn set_change(self, with: impl FnOnce(&mut Change)) {
        let mut change = self.change.get_untracked();
        with(&mut change);
        let rows = if change == Change::default() {
            Vec::new()
        } else {
            let Change { from, to, day } = change;
            vec![vec![CHANGE.to_owned(), from.id, from.name, to.id, to.name, day]]
        };
        self.draft.set_rows_of(CHANGE, rows);
    }

    /// The medicines of the history that may still be taken and are not in the list.
    pub fn of_history(self) -> Vec<Choice> {
        let taken = self.taken.get();
        let trials = self.draft.trials.get();
        let mut offered: Vec<Choice> = Vec::new();
        for (_, trial) in trials {
            let trial = trial.get();
            let still = trial.still_taking == YES || trial.still_taking.is_none() && trial.stopped.trim().is_empty();
            if !still || trial.taken == NEVER_TAKEN {
                continue;
            }
            let choice = if trial.medicine.is_empty() {
                Choice { id: String::new(), name: trial.other_name.trim().to_owned() }
            } else {
                Choice { id: trial.medicine, name: String::new() }
            };
            if choice != Choice::default() && !taken.contains(&choice) && !offered.contains(&choice) {
                offered.push(choice);
            }
        }
        offered
    }
}

/// A part of a row; nothing where it has none.
fn part(row: &Row, at: usize) -> String {
    row.get(at).cloned().unwrap_or_default()
}
