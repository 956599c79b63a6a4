//! The pages of lists: the medicines, the other treatments, and every answer. Each answer has a way to change it.

use leptos::prelude::*;

use super::super::super::components::{Key, buttons, element, keyed, text, when};
use super::super::super::form::TrialDraft;
use super::episode;
use super::keeping::keeping;
use super::medicine_card::medicine_card;
use super::press::{Press, line, press, press_undo};
use super::question::heading;
use super::step::Step;
use super::treatment_card::treatment_card;
use super::wizard::Wizard;
use crate::domain::limits::TRIALS_AT_MOST;
use crate::words::check::{self, list, others, start};

/// The medicines so far, and what to do next.
pub(super) fn medicines_page(wizard: Wizard) -> Vec<AnyView> {
    let room = move || wizard.draft.has_room();
    let words = if untrack(|| entered(wizard)).is_empty() { check::add_medicine() } else { list::add_another() };
    let add = when(room, move || press(wizard, "button", words, Press::AddMedicine));
    let full = when(move || !room(), || text("p", "hint", &list::full(&TRIALS_AT_MOST.to_string())));
    let mut page = heading(wizard, None);
    page.extend(medicines(wizard));
    page.extend([
        line(press(wizard, "link", list::more(), Press::Next)),
        buttons(vec![add, press(wizard, "button", check::see_answer(), Press::Go(Step::Answer))]),
        full,
        keeping(wizard),
    ]);
    page
}

/// The other treatments so far, and what to do next.
pub(super) fn treatments_page(wizard: Wizard) -> Vec<AnyView> {
    let mut page = heading(wizard, None);
    page.extend(treatments(wizard));
    page.push(buttons(vec![
        press(wizard, "button quiet", check::add_treatment(), Press::AddTreatment),
        press(wizard, "button", check::continue_(), Press::Next),
    ]));
    page
}

/// Every answer, before the answer of the rules.
pub(super) fn check_page(wizard: Wizard) -> Vec<AnyView> {
    let mut page = heading(wizard, None);
    page.push(text("h2", "", list::medicines()));
    page.extend(medicines(wizard));
    page.push(line(press(wizard, "button quiet", check::add_medicine(), Press::AddMedicine)));
    page.push(text("h2", "", list::episode()));
    page.push(episode::facts(wizard));
    page.push(text("h2", "", list::treatments()));
    page.extend(treatments(wizard));
    page.push(line(press(wizard, "button quiet", check::add_treatment(), Press::AddTreatment)));
    page.push(buttons(vec![
        press(wizard, "button", check::see_answer(), Press::Go(Step::Answer)),
        press(wizard, "button quiet", start::clear(), Press::Clear),
    ]));
    page.push(keeping(wizard));
    page
}

/// A card for each medicine of which something was entered. A card whose place has changed is another one: it names its place.
fn medicines(wizard: Wizard) -> [AnyView; 3] {
    let entered = move || entered(wizard);
    let cards = keyed(entered, move |(number, place)| medicine_card(wizard, number, place));
    [
        when(move || entered().is_empty(), || text("p", "", list::none())),
        element("ul", &[("class", "verdicts")], vec![cards]),
        when(move || wizard.draft.can_bring_back(), move || press_undo(wizard, list::undo(), Press::UndoRemoving)),
    ]
}

/// The medicines of which something was entered, each with its place.
fn entered(wizard: Wizard) -> Vec<Key> {
    let trials = wizard.draft.trials.get();
    let entered = trials.iter().filter(|(_, trial)| trial.get_untracked() != TrialDraft::default());
    entered.enumerate().map(|(at, (number, _))| (*number, at + 1)).collect()
}

/// A card for each of the other treatments.
fn treatments(wizard: Wizard) -> [AnyView; 2] {
    let keys = move || -> Vec<Key> {
        wizard.draft.others.with(|others| others.iter().map(|(number, _)| (*number, 0)).collect())
    };
    let cards = keyed(keys, move |(number, _)| treatment_card(wizard, number));
    [
        when(move || keys().is_empty(), || text("p", "", others::none())),
        element("ul", &[("class", "verdicts")], vec![cards]),
    ]
}
