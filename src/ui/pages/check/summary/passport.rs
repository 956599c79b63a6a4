//! The passport as a page: what a doctor reads in thirty seconds.

use leptos::prelude::*;

use super::super::Reference;
use super::super::cards::{answer, reaches, said_dose, said_stricter, said_time};
use super::super::page::trial_name;
use super::super::result::finding;
use super::super::words::{number, verdict_words};
use super::chart;
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::criteria::Kept;
use crate::domain::{Criteria, Judgement, judge};
use crate::ui::form::answers::{BENEFITS, ECT, HAD_ECT, HELPED, SEVERITIES, TAKEN, TREATMENTS, YES, YES_NO};
use crate::ui::form::{Draft, TrialDraft};
use crate::ui::markup::Markup;

/// Everything that was entered, and what it comes to.
pub(super) struct Entered {
    /// The medicines of which something was entered, as typed.
    pub trials: Vec<TrialDraft>,
    /// What the rules say of it.
    pub judgement: Judgement,
    /// Rows of two: what was asked about the episode and the other treatments, and what was said.
    pub episode: Vec<[String; 2]>,
    /// What keeps each medicine from counting by the usual definition.
    pub kept: Vec<Kept>,
    /// What was ticked of what to check first.
    pub first: Vec<String>,
    /// The questions to take along.
    pub questions: Vec<String>,
}

impl Entered {
    /// Of a draft.
    pub fn of(draft: Draft, reference: &Reference) -> Self {
        let (history, numbers, _) = draft.read();
        let judgement = judge(&history, &reference.medicines, &reference.definitions);
        let trials = numbers.iter().filter_map(|number| draft.trial(*number)).map(|trial| trial.get()).collect();
        let about = draft.episode.get();
        let months = if about.months.trim().is_empty() {
            "Not sure".into()
        } else {
            format!("{} months ago", about.months.trim())
        };
        let mut episode = vec![
            ["This episode began".into(), months],
            ["Now".into(), answer(about.severity_now, &SEVERITIES).into()],
            ["At its worst".into(), answer(about.severity, &SEVERITIES).into()],
            ["Times of high energy with little need for sleep".into(), answer(about.bipolar_signs, &YES_NO).into()],
            ["A second medicine added".into(), answer(about.augmented, &YES_NO).into()],
            ["ECT in this episode".into(), answer(about.ect, &ECT).into()],
        ];
        if about.ect == HAD_ECT {
            episode.push(["ECT on both sides".into(), answer(about.ect_bilateral, &YES_NO).into()]);
        }
        for (_, other) in draft.others.get() {
            let other = other.get();
            let sessions =
                if other.sessions.trim().is_empty() { "not sure".to_owned() } else { other.sessions.trim().to_owned() };
            let said = format!("Helped: {}. Sessions: {sessions}.", answer(other.helped, &HELPED));
            episode.push([answer(other.treatment, &TREATMENTS).into(), said]);
        }
        let ticked = draft.first.get();
        let first =
            reference.check_first().zip(ticked).filter(|(_, ticked)| *ticked).map(|((label, _), _)| label.to_owned());
        let kept = Criteria::USUAL.judge(&history, &reference.medicines).trials;
        Self { trials, judgement, episode, kept, first: first.collect(), questions: draft.questions.get() }
    }

