//! The header and the footer of every page.

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::inert_html::inert_html;
use super::super::keeping::PASSPHRASE_ID;
use super::super::markup::Markup;
use crate::platform::told;
use crate::route::Route;
use crate::words::shell;

/// The mark: two dots, and the way that goes on past them (as in public/icon.svg).
const MARK: &str = "<svg class='icon' viewBox='0 0 24 24' aria-hidden='true'><path d='M2.5 16h0m6.5 0h0' stroke-width='5'/><path d='M15.5 16c4.5 0 2-9 7-9' stroke-width='3.2'/></svg>";

/// The way past the header for who goes by keys. Inert, as all of the shell's words are: the browser may have translated them by now.
pub fn skip_link() -> AnyView {
    inert_html(["<a class='skip-link' href='#main'>", shell::skip(), "</a>"].concat())
}

/// The name, the ways in, and crisis help in the same place on every page. `here` is the page on screen.
pub fn site_header(here: &Route, site: &SiteInfo) -> AnyView {
    let mut page = Markup::new(site);
    page.element("header", &[("class", "site-header")], |header| {
        header.element("div", &[("class", "bar")], |bar| {
            let home = bar.href(&Route::Home.path());
            bar.element("a", &[("href", &home), ("class", "brand")], |brand| {
                brand.written(MARK);
                brand.text(shell::name());
            });
            // Without script it is a plain link; assets/scripts/quick-exit.js clears first.
            let blank = bar.href("/blank.html");
            bar.element("a", &[("href", &blank), ("class", "leave-link"), ("data-leave", "")], |a| {
                a.text(shell::hide());
            });
            bar.link(&Route::Crisis, "crisis-link", shell::crisis());
            bar.element("nav", &[("aria-label", shell::main_menu())], |nav| {
                nav.element("ul", &[], |list| {
                    for (route, words) in [
                        (Route::Check, shell::check()),
                        (Route::Compare, shell::compare()),
                        (Route::Articles, shell::read()),
                    ] {
                        list.element("li", &[], |li| li.current_link(&route, here, words));
                    }
                });
            });
        });
        // What is told once, on whatever page: platform::told and assets/scripts/quick-exit.js speak here.
        header.element("div", &[("class", "told")], |foot| {
            foot.element("p", &[("id", told::ID), ("role", "status")], |_| {});
            let unlock = foot.href(&format!("{}#{PASSPHRASE_ID}", Route::YourData.path()));
            foot.element(
                "a",
                &[("href", &unlock), ("class", "button quiet"), ("id", told::UNLOCK), ("hidden", "")],
                |link| link.text(shell::unlock()),
            );
            foot.element(
                "button",
                &[("type", "button"), ("class", "button quiet"), ("id", told::CLOSE), ("hidden", "")],
                |button| button.text(shell::close()),
            );
        });
    });
    inert_html(page.into_html())
}

/// What this is, and the quieter pages.
pub fn site_footer(site: &SiteInfo) -> AnyView {
    let mut page = Markup::new(site);
    page.element("footer", &[("class", "site-footer")], |footer| {
        footer.element("div", &[("class", "bar")], |bar| {
            bar.words("p", "", shell::not_reviewed());
            bar.words("p", "", shell::nothing_leaves());
            bar.element("nav", &[("aria-label", shell::more_menu())], |nav| {
                nav.element("ul", &[], |list| {
                    for (route, words) in [
                        (Route::Options, shell::options()),
                        (Route::Interactions, shell::interactions()),
                        (Route::Track, shell::track()),
                        (Route::Visit, shell::visit()),
                        (Route::YourData, shell::your_data()),
                        (Route::About, shell::about()),
                        (Route::Sources, shell::sources()),
                        (Route::Glossary, shell::glossary()),
                        (Route::Crisis, shell::crisis()),
                    ] {
                        list.element("li", &[], |li| li.link(&route, "", words));
                    }
                });
            });
            bar.words("p", "build", &shell::build(&site.build));
        });
    });
    inert_html(page.into_html())
}
