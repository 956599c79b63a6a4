//! What stands on the device: reading it, meeting it with what is on the page, and hearing of other tabs that change it.

use super::super::Message;
use super::super::lock::Key;
use super::super::state::{Errand, Notice, Others, Place, State};
use super::super::stores::{Entry, Stores};
use super::Keeper;
use crate::domain::saved::{Answers, Choices, Envelope, Kept, Label, Refusal};

const DAY_MS: f64 = 86_400_000.0;
/// A clock is believed that says so many days more than the reader chose. One that says more than that is as likely to be wrong.
const BELIEVED: f64 = 180.0;

/// A text on the device, as it was found.
enum Found {
    Locked(Envelope),
    Readable(Kept),
    Newer,
    Damaged,
}

/// Whether what is kept is to be forgotten.
enum Age {
    NotYet,
    Due,
    /// By the clock, but by so much that the clock may be wrong.
    Doubtful,
}

impl Found {
    fn read(text: &str) -> Self {
        if Envelope::is_meant(text) {
            let other = if Envelope::is_newer(text) { Self::Newer } else { Self::Damaged };
            return Envelope::read(text).map_or(other, Self::Locked);
        }
        match Kept::read(text) {
            Ok(kept) => Self::Readable(kept),
            Err(Refusal::Newer) => Self::Newer,
            Err(_) => Self::Damaged,
        }
    }

    /// The day on which it was kept, and after how many days without a visit it is to be forgotten. Of what cannot be read nothing is known.
    fn dated(&self) -> (&str, u32) {
        match self {
            Self::Locked(Envelope { label, .. }) => (&label.day, label.forget_days),
            Self::Readable(Kept { day, choices, .. }) => {
                (day, choices.as_ref().map_or(Choices::new().forget_days, |choices| choices.forget_days))
            }
            Self::Newer | Self::Damaged => ("", 0),
        }
    }
}

impl<S: Stores> Keeper<S> {
    /// What the visit begins with.
    pub(super) fn begin_on_device(&mut self, text: String) {
        let found = Found::read(&text);
        let (day, days) = found.dated();
        let age = self.age(day, days);
        day.clone_into(&mut self.visited);
        match age {
            Age::NotYet => self.take_note(text, found),
            Age::Due => {
                self.stores.forget(Entry::Kept);
                self.tell(Notice::Forgotten);
            }
            Age::Doubtful => {
                self.state.place = Place::Stale;
                day.clone_into(&mut self.state.day);
                self.state.seen = Some(text);
                self.tell(Notice::Stale);
            }
        }
        self.tell_if_locked();
    }

    fn age(&self, day: &str, days: u32) -> Age {
        let days = f64::from(days);
        // Not a number where the day is none: then it is not due.
        let over = (self.stores.now() - self.stores.beginning_of(day)) / DAY_MS - days;
        match days > 0.0 && over > 0.0 {
            true if over > BELIEVED => Age::Doubtful,
            true => Age::Due,
            false => Age::NotYet,
        }
    }

    /// The reader says that what is old is to be kept all the same.
    pub(in super::super) fn keep_stale(&mut self) {
        if self.state.place != Place::Stale {
            return;
        }
        self.state.place = Place::Tab;
        if let Some(text) = self.stores.read(Entry::Kept) {
            self.receive(text);
        }
        self.tell_if_locked();
        self.refill();
        // From today on it is not old any more.
        self.keep_these(self.page.clone());
    }

    fn tell_if_locked(&mut self) {
        if self.state.place == Place::Locked {
            self.tell(Notice::FoundLocked);
        }
    }

    /// Takes note of a text on the device, and of the answers in it if they can be read.
    pub(in super::super) fn receive(&mut self, text: String) {
        let found = Found::read(&text);
        self.take_note(text, found);
    }

    fn take_note(&mut self, text: String, found: Found) {
        self.state.key = None;
        self.state.seen = Some(text);
        self.state.newer = false;
        match found {
            Found::Locked(Envelope { label, .. }) => {
                self.state.place = Place::Locked;
                self.take_label(label);
            }
            Found::Readable(kept) => {
                self.state.place = Place::Device;
                self.meet(kept);
            }
            Found::Newer => {
                self.state.place = Place::Tab;
                self.state.newer = true;
                self.tell(Notice::Newer);
            }
            Found::Damaged => {
                self.state.place = Place::Tab;
                self.state.damaged = true;
                self.tell(Notice::Damaged);
            }
        }
    }

