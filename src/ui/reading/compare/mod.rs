//! `/compare/`: ketamine and esketamine side by side.

mod calendar;
mod claims;
mod detail;
mod field;
mod glance;
mod intervals;
mod matters;
mod other;
mod planner;
mod tool;

use super::cards::{cards, source_list};
use super::prose::line;
use super::standing::{review_dates, standing_advice};
use crate::content::{Claims, Comparison, Figure, Fit, Prices, Slug};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids;
use crate::words::{compare as words, pages};

pub(super) use tool::tool;

/// All that stands on the page.
pub(super) struct Contents<'a> {
    /// The comparison itself.
    pub comparison: &'a Comparison,
    /// What may matter to a person.
    pub fit: &'a Fit,
    /// What clinics and adverts claim.
    pub claims: &'a Claims,
    /// Prices and schedules.
    pub prices: &'a Prices,
    /// Every figure.
    pub figures: &'a [Figure],
}

/// Writes the page: what people ask first, at a glance, in short, what it may cost, what fits one's own life, then in detail.
pub(super) fn write(page: &mut Markup, contents: &Contents<'_>, references: &References) {
    let comparison = contents.comparison;
    page.element("div", &[("class", "reading at-a-glance")], |page| {
        page.words("h1", "", pages::compare::title());
        page.element("p", &[("class", "lead")], |p| line(p, &comparison.lead, references));
        glance::write_first(page, &comparison.first, references);
        glance::write_doors(page, comparison, references);
        review_dates(page, "", &comparison.reviewed, &comparison.next_review);
    });
    page.element("div", &[("class", "reading")], |page| {
        page.element("div", &[("class", "callout important")], |div| {
            div.words("p", "callout-title", words::not_a_race());
            div.element("p", &[], |p| line(p, &comparison.not_a_race, references));
        });
    });
    glance::write_table(page, &comparison.glance, references);
    page.element("div", &[("class", "reading"), ("id", ids::CHOICES)], |page| {
        planner::write(page, contents.prices, contents.fit, references);
        matters::write(page, contents.fit, &tool::lines(contents.fit), references);
    });
    for dimension in &comparison.dimensions {
        detail::write(page, dimension, references, |page| match dimension.id.as_str() {
            "efficacy" => intervals::write(page, &comparison.head_to_head, contents.figures, references),
            "access" => calendar::write(page, &comparison.calendar, references),
            _ => {}
        });
    }
    page.element("div", &[("class", "reading")], |page| {
        claims::write(page, contents.claims, references);
        write_uncertain(page, comparison, references);
        write_more(page);
        page.words("p", "", words::not_which());
        standing_advice(page);
        source_list(page, references);
        cards(page, references);
    });
}

fn write_uncertain(page: &mut Markup, comparison: &Comparison, references: &References) {
    page.element("section", &[("aria-labelledby", "uncertain")], |section| {
        section.element("h2", &[("id", "uncertain")], |h2| h2.text(words::uncertain()));
        section.element("ul", &[], |list| {
            for one in &comparison.uncertain {
                list.element("li", &[], |li| line(li, &one.text, references));
            }
        });
    });
}

fn write_more(page: &mut Markup) {
    page.element("section", &[("aria-labelledby", "more")], |section| {
        section.element("h2", &[("id", "more")], |h2| h2.text(words::more::heading()));
        section.element("ul", &[], |list| {
            for (slug, title) in [
                ("ketamine-and-esketamine", words::more::both()),
                ("a-session-and-how-to-prepare", words::more::a_session()),
                ("paying-for-it", words::more::paying()),
                ("reading-a-clinic-advert", words::more::adverts()),
            ] {
                if let Some(slug) = Slug::parse(slug) {
                    list.element("li", &[], |li| li.link(&Route::Article(slug), "", title));
                }
            }
        });
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
