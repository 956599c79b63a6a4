//! The name of a medicine: an editable combobox with a list of what fits, and an offer where a name that was typed may be one of the list.

use leptos::prelude::*;

use super::super::super::components::{buttons, el, element, keyed, text, when};
use super::super::super::form::Field;
use super::ids;
use super::press::{Press, press};
use super::question::{heading, in_a_sentence};
use super::said::shortened;
use super::tapped::on_press;
use super::text_field::{field_error, named};
use super::ways_on::submit;
use super::wizard::Wizard;
use super::words::{medicine_name, offered_name};
use crate::content::ListedMedicine;
use crate::domain::MedicineId;
use crate::domain::medicine::MedicineKind;
use crate::domain::medicine_search::is_of_unknown_form;
use crate::platform::field;
use crate::words::check::name;

const FIELD: Field = Field::OtherName;
const LIST: &str = "medicine-name-list";

/// What the list of the combobox shows.
#[derive(Clone, Default)]
struct Listed {
    /// The medicines that fit, by their ids, with what is shown of each.
    options: Vec<(MedicineId, String)>,
    /// Counts the lists: each is built anew.
    list: usize,
    /// Where the arrow keys are.
    active: Option<usize>,
    /// How many there are.
    told: String,
}

/// The combobox. Copies of it are the same one.
#[derive(Clone, Copy)]
struct Combobox {
    wizard: Wizard,
    listed: RwSignal<Listed>,
}

impl Combobox {
    /// Notes what is typed, and shows what fits.
    fn search(self, typed: &str) {
        if self.wizard.draft.typed(FIELD) == typed {
            return;
        }
        self.wizard.enter(FIELD, typed);
        self.wizard.update(|shown| shown.offers.clear());
        self.list(typed);
    }

    /// Shows what fits, and says how many medicines do.
    fn list(self, typed: &str) {
        let reference = self.wizard.reference();
        let found = reference.found(typed);
        let told = match found.len() {
            _ if typed.trim().is_empty() => String::new(),
            // Names that begin so may well be there.
            0 if typed.chars().filter(|sign| sign.is_alphanumeric()).count() < 2 => String::new(),
            0 => name::none_fits().into(),
            count => name::fits(count as u64),
        };
        self.show(found.into_iter().map(|entry| (entry.judged.id.clone(), option_words(entry, typed))).collect(), told);
    }

    fn show(self, options: Vec<(MedicineId, String)>, told: String) {
        self.listed.update(|listed| *listed = Listed { options, list: listed.list + 1, active: None, told });
    }

    fn close(self) {
        self.show(Vec::new(), String::new());
    }

    /// Where one of a few is to be chosen, the list of many is in the way.
    fn is_closed(self) -> bool {
        self.listed.with(|listed| listed.options.is_empty()) || self.wizard.shown.with(|shown| !shown.offers.is_empty())
    }

    /// One option on or back, round and round; from the field to the first or the last.
    fn turn(self, back: bool) {
        let (count, active) = self.listed.with_untracked(|listed| (listed.options.len(), listed.active));
        let Some(last) = count.checked_sub(1) else { return };
        let next = match (active, back) {
            (None, false) => 0,
            (None | Some(0), true) => last,
            (Some(at), true) => at - 1,
            (Some(at), false) => (at + 1) % count,
        };
        self.listed.update(|listed| listed.active = Some(next));
        field::scroll_to(&option_id(next));
    }

    /// Takes what stands at a place of the list. Who taps it goes on.
    fn pick(self, at: usize, by_pointer: bool) {
        let id = self.listed.with_untracked(|listed| listed.options.get(at).map(|(id, _)| id.clone()));
        if let Some(id) = id {
            self.wizard.pick(&id);
            if by_pointer {
                self.wizard.go_on_soon();
            }
        }
    }

    /// A key in the field. Says whether it has been dealt with.
    fn key(self, key: &str) -> bool {
        let (open, active) = self.listed.with_untracked(|listed| (!listed.options.is_empty(), listed.active));
        match key {
            // It was closed, and is wanted again.
            "ArrowDown" | "ArrowUp" if !open => self.list(&self.wizard.draft.typed(FIELD)),
            "ArrowDown" => self.turn(false),
            "ArrowUp" => self.turn(true),
            "Escape" if open => self.close(),
            "Enter" => match active {
                Some(at) => self.pick(at, false),
                None => {
                    self.close();
                    return false;
                }
            },
            "Tab" => {
                self.close();
                return false;
            }
            _ => return false,
        }
        true
    }