    fn take_label(&mut self, label: Label) {
        self.state.choices.forget_days = label.forget_days;
        self.state.lock_minutes = label.lock_minutes;
        self.state.day = label.day;
        self.state.rounds = label.rounds;
        self.state.salt = label.salt;
    }

    /// A locked text was opened.
    pub(in super::super) fn opened(&mut self, text: String, label: Label, key: Key, kept: Kept) {
        self.state.place = Place::Open;
        self.state.key = Some(key);
        self.state.seen = Some(text);
        self.take_label(label);
        self.touched = self.stores.now();
        // What could be undone before it was locked can be undone again.
        self.state.undo = kept.undo.clone();
        // What the app tells back next is what had taken the place of that.
        self.state.is_replaced = self.state.undo.replaced.is_some();
        self.meet(kept);
        if let Some(cleared) = self.state.undo.cleared.clone() {
            self.errands.push(Errand::Tell(Message::CanUnclear(cleared)));
        }
        self.refill();
    }

    /// Answers from the device take the place of none, and of those that are known there. With others they are put together, by what is in the chunk of
    /// the page of the reader's data.
    fn meet(&mut self, kept: Kept) {
        let Kept { day, answers, choices, .. } = kept;
        let known = self.page.say_nothing() || self.page == answers || self.state.held.as_ref() == Some(&self.page);
        if let Some(choices) = choices {
            self.state.choices = choices;
        }
        self.state.day = day;
        let base = self.state.held.replace(answers.clone());
        self.state.others = (!known).then(|| Others { answers: answers.clone(), from_file: false, base });
        if !known {
            return self.errands.push(Errand::Tell(Message::Others));
        }
        self.stores.forget(Entry::InTab);
        if !answers.say_nothing() || !self.page.say_nothing() {
            self.take_up(answers);
        }
    }

    /// The browser shows the page again as it had set it aside: in the meantime it has heard of nothing. It knows no more than one that is loaded
    /// anew, and shows what is kept by now; only what is kept nowhere else stays.
    pub(in super::super) fn came_back(&mut self) {
        if self.state.place == Place::Open {
            // Locked as soon as all of it is saved.
            self.touched = f64::NEG_INFINITY;
            self.lock();
        }
        let in_memory = self.stores.read(Entry::NotInTab).is_some_and(|mark| !mark.is_empty());
        match self.state.place {
            Place::Memory if in_memory => return,
            Place::Memory => return self.cleared(),
            Place::Open => return,
            _ if self.denied => return,
            _ => {}
        }
        let in_tab = self.stores.read(Entry::InTab);
        let as_it_was = match &in_tab {
            Some(text) => *text == self.page.write(),
            None => self.page.say_nothing() || self.state.held.as_ref() == Some(&self.page),
        };
        if as_it_was && !in_memory && self.stores.read(Entry::Kept) == self.state.seen {
            return;
        }
        self.clearings += 1;
        self.then = None;
        self.unsaved = false;
        self.state = State::new();
        self.page = Answers::new();
        self.begin();
        if self.page.say_nothing() {
            self.take_up(Answers::default());
        }
    }

    /// Another tab has changed what is on the device, or this tab has found that one did.
    pub(in super::super) fn changed_elsewhere(&mut self) {
        let text = self.stores.read(Entry::Kept);
        let place = self.state.place;
        if text == self.state.seen || matches!(place, Place::Tab | Place::Memory) {
            return;
        }
        let Some(text) = text else {
            self.state.place = Place::Tab;
            self.state.key = None;
            self.state.seen = None;
            self.state.held = None;
            self.state.others = None;
            self.keep();
            return self.tell(Notice::StoppedElsewhere);
        };
        let is_same_lock = || Envelope::read(&text).is_some_and(|envelope| envelope.label.salt == self.state.salt);
        if let Some(key) = self.state.key.clone()
            && is_same_lock()
        {
            self.errands.push(Errand::Follow(key, text));
            return;
        }
        let saved = self.state.held.as_ref() == Some(&self.page);
        self.receive(text);
        // Another tab has locked what this tab shows: so it goes from here as well.
        if self.state.place == Place::Locked && matches!(place, Place::Device | Place::Open) {
            self.state.held = None;
            if saved {
                self.take_up(Answers::default());
            } else {
                self.keep_in_tab();
            }
            self.tell_if_locked();
        }
    }
}
