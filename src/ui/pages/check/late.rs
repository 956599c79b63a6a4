//! A part of a page that is a chunk of its own, and comes once the page stands: it is on its way, here, or the reader is told what to do.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::thread::LocalKey;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::fetch;
use crate::ui::chunks::NotLoaded;
use crate::ui::components::{buttons, el, element, text};
use crate::words::shell;

/// A chunk that was asked for.
type OnItsWay<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// Where a chunk comes from.
pub(in crate::ui::pages) struct Source<T: 'static> {
    /// Once it is here it stays.
    pub here: &'static LocalKey<Cell<Option<T>>>,
    /// Asks for it.
    pub load: fn() -> OnItsWay<T>,
    /// What is done when it has come to the page that asked.
    pub arrived: fn(),
}

/// How far it has come.
#[derive(Clone, Copy)]
enum Progress<T> {
    /// Nobody has asked for it yet.
    Still,
    /// On its way.
    Coming,
    /// Here.
    Here(T),
    /// It does not come, or not for long.
    Failed,
}

/// What a chunk brings, once it is here. Copies of it are the same one.
pub(in crate::ui::pages) struct Late<T: Copy + Send + Sync + 'static> {
    source: &'static Source<T>,
    progress: RwSignal<Progress<T>>,
}

impl<T: Copy + Send + Sync + 'static> Clone for Late<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy + Send + Sync + 'static> Copy for Late<T> {}

impl<T: Copy + Send + Sync + 'static> Late<T> {
    /// Nothing is asked for yet.
    pub fn new(source: &'static Source<T>) -> Self {
        let progress = source.here.get().map_or(Progress::Still, Progress::Here);
        Self { source, progress: RwSignal::new(progress) }
    }

    /// Asks for it, and once more where it is wanted and did not come.
    pub fn ask(self, wanted: bool) {
        match self.progress.get_untracked() {
            Progress::Still => self.load(),
            Progress::Failed if wanted => self.load(),
            _ => {}
        }
    }

    /// What it brings, if it is here now.
    pub fn here(self) -> Option<T> {
        match self.progress.get_untracked() {
            Progress::Here(brought) => Some(brought),
            _ => None,
        }
    }

    fn load(self) {
        self.progress.set(Progress::Coming);
        set_timeout(move || self.give_up(), Duration::from_millis(fetch::DEADLINE.unsigned_abs().into()));
        spawn_local(async move {
            match (self.source.load)().await {
                Ok(brought) => {
                    self.source.here.set(Some(brought));
                    if self.progress.try_set(Progress::Here(brought)).is_none() {
                        (self.source.arrived)();
                    }
                }
                Err(NotLoaded) => self.give_up(),
            }
        });
    }

    /// It may come all the same: then it is shown.
    fn give_up(self) {
        if self.progress.try_get_untracked().is_some_and(|progress| matches!(progress, Progress::Coming)) {
            self.progress.set(Progress::Failed);
        }
    }

    /// What is made of it, or how far it has come.
    pub fn view(self, make: impl FnOnce(T) -> AnyView) -> AnyView {
        match self.progress.get() {
            Progress::Here(brought) => make(brought),
            Progress::Still | Progress::Coming => coming(),
            Progress::Failed => {
                let again = el("button").set("type", "button").class("button").text(shell::try_again());
                failed(again.on_press(move || self.load()).view())
            }
        }
    }
}

fn coming() -> AnyView {
    element("p", &[("class", "loading"), ("role", "status")], vec![text("span", "", shell::opening())])
}

fn failed(again: AnyView) -> AnyView {
    let words = text("p", "", shell::failed::tool_here());
    element("div", &[("class", "trouble"), ("role", "alert")], vec![words, buttons(vec![again])])
}
