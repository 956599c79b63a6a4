//! Numbers of figures, each beside its rival on one line, an axis from zero for each measure; the same as a table.

use super::super::certainty::dots;
use super::super::chart_parts::{IT, RIVAL, cell, sign, stroke};
use super::draw::{percent, write_ticks};
use super::line;
use crate::content::{DrawnRow, Figure, FigurePart, Inline, Line, Panel, SourceId, visit};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::diagram as words;

pub(super) fn write(page: &mut Markup, panels: &[Panel], references: &References) {
    for panel in panels {
        page.element("div", &[("class", "panel")], |div| write_panel(div, panel, references));
    }
    page.element("p", &[("class", "aside")], |p| {
        p.text(words::sources());
        let mut sources: Vec<SourceId> = Vec::new();
        for row in panels.iter().flat_map(|panel| &panel.rows) {
            let figure = number_in(&row.it, references).map(|(figure, _)| figure);
            sources.extend(figure.iter().flat_map(|figure| &figure.sources).cloned());
        }
        let mut once = Vec::new();
        for source in sources {
            if !once.contains(&source) {
                once.push(source);
            }
        }
        line(p, &[Inline::Cite(once)], references);
    });
    page.element("details", &[], |fold| {
        fold.words("summary", "", words::table());
        write_table(fold, panels, references);
    });
}

fn write_panel(page: &mut Markup, panel: &Panel, references: &References) {
    page.element("p", &[("class", "named")], |p| line(p, &panel.name, references));
    page.element("div", &[("class", "axis")], |div| {
        div.words("p", "", &words::counted(&panel.unit));
        write_ticks(div, lines(panel).map(|at| (percent(at / panel.to), at.to_string())));
    });
    page.element("ul", &[], |list| {
        for row in &panel.rows {
            list.element("li", &[], |li| {
                let it = number_in(&row.it, references);
                let rival = number_in(&row.rival, references);
                draw(li, panel, it.map(|(_, part)| part), rival.map(|(_, part)| part));
                li.element("p", &[], |p| {
                    sign(p, IT, "it");
                    line(p, &row.it, references);
                });
                li.element("p", &[], |p| {
                    if rival.is_some() {
                        sign(p, RIVAL, "rival");
                    }
                    line(p, &row.rival, references);
                });
                li.words("p", "aside", &range(it.map(|(_, part)| part)));
            });
        }
    });
}

/// The number that a line names, with its figure.
fn number_in<'r>(line: &[Inline], references: &'r References) -> Option<(&'r Figure, &'r FigurePart)> {
    let mut named = None;
    visit::line(line, &mut |inline| {
        if let Inline::Figure { id, part, .. } = inline {
            let figure = references.figures.iter().find(|figure| figure.id == *id);
            named = figure.and_then(|figure| Some((figure, figure.parts.get(part)?)));
        }
    });
    named
}

fn range(part: Option<&FigurePart>) -> String {
    match part.and_then(|part| part.low.zip(part.high)) {
        Some((low, high)) => words::range(&high.to_string(), &low.to_string()),
        None => words::no_range().to_owned(),
    }
}

/// Where a panel has its lines.
fn lines(panel: &Panel) -> impl Iterator<Item = f64> {
    let (to, step) = (panel.to, panel.step);
    std::iter::successors(Some(0.0), move |at| Some(at + step)).take_while(move |at| *at <= to)
}

fn draw(page: &mut Markup, panel: &Panel, it: Option<&FigurePart>, rival: Option<&FigurePart>) {
    let x = |value: f64| percent(value / panel.to);
    page.element("svg", &[("class", "beam"), ("aria-hidden", "true"), ("height", "26")], |svg| {
        for at in lines(panel) {
            stroke(svg, "grid", [&x(at), "0", &x(at), "26"]);
        }
        stroke(svg, "base", ["0", "13", "100%", "13"]);
        for (part, class) in [(it, "interval it"), (rival, "interval rival")] {
            let Some((low, high)) = part.and_then(|part| part.low.zip(part.high)) else { continue };
            stroke(svg, class, [&x(low), "13", &x(high), "13"]);
            for end in [low, high] {
                stroke(svg, class, [&x(end), "6", &x(end), "20"]);
            }
        }
        if let Some(rival) = rival {
            let at = x(rival.value);
            let square = [
                ("class", "rival"),
                ("x", at.as_str()),
                ("y", "7"),
                ("width", "12"),
                ("height", "12"),
                ("transform", "translate(-6)"),
            ];
            svg.element("rect", &square, |_| {});
        }
        if let Some(it) = it {
            svg.element("circle", &[("class", "it"), ("cx", &x(it.value)), ("cy", "13"), ("r", "7")], |_| {});
        }
    });
}

fn write_table(page: &mut Markup, panels: &[Panel], references: &References) {
    let heads = [words::number(), words::range_head(), words::who(), words::sure()];
    page.element("table", &[("class", "stacking"), ("role", "table")], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for head in heads {
                    tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| th.text(head));
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            for (panel, row) in panels.iter().flat_map(|panel| panel.rows.iter().map(move |row| (panel, row))) {
                write_table_row(tbody, panel, row, references);
            }
        });
    });
}

fn write_table_row(page: &mut Markup, panel: &Panel, row: &DrawnRow, references: &References) {
    let Some((figure, _)) = number_in(&row.it, references) else { return };
    page.element("tr", &[("role", "row")], |tr| {
        tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
            let both: [&Line; 3] = [&panel.name, &row.it, &row.rival];
            for one in both {
                th.element("p", &[], |p| line(p, one, references));
            }
        });
        cell(tr, words::range_head(), |td| td.text(figure.range.as_deref().unwrap_or(words::no_range())));
        cell(tr, words::who(), |td| td.text(&words::who_when(&figure.population, &figure.time_point)));
        cell(tr, words::sure(), |td| {
            dots(td, figure.certainty.word);
            td.text(" ");
            td.text(figure.certainty.word.words());
        });
    });
}
