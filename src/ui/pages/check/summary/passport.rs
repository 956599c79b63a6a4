//! The passport as a page: what a doctor reads in thirty seconds.

use leptos::prelude::*;

use super::super::answer::finding;
use super::super::reference::Reference;
use super::chart;
use super::entered::{Entered, what_it_is};
use crate::ui::components::inert;
use crate::ui::form::Draft;
use crate::ui::markup::Markup;
use crate::words::summary as words;

/// The passport. It only stands to be read, so it is one element, made anew when an answer changes.
pub(super) fn passport(draft: Draft, today: &str, reference: &Reference) -> AnyView {
    let entered = Entered::of(draft, reference);
    inert(&reference.site, |page| page.element("div", &[], |page| write(page, &entered, today, reference)))
}

fn write(page: &mut Markup, entered: &Entered, today: &str, reference: &Reference) {
    page.words("p", "aside", &words::self_reported_on(today));
    page.words("p", "finding", &finding(&entered.judgement));
    page.words("p", "", &what_it_is());
    page.element("table", &[("class", "sheet stacking")], |table| {
        table.element("thead", &[], |head| {
            head.element("tr", &[], |row| {
                for heading in words::heads() {
                    row.element("th", &[("scope", "col")], |th| th.text(heading));
                }
            });
        });
        table.element("tbody", &[], |body| {
            for at in 0..entered.trials.len() {
                let Some([name, rest @ ..]) = entered.cells(at, reference) else { continue };
                body.element("tr", &[], |row| {
                    row.element("th", &[("scope", "row")], |th| th.text(&name));
                    for (cell, label) in rest.iter().zip(words::heads().into_iter().skip(1)) {
                        row.element("td", &[("data-label", label)], |td| td.text(cell));
                    }
                });
            }
        });
    });
    chart::write(page, &entered.trials, reference);
    page.element("dl", &[("class", "facts")], |dl| {
        for fact in &entered.episode {
            dl.element("div", &[], |div| {
                div.words("dt", "", fact.asked);
                div.words("dd", "", &fact.said);
            });
        }
    });
    for (at, trial) in entered.trials.iter().enumerate() {
        for (what, said) in [(words::kind_within(), &trial.class_guess), (words::own_words_within(), &trial.note)] {
            if !said.trim().is_empty() {
                page.words("p", "", &words::medicine_says(&(at + 1).to_string(), what, said.trim()));
            }
        }
    }
    list(page, words::together(), &entered.first);
    list(page, words::questions(), &entered.questions);
    page.words("h2", "", words::by_hand());
    for _ in 0..2 {
        page.element("div", &[("class", "blank-line")], |_| {});
    }
}

fn list(page: &mut Markup, heading: &'static str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    page.words("h2", "", heading);
    page.element("ul", &[], |list| {
        for item in items {
            list.words("li", "", item);
        }
    });
}
