//! The browser's stores and its clock. Every call may find a store denied or full, and says so.

use web_sys::Storage;

use crate::platform::days;

/// What stands in the stores of this site, each under its own name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Entry {
    /// The answers, in this tab.
    InTab,
    /// What stood there before and could not be read.
    Unread,
    /// That this tab is to keep nothing.
    NotInTab,
    /// The answers, on this device.
    Kept,
    /// Where "Hide and clear" goes, on this device.
    LeaveTo,
}

impl Entry {
    /// Its name in the store. assets/scripts/quick-exit.js knows some of them.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::InTab => "beyond-two-draft",
            Self::Unread => "beyond-two-draft-unread",
            Self::NotInTab => "beyond-two-not-in-tab",
            Self::Kept => "beyond-two-kept",
            Self::LeaveTo => "beyond-two-leave-to",
        }
    }

    fn store(self) -> Option<Storage> {
        let window = web_sys::window()?;
        match self {
            Self::InTab | Self::Unread | Self::NotInTab => window.session_storage(),
            Self::Kept | Self::LeaveTo => window.local_storage(),
        }
        .ok()?
    }
}

/// The stores and the clock.
pub(super) trait Stores {
    /// What stands there.
    fn read(&self, entry: Entry) -> Option<String>;
    /// Writes it. Says whether it is there now.
    fn write(&self, entry: Entry, text: &str) -> bool;
    /// Takes it away.
    fn forget(&self, entry: Entry);
    /// The time, in milliseconds.
    fn now(&self) -> f64;
    /// The time at which a day began; not a number where it is none.
    fn beginning_of(&self, day: &str) -> f64;
    /// Today, as `2026-11-24`.
    fn today(&self) -> String;
}

/// Those of the browser.
pub(super) struct Browser;

impl Stores for Browser {
    fn read(&self, entry: Entry) -> Option<String> {
        entry.store()?.get_item(entry.name()).ok()?
    }

    fn write(&self, entry: Entry, text: &str) -> bool {
        entry.store().is_some_and(|store| store.set_item(entry.name(), text).is_ok())
    }

    fn forget(&self, entry: Entry) {
        if let Some(store) = entry.store() {
            let _ = store.remove_item(entry.name());
        }
    }

    fn now(&self) -> f64 {
        js_sys::Date::now()
    }

    fn beginning_of(&self, day: &str) -> f64 {
        js_sys::Date::parse(day)
    }

    fn today(&self) -> String {
        days::today()
    }
}
