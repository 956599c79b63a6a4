//! What people ask first, the four doors, and ten questions in short, with what else there is on request.

use super::super::certainty::certainty;
use super::super::prose::line;
use super::column;
use super::field::tick;
use super::other::Other;
use crate::content::{Comparison, FirstAnswer, GlanceRow};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids;
use crate::words::compare as words;

/// Adds the answers to what people ask first.
pub(super) fn write_first(page: &mut Markup, first: &[FirstAnswer], references: &References) {
    page.element("dl", &[("class", "facts first-answers")], |list| {
        for answer in first {
            list.element("div", &[], |div| {
                div.words("dt", "", &answer.question);
                div.element("dd", &[], |dd| line(dd, &answer.text, references));
            });
        }
    });
}

/// Adds the one-paragraph truth and the four doors, each with its headline, and the ways to the rest of the page.
pub(super) fn write_doors(page: &mut Markup, comparison: &Comparison, references: &References) {
    page.element("section", &[("aria-labelledby", "glance")], |section| {
        section.element("h2", &[("id", "glance")], |h2| h2.text(words::glance::heading()));
        section.element("p", &[], |p| line(p, &comparison.truth, references));
        section.element("ul", &[("class", "glance")], |list| {
            for dimension in &comparison.dimensions {
                list.element("li", &[], |li| {
                    li.element("a", &[("href", &format!("#{}", dimension.id))], |a| a.text(&dimension.title));
                    li.element("p", &[], |p| line(p, &dimension.headline, references));
                    li.element("details", &[("class", "contents")], |details| {
                        details.words("summary", "", &words::glance::questions(&dimension.rows.len().to_string()));
                        details.element("ul", &[], |list| {
                            for row in &dimension.rows {
                                list.element("li", &[], |li| {
                                    li.element("a", &[("href", &format!("#{}", row.id))], |a| a.text(&row.question));
                                });
                            }
                        });
                    });
                });
            }
        });
        section.element("ul", &[("class", "ways")], |list| {
            for (to, what) in [
                ("#in-short", words::glance::in_short()),
                ("#what-it-may-cost", words::glance::cost()),
                ("#matters", words::glance::matters()),
                ("#check-a-claim", words::glance::claims()),
                ("#uncertain", words::glance::uncertain()),
            ] {
                list.element("li", &[], |li| li.element("a", &[("href", to)], |a| a.text(what)));
            }
        });
    });
}

/// Adds ten questions with both answers, and three more columns on request.
pub(super) fn write_table(page: &mut Markup, rows: &[GlanceRow], references: &References) {
    page.element("section", &[("class", "dimension in-short"), ("aria-labelledby", "in-short")], |section| {
        section.element("h2", &[("id", "in-short")], |h2| h2.text(words::glance::in_short()));
        section.element("fieldset", &[("class", "field also"), ("id", ids::ALSO_SHOWN)], |fieldset| {
            fieldset.element("legend", &[], |legend| legend.text(words::glance::also_show()));
            for other in Other::all() {
                tick(fieldset, &format!("show-{}", other.id), &words::glance::named(other.name, other.what));
            }
        });
        let attributes = [("class", "comparison stacking short"), ("role", "table"), ("aria-labelledby", "in-short")];
        section.element("table", &attributes, |table| {
            table.element("thead", &[("role", "rowgroup")], |thead| {
                thead.element("tr", &[("role", "row")], |tr| {
                    column(tr, "", words::question(), "");
                    column(tr, "", words::ketamine(), words::by_drip());
                    column(tr, "", words::esketamine(), words::nasal_spray());
                    for other in Other::all() {
                        column(tr, other.class, other.name, other.what);
                    }
                });
            });
            table.element("tbody", &[("role", "rowgroup")], |tbody| {
                for row in rows {
                    tbody.element("tr", &[("role", "row"), ("id", &row.id)], |tr| write_row(tr, row, references));
                }
            });
        });
    });
}

fn write_row(tr: &mut Markup, row: &GlanceRow, references: &References) {
    tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| th.words("span", "question", &row.question));
    for (column, cell) in row.cells.each() {
        let (class, label) = match Other::all().into_iter().find(|other| other.id == column) {
            Some(other) => (other.class, other.name),
            None => ("", if column == "ketamine" { words::ketamine_drip() } else { words::esketamine_spray() }),
        };
        tr.element("td", &[("role", "cell"), ("class", class), ("data-label", label)], |td| {
            td.element("p", &[], |p| line(p, &cell.text, references));
            certainty(td, &cell.certainty);
        });
    }
}
