//! The answer: the finding, each try with its reasons, what would settle it, what other definitions say, where to go from here.

mod definitions;
mod differences;
mod finding;
mod first;
mod levels;
mod next_steps;
mod nothing;
mod settling;
mod staging;
mod timeline;
mod trial;
mod unread;

use leptos::prelude::*;

use super::ids;
use super::said::shortened;
use super::wizard::Wizard;
use super::words::medicine_name;
use crate::domain::{History, Judgement, Trial, judge};
use crate::ui::components::{element, inert, text};
use crate::ui::form::FieldError;
use crate::words::check;
use crate::words::check::answer as words;

/// The answers and what they come to.
struct Answered {
    wizard: Wizard,
    history: History,
    /// The numbers in the form of the history's medicines.
    numbers: Vec<usize>,
    /// What each of them is called here: its place in the form, and its name.
    names: Vec<String>,
    errors: Vec<FieldError>,
    judgement: Judgement,
}

impl Answered {
    fn of(wizard: Wizard) -> Self {
        let reference = wizard.reference();
        let (history, numbers, errors) = wizard.draft.read();
        let judgement = judge(&history, &reference.medicines, &reference.definitions);
        let name = |(trial, place): (&Trial, usize)| {
            let listed = trial.medicine.as_ref().and_then(|id| reference.listed(id.as_str()));
            let name = listed.map(medicine_name).or_else(|| trial.other_name.as_deref().map(shortened));
            words::medicine(&name.unwrap_or_else(|| check::name_not_known().into()), &place.to_string())
        };
        let names = history.trials.iter().zip(wizard.draft.places(&numbers)).map(name).collect();
        Self { wizard, history, numbers, names, errors, judgement }
    }
}

/// What the answers come to.
pub(super) fn answer(wizard: Wizard) -> AnyView {
    let answered = Answered::of(wizard);
    let site = wizard.reference().site.clone();
    let heading = inert(&site, |page| {
        page.element("h1", &[("id", ids::ANSWER), ("tabindex", "-1")], |h1| h1.text(words::heading()));
    });
    let mut parts = vec![heading];
    parts.extend(unread::unread(&answered));
    if answered.history.trials.is_empty() {
        parts.extend(nothing::nothing(&answered));
        return element("div", &[], parts);
    }
    parts.extend(finding::findings(&answered));
    parts.push(text("h2", "", words::each()));
    parts.extend(trial::trials(&answered));
    parts.extend(timeline::figure(&answered));
    parts.extend(settling::settling(&answered));
    if wizard.draft.about.with_untracked(|about| about.quick) {
        parts.extend(settling::sharper(&answered));
    }
    parts.extend(definitions::definitions(&answered));
    parts.push(staging::staging(&answered));
    parts.extend(first::first(&answered));
    parts.extend(next_steps::next_steps(&answered));
    element("div", &[], parts)
}
