//! What the newest check-in comes to: the way to help first, where its ninth answer is above zero; then the score, what it usually means, and how it
//! has changed.

use leptos::prelude::*;

use super::Desk;
use super::form::ladder;
use crate::domain::Day;
use crate::domain::track::{Change, CheckIn, Compared, Course, Reading, Since};
use crate::route::Route;
use crate::ui::components::{el, inert, section, text, views, written_words};
use crate::ui::date::in_words;
use crate::words::track::{crisis, result as words};

/// The id of its heading.
pub(super) const RESULT: &str = "newest";

pub(super) fn view(desk: Desk) -> AnyView {
    let reading = Memo::new(move |_| desk.reading());
    let told = views(move || match reading.get() {
        Some(reading) => read(desk, &reading),
        None => vec![text("p", "hint", words::none())],
    });
    section(
        RESULT,
        words::heading(),
        vec![el("div").part(told).view(), el("div").class("no-print").part(compare(desk)).view()],
    )
}

fn read(desk: Desk, reading: &Reading) -> Vec<AnyView> {
    let day = in_words(&reading.newest.day.to_string());
    let mut parts = Vec::new();
    if reading.newest.shows_crisis_help() {
        let help = vec![text("p", "", crisis::heading()), ladder(desk)];
        parts.push(el("div").class("no-print").parts(help).view());
    }
    match reading.score {
        Some(score) => {
            parts.push(text("p", "score", &words::score(&day, &score.to_string())));
            let band = reading.band.map_or(0, |band| band as usize);
            parts.push(written_words("p", &desk.told(|tool| tool.bands.get(band))));
        }
        None => {
            let missing: Vec<String> = reading.newest.missing().iter().map(usize::to_string).collect();
            parts.push(text("p", "score", &words::no_score(&day, &missing.join(", "))));
        }
    }
    let daily_life = daily_life(desk, &reading.newest);
    if !daily_life.is_empty() {
        parts.push(text("p", "", &words::daily_life(&daily_life)));
    }
    match reading.compared {
        Compared::NoScore => {}
        Compared::Earliest(Since::Start) => parts.push(text("p", "", words::earliest_start())),
        Compared::Earliest(_) => parts.push(text("p", "", words::earliest())),
        Compared::With { day, since, change, .. } => {
            let (day, change_said) = (in_words(&day.to_string()), changed(&change));
            let told = match since {
                Since::Start => words::since_start(&change_said, &day),
                Since::First => words::since_first(&change_said, &day),
                Since::Chosen => words::since_chosen(&change_said, &day),
            };
            parts.push(text("p", "", &told));
            let course = change.course as usize;
            parts.push(written_words("p", &desk.told(|tool| tool.courses.get(course))));
            if change.course == Course::Remission && !change.is_noticed {
                parts.push(text("p", "hint", words::small()));
            }
            if since == Since::First && desk.start().is_none() {
                let told = desk.site.with_value(|site| {
                    inert(site, |page| {
                        page.element("p", &[("class", "hint no-print")], |p| {
                            p.linked(&Route::Check, &words::start_unknown())
                        });
                    })
                });
                parts.push(told);
            }
        }
    }
    if !reading.newest.note.is_empty() {
        parts.push(text("p", "", &words::note(&reading.newest.note)));
    }
    parts
}

fn changed(change: &Change) -> String {
    let span = words::days(u64::from(change.days.unsigned_abs()));
    let points = u64::from(change.points.unsigned_abs());
    match change.points {
        0 => words::same(&span),
        1.. => words::more(points, &span),
        _ => words::less(points, &span),
    }
}

/// With which check-in the newest is compared.
fn compare(desk: Desk) -> AnyView {
    let days = Memo::new(move |_| {
        desk.check_ins.with(|all| {
            let newest = all.iter().map(|one| one.day).max();
            let mut days: Vec<Day> = all.iter().filter(|one| one.score().is_some()).map(|one| one.day).collect();
            days.retain(|day| Some(*day) < newest);
            days.dedup();
            days
        })
    });
    let options = views(move || {
        let option = |value: &str, words: &str| el("option").set("value", value).text(words).view();
        let mut options = vec![option("", words::usual())];
        // The field begins anew, and so does what it chose.
        if desk.chosen.with_untracked(Option::is_some) {
            desk.chosen.set(None);
        }
        // Of very many, those that lie near the end: the first of all is what is compared with anyway.
        days.with(|days| {
            for day in days.iter().rev().take(100) {
                let day = day.to_string();
                options.push(option(&day, &in_words(&day)));
            }
        });
        options
    });
    let chosen = desk.chosen;
    let select = el("select")
        .set("id", "compared-with")
        .on("change", move |event| chosen.set(Day::parse(&event_target_value(&event))))
        .part(options);
    el("div")
        .class("field")
        .hidden_while(move || days.with(Vec::len) < 2)
        .part(el("label").set("for", "compared-with").text(words::with()).view())
        .part(select.view())
        .view()
}

/// How hard a check-in says that daily life was; empty where it does not say.
pub(super) fn daily_life(desk: Desk, check_in: &CheckIn) -> String {
    desk.told(|tool| tool.daily_life.get(usize::from(check_in.difficulty?)))
}

/// The score in a word, or that there is none.
pub(super) fn score_of(check_in: &CheckIn, none: &str) -> String {
    check_in.score().map_or_else(|| none.to_owned(), |score| score.to_string())
}
