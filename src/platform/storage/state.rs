//! What the keeper knows, what it says, and what it leaves for others to do.

use super::Message;
use super::lock::{Key, LockJob};
use crate::domain::saved::{Answers, Choices, ROUNDS, Refusal, Undo};

/// Where the answers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// In this tab.
    #[default]
    Tab,
    /// Nowhere but on the page.
    Memory,
    /// On this device.
    Device,
    /// On this device, and the key is not here.
    Locked,
    /// On this device, locked, and the key is here.
    Open,
    /// On this device, unopened: by the clock it is so much older than the reader chose that the clock may be wrong. They say what becomes of it.
    Stale,
}

/// What the reader is told of keeping, on whatever page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The browser lets us keep nothing in this tab.
    NothingKept,
    /// The last changes could not be locked, and so they are not kept.
    NotLocked,
    /// The last changes could not be kept on this device.
    NotKept,
    /// They are longer than what can be read back.
    TooLong,
    /// What could not be kept before is kept now.
    KeptAgain,
    /// What was kept in this tab cannot be read.
    TabUnread,
    /// What is kept on this device is of a newer version.
    Newer,
    /// Several files were given at once.
    SeveralFiles,
    /// What is kept on this device cannot be read.
    Damaged,
    /// Other answers are kept on this device, and some say something else of the same thing.
    OthersKept,
    /// What was on the page and what is kept on this device have been put together.
    Together,
    /// Another tab has stopped keeping answers on this device.
    StoppedElsewhere,
    /// What was kept has been deleted, as nobody had been here for that long.
    Forgotten,
    /// What is kept is so old by the clock that the reader is asked before it is deleted.
    Stale,
    /// The answers on this device are locked: this is how the visit begins.
    FoundLocked,
    /// The answers have just been locked.
    LockedNow,
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The reader has first to choose between the answers on the device and those on the page.
    Undecided,
    /// The browser could not read it.
    Unreadable,
    /// It is nothing that can be taken up.
    Refused(Refusal),
}

/// What is done once the answers are on the device.
pub(super) type Then = Box<dyn FnOnce()>;

/// What is for others to do.
pub(super) enum Errand {
    /// To tell the app.
    Tell(Message),
    /// To mark the page as one whose answers are kept nowhere: whoever offers a reload then says so.
    MarkUnkept(bool),
    /// To say that the answers are on the device.
    Then(Then),
    /// To lock a text; then [`super::keeper::Keeper::locked`].
    Lock(Key, LockJob),
    /// To open what another tab has locked with the same key, or else [`super::keeper::Keeper::lock`].
    Follow(Key, String),
}

/// Answers from elsewhere, between which and those on the page the reader chooses.
#[derive(Clone, Debug)]
pub(super) struct Others {
    pub(super) answers: Answers,
    pub(super) from_file: bool,
    /// What both began with, where that is known.
    pub(super) base: Option<Answers>,
}

/// How it is at first, and again once all is cleared.
pub(super) struct State {
    pub(super) place: Place,
    pub(super) damaged: bool,
    /// Whether what is on the device is of a newer version: it is not written over.
    pub(super) newer: bool,
    /// The text on the device as this tab last read or wrote it.
    pub(super) seen: Option<String>,
    /// The answers in it; none where the next change is to be written in any case.
    pub(super) held: Option<Answers>,
    pub(super) day: String,
    pub(super) choices: Choices,
    pub(super) lock_minutes: u32,
    pub(super) rounds: u32,
    pub(super) salt: String,
    pub(super) key: Option<Key>,
    /// Whether a text is being locked, and whether what is in it is no longer all that is to be kept.
    pub(super) locking: bool,
    pub(super) locks_again: bool,
    pub(super) others: Option<Others>,
    /// What can be brought back.
    pub(super) undo: Undo,
    /// What took the place of what was replaced, as the app told it back; and that it will tell it next.
    pub(super) after: Option<Answers>,
    pub(super) is_replaced: bool,
}

impl State {
    /// How it is at first.
    pub(super) const fn new() -> Self {
        Self {
            place: Place::Tab,
            damaged: false,
            newer: false,
            seen: None,
            held: None,
            day: String::new(),
            choices: Choices::new(),
            lock_minutes: 15,
            rounds: ROUNDS,
            salt: String::new(),
            key: None,
            locking: false,
            locks_again: false,
            others: None,
            undo: Undo::new(),
            after: None,
            is_replaced: false,
        }
    }
}
