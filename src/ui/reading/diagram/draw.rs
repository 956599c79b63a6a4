//! What is drawn: strokes and spans at places in percent, without a `viewBox`. So a drawing is as wide as the page, and its strokes stay as fine
//! as they are. All of it is hidden from screen readers: the words beside it say it.

use super::super::chart_parts::stroke;
use crate::content::{Axis, Look};
use crate::ui::markup::Markup;

/// How high a span is, and how far one row of a lane is from the next, in pixels.
const HIGH: u32 = 22;
const ROW: u32 = 28;
/// Into how many parts the height is divided for steps.
const PARTS: u32 = 4;

/// The name of the stripes of a diagram.
fn stripes(diagram: &str) -> String {
    format!("stripes-{diagram}")
}

/// Adds what the striped spans of a diagram are filled with.
pub(super) fn write_stripes(page: &mut Markup, diagram: &str) {
    page.element("svg", &[("class", "defs"), ("aria-hidden", "true"), ("width", "0"), ("height", "0")], |svg| {
        let id = stripes(diagram);
        let attributes = [
            ("id", id.as_str()),
            ("width", "5"),
            ("height", "5"),
            ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"),
        ];
        svg.element("pattern", &attributes, |pattern| {
            pattern.element("path", &[("d", "M1 0V5")], |_| {});
        });
    });
}

/// A place on an axis, in percent of its length.
pub(super) fn place(axis: &Axis, at: f64) -> String {
    percent((at - axis.from) / (axis.to - axis.from))
}

pub(super) fn percent(part: f64) -> String {
    let written = format!("{:.2}", part * 100.0);
    format!("{}%", written.trim_end_matches('0').trim_end_matches('.'))
}

/// Adds the numbers of an axis, at their places.
pub(super) fn write_ticks(page: &mut Markup, ticks: impl Iterator<Item = (String, String)>) {
    page.element("svg", &[("class", "ticks"), ("aria-hidden", "true"), ("height", "20")], |svg| {
        for (x, words) in ticks {
            svg.element("text", &[("x", &x), ("y", "14"), ("text-anchor", "middle")], |text| text.text(&words));
        }
    });
}

/// A span as it is drawn.
pub(super) struct Drawn<'a> {
    /// From and to. The same: a mark.
    pub(super) ends: [f64; 2],
    /// The number of a mark, as it stands in the list too.
    pub(super) number: usize,
    pub(super) look: Look,
    pub(super) open: bool,
    /// The row in the lane, from the top.
    pub(super) row: u8,
    pub(super) steps: &'a [u8],
}

/// Adds the strip of a lane: fine lines where its axis has numbers, and the spans.
pub(super) fn write_strip<'a>(
    page: &mut Markup,
    axis: &Axis,
    diagram: &str,
    spans: impl Iterator<Item = Drawn<'a>> + Clone,
) {
    let rows = spans.clone().map(|span| u32::from(span.row)).max().unwrap_or_default();
    let height = (rows * ROW + HIGH + 2).to_string();
    page.element("svg", &[("class", "strip"), ("aria-hidden", "true"), ("height", &height)], |svg| {
        for at in &axis.ticks {
            let x = place(axis, *at);
            stroke(svg, "grid", [&x, "-5", &x, &height]);
        }
        for span in spans {
            write_span(svg, axis, diagram, &span);
        }
    });
}

fn write_span(svg: &mut Markup, axis: &Axis, diagram: &str, span: &Drawn<'_>) {
    let full = [u8::try_from(PARTS).unwrap_or(u8::MAX)];
    let steps = if span.steps.is_empty() { &full } else { span.steps };
    let [from, to] = span.ends;
    let middle = u32::from(span.row) * ROW + HIGH / 2 + 1;
    if span.number > 0 {
        return write_mark(svg, &place(axis, from), middle, span.number);
    }
    let floor = u32::from(span.row) * ROW + HIGH + 1;
    let count = steps.iter().map(|_| 1.0).sum::<f64>();
    let step = (to - from) / count;
    let mut at = from;
    let mut top = floor;
    for part in steps {
        let high = HIGH * u32::from(*part) / PARTS;
        top = floor.saturating_sub(high);
        let (x, width) = (place(axis, at), percent(step / (axis.to - axis.from)));
        let (y, height) = (top.to_string(), high.to_string());
        shape(svg, diagram, span.look, &[("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
        at += step;
    }
    if span.open {
        let x = place(axis, to);
        svg.element("svg", &[("class", "beyond"), ("x", &x)], |inner| {
            let half = (floor - top) / 2;
            let tip = format!("M0 {top}l8 {half}l-8 {}", floor - top - half);
            paint(inner, "path", diagram, span.look, &[("d", &tip)]);
        });
    }
}

fn shape(svg: &mut Markup, diagram: &str, look: Look, place: &[(&'static str, &str)]) {
    paint(svg, "rect", diagram, look, place);
}

fn paint(svg: &mut Markup, tag: &'static str, diagram: &str, look: Look, place: &[(&'static str, &str)]) {
    let fill = format!("url(#{})", stripes(diagram));
    let mut attributes = place.to_vec();
    match look {
        Look::Solid => attributes.push(("class", "solid")),
        Look::Striped => attributes.extend([("class", "striped"), ("fill", fill.as_str())]),
        Look::Hollow => attributes.push(("class", "hollow")),
    }
    svg.element(tag, &attributes, |_| {});
}

fn write_mark(svg: &mut Markup, x: &str, y: u32, number: usize) {
    svg.element("circle", &[("class", "it"), ("cx", x), ("cy", &y.to_string()), ("r", "10")], |_| {});
    let attributes = [("class", "count"), ("x", x), ("y", &(y + 4).to_string()), ("text-anchor", "middle")];
    svg.element("text", &attributes, |text| text.text(&number.to_string()));
}

/// Adds the sign of a mark, to stand before its words.
pub(super) fn write_mark_sign(page: &mut Markup, number: usize) {
    let size = [("class", "sign mark"), ("aria-hidden", "true"), ("width", "20"), ("height", "20")];
    page.element("svg", &size, |svg| write_mark(svg, "50%", 10, number));
}

/// Adds the sign of a span, to stand before its words.
pub(super) fn write_sign(page: &mut Markup, diagram: &str, look: Look) {
    let size = [("class", "sign"), ("aria-hidden", "true"), ("width", "18"), ("height", "13")];
    page.element("svg", &size, |svg| {
        shape(svg, diagram, look, &[("x", "1"), ("y", "1"), ("width", "16"), ("height", "11")]);
    });
}
