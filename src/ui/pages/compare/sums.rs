//! The sums as tables: low, likely and high, in money and in hours, and how the likely ones are made up.

use super::super::super::markup::Markup;
use super::plan::{Part, Plan, Span, name};
use crate::content::Priced;
use crate::words::compare::{self as both, sums as words};

/// Adds the sums of all spans.
pub(super) fn write(page: &mut Markup, plan: &Plan<'_>) {
    table(page, words::heading(), &[words::time(), both::ketamine(), both::esketamine()], |body| {
        for &span in &Span::ALL {
            row(body, span.name(), |row| {
                for &treatment in &Priced::BOTH {
                    row.element("td", &[("role", "cell"), ("data-label", name(treatment))], |td| {
                        td.words("p", "sum", &plan.total(treatment, span));
                        td.words("p", "aside", &plan.visits_and_hours(treatment, span));
                        let basis = plan.basis(treatment);
                        if span == Span::Year && !basis.is_empty() {
                            td.words("p", "aside", &basis);
                        }
                    });
                }
            });
        }
    });
}

/// Adds how the likely sums are made up, as a table.
pub(super) fn write_parts(page: &mut Markup, plan: &Plan<'_>) {
    use words::parts;
    let columns = [
        (Part::Visits, parts::visits()),
        (Part::OnTop, parts::on_top()),
        (Part::Travel, parts::travel()),
        (Part::Pay, parts::pay()),
        (Part::All, parts::all()),
    ];
    let mut head = vec![parts::time_treatment()];
    head.extend(columns.map(|(_, title)| title));
    head.extend([parts::hours(), parts::helper()]);
    table(page, parts::heading(), &head, |body| {
        for &span in &Span::ALL {
            for &treatment in &Priced::BOTH {
                row(body, &parts::row(name(treatment), span.name()), |row| {
                    for &(part, title) in &columns {
                        cell(row, title, &plan.part(treatment, span, part));
                    }
                    let [own, helper] = plan.hours(treatment, span);
                    cell(row, parts::hours(), &own);
                    cell(row, parts::helper(), &helper);
                });
            }
        }
    });
}

fn table(page: &mut Markup, label: &str, head: &[&str], body: impl FnOnce(&mut Markup)) {
    page.element("table", &[("class", "stacking sums"), ("role", "table"), ("aria-label", label)], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for words in head {
                    tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| th.text(words));
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], body);
    });
}

fn row(page: &mut Markup, name: &str, cells: impl FnOnce(&mut Markup)) {
    page.element("tr", &[("role", "row")], |tr| {
        tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| th.text(name));
        cells(tr);
    });
}

fn cell(page: &mut Markup, label: &str, words: &str) {
    page.element("td", &[("role", "cell"), ("data-label", label)], |td| td.text(words));
}
