//! The evidence head to head: each ratio with its interval beside the line of no difference, drawn and as a table.

use super::super::chart_parts::stroke;
use super::super::prose::{about_figure, line};
use crate::content::{Figure, FigurePart, HeadToHead, Inline};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::compare::intervals as words;

/// The ratio at the right edge; its inverse is at the left one, and a ratio of 1 stands at the middle.
const EDGE: f64 = 2.0;

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
        page.element("ul", &[("class", "rows")], |list| {
            for (label, figure, part) in &ratios {
                list.element("li", &[], |li| {
                    li.element("p", &[], |p| {
                        p.words("strong", "", &format!("{label}: "));
                        about_figure(p, &figure.id, &part.shown, references);
                        p.text(&words::interval_of(&end(part.high), &end(part.low)));
                    });
                    draw(li, part);
                });
            }
        });
        write_scale(page);
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

/// Draws a ratio with its interval on the axis. The words above it say the same.
fn draw(page: &mut Markup, part: &FigurePart) {
    page.element("svg", &[("class", "beam"), ("aria-hidden", "true")], |svg| {
        stroke(svg, "even", ["50%", "0", "50%", "100%"]);
        if let Some((low, high)) = part.low.zip(part.high) {
            stroke(svg, "interval", [&x(low), "50%", &x(high), "50%"]);
        }
        svg.element("circle", &[("cx", &x(part.value)), ("cy", "50%"), ("r", "6")], |_| {});
    });
}

/// The numbers of the axis, and which way it leans.
fn write_scale(page: &mut Markup) {
    page.element("p", &[("class", "scale"), ("aria-hidden", "true")], |p| {
        p.words("span", "", &format!("{} {}", 1.0 / EDGE, words::esketamine()));
        p.words("span", "", words::no_difference());
        p.words("span", "", &format!("{} {EDGE}", words::ketamine()));
    });
}

/// Where a ratio stands in the drawing, on a scale on which twice and half are equally far from 1.
fn x(ratio: f64) -> String {
    format!("{:.0}%", (50.0 * (1.0 + ratio.ln() / EDGE.ln())).clamp(0.0, 100.0))
}
