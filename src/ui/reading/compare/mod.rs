//! The comparison: five pages with one menu. `/compare/` in short, what the two may cost, what points which way, claims, and the evidence.

mod calendar;
mod claims;
mod costs;
mod detail;
mod evidence;
pub(super) mod field;
mod glance;
mod intervals;
mod matters;
mod moved;
mod other;
mod overview;
mod tool;

use super::cards::{cards, source_list};
use super::gallery::Example;
use super::prose::line;
use super::standing::standing_advice;
use crate::content::Comparison;
use crate::route::{Examples, References, Route};
use crate::ui::markup::Markup;
use crate::words::compare::{self as words, menu};
use crate::words::gallery::pictures;

pub(super) use claims::write as write_claims;
pub(super) use costs::write as write_costs;
pub(super) use evidence::write as write_evidence;
pub(super) use matters::write as write_matters;
pub(super) use overview::write as write_overview;
pub(super) use tool::{costs_tool, matters_tool};

/// Adds the menu of the comparison's pages; `here` is the page on which it stands.
fn write_menu(page: &mut Markup, here: &Route) {
    page.element("nav", &[("class", "submenu"), ("aria-label", menu::label())], |nav| {
        nav.element("ul", &[], |list| {
            for (route, name) in [
                (Route::Compare, menu::glance()),
                (Route::Costs, menu::costs()),
                (Route::WhatMatters, menu::matters()),
                (Route::Claims, menu::claims()),
                (Route::Evidence, menu::evidence()),
            ] {
                list.element("li", &[], |li| match route == *here {
                    true => li.current_link(&route, here, name),
                    false => li.link(&route, "", name),
                });
            }
        });
    });
}

/// Adds why figures of different trials cannot be set against each other. It stands before the first of them.
fn write_not_a_race(page: &mut Markup, comparison: &Comparison, references: &References) {
    page.element("details", &[("class", "callout important race")], |fold| {
        fold.words("summary", "callout-title", words::not_a_race());
        fold.element("p", &[], |p| line(p, &comparison.not_a_race, references));
    });
}

/// Adds what stands at the end of each page: what it cannot tell, advice, the sources, the cards.
fn write_end(page: &mut Markup, here: &Route, references: &References) {
    page.element("div", &[("class", "reading last")], |page| {
        page.words("p", "", words::not_which());
        standing_advice(page);
        source_list(page, references);
        if references.apart {
            page.element("div", &[("class", "cards"), ("data-cards", &here.cards_file())], |_| {});
        } else {
            cards(page, references);
        }
    });
}

/// The header of a column.
fn column(page: &mut Markup, class: &'static str, words: &str, aside: &str) {
    page.element("th", &[("scope", "col"), ("role", "columnheader"), ("class", class)], |th| {
        th.text(words);
        if !aside.is_empty() {
            th.text(" ");
            th.words("span", "aside", aside);
        }
    });
}

/// Examples of what is drawn: the calendar with its table, and the intervals with theirs.
pub(super) fn examples<'a>(examples: &'a Examples, references: &'a References) -> Vec<Example<'a>> {
    let Examples { calendar, head_to_head, all_figures, .. } = examples;
    vec![
        Example::new("visits", pictures::calendar(), |page| {
            calendar::write(page, calendar, references);
            calendar::write_table(page, calendar, references);
        }),
        Example::new("intervals", pictures::intervals(), |page| {
            intervals::write(page, head_to_head, all_figures, references);
        }),
    ]
}
