//! `/`: what this is, and the three ways in.

use super::articles::article_list;
use crate::content::{ArticleCard, Slug};
use crate::route::Route;
use crate::ui::markup::Markup;

/// Writes the first page.
pub(super) fn write(page: &mut Markup, first: &[ArticleCard], articles: usize) {
    page.element("div", &[("class", "opening")], |opening| {
        opening.words("h1", "", "When two antidepressants have not been enough");
        opening.words(
            "p",
            "lead",
            "It does not mean that you failed, and it is not the end of the road. Here you can see where you stand, and get ready to choose the next step with your clinician.",
        );
    });
    page.element("div", &[("class", "doors")], |doors| {
        door(
            doors,
            &Route::Check,
            "Were my tries fair ones?",
            "Go through the medicines you have tried. See which count as fair tries, which do not, and why.",
            "Check my tries",
        );
        door(
            doors,
            &Route::Compare,
            "Ketamine or esketamine?",
            "How well they work, safety, cost and access, side by side, with what nobody knows yet.",
            "Compare the two",
        );
        let words =
            format!("{articles} plain articles on what helps when medicines have not. Every fact has its source.");
        door(doors, &Route::Articles, "What can I do next?", &words, "Read");
    });
    page.element("section", &[("class", "reading"), ("aria-labelledby", "begin")], |section| {
        section.element("h2", &[("id", "begin")], |h2| h2.text("A good place to begin"));
        article_list(section, first.iter());
    });
    page.element("section", &[("class", "reading"), ("aria-labelledby", "path")], |section| {
        section.element("h2", &[("id", "path")], |h2| h2.text("Five steps, at your own pace"));
        section.element("ol", &[], |list| {
            let article = |slug| Slug::parse(slug).map_or(Route::Articles, Route::Article);
            for (route, section, words, why) in [
                (Route::Check, "", "See which of your tries were fair ones", ", and what is still open."),
                (article("check-these-first"), "", "Check these first", ": what often hides behind “nothing works”."),
                (Route::Articles, "", "Read about what else there is", ": medicines, ECT, TMS, therapy."),
                (Route::Compare, "#matters", "Weigh ketamine and esketamine", " by what matters to you."),
                (article("talking-with-your-doctor"), "", "Talk with your clinician", ", with your questions in hand."),
            ] {
                let href = list.href(&format!("{}{section}", route.path()));
                list.element("li", &[], |li| {
                    li.element("a", &[("href", &href)], |a| a.text(words));
                    li.text(why);
                });
            }
        });
    });
    page.element("section", &[("class", "reading"), ("aria-labelledby", "promise")], |section| {
        section.element("h2", &[("id", "promise")], |h2| h2.text("What you can expect of us"));
        section.element("ul", &[("class", "promises")], |list| {
            for (word, promise) in [
                ("Private. ", "Nothing you enter leaves your device. No account, no cookies, no trackers."),
                ("Honest. ", "Every figure shows how sure we are, who was studied, and who paid for the study."),
                ("Not for sale. ", "No advertisements, no links that earn money, nothing to buy."),
                ("No verdicts. ", "It helps you to talk with your clinician. It does not replace them."),
            ] {
                list.element("li", &[], |li| {
                    li.words("strong", "", word);
                    li.text(promise);
                });
            }
        });
    });
}

fn door(page: &mut Markup, route: &Route, title: &str, words: &str, go: &str) {
    let href = page.href(&route.path());
    page.element("a", &[("class", "door"), ("href", &href)], |door| {
        door.words("span", "door-title", title);
        door.words("span", "", words);
        door.element("span", &[("class", "door-go"), ("aria-hidden", "true")], |span| span.text(&format!("{go} →")));
    });
}
