//! Chances to help as a picture: each beside its own comparator, by name, an axis for each measure; the same as a table.

use super::super::certainty::dots;
use super::super::chart_parts::{IT, RIVAL, cell, sign, stroke};
use super::super::gallery::Example;
use super::super::prose::{about_figure, line};
use crate::content::{Figure, FigurePart, Inline, Measure, Options, PictureRow, TreatmentOption, plain_text};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::gallery::pictures;
use crate::words::options::picture as words;

/// A row with what it tells of.
struct Drawn<'a> {
    row: &'a PictureRow,
    option: &'a TreatmentOption,
    figure: &'a Figure,
    it: &'a FigurePart,
    rival: Option<&'a FigurePart>,
}

/// Adds the picture: why it is no race, the signs, then a fold for each measure, and what is not in it.
pub(super) fn write(page: &mut Markup, options: &Options, figures: &[Figure], references: &References) {
    page.element("section", &[("class", "reading"), ("aria-labelledby", "chances")], |section| {
        section.element("h2", &[("id", "chances")], |h2| h2.text(words::heading()));
        section.words("p", "", words::not_a_race());
        section.element("ul", &[("class", "keys")], |list| {
            for (key, class, says) in
                [(IT, "it", words::it()), (RIVAL, "rival", words::rival()), ("├┤", "", words::range())]
            {
                list.element("li", &[], |li| {
                    sign(li, key, class);
                    li.text(says);
                });
            }
        });
        for (at, measure) in options.picture.measures.iter().enumerate() {
            let drawn = drawn(measure, options, figures);
            let open: &[_] = if at == 0 { &[("class", "measure"), ("open", "")] } else { &[("class", "measure")] };
            section.element("details", open, |fold| write_measure(fold, measure, &drawn, references));
        }
        section.element("details", &[("class", "measure")], |fold| {
            fold.words("summary", "", words::left_out());
            fold.element("ul", &[], |list| {
                for one in &options.picture.left_out {
                    let Some(option) = options.options.iter().find(|option| option.id == one.step) else { continue };
                    list.element("li", &[], |li| {
                        name(li, option, None);
                        li.text(": ");
                        line(li, &one.why, references);
                    });
                }
            });
        });
    });
}

/// The rows by the names of their steps, so that none stands first for a reason of ours.
fn drawn<'a>(measure: &'a Measure, options: &'a Options, figures: &'a [Figure]) -> Vec<Drawn<'a>> {
    let mut drawn: Vec<Drawn<'a>> = measure
        .rows
        .iter()
        .filter_map(|row| {
            let figure = figures.iter().find(|figure| figure.id == row.figure)?;
            Some(Drawn {
                row,
                option: options.options.iter().find(|option| option.id == row.step)?,
                figure,
                it: figure.parts.get(&row.part)?,
                rival: row.beside.as_ref().and_then(|part| figure.parts.get(part)),
            })
        })
        .collect();
    drawn.sort_by_key(|one| one.option.name.to_lowercase());
    drawn
}

