//! Keeping the answers on this device, locked or not.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Desk;
use super::fields::{Field, NEW_PASSPHRASE, choice, whose};
use super::parts::{form as sending, hidden_when, submit};
use crate::platform::field;
use crate::platform::passphrase::Passphrase;
use crate::platform::storage::{self, Lasting, NoKey, Standing};
use crate::platform::told;
use crate::ui::components::{buttons, text};
use crate::words::your_data::keep as words;

/// The fewest characters of a passphrase.
const SHORTEST: u32 = 8;
/// After how many days answers may be forgotten; never after none.
const DAYS: [u32; 5] = [7, 30, 90, 365, 0];
/// After how many minutes they may lock.
const MINUTES: [u32; 3] = [5, 15, 60];

/// What the form asks for.
#[derive(Clone, Copy)]
struct Form {
    desk: Desk,
    days: RwSignal<u32>,
    minutes: RwSignal<u32>,
    passphrase: Field,
    again: Field,
}

/// The part.
pub(super) fn part(desk: Desk) -> AnyView {
    use Standing::{Behind, Denied, Device, Memory, Open, Tab, TabBesideDamaged};
    let status = desk.status.get_untracked();
    let form = Form {
        desk,
        days: RwSignal::new(status.choices.forget_days),
        minutes: RwSignal::new(status.lock_minutes),
        passphrase: Field::new("new-passphrase"),
        again: Field::new("again"),
    };
    Effect::new(move |before: Option<()>| {
        desk.keeping.track_refill();
        let status = storage::status();
        form.days.set(status.choices.forget_days);
        form.minutes.set(status.lock_minutes);
        // Everything was cleared, here or in another tab: half a passphrase says something too. What was typed before the app came stays.
        if before.is_some() && status.standing != Open {
            form.empty();
        }
    });
    let is_kept = move || matches!(desk.status.with(|status| status.standing), Device | Behind | Open);
    let button = move || if is_kept() { words::save_choices() } else { words::keep() };
    let fields = vec![
        whose(),
        choice("forget", words::forget(), DAYS.into_iter().zip(words::forget_after()), form.days),
        form.passphrase.view(words::passphrase(), words::passphrase_hint(), NEW_PASSPHRASE, || {}),
        form.again.view(words::again(), "", NEW_PASSPHRASE, || {}),
        choice("minutes", words::minutes(), MINUTES.into_iter().zip(words::lock_after()), form.minutes),
        buttons(vec![submit(button)]),
    ];
    hidden_when(
        desk.is_outside(&[Tab, TabBesideDamaged, Denied, Memory, Device, Behind, Open]),
        vec![text("h2", "", words::heading()), text("p", "", words::lead()), sending(move || form.send(), fields)],
    )
}

impl Form {
    fn empty(self) {
        for own in [self.passphrase, self.again] {
            field::fill(own.id, "");
            own.set_error("");
        }
    }

    fn send(self) {
        let Self { desk, days, minutes, passphrase, again } = self;
        desk.begin();
        let (Some(typed), Some(repeated)) = (Passphrase::in_field(passphrase.id), Passphrase::in_field(again.id))
        else {
            return;
        };
        let wrong = match typed.normal().count() {
            // Blanks alone are no passphrase, but who typed them wants a lock.
            0 if typed.is_empty() => "",
            0..SHORTEST => words::too_short(),
            _ if !storage::can_lock() => words::cannot_lock(),
            _ => "",
        };
        let is_other = typed.normal() != repeated.normal();
        passphrase.set_error(wrong);
        again.set_error(if wrong.is_empty() && is_other { words::not_the_same() } else { "" });
        if !wrong.is_empty() || is_other {
            return;
        }
        let (days, minutes) = (days.get_untracked(), minutes.get_untracked());
        let kept = |lasting| match lasting {
            Lasting::UntilCleared => told::tell(words::kept()),
            Lasting::Promised => told::replace(words::kept(), words::kept_promised()),
        };
        if typed.is_empty() {
            return storage::keep_on_device(days, minutes, kept);
        }
        told::tell(words::locking());
        spawn_local(async move {
            match storage::keep_locked(&typed, days, minutes, kept).await {
                Err(NoKey) => told::tell(words::no_key()),
                // Making a key takes a while: the reader may have gone to another page.
                Ok(()) => self.empty(),
            }
        });
    }
}
