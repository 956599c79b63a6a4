//! The ways on from a question.

use leptos::prelude::*;

use super::super::super::components::{buttons, inert};
use super::super::super::form::Field;
use super::press::{Press, press};
use super::wizard::Wizard;
use crate::words::check;

/// "Continue" and "Skip"; for a question that is answered by typing into a field also "I am not sure".
pub(super) fn ways_on(wizard: Wizard, typed: Option<Field>) -> AnyView {
    let unsure = typed.map(|field| press(wizard, "button quiet", check::unsure(), Press::Unsure(field)));
    let skip = press(wizard, "button quiet", check::skip(), Press::Next);
    buttons([Some(submit(wizard)), unsure, Some(skip)].into_iter().flatten().collect())
}

/// "Continue". The form hears of it.
pub(super) fn submit(wizard: Wizard) -> AnyView {
    inert(&wizard.reference().site, |page| {
        page.element("button", &[("type", "submit"), ("class", "button")], |button| button.text(check::continue_()));
    })
}
