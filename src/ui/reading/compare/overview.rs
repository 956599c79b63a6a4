//! `/compare/`: eight questions in a few words, the first twelve weeks, and the ways on.

use super::super::prose::line;
use super::super::standing::review_dates;
use super::{calendar, glance, moved, write_end, write_menu, write_not_a_race};
use crate::content::{Comparison, Fit};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::words::compare::glance as words;
use crate::words::pages;

/// Writes the page.
pub(in crate::ui::reading) fn write(page: &mut Markup, comparison: &Comparison, fit: &Fit, references: &References) {
    write_menu(page, &Route::Compare);
    page.element("div", &[("class", "reading at-a-glance")], |page| {
        page.words("h1", "", pages::compare::title());
        page.element("p", &[], |p| line(p, &comparison.lead, references));
        write_not_a_race(page, comparison, references);
        glance::write_rows(page, &comparison.glance, references);
    });
    page.element("div", &[("class", "reading")], |page| {
        calendar::write(page, &comparison.calendar, references);
        write_ways(page, comparison, fit);
        page.element("div", &[("class", "at-the-end")], |page| {
            calendar::write_table(page, &comparison.calendar, references);
            page.element("details", &[("class", "more-fields")], |fold| {
                fold.words("summary", "", words::asked_first());
                glance::write_first(fold, &comparison.first, references);
            });
            glance::write_full(page, &comparison.glance, references);
            review_dates(page, "", &comparison.reviewed, &comparison.next_review);
        });
    });
    write_end(page, &Route::Compare, references);
}

/// The ways to the other pages. An old address of a part that has moved there is sent on by them (assets/scripts/part.js).
fn write_ways(page: &mut Markup, comparison: &Comparison, fit: &Fit) {
    page.element("section", &[("class", "go-on"), ("aria-labelledby", "go-on")], |section| {
        section.element("h2", &[("id", "go-on")], |h2| h2.text(words::go_on()));
        section.element("ul", &[("class", "ways")], |list| {
            for (route, title, about, holds) in [
                (Route::Costs, pages::costs::title(), pages::costs::description(), moved::to_costs(fit)),
                (
                    Route::WhatMatters,
                    pages::what_matters::title(),
                    pages::what_matters::description(),
                    moved::to_what_matters(fit),
                ),
                (Route::Claims, pages::claims::title(), pages::claims::description(), moved::to_claims()),
                (
                    Route::Evidence,
                    pages::evidence::title(),
                    pages::evidence::description(),
                    moved::to_evidence(comparison),
                ),
            ] {
                let (href, holds) = (list.href(&route.path()), holds.join(" "));
                list.element("li", &[], |li| {
                    li.element("a", &[("href", &href), ("data-holds", &holds)], |a| a.text(title));
                    li.words("p", "", about);
                });
            }
        });
    });
}
