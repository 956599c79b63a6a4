//! What the reader asks for on the page of their data. Called only from its chunk.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::files::NotGiven;
use super::keeper::Keeper;
use super::state::{NotTaken, Notice, Others, Place, Then};
use super::stores::{Entry, Stores};
use super::{KEEPER, files, given, run, settle_with};
use crate::domain::saved::{Answers, Merged, Saved, Side};
use crate::platform::events::listen;

/// How often it is looked whether the answers are to be locked, in milliseconds.
const LOOK_EVERY: i32 = 5_000;
const MINUTE_MS: f64 = 60_000.0;

/// What of everything is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deleted {
    /// All of it.
    All,
    /// The answers, but not the copy of the site.
    Some,
}

/// What the page hears of, once it was on screen.
pub enum News {
    /// That which was to be deleted is deleted.
    Deleted(Deleted),
    /// A file was opened: what is in it waits for the reader's choice, or it is not taken.
    Opened(Result<(), NotTaken>),
}

/// What hears of it.
type Reader = Rc<dyn Fn(News)>;

thread_local! {
    static NEWS: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

fn tell(news: News) {
    if let Some(hears) = NEWS.with_borrow(Clone::clone) {
        hears(news);
    }
}

/// Begins what goes on as long as the app, once: locks the answers when nobody has touched anything for as long as the reader chose, reads the
/// files that the app is given, and hears when everything is deleted.
pub fn begin_page(hears: impl Fn(News) + 'static) {
    NEWS.set(Some(Rc::new(hears)));
    let Some(window) = web_sys::window() else { return };
    for touch in ["keydown", "pointerdown", "input"] {
        listen(&window, touch, |_| run(Keeper::touch));
    }
    let look = Closure::<dyn Fn()>::new(|| {
        if KEEPER.with_borrow(Keeper::is_left_alone) {
            run(Keeper::lock);
        }
    });
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(look.as_ref().unchecked_ref(), LOOK_EVERY);
    look.forget();
    if let Some(document) = window.document() {
        let root = document.document_element();
        listen(&document, "beyond-two-deleted", move |_| {
            let how = root.as_ref().and_then(|root| root.get_attribute("data-deleted"));
            tell(News::Deleted(if how.as_deref() == Some("all") { Deleted::All } else { Deleted::Some }));
        });
    }
    settle_with(Keeper::settle);
    given::read_with(|given| spawn_local(async move { open(files::read_given(given).await) }));
}

/// Reads the file that was chosen, and shows what is in it before anything changes.
pub async fn read_file(file: files::ChosenFile) {
    open(files::read_chosen(file).await);
}

/// Shows what is in a file before anything changes.
fn open(read: Result<String, NotTaken>) {
    let mut opened = Ok(());
    run(|keeper| opened = keeper.offer(read));
    tell(News::Opened(opened));
}

/// Keeps them nowhere but on the page.
pub fn in_memory() {
    run(|keeper| {
        keeper.stores.forget(Entry::InTab);
        keeper.stores.write(Entry::NotInTab, "1");
        keeper.state.place = Place::Memory;
        keeper.keep();
    });
}

/// Keeps them in this tab again.
pub fn in_tab() {
    run(Keeper::in_tab);
}

/// Stops keeping them on this device.
pub fn stop_keeping() {
    run(Keeper::stop_keeping);
}

/// What was left unopened because of its age is kept all the same.
pub fn keep_stale() {
    run(Keeper::keep_stale);
}

/// How long what is on the device stays there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// Until the browser clears it by itself, perhaps.
    UntilCleared,
    /// The browser has promised not to do that.
    Promised,
}

/// Keeps them on this device, as the reader chose: without a passphrase, or with the one that is there already. `kept` hears when they are there, and
/// once more if the browser promises something: it may take its time for that, and ask the reader first.
pub fn keep_on_device(forget_days: u32, lock_minutes: u32, kept: impl Fn(Lasting) + 'static) {
    choose(forget_days, lock_minutes);
    run(|keeper| keeper.on_device(once_kept(kept)));
}

pub(super) fn once_kept(kept: impl Fn(Lasting) + 'static) -> Then {
    Box::new(move || {
        kept(Lasting::UntilCleared);
        spawn_local(async move {
            if ask_for_promise().await.unwrap_or_default() {
                kept(Lasting::Promised);
            }
        });
    })
}

