//! The header and the footer of every page.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::super::SiteInfo;
use super::super::at_once::IntoAny;
use super::super::markup::Markup;
use crate::route::Route;

/// The way past the header for who goes by keys. Inert, as all of the shell's words are: the browser may have translated them by now.
pub fn skip_link() -> AnyView {
    InertElement::new("<a class='skip-link' href='#main'>Skip to the text</a>").into_any()
}

/// The name, the ways in, and crisis help in the same place on every page. `here` is the page on screen.
pub fn site_header(here: &Route, site: &SiteInfo) -> AnyView {
    let mut page = Markup::new(site);
    page.element("header", &[("class", "site-header")], |header| {
        header.element("div", &[("class", "bar")], |bar| {
            bar.link(&Route::Home, "brand", "Beyond Two");
            // Without script it is a plain link; assets/scripts/quick-exit.js clears first.
            let blank = bar.href("/blank.html");
            bar.element("a", &[("href", &blank), ("class", "leave-link"), ("data-leave", "")], |a| {
                a.text("Hide and clear");
            });
            bar.link(&Route::Crisis, "crisis-link", "Crisis help");
            bar.element("nav", &[("aria-label", "Main")], |nav| {
                nav.element("ul", &[], |list| {
                    for (route, words) in
                        [(Route::Check, "Check my tries"), (Route::Compare, "Compare"), (Route::Articles, "Read")]
                    {
                        list.element("li", &[], |li| li.current_link(&route, here, words));
                    }
                });
            });
        });
        // What is told once, on whatever page: assets/scripts/quick-exit.js and assets/scripts/storage.js speak here.
        header.element("div", &[("class", "told")], |told| {
            told.element("p", &[("id", "told"), ("data-say", "told"), ("role", "status")], |_| {});
            told.element(
                "button",
                &[
                    ("type", "button"),
                    ("class", "button quiet"),
                    ("data-ask", "close"),
                    ("data-shown", "told"),
                    ("hidden", ""),
                ],
                |button| button.text("Close"),
            );
        });
    });
    InertElement::new(page.into_html()).into_any()
}

/// What this is, and the quieter pages.
pub fn site_footer(site: &SiteInfo) -> AnyView {
    let mut page = Markup::new(site);
    page.element("footer", &[("class", "site-footer")], |footer| {
        footer.element("div", &[("class", "bar")], |bar| {
            bar.words("p", "", "This site informs a talk with a clinician. It is compiled from published sources and has not been reviewed by a clinician. Please do not stop or change a medicine because of it.");
            bar.words("p", "", "Nothing you enter leaves this device.");
            bar.element("nav", &[("aria-label", "More")], |nav| {
                nav.element("ul", &[], |list| {
                    for (route, words) in [
                        (Route::YourData, "Your data"),
                        (Route::About, "About this site"),
                        (Route::Sources, "Sources"),
                        (Route::Glossary, "Glossary"),
                        (Route::Crisis, "Crisis help"),
                    ] {
                        list.element("li", &[], |li| li.link(&route, "", words));
                    }
                });
            });
            bar.words("p", "build", &format!("Build {}", site.build));
        });
    });
    InertElement::new(page.into_html()).into_any()
}
