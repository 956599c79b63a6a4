//! What matters to you: what a person can say, and every line that it may point to. Without the app all lines stand there to be read;
//! with it, only those that fit what was chosen.

use super::super::prose::line;
use crate::content::{Choose, Fit, FitQuestion, FitRule};
use crate::domain::fit::{RuleKind, rank};
use crate::route::{References, Route};
use crate::ui::markup::Markup;

/// Adds the questions and the lines.
pub(super) fn write(page: &mut Markup, fit: &Fit, references: &References) {
    page.element("section", &[("aria-labelledby", "matters")], |section| {
        section.element("h2", &[("id", "matters")], |h2| h2.text("What matters to you?"));
        section.element("p", &[], |p| line(p, &fit.intro, references));
        section.element("p", &[], |p| {
            p.text("In danger now? ");
            p.link(&Route::Crisis, "", "Help comes first");
            p.text(".");
        });
        section.element("p", &[], |p| {
            p.text("Where you live and how you would pay count here too: choose them ");
            p.element("a", &[("href", "#what-it-may-cost")], |a| a.text("above"));
            p.text(".");
        });
        for question in fit.questions.iter().filter(|question| question.kind == Choose::Many) {
            write_question(section, question);
        }
        section.element("div", &[("class", "field")], |div| {
            div.element("label", &[("for", "own-concern")], |label| label.text("Something else that matters to you"));
            div.element("textarea", &[("id", "own-concern"), ("rows", "2"), ("autocomplete", "off")], |_| {});
        });
        section.element("div", &[("id", "my-picture")], |mine| {
            mine.element("h3", &[("id", "what-points-where"), ("tabindex", "-1")], |h3| h3.text("What points which way"));
            mine.words("p", "hint", "Strong means law, a label or money. How well the two work is never strong. Nothing here adds up to a verdict.");
            mine.element("p", &[("id", "fit-count"), ("role", "status")], |p| {
                p.text("Nothing is chosen yet. Mark what fits you, and only the lines that fit stand here.");
            });
            // Folded until something is chosen: all of them are many screens.
            mine.element("details", &[("id", "fit-fold")], |details| {
                details.words("summary", "", "The lines");
                details.element("ul", &[("class", "matters"), ("id", "fit-lines")], |list| {
                    let mut rules: Vec<&FitRule> = fit.rules.iter().collect();
                    rules.sort_by_key(|rule| rank(rule.kind, rule.strength));
                    for rule in rules {
                        write_rule(list, rule, references);
                    }
                });
            });
        });
        section.element("p", &[("class", "buttons")], |p| {
            press(p, "data-copy", "my-picture", "Copy these lines as text");
            press(p, "data-clear-choices", "", "Clear my choices on this page");
        });
        section.words("p", "hint", "The address of this page never holds your choices, so you can share it as it is.");
    });
}

/// A button that the app answers, with the place where it tells what came of it.
pub(super) fn press(page: &mut Markup, what: &'static str, of: &str, words: &str) {
    let attributes = [("type", "button"), ("class", "button quiet after-ready"), (what, of)];
    page.element("button", &attributes, |button| button.text(words));
    page.element("span", &[("role", "status"), ("class", "hint"), ("data-told", what)], |_| {});
}

/// A question with its options.
pub(super) fn write_question(page: &mut Markup, question: &FitQuestion) {
    match question.kind {
        Choose::One => page.element("div", &[("class", "field")], |div| {
            div.element("label", &[("for", &question.id)], |label| label.text(&question.words));
            div.element("select", &[("id", &question.id), ("autocomplete", "off")], |select| {
                select.element("option", &[("value", "")], |option| option.text("Not said"));
                for one in &question.options {
                    select.element("option", &[("value", &one.id)], |option| option.text(&one.words));
                }
            });
        }),
        Choose::Many => page.element("fieldset", &[("class", "field options")], |fieldset| {
            fieldset.element("legend", &[], |legend| legend.text(&question.words));
            for one in &question.options {
                let id = format!("chosen-{}", one.id);
                fieldset.element("div", &[("class", "radio")], |div| {
                    let attributes = [
                        ("type", "checkbox"),
                        ("id", id.as_str()),
                        ("value", one.id.as_str()),
                        ("autocomplete", "off"),
                    ];
                    div.element("input", &attributes, |_| {});
                    div.element("label", &[("for", &id)], |label| label.text(&one.words));
                });
            }
        }),
    }
}

/// A line. It carries when it applies: groups parted by blanks, options by commas.
fn write_rule(page: &mut Markup, rule: &FitRule, references: &References) {
    let when = rule.when.iter().map(|group| group.join(",")).collect::<Vec<_>>().join(" ");
    let class = match rule.kind {
        RuleKind::Crisis => "callout help-now",
        RuleKind::Stop => "callout important",
        RuleKind::Tilt => "tilt",
    };
    page.element("li", &[("class", class), ("data-when", &when)], |li| {
        li.element("p", &[], |p| {
            p.words("strong", "", &rule.says);
            match rule.kind {
                RuleKind::Crisis => {
                    p.text(" ");
                    p.link(&Route::Crisis, "", "Get help now");
                    p.text(".");
                }
                RuleKind::Stop => p.text(" Ask before either."),
                RuleKind::Tilt => {}
            }
        });
        if rule.kind == RuleKind::Tilt {
            li.element("dl", &[("class", "tilts")], |list| {
                for (name, words) in [
                    ("Ketamine", rule.ketamine.words().to_owned()),
                    ("Esketamine", rule.esketamine.words().to_owned()),
                    ("How strongly", format!("{}: {}", rule.strength.words(), rule.basis.words())),
                ] {
                    list.element("div", &[], |div| {
                        div.words("dt", "", name);
                        div.words("dd", "", &words);
                    });
                }
            });
        }
        li.element("p", &[], |p| line(p, &rule.why, references));
        li.element("p", &[("class", "aside")], |p| {
            p.words("strong", "", "What would change this: ");
            line(p, &rule.change, references);
        });
        if let Some(instead) = &rule.instead {
            li.element("p", &[("class", "aside")], |p| {
                p.words("strong", "", "Ask also: ");
                line(p, instead, references);
            });
        }
    });
}
