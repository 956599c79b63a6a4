//! Answers from elsewhere meet those on the page. What can be put together is, without a question; the rest waits for the reader, and nothing is lost
//! whichever they choose. Called only from the chunk of the page of the reader's data.

use super::keeper::Keeper;
use super::run;
use super::state::{Notice, Others};
use super::stores::{Entry, Stores};
use crate::domain::saved::{Answers, Dispute, Merged, Side};

/// Those from elsewhere take the place of those here. Of what is on the device, only where both say something of the same thing.
pub fn take() {
    run(|keeper| keeper.choose(Side::There));
}

/// Those here stay. What is on the device is put with them, but where both say something of the same thing.
pub fn leave() {
    run(|keeper| keeper.choose(Side::Here));
}

/// Those of a file are put with those here, but where both say something of the same thing.
pub fn put_together() {
    run(Keeper::put_together);
}

/// Why answers are not put with those of the page. Nothing is changed then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdded {
    /// The reader has first to choose between the answers on the device and those on the page.
    Undecided,
    /// There would be more medicines than fit.
    NoRoom,
}

/// Answers that the reader has looked through are put with those here. Where both say something of the same thing, what is here stays. One undo
/// brings back what was here before.
///
/// # Errors
/// See [`NotAdded`].
pub fn add(answers: Answers) -> Result<(), NotAdded> {
    let mut added = Ok(());
    run(|keeper| added = keeper.add(&answers));
    added
}

impl Others {
    fn merged(&self, page: &Answers, prefers: Side) -> Option<Merged> {
        Merged::of(page, &self.answers, self.base.as_ref(), prefers)
    }

    /// Where they and the page say something else of the same thing. `None` if they cannot be put together: there may be more medicines than fit.
    pub(super) fn disputes(&self, page: &Answers) -> Option<Vec<Dispute>> {
        self.merged(page, Side::Here).map(|merged| merged.disputes)
    }
}

impl<S: Stores> Keeper<S> {
    /// Puts what is on the device together with what is on the page, unless the reader has to choose.
    pub(super) fn settle(&mut self) {
        let Some(others) = self.state.others.as_ref().filter(|others| !others.from_file) else { return };
        match others.merged(&self.page, Side::Here) {
            Some(Merged { answers, disputes }) if disputes.is_empty() => {
                self.state.others = None;
                self.replace_page(answers);
                self.tell(Notice::Together);
            }
            _ => self.tell(Notice::OthersKept),
        }
    }

    /// The reader chooses whose answers count where both say something else.
    pub(super) fn choose(&mut self, side: Side) {
        let Some(others) = self.state.others.take() else { return };
        let merged = others.merged(&self.page, side).map(|merged| merged.answers).filter(|_| !others.from_file);
        match (merged, side) {
            (Some(merged), Side::There) => self.replace_page(merged),
            (Some(merged), Side::Here) => {
                // What the device says can still be had.
                let theirs = others.merged(&self.page, Side::There).map_or(others.answers, |merged| merged.answers);
                self.replace_page(merged);
                self.state.undo.replaced = Some(theirs);
                self.state.seen = self.stores.read(Entry::Kept);
            }
            (None, Side::There) => self.replace_page(others.answers),
            (None, Side::Here) => {
                if !others.from_file {
                    self.state.undo.replaced = Some(others.answers);
                    self.state.after = None;
                    self.state.held = None;
                    self.state.seen = self.stores.read(Entry::Kept);
                }
                self.keep();
            }
        }
    }

    pub(super) fn add(&mut self, answers: &Answers) -> Result<(), NotAdded> {
        if self.is_undecided() {
            return Err(NotAdded::Undecided);
        }
        let merged = Merged::of(&self.page, answers, None, Side::Here).ok_or(NotAdded::NoRoom)?;
        self.replace_page(merged.answers);
        Ok(())
    }

    pub(super) fn put_together(&mut self) {
        let Some(others) = self.state.others.take() else { return };
        match others.merged(&self.page, Side::Here) {
            Some(merged) => self.replace_page(merged.answers),
            None => self.state.others = Some(others),
        }
    }

    /// The page holds these now. What it held can be brought back.
    pub(super) fn replace_page(&mut self, answers: Answers) {
        self.state.undo.replaced = Some(self.page.clone());
        self.state.after = None;
        self.state.is_replaced = true;
        self.state.held = None;
        self.take_up(answers);
    }
}
