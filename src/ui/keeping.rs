//! Storage as the app sees it: what comes of it on whatever page. What is told at the foot of the window, answers that come from elsewhere, a file
//! with which the app was opened, opening what is locked where the reader is. What else there is to see and to do stands on the page of the reader's
//! data (`pages::your_data`).

use std::cell::Cell;

use leptos::prelude::*;

use super::chunks::Chunk;
use super::form::Draft;
use super::navigation::Navigation;
use crate::platform::storage::{self, Message, Notice};
use crate::platform::{focus, scroll, told};
use crate::route::Route;
use crate::words::your_data::{file, notice};

/// The id of the field for the passphrase, on the page of the reader's data.
pub const PASSPHRASE_ID: &str = "passphrase";

/// What has changed, and whether what is locked is being opened. Lives as long as the app.
#[derive(Clone, Copy)]
pub struct Keeping {
    changed: RwSignal<()>,
    refill: RwSignal<()>,
    unlocking: RwSignal<()>,
}

/// How far opening what is locked has come, above whatever page is on screen.
#[derive(Clone, Copy)]
struct Unlocking {
    /// What opens it: the chunk of the page of the reader's data brings it.
    form: Option<fn() -> AnyView>,
    is_shown: bool,
    /// Where the reader stood on the page before.
    stood_at: f64,
}

thread_local! {
    static UNLOCKING: Cell<Unlocking> = const { Cell::new(Unlocking { form: None, is_shown: false, stood_at: 0.0 }) };
}

impl Default for Keeping {
    /// Nothing has changed yet.
    fn default() -> Self {
        Self { changed: RwSignal::new(()), refill: RwSignal::new(()), unlocking: RwSignal::new(()) }
    }
}

impl Keeping {
    /// Hears of storage.
    pub fn hear(self, message: Message, draft: Draft, navigation: Navigation) {
        match message {
            Message::TakeUp(answers) => draft.take_answers(&answers),
            Message::CanUnclear(answers) => draft.take_cleared(&answers),
            Message::Tell(notice @ (Notice::FoundLocked | Notice::LockedNow)) => told::tell_locked(in_words(notice)),
            // It is told with what is found on the device, which may be as bad.
            Message::Tell(notice @ Notice::TabUnread) => told::tell_beside(in_words(notice)),
            Message::Tell(notice) => told::tell(in_words(notice)),
            Message::Cleared => told::tell(""),
            // What reads it is in the chunk of the page of the reader's data.
            Message::Given => navigation.bring(
                Chunk::YourData,
                Box::new(|came| {
                    if came.is_err() {
                        told::tell(file::unreadable());
                    }
                }),
            ),
            // Whether it comes or not.
            Message::Others => navigation.bring(Chunk::YourData, Box::new(|_| storage::settle_others())),
            Message::Refill => self.refill.notify(),
            Message::Changed => self.changed.notify(),
        }
    }

    /// Follows every change of where the answers are, and of what they hold.
    pub fn track(self) {
        self.changed.track();
    }

    /// Follows every moment at which fields about keeping are to be filled in anew.
    pub fn track_refill(self) {
        self.refill.track();
    }

    /// From now on this opens what is locked.
    pub fn unlock_with(self, form: fn() -> AnyView) {
        UNLOCKING.set(Unlocking { form: Some(form), ..UNLOCKING.get() });
    }

    /// Lets the reader open what is locked where they are: above the page on screen. If what opens it does not come, their data's own page says so.
    pub fn unlock_here(self, navigation: Navigation) {
        navigation.bring(
            Chunk::YourData,
            Box::new(move |came| match came {
                Ok(()) => {
                    UNLOCKING.set(Unlocking { is_shown: true, stood_at: scroll::here(), ..UNLOCKING.get() });
                    self.unlocking.notify();
                }
                Err(_) => navigation.go_to(Route::YourData, PASSPHRASE_ID),
            }),
        );
    }

    /// What opens it, while it is to be seen.
    pub fn unlocking(self) -> Option<fn() -> AnyView> {
        self.unlocking.track();
        let Unlocking { form, is_shown, .. } = UNLOCKING.get();
        form.filter(|_| is_shown)
    }

    /// It is open, or is to stay locked: the reader goes on where they were.
    pub fn end_unlocking(self) {
        self.leave_unlocking();
        focus::heading();
        scroll::to(UNLOCKING.get().stood_at);
    }

    /// It is no longer to be seen.
    pub fn leave_unlocking(self) {
        if UNLOCKING.get().is_shown {
            UNLOCKING.set(Unlocking { is_shown: false, ..UNLOCKING.get() });
            self.unlocking.notify();
        }
    }
}

fn in_words(notice: Notice) -> &'static str {
    match notice {
        Notice::NothingKept => notice::nothing_kept(),
        Notice::NotLocked => notice::not_locked(),
        Notice::NotKept => notice::not_kept(),
        Notice::TooLong => notice::too_long(),
        Notice::KeptAgain => notice::kept_again(),
        Notice::TabUnread => notice::tab_unread(),
        Notice::Newer => notice::newer(),
        Notice::SeveralFiles => notice::several_files(),
        Notice::Damaged => notice::damaged(),
        Notice::Together => notice::together(),
        Notice::OthersKept => notice::others_kept(),
        Notice::StoppedElsewhere => notice::stopped_elsewhere(),
        Notice::Forgotten => notice::forgotten(),
        Notice::Stale => notice::stale(),
        Notice::FoundLocked => notice::found_locked(),
        Notice::LockedNow => notice::locked_now(),
    }
}
