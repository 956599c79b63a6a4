//! What to bring or to ask for, and a letter that asks for it.

use leptos::prelude::*;

use super::desk::Desk;
use super::fields::ticks;
use super::minute::in_short;
use crate::domain::visit::{HAVE, Place};
use crate::platform::{focus, paper};
use crate::route::Route;
use crate::ui::components::{
    LetterActs, LetterWords, button, buttons, copied, el, inert, letter, section, status, text, when,
};
use crate::words::visit::records as words;

/// The id of the letter's field.
const LETTER: &str = "visit-letter";
/// How many medicines the letter names.
const NAMED: usize = 30;

pub(super) fn view(desk: Desk) -> AnyView {
    let write = move || {
        desk.letter.set(true);
        request_animation_frame(|| {
            focus::element_by_id(LETTER);
        });
    };
    let history = desk.reference.with_value(|reference| {
        inert(&reference.site, |page| page.element("p", &[], |p| p.linked(&Route::Summary, &words::history())))
    });
    let parts = vec![
        text("p", "hint", words::hint()),
        ticks(desk, HAVE, desk.tool.with_value(|tool| tool.records.clone())),
        history,
        buttons(vec![button(words::write(), false, write)]),
    ];
    section("visit-records", words::heading(), parts)
}

/// The letter, while it is open. What was changed in it is kept.
pub(super) fn letter_view(desk: Desk) -> AnyView {
    let told = RwSignal::new(String::new());
    let view = when(
        move || desk.letter.get(),
        move || {
            let acts = LetterActs {
                typed: Callback::new(move |typed| desk.enter(Place::Letter, typed)),
                copied: Callback::new(move |worked| told.set(copied(worked).to_owned())),
                close: Callback::new(move |()| {
                    desk.letter.set(false);
                    told.set(String::new());
                    focus::element_by_id("visit-records");
                }),
            };
            let around = LetterWords {
                heading: words::letter_heading(),
                lead: words::letter_lead(),
                label: words::letter_label(),
                copy: words::copy(),
                close: words::close(),
            };
            let share = el("div").hidden_while(move || !desk.shares.get());
            let more = vec![
                button(words::print(), true, paper::print),
                share
                    .part(button(words::share(), true, move || {
                        paper::share(words::letter_heading(), &untrack(|| said(desk)))
                    }))
                    .view(),
                button(words::anew(), true, move || desk.enter(Place::Letter, String::new())),
            ];
            letter(LETTER, &around, Callback::new(move |()| said(desk)), acts, more)
        },
    );
    let told = el("div").class("no-print").part(status(move || told.get()));
    el("div").class("after-ready").part(view).part(told.view()).view()
}

/// What stands in it: as it was changed, or as it is made.
fn said(desk: Desk) -> String {
    let changed = desk.part(Place::Letter);
    if changed.is_empty() { made(desk) } else { changed }
}

fn made(desk: Desk) -> String {
    let mut lines = vec![
        words::to().to_owned(),
        desk.voice(words::about(), words::about_other()).to_owned(),
        String::new(),
        desk.voice(words::asks(), words::asks_other()).to_owned(),
    ];
    let trials = desk.trials();
    if !trials.is_empty() {
        lines.extend([String::new(), words::named().to_owned()]);
        lines.extend(trials.iter().take(NAMED).map(|trial| words::line(&in_short(desk, trial))));
    }
    let rest = [words::tests(), words::way()].map(str::to_owned);
    lines.extend([vec![String::new()], rest.to_vec(), vec![String::new(), words::signature().to_owned()]].concat());
    lines.join("\n")
}
