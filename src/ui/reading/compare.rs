//! `/compare/`: ketamine and esketamine side by side.

use super::cards::{cards, source_list};
use super::certainty::certainty;
use super::picture::hundreds;
use super::prose::line;
use super::standing::{review_dates, standing_advice};
use crate::content::{Cell, Comparison, Dimension, FigureId, Matters, Row, Slug};
use crate::route::{References, Route};
use crate::ui::markup::Markup;

/// Writes the comparison in four dimensions.
pub(super) fn write(page: &mut Markup, comparison: &Comparison, references: &References) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", "Ketamine and esketamine side by side");
        page.element("p", &[("class", "lead")], |p| line(p, &comparison.truth, references));
        review_dates(page, "", &comparison.reviewed, &comparison.next_review);
        page.element("div", &[("class", "callout important")], |div| {
            div.words("p", "callout-title", "These figures are not a race");
            div.element("p", &[], |p| line(p, &comparison.not_a_race, references));
        });
        page.element("section", &[("aria-labelledby", "glance")], |section| {
            section.element("h2", &[("id", "glance")], |h2| h2.text("At a glance"));
            section.element("ul", &[("class", "glance")], |list| {
                for dimension in &comparison.dimensions {
                    list.element("li", &[], |li| {
                        li.element("a", &[("href", &format!("#{}", dimension.id))], |a| a.text(&dimension.title));
                        li.element("p", &[], |p| line(p, &dimension.headline, references));
                        li.element("details", &[("class", "contents")], |details| {
                            details.words("summary", "", "Go to a question");
                            details.element("ul", &[], |list| {
                                for row in &dimension.rows {
                                    list.element("li", &[], |li| {
                                        li.element("a", &[("href", &format!("#{}", row.id))], |a| {
                                            a.text(&row.question)
                                        });
                                    });
                                }
                            });
                        });
                    });
                }
            });
        });
    });
    for dimension in &comparison.dimensions {
        write_dimension(page, dimension, references);
    }
    page.element("div", &[("class", "reading")], |page| {
        write_matters(page, &comparison.matters, references);
        page.element("section", &[("aria-labelledby", "uncertain")], |section| {
            section.element("h2", &[("id", "uncertain")], |h2| h2.text("What is least certain"));
            section.element("ul", &[], |list| {
                for text in &comparison.uncertain {
                    list.element("li", &[], |li| line(li, text, references));
                }
            });
        });
        page.element("section", &[("aria-labelledby", "more")], |section| {
            section.element("h2", &[("id", "more")], |h2| h2.text("Read more"));
            section.element("ul", &[], |list| {
                for (slug, words) in [
                    ("ketamine-and-esketamine", "Ketamine and esketamine"),
                    ("a-session-and-how-to-prepare", "What a session is like"),
                    ("paying-for-it", "Paying for it"),
                    ("reading-a-clinic-advert", "Reading a clinic’s advertisement"),
                ] {
                    if let Some(slug) = Slug::parse(slug) {
                        list.element("li", &[], |li| li.link(&Route::Article(slug), "", words));
                    }
                }
            });
        });
        page.words(
            "p",
            "",
            "This page cannot tell you which one to have. Your clinician can tell you what fits your health.",
        );
        standing_advice(page);
        source_list(page, references);
        cards(page, references);
    });
}

/// A real table, to a screen reader and in print too; on a narrow screen one question at a time with both answers under it.
fn write_dimension(page: &mut Markup, dimension: &Dimension, references: &References) {
    page.element("section", &[("class", "dimension"), ("aria-labelledby", &dimension.id)], |section| {
        section.element("h2", &[("id", &dimension.id)], |h2| h2.text(&dimension.title));
        section.element("p", &[("class", "headline")], |p| line(p, &dimension.headline, references));
        section.element(
            "table",
            &[("class", "comparison stacking"), ("role", "table"), ("aria-label", &dimension.title)],
            |table| {
                table.element("thead", &[("role", "rowgroup")], |thead| {
                    thead.element("tr", &[("role", "row")], |tr| {
                        column(tr, "Question", "");
                        column(tr, "Ketamine", "by drip, off-label");
                        column(tr, "Esketamine", "nasal spray, Spravato");
                    });
                });
                table.element("tbody", &[("role", "rowgroup")], |tbody| {
                    for row in &dimension.rows {
                        write_row(tbody, row, references);
                    }
                });
            },
        );
    });
}

fn column(page: &mut Markup, words: &str, aside: &str) {
    page.element("th", &[("scope", "col"), ("role", "columnheader")], |th| {
        th.text(words);
        if !aside.is_empty() {
            th.text(" ");
            th.words("span", "aside", aside);
        }
    });
}

fn write_row(page: &mut Markup, row: &Row, references: &References) {
    page.element("tr", &[("role", "row"), ("id", &row.id)], |tr| {
        tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
            th.words("span", "question", &row.question);
            if let Some(note) = &row.note {
                th.element("p", &[("class", "note")], |p| line(p, note, references));
            }
            if let Some(not_known) = &row.not_known {
                th.element("p", &[("class", "not-known")], |p| {
                    p.words("strong", "", "Not known: ");
                    line(p, not_known, references);
                });
            }
        });
        write_cell(tr, "Ketamine", &row.ketamine, &row.pictures.ketamine, references);
        write_cell(tr, "Esketamine", &row.esketamine, &row.pictures.esketamine, references);
    });
}

fn write_cell(page: &mut Markup, label: &str, cell: &Cell, pictures: &[FigureId], references: &References) {
    page.element("td", &[("role", "cell"), ("data-label", label)], |td| {
        td.element("p", &[], |p| line(p, &cell.text, references));
        for figure in references.figures.iter().filter(|figure| pictures.contains(&figure.id)) {
            hundreds(td, figure);
        }
        certainty(td, &cell.certainty);
    });
}

/// What may matter to a person: boxes to tick, and what each points to. Never a verdict. The ticks are the browser's and are kept nowhere.
fn write_matters(page: &mut Markup, matters: &Matters, references: &References) {
    page.element("section", &[("aria-labelledby", "matters")], |section| {
        section.element("h2", &[("id", "matters")], |h2| h2.text("What matters to you?"));
        section.element("p", &[], |p| line(p, &matters.intro, references));
        section.words("h3", "", "Ask before either");
        section.element("ul", &[("class", "matters")], |list| {
            for stop in &matters.stops {
                list.element("li", &[], |li| {
                    tick(li, &stop.id, &stop.when);
                    li.element("p", &[], |p| line(p, &stop.why, references));
                });
            }
        });
        section.words("h3", "", "What points which way");
        section.words("p", "", "Strong means law, a label or money. Moderate and weak are about studies.");
        section.element("ul", &[("class", "matters")], |list| {
            for matter in &matters.values {
                list.element("li", &[], |li| {
                    tick(li, &matter.id, &matter.when);
                    let tilts = format!(
                        "Ketamine: {}. Esketamine: {}. How strongly: {}.",
                        matter.ketamine.words(),
                        matter.esketamine.words(),
                        matter.strength.words()
                    );
                    li.words("p", "aside", &tilts);
                    li.element("p", &[], |p| line(p, &matter.why, references));
                });
            }
        });
        for blank in ["Something else that matters to me:", ""] {
            section.words("p", "blank-line", blank);
        }
    });
}

fn tick(page: &mut Markup, id: &str, words: &str) {
    let id = format!("matters-{id}");
    page.element("div", &[("class", "radio")], |div| {
        div.element("input", &[("type", "checkbox"), ("id", &id)], |_| {});
        div.element("label", &[("for", &id)], |label| label.text(words));
    });
}
