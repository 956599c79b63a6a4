//! The shell: header, the page, footer. It outlives every page, so what a person enters lives here.

use std::sync::Arc;

use leptos::prelude::*;

use super::at_once::IntoAny;
use super::components::{copied, el, live, question_label, site_footer, site_header, skip_link};
use super::form::Draft;
use super::keeping::Keeping;
use super::navigation::Navigation;
use super::notices::notices;
use super::shown::Shown;
use super::{SiteInfo, Start, chunks, pages};
use crate::content::Page;
use crate::domain::story::Next;
use crate::platform::{clicks, document, early_input, entered, news, overdue, paper, storage, told};
use crate::route::Route;

/// The whole app.
#[component]
pub fn App(
    /// The page to begin with: what the document carries.
    page: Page,
    /// How it begins with it.
    start: Start,
) -> AnyView {
    let site = SiteInfo { base: page.base, build: page.build };
    let draft = Draft::new();
    let content = Arc::new(page.content);
    let route = Route::of(&content);
    let navigation = Navigation::new(Shown { route, content }, site.clone());
    let keeping = Keeping::default();
    draft.keep(move |message| keeping.hear(message, draft, navigation));
    provide_context(draft);
    provide_context(keeping);
    view! { <Shell navigation keeping site start/> }.into_any()
}

/// Header, page, footer.
#[component]
fn Shell(
    /// Which page is on screen.
    navigation: Navigation,
    /// What comes of storage.
    keeping: Keeping,
    /// Where the site is served.
    site: SiteInfo,
    /// How the app begins with the page.
    start: Start,
) -> AnyView {
    navigation.start();
    let shown = navigation.shown;
    let draft = use_context::<Draft>().unwrap_or_default();
    // Effects run once hydration is complete, in the order of their making: what was kept comes before what was typed early.
    navigation.start_part();
    // Whether the page's part is to stand as it was found.
    let standing = StoredValue::new(start == Start::Changed);
    Effect::new(move |before: Option<()>| {
        if before.is_some() {
            return;
        }
        let take_up = || {
            early_input::replay();
            entered::follow();
            document::set_ready();
        };
        match start {
            Start::Whole => take_up(),
            Start::WithoutChunk => {
                navigation.miss_chunk();
                take_up();
            }
            Start::Changed => {
                standing.set_value(false);
                shown.notify();
                // By the next frame it stands anew.
                request_animation_frame(take_up);
            }
        }
    });
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            told::follow(move || keeping.unlock_here(navigation));
            clicks::on_button("data-question", move |question| question_label(draft.toggle_question(question)));
            clicks::on_press("data-copy", |id, tell| paper::copy(&paper::words_of(id), |worked| tell(copied(worked))));
        }
        shown.track();
        document::set_begun(draft.next().map(Next::as_str));
        keeping.leave_unlocking();
        navigation.bring_later();
        // By the next frame the page stands.
        request_animation_frame(move || {
            clicks::label_buttons("data-question", |question| question_label(draft.has_question(question)));
            overdue::show();
            told::show();
            news::mark(&storage::last_visit());
        });
    });
    let footer = site_footer(&site);
    let header = {
        let site = site.clone();
        move || shown.with(|shown| site_header(&shown.route, &site))
    };
    let page = {
        let site = site.clone();
        move || {
            shown.with(|shown| match standing.get_value() {
                true => pages::standing(&shown.content),
                false => chunks::view(&shown.content, &site),
            })
        }
    };
    let main = el("main").set("id", "main").set("tabindex", "-1").parts(notices(navigation, keeping)).part(live(page));
    (skip_link(), live(header), main.view(), footer).into_any()
}
