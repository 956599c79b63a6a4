//! The self-check on paper: the same questions with room to write. For readers without the app, and for who fills it in by hand.

use super::gallery::Example;
use crate::ui::markup::Markup;
use crate::words::{blank_form as words, gallery};

/// Room for this many medicines on a page.
const MEDICINES: usize = 4;

/// Writes the form under a heading of that id.
pub(super) fn write(page: &mut Markup, id: &str) {
    page.element("section", &[("class", "blank-form"), ("aria-labelledby", id)], |section| {
        section.element("h2", &[("id", id)], |h2| h2.text(words::heading()));
        section.words("p", "", words::lead());
        section.element("table", &[("class", "paper")], |table| {
            table.element("thead", &[], |head| {
                head.element("tr", &[], |row| {
                    row.element("th", &[("scope", "col")], |th| th.text(words::question()));
                    for place in 1..=MEDICINES {
                        row.element("th", &[("scope", "col")], |th| th.text(&place.to_string()));
                    }
                });
            });
            table.element("tbody", &[], |body| {
                for question in words::of_each_medicine() {
                    body.element("tr", &[], |row| {
                        row.element("th", &[("scope", "row")], |th| th.text(question));
                        for _ in 1..=MEDICINES {
                            row.element("td", &[], |_| {});
                        }
                    });
                }
            });
        });
        for question in words::of_the_episode() {
            section.words("p", "", question);
            section.element("div", &[("class", "blank-line")], |_| {});
        }
    });
}

/// Its example.
pub(super) fn example<'a>() -> Example<'a> {
    Example::new("blank-form", gallery::paper::form(), |page| write(page, "blank-form-heading"))
}
