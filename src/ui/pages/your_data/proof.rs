//! Proof of privacy: every request since the page was loaded, and the rules that the browser enforces.

use leptos::prelude::*;

use super::Desk;
use super::parts::{button, html, sentences};
use crate::platform::requests::{self, Looked};
use crate::ui::SiteInfo;
use crate::ui::components::{buttons, el, text};
use crate::words::your_data::proof as words;

/// The parts.
pub(super) fn parts(desk: Desk, site: &SiteInfo) -> Vec<AnyView> {
    let looked = RwSignal::new(Looked::default());
    let look = move || {
        let _ = looked.try_set(requests::look());
    };
    // Once the page stands.
    Effect::new(move |_| request_animation_frame(look));
    let again = move || {
        desk.begin();
        look();
    };
    let build = site.build.clone();
    let counted = sentences(move || {
        let (requests, foreign) = looked.with(|looked| (looked.requests.len(), looked.foreign));
        [words::requests(&requests.to_string()), words::foreign(&foreign.to_string()), words::build(&build)]
    });
    let list = move |summary: &str, tag: &'static str, lines: fn(&Looked) -> &[String]| {
        let list = html(move |page| {
            page.element(tag, &[], |list| {
                looked.with(|looked| lines(looked).iter().for_each(|line| list.words("li", "", line)));
            });
        });
        el("details").class("contents").part(text("summary", "", summary)).part(list).view()
    };
    vec![
        text("h2", "", words::heading()),
        counted,
        buttons(vec![button(words::look(), true, again)]),
        list(words::every(), "ol", |looked| &looked.requests),
        list(words::rules(), "ul", |looked| &looked.policy),
    ]
}
