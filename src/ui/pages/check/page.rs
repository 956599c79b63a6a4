//! The page of each step as HTML: the question is the heading, the fields hold what was entered before, and the buttons say what they do.
//! Pure: the same answers give the same page.

use leptos::prelude::*;

use super::super::super::form::answers::{
    DATES, ECT, HELPED, MONTHS, OUTCOMES, SEVERITIES, SOMEONE_ELSE, TAKEN, TIME, TREATMENTS, WHO, YES_NO, words,
};
use super::super::super::form::{Draft, Problem, TrialDraft};
use super::super::super::markup::Markup;
use super::Reference;
use super::cards;
use super::step::Step;
use super::words::{dose, medicine_name, number as in_digits, unit_in_words};
use crate::content::ListedMedicine;
use crate::domain::limits;
use crate::domain::medicine::Kind;

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
    /// The page.
    pub fn html(&self) -> String {
        let mut page = Markup::new(&self.reference.site);
        if self.step != Step::Start {
            page.element("p", &[("class", "crumb")], |p| press(p, "link", "back", "Back"));
        }
        let problems = if self.tell_problems { self.problems() } else { Vec::new() };
        if let Some(problem) = problems.first() {
            page.element(
                "div",
                &[("class", "trouble"), ("role", "alert"), ("id", "problem"), ("tabindex", "-1")],
                |div| {
                    div.words("h2", "", "This answer cannot be read");
                    div.words(
                        "p",
                        "",
                        "It is kept as you typed it. You can change it, or go on: it then counts as “not sure”.",
                    );
                    div.element("p", &[], |p| press(p, "link", &format!("to {}", problem.field), &problem.sentence));
                },
            );
        }
        if !self.told.is_empty() {
            page.element("p", &[("class", "hint"), ("role", "status")], |p| p.text(self.told));
        }
        self.body(&mut page, &problems);
        page.into_html()
    }

    fn body(&self, page: &mut Markup, problems: &[Problem]) {
        match self.step {
            Step::Start => self.start(page),
            Step::Medicine => self.medicine(page),
            Step::Kind => self.kind(page, problems),
            Step::Added => {
                let both = ["On its own", "Added to another antidepressant"];
                let added = self.chosen().is_some_and(|entry| entry.judged.kind == Kind::Augmentation);
                self.radios(page, "added", &both, if added { "1" } else { "0" }, None);
                self.on(page);
            }
            Step::Dose => {
                self.heading(page, Some("dose"));
                self.text(page, "dose", "decimal", problems, "");
                self.on_or_unsure(page, "dose");
            }
            Step::Weeks => {
                self.heading(page, Some("weeks"));
                self.text(page, "weeks", "decimal", problems, "");
                let months = self.draft.entry("time") == place(MONTHS);
                self.fieldset(page, "time", "Is that in weeks or in months?", &TIME, if months { "1" } else { "0" });
                page.element("p", &[], |p| press(p, "link", "go dates", "I know the dates instead"));
                self.on_or_unsure(page, "weeks");
            }
            Step::Dates => {
                self.heading(page, None);
                self.dates(page, problems);
                let weeks = self.draft.asked_trial().map(|trial| trial.get_untracked());
                if let Some(trial) = weeks.filter(|trial| trial.time == DATES && !trial.started.is_empty()) {
                    page.words(
                        "p",
                        "hint",
                        &match trial.weeks_by_dates() {
                            Some(fewest) => format!("By these dates it was at least {} weeks.", in_digits(fewest)),
                            None => {
                                "These dates leave the number of weeks open. If you know it, give the weeks instead."
                                    .into()
                            }
                        },
                    );
                }
                page.element("p", &[], |p| press(p, "link", "weeks", "Give weeks or months instead"));
                self.on(page);
            }
            Step::Words => {
                self.heading(page, Some("note"));
                self.area(page, problems);
                page.words("h2", "", "The dates, if you know them");
                page.words("p", "hint", "A year, or a year and a month: 2023 or 2023-04.");
                self.dates(page, problems);
                self.fieldset_of(page, "approximate", "Are the dose and the weeks from memory?", &words(&YES_NO));
                self.on(page);
            }
            Step::Began => {
                self.heading(page, Some("episode-months"));
                self.text(page, "episode-months", "numeric", problems, "");
                self.on_or_unsure(page, "episode-months");
            }
            Step::Who => self.choice(page, "who", &WHO),
            Step::Taken => self.choice(page, "taken", &words(&TAKEN)),
            Step::Outcome => self.choice(page, "outcome", &words(&OUTCOMES)),
            Step::Episode => self.choice(page, "episode", &words(&YES_NO)),
            Step::Still => self.choice(page, "still", &words(&YES_NO)),
            Step::Severity => self.choice(page, "severity", &words(&SEVERITIES)),
            Step::Second => self.choice(page, "second", &words(&YES_NO)),
            Step::Ect => self.choice(page, "ect", &words(&ECT)),
            Step::Sides => self.choice(page, "sides", &words(&YES_NO)),
            Step::Treatment => {
                self.heading(page, None);
                self.fieldset_of(page, "treatment", "Treatment", &words(&TREATMENTS));
                self.fieldset_of(page, "helped", "Did it help?", &words(&HELPED));
                self.text(
                    page,
                    "sessions",
                    "numeric",
                    problems,
                    "How many sessions? Leave it empty if you are not sure.",
                );
                self.on(page);
            }
            Step::First => self.first(page),
            Step::Young => self.young(page),
            Step::Medicines | Step::Treatments | Step::Check => cards::write(page, self),
            // Written beside the form, as it holds nothing to fill in.
            Step::Answer => {}
        }
    }

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
            text.replace("{name}", &self.medicine_words())
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
    fn which(&self, page: &mut Markup) {
        let number = self.draft.about.with_untracked(|about| about.medicine);
        let place = untrack(|| self.draft.places(&[number])).first().copied().unwrap_or(1);
        if self.step.is_of_a_medicine() {
            page.words("p", "aside", &format!("Medicine {place}"));
        }
    }

    fn start(&self, page: &mut Markup) {
        let blank = self.draft.is_blank();
        page.element("div", &[("class", "buttons")], |buttons| {
            if !blank {
                press(buttons, "button", "go medicines", "Go on where you were");
                press(buttons, "button quiet", "go answer", "See the answer");
            }
            press(buttons, if blank { "button" } else { "button quiet" }, "begin", "Start");
            press(buttons, "button quiet", "quick", "I have two minutes");
        });
        page.words(
            "p",
            "hint",
            "“I have two minutes” asks for names, and whether they helped. You can add the rest later.",
        );
        if !blank {
            page.element("p", &[], |p| press(p, "link", "clear", "Clear every answer"));
        }
        self.undo_clearing(page);
        self.keeping(page);
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
            // Which of the two holds is for the styles to show: assets/keeping.js marks the document.
            p.words("span", "if-kept", "Your answers stay in this tab unless you have chosen otherwise, also if you reload it, and are gone when you close it.");
            p.words("span", "if-unkept", "Your answers are kept nowhere but on this page: a reload loses them.");
            p.text(" Where they are kept: ");
            p.link(&crate::route::Route::YourData, "", "your data");
            p.text(".");
        });
    }

    /// The name of a medicine: an editable combobox with a list of what fits.
    fn medicine(&self, page: &mut Markup) {
        self.heading(page, Some(NAME_FIELD));
        let typed = self.chosen().map_or_else(|| self.draft.entry("other-name"), medicine_name);
        if !self.offers.is_empty() {
            page.element("div", &[("class", "callout important"), ("id", "offers"), ("tabindex", "-1")], |div| {
                div.words("p", "callout-title", "Is it one of these?");
                div.element("div", &[("class", "buttons")], |buttons| {
                    for entry in self.offers.iter().filter_map(|id| self.reference.listed(id)) {
                        let added = if entry.judged.kind == Kind::Augmentation { ", as an added medicine" } else { "" };
                        let id = &entry.judged.id;
                        press(buttons, "button", &format!("pick {id}"), &format!("{}{added}", medicine_name(entry)));
                    }
                    press(buttons, "button quiet", "not-listed", &format!("No, keep “{}”", shortened(&typed)));
                });
            });
        }
        let problem = self.problem_of("other-name");
        let list = format!("{NAME_FIELD}-list");
        page.element("div", &[("class", "field combobox")], |div| {
            let mut attributes = vec![
                ("type", "text"),
                ("id", NAME_FIELD),
                ("name", "other-name"),
                ("role", "combobox"),
                ("aria-expanded", "false"),
                ("aria-controls", list.as_str()),
                ("aria-autocomplete", "list"),
                ("aria-describedby", "hint"),
                ("autocomplete", "off"),
                ("spellcheck", "false"),
                ("value", typed.as_str()),
            ];
            if problem.is_some() {
                attributes.push(("aria-invalid", "true"));
            }
            div.element("input", &attributes, |_| {});
            let list =
                [("role", "listbox"), ("id", list.as_str()), ("aria-label", "Medicines that fit"), ("hidden", "")];
            div.element("ul", &list, |_| {});
            let told = format!("{NAME_FIELD}-told");
            div.element("p", &[("class", "visually-hidden"), ("role", "status"), ("id", &told)], |_| {});
            div.words("p", "field-error", problem.as_deref().unwrap_or_default());
        });
        page.element("div", &[("class", "buttons")], |buttons| {
            submit(buttons);
            press(buttons, "button quiet", "not-listed", "It is not in the list");
            press(buttons, "button quiet", "not-listed", "I am not sure of the name");
            press(buttons, "button quiet", "skip", "Skip");
        });
    }

    fn problem_of(&self, field: &str) -> Option<String> {
        let problems = if self.tell_problems { self.problems() } else { Vec::new() };
        problems.into_iter().find(|problem| problem.field == field).map(|problem| problem.sentence)
    }

    /// The kind of a medicine that is not in the list.
    fn kind(&self, page: &mut Markup, problems: &[Problem]) {
        self.heading(page, Some("class-guess"));
        self.text(page, "class-guess", "text", problems, "");
        page.words("p", "hint", "Or take one of these:");
        page.element("div", &[("class", "buttons")], |buttons| {
            for guess in [
                "An SSRI",
                "An SNRI",
                "A tricyclic",
                "An MAOI",
                "Something added to another one",
                "Something for sleep",
                "Something for worry",
            ] {
                press(buttons, "button quiet", &format!("guess {guess}"), guess);
            }
        });
        self.on_or_unsure(page, "class-guess");
    }

    fn first(&self, page: &mut Markup) {
        let (question, hint) = self.asked();
        let ticked = self.draft.first.get_untracked();
        page.element("fieldset", &[("class", "field choice"), ("aria-describedby", "hint")], |fieldset| {
            fieldset.element("legend", &[], |legend| {
                legend.element("h1", &[("id", "question"), ("tabindex", "-1")], |h1| h1.text(&question));
            });
            fieldset.element("p", &[("class", "hint"), ("id", "hint")], |p| p.text(&hint));
            for (at, (label, _)) in self.reference.check_first().enumerate() {
                let value = at.to_string();
                let id = format!("first-{at}");
                fieldset.element("div", &[("class", "radio")], |div| {
                    let mut attributes =
                        vec![("type", "checkbox"), ("name", "first"), ("id", id.as_str()), ("value", value.as_str())];
                    if ticked.get(at).copied().unwrap_or_default() {
                        attributes.push(("checked", ""));
                    }
                    div.element("input", &attributes, |_| {});
                    div.element("label", &[("for", &id)], |element| element.text(label));
                });
            }
        });
        self.on(page);
    }

    fn young(&self, page: &mut Markup) {
        self.heading(page, None);
        page.words("p", "", "Please talk with a parent, a doctor, a school nurse or another adult you trust. You deserve help that fits you, and there is help.");
        page.element("p", &[], |p| {
            p.text("Lines for young people stand under ");
            p.link(&crate::route::Route::Crisis, "", "crisis help");
            p.text(". Please do not stop or change a medicine because of this page.");
        });
        page.element("div", &[("class", "buttons")], |buttons| {
            press(buttons, "button quiet", "next", "Go on anyway, to make a list for a doctor");
        });
    }

    /// A question with a few answers and "Not sure", on a page of its own.
    fn choice(&self, page: &mut Markup, field: &str, options: &[&str]) {
        let chosen = self.draft.entry(field);
        self.radios(page, field, options, &chosen, Some("Not sure"));
        self.on(page);
    }

    fn radios(&self, page: &mut Markup, field: &str, options: &[&str], chosen: &str, unsure: Option<&str>) {
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
    fn fieldset_of(&self, page: &mut Markup, field: &str, legend: &str, options: &[&str]) {
        let chosen = self.draft.entry(field);
        page.element("fieldset", &[("class", "field choice")], |fieldset| {
            fieldset.element("legend", &[], |element| element.text(legend));
            options_of(fieldset, field, options, &chosen, Some("Not sure"));
        });
    }

    /// A second question on a page, of which one answer always holds.
    fn fieldset(&self, page: &mut Markup, field: &str, legend: &str, options: &[&str], chosen: &str) {
        page.element("fieldset", &[("class", "field choice")], |fieldset| {
            fieldset.element("legend", &[], |element| element.text(legend));
            options_of(fieldset, field, options, chosen, None);
        });
    }

    /// A line to type in, with its own label where the heading is not its label.
    fn text(&self, page: &mut Markup, field: &str, mode: &str, problems: &[Problem], label: &str) {
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

    fn area(&self, page: &mut Markup, problems: &[Problem]) {
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

    fn dates(&self, page: &mut Markup, problems: &[Problem]) {
        self.text(page, "started", "text", problems, "Started");
        self.text(page, "stopped", "text", problems, "Stopped. Leave it empty if it goes on.");
    }

    /// The ways on from a question.
    fn on(&self, page: &mut Markup) {
        page.element("div", &[("class", "buttons")], |buttons| {
            submit(buttons);
            press(buttons, "button quiet", "skip", "Skip");
        });
    }

    /// The ways on from a question that is answered by typing.
    fn on_or_unsure(&self, page: &mut Markup, field: &str) {
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

fn submit(page: &mut Markup) {
    page.element("button", &[("type", "submit"), ("class", "button")], |button| button.text("Continue"));
}

/// A pick as the text that a field holds.
fn place(pick: Option<usize>) -> String {
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

/// The options of the combobox as HTML: every medicine that fits what is typed, the best first.
pub(super) fn options(reference: &Reference, typed: &str) -> (String, usize) {
    let found = reference.found(typed);
    let mut page = Markup::new(&reference.site);
    for (at, entry) in found.iter().enumerate() {
        let id = format!("option-{at}");
        let option = entry.judged.id.to_string();
        page.element(
            "li",
            &[("role", "option"), ("id", &id), ("aria-selected", "false"), ("data-option", &option)],
            |li| {
                li.text(&medicine_name(entry));
                if entry.judged.kind == Kind::Augmentation && !entry.judged.generic.contains("added") {
                    li.text(", added to another antidepressant");
                }
            },
        );
    }
    (page.into_html(), found.len())
}

/// The name of a medicine as it was entered: of the list, in own words, or not known.
pub(super) fn trial_name(trial: &TrialDraft, reference: &Reference) -> String {
    match reference.listed(&trial.medicine) {
        Some(entry) => medicine_name(entry),
        None if trial.other_name.trim().is_empty() => "name not known".into(),
        None => shortened(&trial.other_name),
    }
}
