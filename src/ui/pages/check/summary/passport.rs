//! The passport as a page: what a doctor reads in thirty seconds, and an insurer's form asks for. What was not answered is a line to fill in.

use leptos::prelude::*;

use super::super::reference::Reference;
use super::super::timeline;
use super::super::words::{fits, write_sign};
use super::entered::{Cell, Entered, what_it_is};
use crate::ui::components::inert;
use crate::ui::date::in_words;
use crate::ui::form::Draft;
use crate::ui::markup::Markup;
use crate::words::check::answer::definitions;
use crate::words::summary as words;

/// How it is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::pages) enum Layout {
    /// As on paper, small where the screen is.
    Sheet,
    /// As wide as the screen, to be read there.
    Large,
}

/// The passport. It only stands to be read, so it is one element, made anew when an answer changes.
pub(super) fn passport(draft: Draft, today: &str, layout: Layout, reference: &Reference) -> AnyView {
    let entered = Entered::of(draft, today, reference);
    let class = if layout == Layout::Sheet { "on-paper" } else { "" };
    inert(&reference.site, |page| {
        page.element("div", &[("class", class)], |page| write(page, &entered, &in_words(today), layout, reference));
    })
}

fn write(page: &mut Markup, entered: &Entered, today: &str, layout: Layout, reference: &Reference) {
    page.words("h2", "sheet-title", words::sheet_title());
    page.element("dl", &[("class", "to-fill")], |dl| {
        for what in words::to_fill() {
            fact(dl, what, "");
        }
    });
    page.words("p", "aside", &words::self_reported_on(today));
    page.words("p", "finding", &entered.finding());
    if let Some(score) = &entered.score {
        page.words("p", "", score);
    }
    write_medicines(page, entered, layout, reference);
    page.words("p", "aside", &what_it_is());
    page.element("div", &[("class", "beside")], |page| {
        write_definitions(page, entered, reference);
        timeline::write(page, &entered.bars);
    });
    page.element("dl", &[("class", "facts")], |dl| {
        for asked in &entered.episode {
            fact(dl, asked.asked, &asked.said);
        }
    });
    page.element("div", &[("class", "beside")], |page| {
        page.element("div", &[], |page| {
            for (at, trial) in entered.trials.iter().enumerate() {
                if !trial.note.trim().is_empty() {
                    page.words("p", "", &words::medicine_says(&(at + 1).to_string(), trial.note.trim()));
                }
            }
            list(page, words::questions(), &entered.questions);
        });
        page.element("div", &[], |page| {
            list(page, words::together(), &entered.first);
            page.words("h2", "", words::by_hand());
            page.element("dl", &[("class", "to-fill")], |dl| {
                for what in words::for_clinician() {
                    fact(dl, what, "");
                }
            });
        });
    });
    page.words("p", "aside", words::confirmed());
    page.element("dl", &[("class", "to-fill")], |dl| {
        for what in words::signed() {
            fact(dl, what, "");
        }
    });
    page.words("p", "aside", words::made_with());
}

/// What was asked and what was said, or room for it.
fn fact(dl: &mut Markup, asked: &str, said: &str) {
    dl.element("div", &[], |div| {
        div.words("dt", "", asked);
        div.element("dd", &[], |dd| said_or_room(dd, said));
    });
}

fn said_or_room(page: &mut Markup, said: &str) {
    if said.is_empty() {
        page.element("span", &[("class", "room")], |room| room.words("span", "visually-hidden", words::not_sure()));
    } else {
        page.text(said);
    }
}

fn write_medicines(page: &mut Markup, entered: &Entered, layout: Layout, reference: &Reference) {
    let class = if layout == Layout::Sheet { "sheet" } else { "sheet stacking" };
    page.element("table", &[("class", class)], |table| {
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
                    row.element("th", &[("scope", "row")], |th| {
                        th.text(&words::numbered(&(at + 1).to_string(), &name.said));
                        write_beside(th, &name);
                    });
                    for (cell, label) in rest.iter().zip(words::heads().into_iter().skip(1)) {
                        // Where the table is too wide for the screen the head of each cell stands in it.
                        let label: &[_] = if layout == Layout::Large { &[("data-label", label)] } else { &[] };
                        row.element("td", label, |td| {
                            said_or_room(td, &cell.said);
                            write_beside(td, cell);
                        });
                    }
                });
            }
        });
    });
}

fn write_beside(page: &mut Markup, cell: &Cell) {
    for beside in &cell.beside {
        page.words("span", "aside", beside);
    }
}

/// Each definition with how each try and the whole stand to it.
fn write_definitions(page: &mut Markup, entered: &Entered, reference: &Reference) {
    page.element("table", &[("class", "matrix")], |table| {
        table.element("thead", &[], |head| {
            head.element("tr", &[], |row| {
                row.element("th", &[("scope", "col")], |th| th.text(definitions::name()));
                for at in 1..=entered.trials.len() {
                    row.element("th", &[("scope", "col")], |th| th.text(&at.to_string()));
                }
                row.element("th", &[("scope", "col")], |th| th.text(definitions::fits()));
            });
        });
        table.element("tbody", &[], |body| {
            for (entry, fit) in reference.listed_definitions.iter().zip(&entered.definitions) {
                body.element("tr", &[], |row| {
                    row.element("th", &[("scope", "row")], |th| th.text(&entry.name));
                    fit.trials.iter().for_each(|kept| write_sign(row, kept));
                    row.element("td", &[], |td| td.text(fits(fit.verdict).0));
                });
            }
        });
    });
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