async fn ask_for_promise() -> Option<bool> {
    let storage = web_sys::window()?.navigator().storage();
    if storage.is_undefined() {
        return None;
    }
    Some(JsFuture::from(storage.persist().ok()?).await.ok()?.is_truthy())
}

pub(super) fn choose(forget_days: u32, lock_minutes: u32) {
    KEEPER.with_borrow_mut(|keeper| {
        keeper.state.choices.forget_days = forget_days;
        keeper.state.lock_minutes = lock_minutes;
    });
}

/// Puts the key away.
pub fn lock_now() {
    run(Keeper::lock);
}

/// Brings back what was on the page before.
pub fn undo() {
    run(Keeper::undo);
}

/// The answers of the page.
pub fn answers() -> Answers {
    KEEPER.with_borrow(|keeper| keeper.page.clone())
}

/// Gives the answers out as a file.
///
/// # Errors
/// If the browser does not take it. Nothing is changed then.
pub fn save_file() -> Result<(), NotGiven> {
    let saved = KEEPER.with_borrow(|keeper| Saved { day: keeper.stores.today(), rows: keeper.page.rows().to_vec() });
    files::download(&format!("beyond-two-{}.json", saved.day), &saved.write_file())?;
    // The day is kept with the answers.
    run(|keeper| {
        keeper.state.choices.filed = saved.day;
        keeper.keep_anew();
    });
    Ok(())
}

/// Asks assets/scripts/quick-exit.js to delete everything; [`begin_page`] hears when that is done.
pub fn delete_everything() {
    if let (Some(document), Ok(event)) =
        (web_sys::window().and_then(|window| window.document()), web_sys::Event::new("beyond-two-delete"))
    {
        let _ = document.dispatch_event(&event);
    }
}

impl<S: Stores> Keeper<S> {
    /// Brings back what was on the page before, beside what was entered since: that was in neither. Where that is
    /// not known, what is on the page now can be brought back in turn.
    pub(super) fn undo(&mut self) {
        let Some(before) = self.state.undo.replaced.take() else { return };
        let after = self.state.after.take();
        let merged = after.and_then(|after| Merged::of(&self.page, &before, Some(&after), Side::Here));
        match merged {
            Some(merged) => {
                self.replace_page(merged.answers);
                self.state.undo.replaced = None;
            }
            None => self.replace_page(before),
        }
    }

    /// What only the device has comes to the page first, where the reader has not chosen yet.
    pub(super) fn stop_keeping(&mut self) {
        if self.is_undecided() {
            self.choose(Side::Here);
        }
        self.stores.forget(Entry::Kept);
        self.state.seen = None;
        self.state.key = None;
        self.state.held = None;
        self.state.others = None;
        self.unsaved = false;
        self.in_tab();
    }

    fn in_tab(&mut self) {
        self.stores.forget(Entry::NotInTab);
        self.state.place = Place::Tab;
        self.keep();
    }

    pub(super) fn on_device(&mut self, then: Then) {
        if self.state.newer {
            self.state.key = None;
            return self.tell(Notice::Newer);
        }
        self.stores.forget(Entry::NotInTab);
        self.state.place = if self.state.key.is_some() { Place::Open } else { Place::Device };
        self.touched = self.stores.now();
        self.then = Some(then);
        if self.is_undecided() {
            // Nothing of that is written over before the reader has chosen.
            self.tell(Notice::OthersKept);
        }
        self.keep_anew();
    }

    /// Notes what is in a file, for the reader to choose.
    ///
    /// # Errors
    /// If it is not taken. Nothing is changed then.
    pub(super) fn offer(&mut self, read: Result<String, NotTaken>) -> Result<(), NotTaken> {
        if self.is_undecided() {
            return Err(NotTaken::Undecided);
        }
        let answers = Answers::read_file(&read?).map_err(NotTaken::Refused)?;
        self.state.others = Some(Others { answers, from_file: true, base: None });
        Ok(())
    }

    /// The reader touches something. What was left alone for too long is locked first: a device may have slept, and nobody have looked at the time.
    pub(super) fn touch(&mut self) {
        if self.is_left_alone() {
            self.lock();
        } else {
            self.touched = self.stores.now();
        }
    }

    fn is_left_alone(&self) -> bool {
        let minutes = f64::from(self.state.lock_minutes);
        let idle = self.stores.now() - self.touched;
        // A clock that was set back does not say for how long.
        self.state.place == Place::Open && !(0.0..=minutes * MINUTE_MS).contains(&idle)
    }
}
