//! `/`: what this is, and the three ways in.

use super::articles::article_list;
use crate::content::{ArticleCard, Slug};
use crate::route::Route;
use crate::ui::markup::Markup;
use crate::words::{Linked, home as words, pages};

/// Writes the first page.
pub(super) fn write(page: &mut Markup, first: &[ArticleCard], articles: usize) {
    page.element("div", &[("class", "opening")], |opening| {
        opening.words("h1", "", pages::home::title());
        opening.words("p", "lead", words::lead());
    });
    page.element("div", &[("class", "doors")], |doors| {
        let (check, compare) =
            ((words::check::title(), words::check::about()), (words::compare::title(), words::compare::about()));
        let about_articles = words::articles::about(&articles.to_string());
        door(doors, &Route::Check, check, words::check::go());
        door(doors, &Route::Compare, compare, words::compare::go());
        door(doors, &Route::Articles, (words::articles::title(), &about_articles), words::articles::go());
    });
    page.element("section", &[("class", "reading"), ("aria-labelledby", "begin")], |section| {
        section.element("h2", &[("id", "begin")], |h2| h2.text(words::begin()));
        article_list(section, first.iter());
    });
    page.element("section", &[("class", "reading"), ("aria-labelledby", "path")], |section| {
        section.element("h2", &[("id", "path")], |h2| h2.text(words::steps::heading()));
        section.element("ol", &[], |list| {
            let article = |slug| Slug::parse(slug).map_or(Route::Articles, Route::Article);
            for (route, section, step) in [
                (Route::Check, "", words::steps::check()),
                (article("check-these-first"), "", words::steps::first()),
                (Route::Options, "", words::steps::read()),
                (Route::WhatMatters, "", words::steps::weigh()),
                (article("talking-with-your-doctor"), "", words::steps::talk()),
            ] {
                let href = list.href(&format!("{}{section}", route.path()));
                list.element("li", &[], |li| {
                    li.text(step.before);
                    li.element("a", &[("href", &href)], |a| a.text(step.link));
                    li.text(step.after);
                });
            }
        });
    });
    page.element("section", &[("class", "reading"), ("aria-labelledby", "promise")], |section| {
        section.element("h2", &[("id", "promise")], |h2| h2.text(words::promises::heading()));
        section.element("ul", &[("class", "promises")], |list| {
            use words::promises::{honest, no_verdicts, not_for_sale, private};
            for Linked { before, link, after } in [private(), honest(), not_for_sale(), no_verdicts()] {
                list.element("li", &[], |li| {
                    li.text(before);
                    li.words("strong", "", link);
                    li.text(after);
                });
            }
        });
    });
}

/// A way in: what it answers, what is there, what to do.
fn door(page: &mut Markup, route: &Route, (title, about): (&str, &str), go: &str) {
    let href = page.href(&route.path());
    page.element("a", &[("class", "door"), ("href", &href)], |door| {
        door.words("span", "door-title", title);
        door.words("span", "", about);
        door.element("span", &[("class", "door-go"), ("aria-hidden", "true")], |span| span.text(&words::go(go)));
    });
}
