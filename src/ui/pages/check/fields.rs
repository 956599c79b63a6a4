//! The fields of the questions, each with what was entered before, and the ways on.

use super::super::super::form::Problem;
use super::super::super::markup::Markup;
use super::page::{Page, press};

impl Page<'_> {
    /// A question with a few answers and "Not sure", on a page of its own.
    pub(super) fn choice(&self, page: &mut Markup, field: &str, options: &[&str]) {
        let chosen = self.draft.entry(field);
        self.radios(page, field, options, &chosen, Some("Not sure"));
        self.on(page);
    }

    pub(super) fn radios(&self, page: &mut Markup, field: &str, options: &[&str], chosen: &str, unsure: Option<&str>) {
        let (question, hint) = self.asked();
        self.which(page);
        page.element("fieldset", &[("class", "field choice"), ("aria-describedby", "hint")], |fieldset| {
            fieldset.element("legend", &[], |legend| {
                legend.element("h1", &[("id", "question"), ("tabindex", "-1")], |h1| h1.text(&question));
            });
            fieldset.element("p", &[("class", "hint"), ("id", "hint")], |p| p.text(&hint));
            options_of(fieldset, field, options, chosen, unsure);
        });
    }

    /// A second question on a page, with "Not sure".
    pub(super) fn fieldset_of(&self, page: &mut Markup, field: &str, legend: &str, options: &[&str]) {
        let chosen = self.draft.entry(field);
        page.element("fieldset", &[("class", "field choice")], |fieldset| {
            fieldset.element("legend", &[], |element| element.text(legend));
            options_of(fieldset, field, options, &chosen, Some("Not sure"));
        });
    }

    /// A second question on a page, of which one answer always holds.
    pub(super) fn fieldset(&self, page: &mut Markup, field: &str, legend: &str, options: &[&str], chosen: &str) {
        page.element("fieldset", &[("class", "field choice")], |fieldset| {
            fieldset.element("legend", &[], |element| element.text(legend));
            options_of(fieldset, field, options, chosen, None);
        });
    }

    /// A line to type in, with its own label where the heading is not its label.
    pub(super) fn text(&self, page: &mut Markup, field: &str, mode: &str, problems: &[Problem], label: &str) {
        let problem = problems.iter().find(|problem| problem.field == field);
        let value = self.draft.entry(field);
        let error = format!("{field}-error");
        let described = if label.is_empty() { format!("hint {error}") } else { error.clone() };
        page.element("div", &[("class", "field")], |div| {
            if !label.is_empty() {
                div.element("label", &[("for", field)], |element| element.text(label));
            }
            div.element("p", &[("class", "field-error"), ("id", &error)], |p| {
                p.text(problem.map_or("", |problem| &problem.sentence));
            });
            let mut attributes = vec![
                ("type", "text"),
                ("id", field),
                ("name", field),
                ("inputmode", mode),
                ("autocomplete", "off"),
                ("spellcheck", "false"),
                ("aria-describedby", described.as_str()),
                ("value", value.as_str()),
            ];
            if problem.is_some() {
                attributes.push(("aria-invalid", "true"));
            }
            div.element("input", &attributes, |_| {});
        });
    }

    pub(super) fn area(&self, page: &mut Markup, problems: &[Problem]) {
        let problem = problems.iter().find(|problem| problem.field == "note");
        page.element("div", &[("class", "field")], |div| {
            div.element("p", &[("class", "field-error"), ("id", "note-error")], |p| {
                p.text(problem.map_or("", |problem| &problem.sentence));
            });
            let mut attributes =
                vec![("id", "note"), ("name", "note"), ("rows", "4"), ("aria-describedby", "hint note-error")];
            if problem.is_some() {
                attributes.push(("aria-invalid", "true"));
            }
            // HTML drops one line break at the beginning.
            div.element("textarea", &attributes, |area| {
                area.text("\n");
                area.text(&self.draft.entry("note"));
            });
        });
    }

    pub(super) fn dates(&self, page: &mut Markup, problems: &[Problem]) {
        self.text(page, "started", "text", problems, "Started");
        self.text(page, "stopped", "text", problems, "Stopped. Leave it empty if it goes on.");
    }

    /// The ways on from a question.
    pub(super) fn on(&self, page: &mut Markup) {
        page.element("div", &[("class", "buttons")], |buttons| {
            submit(buttons);
            press(buttons, "button quiet", "skip", "Skip");
        });
    }

    /// The ways on from a question that is answered by typing.
    pub(super) fn on_or_unsure(&self, page: &mut Markup, field: &str) {
        page.element("div", &[("class", "buttons")], |buttons| {
            submit(buttons);
            press(buttons, "button quiet", &format!("unsure {field}"), "I am not sure");
            press(buttons, "button quiet", "skip", "Skip");
        });
    }
}

/// The answers of a question.
fn options_of(page: &mut Markup, field: &str, options: &[&str], chosen: &str, unsure: Option<&str>) {
    for (at, words) in options.iter().copied().chain(unsure).enumerate() {
        let value = if at < options.len() { at.to_string() } else { String::new() };
        let id = format!("{field}-{at}");
        page.element("div", &[("class", "radio")], |div| {
            let mut attributes =
                vec![("type", "radio"), ("name", field), ("id", id.as_str()), ("value", value.as_str())];
            if value == chosen {
                attributes.push(("checked", ""));
            }
            div.element("input", &attributes, |_| {});
            div.element("label", &[("for", &id)], |label| label.text(words));
        });
    }
}

pub(super) fn submit(page: &mut Markup) {
    page.element("button", &[("type", "submit"), ("class", "button")], |button| button.text("Continue"));
}
