//! `/options/`: every next step in the evidence, with the same questions for each: what may matter to sift them by, two or three side by side, the
//! chances as a picture, all in short as a table, then a card for each.

mod card;
mod picture;
mod sift;
mod tool;

use super::cards::{cards, source_list};
use super::certainty::certainty;
use super::chart_parts::cell;
use super::prose::line;
use super::standing::{review_dates, standing_advice};
use crate::content::{ArticleCard, Figure, Fit, OptionKind, Options, TreatmentOption};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::ui::pages::options::ids;
use crate::words::{options as words, pages};

use card::{Cards, write_chance};
pub(super) use picture::example;
pub(super) use tool::tool;

/// Writes the page.
pub(super) fn write(
    page: &mut Markup,
    options: &Options,
    fit: &Fit,
    figures: &[Figure],
    articles: &[ArticleCard],
    references: &References,
) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", pages::options::title());
        page.element("p", &[("class", "lead")], |p| line(p, &options.lead, references));
        review_dates(page, "", &options.reviewed, &options.next_review);
        page.element("div", &[("class", "callout important")], |div| {
            div.words("p", "callout-title", words::not_a_race());
            div.element("p", &[], |p| line(p, &options.not_a_race, references));
        });
        write_ways(page, options);
    });
    sift::write(page, options, fit);
    picture::write(page, options, figures, references);
    write_table(page, &options.options, references);
    let written = Cards { all: &options.options, articles, references };
    page.element("div", &[("class", "reading")], |page| {
        for kind in OptionKind::ALL {
            page.element("section", &[("aria-labelledby", kind.anchor())], |section| {
                section.element("h2", &[("id", kind.anchor())], |h2| h2.text(kind.words()));
                for option in options.options.iter().filter(|option| option.kind == kind) {
                    written.write(section, option);
                }
            });
        }
        page.words("p", "", words::not_which());
        standing_advice(page);
        source_list(page, references);
        cards(page, references);
    });
}

/// The ways to each step, by kind.
fn write_ways(page: &mut Markup, options: &Options) {
    page.element("section", &[("aria-labelledby", "all")], |section| {
        section.element("h2", &[("id", "all")], |h2| h2.text(&words::all(&options.options.len().to_string())));
        section.words("p", "", words::in_the_order_of_the_alphabet());
        for kind in OptionKind::ALL {
            section.element("details", &[("class", "contents")], |details| {
                details.words("summary", "", kind.words());
                details.element("ul", &[], |list| {
                    for option in options.options.iter().filter(|option| option.kind == kind) {
                        let to = format!("#{}", option.id);
                        list.element("li", &[], |li| li.element("a", &[("href", &to)], |a| a.text(&option.name)));
                    }
                });
            });
        }
    });
}

/// Five of the questions, for all of them. It stacks on a narrow screen, as every table of ours.
fn write_table(page: &mut Markup, options: &[TreatmentOption], references: &References) {
    use words::questions as asked;
    let head = [asked::step(), asked::given(), asked::soon(), asked::chance(), asked::judge()];
    page.element("section", &[("aria-labelledby", "in-short")], |section| {
        section.element("h2", &[("id", "in-short")], |h2| h2.text(words::in_short()));
        section.element(
            "table",
            &[("class", "stacking"), ("role", "table"), ("aria-labelledby", "in-short")],
            |table| {
                table.element("thead", &[("role", "rowgroup")], |thead| {
                    thead.element("tr", &[("role", "row")], |tr| {
                        for question in head {
                            let attributes = [("scope", "col"), ("role", "columnheader")];
                            tr.element("th", &attributes, |th| th.text(question));
                        }
                    });
                });
                table.element("tbody", &[("role", "rowgroup"), ("id", ids::ROWS)], |tbody| {
                    for option in options {
                        tbody.element("tr", &[("role", "row")], |tr| write_row(tr, option, references));
                    }
                });
            },
        );
        section.element("p", &[("class", "hint"), ("id", ids::ROWS_NOTE)], |_| {});
    });
}

fn write_row(tr: &mut Markup, option: &TreatmentOption, references: &References) {
    use words::questions as asked;
    tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
        th.element("a", &[("href", &format!("#{}", option.id))], |a| a.text(&option.name));
    });
    cell(tr, asked::given(), |td| line(td, &option.given, references));
    cell(tr, asked::soon(), |td| line(td, &option.soon, references));
    cell(tr, asked::chance(), |td| {
        if let Some(first) = option.chances.first() {
            write_chance(td, first, references);
        }
        certainty(td, &option.certainty);
    });
    cell(tr, asked::judge(), |td| line(td, &option.judge, references));
}
