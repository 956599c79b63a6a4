//! `/articles/<slug>/`: one article.

use super::articles::minutes;
use super::cards::{cards, source_list};
use super::prose::{line, prose};
use super::standing::{review_dates, standing_advice};
use crate::content::{Article, ArticleCard, Block, Change, plain_text};
use crate::route::{References, Route};
use crate::ui::date::in_words as date_in_words;
use crate::ui::markup::Markup;
use crate::words::{article as words, pages};

/// Writes an article with its contents and what changed in its figures.
pub(super) fn write(page: &mut Markup, article: &Article, changes: &[Change], references: &References) {
    page.element("article", &[("class", "reading")], |page| {
        page.element("p", &[("class", "crumb")], |p| p.link(&Route::Articles, "", pages::articles::title()));
        page.words("h1", "", &article.title);
        page.words("p", "lead", &article.summary);
        review_dates(page, &format!("{} · ", minutes(article.minutes)), &article.reviewed, &article.next_review);
        page.element("section", &[("class", "key-points"), ("aria-labelledby", "key-points")], |section| {
            section.element("h2", &[("id", "key-points")], |h2| h2.text(words::in_short()));
            section.element("ul", &[], |list| {
                for point in &article.key_points {
                    list.element("li", &[], |li| line(li, point, references));
                }
            });
        });
        contents(page, &article.blocks);
        prose(page, &article.blocks, references);
        what_changed(page, changes, references);
        standing_advice(page);
    });
}

/// Writes what follows an article: its sources, its neighbors, its cards.
pub(super) fn write_end(
    page: &mut Markup,
    previous: Option<&ArticleCard>,
    next: Option<&ArticleCard>,
    references: &References,
) {
    page.element("div", &[("class", "reading")], |page| {
        source_list(page, references);
        page.element("nav", &[("class", "neighbors"), ("aria-label", words::more())], |nav| {
            neighbor(nav, previous, "previous", words::before());
            neighbor(nav, next, "next", words::next());
        });
        cards(page, references);
    });
}

fn what_changed(page: &mut Markup, changes: &[Change], references: &References) {
    if changes.is_empty() {
        return;
    }
    page.element("details", &[("class", "contents")], |details| {
        details.words("summary", "", words::changed());
        details.element("ul", &[], |list| {
            for change in changes.iter().rev() {
                let what =
                    references.figures.iter().find(|figure| figure.id == change.figure).map(|figure| &figure.what);
                list.element("li", &[], |li| {
                    // platform::news shows it where the day of the last visit is known.
                    li.element("strong", &[("data-changed", &change.date), ("hidden", "")], |new| {
                        new.text(&format!("{} ", words::new()))
                    });
                    li.words("strong", "", &date_in_words(&change.date));
                    li.text(&words::change(what.map(String::as_str).unwrap_or_default(), &change.what));
                });
            }
        });
    });
}

fn contents(page: &mut Markup, blocks: &[Block]) {
    page.element("details", &[("class", "contents")], |details| {
        details.words("summary", "", words::on_this_page());
        details.element("ol", &[], |list| {
            let mut entry = |anchor: &str, words: &str| {
                list.element("li", &[], |li| {
                    li.element("a", &[("href", &format!("#{anchor}"))], |a| a.text(words));
                });
            };
            for block in blocks {
                if let Block::Heading { level: 2, id, text } = block {
                    entry(id, &plain_text(text));
                }
            }
            entry("sources", pages::sources::title());
        });
    });
}

fn neighbor(page: &mut Markup, card: Option<&ArticleCard>, class: &'static str, words: &str) {
    let Some(card) = card else { return };
    let href = page.href(&Route::Article(card.slug.clone()).path());
    page.element("a", &[("class", class), ("href", &href)], |a| {
        a.words("span", "", words);
        a.text(&card.title);
    });
}
