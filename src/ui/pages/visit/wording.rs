//! The questions in words, with what they are about.

use leptos::prelude::*;

use super::desk::Desk;
use crate::content::Voiced;
use crate::domain::visit::{Item, Kind, Missing, Offer};
use crate::ui::pages::check::said::shortened;
use crate::words::check::right;
use crate::words::visit::questions as words;

/// The question.
pub(super) fn asks(desk: Desk, offer: &Offer) -> String {
    said(desk, offer, |(asks, _)| asks)
}

/// Why it is offered.
pub(super) fn why(desk: Desk, offer: &Offer) -> String {
    said(desk, offer, |(_, why)| why)
}

/// A question of the page.
pub(super) fn item(desk: Desk, item: &Item) -> String {
    match item {
        Item::Offered(offer) => asks(desk, offer),
        Item::Own(text) => text.clone(),
    }
}

fn said(desk: Desk, offer: &Offer, which: fn(&(Voiced, Voiced)) -> &Voiced) -> String {
    let for_another = desk.for_another.get();
    let place = Kind::ALL.iter().position(|kind| *kind == offer.kind).unwrap_or_default();
    let text =
        desk.tool.with_value(|tool| tool.questions.get(place).map(|said| which(said).said(for_another).to_owned()));
    filled(&text.unwrap_or_default(), &|argument| match argument {
        "name" => offer.about.first().map(|key| name(desk, key)).unwrap_or_default(),
        "other" => offer.about.get(1).map(|key| name(desk, key)).unwrap_or_default(),
        "count" if offer.kind == Kind::TooEarly => right::weeks(offer.number.into()),
        "count" => offer.number.to_string(),
        _ => what(desk, offer),
    })
}

/// A text with what stands in braces in it filled in, once.
fn filled(text: &str, fill: &dyn Fn(&str) -> String) -> String {
    let mut pieces = text.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        if let Some((argument, rest)) = piece.split_once('}') {
            filled.push_str(&fill(argument));
            filled.push_str(rest);
        }
    }
    let mut letters = filled.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => filled,
    }
}

/// What something is called: by the lists, or as it was typed.
pub(super) fn name(desk: Desk, key: &str) -> String {
    if key.is_empty() {
        return words::unnamed().to_owned();
    }
    let medicine =
        desk.reference.with_value(|reference| reference.listed(key).map(|entry| entry.judged.generic.clone()));
    let other =
        || desk.tool.with_value(|tool| tool.others.iter().find(|(id, ..)| id == key).map(|(_, name, _)| name.clone()));
    medicine.or_else(other).unwrap_or_else(|| shortened(key))
}

/// What a question is about besides names: what is not known, or what was marked.
fn what(desk: Desk, offer: &Offer) -> String {
    let missing = offer.missing.iter().filter_map(|missing| {
        let at = match missing {
            Missing::Name => 0,
            Missing::Dose => 1,
            Missing::Weeks => 2,
        };
        words::missing().get(at).map(|words| (*words).to_owned())
    });
    let marked = offer.about.iter().filter_map(|id| {
        desk.tool.with_value(|tool| {
            let options = if offer.kind == Kind::Matters { &tool.matters } else { &tool.circumstances };
            options.iter().find(|(own, _)| own == id).map(|(_, said)| words::quoted(said))
        })
    });
    let all = match offer.kind {
        Kind::Matters | Kind::Circumstance => marked.collect::<Vec<_>>(),
        _ => missing.collect(),
    };
    all.into_iter().reduce(|before, next| words::and(&before, &next)).unwrap_or_default()
}

/// A text that may be a pasted novel, as far as it fits on paper.
pub(super) fn cut(text: &str, fits: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= fits {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(fits).collect();
    short.push('…');
    short
}
