//! Going from page to page: the next page's content first, then the page. The old page stays until the new one is there.

use std::sync::Arc;

use leptos::prelude::*;

use super::SiteInfo;
use super::chunks::{Chunk, NotLoaded};
use super::shown::Shown;
use crate::content::{Library, PageContent};
use crate::platform::fetch::FetchError;
use crate::platform::{clicks, document, early_input, fetch, focus, scroll, steps};
use crate::route::Route;
use crate::words::shell;

/// A page that the reader wants to go to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Destination {
    /// Its route.
    pub(super) route: Route,
    /// The section, or nothing.
    fragment: String,
    /// Whether the browser's history is there already (Back, Forward).
    in_history: bool,
}

#[cfg(feature = "ssr")]
impl Destination {
    /// A page, as a link leads to it.
    pub(super) fn to(route: Route) -> Self {
        Self { route, fragment: String::new(), in_history: false }
    }
}

/// How far a navigation has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Progress {
    /// Nowhere to go.
    Still,
    /// On its way.
    Fetching(Destination),
    /// It did not work.
    Failed(Destination, Failure),
}

/// Why a page could not be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Its content was not to be had.
    Content(FetchError),
    /// Its chunk did not come. Where it is the page on screen, that can be read, and its tool does not work.
    Chunk,
}

/// The state of navigation. Lives as long as the app.
#[derive(Clone, Copy)]
pub struct Navigation {
    /// The page on screen.
    pub shown: RwSignal<Shown>,
    pub(super) progress: RwSignal<Progress>,
    pub(super) announcement: RwSignal<String>,
    library: StoredValue<Library>,
    pub(super) site: StoredValue<SiteInfo>,
    /// The app's own: what a chunk begins belongs to it.
    owner: StoredValue<Owner>,
}

