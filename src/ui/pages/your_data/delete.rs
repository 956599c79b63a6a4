//! Deleting everything, once the reader is sure.

use leptos::prelude::*;

use super::Desk;
use super::parts::{button, callout, hidden_when};
use crate::platform::{storage, told};
use crate::ui::components::{buttons, text};
use crate::words::your_data::delete as words;

/// The id of what asks whether the reader is sure.
pub(super) const SURE: &str = "sure";

/// The parts.
pub(super) fn parts(desk: Desk) -> Vec<AnyView> {
    let yes = move || {
        desk.begin();
        told::tell(words::deleting());
        storage::delete_everything();
    };
    let sure = vec![
        text("p", "", words::sure()),
        buttons(vec![button(words::yes(), false, yes), button(words::no(), true, move || desk.begin())]),
    ];
    vec![
        text("h2", "", words::heading()),
        text("p", "", words::lead()),
        hidden_when(move || !desk.sure.get(), vec![callout(SURE, sure)]),
        buttons(vec![button(words::delete(), true, move || desk.ask_to_delete())]),
    ]
}
