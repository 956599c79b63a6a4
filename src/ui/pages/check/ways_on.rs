//! The ways on from a question.

use leptos::prelude::*;

use super::super::super::components::{buttons, inert};
use super::press::{Press, press};
use super::wizard::Wizard;
use crate::words::check;

/// "Continue"; for a question that is answered by typing also "Not sure", and what it does.
pub(super) fn ways_on(wizard: Wizard, unsure: Option<Press>) -> AnyView {
    let unsure = unsure.map(|what| press(wizard, "button quiet", check::not_sure(), what));
    buttons([Some(submit(wizard)), unsure].into_iter().flatten().collect())
}

/// "Continue". The form hears of it.
pub(super) fn submit(wizard: Wizard) -> AnyView {
    inert(&wizard.reference().site, |page| {
        page.element("button", &[("type", "submit"), ("class", "button")], |button| button.text(check::continue_()));
    })
}
