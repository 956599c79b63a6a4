//! What was entered so far, as cards with a way to change each answer: the medicines, the other treatments, every answer.

use leptos::prelude::*;

use super::super::super::form::answers::{
    BENEFITS, ECT, HELPED, MAY_WEAR_OFF, Pick, SEVERITIES, TAKEN, TREATMENTS, YES, YES_NO,
};
use super::super::super::form::{OtherDraft, TrialDraft};
use super::super::super::markup::Markup;
use super::Reference;
use super::page::{Page, press, press_about, shortened, trial_name};
use super::step::Step;
use super::words::dose;
use crate::domain::Medicine;
use crate::domain::limits;

/// The words of an answer that was chosen.
pub(super) fn answer<T>(pick: Pick, table: &[(T, &'static str)]) -> &'static str {
    pick.and_then(|at| table.get(at)).map_or("Not sure", |(_, words)| words)
}

/// Writes a page of cards.
pub(super) fn write(page: &mut Markup, of: &Page<'_>) {
    of.heading(page, None);
    match of.step {
        Step::Medicines => {
            medicines(page, of);
            page.element("div", &[("class", "buttons")], |buttons| {
                if of.draft.has_room() {
                    press(buttons, "button", "add", "Add a medicine");
                }
                press(buttons, "button", "next", "That is all. Continue");
                press(buttons, "button quiet", "go answer", "See the answer now");
            });
            if !of.draft.has_room() {
                page.words("p", "hint", "That is 60 medicines: there is room for no more.");
            }
            of.keeping(page);
        }
        Step::Treatments => {
            treatments(page, of);
            page.element("div", &[("class", "buttons")], |buttons| {
                press(buttons, "button quiet", "add-treatment", "Add a treatment");
                press(buttons, "button", "next", "Continue");
            });
        }
        _ => {
            page.words("h2", "", "Medicines");
            medicines(page, of);
            page.element("p", &[], |p| press(p, "button quiet", "add", "Add a medicine"));
            page.words("h2", "", "This episode");
            episode(page, of);
            page.words("h2", "", "Other treatments");
            treatments(page, of);
            page.element("p", &[], |p| press(p, "button quiet", "add-treatment", "Add a treatment"));
            page.element("div", &[("class", "buttons")], |buttons| {
                press(buttons, "button", "go answer", "See the answer");
                press(buttons, "button quiet", "clear", "Clear every answer");
            });
            of.keeping(page);
        }
    }
}

/// The level of a card's title: right below the heading of the page, or below that of its part.
fn title(of: &Page<'_>) -> &'static str {
    if of.step == Step::Check { "h3" } else { "h2" }
}

/// One row: what was asked, what was answered, a way to change it.
fn row(page: &mut Markup, what: &str, said: &str, change: &str, about: &str) {
    page.element("div", &[], |div| {
        div.words("dt", "", what);
        div.element("dd", &[], |dd| {
            dd.text(if said.trim().is_empty() { "Not sure" } else { said });
            dd.text(" ");
            press_about(dd, "link", change, "Change", &format!(" {what}{about}"));
        });
    });
}

fn medicines(page: &mut Markup, of: &Page<'_>) {
    let trials: Vec<(usize, TrialDraft)> = of
        .draft
        .trials
        .get_untracked()
        .into_iter()
        .map(|(number, trial)| (number, trial.get_untracked()))
        .filter(|(_, trial)| *trial != TrialDraft::default())
        .collect();
    if trials.is_empty() {
        page.words("p", "", "None yet.");
    }
    page.element("ul", &[("class", "verdicts")], |list| {
        for (at, (number, trial)) in trials.iter().enumerate() {
            card(list, of, at + 1, *number, trial);
        }
    });
    if untrack(|| of.draft.can_bring_back()) {
        page.element("p", &[], |p| {
            p.element(
                "button",
                &[("type", "button"), ("class", "button quiet"), ("data-press", "undo"), ("id", "undo")],
                |button| {
                    button.text("Undo: bring the removed medicine back");
                },
            );
        });
    }
}

fn card(page: &mut Markup, of: &Page<'_>, place: usize, number: usize, trial: &TrialDraft) {
    let name = trial_name(trial, of.reference);
    let about = format!(" of medicine {place}, {name}");
    let id = format!("card-{number}");
    page.element("li", &[("class", "verdict"), ("id", &id), ("tabindex", "-1")], |li| {
        li.words(title(of), "", &format!("{place}. {name}"));
        li.element("dl", &[("class", "facts")], |dl| {
            let change = |step: Step| format!("change {} {number}", step.fragment());
            row(dl, "Name", &name, &change(Step::Medicine), &about);
            if trial.medicine.is_empty() {
                row(dl, "Kind", &shortened(&trial.class_guess), &change(Step::Kind), &about);
            }
            row(dl, "Highest dose", &said_dose(trial, of.reference), &change(Step::Dose), &about);
            let weeks = if trial.time == super::super::super::form::answers::DATES { Step::Dates } else { Step::Weeks };
            row(dl, "For how long", &said_time(trial), &change(weeks), &about);
            if of.reference.listed(&trial.medicine).is_some_and(|entry| entry.judged.often_added) {
                row(dl, "Added to another", answer(trial.added, &YES_NO), &change(Step::Added), &about);
            }
            if reaches(trial, of.reference, |medicine| medicine.min_dose) == Some(false) {
                row(dl, "The most you could take", answer(trial.dose_limited, &YES_NO), &change(Step::Most), &about);
            }
            if reaches(trial, of.reference, |medicine| medicine.stricter_dose) == Some(true) {
                row(dl, "Weeks at the higher dose", &said_stricter(trial), &change(Step::Stricter), &about);
            }
            row(dl, "Nearly every day", answer(trial.taken, &TAKEN), &change(Step::Taken), &about);
            row(dl, "How it went", answer(trial.benefit, &BENEFITS), &change(Step::Outcome), &about);
            if MAY_WEAR_OFF.contains(&trial.benefit) {
                row(dl, "Wore off", answer(trial.wore_off, &YES_NO), &change(Step::WoreOff), &about);
            }
            row(dl, "In this episode", answer(trial.this_episode, &YES_NO), &change(Step::Episode), &about);
            row(dl, "Still taken", answer(trial.still_taking, &YES_NO), &change(Step::Still), &about);
            if trial.still_taking != YES {
                row(
                    dl,
                    "Stopped for side effects",
                    answer(trial.side_effects, &YES_NO),
                    &change(Step::SideEffects),
                    &about,
                );
            }
            let words = if trial.note.trim().is_empty() { "Nothing" } else { trial.note.trim() };
            row(dl, "In own words", &shortened(words), &change(Step::Words), &about);
        });
        press_about(li, "button quiet", &format!("remove {number}"), "Remove", &format!(" medicine {place}, {name}"));
    });
}

/// The dose as it was typed, with its unit where it is a number.
pub(super) fn said_dose(trial: &TrialDraft, reference: &Reference) -> String {
    match limits::read_dose(&trial.dose) {
        Ok(Some(amount)) => {
            let unit = reference.listed(&trial.medicine).map_or("mg/day", |entry| entry.judged.unit.as_str());
            dose(amount, unit)
        }
        Ok(None) => String::new(),
        Err(_) => format!("“{}”, which cannot be read", shortened(&trial.dose)),
    }
}

/// Whether the dose reaches a mark of its medicine; `None` where either is not known.
pub(super) fn reaches(trial: &TrialDraft, reference: &Reference, mark: fn(&Medicine) -> Option<f64>) -> Option<bool> {
    let mark = mark(&reference.listed(&trial.medicine)?.judged)?;
    Some(limits::read_dose(&trial.dose).ok()?? >= mark)
}

/// The weeks at the stricter dose as they were typed.
pub(super) fn said_stricter(trial: &TrialDraft) -> String {
    match limits::read_weeks(&trial.stricter_weeks) {
        Ok(Some(_)) => format!("{} weeks", trial.stricter_weeks.trim()),
        Ok(None) => String::new(),
        Err(_) => format!("“{}”, which cannot be read", shortened(&trial.stricter_weeks)),
    }
}

/// The time as it was typed.
pub(super) fn said_time(trial: &TrialDraft) -> String {
    use super::super::super::form::answers::{DATES, MONTHS};
    if trial.time == DATES {
        let from = if trial.started.trim().is_empty() { "?" } else { trial.started.trim() };
        let to = if trial.stopped.trim().is_empty() { "?" } else { trial.stopped.trim() };
        return format!("from {} to {}", shortened(from), shortened(to));
    }
    match limits::read_weeks(&trial.weeks) {
        Ok(Some(_)) if trial.time == MONTHS => format!("{} months", trial.weeks.trim()),
        Ok(Some(_)) => format!("{} weeks", trial.weeks.trim()),
        Ok(None) => String::new(),
        Err(_) => format!("“{}”, which cannot be read", shortened(&trial.weeks)),
    }
}

fn episode(page: &mut Markup, of: &Page<'_>) {
    let episode = of.draft.episode.get_untracked();
    page.element("dl", &[("class", "facts")], |dl| {
        let months = match limits::read_months(&episode.months) {
            Ok(None) => String::new(),
            Ok(Some(_)) => format!("{} months ago", episode.months.trim()),
            Err(_) => format!("“{}”, which cannot be read", shortened(&episode.months)),
        };
        row(dl, "It began", &months, "change began 0", "");
        row(dl, "Now", answer(episode.severity_now, &SEVERITIES), "change now 0", "");
        row(dl, "At its worst", answer(episode.severity, &SEVERITIES), "change severity 0", "");
        row(dl, "Times of high energy", answer(episode.bipolar_signs, &YES_NO), "change signs 0", "");
        row(dl, "A second medicine added", answer(episode.augmented, &YES_NO), "change second 0", "");
        row(dl, "ECT", answer(episode.ect, &ECT), "change ect 0", "");
        if episode.ect == super::super::super::form::answers::HAD_ECT {
            row(dl, "On both sides", answer(episode.ect_bilateral, &YES_NO), "change sides 0", "");
        }
    });
}

fn treatments(page: &mut Markup, of: &Page<'_>) {
    let others: Vec<(usize, OtherDraft)> =
        of.draft.others.get_untracked().into_iter().map(|(number, other)| (number, other.get_untracked())).collect();
    if others.is_empty() {
        page.words("p", "", "None so far.");
    }
    page.element("ul", &[("class", "verdicts")], |list| {
        for (number, other) in &others {
            list.element("li", &[("class", "verdict")], |li| {
                let name = match other.treatment {
                    None => "Not said which",
                    pick => answer(pick, &TREATMENTS),
                };
                li.words(title(of), "", name);
                let sessions = match other.sessions.trim() {
                    "" => "number of sessions not sure".to_owned(),
                    typed => format!("{} sessions", shortened(typed)),
                };
                li.words("p", "", &format!("Did it help? {}. {sessions}.", answer(other.helped, &HELPED)));
                li.element("p", &[], |p| {
                    press_about(p, "link", &format!("change treatment {number}"), "Change", &format!(" {name}"));
                    p.text(" ");
                    press_about(p, "link", &format!("untreat {number}"), "Remove", &format!(" {name}"));
                });
            });
        }
    });
}