impl Navigation {
    /// A first page is on screen.
    pub fn new(first: Shown, site: SiteInfo) -> Self {
        let mut library = Library::default();
        library.keep(first.content.clone());
        Self {
            shown: RwSignal::new(first),
            progress: RwSignal::new(Progress::Still),
            announcement: RwSignal::new(String::new()),
            library: StoredValue::new(library),
            site: StoredValue::new(site),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Begins to follow clicks and the browser's Back and Forward.
    pub fn start(self) {
        let base = self.site.with_value(|site| site.base.clone());
        Effect::new(move |before: Option<()>| {
            if before.is_some() {
                return;
            }
            scroll::follow();
            clicks::on_link(
                base.clone(),
                move |route, fragment| self.go(Destination { route, fragment, in_history: false }),
                |section| {
                    request_animation_frame(move || {
                        focus::element_by_id(&section);
                    });
                },
            );
            let base = base.clone();
            steps::on_travel(move || {
                let route = Route::from_href(&document::path(), &base).unwrap_or(Route::NotFound);
                // After the page's own steps have heard of it.
                queue_microtask(move || {
                    if self.shown.with_untracked(|shown| shown.route != route) {
                        self.go(Destination { route, fragment: String::new(), in_history: true });
                    } else {
                        self.stay();
                    }
                });
            });
        });
    }

    /// The reader is where the page on screen is: they no longer wait for another.
    fn stay(self) {
        let elsewhere = self.progress.with_untracked(|progress| match progress {
            Progress::Still => false,
            Progress::Fetching(to) | Progress::Failed(to, _) => !self.is_here(to),
        });
        if elsewhere {
            self.progress.set(Progress::Still);
        }
    }

    /// Lets the chunk of the page on screen begin what it does once.
    pub fn start_part(self) {
        let chunk = self.shown.with_untracked(|shown| Chunk::of(&shown.route));
        self.start_chunk(chunk);
    }

    fn start_chunk(self, chunk: Option<Chunk>) {
        if let Some(start) = chunk.and_then(Chunk::take_start) {
            self.owner.with_value(|owner| owner.with(|| self.site.with_value(|site| start(self.shown, site))));
        }
    }

    /// Lets the chunk come that the page on screen gets once it stands.
    pub fn bring_later(self) {
        if let Some(chunk) = self.shown.with_untracked(|shown| Chunk::later(&shown.route)) {
            self.bring(chunk, Box::new(|_| ()));
        }
    }

    /// Lets a chunk come and begin what it does once, whatever page is on screen. Then says whether it came.
    pub fn bring(self, chunk: Chunk, come: Box<dyn FnOnce(Result<(), NotLoaded>)>) {
        leptos::task::spawn_local(async move {
            let came = chunk.load().await;
            if came.is_ok() {
                self.start_chunk(Some(chunk));
            }
            come(came);
        });
    }

    /// Goes to a section of a page.
    pub fn go_to(self, route: Route, section: &str) {
        self.go(Destination { route, fragment: section.to_owned(), in_history: false });
    }

    /// The chunk of the page on screen did not come: the reader is told, and can try again.
    pub fn miss_chunk(self) {
        document::set_missing(true);
        let route = self.shown.with_untracked(|shown| shown.route.clone());
        let here = Destination { route, fragment: String::new(), in_history: true };
        self.progress.set(Progress::Failed(here, Failure::Chunk));
    }

    /// Whether a destination is the page on screen.
    pub(super) fn is_here(self, to: &Destination) -> bool {
        self.shown.with_untracked(|shown| shown.route == to.route)
    }

    /// Goes to a page.
    pub(super) fn go(self, to: Destination) {
        let known = self.library.with_value(|library| library.get(&to.route.path()));
        let chunk = Chunk::of(&to.route).filter(|chunk| chunk.part().is_none());
        if let (Some(content), None) = (&known, chunk) {
            self.arrive(&to, content.clone());
            return;
        }
        self.progress.set(Progress::Fetching(to.clone()));
        if let (None, Some(chunk)) = (&known, chunk) {
            // On its way while the content is fetched. Whether it comes is asked below.
            leptos::task::spawn_local(async move {
                let _ = chunk.load().await;
            });
        }
        let site = self.site.get_value();
        leptos::task::spawn_local(async move {
            let fetched = match known {
                Some(content) => Ok(content),
                None => fetch::content(&site.base, &site.build, &to.route).await.map(Arc::new),
            };
            let gone_to = match (fetched, chunk) {
                (Ok(content), Some(chunk)) => {
                    self.give_up_later(to.clone());
                    chunk.load().await.map(|()| content).map_err(|_| Failure::Chunk)
                }
                (fetched, _) => fetched.map_err(Failure::Content),
            };
            match gone_to {
                // Someone who has gone elsewhere in the meantime no longer waits for this.
                _ if !self.is_waiting_for(&to) => {}
                Ok(content) => {
                    self.library.update_value(|library| library.keep(content.clone()));
                    self.arrive(&to, content);
                }
                Err(failure) => self.progress.set(Progress::Failed(to, failure)),
            }
        });
    }

    fn is_waiting_for(self, to: &Destination) -> bool {
        self.progress
            .with_untracked(|progress| matches!(progress, Progress::Fetching(destination) if destination == to))
    }

    /// A chunk may take as long as a page's content may. It then goes on coming: the next try may find it there.
    fn give_up_later(self, to: Destination) {
        let give_up = move || {
            if self.is_waiting_for(&to) {
                self.progress.set(Progress::Failed(to, Failure::Chunk));
            }
        };
        set_timeout(give_up, std::time::Duration::from_millis(fetch::DEADLINE.unsigned_abs().into()));
    }

    fn arrive(self, to: &Destination, content: Arc<PageContent>) {
        self.progress.set(Progress::Still);
        if document::is_missing() {
            // Its part is built at last, and takes up what was typed into the fields that stand there.
            document::set_missing(false);
            if self.is_here(to) {
                early_input::capture();
            }
        }
        self.start_chunk(Chunk::of(&to.route));
        let site = self.site.get_value();
        let title = content.title.clone();
        document::set_title(&window_title(&content));
        self.shown.set(Shown { route: to.route.clone(), content });
        let stood_at = if to.in_history {
            scroll::turn_to_current_entry()
        } else {
            let mut address = to.route.href(&site.base);
            if !to.fragment.is_empty() {
                address.push('#');
                address.push_str(&to.fragment);
            }
            steps::enter(&address);
            0.0
        };
        self.announcement.set(title);
        let fragment = to.fragment.clone();
        // By the next frame the new page stands.
        request_animation_frame(move || {
            early_input::replay();
            if !focus::has_heading() {
                // Something else has emptied the page: what the app writes goes nowhere.
                return document::load_anew();
            }
            if fragment.is_empty() || !focus::element_by_id(&fragment) {
                focus::heading();
                scroll::to(stood_at);
            }
        });
    }
}

/// The title of the tab: neutral, and without anything that a person has entered.
pub fn window_title(content: &PageContent) -> String {
    match Route::of(content) {
        Route::Home => shell::name().into(),
        _ => shell::title(&content.title),
    }
}
