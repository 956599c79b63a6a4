//! The keeper: a state machine that decides what is kept where. It reads and writes the stores at once; what takes time, or is for others to do,
//! it leaves as errands to whoever runs it.

mod device;

use std::rc::Rc;

use super::Message;
use super::lock::{Key, LockJob};
use super::state::{Errand, Notice, Place, State, Then};
use super::stores::{Entry, Stores};
use crate::domain::saved::{Answers, Kept, Label, Undo};

/// The keeper.
pub(super) struct Keeper<S> {
    pub(super) stores: S,
    /// What is on the page, as the app tells it.
    pub(super) page: Answers,
    pub(super) state: State,
    /// Whether the tab could not keep what was written there last. That is told once.
    pub(super) denied: bool,
    /// Whether what was to be written to the device last is not there.
    pub(super) unsaved: bool,
    /// When the reader last touched anything.
    pub(super) touched: f64,
    /// How often everything was cleared: what was begun before that must not bring anything back.
    pub(super) clearings: u32,
    /// What is to be done once the answers are on the device.
    pub(super) then: Option<Then>,
    visited: String,
    errands: Vec<Errand>,
}

impl<S: Stores> Keeper<S> {
    /// It has nothing yet.
    pub(super) const fn new(stores: S) -> Self {
        Self {
            stores,
            page: Answers::new(),
            state: State::new(),
            denied: false,
            unsaved: false,
            touched: 0.0,
            clearings: 0,
            then: None,
            visited: String::new(),
            errands: Vec::new(),
        }
    }

    /// What is to be done now.
    pub(super) fn take_errands(&mut self) -> Vec<Errand> {
        std::mem::take(&mut self.errands)
    }

    pub(super) fn visited(&self) -> &str {
        &self.visited
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.errands.push(Errand::Tell(Message::Tell(notice)));
    }

    pub(super) fn refill(&mut self) {
        self.errands.push(Errand::Tell(Message::Refill));
    }

    /// Lets the app take these answers up. It tells them back, but only in a moment.
    pub(super) fn take_up(&mut self, answers: Answers) {
        self.page = answers.clone();
        self.errands.push(Errand::Tell(Message::TakeUp(answers)));
    }

    /// Whether the reader has to choose between the answers on the device and those on the page.
    pub(super) fn is_undecided(&self) -> bool {
        self.state.others.as_ref().is_some_and(|others| !others.from_file)
    }

    /// Takes up what was kept, before anything that was typed early is put back.
    pub(super) fn begin(&mut self) {
        let mut is_unread = false;
        if let Some(text) = self.stores.read(Entry::InTab) {
            match Kept::read(&text) {
                Ok(kept) => self.take_up(kept.answers),
                Err(_) => {
                    self.set_aside(&text);
                    is_unread = true;
                }
            }
        }
        if self.stores.read(Entry::NotInTab).is_some_and(|mark| !mark.is_empty()) {
            self.state.place = Place::Memory;
        } else if let Some(text) = self.stores.read(Entry::Kept) {
            self.begin_on_device(text);
        }
        if is_unread {
            self.tell(Notice::TabUnread);
        }
        self.refill();
    }

    /// What stands in the tab and cannot be read is not written over.
    fn set_aside(&mut self, text: &str) {
        // There may be room for it only once.
        self.stores.forget(Entry::InTab);
        self.stores.write(Entry::Unread, text);
    }

    /// The answers on the page are these now.
    pub(super) fn keep_these(&mut self, answers: Answers) {
        self.page = answers;
        if std::mem::take(&mut self.state.is_replaced) {
            self.state.after = Some(self.page.clone());
        }
        // The day of this visit is noted with the first change, or right away.
        if matches!(self.state.place, Place::Device | Place::Open) && self.state.day != self.stores.today() {
            self.state.held = None;
        }
        self.keep();
    }

    /// These answers were cleared and can be brought back; or none can any more.
    pub(super) fn cleared_here(&mut self, answers: Option<Answers>) {
        self.state.undo.cleared = answers;
    }

    /// Keeps what is on the page where it is to be kept.
    pub(super) fn keep(&mut self) {
        if !matches!(self.state.place, Place::Device | Place::Open) || self.is_undecided() {
            self.keep_in_tab();
        } else if self.state.held.as_ref() != Some(&self.page) {
            self.save();
        }
    }

    /// Keeps what is on the page together with what has changed beside it: the choices about keeping, the key.
    pub(super) fn keep_anew(&mut self) {
        self.state.held = None;
        self.state.locks_again = self.state.locking;
        self.keep();
    }

