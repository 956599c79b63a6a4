//! What the list says of what is taken, and of what it says nothing.

use leptos::prelude::*;

use super::super::super::components::{buttons, el, section, status, text, views, written_words};
use super::chosen::Chosen;
use super::reference::{Choice, Reference};
use crate::content::ListedInteraction;
use crate::domain::interactions::{Advice, Answer, Finding, Pair};
use crate::platform::paper;
use crate::words::interactions::{advice, answer as words, covers, entry};

/// How much it matters, in words.
pub(super) fn advice_words(advised: Advice) -> &'static str {
    match advised {
        Advice::Avoid => advice::avoid(),
        Advice::TalkFirst => advice::talk_first(),
        Advice::UsuallyFine => advice::usually_fine(),
    }
}

/// The answer, always in step with what is chosen.
pub(super) fn view(chosen: Chosen) -> AnyView {
    let count = move || {
        let taken = chosen.taken.get();
        let found = chosen.reference.with_value(|reference| reference.answer(&taken)).found.len();
        match (taken.len(), found) {
            (0, _) => String::new(),
            (1, _) => words::one_only().to_owned(),
            (_, 0) => words::no_entry().to_owned(),
            (_, found) => words::count(found as u64),
        }
    };
    section("what-our-list-says", words::heading(), vec![status(count), views(move || parts(chosen))])
}

fn parts(chosen: Chosen) -> Vec<AnyView> {
    let taken = chosen.taken.get();
    if taken.len() < 2 {
        return Vec::new();
    }
    let mut parts = chosen.reference.with_value(|reference| {
        let answer = reference.answer(&taken);
        let mut parts: Vec<AnyView> =
            Advice::ALL.into_iter().flat_map(|advised| group(reference, &taken, &answer, advised)).collect();
        parts.extend(not_listed(reference, &taken, &answer.not_listed));
        parts
    });
    let print = el("button").set("type", "button").class("button quiet").on_press(paper::print).text(words::print());
    parts.push(buttons(vec![print.view()]));
    parts
}

/// What matters alike, under its heading.
fn group(reference: &Reference, taken: &[Choice], answer: &Answer, advised: Advice) -> Vec<AnyView> {
    let found = answer.found.iter().filter(|finding| finding.advice == advised);
    let cards: Vec<AnyView> = found.filter_map(|finding| card(reference, taken, finding)).collect();
    if cards.is_empty() {
        return Vec::new();
    }
    std::iter::once(text("h3", "", advice_words(advised))).chain(cards).collect()
}

/// Two names.
fn pair(reference: &Reference, taken: &[Choice], pair: &Pair) -> Option<String> {
    let label = |at: usize| taken.get(at).map(|choice| reference.label(choice));
    Some(words::pair(&label(pair.one)?, &label(pair.other)?))
}

fn pairs(reference: &Reference, taken: &[Choice], all: &[Pair]) -> String {
    all.iter().filter_map(|one| pair(reference, taken, one)).collect::<Vec<_>>().join("; ")
}

/// An entry of the list, with who it is about.
fn card(reference: &Reference, taken: &[Choice], finding: &Finding) -> Option<AnyView> {
    let one: &ListedInteraction = reference.tool.list.get(finding.entry)?;
    let look = match finding.advice {
        Advice::Avoid => "verdict avoid",
        Advice::TalkFirst => "verdict talk-first",
        Advice::UsuallyFine => "verdict",
    };
    let mut about: Vec<Pair> = finding.pairs.clone();
    about.extend(&finding.by_relative);
    let mut parts = vec![text("h4", "", &pairs(reference, taken, &about))];
    if !finding.by_relative.is_empty() {
        parts.push(text("p", "aside", &words::relative(&pairs(reference, taken, &finding.by_relative))));
    }
    parts.push(text("p", "aside", &entry::pair(&one.a_name, &one.b_name)));
    parts.push(written_words("p", &one.what_to_do));
    let more = el("details").part(text("summary", "", entry::more())).part(written_words("div", &one.more));
    parts.push(more.view());
    Some(el("article").class(look).parts(parts).view())
}

/// The pairs that the list says nothing of, and what it covers.
fn not_listed(reference: &Reference, taken: &[Choice], pairs: &[Pair]) -> Vec<AnyView> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let of = |(at, choice): (usize, &Choice)| {
        let others: Vec<String> = pairs
            .iter()
            .filter(|pair| pair.one == at)
            .filter_map(|pair| taken.get(pair.other).map(|other| reference.label(other)))
            .collect();
        let words = words::not_listed_pair(&reference.label(choice), &others.join(", "));
        (!others.is_empty()).then(|| text("li", "", &words))
    };
    let list = el("ul").parts(taken.iter().enumerate().filter_map(of));
    let covered = covers::lead(&reference.tool.list.len().to_string());
    vec![
        text("h3", "", words::not_listed()),
        text("p", "", words::not_listed_lead()),
        list.view(),
        text("p", "aside", &covered),
        text("p", "aside", covers::not()),
    ]
}
