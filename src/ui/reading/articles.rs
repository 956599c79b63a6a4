//! `/articles/`: every article, by topic.

use crate::content::{ArticleCard, Topic};
use crate::route::Route;
use crate::ui::markup::Markup;
use crate::words::{articles as words, pages};

/// Writes what stands before the list.
pub(super) fn write(page: &mut Markup) {
    page.words("h1", "", pages::articles::title());
    page.words("p", "lead", words::lead());
}

/// Writes the articles by topic. An article stands under its first topic.
pub(super) fn write_list(page: &mut Markup, cards: &[ArticleCard]) {
    for topic in Topic::ALL {
        let of_topic = || cards.iter().filter(|card| card.topics.first() == Some(&topic));
        if of_topic().next().is_none() {
            continue;
        }
        let id = format!("{topic:?}").to_ascii_lowercase();
        page.element("section", &[("aria-labelledby", &id)], |section| {
            section.element("h2", &[("id", &id)], |h2| h2.text(topic.words()));
            article_list(section, of_topic());
        });
    }
}

/// Adds a list of articles.
pub(super) fn article_list<'a>(page: &mut Markup, cards: impl Iterator<Item = &'a ArticleCard>) {
    page.element("ul", &[("class", "article-list")], |list| {
        for card in cards {
            list.element("li", &[], |li| {
                li.link(&Route::Article(card.slug.clone()), "", &card.title);
                li.element("p", &[], |p| {
                    p.text(&format!("{} ", card.summary));
                    p.words("span", "minutes", &minutes(card.minutes));
                });
            });
        }
    });
}

/// How long a text takes to read.
pub(super) fn minutes(minutes: u16) -> String {
    words::minutes(minutes.into())
}
