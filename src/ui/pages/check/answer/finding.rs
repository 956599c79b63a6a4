//! How many tries count, what that means by the usual definition, and what must be cleared up first.

use leptos::prelude::*;

use super::Answered;
use crate::domain::Judgement;
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::domain::failures::Range;
use crate::route::Route;
use crate::ui::components::{element, inert, text};
use crate::ui::pages::check::words::{caution, range_in_words};
use crate::words::check::answer::{count, finding as words, meaning, next_button};

/// How many tries count, in one sentence.
fn finding(judgement: &Judgement) -> String {
    let Range { at_least, at_most } = judgement.adequate_failures;
    let (least, most) = (at_least.to_string(), at_most.to_string());
    match (at_least, at_most) {
        (0, 0) => words::none().into(),
        (1, 1) => words::one().into(),
        (at_least, at_most) if at_least == at_most => words::many(&least),
        (0, _) => words::perhaps(&most),
        _ => words::range(&least, &most),
    }
}

/// The count, large; each caution; the meaning; the one next step.
pub(super) fn findings(answered: &Answered) -> Vec<AnyView> {
    let judgement = &answered.judgement;
    let says = match judgement.two_trial_definition {
        DefinitionVerdict::Met => meaning::met(),
        DefinitionVerdict::PossiblyMet if judgement.adequate_failures.at_least >= 2 => meaning::caution(),
        DefinitionVerdict::PossiblyMet => meaning::possibly(),
        DefinitionVerdict::NotMet => meaning::not_met(),
    };
    let of = answered.history.trials.len().to_string();
    let count = count(&of, &range_in_words(judgement.adequate_failures));
    // The sentence says the same and more, so nobody hears it twice.
    let count = element("span", &[("class", "count"), ("aria-hidden", "true")], vec![text("span", "", &count)]);
    let mut parts = vec![element("p", &[("class", "finding")], vec![count, text("span", "", &finding(judgement))])];
    parts.extend(judgement.cautions.iter().map(|found| text("p", "callout important", caution(*found))));
    parts.push(text("p", "", &[says, meaning::no_diagnosis()].join(" ")));
    parts.push(inert(&answered.wizard.reference().site, |page| {
        page.element("p", &[("class", "buttons")], |p| p.link(&Route::Summary, "button", next_button()));
    }));
    parts
}
