//! Everything that was entered, and what it comes to, as the passport says it: as a page, as plain text, as a letter.

use leptos::prelude::*;

use super::super::reference::Reference;
use super::super::said::{date, reaches, said_dose, said_stricter, said_time, trial_name};
use super::super::timeline::{self, Bar};
use super::super::words::{number, range_in_words, verdict_words};
use crate::content::{ListedDefinition, ListedMedicine};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::criteria::Kept;
use crate::domain::track::{CHECK_IN, day_and_score};
use crate::domain::{Criteria, DefinitionJudgement, Judgement, judge};
use crate::ui::date::in_words;
use crate::ui::form::answers::{DATES, HAD_ECT, NEVER_TAKEN, NO, Pick, YES};
use crate::ui::form::{Draft, TrialDraft};
use crate::words::check::{answers, list};
use crate::words::summary as words;
use crate::words::summary::{cells, episode};

/// How many columns the table of the medicines has.
pub(super) const COLUMNS: usize = 8;

/// What was asked, and what was said; nothing where it was not.
pub(super) struct Fact {
    /// What was asked.
    pub asked: &'static str,
    /// What was said.
    pub said: String,
    /// Whether it is the clinician's to explain: an insurer may read a time of high energy as another illness. The sheet has it, a letter has not.
    pub for_clinician: bool,
}

/// What stands in one cell of the table; nothing where it was not answered.
#[derive(Default)]
pub(super) struct Cell {
    /// What was said.
    pub said: String,
    /// What goes with it, in smaller letters.
    pub beside: Vec<String>,
}

/// Everything that was entered, and what it comes to.
pub(super) struct Entered {
    /// The medicines of which something was entered, as typed.
    pub trials: Vec<TrialDraft>,
    /// What the rules say of it.
    pub judgement: Judgement,
    /// How it stands to each definition.
    pub definitions: Vec<DefinitionJudgement>,
    /// The medicines whose dates are known, in time.
    pub bars: Vec<Bar>,
    /// The newest score of the check-ins with its day, as insurers ask for it.
    pub score: Option<String>,
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
    /// Of a draft, on a day such as "2026-11-24".
    pub fn of(draft: Draft, today: &str, reference: &Reference) -> Self {
        let (history, numbers, _) = draft.read();
        let judgement = judge(&history, &reference.medicines, &reference.definitions);
        let trials: Vec<TrialDraft> =
            numbers.iter().filter_map(|number| draft.trial(*number)).map(|trial| trial.get()).collect();
        let ticked = draft.to_check_first();
        let first = reference.check_first.iter().zip(ticked).filter(|(_, ticked)| *ticked);
        let by = |entry: &ListedDefinition| entry.criteria.judge(&history, &reference.medicines);
        Self {
            judgement,
            definitions: reference.listed_definitions.iter().map(by).collect(),
            bars: timeline::bars(&trials, reference, timeline::month_of(today)),
            score: score_of(draft),
            episode: episode_of(draft),
            first: first.map(|(entry, _)| entry.label.clone()).collect(),
            questions: draft.questions.get(),
            kept: Criteria::USUAL.judge(&history, &reference.medicines).trials,
            trials,
        }
    }

    /// How many medicines count, in words that fit a sheet and a letter, whoever fills them in.
    pub fn finding(&self) -> String {
        words::found(&self.trials.len().to_string(), &range_in_words(self.judgement.adequate_failures))
    }

    /// The cells of one medicine: what was answered, and what it comes to.
    pub fn cells(&self, at: usize, reference: &Reference) -> Option<[Cell; COLUMNS]> {
        let trial = self.trials.get(at)?;
        let listed = reference.listed(&trial.medicine);
        let class = listed.map_or_else(|| trial.class_guess.trim(), |entry| entry.class.as_str());
        Some([
            Cell { said: trial_name(trial, reference), beside: some([class.to_owned()]) },
            dose_of(trial, listed, reference),
            time_of(trial, reference),
            taken_of(trial),
            Cell::of(said(trial.benefit, &answers::benefits())),
            stopped_of(trial),
            Cell::of(said(trial.this_episode, &answers::yes_no())),
            self.verdict_of(at, trial)?,
        ])
    }

    /// What the rules say of one medicine, and beside it what a clinician said.
    fn verdict_of(&self, at: usize, trial: &TrialDraft) -> Option<Cell> {
        let by_clinician = match trial.clinician {
            YES => cells::counted(),
            Some(_) => cells::not_counted(),
            None => "",
        };
        let said = verdict_words(self.judgement.trials.get(at)?, self.kept.get(at)?);
        Some(Cell { said, beside: some([by_clinician.to_owned()]) })
    }
}

impl Cell {
    fn of(said: &str) -> Self {
        Self { said: said.to_owned(), beside: Vec::new() }
    }

    /// In one line.
    pub fn line(&self) -> String {
        let said = if self.said.is_empty() { words::not_sure().to_owned() } else { self.said.clone() };
        if self.beside.is_empty() { said } else { cells::line(&self.beside.join("; "), &said) }
    }
}

