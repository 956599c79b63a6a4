//! One history, several definitions: a row each, a column for each medicine, and how the history stands to it, with what is missing. What a
//! definition asks for, and each try by its rules, opens as a card from its name.

use leptos::prelude::*;

use super::{Answered, differences};
use crate::content::ListedDefinition;
use crate::domain::DefinitionJudgement;
use crate::domain::criteria::Want;
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::ui::components::{element, inert, text, written_words};
use crate::ui::markup::Markup;
use crate::ui::pages::check::press::{Press, line, press};
use crate::ui::pages::check::step::Step;
use crate::ui::pages::check::words::{fits, kept_by, range_in_words, wanted, write_sign};
use crate::words::check::answer::definitions as words;
use crate::words::shell;

/// So many medicines fit beside the names on a phone.
const NARROW: usize = 4;

/// The table, why its rows differ, and the cards.
pub(super) fn definitions(answered: &Answered) -> Vec<AnyView> {
    let reference = answered.wizard.reference();
    let judged: Vec<(&ListedDefinition, DefinitionJudgement)> = reference
        .listed_definitions
        .iter()
        .map(|entry| (entry, entry.criteria.judge(&answered.history, &reference.medicines)))
        .collect();
    let table = inert(&reference.site, |page| {
        let wide = [("class", "wide"), ("role", "region"), ("tabindex", "0"), ("aria-label", words::heading())];
        let attributes: &[_] = if answered.names.len() > NARROW { &wide } else { &[] };
        page.element("div", attributes, |page| write(page, &judged, answered));
    });
    let mut parts = vec![text("h2", "", words::heading()), text("p", "", words::lead()), table];
    let open = |(_, fit): &(_, DefinitionJudgement)| {
        fit.wants.iter().any(|(want, stands)| *want == Want::Severity && *stands == DefinitionVerdict::PossiblyMet)
    };
    if judged.iter().any(open) {
        parts.push(line(press(answered.wizard, "link", words::say_severity(), Press::Go(Step::Now))));
    }
    parts.push(differences::differences(&judged, answered));
    parts.extend(judged.iter().enumerate().map(|(at, (entry, fit))| card(at, entry, fit, answered)));
    parts
}

fn write(page: &mut Markup, judged: &[(&ListedDefinition, DefinitionJudgement)], answered: &Answered) {
    page.element("table", &[("class", "matrix")], |table| {
        table.element("thead", &[], |head| {
            head.element("tr", &[], |row| {
                row.element("th", &[("scope", "col")], |th| th.text(words::name()));
                for (at, name) in answered.names.iter().enumerate() {
                    row.element("th", &[("scope", "col")], |th| {
                        th.element("span", &[("aria-hidden", "true")], |span| span.text(&(at + 1).to_string()));
                        th.words("span", "visually-hidden", name);
                    });
                }
                row.element("th", &[("scope", "col")], |th| th.text(words::fits()));
            });
        });
        table.element("tbody", &[], |body| {
            for (at, (entry, fit)) in judged.iter().enumerate() {
                body.element("tr", &[], |row| write_row(row, at, entry, fit));
            }
        });
    });
}

fn write_row(row: &mut Markup, at: usize, entry: &ListedDefinition, fit: &DefinitionJudgement) {
    let card = card_id(at);
    row.element("th", &[("scope", "row")], |th| {
        let attributes = [("type", "button"), ("class", "link"), ("popovertarget", card.as_str())];
        th.element("button", &attributes, |button| button.text(&entry.name));
    });
    fit.trials.iter().for_each(|kept| write_sign(row, kept));
    let (verdict, class) = fits(fit.verdict);
    row.element("td", &[], |td| {
        td.words("strong", class, verdict);
        let missing = missing(entry, fit);
        if !missing.is_empty() {
            td.text(" ");
            td.words("span", "missing", &missing);
        }
    });
}

