//! `/compare/what-matters/`: what a person can say, and every line that it may point to. Without the app all lines stand there to be read;
//! with it, only those that fit what was chosen.

use super::super::prose::line;
use super::{field, tool, write_end, write_menu};
use crate::content::{Choose, Fit, FitRule};
use crate::domain::fit::{Basis, Lean, RuleKind, Strength, Tilt};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids;
use crate::words::compare::{self as both, matters as words};
use crate::words::pages;

/// The field for what nobody asked for.
pub(super) const OWN_CONCERN: &str = "own-concern";
/// What is copied.
pub(super) const PICTURE: &str = "my-picture";

/// Writes the page: the questions, the count that stays in view, and the lines, in this order.
pub(in crate::ui::reading) fn write(page: &mut Markup, fit: &Fit, references: &References) {
    write_menu(page, &Route::WhatMatters);
    let attributes = [("class", "reading"), ("id", ids::CHOICES), ("aria-labelledby", "matters")];
    page.element("section", &attributes, |section| {
        section.element("h1", &[("id", "matters")], |h1| h1.text(pages::what_matters::title()));
        section.element("p", &[], |p| line(p, &fit.intro, references));
        section.element("p", &[], |p| p.linked(&Route::Crisis, &words::in_danger()));
        section.element("p", &[("class", "hint")], |p| p.linked(&Route::Costs, &words::place()));
        field::place(section, fit);
        for question in fit.questions.iter().filter(|question| question.kind == Choose::Many) {
            field::question(section, question);
        }
        section.element("div", &[("class", "field")], |div| {
            div.element("label", &[("for", OWN_CONCERN)], |label| label.text(words::own()));
            div.element("textarea", &[("id", OWN_CONCERN), ("rows", "2"), ("autocomplete", "off")], |_| {});
        });
        section.element("div", &[("class", "count-bar")], |bar| {
            bar.element("p", &[("id", ids::COUNT), ("role", "status")], |p| p.text(words::nothing_chosen()));
            bar.element("a", &[("href", "#what-points-where")], |a| a.text(words::see()));
        });
        section.element("div", &[("id", PICTURE)], |mine| {
            mine.element("h2", &[("id", "what-points-where"), ("tabindex", "-1")], |h2| h2.text(words::which_way()));
            mine.words("p", "hint", words::strong());
            // Folded until something is chosen: all of them are many screens.
            mine.element("details", &[("id", ids::FOLD)], |details| {
                details.words("summary", "", words::lines());
                details.element("ul", &[("class", "matters"), ("id", ids::LINES)], |list| {
                    tool::lines(fit).into_iter().for_each(|rule| write_line(list, rule, references));
                });
            });
        });
        section.element("p", &[("class", "buttons")], |p| {
            field::press(p, "data-copy", PICTURE, words::copy());
            field::press(p, ids::CLEAR, "", words::clear());
        });
        section.words("p", "hint", words::address());
    });
    write_end(page, &Route::WhatMatters, references);
}

/// A line: the circumstance, which way it points and how strongly; folded, why, and what would change it.
fn write_line(page: &mut Markup, rule: &FitRule, references: &References) {
    let class = match rule.kind {
        RuleKind::Crisis => "callout help-now",
        RuleKind::Stop => "callout important",
        RuleKind::Tilt => "tilt",
    };
    page.element("li", &[("class", class)], |li| {
        li.element("p", &[], |p| {
            p.words("strong", "", &rule.says);
            match rule.kind {
                RuleKind::Crisis => {
                    p.text(" ");
                    p.linked(&Route::Crisis, &words::get_help());
                }
                RuleKind::Stop => p.text(&format!(" {}", words::ask_first())),
                RuleKind::Tilt => {}
            }
        });
        if rule.kind == RuleKind::Tilt {
            let strength = words::strength(rests_on(rule.basis), strength(rule.strength));
            li.element("dl", &[("class", "tilts")], |list| {
                for (name, says) in [(both::ketamine(), rule.ketamine), (both::esketamine(), rule.esketamine)] {
                    list.element("div", &[], |div| {
                        div.words("dt", "", name);
                        div.words("dd", "", tilt(says));
                    });
                }
                // Between the two on the screen, after them where it is read aloud.
                list.element("div", &[("class", "between")], |div| {
                    div.words("dt", "visually-hidden", words::how_strongly());
                    div.element("dd", &[], |dd| {
                        arrow(dd, Lean::of(rule.ketamine, rule.esketamine), rule.strength);
                        dd.text(&strength);
                    });
                });
            });
        }
        if rule.kind == RuleKind::Tilt {
            li.element("details", &[("class", "more-fields")], |fold| {
                fold.words("summary", "", words::why());
                write_why(fold, rule, references);
            });
        } else {
            write_why(li, rule, references);
        }
    });
}

fn write_why(page: &mut Markup, rule: &FitRule, references: &References) {
    page.element("p", &[], |p| line(p, &rule.why, references));
    for (name, text) in [(words::change(), Some(&rule.change)), (words::ask_also(), rule.instead.as_ref())] {
        let Some(text) = text else { continue };
        page.element("p", &[("class", "aside")], |p| {
            p.words("strong", "", &format!("{name} "));
            line(p, text, references);
        });
    }
}

/// Draws to which side a line points: the stronger, the thicker. The same stands beside it in words.
fn arrow(page: &mut Markup, lean: Lean, strength: Strength) {
    let shape = match lean {
        Lean::Ketamine => "M62 12H6m9-8-9 8 9 8",
        Lean::Esketamine => "M2 12H58m-9-8 9 8-9 8",
        Lean::FromBoth => "M6 12H58M22 4l20 16m0-16-20 16",
        Lean::Neither => "M6 12H58",
        Lean::AskFirst => "M25 8a7 6 0 1 1 7 6v2m0 4v1",
    };
    let class = match strength {
        Strength::Strong => "arrow strong",
        Strength::Moderate => "arrow",
        Strength::Weak => "arrow weak",
    };
    page.element("svg", &[("viewBox", "0 0 64 24"), ("class", class), ("aria-hidden", "true")], |svg| {
        svg.element("path", &[("d", shape)], |_| {});
    });
}

fn tilt(tilt: Tilt) -> &'static str {
    match tilt {
        Tilt::Towards => words::tilt::towards(),
        Tilt::Away => words::tilt::away(),
        Tilt::NoDifference => words::tilt::no_difference(),
        Tilt::Ask => words::tilt::ask(),
    }
}

fn rests_on(basis: Basis) -> &'static str {
    match basis {
        Basis::Law => words::rests_on::law(),
        Basis::Label => words::rests_on::label(),
        Basis::Money => words::rests_on::money(),
        Basis::Practice => words::rests_on::practice(),
        Basis::Studies => words::rests_on::studies(),
    }
}

fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => words::strengths::strong(),
        Strength::Moderate => words::strengths::moderate(),
        Strength::Weak => words::strengths::weak(),
    }
}
