//! Other answers have turned up: in a file, in another tab, on this device. The reader decides.

use leptos::prelude::*;

use super::parts::{button, callout, changing, hidden_when, html, sentence};
use super::where_kept::held as in_words;
use super::{Desk, WHERE_KEPT, go_to};
use crate::platform::storage::{self, Origin};
use crate::ui::components::buttons;
use crate::words::your_data::other as words;

/// The id of what says so.
pub(super) const OTHER: &str = "other";

/// The parts.
pub(super) fn parts(desk: Desk) -> Vec<AnyView> {
    let other = move || desk.status.with(|status| status.other);
    let from = move || match other().map(|other| other.origin) {
        Some(Origin::File) => words::from_file(),
        Some(Origin::Device) => words::from_device(),
        None => "",
    };
    let held = html(move |page| {
        page.element("ul", &[], |list| {
            let there = other().map(|other| in_words(&other.held)).unwrap_or_default();
            let here = in_words(&desk.status.with(|status| status.here));
            for words in [words::there(&there), words::here(&here)] {
                list.element("li", &[], |li| sentence(li, &words));
            }
        });
    });
    let decides = |words: &'static str, quiet: bool, decide: fn()| {
        button(words, quiet, move || {
            desk.begin();
            decide();
            go_to(WHERE_KEPT);
        })
    };
    let choice = callout(
        OTHER,
        vec![
            changing(from),
            held,
            buttons(vec![decides(words::take(), false, storage::take), decides(words::leave(), true, storage::leave)]),
        ],
    );
    vec![
        hidden_when(move || other().is_none(), vec![choice]),
        hidden_when(
            move || !desk.status.with(|status| status.can_undo),
            vec![buttons(vec![decides(words::undo(), true, storage::undo)])],
        ),
    ]
}