/// What is missing or does not fit, in a few words; where all is there but something must be cleared up first, that.
fn missing(entry: &ListedDefinition, fit: &DefinitionJudgement) -> String {
    if fit.verdict == DefinitionVerdict::Met {
        return String::new();
    }
    let open = fit.wants.iter().filter(|(_, stands)| *stands != DefinitionVerdict::Met);
    let what: Vec<String> = open
        .map(|(want, stands)| match want {
            Want::Severity if *stands == DefinitionVerdict::NotMet => words::less_severe().to_owned(),
            Want::Psychotherapy if *stands == DefinitionVerdict::NotMet => words::therapy_helped().to_owned(),
            Want::Tries => words::missing_tries(&range_in_words(fit.tries), &entry.criteria.tries.to_string()),
            Want::Classes => words::missing_classes(&entry.criteria.classes.to_string(), &range_in_words(fit.classes)),
            Want::Severity => words::missing_severity().to_owned(),
            Want::Psychotherapy => words::missing_therapy().to_owned(),
        })
        .collect();
    if what.is_empty() { words::missing_caution().to_owned() } else { what.join(", ") }
}

fn card_id(at: usize) -> String {
    ["definition-", &at.to_string()].concat()
}

/// What a definition asks for, how that stands, and each try by its rules.
fn card(at: usize, entry: &ListedDefinition, fit: &DefinitionJudgement, answered: &Answered) -> AnyView {
    let (reference, id) = (answered.wizard.reference(), card_id(at));
    let name = [&id, "-name"].concat();
    let close = inert(&reference.site, |page| {
        page.element("button", &[("type", "button"), ("class", "button quiet"), ("popovertarget", &id)], |button| {
            button.text(shell::close());
        });
    });
    let title = inert(&reference.site, |page| {
        page.element("p", &[("class", "card-title"), ("id", &name)], |title| title.text(&entry.name));
    });
    let mut parts = vec![close, title, text("h3", "", words::asks()), written_words("p", &entry.asks)];
    parts.push(text("h3", "", words::stands()));
    let wants = fit.wants.iter();
    parts.extend(wants.map(|(want, stands)| text("p", "", &wanted(*want, *stands, &entry.criteria, fit))));
    parts.push(written_words("p", &entry.note));
    let tries = fit.trials.iter().zip(&answered.names).map(|(kept, name)| {
        let counts = [kept_by(kept, &entry.criteria), ".".into()].concat();
        text("li", "", &words::trial(&counts, name))
    });
    parts.push(element("ul", &[], tries.collect()));
    let attributes = [
        ("popover", ""),
        ("id", id.as_str()),
        ("class", "card"),
        ("role", "dialog"),
        ("aria-labelledby", name.as_str()),
    ];
    element("div", &attributes, parts)
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::domain::Criteria;
    use crate::domain::failures::Range;

    #[test]
    fn what_is_not_known_is_missing_and_what_does_not_fit_is_not_called_so() {
        let criteria = Criteria::USUAL;
        let entry = ListedDefinition { name: String::new(), asks: String::new(), note: String::new(), criteria };
        let none = Range { at_least: 0, at_most: 0 };
        let said = |want, stands| {
            let wants = vec![(want, stands)];
            missing(
                &entry,
                &DefinitionJudgement { verdict: stands, tries: none, classes: none, wants, trials: Vec::new() },
            )
        };
        let (open, no) = (DefinitionVerdict::PossiblyMet, DefinitionVerdict::NotMet);
        assert_eq!(
            (said(Want::Severity, open).as_str(), said(Want::Severity, no).as_str()),
            (words::missing_severity(), words::less_severe())
        );
        assert_eq!(
            (said(Want::Psychotherapy, open).as_str(), said(Want::Psychotherapy, no).as_str()),
            (words::missing_therapy(), words::therapy_helped())
        );
        assert_eq!(said(Want::Tries, DefinitionVerdict::Met), "");
    }
}
