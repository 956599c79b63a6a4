//! What stands above a page: what is told of going to another one, and what opens what is locked.

#[cfg(feature = "ssr")]
use std::sync::Arc;

use leptos::prelude::*;

#[cfg(feature = "ssr")]
use super::SiteInfo;
use super::at_once::IntoAny;
use super::components::{buttons, el, live};
use super::keeping::Keeping;
use super::navigation::{Destination, Failure, Navigation, Progress};
#[cfg(feature = "ssr")]
use super::shown::Shown;
#[cfg(feature = "ssr")]
use crate::content::PageContent;
use crate::platform::document;
use crate::platform::fetch::FetchError;
#[cfg(feature = "ssr")]
use crate::route::Route;
use crate::words::shell;

/// What a reader is told of a navigation: spoken politely when a page has arrived, shown when it takes long or fails.
///
/// While nothing is told of it, what is locked can be opened here.
pub fn notices(navigation: Navigation, keeping: Keeping) -> [AnyView; 2] {
    let notice = move || match navigation.progress.get() {
        Progress::Still => keeping.unlocking().map_or_else(|| ().into_any(), |form| form()),
        Progress::Fetching(_) => el("p").class("loading").set("role", "status").text(shell::opening()).view(),
        Progress::Failed(to, failure) => trouble(navigation, to, failure),
    };
    // What is about the page on screen stands in it; what is told of another one stands over it.
    let class = move || match navigation.progress.get() {
        Progress::Failed(to, _) if navigation.is_here(&to) => Some("notices here".into()),
        Progress::Still if keeping.unlocking().is_some() => Some("notices here".into()),
        _ => Some("notices".into()),
    };
    let announced = el("p").class("visually-hidden").set("role", "status").set("aria-live", "polite");
    [
        el("div").follow("class", class).part(live(notice)).view(),
        announced.content(move || navigation.announcement.get()).view(),
    ]
}

/// What has failed, and what to do.
fn trouble(navigation: Navigation, to: Destination, failure: Failure) -> AnyView {
    let here = navigation.is_here(&to);
    let button = |class, words: &str| el("button").set("type", "button").class(class).text(words);
    let full_load = navigation.site.with_value(|site| to.route.href(&site.base));
    let mut ways = vec![button("button", shell::try_again()).on_press(move || navigation.go(to.clone())).view()];
    if matches!(failure, Failure::Chunk | Failure::Content(FetchError::Gone)) {
        let reload = button("button quiet", shell::reload_now());
        ways.push(reload.on_press(move || document::load(&full_load)).view());
    }
    if !here {
        let stay = button("button quiet", shell::stay());
        ways.push(stay.on_press(move || navigation.progress.set(Progress::Still)).view());
    }
    let words = el("p").text(message(failure, here)).view();
    el("div").class("trouble").set("role", "alert").part(words).part(buttons(ways)).view()
}

fn message(failure: Failure, here: bool) -> &'static str {
    use shell::failed;
    match failure {
        Failure::Chunk if here => failed::tool_here(),
        Failure::Chunk => failed::tool_there(),
        Failure::Content(FetchError::TooSlow) => failed::too_slow(),
        Failure::Content(FetchError::NoConnection) => failed::no_connection(),
        Failure::Content(FetchError::Gone) => failed::other_build(),
        Failure::Content(FetchError::Garbled) => failed::garbled(),
    }
}

/// What is told of each failure, for the gallery of components: its id there, its state, and its view on a site.
#[cfg(feature = "ssr")]
pub(super) fn examples() -> Vec<(&'static str, &'static str, impl FnOnce(SiteInfo) -> AnyView)> {
    use crate::words::gallery::notices as words;

    let content = Failure::Content;
    let failures = [
        ("tool-here", words::tool_here(), Failure::Chunk, Route::Gallery),
        ("tool-there", words::tool_there(), Failure::Chunk, Route::Check),
        ("too-slow", words::too_slow(), content(FetchError::TooSlow), Route::Check),
        ("no-connection", words::no_connection(), content(FetchError::NoConnection), Route::Check),
        ("other-build", words::other_build(), content(FetchError::Gone), Route::Check),
        ("garbled", words::garbled(), content(FetchError::Garbled), Route::Check),
    ];
    let example = |(id, state, failure, to): (&'static str, &'static str, Failure, Route)| {
        let view = move |site: SiteInfo| {
            let path = Route::Gallery.path();
            let content = PageContent { path, title: String::new(), words: String::new(), tool: None };
            let shown = Shown { route: Route::Gallery, content: Arc::new(content) };
            trouble(Navigation::new(shown, site), Destination::to(to), failure)
        };
        (id, state, view)
    };
    failures.into_iter().map(example).collect()
}
