//! How it stands with the answers, as the page of the reader's data shows it. Called only from its chunk.

use super::KEEPER;
use super::state::Place;
use crate::domain::saved::{Choices, Dispute, Held};

/// Where answers from elsewhere come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file.
    File,
    /// This device: another tab, or a visit before.
    Device,
}

/// Answers from elsewhere, between which and those on the page the reader chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Where they come from.
    pub origin: Origin,
    /// What they hold.
    pub held: Held,
    /// Where they and the page say something else of the same thing; `None` if they cannot be put together.
    pub disputes: Option<Vec<Dispute>>,
}

/// Where the answers are, as the reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In this tab.
    Tab,
    /// In this tab; something is on the device that cannot be read.
    TabBesideDamaged,
    /// In this tab; what is on the device is of a newer version.
    TabBesideNewer,
    /// Only on the page, as the browser lets us keep nothing.
    Denied,
    /// Only on the page, as the reader wants it.
    Memory,
    /// On this device.
    Device,
    /// On this device, locked or not, but without the last changes.
    Behind,
    /// On this device, locked, and open now.
    Open,
    /// On this device, and locked.
    Locked,
    /// On this device, unopened, as the clock says that they are much older than the reader chose.
    Stale,
}

/// How it stands with the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Where they are.
    pub standing: Standing,
    /// The day on which they were last kept on the device.
    pub day: String,
    /// What was chosen about keeping them on the device.
    pub choices: Choices,
    /// After how many minutes without a touch they lock.
    pub lock_minutes: u32,
    /// What is on the page.
    pub here: Held,
    /// Others, if there are any to choose.
    pub other: Option<Other>,
    /// Whether what was on the page before can be brought back.
    pub can_undo: bool,
}

/// How it stands now.
pub fn status() -> Status {
    KEEPER.with_borrow(|keeper| {
        let state = &keeper.state;
        Status {
            standing: match state.place {
                Place::Tab if state.newer => Standing::TabBesideNewer,
                Place::Tab if state.damaged => Standing::TabBesideDamaged,
                Place::Tab if keeper.denied => Standing::Denied,
                Place::Tab => Standing::Tab,
                Place::Memory => Standing::Memory,
                Place::Device | Place::Open if keeper.unsaved => Standing::Behind,
                Place::Device => Standing::Device,
                Place::Open => Standing::Open,
                Place::Locked => Standing::Locked,
                Place::Stale => Standing::Stale,
            },
            day: state.day.clone(),
            choices: state.choices.clone(),
            lock_minutes: state.lock_minutes,
            here: keeper.page.held(),
            other: state.others.as_ref().map(|others| Other {
                origin: if others.from_file { Origin::File } else { Origin::Device },
                held: others.answers.held(),
                disputes: others.disputes(&keeper.page),
            }),
            can_undo: state.undo.replaced.is_some(),
        }
    })
}
