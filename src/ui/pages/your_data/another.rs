//! Other answers have turned up: in a file, in another tab, on this device. The reader decides.

use leptos::prelude::*;

use super::parts::{button, callout, changing, hidden_when, html, sentence};
use super::where_kept::held as in_words;
use super::{Desk, WHERE_KEPT, differing, go_to};
use crate::platform::storage::{self, Origin};
use crate::ui::components::{buttons, text};
use crate::words::your_data::other as words;

/// The id of what says so.
pub(super) const OTHER: &str = "other";

/// The parts.
pub(super) fn parts(desk: Desk) -> Vec<AnyView> {
    let other = move || desk.status.with(|status| status.other.clone());
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
    let differing = html(move |page| {
        let disputes = other().and_then(|other| other.disputes).unwrap_or_default();
        // An element in any case: the page is taken over node by node.
        page.element("div", &[], |page| {
            if !disputes.is_empty() {
                page.words("p", "", words::differ());
                page.element("ul", &[], |list| {
                    for dispute in &disputes {
                        list.words("li", "", &differing::in_words(dispute));
                    }
                });
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
    // Of a file the reader may want all or nothing; of what is on the device, what only one side has stays in any case.
    let is_by_part = move |wanted: bool| {
        move || other().is_none_or(|other| (other.origin == Origin::Device && other.disputes.is_some()) != wanted)
    };
    let together = move || other().is_none_or(|other| other.origin != Origin::File || other.disputes.is_none());
    let by_part = buttons(vec![
        decides(words::take_there(), false, storage::take),
        decides(words::leave_here(), true, storage::leave),
    ]);
    let whole =
        buttons(vec![decides(words::take(), false, storage::take), decides(words::leave(), true, storage::leave)]);
    let merge = vec![
        buttons(vec![decides(words::put_together(), false, storage::put_together)]),
        text("p", "hint", words::put_together_hint()),
    ];
    let choice = callout(
        OTHER,
        vec![
            changing(from),
            held,
            differing,
            hidden_when(together, merge),
            hidden_when(is_by_part(false), vec![whole]),
            hidden_when(is_by_part(true), vec![by_part]),
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
