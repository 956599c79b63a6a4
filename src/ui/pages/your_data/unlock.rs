//! Opening what is locked: on this page, or above any other, where the reader is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::{Field, PASSPHRASE, whose};
use super::parts::{button, callout, form, hidden_when, submit};
use super::{Desk, WHERE_KEPT, go_to};
use crate::platform::passphrase::Passphrase;
use crate::platform::storage::{self, Standing, Unlocked};
use crate::platform::{field, told};
use crate::ui::components::{buttons, column, text};
use crate::ui::keeping::PASSPHRASE_ID;
use crate::words::your_data::{notice, unlock as words};

/// The id of the field where it stands above another page.
const PASSPHRASE_HERE: &str = "passphrase-here";

/// The part of this page.
pub(super) fn part(desk: Desk) -> AnyView {
    let forgot = button(words::forgot(), true, move || desk.ask_to_delete());
    while_locked(desk, opening(desk, PASSPHRASE_ID, forgot, || go_to(WHERE_KEPT)))
}

/// The same above another page.
pub(super) fn here() -> AnyView {
    let desk = Desk::new();
    let close = button(words::not_now(), true, move || desk.keeping.end_unlocking());
    go_to(PASSPHRASE_HERE);
    let lead = text("p", "", notice::found_locked());
    let opening = opening(desk, PASSPHRASE_HERE, close, move || desk.keeping.end_unlocking());
    while_locked(desk, column(vec![callout("unlock-here", vec![lead, opening])]))
}

fn while_locked(desk: Desk, part: AnyView) -> AnyView {
    hidden_when(desk.is_outside(&[Standing::Locked]), vec![part])
}

/// The field and what comes of it: `opened` once the answers are here.
fn opening(desk: Desk, id: &'static str, other: AnyView, opened: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let passphrase = Field::new(id);
    let open = move || {
        let Some(typed) = Passphrase::in_field(id) else { return };
        desk.begin();
        passphrase.set_error("");
        told::tell(words::trying());
        spawn_local(async move {
            let unlocked = storage::unlock(&typed).await;
            told::replace(words::trying(), "");
            match unlocked {
                Unlocked::Opened => {
                    field::fill(id, "");
                    opened();
                }
                Unlocked::Refused => passphrase.set_error(words::wrong()),
                Unlocked::NothingLocked => {}
            }
        });
    };
    form(
        open,
        vec![
            whose(),
            passphrase.view(words::passphrase(), "", PASSPHRASE, || {}),
            buttons(vec![submit(words::open), other]),
        ],
    )
}
