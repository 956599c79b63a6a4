//! The visits and the hours of a year, a tile for each.

use super::super::super::markup::Markup;
use super::plan::{Plan, name};
use crate::content::Priced;
use crate::words::compare::sums as words;

/// Adds the tiles.
pub(super) fn write(page: &mut Markup, plan: &Plan<'_>) {
    page.words("h3", "", words::of_year());
    page.element("dl", &[("class", "tiles")], |list| {
        for &treatment in &Priced::BOTH {
            let [visits, hours] = plan.year(treatment);
            for (what, amount) in [(words::visits(), visits), (words::your_hours(), hours)] {
                list.element("div", &[("class", side(treatment))], |tile| {
                    tile.words("dt", "", &[name(treatment), ": ", what].concat());
                    tile.words("dd", "", &amount);
                });
            }
        }
    });
}

/// The class of what is about a treatment: each has a color of its own.
pub(super) fn side(treatment: Priced) -> &'static str {
    match treatment {
        Priced::Ketamine => "of-ketamine",
        Priced::Esketamine => "of-esketamine",
    }
}
