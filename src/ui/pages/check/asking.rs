//! The page of each step as HTML: the question is the heading, the fields hold what was entered before, and the buttons say what they do.
//! Pure: the same answers give the same page.

use leptos::prelude::*;

use super::super::super::form::Problem;
use super::super::super::form::answers::{
    BENEFITS, BENEFITS_OFFERED, DATES, ECT, HELPED, MONTHS, SEVERITIES, TAKEN, TIME, TREATMENTS, WHO, YES_NO, words,
};
use super::super::super::markup::Markup;
use super::Reference;
use super::cards;
use super::fields::submit;
use super::page::{NAME_FIELD, Page, place, press, shortened};
use super::step::Step;
use super::words::{medicine_name, number as in_digits, offered_name};
use crate::domain::medicine::MedicineKind;

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
                // "Added" is a yes: it stands first among yes and no.
                self.choice(page, "added", &["Added to another antidepressant", "On its own"]);
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
            Step::Outcome => {
                let mut offered = words(&BENEFITS);
                // What an earlier version asked less exactly stays as it was answered, until it is answered anew.
                if self.draft.entry("outcome") != BENEFITS_OFFERED.to_string() {
                    offered.truncate(BENEFITS_OFFERED);
                }
                self.choice(page, "outcome", &offered);
            }
            Step::Most => self.choice(page, "most", &words(&YES_NO)),
            Step::Stricter => {
                self.heading(page, Some("stricter"));
                self.text(page, "stricter", "decimal", problems, "");
                self.on_or_unsure(page, "stricter");
            }
            Step::WoreOff => self.choice(page, "wore-off", &words(&YES_NO)),
            Step::SideEffects => self.choice(page, "side-effects", &words(&YES_NO)),
            Step::Now => self.choice(page, "now", &words(&SEVERITIES)),
            Step::Signs => self.choice(page, "signs", &words(&YES_NO)),
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

    /// The name of a medicine: an editable combobox with a list of what fits.
    fn medicine(&self, page: &mut Markup) {
        self.heading(page, Some(NAME_FIELD));
        let typed = self.chosen().map_or_else(|| self.draft.entry("other-name"), medicine_name);
        if !self.offers.is_empty() {
            page.element("div", &[("class", "callout important"), ("id", "offers"), ("tabindex", "-1")], |div| {
                div.words("p", "callout-title", "Is it one of these?");
                div.element("div", &[("class", "buttons")], |buttons| {
                    for entry in self.offers.iter().filter_map(|id| self.reference.listed(id)) {
                        let added =
                            if entry.judged.kind == MedicineKind::Augmentation { ", as an added medicine" } else { "" };
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
                li.text(&offered_name(entry, typed));
                if entry.judged.kind == MedicineKind::Augmentation && !entry.judged.generic.contains("added") {
                    li.text(", added to another antidepressant");
                }
            },
        );
    }
    (page.into_html(), found.len())
}
