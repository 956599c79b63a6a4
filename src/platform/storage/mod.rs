//! Storage: where a person's answers are kept, and everything that may come between: a passphrase, a file, another tab, a store that is full.
//!
//! The answers live in the app, which tells every change. They go to one place: this tab (until the reader says otherwise), this device (if
//! asked), locked on this device (if asked), or nowhere but the page. What is on the device is never written over unless it is what this tab
//! last read or wrote there; otherwise the reader is asked.
//!
//! `keeper` decides, `stores` has the browser's stores. What the reader asks for on the page of their data (`asked`), and the cryptography
//! (`platform::crypto`), are called only from that page's chunk: the shell restores and keeps, and does not pay for them.

mod asked;
mod exit;
mod files;
mod given;
mod keeper;
mod lock;
mod locking;
mod merging;
mod state;
mod status;
mod stores;
mod utf8;

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast;

pub use asked::{
    Deleted, Lasting, News, answers, begin_page, delete_everything, in_memory, in_tab, keep_on_device, keep_stale,
    lock_now, read_file, save_file, stop_keeping, undo,
};
pub use exit::{NotSet, exit_address, set_exit_address};
pub use files::{ChosenFile, NotGiven, chosen_file, give_text, text_of_chosen};
pub use locking::{NoKey, Unlocked, can_lock, keep_locked, unlock};
pub use merging::{NotAdded, add, leave, put_together, take};
pub use state::{NotTaken, Notice};
pub use status::{Origin, Other, Standing, Status, status};

use super::events::listen;
use crate::domain::saved::Answers;
use keeper::Keeper;
use state::Errand;
use stores::{Browser, Entry};

/// What the app is told.
pub enum Message {
    /// Take these up in place of the answers that are on the page. None at all: every answer is to be cleared.
    TakeUp(Answers),
    /// These were cleared before they were locked away, and can be brought back.
    CanUnclear(Answers),
    /// The reader is to be told.
    Tell(Notice),
    /// The app was given a file. It is read by what the chunk of the page of the reader's data begins.
    Given,
    /// Other answers are kept on the device than are on the page: [`settle_others`] is to be called once the chunk of the page of the reader's data is
    /// here, or does not come.
    Others,
    /// Everything was cleared: nothing that was told before is to be seen any more.
    Cleared,
    /// The choices about keeping are others than before: fields that show them are filled in anew.
    Refill,
    /// Something about keeping has changed.
    Changed,
}

/// What hears of it.
type Listener = std::rc::Rc<dyn Fn(Message)>;

thread_local! {
    static KEEPER: RefCell<Keeper<Browser>> = const { RefCell::new(Keeper::new(Browser)) };
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// The app has taken over: it gets the answers that have been kept, now and whenever they come from elsewhere.
pub fn begin(listener: impl Fn(Message) + 'static) {
    LISTENER.set(Some(std::rc::Rc::new(listener)));
    let Some(window) = web_sys::window() else { return };
    // The page of the reader's data lists every request since the page was loaded.
    if let Some(performance) = window.performance() {
        performance.set_resource_timing_buffer_size(2_000);
    }
    run(Keeper::begin);
    // Another tab has written to the device.
    listen(&window, "storage", |event| {
        // Without a name it has cleared all of it.
        let name = event.dyn_ref::<web_sys::StorageEvent>().and_then(web_sys::StorageEvent::key);
        if name.is_none_or(|name| name == Entry::Kept.name()) {
            run(Keeper::changed_elsewhere);
        }
    });
    // The browser had set the page aside as it was, and shows it again.
    listen(&window, "pageshow", |event| {
        if event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted) {
            run(Keeper::came_back);
        }
    });
    if let Some(document) = window.document() {
        // assets/scripts/quick-exit.js has cleared everything but what is locked.
        listen(&document, "beyond-two-cleared", |_| run(Keeper::cleared));
    }
    given::follow();
}

/// These are the answers now.
pub fn keep(answers: Answers) {
    run(|keeper| keeper.keep_these(answers));
}

/// These answers were cleared and can be brought back; or, with none, what was cleared cannot be brought back any more.
pub fn note_cleared(answers: Option<Answers>) {
    run(|keeper| keeper.cleared_here(answers));
}

/// The day of the visit before this one, where answers are kept on the device; empty where it is not known.
pub fn last_visit() -> String {
    KEEPER.with_borrow(|keeper| keeper.visited().to_owned())
}

/// What puts answers together.
type Settler = fn(&mut Keeper<Browser>);

thread_local! {
    static SETTLER: Cell<Option<Settler>> = const { Cell::new(None) };
}

/// From now on this puts together what is on the device and what is on the page.
fn settle_with(settle: Settler) {
    SETTLER.set(Some(settle));
}

/// Puts together what is on the device and what is on the page, as far as what does that is here; else the reader is told.
pub fn settle_others() {
    run(|keeper| match SETTLER.get() {
        Some(settle) => settle(keeper),
        None => keeper.tell(Notice::OthersKept),
    });
}

/// Lets the keeper do something, then does what it wants done.
fn run(action: impl FnOnce(&mut Keeper<Browser>)) {
    let errands = KEEPER.with_borrow_mut(|keeper| {
        action(keeper);
        keeper.take_errands()
    });
    for errand in errands {
        do_errand(errand);
    }
    tell(Message::Changed);
}

fn tell(message: Message) {
    let listener = LISTENER.with_borrow(Clone::clone);
    if let Some(listener) = listener {
        listener(message);
    }
}

fn do_errand(errand: Errand) {
    match errand {
        Errand::Tell(message) => tell(message),
        Errand::MarkUnkept(so) => {
            let root = web_sys::window().and_then(|window| window.document()?.document_element());
            if let Some(root) = root {
                let _ = root.toggle_attribute_with_force("data-unkept", so);
            }
        }
        Errand::Then(then) => then(),
        Errand::Lock(key, job) => key.lock(job),
        Errand::Follow(key, text) => key.follow(text),
    }
}
