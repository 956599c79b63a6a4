//! What locks and opens, as the keeper knows it. The work itself is in `locking` and `platform::crypto`, which only the chunk of the page of the
//! reader's data has: nothing is locked or opened before the reader has been there.

use std::rc::Rc;

use crate::domain::saved::{Answers, Label};

/// What is to be locked.
pub(super) struct LockJob {
    /// What stands on the envelope.
    pub(super) label: Label,
    /// The text.
    pub(super) text: String,
    /// The answers in it.
    pub(super) mine: Answers,
}

/// A key that was made of a passphrase.
pub(super) trait Lock {
    /// Locks a text, then tells the keeper.
    fn lock(self: Rc<Self>, job: LockJob);
    /// Opens what another tab has locked with the same key, then tells the keeper.
    fn follow(self: Rc<Self>, text: String);
}

/// The key while it is here.
pub(super) type Key = Rc<dyn Lock>;