/// Those that say something.
fn some<const N: usize>(texts: [String; N]) -> Vec<String> {
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

/// The words of what was chosen; none where nothing was.
pub(super) fn said(pick: Pick, words: &[&'static str]) -> &'static str {
    pick.and_then(|at| words.get(at)).copied().unwrap_or_default()
}

/// The head of the column asks; on paper "yes" is enough.
fn taken_of(trial: &TrialDraft) -> Cell {
    if trial.taken == NEVER_TAKEN {
        return Cell::of(list::not_taken());
    }
    let said = said(trial.taken, &answers::taken());
    Cell::of(said.split_once(", ").map_or(said, |(yes_or_no, _)| yes_or_no))
}

fn dose_of(trial: &TrialDraft, listed: Option<&ListedMedicine>, reference: &Reference) -> Cell {
    let judged = listed.map(|entry| &entry.judged);
    let usual = judged.and_then(|medicine| medicine.usual_range);
    let usual = usual.map(|[low, high]| cells::usual(&number(high), &number(low)));
    let least = judged.and_then(|medicine| medicine.min_dose).map(|least| cells::least(&number(least)));
    let if_yes = |answer: Pick, words: &'static str| if answer == YES { words } else { "" }.to_owned();
    let beside = some([
        usual.unwrap_or_default(),
        least.unwrap_or_default(),
        if_yes(trial.approximate, cells::from_memory()),
        if_yes(trial.dose_limited, cells::most()),
        if_yes(trial.added, cells::added()),
        match trial.level {
            Some(0) => cells::level_in_range().to_owned(),
            Some(1) => cells::level_out_of_range().to_owned(),
            _ => String::new(),
        },
    ]);
    Cell { said: said_dose(trial, reference), beside }
}

fn time_of(trial: &TrialDraft, reference: &Reference) -> Cell {
    let dates = if trial.time == DATES || (trial.started.is_empty() && trial.stopped.is_empty()) {
        String::new()
    } else {
        cells::dates(&date(&trial.started), &date(&trial.stopped))
    };
    let read = reaches(trial, reference, |medicine| medicine.stricter_dose) == Some(true);
    let mark = reference.listed(&trial.medicine).and_then(|entry| entry.judged.stricter_dose).filter(|_| read);
    let weeks = said_stricter(trial);
    let stricter = mark.filter(|_| !weeks.is_empty()).map(|mark| cells::stricter(&number(mark), &weeks));
    let stricter = stricter.unwrap_or_default();
    Cell { said: said_time(trial), beside: some([dates, stricter]) }
}

fn stopped_of(trial: &TrialDraft) -> Cell {
    let was_another = trial.still_taking == NO && trial.side_effects == NO && trial.wore_off != YES;
    let reasons = [
        (trial.side_effects == YES, cells::side_effects()),
        (trial.wore_off == YES, cells::wore_off()),
        (trial.still_taking == YES, cells::still()),
        (was_another, cells::another_reason()),
    ];
    let reasons = reasons.iter().filter(|(is, _)| *is).map(|(_, words)| *words);
    Cell::of(&reasons.collect::<Vec<_>>().join(", "))
}

fn score_of(draft: Draft) -> Option<String> {
    let check_ins = draft.rows_of(CHECK_IN);
    let newest = check_ins.iter().filter_map(|row| day_and_score(row)).max();
    newest.map(|(day, score)| words::score(&in_words(day), &number(score.into())))
}

fn episode_of(draft: Draft) -> Vec<Fact> {
    let about = draft.episode.get();
    let months = about.months.trim();
    let months = if months.is_empty() { String::new() } else { episode::months_ago(months) };
    let (yes_no, severities) = (answers::yes_no(), answers::severities());
    let fact = |asked, said: &str| Fact { asked, said: said.to_owned(), for_clinician: false };
    let mut facts = vec![
        fact(episode::began(), &months),
        fact(episode::now(), said(about.severity_now, &severities)),
        fact(episode::worst(), said(about.severity, &severities)),
        Fact { for_clinician: true, ..fact(episode::signs(), said(about.bipolar_signs, &yes_no)) },
        fact(episode::second(), said(about.augmented, &yes_no)),
        fact(episode::ect(), said(about.ect, &answers::ect())),
    ];
    if about.ect == HAD_ECT {
        facts.push(fact(episode::sides(), said(about.ect_bilateral, &yes_no)));
    }
    for (_, other) in draft.others.get() {
        let other = other.get();
        let or_unsure = |said: &str| if said.is_empty() { words::not_sure() } else { said }.to_owned();
        let (helped, sessions) = (or_unsure(said(other.helped, &answers::helped())), or_unsure(other.sessions.trim()));
        let treatment = said(other.treatment, &answers::treatments());
        let asked = if treatment.is_empty() { words::not_said_which() } else { treatment };
        facts.push(fact(asked, &episode::treatment(&helped, &sessions)));
    }
    facts
}

/// What the sheet is, in words that may stand in a letter.
pub(super) fn what_it_is() -> String {
    // The standard library's own way of writing such a number weighs 6 kB in the browser.
    words::what_it_is(&number(TOO_SHORT_BELOW_WEEKS), &number(LONG_ENOUGH_WEEKS))
}
