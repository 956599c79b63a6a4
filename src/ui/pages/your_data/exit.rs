//! Where "Hide and clear" goes.

use leptos::prelude::*;

use super::Desk;
use super::fields::{ADDRESS, Field};
use super::parts::{form, submit};
use crate::platform::field;
use crate::platform::storage::{self, NotSet};
use crate::platform::told;
use crate::ui::components::{buttons, text};
use crate::words::your_data::exit as words;

/// The parts.
pub(super) fn parts(desk: Desk) -> Vec<AnyView> {
    let address = Field::new("address");
    Effect::new(move |_| {
        desk.keeping.track_refill();
        field::fill(address.id, &storage::exit_address());
    });
    let save = move || {
        desk.begin();
        let set = storage::set_exit_address(&field::value(address.id));
        address.set_error(match set {
            Ok(_) => "",
            Err(NotSet::NoAddress) => words::no_address(),
            Err(NotSet::NotKept) => words::not_kept(),
        });
        if let Ok(kept) = set {
            told::tell(if kept.is_empty() { words::to_blank() } else { words::to_address() });
            field::fill(address.id, &kept);
        }
    };
    let line = address.view(words::address(), words::hint(), ADDRESS, || {});
    vec![text("h2", "", words::heading()), form(save, vec![line, buttons(vec![submit(words::save)])])]
}
