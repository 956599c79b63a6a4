//! The page of each step: its question, its fields, the ways on.

use leptos::prelude::*;

use super::super::super::components::{Key, buttons, el, element, inert, keyed, text, when};
use super::super::super::form::Field;
use super::super::super::form::answers::{BENEFITS_OFFERED, DATES};
use super::choice::{Answers, choice, first, second_choice};
use super::dose::{dose_page, weeks};
use super::ids;
use super::keeping::{bring_in, keeping};
use super::lists;
use super::medicine_name::medicine;
use super::press::{Press, line, press, press_undo};
use super::progress::above;
use super::question::heading;
use super::right::{question_view, weeks_in_words};
use super::said::said_time;
use super::step::Step;
use super::text_field::{Mode, area, dates, part, text_field};
use super::ways_on::ways_on;
use super::wizard::Wizard;
use crate::route::Route;
use crate::words::check::{self, answers, kind, start, time, treatment, trouble, young};
use crate::words::messages::invalid_answer;

/// The page of the step that is on.
pub(super) fn page(wizard: Wizard) -> AnyView {
    let step = wizard.step_now();
    let mut parts = Vec::new();
    if step.is_a_question() {
        parts.extend(above(wizard));
    } else if step != Step::Start {
        let back = press(wizard, "link", check::back(), Press::Back);
        parts.push(element("p", &[("class", "crumb")], vec![back]));
    }
    parts.extend(told(wizard));
    parts.extend(body(wizard, step));
    element("div", &[], parts)
}

/// In the key of what is told: a question, and not what cannot be read.
const ASKED: usize = 1;

/// What cannot be read or is asked about, and what has come of something that was pressed.
fn told(wizard: Wizard) -> [AnyView; 2] {
    let troubles = move || -> Vec<Key> {
        wizard.shown.with(|shown| match (shown.errors.is_empty(), &shown.asked) {
            (false, _) => vec![(shown.refused, 0)],
            (true, Some(_)) => vec![(shown.refused, ASKED)],
            (true, None) => Vec::new(),
        })
    };
    let told = el("p")
        .class("hint")
        .set("role", "status")
        .hidden_while(move || wizard.shown.with(|shown| shown.told.is_empty()))
        .content(move || wizard.shown.with(|shown| shown.told.clone()));
    [
        keyed(troubles, move |(_, what)| if what == ASKED { question_view(wizard) } else { trouble_view(wizard) }),
        told.view(),
    ]
}

fn trouble_view(wizard: Wizard) -> AnyView {
    let way = wizard.shown.with_untracked(|shown| {
        shown
            .errors
            .first()
            .map(|first| press(wizard, "link", invalid_answer(first.error), Press::ToField(first.field)))
    });
    element(
        "div",
        &[("class", "trouble"), ("role", "alert"), ("id", ids::PROBLEM)],
        vec![
            text("h2", "", trouble::heading()),
            text("p", "", trouble::lead()),
            element("p", &[], way.into_iter().collect()),
            buttons(vec![press(wizard, "button quiet", trouble::go_on(), Press::Next)]),
        ],
    )
}

