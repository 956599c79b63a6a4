//! `/options/`: every next step in the evidence, with the same questions for each: in short as a table, then a card for each.

use super::cards::{cards, source_list};
use super::certainty::certainty;
use super::prose::line;
use super::standing::{review_dates, standing_advice};
use crate::content::{ArticleCard, Chance, Compared, Line, OptionKind, Options, TreatmentOption};
use crate::route::{References, Route};
use crate::ui::date::in_words;
use crate::ui::markup::Markup;
use crate::words::{options as words, pages};

/// Writes the page.
pub(super) fn write(page: &mut Markup, options: &Options, articles: &[ArticleCard], references: &References) {
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
    write_table(page, &options.options, references);
    page.element("div", &[("class", "reading")], |page| {
        for kind in OptionKind::ALL {
            page.element("section", &[("aria-labelledby", kind.anchor())], |section| {
                section.element("h2", &[("id", kind.anchor())], |h2| h2.text(kind.words()));
                for option in options.options.iter().filter(|option| option.kind == kind) {
                    write_card(section, option, articles, references);
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
                table.element("tbody", &[("role", "rowgroup")], |tbody| {
                    for option in options {
                        tbody.element("tr", &[("role", "row")], |tr| write_row(tr, option, references));
                    }
                });
            },
        );
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

fn cell(tr: &mut Markup, label: &str, inside: impl FnOnce(&mut Markup)) {
    tr.element("td", &[("role", "cell"), ("data-label", label)], inside);
}

/// A chance, and what it stands beside.
fn write_chance(page: &mut Markup, chance: &Chance, references: &References) {
    page.element("p", &[], |p| line(p, &chance.text, references));
    let (label, beside) = match &chance.compared {
        Compared::With(what) => (words::beside(), what),
        Compared::Nothing(why) => (words::beside_nothing(), why),
    };
    page.element("p", &[("class", "aside")], |p| {
        p.text(&format!("{label} "));
        line(p, beside, references);
    });
}

/// All the questions for one step, in folds.
fn write_card(page: &mut Markup, option: &TreatmentOption, articles: &[ArticleCard], references: &References) {
    use words::{folds, questions as asked};
    page.element("article", &[("aria-labelledby", &option.id)], |card| {
        card.element("h3", &[("id", &option.id)], |h3| h3.text(&option.name));
        card.element("p", &[], |p| line(p, &option.what, references));
        fold(card, folds::given(), |fold| {
            answer(fold, asked::given(), &option.given, references);
            answer(fold, asked::week(), &option.week, references);
        });
        fold(card, folds::chance(), |fold| {
            answer(fold, asked::soon(), &option.soon, references);
            fold.words("h4", "", asked::chance());
            for chance in &option.chances {
                write_chance(fold, chance, references);
            }
            certainty(fold, &option.certainty);
            answer(fold, asked::staying_well(), &option.staying_well, references);
        });
        fold(card, folds::harms(), |fold| {
            answer(fold, asked::harms(), &option.harms, references);
            answer(fold, asked::ask_first(), &option.ask_first, references);
        });
        fold(card, folds::access(), |fold| write_access(fold, option, references));
        fold(card, folds::next(), |fold| {
            answer(fold, asked::judge(), &option.judge, references);
            answer(fold, asked::next(), &option.next, references);
        });
        write_more(card, option, articles);
    });
}

fn fold(page: &mut Markup, summary: &str, inside: impl FnOnce(&mut Markup)) {
    page.element("details", &[], |details| {
        details.words("summary", "", summary);
        inside(details);
    });
}

fn answer(page: &mut Markup, question: &str, said: &Line, references: &References) {
    page.words("h4", "", question);
    page.element("p", &[], |p| line(p, said, references));
}

/// What it costs, and whether it is approved: a row for each country.
fn write_access(page: &mut Markup, option: &TreatmentOption, references: &References) {
    use words::questions as asked;
    answer(page, asked::cost(), &option.cost, references);
    page.words("h4", "", asked::approved());
    page.element("dl", &[("class", "facts")], |list| {
        for (country, approval) in option.approvals.each() {
            list.element("div", &[], |row| {
                row.words("dt", "", country);
                row.element("dd", &[], |dd| {
                    dd.text(&format!("{} ", approval.status.words(&in_words(&approval.date))));
                    line(dd, &approval.says, references);
                });
            });
        }
    });
}

/// The articles that tell more.
fn write_more(page: &mut Markup, option: &TreatmentOption, articles: &[ArticleCard]) {
    page.words("p", "aside", words::read_more());
    page.element("ul", &[], |list| {
        for card in articles.iter().filter(|card| option.articles.contains(&card.slug)) {
            list.element("li", &[], |li| li.link(&Route::Article(card.slug.clone()), "", &card.title));
        }
    });
}
