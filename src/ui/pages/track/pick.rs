//! Changing a check-in that is kept, or taking it out.

use leptos::prelude::*;

use super::Desk;
use super::form::take_up;
use super::result::score_of;
use crate::domain::track::{CHECK_IN, CheckIn};
use crate::ui::components::{button, buttons, el, inert, status, text, views};
use crate::ui::date::in_words;
use crate::words::track::pick as words;

pub(super) fn view(desk: Desk) -> AnyView {
    let picked = RwSignal::new(None::<usize>);
    let removed = RwSignal::new(None::<CheckIn>);
    let told = RwSignal::new(String::new());
    let opened = RwSignal::new(false);
    // Written as it stands: there may be thousands, and each choice is heard of by what is around them. Nobody waits for it who has not opened it.
    let select = views(move || {
        picked.set(None);
        if !opened.get() {
            return Vec::new();
        }
        desk.check_ins.with(|check_ins| {
            desk.site.with_value(|site| {
                vec![inert(site, |page| {
                    page.element("select", &[("id", "picked")], |select| {
                        select.element("option", &[("value", "")], |option| option.text(words::choose()));
                        for (at, one) in check_ins.iter().enumerate().rev() {
                            let (value, score) = (at.to_string(), score_of(one, words::no_score()));
                            let day = in_words(&one.day.to_string());
                            select.element("option", &[("value", &value)], |option| {
                                option.text(&words::option(&day, &score))
                            });
                        }
                    });
                })]
            })
        })
    });
    let one = move || picked.get_untracked().and_then(|at| desk.check_ins.with_untracked(|all| all.get(at).cloned()));
    let change = move || {
        if let Some(one) = one() {
            take_up(desk, &one);
            told.set(words::changing().to_owned());
        }
    };
    let remove = move || {
        if let Some(one) = one() {
            desk.take_out(CHECK_IN, &one.row());
            told.set(words::removed(&in_words(&one.day.to_string())));
            removed.set(Some(one));
        }
    };
    let bring_back = move || {
        if let Some(one) = removed.get_untracked() {
            desk.keep(CHECK_IN, one.row(), &[]);
            removed.set(None);
            told.set(words::back().to_owned());
        }
    };
    let none_picked = move || picked.with(Option::is_none);
    let label = el("label").set("for", "picked").text(words::which());
    let field = el("div").on("change", move |event| picked.set(event_target_value(&event).parse().ok())).part(select);
    let ways = el("div")
        .hidden_while(none_picked)
        .part(buttons(vec![button(words::change(), false, change), button(words::remove(), true, remove)]));
    let back = el("div").hidden_while(move || removed.with(Option::is_none)).part(buttons(vec![button(
        words::undo(),
        true,
        bring_back,
    )]));
    let parts = vec![
        text("summary", "", words::heading()),
        el("div").class("field").part(label.view()).part(field.view()).view(),
        ways.view(),
    ];
    el("div")
        .part(
            el("div")
                .hidden_while(move || desk.check_ins.with(Vec::is_empty))
                .part(el("details").on("toggle", move |_| opened.set(true)).parts(parts).view())
                .view(),
        )
        .part(status(move || told.get()))
        .part(back.view())
        .view()
}