fn body(wizard: Wizard, step: Step) -> Vec<AnyView> {
    match step {
        Step::Start => start_page(wizard),
        Step::Who => choice(wizard, Answers { unsure: None, ..Answers::of(wizard, Field::Who, &answers::who()) }),
        Step::Young => young_page(wizard),
        Step::Medicine => medicine(wizard),
        Step::Kind => kind_page(wizard),
        Step::Added => choice(wizard, Answers::of(wizard, Field::Added, &answers::added())),
        Step::Dose => dose_page(wizard),
        Step::Most => choice(wizard, Answers::of(wizard, Field::Most, &answers::yes_no())),
        Step::Level => choice(wizard, Answers::of(wizard, Field::Level, &answers::level())),
        Step::Weeks => weeks_page(wizard),
        Step::Dates => dates_page(wizard),
        Step::Stricter => stricter_page(wizard),
        Step::Taken => choice(wizard, Answers::of(wizard, Field::Taken, &answers::taken())),
        Step::Outcome => {
            // What an earlier version asked less exactly stays as it was answered, until it is answered anew.
            let kept = wizard.draft.chosen(Field::Outcome) == Some(BENEFITS_OFFERED);
            let offered = answers::benefits().len().min(if kept { usize::MAX } else { BENEFITS_OFFERED });
            choice(wizard, Answers::of(wizard, Field::Outcome, answers::benefits().get(..offered).unwrap_or_default()))
        }
        Step::WoreOff => choice(wizard, Answers::of(wizard, Field::WoreOff, &answers::yes_no())),
        Step::Episode => choice(wizard, Answers::of(wizard, Field::ThisEpisode, &answers::yes_no())),
        Step::Still => still_page(wizard),
        Step::SideEffects => choice(wizard, Answers::of(wizard, Field::SideEffects, &answers::yes_no())),
        Step::Words => words_page(wizard),
        Step::Began => typed(wizard, Field::EpisodeMonths, Mode::Numeric),
        Step::Now => choice(wizard, Answers::of(wizard, Field::SeverityNow, &answers::severities())),
        Step::Severity => choice(wizard, Answers::of(wizard, Field::Severity, &answers::severities())),
        Step::Signs => choice(wizard, Answers::of(wizard, Field::Signs, &answers::yes_no())),
        Step::Second => choice(wizard, Answers::of(wizard, Field::Second, &answers::yes_no())),
        Step::Ect => choice(wizard, Answers::of(wizard, Field::Ect, &answers::ect())),
        Step::Sides => choice(wizard, Answers::of(wizard, Field::Sides, &answers::yes_no())),
        Step::Treatment => treatment_page(wizard),
        Step::First => first(wizard),
        Step::Medicines => lists::medicines_page(wizard),
        Step::Treatments => lists::treatments_page(wizard),
        Step::Check => lists::check_page(wizard),
        // It stands beside the form, as it holds nothing to fill in.
        Step::Answer => Vec::new(),
    }
}

fn start_page(wizard: Wizard) -> Vec<AnyView> {
    let blank = wizard.draft.is_blank();
    let quiet = "button quiet";
    let mut page = Vec::new();
    if !blank {
        page.push(buttons(vec![
            press(wizard, "button", start::go_on(), Press::Go(Step::Medicines)),
            press(wizard, quiet, check::see_answer(), Press::Go(Step::Answer)),
        ]));
    }
    let begin = if blank { "button" } else { quiet };
    let who = answers::who().into_iter().enumerate();
    page.push(text("h2", "", start::for_whom()));
    page.push(buttons(who.map(|(at, words)| press(wizard, begin, words, Press::BeginFor(at))).collect()));
    page.push(line(press(wizard, "link", start::quick(), Press::BeginQuick)));
    page.push(text("p", "hint", start::quick_hint()));
    if !blank {
        page.push(line(press(wizard, "link", start::clear(), Press::Clear)));
    }
    let undo = move || press_undo(wizard, start::undo_clearing(), Press::UndoClearing);
    page.push(when(move || wizard.draft.can_unclear(), undo));
    page.push(bring_in(wizard));
    page.push(keeping(wizard));
    page
}

/// Whether it is still taken, and why not: one question for two answers.
fn still_page(wizard: Wizard) -> Vec<AnyView> {
    let choose = Callback::new(move |pick| wizard.choose_still_and_why(pick));
    let words = answers::still();
    choice(wizard, Answers { chosen: wizard.still_and_why(), choose, ..Answers::of(wizard, Field::Still, &words) })
}

fn young_page(wizard: Wizard) -> Vec<AnyView> {
    let mut page = heading(wizard, None);
    page.push(text("p", "", young::lead()));
    page.push(inert(&wizard.reference().site, |page| {
        page.element("p", &[], |p| p.linked(&Route::Crisis, &young::lines()));
    }));
    page.push(buttons(vec![press(wizard, "button quiet", young::go_on(), Press::Next)]));
    page
}

