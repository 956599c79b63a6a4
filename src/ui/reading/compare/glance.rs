//! At a glance: what people ask first, eight questions in a few words, and ten in full with what else there is.

use super::super::certainty::{certainty, dots};
use super::super::prose::line;
use super::column;
use super::other::Other;
use crate::content::{CertaintyWord, FirstAnswer, GlanceRow, Line};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
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

/// Adds eight questions with both answers in a few words: two columns side by side on every screen.
pub(super) fn write_rows(page: &mut Markup, rows: &[GlanceRow], references: &References) {
    page.element("section", &[("aria-labelledby", "glance")], |section| {
        section
            .element("h2", &[("id", "glance"), ("class", "visually-hidden")], |h2| h2.text(words::glance::heading()));
        section.element("table", &[("class", "pair"), ("role", "table"), ("aria-labelledby", "glance")], |table| {
            table.element("thead", &[("role", "rowgroup")], |thead| {
                thead.element("tr", &[("role", "row")], |tr| {
                    column(tr, "", words::question(), "");
                    column(tr, "", words::ketamine(), words::by_drip());
                    column(tr, "", words::esketamine(), words::nasal_spray());
                });
            });
            table.element("tbody", &[("role", "rowgroup")], |tbody| {
                for row in rows {
                    let Some(short) = &row.short else { continue };
                    tbody.element("tr", &[("role", "row"), ("id", &row.id)], |tr| {
                        tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
                            let more = if row.to_costs { Route::Costs.path() } else { evidence(row) };
                            let href = th.href(&more);
                            th.element("a", &[("href", &href)], |a| a.text(&row.question));
                        });
                        write_short(tr, &short.ketamine, row.cells.ketamine.certainty.word, references);
                        write_short(tr, &short.esketamine, row.cells.esketamine.certainty.word, references);
                    });
                }
            });
        });
        section.words("p", "hint", words::glance::dots());
    });
}

fn write_short(page: &mut Markup, text: &Line, sure: CertaintyWord, references: &References) {
    page.element("td", &[("role", "cell")], |td| {
        line(td, text, references);
        td.text(" ");
        td.element("span", &[("class", "sure")], |span| {
            dots(span, sure);
            span.words("span", "visually-hidden", &format!(" {} ", words::glance::sure()));
            span.words("span", "", &format!(" {}.", sure.words()));
        });
    });
}

/// Where the evidence for a row stands.
fn evidence(row: &GlanceRow) -> String {
    format!("{}#{}", Route::Evidence.path(), row.evidence)
}

/// Adds the ten questions, each with five answers, all folded.
pub(super) fn write_full(page: &mut Markup, rows: &[GlanceRow], references: &References) {
    page.element("details", &[("class", "more-fields"), ("id", "in-short")], |all| {
        all.words("summary", "", words::glance::in_short());
        for row in rows {
            // What stands above in a few words bears the id there.
            let attributes = [("class", "asked"), ("id", row.id.as_str())];
            let shown = if row.short.is_some() { attributes.get(..1) } else { attributes.get(..) };
            all.element("details", shown.unwrap_or_default(), |fold| {
                fold.words("summary", "", &row.question);
                write_answers(fold, row, references);
            });
        }
    });
}

fn write_answers(page: &mut Markup, row: &GlanceRow, references: &References) {
    page.element("dl", &[("class", "answers")], |list| {
        for (id, cell) in row.cells.each() {
            let name = match Other::all().into_iter().find(|other| other.id == id) {
                Some(other) => words::glance::named(other.name, other.what),
                None if id == "ketamine" => words::ketamine_drip().to_owned(),
                None => words::esketamine_spray().to_owned(),
            };
            list.element("div", &[], |div| {
                div.words("dt", "", &name);
                div.element("dd", &[], |dd| {
                    dd.element("p", &[], |p| line(p, &cell.text, references));
                    certainty(dd, &cell.certainty);
                });
            });
        }
    });
    let href = page.href(&evidence(row));
    page.element("p", &[], |p| p.element("a", &[("href", &href)], |a| a.text(words::glance::evidence())));
}
