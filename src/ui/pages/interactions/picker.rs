//! A field for the name of something that is taken: an editable combobox with a list of what fits.

use leptos::prelude::*;

use super::super::super::components::{el, keyed};
use super::chosen::Chosen;
use super::reference::Choice;
use crate::platform::field;
use crate::words::interactions::taken as words;

/// What the list shows.
#[derive(Clone, Default)]
struct Listed {
    options: Vec<Choice>,
    /// Counts the lists: each is built anew.
    list: usize,
    /// Where the arrow keys are.
    active: Option<usize>,
    /// How many there are.
    told: String,
}

/// The words and the id of a field.
#[derive(Clone, Copy)]
pub(super) struct Names {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What to type.
    pub hint: &'static str,
}

/// A field. Copies of it are the same one.
#[derive(Clone, Copy)]
pub(super) struct Picker {
    chosen: Chosen,
    names: Names,
    /// What stands in the field.
    pub text: RwSignal<String>,
    /// Hears of what is typed.
    typed: Callback<String>,
    /// Hears of what is picked.
    picked: Callback<Choice>,
    /// Whether a name that is not in the list can be picked as well.
    as_typed: bool,
    listed: RwSignal<Listed>,
}

impl Picker {
    pub fn new(
        chosen: Chosen,
        names: Names,
        text: RwSignal<String>,
        typed: Callback<String>,
        picked: Callback<Choice>,
        as_typed: bool,
    ) -> Self {
        Self { chosen, names, text, typed, picked, as_typed, listed: RwSignal::new(Listed::default()) }
    }

    fn search(self, typed: String) {
        self.text.set(typed.clone());
        self.list(&typed);
        self.typed.run(typed);
    }

    fn list(self, typed: &str) {
        let mut options = self.chosen.reference.with_value(|reference| reference.found(typed));
        let told = if typed.trim().is_empty() { String::new() } else { words::fits(options.len() as u64) };
        if self.as_typed && !typed.trim().is_empty() {
            options.push(Choice { id: String::new(), name: typed.trim().to_owned() });
        }
        self.show(options, told);
    }

    fn show(self, options: Vec<Choice>, told: String) {
        self.listed.update(|listed| *listed = Listed { options, list: listed.list + 1, active: None, told });
    }

    /// Closes the list.
    pub fn close(self) {
        self.show(Vec::new(), String::new());
    }

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
        field::scroll_to(&self.option_id(next));
    }

    fn pick(self, at: usize) {
        let choice = self.listed.with_untracked(|listed| listed.options.get(at).cloned());
        if let Some(choice) = choice {
            self.close();
            self.picked.run(choice);
        }
    }

    /// Takes what is typed: the whole name of something, or what nothing in the list fits.
    pub fn take(self) {
        let typed = self.text.get_untracked();
        let called = self.chosen.reference.with_value(|reference| reference.called(&typed));
        let nothing_fits = || self.chosen.reference.with_value(|reference| reference.found(&typed).is_empty());
        if let Some(choice) = called {
            self.close();
            self.picked.run(choice);
        } else if typed.trim().is_empty() || self.as_typed && nothing_fits() {
            self.close();
            self.picked.run(Choice { id: String::new(), name: typed.trim().to_owned() });
        } else {
            self.list(&typed);
            if self.as_typed {
                self.chosen.told.set(words::choose().to_owned());
            }
        }
    }

    /// A key in the field. Says whether it has been dealt with.
    fn key(self, key: &str) -> bool {
        let (open, active) = self.listed.with_untracked(|listed| (!listed.options.is_empty(), listed.active));
        match (key, active) {
            ("ArrowDown" | "ArrowUp", _) if !open => self.list(&self.text.get_untracked()),
            ("ArrowDown", _) => self.turn(false),
            ("ArrowUp", _) => self.turn(true),
            ("Escape", _) if open => self.close(),
            ("Enter", Some(at)) => self.pick(at),
            ("Enter", None) => self.take(),
            ("Tab", _) => {
                self.close();
                return false;
            }
            _ => return false,
        }
        true
    }

    fn option_id(self, at: usize) -> String {
        format!("{}-{at}", self.names.id)
    }

    fn option(self, at: usize) -> AnyView {
        let choice = self.listed.with_untracked(|listed| listed.options.get(at).cloned()).unwrap_or_default();
        let label = self.chosen.label(&choice);
        let label = if choice.id.is_empty() { words::as_typed(&label) } else { label };
        el("li")
            .set("role", "option")
            .set("id", self.option_id(at))
            .follow("aria-selected", move || {
                let selected = self.listed.with(|listed| listed.active == Some(at));
                Some(if selected { "true" } else { "false" }.into())
            })
            // The field keeps the focus.
            .on("mousedown", |event| event.prevent_default())
            .on_press(move || self.pick(at))
            .text(label)
            .view()
    }

    /// The field with its label, its hint, its list; `error` says what is wrong with what stands in it.
    pub fn view(self, error: Option<AnyView>) -> AnyView {
        let Names { id, label, hint } = self.names;
        let is_closed = move || self.listed.with(|listed| listed.options.is_empty());
        let part_id = move |part: &str| [id, part].concat();
        let described = [part_id("-hint"), part_id("-error")].join(" ");
        let keys = move || self.listed.with(|listed| (0..listed.options.len()).map(|at| (listed.list, at)).collect());
        let input = el("input")
            .set("type", "text")
            .set("id", id)
            .set("role", "combobox")
            .set("aria-controls", part_id("-list"))
            .set("aria-autocomplete", "list")
            .set("aria-describedby", described)
            .set("autocomplete", "off")
            .set("spellcheck", "false")
            .follow("aria-expanded", move || Some(if is_closed() { "false" } else { "true" }.into()))
            .follow("aria-activedescendant", move || {
                self.listed.with(|listed| listed.active.map(|at| self.option_id(at)))
            })
            .property("value", move || self.text.get())
            .on("keydown", move |event| {
                if self.key(&field::key(&event)) {
                    event.prevent_default();
                }
            })
            // Who has typed a whole name and goes on has chosen it.
            .on("change", move |_| {
                let typed = self.text.get_untracked();
                let called = self.chosen.reference.with_value(|reference| reference.called(&typed));
                if let Some(choice) = called.filter(|_| !self.as_typed) {
                    self.close();
                    self.picked.run(choice);
                }
            })
            .on_typed(move |typed| self.search(typed));
        let list = el("ul")
            .set("role", "listbox")
            .set("id", part_id("-list"))
            .set("aria-label", words::options())
            .hidden_while(is_closed)
            .part(keyed(keys, move |(_, at)| self.option(at)));
        let told = el("p").class("visually-hidden").set("role", "status");
        el("div")
            .class("field combobox")
            .part(el("label").set("for", id).text(label).view())
            .part(el("p").class("hint").set("id", part_id("-hint")).text(hint).view())
            .part(input.view())
            .part(list.view())
            .part(told.content(move || self.listed.with(|listed| listed.told.clone())).view())
            .parts(error)
            .view()
    }
}
