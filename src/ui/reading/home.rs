//! `/`: what this is, and the three ways in.

use super::articles::article_list;
use super::gallery::Example;
use super::icon::Icon;
use crate::content::{ArticleCard, Slug};
use crate::domain::story::Next;
use crate::route::Route;
use crate::ui::markup::Markup;
use crate::words::{Linked, gallery, home as words, pages};

/// Writes the first page.
pub(super) fn write(page: &mut Markup, first: &[ArticleCard], articles: usize) {
    page.element("div", &[("class", "opening")], |opening| {
        opening.words("h1", "", pages::home::title());
        opening.words("p", "lead", words::lead());
    });
    write_again(page);
    write_doors(page, articles);
    write_promise(page);
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

/// The three ways in.
fn write_doors(page: &mut Markup, articles: usize) {
    page.element("div", &[("class", "doors")], |doors| {
        let (check, compare) =
            ((words::check::title(), words::check::about()), (words::compare::title(), words::compare::about()));
        let about_articles = words::articles::about(&articles.to_string());
        door(doors, &Route::Check, Icon::Checklist, check, words::check::go());
        door(doors, &Route::Compare, Icon::Scales, compare, words::compare::go());
        let articles = (words::articles::title(), about_articles.as_str());
        door(doors, &Route::Articles, Icon::Book, articles, words::articles::go());
    });
}

/// Its examples: the doors, and a list of articles.
pub(super) fn examples(articles: &[ArticleCard]) -> Vec<Example<'_>> {
    vec![
        Example::new("doors", gallery::ways::door(), |page| write_doors(page, articles.len())),
        Example::new("article-list", gallery::ways::articles(), |page| article_list(page, articles.iter())),
    ]
}

/// For who has entered something: how to go on.
fn write_again(page: &mut Markup) {
    page.element("section", &[("class", "opening if-begun"), ("aria-labelledby", "again")], |section| {
        section.element("h2", &[("id", "again")], |h2| h2.text(words::again::heading()));
        // One of them is shown (assets/styles/layout.css): the app says which on the document.
        for next in [Next::Medicines, Next::GoOnCheckIn, Next::CheckIn, Next::CheckInDue, Next::Visit, Next::Page] {
            let (route, step, offer) = match next {
                Next::Medicines => (Route::Check, "#medicines", words::next::medicines()),
                Next::GoOnCheckIn => (Route::Track, "", words::next::go_on()),
                Next::CheckIn => (Route::Track, "", words::next::check_in()),
                Next::CheckInDue => (Route::Track, "", words::next::due()),
                Next::Visit => (Route::Visit, "", words::next::visit()),
                Next::Page => (Route::Summary, "", words::next::page()),
            };
            let href = section.href(&format!("{}{step}", route.path()));
            section.element("div", &[("class", &format!("offer to-{}", next.as_str()))], |offered| {
                offered.words("p", "", offer.before.trim_end());
                offered.element("a", &[("class", "button"), ("href", &href)], |a| a.text(offer.link));
            });
        }
        section.element("div", &[("class", "buttons")], |ways| {
            for (route, step, way) in [
                (Route::Check, "#medicines", words::again::medicines()),
                (Route::Check, "#answer", words::again::answer()),
                (Route::Track, "", words::again::track()),
                (Route::Visit, "", words::again::visit()),
                (Route::Summary, "", words::again::page()),
            ] {
                let href = ways.href(&format!("{}{step}", route.path()));
                ways.element("a", &[("class", "button quiet"), ("href", &href)], |a| a.text(way));
            }
        });
    });
}

/// For who has entered nothing: what there is at the end. The ways in stand before it, on the first screen of a phone.
fn write_promise(page: &mut Markup) {
    page.element("figure", &[("class", "opening if-new")], |figure| {
        write_sheet(figure);
        figure.element("figcaption", &[("class", "aside")], |p| p.linked(&Route::Summary, &words::promise()));
    });
}

/// The finished sheet, as a picture: a bar for the dose of each of three medicines, one for its weeks, and the lines of what they add up to.
fn write_sheet(page: &mut Markup) {
    let bar = |svg: &mut Markup, class: &str, [x, y, width, height]: [u32; 4]| {
        let [x, y, width, height] = [x, y, width, height].map(|length| length.to_string());
        let attributes = [("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height), ("fill", class)];
        svg.element("rect", &attributes, |_| {});
    };
    let (ink, line, accent) = ("currentColor", "var(--line)", "var(--accent)");
    let attributes = [
        ("viewBox", "0 0 210 150"),
        ("width", "210"),
        ("height", "150"),
        ("role", "img"),
        ("aria-label", words::picture()),
    ];
    page.element("svg", &attributes, |svg| {
        bar(svg, "var(--paper-raised)", [1, 1, 208, 148]);
        bar(svg, ink, [14, 14, 90, 7]);
        bar(svg, accent, [14, 28, 150, 5]);
        for (at, (dose, weeks)) in [(60, 46), (72, 38), (30, 14)].into_iter().enumerate() {
            let top = 46 + 24 * u32::try_from(at).unwrap_or_default();
            bar(svg, ink, [14, top, 44, 5]);
            for (left, filled) in [(70, dose), (146, weeks)] {
                let most = if left == 70 { 66 } else { 50 };
                bar(svg, line, [left, top, most, 5]);
                bar(svg, accent, [left, top, filled.min(most), 5]);
            }
            bar(svg, line, [14, top + 12, 182, 1]);
        }
        for (top, width) in [(120, 182), (130, 140)] {
            bar(svg, line, [14, top, width, 4]);
        }
    });
}

/// A way in: what it answers, what is there, what to do.
fn door(page: &mut Markup, route: &Route, icon: Icon, (title, about): (&str, &str), go: &str) {
    let href = page.href(&route.path());
    page.element("a", &[("class", "door"), ("href", &href)], |door| {
        door.element("span", &[("class", "door-title")], |span| {
            icon.write(span);
            span.text(title);
        });
        door.words("span", "", about);
        door.element("span", &[("class", "door-go"), ("aria-hidden", "true")], |span| span.text(&words::go(go)));
    });
}
