//! The questions: those that matter most with why they are here, those that wait, the reader's own, and what else is offered.

use leptos::prelude::*;

use super::desk::Desk;
use super::fields::{Field, field, too_long};
use super::wording::{asks, cut, item as in_words, why};
use crate::domain::visit::{Group, Item, Kind, LEFT_OUT, Offer, PUT_FIRST};
use crate::platform::focus;
use crate::route::Route;
use crate::ui::components::{buttons, el, element, inert, section, status, text, views};
use crate::words::visit::questions as words;

/// The id of the heading.
const HEADING: &str = "visit-questions";
/// The id of the field.
const OWN: &str = "visit-own-question";
/// How many questions of one's own there may be.
const OWN_AT_MOST: usize = 30;
/// How many characters of one fit on the page.
pub(super) const FITS: usize = 200;

pub(super) fn view(desk: Desk) -> AnyView {
    let lead = views(move || {
        let is_new = desk.draft.is_blank();
        desk.reference.with_value(|reference| {
            vec![inert(&reference.site, |page| {
                page.element("p", &[], |p| {
                    if is_new { p.linked(&Route::Check, &words::lead_new()) } else { p.text(words::lead()) }
                });
            })]
        })
    });
    let first = views(move || {
        desk.plan.with(|plan| plan.first.iter().enumerate().map(|(at, item)| entry(desk, item, at)).collect())
    });
    let later = views(move || {
        desk.plan.with(|plan| plan.later.iter().enumerate().map(|(at, item)| entry(desk, item, at + 3)).collect())
    });
    let none_later = move || desk.plan.with(|plan| plan.later.is_empty());
    let parts = vec![
        el("div").part(lead).view(),
        el("ol").class("asked").part(first).view(),
        status(move || desk.told.get()),
        el("div")
            .hidden_while(none_later)
            .part(text("h3", "", words::later()))
            .part(el("ul").class("asked").part(later).view())
            .view(),
        own(desk),
        more(desk),
        left_out(desk),
    ];
    section(HEADING, words::heading(), parts)
}

/// A question with why it is here, and what can be done with it.
fn entry(desk: Desk, item: &Item, at: usize) -> AnyView {
    let question = in_words(desk, item);
    let (reason, help) = match item {
        Item::Offered(offer) => (words::why(&why(desk, offer)), offer.kind == Kind::Thoughts),
        Item::Own(_) => (words::own_why().to_owned(), false),
    };
    let mut parts = vec![text("p", "question", &question), text("p", "hint", &reason)];
    if help {
        parts.push(desk.reference.with_value(|reference| {
            inert(&reference.site, |page| {
                page.element("p", &[("class", "hint")], |p| p.linked(&Route::Crisis, &words::help()));
            })
        }));
    }
    let mut ways = Vec::new();
    // What may be dangerous is first anyway.
    let is_placed = matches!(item, Item::Offered(offer) if offer.kind.group() == Group::Safety);
    if at > 0 && !is_placed {
        let (key, told) = (item.key(), words::put(&question));
        ways.push(way(words::first(), &words::first_of(&question), move || {
            desk.set(PUT_FIRST, &key, true);
            tell(desk, &told);
        }));
    }
    let (told, item) = (words::taken_out(&question), item.clone());
    ways.push(way(words::out(), &words::out_of(&question), move || {
        match &item {
            Item::Offered(offer) => desk.set(LEFT_OUT, &offer.key(), true),
            Item::Own(text) => {
                desk.draft.remove_question(text);
                // Nothing of it stays.
                desk.set(PUT_FIRST, &item.key(), false);
            }
        }
        tell(desk, &told);
    }));
    parts.push(buttons(ways));
    element("li", &[], parts)
}

/// A quiet button that says of which question it is to who does not see that.
fn way(words: &'static str, of: &str, press: impl FnMut() + Send + 'static) -> AnyView {
    el("button").set("type", "button").class("button quiet").set("aria-label", of).on_press(press).text(words).view()
}

/// What came of a press. The button is gone, so the heading is where one goes on.
fn tell(desk: Desk, told: &str) {
    desk.told.set(told.to_owned());
    request_animation_frame(|| {
        focus::element_by_id(HEADING);
    });
}

/// A question in own words. One that was begun elsewhere on the site is here as well.
fn own(desk: Desk) -> AnyView {
    let draft = desk.draft;
    let wrong = RwSignal::new(String::new());
    let beside = move || {
        let wrong = wrong.get();
        if wrong.is_empty() { draft.own_question.with(|typed| too_long(typed, FITS)) } else { wrong }
    };
    let typed = move |text| {
        wrong.set(String::new());
        draft.own_question.set(text);
    };
    let add = move || {
        let question = draft.own_question.get_untracked().trim().to_owned();
        let refused = if question.is_empty() {
            words::empty().to_owned()
        } else if draft.has_question(&question) {
            words::there().to_owned()
        } else if draft.questions.with_untracked(Vec::len) >= OWN_AT_MOST {
            words::full(&OWN_AT_MOST.to_string())
        } else {
            draft.add_own_question();
            desk.told.set(words::added(&cut(&question, FITS)));
            String::new()
        };
        wrong.set(refused);
        focus::nearest(OWN);
    };
    let names = Field { id: OWN, label: [words::own(); 2], hint: words::own_hint(), rows: "2", beside: "field-error" };
    let field = field(names, desk, move || draft.own_question.get(), typed, beside);
    let add = el("button").set("type", "button").class("button").on_press(add).text(words::own_add());
    el("div").part(field).part(buttons(vec![add.view()])).view()
}

/// What else is offered, on request.
fn more(desk: Desk) -> AnyView {
    let count = move || desk.plan.with(|plan| plan.more.len());
    let summary = move || words::more(count() as u64);
    let list = offered(
        desk,
        |plan| &plan.more,
        move |desk, offer, question| {
            let (key, told) = (offer.key(), words::put(&question));
            way(words::add(), &words::add_of(&question), move || {
                desk.set(PUT_FIRST, &key, true);
                tell(desk, &told);
            })
        },
    );
    let summary = el("summary").content(summary);
    el("details").class("more").hidden_while(move || count() == 0).part(summary.view()).part(list).view()
}

/// What was left out, to be brought back.
fn left_out(desk: Desk) -> AnyView {
    let none = move || desk.plan.with(|plan| plan.out.is_empty());
    let list = offered(
        desk,
        |plan| &plan.out,
        move |desk, offer, question| {
            let (key, told) = (offer.key(), words::brought_back(&question));
            way(words::back(), &words::back_of(&question), move || {
                desk.set(LEFT_OUT, &key, false);
                tell(desk, &told);
            })
        },
    );
    el("details").class("out").hidden_while(none).part(text("summary", "", words::left_out())).part(list).view()
}

/// Questions that are offered, each with why and one way.
fn offered(
    desk: Desk,
    which: fn(&crate::domain::visit::Plan) -> &Vec<Offer>,
    way: impl Fn(Desk, &Offer, String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let list = views(move || {
        desk.plan.with(|plan| {
            let entry = |offer: &Offer| {
                let question = asks(desk, offer);
                let parts = vec![
                    text("p", "question", &question),
                    text("p", "hint", &words::why(&why(desk, offer))),
                    buttons(vec![way(desk, offer, question)]),
                ];
                element("li", &[], parts)
            };
            which(plan).iter().map(entry).collect()
        })
    });
    el("ul").class("asked").part(list).view()
}