    /// The cells of one medicine: what was answered, and what it comes to.
    pub fn cells(&self, at: usize, reference: &Reference) -> Option<[String; 7]> {
        let trial = self.trials.get(at)?;
        let judged = self.judgement.trials.get(at)?;
        let said = |text: String| if text.is_empty() { "not sure".to_owned() } else { text };
        let about = if trial.approximate == Some(0) { " (from memory)" } else { "" };
        let mut when = said(said_time(trial));
        if !(trial.started.is_empty() && trial.stopped.is_empty()) && trial.time != crate::ui::form::answers::DATES {
            when = format!("{when}; {} to {}", said(trial.started.clone()), said(trial.stopped.clone()));
        }
        if reaches(trial, reference, |medicine| medicine.stricter_dose) == Some(true) {
            when = format!("{when}; at the stricter dose: {}", said(said_stricter(trial)));
        }
        let mut dose = format!("{}{about}", said(said_dose(trial, reference)));
        if trial.dose_limited == YES {
            dose.push_str("; the most that could be taken");
        }
        if trial.added == YES {
            dose.push_str("; added to another antidepressant");
        }
        let mut went = answer(trial.benefit, &BENEFITS).to_owned();
        for (said, words) in [(trial.wore_off, "; wore off"), (trial.side_effects, "; stopped because of side effects")]
        {
            if said == YES {
                went.push_str(words);
            }
        }
        // The head of the column asks; on paper "yes" is enough.
        let taken = answer(trial.taken, &TAKEN);
        let taken = taken.split_once(", ").map_or(taken, |(said, _)| said);
        let mut episode = answer(trial.this_episode, &YES_NO).to_owned();
        if trial.still_taking == Some(0) {
            episode.push_str("; still taken");
        }
        Some([
            trial_name(trial, reference),
            dose,
            when,
            taken.to_owned(),
            went,
            episode,
            verdict_words(judged, self.kept.get(at)?),
        ])
    }
}

/// The heads of those cells.
pub(super) const HEADS: [&str; 7] =
    ["Medicine", "Highest dose", "At that dose", "Nearly every day?", "How it went", "This episode?", "As a fair try"];

/// The passport.
pub(super) fn html(draft: Draft, today: &str, reference: &Reference) -> String {
    let entered = Entered::of(draft, reference);
    let mut page = Markup::new(&reference.site);
    page.words("p", "aside", &format!("{today}. Self-reported, not verified, not a diagnosis."));
    page.words("p", "finding", &finding(&entered.judgement));
    page.words("p", "", &what_it_is());
    page.element("table", &[("class", "sheet stacking")], |table| {
        table.element("thead", &[], |head| {
            head.element("tr", &[], |row| {
                for words in HEADS {
                    row.element("th", &[("scope", "col")], |th| th.text(words));
                }
            });
        });
        table.element("tbody", &[], |body| {
            for at in 0..entered.trials.len() {
                let Some([name, rest @ ..]) = entered.cells(at, reference) else { continue };
                body.element("tr", &[], |row| {
                    row.element("th", &[("scope", "row")], |th| th.text(&name));
                    for (cell, label) in rest.iter().zip(HEADS.iter().skip(1)) {
                        row.element("td", &[("data-label", label)], |td| td.text(cell));
                    }
                });
            }
        });
    });
    chart::write(&mut page, &entered.trials, reference);
    page.element("dl", &[("class", "facts")], |dl| {
        for [asked, said] in &entered.episode {
            dl.element("div", &[], |div| {
                div.words("dt", "", asked);
                div.words("dd", "", said);
            });
        }
    });
    for (at, trial) in entered.trials.iter().enumerate() {
        for (what, words) in [("Kind, as far as known", &trial.class_guess), ("In own words", &trial.note)] {
            if !words.trim().is_empty() {
                page.words("p", "", &format!("Medicine {}, {}: {}", at + 1, what.to_lowercase(), words.trim()));
            }
        }
    }
    list(&mut page, "To look at together", &entered.first);
    list(&mut page, "My questions", &entered.questions);
    page.words("h2", "", "To complete by hand");
    for _ in 0..2 {
        page.element("div", &[("class", "blank-line")], |_| {});
    }
    page.into_html()
}

fn list(page: &mut Markup, heading: &'static str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    page.words("h2", "", heading);
    page.element("ul", &[], |list| {
        for item in items {
            list.words("li", "", item);
        }
    });
}

/// What the sheet is, in words that may stand in a letter.
pub(super) fn what_it_is() -> String {
    // The standard library's own way of writing such a number weighs 6 kB in the browser.
    let [surely, possibly] = [LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS].map(number);
    format!(
        "This is a record of treatment as the patient remembers it. A fair try means at least the lowest usual dose, taken nearly every day, for {surely} weeks or more in this episode, with a gain of less than a quarter. A gain of a quarter to a half is open. From {possibly} to {surely} weeks it is open."
    )
}