fn write_measure(fold: &mut Markup, measure: &Measure, drawn: &[Drawn<'_>], references: &References) {
    fold.words("summary", "", &words::measure(&drawn.len().to_string(), &measure.heading));
    let Some(unit) = drawn.first().map(|one| one.figure.unit.as_str()) else { return };
    fold.words("p", "aside", &words::unit(unit));
    write_scale(fold, measure);
    fold.element("ul", &[("class", "rows")], |list| {
        for one in drawn {
            list.element("li", &[], |li| {
                write_row(li, one, references);
                draw(li, measure, one);
            });
        }
    });
    write_scale(fold, measure);
    fold.element("p", &[("class", "aside")], |p| {
        p.text(words::sources());
        let mut sources = Vec::new();
        for source in drawn.iter().flat_map(|one| &one.figure.sources) {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        line(p, &[Inline::Cite(sources)], references);
    });
    fold.element("details", &[("class", "more-fields")], |fold| {
        fold.words("summary", "", words::table());
        write_table(fold, measure, drawn, references);
    });
}

/// The name of a step, with its form.
fn name(page: &mut Markup, option: &TreatmentOption, of: Option<&String>) {
    page.element("a", &[("href", &format!("#{}", option.id))], |a| a.text(&option.name));
    if let Some(of) = of {
        page.text(&format!(" ({of})"));
    }
}

/// The row in words: the number, that of its comparator, and what is not known.
fn write_row(page: &mut Markup, one: &Drawn<'_>, references: &References) {
    page.element("p", &[("class", "named")], |p| name(p, one.option, one.row.of.as_ref()));
    page.element("p", &[("class", "numbers-of")], |p| {
        sign(p, IT, "it");
        about_figure(p, &one.figure.id, &one.it.shown, references);
        p.text(" ");
        sign(p, RIVAL, "rival");
        match one.rival {
            Some(rival) => p.text(&words::rival_is(&plain_text(&one.row.against), &rival.shown)),
            None => p.text(&words::difference_to(&plain_text(&one.row.against))),
        }
    });
    let who = if one.row.resistant { words::resistant() } else { words::not_resistant() };
    page.words("p", "aside", &words::row_aside(&range(one.it), who));
}

/// The range of a number on its own; that of a difference between two groups stands in the table.
fn range(part: &FigurePart) -> String {
    match (part.low, part.high) {
        (Some(low), Some(high)) => words::from_to(&high.to_string(), &low.to_string()),
        _ => words::no_range().to_owned(),
    }
}

/// Draws a number and its comparator on one line. No `viewBox`: it is as wide as the page, and its signs stay as large as they are.
fn draw(page: &mut Markup, measure: &Measure, one: &Drawn<'_>) {
    let x = |value: f64| format!("{:.1}%", (value - measure.from) / (measure.to - measure.from) * 100.0);
    page.element("svg", &[("class", "beam"), ("aria-hidden", "true")], |svg| {
        for at in lines(measure) {
            stroke(svg, "grid", [&x(at), "0", &x(at), "100%"]);
        }
        stroke(svg, "base", ["0", "50%", "100%", "50%"]);
        for (part, class) in [(Some(one.it), "interval it"), (one.rival, "interval rival")] {
            let Some((low, high)) = part.and_then(|part| part.low.zip(part.high)) else { continue };
            stroke(svg, class, [&x(low), "50%", &x(high), "50%"]);
            for end in [low, high] {
                stroke(svg, class, [&x(end), "20%", &x(end), "80%"]);
            }
        }
        // A difference stands beside none.
        let rival = x(one.rival.map_or(0.0, |rival| rival.value));
        let square = [
            ("class", "rival"),
            ("x", rival.as_str()),
            ("y", "50%"),
            ("width", "11"),
            ("height", "11"),
            ("transform", "translate(-5.5 -5.5)"),
        ];
        svg.element("rect", &square, |_| {});
        let it = x(one.it.value);
        svg.element("circle", &[("class", "it"), ("cx", &it), ("cy", "50%"), ("r", "6")], |_| {});
    });
}

/// Where a measure has its lines.
fn lines(measure: &Measure) -> Vec<f64> {
    let mut lines = Vec::new();
    let mut at = measure.from;
    while at <= measure.to {
        lines.push(at);
        at += measure.step;
    }
    lines
}

fn write_scale(page: &mut Markup, measure: &Measure) {
    page.element("p", &[("class", "scale"), ("aria-hidden", "true")], |p| {
        for at in lines(measure) {
            p.words("span", "", &at.to_string());
        }
    });
}

fn write_table(page: &mut Markup, measure: &Measure, drawn: &[Drawn<'_>], references: &References) {
    let heads =
        [words::step(), words::with_it(), words::with_rival(), words::range_head(), words::who(), words::sure()];
    page.element("table", &[("class", "stacking"), ("role", "table"), ("aria-label", &measure.heading)], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for head in heads {
                    tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| th.text(head));
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            for one in drawn {
                tbody.element("tr", &[("role", "row")], |tr| {
                    tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
                        name(th, one.option, one.row.of.as_ref());
                        line(th, &[Inline::Cite(one.figure.sources.clone())], references);
                    });
                    cell(tr, words::with_it(), |td| about_figure(td, &one.figure.id, &one.it.shown, references));
                    cell(tr, words::with_rival(), |td| match one.rival {
                        Some(rival) => td.text(&words::rival_is(&plain_text(&one.row.against), &rival.shown)),
                        None => td.text(&words::difference_to(&plain_text(&one.row.against))),
                    });
                    cell(tr, words::range_head(), |td| {
                        td.text(one.figure.range.as_deref().unwrap_or(words::no_range()));
                    });
                    cell(tr, words::who(), |td| {
                        td.text(&words::who_when(&one.figure.population, &one.figure.time_point));
                    });
                    cell(tr, words::sure(), |td| {
                        dots(td, one.figure.certainty.word);
                        td.text(" ");
                        td.text(one.figure.certainty.word.words());
                    });
                });
            }
        });
    });
}

/// Its example: a few rows of two measures.
pub(in crate::ui::reading) fn example<'a>(
    options: &'a Options,
    figures: &'a [Figure],
    references: &'a References,
) -> Example<'a> {
    Example::new("chances-drawn", pictures::chances(), |page| {
        for measure in &options.picture.measures {
            let drawn = drawn(measure, options, figures);
            page.element("details", &[("class", "measure"), ("open", "")], |fold| {
                write_measure(fold, measure, &drawn, references);
            });
        }
    })
}
