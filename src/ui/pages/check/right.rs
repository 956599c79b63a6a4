//! "Is this right?": a dose, a time or a date in words is shown back before it counts, and what looks like a slip is asked about once.

use leptos::prelude::*;

use super::super::super::components::{buttons, element, text};
use super::super::super::date;
use super::super::super::form::Field;
use super::super::super::form::answers::{DATES, MONTHS, YES};
use super::asked::Question;
use super::ids;
use super::press::{Press, press};
use super::said::{shortened, trial_name};
use super::step::Step;
use super::wizard::Wizard;
use super::words::{dose, number};
use crate::domain::free_text::dose::{Doubt, doubt as dose_doubt};
use crate::domain::free_text::duration::{ThisMonth, Unit};
use crate::domain::limits;
use crate::domain::read_back::{Said, Sought, Text};
use crate::domain::{doubt, duration};
use crate::platform::days;
use crate::ui::form::TrialDraft;
use crate::words::check::right;

impl Wizard {
    /// The text of a field, with what it is to say.
    fn text_of(self, field: Field) -> Option<Text> {
        let sought = match field {
            Field::Dose => Sought::Dose(self.with_chosen(|entry| Box::new(entry.judged.clone()))),
            // The dates hold in place of the weeks.
            Field::Weeks if self.trial().time == DATES => return None,
            Field::Weeks if self.trial().time == MONTHS => Sought::Weeks(Unit::Months),
            Field::Weeks | Field::StricterWeeks => Sought::Weeks(Unit::Weeks),
            Field::EpisodeMonths => Sought::Months,
            Field::Started | Field::Stopped => Sought::Date,
            _ => return None,
        };
        Some(Text { sought, typed: self.draft.typed(field), today: this_month() })
    }

    /// The texts of a step that say something in words.
    pub fn texts(self, step: Step) -> Vec<(Field, Text)> {
        let texts = step.fields().iter().filter_map(|field| Some((*field, self.text_of(*field)?)));
        texts.filter(|(_, text)| !text.is_kept_as_it_stands()).collect()
    }

    /// What is to be asked before the wizard goes on. A number with the unit that was asked for is taken without asking.
    pub fn question(self) -> Option<Question> {
        let step = self.step_now();
        for field in step.fields().iter().copied() {
            let Ok(Some(reading)) = self.reading_of(field) else { continue };
            if reading.plain {
                self.keep(field, &kept(reading.said));
            } else {
                let words = right::read_as(&self.meant(reading.said), &shortened(&self.draft.typed(field)));
                return Some(Question { field, words, kept: Some(kept(reading.said)) });
            }
        }
        let doubts = self.doubts(step).into_iter().map(|(field, words)| Question { field, words, kept: None });
        doubts.into_iter().find(|question| !self.is_meant(question))
    }

    /// The answer is yes: on.
    pub fn accept(self) {
        if let Some(question) = self.shown.with_untracked(|shown| shown.asked.clone()) {
            match &question.kept {
                Some(kept) => self.keep(question.field, kept),
                None => self.mean(question),
            }
            self.update(|shown| shown.asked = None);
            self.go_on();
        }
    }

    fn keep(self, field: Field, kept: &str) {
        self.draft.enter(field, kept);
        if field == Field::Weeks && self.trial().time == MONTHS {
            self.draft.choose(Field::Time, None);
        }
    }

    /// What a text means, in words.
    fn meant(self, said: Said) -> String {
        match said {
            Said::Dose(amount) => self.dose_in_words(amount),
            Said::Weeks(weeks) => weeks_in_words(weeks),
            Said::Months(months) => right::months(months.into()),
            Said::Date(date) => date::in_words(&date.kept()),
        }
    }

    fn dose_in_words(self, amount: f64) -> String {
        let unit = self.with_chosen(|entry| entry.judged.unit.clone());
        dose(amount, unit.as_deref().unwrap_or("mg/day"))
    }

