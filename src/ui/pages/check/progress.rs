//! What stands above every question: the way back, the ways out, and how far one has come.

use leptos::prelude::*;

use super::super::super::components::{element, inert};
use super::ids;
use super::press::{Press, press};
use super::wizard::Wizard;
use crate::route::Route;
use crate::words::{check, shell};

/// One row that stays in sight, and the place of the question below it.
pub(super) fn above(wizard: Wizard) -> Vec<AnyView> {
    let back = press(wizard, "link", check::back(), Press::Back);
    let out = inert(&wizard.reference().site, |page| {
        // As in the header of the site, which leaves the room to the question (assets/styles/check.css).
        page.element("p", &[("class", "out")], |out| {
            let blank = out.href("/blank.html");
            out.element("a", &[("href", &blank), ("class", "leave-link"), ("data-leave", "")], |a| {
                a.text(shell::hide())
            });
            out.link(&Route::Crisis, "crisis-link", shell::crisis());
        });
    });
    let row = element("div", &[("class", "site-header way")], vec![back, out]);
    std::iter::once(row).chain(place(wizard)).collect()
}

/// Which medicine and which question this is, with a bar.
fn place(wizard: Wizard) -> Option<AnyView> {
    let step = wizard.step_now();
    let (number, count) = step.progress(&wizard.situation())?;
    let question = number.to_string();
    let words = if step.is_of_a_medicine() {
        let medicine = wizard.draft.about.with_untracked(|about| about.medicine);
        let place = untrack(|| wizard.draft.places(&[medicine])).first().copied().unwrap_or(1);
        check::question_of_medicine(&place.to_string(), &question)
    } else {
        check::question(&question)
    };
    Some(inert(&wizard.reference().site, |page| {
        page.element("div", &[("class", "progress")], |line| {
            line.element("p", &[("class", "aside"), ("id", ids::PLACE)], |p| p.text(&words));
            let bar = [("value", question.as_str()), ("max", &count.to_string()), ("aria-labelledby", ids::PLACE)];
            line.element("progress", &bar, |_| {});
        });
    }))
}
