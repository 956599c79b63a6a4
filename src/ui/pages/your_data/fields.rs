//! A field with its label, its hint and what is wrong with it; and a choice.

use leptos::prelude::*;

use crate::platform::field;
use crate::ui::components::{el, element};
use crate::words::shell;

/// A field of the page.
#[derive(Clone, Copy)]
pub(super) struct Field {
    /// Its id.
    pub id: &'static str,
    error: RwSignal<String>,
}

/// What is so of a field beside its words.
type Attributes = &'static [(&'static str, &'static str)];

/// A passphrase that is there already.
pub(super) const PASSPHRASE: Attributes = &[("type", "password"), ("autocomplete", "current-password")];
/// A new passphrase.
pub(super) const NEW_PASSPHRASE: Attributes = &[("type", "password"), ("autocomplete", "new-password")];
/// The address of a website.
pub(super) const ADDRESS: Attributes = &[("type", "text"), ("autocomplete", "off"), ("inputmode", "url")];
/// A file that this site has saved.
pub(super) const FILE: Attributes = &[("type", "file"), ("accept", ".json,application/json")];

/// A health record. Telephones know no kind of file for cards, so that any file can be chosen.
pub(super) const RECORD: Attributes = &[("type", "file")];

impl Field {
    /// A field of that id.
    pub(super) fn new(id: &'static str) -> Self {
        Self { id, error: RwSignal::new(String::new()) }
    }

    /// Says what is wrong with it, and goes to it; or that nothing is. The reader may have gone to another page meanwhile.
    pub(super) fn set_error(self, words: impl Into<String>) {
        let words = words.into();
        let is_wrong = !words.is_empty();
        if self.error.try_set(words).is_none() && is_wrong {
            field::focus(self.id);
        }
    }

    /// The field with all that belongs to it. `changed` is called once something else is in it.
    pub(super) fn view(
        self,
        label: &str,
        hint: &str,
        attributes: Attributes,
        mut changed: impl FnMut() + Send + 'static,
    ) -> AnyView {
        let Self { id, error } = self;
        let (hint_id, error_id) = ([id, "-hint"].concat(), [id, "-error"].concat());
        let mut input = el("input").set("id", id).set("spellcheck", "false");
        for (name, value) in attributes {
            input = input.set(name, *value);
        }
        let input = input
            .set("aria-describedby", [&hint_id, " ", &error_id].concat())
            .follow("aria-invalid", move || (!error.with(String::is_empty)).then(|| "true".into()))
            .on("change", move |_| changed());
        let hint = el("p").class("hint").set("id", hint_id).text(hint);
        let error =
            el("p").class("field-error").set("id", error_id).set("aria-live", "polite").content(move || error.get());
        el("div").class("field").parts([labelled(id, label), hint.view(), input.view(), error.view()]).view()
    }
}

/// One of several numbers, each in words.
pub(super) fn choice(
    id: &'static str,
    label: &str,
    options: impl IntoIterator<Item = (u32, &'static str)>,
    chosen: RwSignal<u32>,
) -> AnyView {
    let option = |(value, words): (u32, &'static str)| el("option").set("value", value.to_string()).text(words).view();
    let select = el("select")
        .set("id", id)
        .parts(options.into_iter().map(option))
        .property("value", move || chosen.get().to_string())
        .on("change", move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default()));
    el("div").class("field").part(labelled(id, label)).part(select.view()).view()
}

fn labelled(id: &'static str, label: &str) -> AnyView {
    el("label").set("for", id).text(label).view()
}

/// Under which name a password manager files the passphrase.
pub(super) fn whose() -> AnyView {
    let name = [("type", "text"), ("autocomplete", "username"), ("value", shell::name()), ("hidden", "")];
    element("input", &name, Vec::new())
}

/// A field in one of its states, for the gallery of components: its id there, its state, its view.
#[cfg(feature = "ssr")]
type ExampleField = (&'static str, &'static str, fn() -> AnyView);

/// A field in each of its states.
#[cfg(feature = "ssr")]
pub(crate) fn examples() -> [ExampleField; 3] {
    use crate::words::gallery::fields as words;

    fn field(id: &'static str, attributes: Attributes, wrong: &str) -> AnyView {
        let field = Field { id, error: RwSignal::new(wrong.to_owned()) };
        field.view(words::label(), words::hint(), attributes, || {})
    }
    [
        ("field-text", words::text(), || field("example-text", ADDRESS, "")),
        ("field-passphrase", words::passphrase(), || field("example-passphrase", PASSPHRASE, "")),
        ("field-mistake", words::mistake(), || field("example-mistake", ADDRESS, words::error())),
    ]
}
