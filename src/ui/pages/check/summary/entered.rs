//! Everything that was entered, and what it comes to, as the passport says it: as a page and as plain text.

use leptos::prelude::*;

use super::super::reference::Reference;
use super::super::said::{reaches, said_dose, said_stricter, said_time, trial_name};
use super::super::words::{number, verdict_words};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::criteria::Kept;
use crate::domain::{Criteria, Judgement, judge};
use crate::ui::form::answers::{DATES, HAD_ECT, YES, said};
use crate::ui::form::{Draft, TrialDraft};
use crate::words::check::answers;
use crate::words::summary as words;
use crate::words::summary::{cells, episode};

/// How many columns the table of the medicines has.
pub(super) const COLUMNS: usize = 7;

/// What was asked, and what was said.
pub(super) struct Fact {
    /// What was asked.
    pub asked: &'static str,
    /// What was said.
    pub said: String,
}

/// Everything that was entered, and what it comes to.
pub(super) struct Entered {
    /// The medicines of which something was entered, as typed.
    pub trials: Vec<TrialDraft>,
    /// What the rules say of it.
    pub judgement: Judgement,
    /// About the episode and the other treatments.
    pub episode: Vec<Fact>,
    /// What was ticked of what to check first.
    pub first: Vec<String>,
    /// The questions to take along.
    pub questions: Vec<String>,
    /// What keeps each medicine from counting by the usual definition.
    kept: Vec<Kept>,
}

impl Entered {
    /// Of a draft.
    pub fn of(draft: Draft, reference: &Reference) -> Self {
        let (history, numbers, _) = draft.read();
        let judgement = judge(&history, &reference.medicines, &reference.definitions);
        let trials = numbers.iter().filter_map(|number| draft.trial(*number)).map(|trial| trial.get()).collect();
        let ticked = draft.first.get();
        let first = reference.check_first.iter().zip(ticked).filter(|(_, ticked)| *ticked);
        Self {
            trials,
            judgement,
            episode: episode_of(draft),
            first: first.map(|(entry, _)| entry.label.clone()).collect(),
            questions: draft.questions.get(),
            kept: Criteria::USUAL.judge(&history, &reference.medicines).trials,
        }
    }

    /// The cells of one medicine: what was answered, and what it comes to.
    pub fn cells(&self, at: usize, reference: &Reference) -> Option<[String; COLUMNS]> {
        let trial = self.trials.get(at)?;
        let judged = self.judgement.trials.get(at)?;
        let or_unsure = |text: String| if text.is_empty() { words::not_sure().to_owned() } else { text };
        let mut when = or_unsure(said_time(trial));
        if !(trial.started.is_empty() && trial.stopped.is_empty()) && trial.time != DATES {
            let (started, stopped) = (or_unsure(trial.started.clone()), or_unsure(trial.stopped.clone()));
            when = cells::dates(&started, &stopped, &when);
        }
        if reaches(trial, reference, |medicine| medicine.stricter_dose) == Some(true) {
            when = cells::stricter(&when, &or_unsure(said_stricter(trial)));
        }
        let mut dose = or_unsure(said_dose(trial, reference));
        for (answer, further) in [
            (trial.approximate, cells::from_memory as fn(&str) -> String),
            (trial.dose_limited, cells::most),
            (trial.added, cells::added),
        ] {
            if answer == YES {
                dose = further(&dose);
            }
        }
        let mut went = said(trial.benefit, &answers::benefits()).to_owned();
        for (answer, further) in
            [(trial.wore_off, cells::wore_off as fn(&str) -> String), (trial.side_effects, cells::side_effects)]
        {
            if answer == YES {
                went = further(&went);
            }
        }
        // The head of the column asks; on paper "yes" is enough.
        let taken = said(trial.taken, &answers::taken());
        let taken = taken.split_once(", ").map_or(taken, |(yes_or_no, _)| yes_or_no);
        let mut episode = said(trial.this_episode, &answers::yes_no()).to_owned();
        if trial.still_taking == YES {
            episode = cells::still(&episode);
        }
        let counts = verdict_words(judged, self.kept.get(at)?);
        Some([trial_name(trial, reference), dose, when, taken.to_owned(), went, episode, counts])
    }
}

fn episode_of(draft: Draft) -> Vec<Fact> {
    let about = draft.episode.get();
    let months = if about.months.trim().is_empty() {
        episode::unsure().into()
    } else {
        episode::months_ago(about.months.trim())
    };
    let (yes_no, severities) = (answers::yes_no(), answers::severities());
    let fact = |asked, said: &str| Fact { asked, said: said.to_owned() };
    let mut facts = vec![
        Fact { asked: episode::began(), said: months },
        fact(episode::now(), said(about.severity_now, &severities)),
        fact(episode::worst(), said(about.severity, &severities)),
        fact(episode::signs(), said(about.bipolar_signs, &yes_no)),
        fact(episode::second(), said(about.augmented, &yes_no)),
        fact(episode::ect(), said(about.ect, &answers::ect())),
    ];
    if about.ect == HAD_ECT {
        facts.push(fact(episode::sides(), said(about.ect_bilateral, &yes_no)));
    }
    for (_, other) in draft.others.get() {
        let other = other.get();
        let sessions = if other.sessions.trim().is_empty() { words::not_sure() } else { other.sessions.trim() };
        facts.push(Fact {
            asked: said(other.treatment, &answers::treatments()),
            said: episode::treatment(said(other.helped, &answers::helped()), sessions),
        });
    }
    facts
}

/// What the sheet is, in words that may stand in a letter.
pub(super) fn what_it_is() -> String {
    // The standard library's own way of writing such a number weighs 6 kB in the browser.
    words::what_it_is(&number(TOO_SHORT_BELOW_WEEKS), &number(LONG_ENOUGH_WEEKS))
}
