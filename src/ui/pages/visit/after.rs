//! After the visit: what was decided, when the next one is, what to watch for.

use leptos::prelude::*;

use super::desk::Desk;
use super::fields::{area, too_long};
use crate::domain::visit::{Place, check_date};
use crate::route::Route;
use crate::ui::components::{el, inert, section, text};
use crate::words::visit::after as words;

pub(super) fn view(desk: Desk) -> AnyView {
    let track = desk.reference.with_value(|reference| {
        inert(&reference.site, |page| page.element("p", &[], |p| p.linked(&Route::Track, &words::track())))
    });
    let parts = vec![
        text("p", "hint", words::hint()),
        area(desk, Place::Decided, "visit-decided", [words::decided(); 2], "", "3"),
        next(desk),
        area(desk, Place::Watch, "visit-watch", [words::watch(); 2], "", "2"),
        area(desk, Place::Notes, "visit-notes", [words::notes(); 2], "", "3"),
        track,
    ];
    section("visit-after", words::heading(), parts)
}

/// When the next visit is: a day, or said in words.
fn next(desk: Desk) -> AnyView {
    let held = move || desk.part(Place::Next);
    let is_wrong = move || check_date(&held()).is_err();
    let input = el("input")
        .set("type", "text")
        .set("id", "visit-next")
        .set("autocomplete", "off")
        .set("aria-describedby", "visit-next-hint visit-next-error")
        .follow("aria-invalid", move || is_wrong().then(|| "true".into()))
        .property("value", held)
        .on_typed(move |text| desk.enter(Place::Next, text));
    let error = move || if is_wrong() { words::not_a_day().to_owned() } else { too_long(&held(), Place::Next.fits()) };
    el("div")
        .class("field")
        .part(el("label").set("for", "visit-next").text(words::next()).view())
        .part(el("p").class("hint").set("id", "visit-next-hint").text(words::next_hint()).view())
        .part(input.view())
        .part(
            el("p").class("field-error").set("id", "visit-next-error").set("aria-live", "polite").content(error).view(),
        )
        .view()
}
