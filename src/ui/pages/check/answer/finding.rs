//! How many tries count, what that means by the usual definition, and what must be cleared up first.

use leptos::prelude::*;

use crate::domain::Judgement;
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::domain::failures::Range;
use crate::ui::components::text;
use crate::ui::pages::check::words::caution;
use crate::words::check::answer::{finding as words, meaning};

/// How many tries count, in one sentence.
pub(in super::super) fn finding(judgement: &Judgement) -> String {
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

/// The finding, each caution, and the meaning.
pub(super) fn findings(judgement: &Judgement) -> Vec<AnyView> {
    let says = match judgement.two_trial_definition {
        DefinitionVerdict::Met => meaning::met(),
        DefinitionVerdict::PossiblyMet if judgement.adequate_failures.at_least >= 2 => meaning::caution(),
        DefinitionVerdict::PossiblyMet => meaning::possibly(),
        DefinitionVerdict::NotMet => meaning::not_met(),
    };
    let mut parts = vec![text("p", "finding", &finding(judgement))];
    parts.extend(judgement.cautions.iter().map(|found| text("p", "callout important", caution(*found))));
    parts.push(text("p", "", &[says, meaning::no_diagnosis()].join(" ")));
    parts
}