    fn keep_in_tab(&mut self) {
        let empty = self.page.say_nothing();
        if empty {
            self.stores.forget(Entry::InTab);
        }
        let in_memory = self.state.place == Place::Memory;
        let text = self.page.write();
        let is_readable = in_memory || Kept::read(&text).is_ok();
        let kept = empty || (!in_memory && is_readable && self.stores.write(Entry::InTab, &text));
        self.errands.push(Errand::MarkUnkept(!kept));
        if in_memory {
            return;
        }
        match (std::mem::replace(&mut self.denied, !kept), kept) {
            (false, false) if is_readable => self.tell(Notice::NothingKept),
            (false, false) => self.tell(Notice::TooLong),
            (true, true) => self.tell(Notice::KeptAgain),
            _ => {}
        }
    }

    /// Writes to the device, locked where there is a key.
    fn save(&mut self) {
        if self.state.locking {
            return; // What has changed meanwhile is saved next.
        }
        self.state.day = self.stores.today();
        let State { day, choices, key, .. } = &self.state;
        let mine = self.page.clone();
        // What was cleared is kept only where nobody else can read it, and gives way where there is too much to keep.
        let undo = if key.is_some() { self.state.undo.clone() } else { Undo::new() };
        let write =
            |undo| Kept { day: day.clone(), answers: mine.clone(), choices: Some(choices.clone()), undo }.write();
        let mut text = write(undo);
        if Kept::read(&text).is_err() {
            text = write(Undo::new());
            if Kept::read(&text).is_err() {
                return self.not_put(Notice::TooLong);
            }
        }
        match key.clone() {
            None => self.put(mine, text),
            Some(key) => {
                let label = Label {
                    rounds: self.state.rounds,
                    forget_days: choices.forget_days,
                    lock_minutes: self.state.lock_minutes,
                    day: day.clone(),
                    salt: self.state.salt.clone(),
                };
                self.state.locking = true;
                self.errands.push(Errand::Lock(key, LockJob { label, text, mine }));
            }
        }
    }

    /// A text with these answers was locked with that key, or could not be.
    pub(super) fn locked(&mut self, key: &Key, mine: Answers, text: Option<String>) {
        self.state.locking = false;
        let mut again = std::mem::take(&mut self.state.locks_again);
        if self.state.key.as_ref().is_some_and(|own| Rc::ptr_eq(own, key)) {
            again |= self.page != mine;
            match text {
                Some(text) => self.put(mine, text),
                None => {
                    self.then = None;
                    self.unsaved = true;
                    self.errands.push(Errand::MarkUnkept(true));
                    self.tell(Notice::NotLocked);
                }
            }
        }
        if again {
            self.state.held = None;
            self.keep();
        }
    }

    /// Puts a text on the device, if what is there is what this tab knows.
    fn put(&mut self, mine: Answers, text: String) {
        if self.stores.read(Entry::Kept) != self.state.seen {
            self.then = None;
            self.keep_in_tab();
            self.changed_elsewhere();
        } else if self.stores.write(Entry::Kept, &text) {
            self.stores.forget(Entry::InTab);
            self.errands.push(Errand::MarkUnkept(false));
            self.state.seen = Some(text);
            self.state.held = Some(mine);
            self.state.damaged = false;
            if std::mem::take(&mut self.unsaved) | std::mem::take(&mut self.denied) {
                self.tell(Notice::KeptAgain);
            }
            self.errands.extend(self.then.take().map(Errand::Then));
        } else {
            self.not_put(Notice::NotKept);
        }
    }

    /// The device does not have what was to be kept there.
    fn not_put(&mut self, why: Notice) {
        self.then = None;
        self.keep_in_tab();
        self.unsaved = true;
        if self.state.seen.is_none() || self.state.damaged {
            self.state.place = Place::Tab;
            self.state.key = None;
        }
        self.tell(why);
    }

    /// Puts the key away and clears the page, once all of it is saved.
    pub(super) fn lock(&mut self) {
        if self.state.place != Place::Open {
            return;
        }
        let undecided = self.is_undecided();
        if self.state.locking || !(undecided || self.state.held.as_ref() == Some(&self.page)) {
            return self.keep();
        }
        self.state.place = Place::Locked;
        self.state.key = None;
        self.state.undo = Undo::new();
        self.state.held = None;
        self.state.others = None;
        if undecided {
            self.keep_in_tab();
        } else {
            self.take_up(Answers::default());
        }
        self.tell(Notice::LockedNow);
    }

    /// Everything was cleared but what is locked.
    pub(super) fn cleared(&mut self) {
        self.clearings += 1;
        self.then = None;
        self.state = State::new();
        self.unsaved = false;
        self.visited.clear();
        self.errands.push(Errand::Tell(Message::Cleared));
        if let Some(text) = self.stores.read(Entry::Kept) {
            self.receive(text);
        }
        self.take_up(Answers::default());
        self.refill();
    }
}

#[cfg(all(test, feature = "ssr"))]
#[allow(clippy::expect_used)]
mod tests;