    /// What looks like a slip on the page of a step, and the field it stands in.
    fn doubts(self, step: Step) -> Vec<(Field, String)> {
        let trial = self.trial();
        let of_dates = || {
            let ends_first = doubt::ends_first(&trial.started, &trial.stopped);
            ends_first.then(|| (Field::Stopped, right::ends_first().into()))
        };
        let doubts = match step {
            Step::Dose => [self.dose_doubt(&trial), weeks_doubt(&trial, Field::Weeks)],
            Step::Dates => [of_dates(), None],
            Step::Words => [of_dates(), weeks_doubt(&trial, Field::Started)],
            Step::Weeks => [weeks_doubt(&trial, Field::Weeks), None],
            Step::Began => [self.episode_doubt(), None],
            _ => [None, None],
        };
        doubts.into_iter().flatten().collect()
    }

    fn dose_doubt(self, trial: &TrialDraft) -> Option<(Field, String)> {
        let amount = limits::read_dose(&trial.dose).ok()??;
        let doubt = self.with_chosen(|entry| dose_doubt(amount, &entry.judged)).flatten()?;
        let said = self.dose_in_words(amount);
        let words = match doubt {
            Doubt::FarAbove { usual } => right::far_above(&said, &self.dose_in_words(usual)),
            Doubt::FarBelow { usual } => right::far_below(&said, &self.dose_in_words(usual)),
        };
        Some((Field::Dose, words))
    }

    fn episode_doubt(self) -> Option<(Field, String)> {
        let months = limits::read_months(&self.draft.typed(Field::EpisodeMonths)).ok()??;
        let trials = self.draft.trials.get_untracked().into_iter().map(|(_, trial)| trial.get_untracked());
        let mut longer = trials.filter(|trial| trial.this_episode == YES).filter_map(|trial| {
            let weeks = weeks_of(&trial).filter(|weeks| doubt::is_longer_than_episode(*weeks, months))?;
            let name = trial_name(&trial, &self.reference());
            Some(right::longer_than_episode(&right::months(months.into()), &name, &weeks_in_words(weeks)))
        });
        Some((Field::EpisodeMonths, longer.next()?))
    }
}

/// More weeks than lie between the dates.
fn weeks_doubt(trial: &TrialDraft, field: Field) -> Option<(Field, String)> {
    let weeks = weeks_of(trial)?;
    let most = doubt::fewer_between(weeks, &trial.started, &trial.stopped)?;
    Some((field, right::longer_than_dates(&weeks_in_words(most), &weeks_in_words(weeks))))
}

/// The question with its answers.
pub(super) fn question_view(wizard: Wizard) -> AnyView {
    let Some(question) = wizard.shown.with_untracked(|shown| shown.asked.clone()) else {
        return element("div", &[], Vec::new());
    };
    // What was read is only shown back; nothing is wrong with it.
    let class = if question.kept.is_some() { "callout" } else { "trouble" };
    element(
        "div",
        &[("class", class), ("role", "alert"), ("id", ids::PROBLEM)],
        vec![
            text("h2", "", right::heading()),
            text("p", "", &question.words),
            buttons(vec![
                press(wizard, "button", right::yes(), Press::Accept),
                press(wizard, "button quiet", right::no(), Press::ToField(question.field)),
            ]),
        ],
    )
}

/// The weeks that were given as such, or as months.
pub(super) fn weeks_of(trial: &TrialDraft) -> Option<f64> {
    match trial.time {
        DATES => None,
        MONTHS => duration::read_months_as_weeks(&trial.weeks).ok()?,
        _ => limits::read_weeks(&trial.weeks).ok()?,
    }
}

/// What is kept of it.
fn kept(said: Said) -> String {
    match said {
        Said::Dose(amount) | Said::Weeks(amount) => number(amount),
        Said::Months(months) => months.to_string(),
        Said::Date(date) => date.kept(),
    }
}

/// A number of weeks in words.
pub(super) fn weeks_in_words(weeks: f64) -> String {
    if weeks.fract() == 0.0 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the limits")]
        let whole = weeks as u64;
        right::weeks(whole)
    } else {
        right::part_weeks(&number(weeks))
    }
}

fn this_month() -> Option<ThisMonth> {
    let today = days::today();
    Some(ThisMonth { year: today.get(..4)?.parse().ok()?, month: today.get(5..7)?.parse().ok()? })
}
