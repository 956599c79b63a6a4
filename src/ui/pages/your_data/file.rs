//! A file of the reader's own.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::another::OTHER;
use super::fields::{FILE, Field};
use super::parts::{button, hidden_when, sentences};
use super::{Desk, go_to, not_taken, say_here};
use crate::platform::storage::{self, NotGiven};
use crate::platform::told;
use crate::ui::components::{buttons, text};
use crate::ui::date::in_words;
use crate::words::your_data::file as words;

/// The parts.
pub(super) fn parts(desk: Desk) -> Vec<AnyView> {
    let field = Field::new("file");
    say_here(Callback::new(move |opened| match opened {
        Ok(()) => {
            field.set_error("");
            go_to(OTHER);
        }
        Err(error) => field.set_error(not_taken(&error)),
    }));
    let save = move || {
        desk.begin();
        told::tell(match storage::save_file() {
            Ok(()) => words::saved(),
            Err(NotGiven) => words::not_given(),
        });
    };
    let open = move || {
        desk.begin();
        if let Some(file) = storage::chosen_file(field.id) {
            spawn_local(storage::read_file(file));
        }
    };
    let filed = move || desk.status.with(|status| status.choices.filed.clone());
    let last_filed = sentences(move || [words::last_filed(&in_words(&filed()))]);
    vec![
        text("h2", "", words::heading()),
        text("p", "", words::lead()),
        hidden_when(move || filed().is_empty(), vec![last_filed]),
        buttons(vec![button(words::save(), false, save)]),
        field.view(words::open(), words::open_hint(), FILE, open),
    ]
}
