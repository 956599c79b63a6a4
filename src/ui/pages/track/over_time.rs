//! All check-ins over time: the scores as a line, each question as a small one, and the numbers as a table.

use leptos::prelude::*;

use super::Desk;
use super::result::{daily_life, score_of};
use crate::domain::Day;
use crate::domain::duration;
use crate::domain::track::{CheckIn, ITEMS, MOST, Point, written as written_number};
use crate::ui::components::{Bar, Chart, buttons, el, inert, is_thinned, section, spark, status, text, views};
use crate::ui::date::in_words;
use crate::ui::form::TrialDraft;
use crate::ui::form::answers::{NEVER_TAKEN, YES};
use crate::ui::markup::Markup;
use crate::words::track::{chart as words, pick};

/// So many check-ins stand in the table at first, and on paper.
const LATEST: usize = 10;
/// Where a band of scores begins. Source: kroenke-2001.
const BANDS: [u32; 6] = [0, 5, 10, 15, 20, 27];

pub(super) fn view(desk: Desk) -> AnyView {
    let all = RwSignal::new(false);
    let drawn = views(move || {
        let bars = desk.today.get().map(|today| bars(desk, today)).unwrap_or_default();
        desk.check_ins.with(|check_ins| vec![drawing(desk, check_ins, &bars)])
    });
    let items = views(move || desk.check_ins.with(|check_ins| vec![items(desk, check_ins)]));
    let table = views(move || {
        let latest = if all.get() { usize::MAX } else { LATEST };
        desk.check_ins.with(|check_ins| vec![table(desk, check_ins, latest)])
    });
    let count = move || desk.check_ins.with(Vec::len);
    let shown = move || if all.get() { words::fewer() } else { words::all() }.to_owned();
    let more = el("button")
        .set("type", "button")
        .class("button quiet")
        .content(shown)
        .on_press(move || all.update(|all| *all = !*all));
    let told = status(move || {
        if count() > LATEST && !all.get() {
            words::latest(&count().to_string(), &LATEST.to_string())
        } else {
            String::new()
        }
    });
    let parts = vec![
        el("div").part(drawn).view(),
        text("h3", "", words::items()),
        text("p", "hint", words::items_hint()),
        el("div").part(items).view(),
        text("h3", "", words::table()),
        told,
        el("div").part(table).view(),
        el("div").class("no-print").hidden_while(move || count() <= LATEST).part(buttons(vec![more.view()])).view(),
    ];
    el("div").hidden_while(move || count() == 0).part(section("over-time", words::heading(), parts)).view()
}

/// The tries whose months are known. One that is still taken goes on until today.
fn bars(desk: Desk, today: Day) -> Vec<Bar> {
    let trials: Vec<TrialDraft> =
        desk.draft.trials.with(|trials| trials.iter().map(|(_, trial)| trial.get()).collect());
    let bar = |trial: &TrialDraft| {
        let from = duration::months(&trial.started).and_then(|(first, _)| Day::first_of_month(first))?;
        let ended = duration::months(&trial.stopped).and_then(|(_, last)| Day::first_of_month(last.saturating_add(1)));
        let to = ended.or_else(|| (trial.still_taking == YES).then_some(today)).unwrap_or(from);
        Some(Bar { name: name(desk, trial), from: from.number(), to: to.number().max(from.number()) })
    };
    trials.iter().filter(|trial| trial.taken != NEVER_TAKEN).filter_map(bar).collect()
}

fn name(desk: Desk, trial: &TrialDraft) -> String {
    if trial.medicine.is_empty() {
        return trial.other_name.clone();
    }
    desk.told(|tool| {
        tool.medicines
            .iter()
            .step_by(2)
            .position(|id| *id == trial.medicine)
            .and_then(|at| tool.medicines.get(at * 2 + 1))
    })
}

fn drawing(desk: Desk, check_ins: &[CheckIn], bars: &[Bar]) -> AnyView {
    let point = |one: &CheckIn| Some(Point { day: one.day.number(), value: one.score()? * 100 });
    let points: Vec<Point> = check_ins.iter().filter_map(point).collect();
    let scored = || check_ins.iter().filter(|one| one.score().is_some()).map(|one| in_words(&one.day.to_string()));
    let (first, last) = (scored().next().unwrap_or_default(), scored().next_back().unwrap_or_default());
    let label = words::label(points.len() as u64, &first, &last);
    let lines: Vec<(u32, String)> = BANDS.iter().map(|line| (*line * 100, line.to_string())).collect();
    let chart = Chart { points: &points, most: MOST * 100, lines: &lines, bars, label: &label, ends: [&first, &last] };
    written(desk, |page| {
        if points.is_empty() {
            return;
        }
        page.element("figure", &[], |figure| {
            chart.write(figure);
            let caption = if bars.is_empty() { words::caption_plain() } else { words::caption() };
            figure.element("figcaption", &[("class", "aside")], |words_of| {
                words_of.text(&label);
                words_of.text(". ");
                words_of.text(caption);
                if is_thinned(points.len()) {
                    words_of.text(" ");
                    words_of.text(words::thinned());
                }
            });
        });
    })
}

fn items(desk: Desk, check_ins: &[CheckIn]) -> AnyView {
    let short = desk.tool.with_value(|tool| tool.short.clone());
    written(desk, |page| {
        page.element("ul", &[("class", "items")], |list| {
            for (at, name) in short.iter().enumerate().take(ITEMS) {
                let point = |one: &CheckIn| {
                    let value = one.items.get(at).copied().flatten()?;
                    Some(Point { day: one.day.number(), value: u32::from(value) * 100 })
                };
                let points: Vec<Point> = check_ins.iter().filter_map(point).collect();
                let (Some(first), Some(last)) = (points.first(), points.last()) else { continue };
                let label = words::item(&written_number(first.value), &written_number(last.value), name);
                list.element("li", &[], |li| {
                    li.text(&label);
                    spark(li, &points, &label);
                });
            }
        });
    })
}

fn table(desk: Desk, check_ins: &[CheckIn], latest: usize) -> AnyView {
    written(desk, |page| {
        page.words("p", "hint", words::questions());
        page.element(
            "div",
            &[("class", "scrolls"), ("tabindex", "0"), ("role", "region"), ("aria-label", words::table())],
            |scrolls| {
                scrolls.element("table", &[("class", "sheet")], |table| {
                    table.element("thead", &[], |head| {
                        head.element("tr", &[], |row| {
                            heads(row);
                        });
                    });
                    table.element("tbody", &[], |body| {
                        for one in check_ins.iter().rev().take(latest) {
                            body.element("tr", &[], |row| {
                                let day = in_words(&one.day.to_string());
                                row.element("th", &[("scope", "row")], |th| th.text(&day));
                                row.words("td", "", &score_of(one, pick::no_score()));
                                for item in one.items {
                                    row.words("td", "", &item.map(|points| points.to_string()).unwrap_or_default());
                                }
                                row.words("td", "", &daily_life(desk, one));
                                row.words("td", "words", &one.note);
                            });
                        }
                    });
                });
            },
        );
    })
}

fn heads(row: &mut Markup) {
    let mut head = |words: &str| row.element("th", &[("scope", "col")], |th| th.text(words));
    head(words::day());
    head(words::score());
    for place in 1..=ITEMS {
        head(&place.to_string());
    }
    head(words::daily_life());
    head(words::note());
}

/// An element in any case, as the page is taken over node by node.
fn written(desk: Desk, write: impl FnOnce(&mut Markup)) -> AnyView {
    desk.site.with_value(|site| inert(site, |page| page.element("div", &[], write)))
}