/// The kind of a medicine that is not in the list.
fn kind_page(wizard: Wizard) -> Vec<AnyView> {
    let guesses = kind::guesses().map(|guess| press(wizard, "button quiet", guess, Press::Guess(guess)));
    let mut page = heading(wizard, Some(Field::ClassGuess));
    page.extend([
        text_field(wizard, Field::ClassGuess, Mode::Text, None),
        text("p", "hint", kind::or()),
        buttons(guesses.into()),
        ways_on(wizard, Some(Press::Unsure(Field::ClassGuess))),
    ]);
    page
}

/// A question that is answered by typing a line.
fn typed(wizard: Wizard, field: Field, mode: Mode) -> Vec<AnyView> {
    let mut page = heading(wizard, Some(field));
    page.extend([text_field(wizard, field, mode, None), ways_on(wizard, Some(Press::Unsure(field)))]);
    page
}

/// All the time that was given: as it was typed, or in weeks where dates were.
fn all_in_words(wizard: Wizard, weeks: f64) -> String {
    let trial = wizard.trial();
    if trial.time == DATES { weeks_in_words(weeks) } else { said_time(&trial) }
}

/// Of the weeks that were given, how many were at the stricter dose: often all of them.
fn stricter_page(wizard: Wizard) -> Vec<AnyView> {
    let all = wizard.all_weeks().map(|weeks| time::all_weeks(&all_in_words(wizard, weeks)));
    let mut page = heading(wizard, Some(Field::StricterWeeks));
    page.extend(all.map(|words| buttons(vec![press(wizard, "button", words, Press::AllWeeks)])));
    page.push(text_field(wizard, Field::StricterWeeks, Mode::Decimal, None));
    page.push(ways_on(wizard, Some(Press::Unsure(Field::StricterWeeks))));
    page
}

fn weeks_page(wizard: Wizard) -> Vec<AnyView> {
    let mut page = heading(wizard, Some(Field::Weeks));
    page.extend([
        weeks(wizard, None),
        line(press(wizard, "link", time::dates_instead(), Press::Go(Step::Dates))),
        ways_on(wizard, Some(Press::Unsure(Field::Weeks))),
    ]);
    page
}

fn dates_page(wizard: Wizard) -> Vec<AnyView> {
    let trial = wizard.trial();
    let mut page = heading(wizard, None);
    page.extend(dates(wizard));
    if trial.time == DATES && !trial.started.is_empty() {
        let weeks = trial.weeks_by_dates().map(|fewest| time::by_dates(&weeks_in_words(fewest)));
        page.push(text("p", "hint", weeks.as_deref().unwrap_or(time::open_by_dates())));
    }
    page.push(line(press(wizard, "link", time::weeks_instead(), Press::GiveWeeks)));
    page.push(ways_on(wizard, None));
    page
}

fn words_page(wizard: Wizard) -> Vec<AnyView> {
    let mut page = heading(wizard, Some(Field::Note));
    page.push(area(wizard, Field::Note));
    page.extend(part(time::dates_heading(), time::dates_hint()));
    page.extend(dates(wizard));
    page.push(second_choice(wizard, Field::Approximate, time::from_memory(), &answers::yes_no()));
    page.push(second_choice(wizard, Field::Clinician, check::clinician_counted(), &answers::yes_no()));
    page.push(ways_on(wizard, None));
    page
}

fn treatment_page(wizard: Wizard) -> Vec<AnyView> {
    let mut page = heading(wizard, None);
    page.extend([
        second_choice(wizard, Field::Treatment, treatment::which(), &answers::treatments()),
        second_choice(wizard, Field::Helped, treatment::helped(), &answers::helped()),
        text_field(wizard, Field::Sessions, Mode::Numeric, Some(treatment::sessions())),
        ways_on(wizard, None),
    ]);
    page
}
