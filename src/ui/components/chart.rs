//! A line of values over days, with the tries as bars below it. The same stands in a table.

use super::super::markup::Markup;
use crate::domain::track::{Point, thinned};

/// So many points are drawn at the most: on a phone more lie on each other.
const POINTS: usize = 160;
/// Up to so many points have a mark of their own.
const MARKED: usize = 40;
/// The drawing's measures: where the line begins and ends, how high it is, and how high a bar is with its name.
const LEFT: i32 = 26;
const RIGHT: i32 = 354;
const TOP: i32 = 8;
const BOTTOM: i32 = 148;
const BAR: i32 = 24;
/// A try: its name, and the days from and to which it is known to have been taken.
pub struct Bar {
    /// The name.
    pub name: String,
    /// From which day.
    pub from: i32,
    /// To which day.
    pub to: i32,
}

/// What is drawn.
pub struct Chart<'a> {
    /// The points, in the order of their days.
    pub points: &'a [Point],
    /// The highest value of the drawing, in hundredths.
    pub most: u32,
    /// The values at which a line lies behind the points, with their words.
    pub lines: &'a [(u32, String)],
    /// The tries below it.
    pub bars: &'a [Bar],
    /// What it shows, in words.
    pub label: &'a str,
    /// The words of the first day and of the last.
    pub ends: [&'a str; 2],
}

/// Whether not every point is drawn.
pub fn is_thinned(points: usize) -> bool {
    points > POINTS
}

impl Chart<'_> {
    /// Writes the drawing.
    pub fn write(&self, page: &mut Markup) {
        let points = thinned(self.points, POINTS);
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let from = first.day;
        // The last day ends the drawing, where its date stands.
        let span = last.day.saturating_sub(from).max(1);
        let across = |day: i32| {
            let day = day.clamp(from, from.saturating_add(span)).saturating_sub(from);
            LEFT * 10 + part(day, span, (RIGHT - LEFT) * 10)
        };
        let down =
            |value: u32| BOTTOM * 10 - part(signed(value.min(self.most)), signed(self.most), (BOTTOM - TOP) * 10);
        let bars: Vec<&Bar> =
            self.bars.iter().filter(|bar| bar.to >= from && bar.from <= from.saturating_add(span)).collect();
        let height = BOTTOM + 22 + BAR * i32::try_from(bars.len()).unwrap_or_default();
        let view = format!("0 0 360 {height}");
        let attributes = [("class", "chart"), ("viewBox", view.as_str()), ("role", "img"), ("aria-label", self.label)];
        page.element("svg", &attributes, |svg| {
            for (value, words) in self.lines {
                let y = tenths(down(*value));
                svg.element("path", &[("class", "level"), ("d", &format!("M{LEFT} {y}H{RIGHT}"))], |_| {});
                label(svg, (LEFT - 4) * 10, down(*value) + 40, "end", words);
            }
            let mut path = String::new();
            for (at, point) in points.iter().enumerate() {
                path.push_str(if at == 0 { "M" } else { "L" });
                path.push_str(&format!("{} {}", tenths(across(point.day)), tenths(down(point.value))));
            }
            svg.element("path", &[("class", "line"), ("d", &path)], |_| {});
            if points.len() <= MARKED {
                for point in &points {
                    let (x, y) = (tenths(across(point.day)), tenths(down(point.value)));
                    svg.element("circle", &[("class", "dot"), ("cx", &x), ("cy", &y), ("r", "3")], |_| {});
                }
            }
            let below = (BOTTOM + 16) * 10;
            let [begins, ends] = self.ends;
            label(svg, LEFT * 10, below, "start", begins);
            if last.day > from {
                label(svg, RIGHT * 10, below, "end", ends);
            }
            for (bar, top) in bars.iter().zip((BOTTOM + 22..).step_by(BAR as usize)) {
                let (x, y) = (across(bar.from), top.to_string());
                let width = tenths((across(bar.to) - x).max(30));
                let attributes = [("class", "taken"), ("x", &tenths(x)), ("y", &y), ("width", &width), ("height", "6")];
                svg.element("rect", &attributes, |_| {});
                let side = if x > 2_400 { ("end", RIGHT * 10) } else { ("start", x) };
                label(svg, side.1, (top + 18) * 10, side.0, &bar.name);
            }
        });
    }
}

/// A small line of values from 0 to 3.
pub fn spark(page: &mut Markup, points: &[Point], label: &str) {
    let points = thinned(points, POINTS);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let span = last.day.saturating_sub(first.day).max(1);
    let mut path = String::new();
    for (at, point) in points.iter().enumerate() {
        let x = 30 + part(point.day.saturating_sub(first.day), span, 1_140);
        path.push_str(if at == 0 { "M" } else { "L" });
        path.push_str(&format!("{} {}", tenths(x), tenths(270 - part(signed(point.value), 300, 240))));
    }
    // One point alone is a short line.
    if points.len() == 1 {
        path.push_str("h2");
    }
    let attributes = [("class", "spark"), ("viewBox", "0 0 120 30"), ("role", "img"), ("aria-label", label)];
    page.element("svg", &attributes, |svg| {
        svg.element("path", &[("class", "level"), ("d", "M3 27H117M3 3H117")], |_| {});
        svg.element("path", &[("class", "line"), ("d", &path)], |_| {});
    });
}

fn label(svg: &mut Markup, x: i32, y: i32, anchor: &str, words: &str) {
    svg.element("text", &[("x", &tenths(x)), ("y", &tenths(y)), ("text-anchor", anchor)], |text| text.text(words));
}

/// So much of a length as a value is of the most, in tenths of a unit of the drawing.
fn part(value: i32, most: i32, of: i32) -> i32 {
    let part = i64::from(value) * i64::from(of) / i64::from(most.max(1));
    i32::try_from(part).unwrap_or_default()
}

fn signed(value: u32) -> i32 {
    i32::try_from(value).unwrap_or(i32::MAX)
}

/// Tenths as SVG writes them: finer than a screen shows.
fn tenths(value: i32) -> String {
    let (whole, rest) = (value / 10, value % 10);
    if rest == 0 { whole.to_string() } else { [&whole.to_string(), ".", &rest.abs().to_string()].concat() }
}
