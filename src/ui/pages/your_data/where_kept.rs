//! Where the answers are, in one line, and the ways to have them elsewhere.

use leptos::prelude::*;

use super::parts::{button, changing, hidden_when, sentences};
use super::{Desk, WHERE_KEPT};
use crate::domain::saved::Held;
use crate::platform::storage::{self, Standing};
use crate::ui::components::{buttons, el};
use crate::ui::date::in_words;
use crate::words::your_data::{held as counted, place as words};

/// The parts.
pub(super) fn parts(desk: Desk) -> Vec<AnyView> {
    use Standing::{Behind, Denied, Device, Locked, Memory, Open, Stale, Tab, TabBesideDamaged, TabBesideNewer};
    let place = move || match desk.status.with(|status| status.standing) {
        Tab => words::tab(),
        TabBesideDamaged => words::tab_beside_damaged(),
        TabBesideNewer => words::tab_beside_newer(),
        Denied => words::denied(),
        Memory => words::memory(),
        Device => words::device(),
        Behind => words::behind(),
        Open => words::open(),
        Locked => words::locked(),
        Stale => words::stale(),
    };
    let last_saved = sentences(move || [words::last_saved(&desk.status.with(|status| in_words(&status.day)))]);
    let here = sentences(move || [words::here(&held(&desk.status.with(|status| status.here)))]);
    let asks = |words: &'static str, places: &'static [Standing], ask: fn()| {
        let press = move || {
            desk.begin();
            ask();
        };
        hidden_when(desk.is_outside(places), vec![buttons(vec![button(words, true, press)])])
    };
    vec![
        el("h2").set("id", WHERE_KEPT).set("tabindex", "-1").text(words::heading()).view(),
        changing(place),
        hidden_when(desk.is_outside(&[Device, Behind, Open, Locked, Stale]), vec![last_saved]),
        here,
        asks(words::not_in_tab(), &[Tab, TabBesideDamaged, TabBesideNewer], storage::in_memory),
        asks(words::in_tab_again(), &[Memory], storage::in_tab),
        asks(words::stop(), &[Device, Behind, Open], storage::stop_keeping),
        asks(words::lock(), &[Open], storage::lock_now),
        asks(words::keep_stale(), &[Stale], storage::keep_stale),
        asks(words::delete_stale(), &[Stale], storage::stop_keeping),
    ]
}

/// What answers hold, in a few words.
pub(super) fn held(Held { medicines, questions, check_ins, others }: &Held) -> String {
    let kinds = [
        (*medicines, counted::medicines as fn(u64) -> String),
        (*questions, counted::questions),
        (*check_ins, counted::check_ins),
        (*others, counted::others),
    ];
    let said: Vec<String> =
        kinds.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| words(count as u64)).collect();
    if said.is_empty() { counted::nothing().to_owned() } else { said.join(", ") }
}
