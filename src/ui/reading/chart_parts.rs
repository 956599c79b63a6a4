//! What charts have in common: straight strokes, the sign before a number, a cell of the table below.

use crate::ui::markup::Markup;

/// The sign of what was treated with, as drawn.
pub(super) const IT: &str = "●";
/// That of its rival.
pub(super) const RIVAL: &str = "□";

/// Adds a straight stroke.
pub(super) fn stroke(svg: &mut Markup, class: &'static str, [x1, y1, x2, y2]: [&str; 4]) {
    svg.element("line", &[("class", class), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)], |_| {});
}

/// Adds a sign to stand before its number or its meaning.
pub(super) fn sign(page: &mut Markup, sign: &str, class: &'static str) {
    page.element("span", &[("class", class), ("aria-hidden", "true")], |span| span.text(sign));
    page.text(" ");
}

/// Adds a cell that is named by its column where the table stacks.
pub(super) fn cell(tr: &mut Markup, label: &str, inside: impl FnOnce(&mut Markup)) {
    tr.element("td", &[("role", "cell"), ("data-label", label)], inside);
}
