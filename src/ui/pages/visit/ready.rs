//! Four questions before a choice. A no says what could still help; nothing is counted.

use leptos::prelude::*;

use super::desk::Desk;
use super::fields::radios;
use crate::domain::visit::Place;
use crate::ui::components::{el, text, when, written_words};
use crate::words::visit::ready as words;

pub(super) fn view(desk: Desk) -> AnyView {
    let asked = desk.tool.with_value(|tool| tool.ready.clone());
    let one = |(at, (asks, no)): (usize, (crate::content::Voiced, String))| {
        let place = Place::Ready(at);
        let held = move || desk.part(place).parse().ok();
        let choose = move |answer: usize| desk.enter(place, answer.to_string());
        let legend = el("legend").content(move || asks.said(desk.for_another.get()).to_owned());
        let help = when(move || held() == Some(1), move || written_words("p", &no));
        el("fieldset")
            .class("field")
            .part(legend.view())
            .part(radios(["visit-ready-", &at.to_string()].concat(), words::answers(), held, choose))
            .part(el("div").set("aria-live", "polite").part(help).view())
            .view()
    };
    el("details")
        .part(text("summary", "", words::heading()))
        .part(text("p", "", words::lead()))
        .parts(asked.into_iter().enumerate().map(one))
        .view()
}
