//! The evidence head to head: each ratio with its interval beside the line of no difference, drawn and as a table.

use super::super::prose::{about_figure, line};
use crate::content::{Figure, FigurePart, HeadToHead, Inline};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::compare::intervals as words;

/// The width of the drawing; a ratio of 1 stands at its middle.
const WIDTH: f64 = 300.0;
/// The ratio at the right edge; its inverse is at the left one.
const EDGE: f64 = 2.5;

/// Adds the picture and its table.
pub(super) fn write(page: &mut Markup, shown: &HeadToHead, figures: &[Figure], references: &References) {
    let ratios: Vec<(&str, &Figure, &FigurePart)> = shown
        .ratios
        .iter()
        .filter_map(|ratio| {
            let figure = figures.iter().find(|figure| figure.id == ratio.figure)?;
            Some((ratio.label.as_str(), figure, figure.parts.get(&ratio.part)?))
        })
        .collect();
    page.element("div", &[("class", "drawn")], |page| {
        page.words("h3", "", words::heading());
        page.element("p", &[], |p| line(p, &shown.intro, references));
        let height = 40 * ratios.len() + 30;
        let says: Vec<String> = ratios
            .iter()
            .map(|(label, _, part)| words::ratio_says(&end(part.high), label, &end(part.low), &part.shown))
            .collect();
        let label = words::picture(&says.join(". "));
        let box_ = format!("0 0 300 {height}");
        page.element("svg", &[("viewBox", &box_), ("class", "plot"), ("role", "img"), ("aria-label", &label)], |svg| {
            stroke(svg, "axis", &format!("M150 0V{}", height - 22));
            for (at, (label, _, part)) in ratios.iter().enumerate() {
                let y = 40 * at + 26;
                let (low, value, high) =
                    (x(part.low.unwrap_or(part.value)), x(part.value), x(part.high.unwrap_or(part.value)));
                text(svg, 0, y - 13, "start", label);
                stroke(svg, "interval", &format!("M{low:.0} {y}H{high:.0}"));
                stroke(svg, "interval", &format!("M{low:.0} {}v8M{high:.0} {}v8", y - 4, y - 4));
                let (cx, cy) = (format!("{value:.0}"), y.to_string());
                svg.element("circle", &[("class", "mark"), ("cx", &cx), ("cy", &cy), ("r", "5")], |_| {});
            }
            text(svg, 150, height - 6, "middle", words::no_difference());
            text(svg, 0, height - 6, "start", words::esketamine());
            text(svg, 300, height - 6, "end", words::ketamine());
        });
        page.element("details", &[("class", "more-fields")], |fold| {
            fold.words("summary", "", words::table());
            write_table(fold, &ratios, references);
        });
    });
}

fn write_table(page: &mut Markup, ratios: &[(&str, &Figure, &FigurePart)], references: &References) {
    page.element("table", &[("class", "stacking"), ("role", "table"), ("aria-label", words::heading())], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for name in [words::counted(), words::ratio(), words::interval(), words::who()] {
                    super::column(tr, "", name, "");
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            for (label, figure, part) in ratios {
                tbody.element("tr", &[("role", "row")], |tr| {
                    tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
                        th.text(label);
                        line(th, &[Inline::Cite(figure.sources.clone())], references);
                    });
                    tr.element("td", &[("role", "cell"), ("data-label", words::ratio())], |td| {
                        about_figure(td, &figure.id, &part.shown, references);
                    });
                    for (name, value) in [
                        (words::interval(), words::range(&end(part.high), &end(part.low))),
                        (words::who(), figure.population.clone()),
                    ] {
                        tr.element("td", &[("role", "cell"), ("data-label", name)], |td| td.text(&value));
                    }
                });
            }
        });
    });
}

fn end(number: Option<f64>) -> String {
    number.map(|number| format!("{number:.2}")).unwrap_or_default()
}

/// Where a ratio stands, on a scale on which twice and half are equally far from 1.
fn x(ratio: f64) -> f64 {
    (WIDTH / 2.0 * (1.0 + ratio.ln() / EDGE.ln())).clamp(0.0, WIDTH)
}

fn stroke(svg: &mut Markup, class: &'static str, path: &str) {
    svg.element("path", &[("class", class), ("d", path), ("fill", "none")], |_| {});
}

fn text(svg: &mut Markup, x: usize, y: usize, anchor: &'static str, words: &str) {
    let (x, y) = (x.to_string(), y.to_string());
    svg.element("text", &[("x", &x), ("y", &y), ("text-anchor", anchor)], |t| t.text(words));
}
