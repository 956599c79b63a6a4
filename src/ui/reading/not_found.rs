//! `/404.html`: an address that does not exist.

use crate::route::Route;
use crate::ui::markup::Markup;

/// Writes what to do instead.
pub(super) fn write(page: &mut Markup) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", "We could not find that page");
        page.words(
            "p",
            "lead",
            "The address may be mistyped, or the page may have moved. Nothing you entered is lost.",
        );
        page.words("p", "", "You may be looking for one of these:");
        page.element("ul", &[], |list| {
            for (route, words, why) in [
                (Route::Crisis, "Help right now", ", if you are in danger or need to talk to someone"),
                (Route::Check, "Were my tries fair ones?", ", the check of the medicines you have tried"),
                (
                    Route::Compare,
                    "Ketamine and esketamine side by side",
                    ", how well they work, safety, cost and access",
                ),
                (Route::Articles, "Articles", ", on what helps when medicines have not"),
                (Route::Home, "The first page", ""),
            ] {
                list.element("li", &[], |li| {
                    li.link(&route, "", words);
                    li.text(why);
                });
            }
        });
    });
}
