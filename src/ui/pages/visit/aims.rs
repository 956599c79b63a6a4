//! For whom the visit is, what it is for, and what worries them.

use leptos::prelude::*;

use super::desk::Desk;
use super::fields::{area, radios, ticks};
use crate::domain::visit::{AIM, Place};
use crate::ui::components::{el, element, section, text};
use crate::ui::form::answers::SOMEONE_ELSE;
use crate::words::visit::{aims as words, who};

pub(super) fn view(desk: Desk) -> AnyView {
    let parts = vec![
        text("p", "hint", words::hint()),
        ticks(desk, AIM, desk.tool.with_value(|tool| tool.aims.clone())),
        area(desk, Place::Aim, "visit-own-aim", [words::own(); 2], "", "2"),
        area(
            desk,
            Place::Worries,
            "visit-worries",
            [words::worries(), words::worries_other()],
            words::worries_hint(),
            "2",
        ),
    ];
    el("div").part(for_whom(desk)).part(section("visit-aims", words::heading(), parts)).view()
}

/// The same answer as in the self-check: who has given it there is not asked anew.
fn for_whom(desk: Desk) -> AnyView {
    let about = desk.draft.about;
    let held = move || {
        let is_said = about.with(|about| about.who.is_some());
        is_said.then(|| usize::from(desk.for_another.get()))
    };
    let choose = move |at: usize| {
        if at == 0 || !desk.for_another.get_untracked() {
            about.update(|about| about.who = if at == 0 { Some(0) } else { SOMEONE_ELSE });
        }
    };
    let parts = vec![text("legend", "", who::asked()), radios("visit-who".to_owned(), who::answers(), held, choose)];
    element("fieldset", &[("class", "field")], parts)
}
