//! One of the four dimensions in detail: each question folded, with both answers side by side in a real table, to a screen reader and in print
//! too; on a narrow screen one under the other.

use super::super::certainty::certainty;
use super::super::picture::{Counted, hundreds};
use super::super::prose::line;
use super::column;
use crate::content::{Cell, Dimension, FigureId, Row};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::compare as words;

/// Adds a dimension; `picture` adds what is drawn for it as a whole.
pub(super) fn write(
    page: &mut Markup,
    dimension: &Dimension,
    references: &References,
    picture: impl FnOnce(&mut Markup),
) {
    let counted = if dimension.id == "safety" { Counted::Harmed } else { Counted::Helped };
    page.element("section", &[("class", "reading dimension"), ("aria-labelledby", &dimension.id)], |section| {
        section.element("h2", &[("id", &dimension.id)], |h2| h2.text(&dimension.title));
        section.element("p", &[("class", "headline")], |p| line(p, &dimension.headline, references));
        picture(section);
        for row in &dimension.rows {
            section.element("details", &[("class", "asked"), ("id", &row.id)], |fold| {
                fold.words("summary", "", &row.question);
                write_row(fold, row, counted, references);
            });
        }
    });
}

fn write_row(page: &mut Markup, row: &Row, counted: Counted, references: &References) {
    let attributes = [("class", "comparison stacking"), ("role", "table"), ("aria-label", row.question.as_str())];
    page.element("table", &attributes, |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                column(tr, "", words::ketamine(), words::by_drip());
                column(tr, "", words::esketamine(), words::nasal_spray());
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            tbody.element("tr", &[("role", "row")], |tr| {
                let pictures = [&row.pictures.ketamine, &row.pictures.esketamine].map(|ids| (ids.as_slice(), counted));
                let [ketamine, esketamine] = pictures;
                write_cell(tr, words::ketamine_drip(), &row.ketamine, ketamine, references);
                write_cell(tr, words::esketamine_spray(), &row.esketamine, esketamine, references);
            });
        });
    });
    if let Some(note) = &row.note {
        page.element("p", &[("class", "note")], |p| line(p, note, references));
    }
    if let Some(not_known) = &row.not_known {
        page.element("p", &[("class", "not-known")], |p| {
            p.words("strong", "", &format!("{} ", words::not_known()));
            line(p, not_known, references);
        });
    }
}

fn write_cell(
    page: &mut Markup,
    label: &str,
    cell: &Cell,
    (pictures, counted): (&[FigureId], Counted),
    references: &References,
) {
    page.element("td", &[("role", "cell"), ("data-label", label)], |td| {
        td.element("p", &[], |p| line(p, &cell.text, references));
        for figure in references.figures.iter().filter(|figure| pictures.contains(&figure.id)) {
            hundreds(td, figure, counted);
        }
        certainty(td, &cell.certainty);
    });
}
