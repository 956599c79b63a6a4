//! What matters to you: what a person can say, and every line that it may point to. Without the app all lines stand there to be read;
//! with it, only those that fit what was chosen.

use super::super::prose::line;
use super::field;
use crate::content::{Choose, Fit, FitRule};
use crate::domain::fit::{Basis, RuleKind, Strength, Tilt};
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids;
use crate::words::compare::{self as both, matters as words};

/// The field for what nobody asked for.
const OWN_CONCERN: &str = "own-concern";
/// What is copied.
const PICTURE: &str = "my-picture";

/// Adds the questions and the lines, in this order.
pub(super) fn write(page: &mut Markup, fit: &Fit, lines: &[&FitRule], references: &References) {
    page.element("section", &[("aria-labelledby", "matters")], |section| {
        section.element("h2", &[("id", "matters")], |h2| h2.text(words::heading()));
        section.element("p", &[], |p| line(p, &fit.intro, references));
        section.element("p", &[], |p| p.linked(&Route::Crisis, &words::in_danger()));
        section.element("p", &[], |p| {
            let place = words::place();
            p.text(place.before);
            p.element("a", &[("href", "#what-it-may-cost")], |a| a.text(place.link));
            p.text(place.after);
        });
        for question in fit.questions.iter().filter(|question| question.kind == Choose::Many) {
            field::question(section, question);
        }
        section.element("div", &[("class", "field")], |div| {
            div.element("label", &[("for", OWN_CONCERN)], |label| label.text(words::own()));
            div.element("textarea", &[("id", OWN_CONCERN), ("rows", "2"), ("autocomplete", "off")], |_| {});
        });
        section.element("div", &[("id", PICTURE)], |mine| {
            mine.element("h3", &[("id", "what-points-where"), ("tabindex", "-1")], |h3| h3.text(words::which_way()));
            mine.words("p", "hint", words::strong());
            mine.element("p", &[("id", ids::COUNT), ("role", "status")], |p| p.text(words::nothing_chosen()));
            // Folded until something is chosen: all of them are many screens.
            mine.element("details", &[("id", ids::FOLD)], |details| {
                details.words("summary", "", words::lines());
                details.element("ul", &[("class", "matters"), ("id", ids::LINES)], |list| {
                    lines.iter().for_each(|rule| write_line(list, rule, references));
                });
            });
        });
        section.element("p", &[("class", "buttons")], |p| {
            field::press(p, "data-copy", PICTURE, words::copy());
            field::press(p, ids::CLEAR, "", words::clear());
        });
        section.words("p", "hint", words::address());
    });
}

/// A line: the circumstance, which way it points and how strongly, why, and what would change it.
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
                for (name, says) in [
                    (both::ketamine(), tilt(rule.ketamine)),
                    (both::esketamine(), tilt(rule.esketamine)),
                    (words::how_strongly(), strength.as_str()),
                ] {
                    list.element("div", &[], |div| {
                        div.words("dt", "", name);
                        div.words("dd", "", says);
                    });
                }
            });
        }
        li.element("p", &[], |p| line(p, &rule.why, references));
        for (name, text) in [(words::change(), Some(&rule.change)), (words::ask_also(), rule.instead.as_ref())] {
            let Some(text) = text else { continue };
            li.element("p", &[("class", "aside")], |p| {
                p.words("strong", "", &format!("{name} "));
                line(p, text, references);
            });
        }
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
