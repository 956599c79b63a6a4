//! What may matter, to tick, and which steps to lay side by side. Both act once the app has started.

use super::super::compare::field;
use crate::content::{Fit, OptionKind, Options};
use crate::domain::fit::OptionId;
use crate::domain::next_steps::Need;
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids as both;
use crate::ui::pages::options::ids;
use crate::words::options::{side as beside, sift as words};

/// Adds both, with the places where the app answers.
pub(super) fn write(page: &mut Markup, options: &Options, fit: &Fit) {
    page.element("div", &[("id", ids::FIELDS), ("class", "after-ready")], |page| {
        page.element("section", &[("class", "reading sift"), ("aria-labelledby", "what-matters")], |section| {
            section.element("h2", &[("id", "what-matters"), ("tabindex", "-1")], |h2| h2.text(words::heading()));
            section.words("p", "", words::lead());
            let attributes = [("class", "field options"), ("aria-labelledby", "what-matters")];
            section.element("fieldset", &attributes, |fieldset| {
                for need in Need::ALL {
                    tick(fieldset, need, fit);
                }
            });
            if let Some(country) = fit.questions.iter().find(|question| question.id == both::COUNTRY) {
                field::question(section, country);
            }
            section.element("div", &[("class", "count-bar")], |bar| {
                bar.element("p", &[("id", ids::COUNT), ("role", "status")], |p| {
                    p.text(&words::all_left(&options.options.len().to_string()));
                });
            });
            section.element("div", &[("id", ids::SIFTED)], |_| {});
            section.element("p", &[("class", "buttons no-print")], |p| field::press(p, ids::CLEAR, "", words::clear()));
        });
        page.element("section", &[("class", "side-by-side"), ("aria-labelledby", "side-by-side")], |section| {
            section.element("div", &[("class", "reading")], |section| {
                section.element("h2", &[("id", "side-by-side"), ("tabindex", "-1")], |h2| h2.text(beside::heading()));
                section.words("p", "", beside::lead());
                section.element("div", &[("class", "place no-print")], |place| write_lists(place, options));
                section.element("p", &[("id", ids::BESIDE_COUNT), ("class", "hint"), ("role", "status")], |p| {
                    p.text(beside::none());
                });
            });
            section.element("div", &[("id", ids::BESIDE)], |_| {});
        });
    });
}

/// A box to tick. What "What matters" asks as well is asked in its words.
fn tick(page: &mut Markup, need: Need, fit: &Fit) {
    let id = ids::of_need(need);
    let asked = fit.questions.iter().flat_map(|question| &question.options);
    let same = asked.into_iter().find(|option| both::of_option(&OptionId::new(option.id.as_str())) == id);
    let (own, keeps) = said(need);
    page.element("div", &[("class", "radio")], |div| {
        div.element("input", &[("type", "checkbox"), ("id", &id), ("autocomplete", "off")], |_| {});
        div.element("label", &[("for", &id)], |label| {
            label.text(same.map_or(own, |option| option.words.as_str()));
            label.words("span", "aside", &[" ", keeps].concat());
        });
    });
}

/// The words of the box, and what it sets aside.
fn said(need: Need) -> (&'static str, &'static str) {
    match need {
        Need::Fast => ("", words::fast()),
        Need::Home => ("", words::home()),
        Need::Memory => ("", words::memory()),
        Need::Pregnancy => ("", words::pregnancy()),
        Need::Approval => ("", words::approval()),
        Need::Driving => (words::driving_own(), words::driving()),
        Need::Weight => (words::weight_own(), words::weight()),
        Need::NoMedicine => (words::no_medicine_own(), words::no_medicine()),
        Need::NoSurgery => (words::no_surgery_own(), words::no_surgery()),
    }
}

/// Three lists, each with every step under its kind.
fn write_lists(page: &mut Markup, options: &Options) {
    let labels = [beside::first(), beside::second(), beside::third()];
    for (id, label) in ids::BESIDE_FIELDS.iter().zip(labels) {
        page.element("div", &[("class", "field")], |div| {
            div.element("label", &[("for", id)], |l| l.text(label));
            div.element("select", &[("id", id), ("autocomplete", "off")], |select| {
                select.element("option", &[("value", "")], |option| option.text(beside::nothing()));
                for kind in OptionKind::ALL {
                    select.element("optgroup", &[("label", kind.words())], |group| {
                        for one in options.options.iter().filter(|option| option.kind == kind) {
                            group.element("option", &[("value", one.id.as_str())], |option| option.text(&one.name));
                        }
                    });
                }
            });
        });
    }
}
