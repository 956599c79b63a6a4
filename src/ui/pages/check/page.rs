//! What the page of every step is written from: the question, what cannot be read, where the answers are.

use leptos::prelude::*;

use super::super::super::form::answers::SOMEONE_ELSE;
use super::super::super::form::{Draft, Problem, TrialDraft};
use super::super::super::markup::Markup;
use super::Reference;
use super::step::Step;
use super::words::{dose, medicine_name, number as in_digits, unit_in_words};
use crate::content::ListedMedicine;
use crate::domain::limits;

/// The id of the field for a medicine's name.
pub(super) const NAME_FIELD: &str = "medicine-name";

/// What the page of a step is written from.
pub(super) struct Page<'a> {
    /// The step.
    pub step: Step,
    /// The answers.
    pub draft: Draft,
    /// The medicines and the words.
    pub reference: &'a Reference,
    /// Whether what cannot be read is told.
    pub tell_problems: bool,
    /// Medicines to choose from, where the name that was typed may mean one of them.
    pub offers: &'a [String],
    /// What has come of something that was pressed.
    pub told: &'a str,
}
impl Page<'_> {
    /// The question and its hint, as asked about oneself or somebody else.
    pub fn asked(&self) -> (String, String) {
        let least = self.chosen().and_then(|entry| Some(dose(entry.judged.min_dose?, &entry.judged.unit)));
        let name = match self.step {
            Step::Weeks if least.is_none() => "weeks-any",
            step => step.fragment(),
        };
        let row = self.reference.tool.asked.iter().find(|row| row.first().is_some_and(|known| known == name));
        let other = if self.draft.entry("who") == place(SOMEONE_ELSE) { 2 } else { 0 };
        let text = |at: usize| row.and_then(|row| row.get(at + other)).cloned().unwrap_or_default();
        let fill = |text: String| {
            if !text.contains('{') {
                return text;
            }
            let judged = self.chosen().map(|entry| &entry.judged);
            let unit = judged.map_or_else(|| "mg a day".to_owned(), |medicine| unit_in_words(&medicine.unit));
            let range = judged.and_then(|medicine| {
                let [low, high] = medicine.usual_range?;
                Some(format!("The usual range is {} to {}. ", in_digits(low), dose(high, &medicine.unit)))
            });
            let stricter = judged.and_then(|medicine| Some(dose(medicine.stricter_dose?, &medicine.unit)));
            text.replace("{name}", &self.medicine_words())
                .replace("{stricter}", stricter.as_deref().unwrap_or("that dose"))
                .replace("{unit}", &unit)
                .replace("{least}", least.as_deref().unwrap_or("any dose"))
                .replace("{range}", &range.unwrap_or_default())
        };
        (fill(text(1)), fill(text(2)))
    }

    /// The medicine that is being asked about, where it is one of the list.
    pub fn chosen(&self) -> Option<&ListedMedicine> {
        let id = self.draft.asked_trial()?.get_untracked().medicine;
        self.reference.listed(&id)
    }

    fn medicine_words(&self) -> String {
        match self.chosen() {
            Some(entry) => entry.judged.generic.clone(),
            None => {
                let typed = self.draft.entry("other-name");
                if typed.trim().is_empty() { "this medicine".into() } else { shortened(&typed) }
            }
        }
    }

    /// What cannot be read in the fields of this step.
    pub fn problems(&self) -> Vec<Problem> {
        let number = self.draft.about.with_untracked(|about| match self.step {
            Step::Treatment => about.treatment,
            _ => about.medicine,
        });
        let fields: &[&str] = match self.step {
            Step::Medicine => &["other-name"],
            Step::Kind => &["class-guess"],
            Step::Dose => &["dose"],
            Step::Weeks => &["weeks"],
            Step::Stricter => &["stricter"],
            Step::Dates => &["started", "stopped"],
            Step::Words => &["note", "started", "stopped"],
            Step::Treatment => &["sessions"],
            Step::Began => &["episode-months"],
            _ => return Vec::new(),
        };
        let (_, _, problems) = untrack(|| self.draft.read());
        let mut found = Vec::new();
        for field in fields {
            let full = if *field == "episode-months" { (*field).to_owned() } else { format!("{field}-{number}") };
            found.extend(
                problems
                    .iter()
                    .filter(|problem| problem.field == full)
                    .map(|problem| Problem { field: (*field).to_owned(), sentence: problem.sentence.clone() }),
            );
        }
        found
    }

    pub(super) fn problem_of(&self, field: &str) -> Option<String> {
        let problems = if self.tell_problems { self.problems() } else { Vec::new() };
        problems.into_iter().find(|problem| problem.field == field).map(|problem| problem.sentence)
    }

    /// The heading: the question, which is the label of the field where there is one.
    pub fn heading(&self, page: &mut Markup, label_of: Option<&str>) {
        let (question, hint) = self.asked();
        self.which(page);
        page.element("h1", &[("id", "question"), ("tabindex", "-1")], |h1| match label_of {
            Some(field) => h1.element("label", &[("for", field)], |label| label.text(&question)),
            None => h1.text(&question),
        });
        page.element("p", &[("class", "hint"), ("id", "hint")], |p| p.text(&hint));
    }

    /// Which of several medicines the question is about.
    pub(super) fn which(&self, page: &mut Markup) {
        let number = self.draft.about.with_untracked(|about| about.medicine);
        let place = untrack(|| self.draft.places(&[number])).first().copied().unwrap_or(1);
        if self.step.is_of_a_medicine() {
            page.words("p", "aside", &format!("Medicine {place}"));
        }
    }

    /// A way back after every answer was cleared.
    pub fn undo_clearing(&self, page: &mut Markup) {
        if self.draft.can_unclear() {
            page.element("p", &[], |p| {
                p.element(
                    "button",
                    &[("type", "button"), ("class", "button quiet"), ("data-press", "unclear"), ("id", "undo")],
                    |button| {
                        button.text("Undo: bring every answer back");
                    },
                );
            });
        }
    }

    /// Where the answers are, and the way to have it otherwise.
    pub fn keeping(&self, page: &mut Markup) {
        page.element("p", &[("class", "aside")], |p| {
            // Which of the two holds is for the styles to show: assets/scripts/storage.js marks the document.
            p.words("span", "if-kept", "Your answers stay in this tab unless you have chosen otherwise, also if you reload it, and are gone when you close it.");
            p.words("span", "if-unkept", "Your answers are kept nowhere but on this page: a reload loses them.");
            p.text(" Where they are kept: ");
            p.link(&crate::route::Route::YourData, "", "your data");
            p.text(".");
        });
    }
}

