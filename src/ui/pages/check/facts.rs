//! Summary lists: what was asked, what was answered, and a way to change it.

use leptos::prelude::*;

use super::super::super::components::{element, text, words};
use super::press::{Press, press_about};
use super::step::Step;
use super::wizard::Wizard;
use crate::words::check;

/// The rows about one medicine, or about the episode.
pub(super) struct Facts {
    wizard: Wizard,
    /// The number of the medicine; 0 for the episode.
    number: usize,
    /// Words for those who do not see which medicine a button is about.
    about: String,
    rows: Vec<AnyView>,
}

impl Facts {
    /// No rows yet.
    pub fn new(wizard: Wizard, number: usize, about: String) -> Self {
        Self { wizard, number, about, rows: Vec::new() }
    }

    /// One row: what was asked, what was answered, the step to change it.
    pub fn row(&mut self, what: &str, said: &str, step: Step) {
        let said = if said.trim().is_empty() { check::not_sure() } else { said };
        let about = if self.about.is_empty() { what.to_owned() } else { [what, " ", &self.about].concat() };
        let change = press_about(self.wizard, "link", check::change(), about, Press::Change(step, self.number));
        let said = element("dd", &[], vec![words([said, " "].concat()), change]);
        self.rows.push(element("div", &[], vec![text("dt", "", what), said]));
    }

    /// The list of them.
    pub fn view(self) -> AnyView {
        element("dl", &[("class", "facts")], self.rows)
    }
}

/// The title of a card: right below the heading of the page, or below that of its part.
pub(super) fn card_title(wizard: Wizard, words: &str) -> AnyView {
    text(if wizard.step_now() == Step::Check { "h3" } else { "h2" }, "", words)
}