    fn option(self, at: usize) -> AnyView {
        let words = self.listed.with_untracked(|listed| listed.options.get(at).map(|(_, words)| words.clone()));
        on_press(el("li"), move |by_pointer| self.pick(at, by_pointer))
            .set("role", "option")
            .set("id", option_id(at))
            .follow("aria-selected", move || Some(truth(self.listed.with(|listed| listed.active == Some(at)))))
            .text(words.unwrap_or_default())
            .view()
    }

    fn view(self) -> AnyView {
        let wizard = self.wizard;
        let keys = move || self.listed.with(|listed| (0..listed.options.len()).map(|at| (listed.list, at)).collect());
        let field = el("input")
            .set("type", "text")
            .set("role", "combobox")
            .set("aria-controls", LIST)
            .set("aria-autocomplete", "list")
            .set("autocomplete", "off")
            .set("spellcheck", "false")
            .follow("aria-expanded", move || Some(truth(!self.is_closed())))
            .follow("aria-activedescendant", move || self.listed.with(|listed| listed.active.map(option_id)))
            .on("keydown", move |event| {
                if self.key(&field::key(&event)) {
                    event.prevent_default();
                }
            });
        let shown = name_shown(wizard);
        let field = named(field, wizard, FIELD, ids::HINT.into())
            .property("value", move || shown.clone())
            .on_typed(move |typed| self.search(&typed));
        let list = el("ul")
            .set("role", "listbox")
            .set("id", LIST)
            .set("aria-label", name::options())
            .hidden_while(move || self.is_closed())
            .part(keyed(keys, move |(_, at)| self.option(at)));
        // Where a list opens, eyes see it; that nothing fits is for everybody.
        let look = move || Some(if self.is_closed() { "hint" } else { "visually-hidden" }.to_owned());
        let told = move || {
            let offered = wizard.shown.with(|shown| !shown.offers.is_empty());
            if offered { String::new() } else { self.listed.with(|listed| listed.told.clone()) }
        };
        let status = el("p").set("role", "status").set("id", "medicine-name-told").follow("class", look).content(told);
        let parts = [field.view(), list.view(), status.view(), field_error(wizard, FIELD)];
        el("div").class("field combobox").parts(parts).view()
    }
}

/// For an attribute that says whether something holds.
fn truth(holds: bool) -> String {
    if holds { "true" } else { "false" }.into()
}

fn option_id(at: usize) -> String {
    format!("option-{at}")
}

/// What those read who may choose it, beside the other forms of the same medicine.
fn form_unknown(entry: &ListedMedicine) -> Option<String> {
    let generic = &entry.judged.generic;
    is_of_unknown_form(generic).then(|| name::form_unknown(in_a_sentence(generic)))
}

fn option_words(entry: &ListedMedicine, typed: &str) -> String {
    let words = form_unknown(entry).unwrap_or_else(|| offered_name(entry, typed));
    if entry.judged.kind == MedicineKind::Augmentation && !entry.judged.generic.contains("added") {
        name::option_added(&words)
    } else {
        words
    }
}

/// The name of the medicine that was chosen, or what was typed.
fn name_shown(wizard: Wizard) -> String {
    let trial = wizard.trial();
    wizard.reference().listed(&trial.medicine).map_or(trial.other_name, medicine_name)
}

/// The page of that question.
pub(super) fn medicine(wizard: Wizard) -> Vec<AnyView> {
    let combobox = Combobox { wizard, listed: RwSignal::new(Listed::default()) };
    let mut page = heading(wizard, Some(FIELD));
    page.extend([
        when(move || wizard.shown.with(|shown| !shown.offers.is_empty()), move || offers(wizard)),
        combobox.view(),
        buttons(vec![submit(wizard), press(wizard, "button quiet", name::not_listed(), Press::NotListed)]),
    ]);
    page
}

/// The medicines that the name may mean.
fn offers(wizard: Wizard) -> AnyView {
    let offers = wizard.shown.with_untracked(|shown| shown.offers.clone());
    let reference = wizard.reference();
    let mut choices: Vec<AnyView> = offers
        .iter()
        .filter_map(|id| reference.listed(id.as_str()))
        .map(|entry| {
            let shown = form_unknown(entry).unwrap_or_else(|| medicine_name(entry));
            let words =
                if entry.judged.kind == MedicineKind::Augmentation { name::offered_added(&shown) } else { shown };
            press(wizard, "button", words, Press::Pick(entry.judged.id.clone()))
        })
        .collect();
    let typed = wizard.draft.typed(FIELD);
    choices.push(press(wizard, "button quiet", name::keep(&shortened(&typed)), Press::NotListed));
    element(
        "div",
        &[("class", "callout important"), ("id", ids::OFFERS), ("tabindex", "-1")],
        vec![text("p", "callout-title", name::offered()), buttons(choices)],
    )
}
