//! Other scales as numbers: a form, and for each scale its line and its table.

use leptos::prelude::*;

use super::Desk;
use super::fields::{Field, form as sending, submit};
use crate::domain::limits::NAME_CHARACTERS;
use crate::domain::track::{DayError, Point, SCALE, Scale, ScaleError, read_day, written};
use crate::ui::components::{Chart, button, buttons, el, element, inert, status, text, views};
use crate::ui::date::in_words;
use crate::ui::markup::Markup;
use crate::words::track::{chart, day_error, scale as words};

/// So many numbers of a scale stand in its table.
const LATEST: usize = 10;

pub(super) fn form(desk: Desk) -> AnyView {
    let field = |id| Field::new(id);
    let (name, day, value) = (field("scale-name"), field("scale-day"), field("scale-value"));
    let (maximum, note) = (field("scale-maximum"), field("scale-note"));
    let told = RwSignal::new(String::new());
    let last = RwSignal::new(None::<Scale>);
    let typed = |field: Field| field.typed.get_untracked();
    let send = move || {
        let Some(today) = desk.today.get_untracked() else { return };
        told.set(String::new());
        let on = match read_day(&typed(day), today) {
            Ok(day) => day,
            Err(DayError::Missing) => return day.refuse(day_error::missing()),
            Err(DayError::NotADay) => return day.refuse(day_error::not_a_day()),
            Err(DayError::Future) => return day.refuse(day_error::future()),
        };
        match Scale::read(on, &typed(name), &typed(value), &typed(maximum), &typed(note)) {
            Err(ScaleError::Name) => name.refuse(words::wrong_name()),
            Err(ScaleError::Maximum) => maximum.refuse(words::wrong_maximum()),
            Err(ScaleError::NotANumber) => value.refuse(words::not_a_number()),
            Err(ScaleError::OutOfRange(most)) => value.refuse(&words::out_of_range(&written(most))),
            Ok(scale) if desk.keep(SCALE, scale.row(), &[]) => {
                told.set(words::kept(&written(scale.maximum), &scale.name, &written(scale.value)));
                value.typed.set(String::new());
                note.typed.set(String::new());
                last.set(Some(scale));
            }
            Ok(_) => day.refuse(day_error::full()),
        }
    };
    let undo = move || {
        if let Some(scale) = last.get_untracked() {
            desk.take_out(SCALE, &scale.row());
            last.set(None);
            told.set(words::undone().to_owned());
        }
    };
    let undo = el("div").hidden_while(move || last.with(Option::is_none)).part(button(words::undo(), true, undo));
    let fields = vec![
        name.view("text", words::name(), "", "text"),
        maximum.view("text", words::maximum(), "", "decimal"),
        day.view("date", words::day(), "", ""),
        value.view("text", words::value(), "", "decimal"),
        note.view("text", words::note(), "", "text"),
        buttons(vec![submit(words::save())]),
    ];
    let parts = vec![
        text("summary", "", words::heading()),
        text("p", "hint", words::hint()),
        sending(send, fields),
        status(move || told.get()),
        undo.view(),
    ];
    element("details", &[], parts)
}

/// Every other scale, by its name.
pub(super) fn shown(desk: Desk) -> AnyView {
    let shown = views(move || {
        desk.scales.with(|scales| {
            let mut names: Vec<&str> = Vec::new();
            for scale in scales {
                if !names.contains(&scale.name.as_str()) {
                    names.push(&scale.name);
                }
            }
            desk.site.with_value(|site| {
                let one = |name: &&str| {
                    let own: Vec<&Scale> = scales.iter().filter(|scale| scale.name == **name).collect();
                    inert(site, |page| page.element("section", &[], |section| write(section, name, &own)))
                };
                names.iter().map(one).collect()
            })
        })
    });
    el("div").part(shown).view()
}

fn write(page: &mut Markup, name: &str, scales: &[&Scale]) {
    let points: Vec<Point> = scales.iter().map(|scale| Point { day: scale.day.number(), value: scale.value }).collect();
    let most = scales.iter().map(|scale| scale.maximum).max().unwrap_or(1);
    let end = |scale: Option<&&Scale>| scale.map(|scale| in_words(&scale.day.to_string())).unwrap_or_default();
    let (first, last) = (end(scales.first()), end(scales.last()));
    let label = words::label(&scales.len().to_string(), &written(most), name);
    let lines = [(0, "0".to_owned()), (most, written(most))];
    page.element("h3", &[], |h3| h3.text(name.chars().take(NAME_CHARACTERS).collect::<String>().as_str()));
    Chart { points: &points, most, lines: &lines, bars: &[], label: &label, ends: [&first, &last] }.write(page);
    page.element(
        "div",
        &[("class", "scrolls"), ("tabindex", "0"), ("role", "region"), ("aria-label", name)],
        |scrolls| {
            scrolls.element("table", &[("class", "sheet")], |table| {
                table.element("thead", &[], |head| {
                    head.element("tr", &[], |row| {
                        for words in [chart::day(), words::value(), chart::note()] {
                            row.element("th", &[("scope", "col")], |th| th.text(words));
                        }
                    });
                });
                table.element("tbody", &[], |body| {
                    for scale in scales.iter().rev().take(LATEST) {
                        body.element("tr", &[], |row| {
                            row.element("th", &[("scope", "row")], |th| th.text(&in_words(&scale.day.to_string())));
                            row.words("td", "", &words::cell(&written(scale.maximum), &written(scale.value)));
                            row.words("td", "words", &scale.note);
                        });
                    }
                });
            });
        },
    );
}
