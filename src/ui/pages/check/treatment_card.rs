//! The card of another treatment.

use leptos::prelude::*;

use super::super::super::components::{element, text, words};
use super::super::super::form::answers::said;
use super::facts::card_title;
use super::press::{Press, press_about};
use super::said::shortened;
use super::step::Step;
use super::wizard::Wizard;
use crate::words::check::{self, answers, others};

/// The card of the treatment of that number.
pub(super) fn treatment_card(wizard: Wizard, number: usize) -> AnyView {
    let other = wizard.draft.other(number).map(|other| other.get_untracked()).unwrap_or_default();
    let name =
        if other.treatment.is_none() { others::unnamed() } else { said(other.treatment, &answers::treatments()) };
    let sessions = match other.sessions.trim() {
        "" => others::sessions_unsure().to_owned(),
        typed => others::sessions(&shortened(typed)),
    };
    let said = others::said(said(other.helped, &answers::helped()), &sessions);
    let ways = vec![
        press_about(wizard, "link", check::change(), name.into(), Press::Change(Step::Treatment, number)),
        words(" "),
        press_about(wizard, "link", check::remove(), name.into(), Press::RemoveTreatment(number)),
    ];
    let parts = vec![card_title(wizard, name), text("p", "", &said), element("p", &[], ways)];
    element("li", &[("class", "verdict")], parts)
}
