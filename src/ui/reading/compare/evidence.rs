//! `/compare/evidence/`: what both come to, then each question with both answers in full, what is drawn for them, and what is least certain.

use super::super::prose::line;
use super::super::standing::review_dates;
use super::{detail, intervals, write_end, write_menu, write_not_a_race};
use crate::content::{Comparison, Figure, Slug};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::words::{compare as words, pages};

/// Writes the page.
pub(in crate::ui::reading) fn write(
    page: &mut Markup,
    comparison: &Comparison,
    figures: &[Figure],
    references: &References,
) {
    write_menu(page, &Route::Evidence);
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", pages::evidence::title());
        page.element("p", &[], |p| line(p, &comparison.truth, references));
        write_not_a_race(page, comparison, references);
    });
    for dimension in &comparison.dimensions {
        detail::write(page, dimension, references, |page| {
            if dimension.id == "efficacy" {
                intervals::write(page, &comparison.head_to_head, figures, references);
            }
        });
    }
    page.element("div", &[("class", "reading")], |page| {
        write_uncertain(page, comparison, references);
        write_more(page);
        review_dates(page, "", &comparison.reviewed, &comparison.next_review);
    });
    write_end(page, &Route::Evidence, references);
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