/// A button that says what it stands for to whoever listens.
pub(super) fn press(page: &mut Markup, class: &'static str, what: &str, words: &str) {
    press_about(page, class, what, words, "");
}

/// The same, with words for those who do not see what it stands beside.
pub(super) fn press_about(page: &mut Markup, class: &'static str, what: &str, words: &str, about: &str) {
    page.element("button", &[("type", "button"), ("class", class), ("data-press", what)], |button| {
        button.text(words);
        if !about.is_empty() {
            button.element("span", &[("class", "visually-hidden")], |span| span.text(about));
        }
    });
}

/// A pick as the text that a field holds.
pub(super) fn place(pick: Option<usize>) -> String {
    pick.map(|at| at.to_string()).unwrap_or_default()
}

/// The beginning of a text that may be a pasted novel.
pub(super) fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= limits::NAME_CHARACTERS {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(60).collect();
    short.push('…');
    short
}

/// The name of a medicine as it was entered: of the list, in own words, or not known.
pub(super) fn trial_name(trial: &TrialDraft, reference: &Reference) -> String {
    match reference.listed(&trial.medicine) {
        Some(entry) => medicine_name(entry),
        None if trial.other_name.trim().is_empty() => "name not known".into(),
        None => shortened(&trial.other_name),
    }
}
