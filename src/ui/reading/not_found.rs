//! `/404.html`: an address that does not exist.

use crate::route::Route;
use crate::ui::markup::Markup;
use crate::words::{not_found as words, pages};

/// Writes what to do instead.
pub(super) fn write(page: &mut Markup) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", pages::not_found::title());
        page.words("p", "lead", words::lead());
        page.words("p", "", words::perhaps());
        page.element("ul", &[], |list| {
            for (route, linked) in [
                (Route::Crisis, words::crisis()),
                (Route::Check, words::check()),
                (Route::Compare, words::compare()),
                (Route::Articles, words::articles()),
                (Route::Home, words::home()),
            ] {
                list.element("li", &[], |li| li.linked(&route, &linked));
            }
        });
    });
}
