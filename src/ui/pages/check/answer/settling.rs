//! What would settle the count where it is open, and what would make it sharper where little was asked.

use leptos::prelude::*;

use super::Answered;
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::ui::components::{element, text, words as text_of};
use crate::ui::pages::check::press::{Press, press_about};
use crate::ui::pages::check::step::Step;
use crate::ui::pages::check::words::{ask, step_that_asks};
use crate::words::check::answer::{settling as words, sharper as more};

/// What to find out about each try.
pub(super) fn settling(answered: &Answered) -> Vec<AnyView> {
    let judgement = &answered.judgement;
    // Where the count is sure, nothing that could be looked up settles a caution.
    if judgement.two_trial_definition != DefinitionVerdict::PossiblyMet || judgement.adequate_failures.at_least >= 2 {
        return Vec::new();
    }
    let heading = text("h2", "", words::heading());
    if judgement.what_would_settle_it.is_empty() {
        return vec![heading, text("p", "", words::nothing())];
    }
    let of_trial = |asks: &[crate::domain::open_questions::OpenQuestion]| {
        let first = asks.first()?;
        let (name, number) = (answered.names.get(first.trial)?, *answered.numbers.get(first.trial)?);
        let what: Vec<&str> = asks.iter().map(|missing| ask(missing.ask)).collect();
        let known = Press::Change(step_that_asks(first.ask), number);
        let known = press_about(answered.wizard, "link", words::known(), words::about(name), known);
        Some(item(&words::find(name, &what.join("; ")), vec![known]))
    };
    let asks = judgement.what_would_settle_it.chunk_by(|one, next| one.trial == next.trial);
    let asks: Vec<AnyView> = asks.filter_map(of_trial).collect();
    vec![heading, element("ul", &[], asks), text("p", "", words::where_())]
}

/// What was not asked for when time was short.
pub(super) fn sharper(answered: &Answered) -> [AnyView; 3] {
    let of_trial = |(name, number): (&String, &usize)| {
        let ways = [
            (Step::Dose, more::dose()),
            (Step::Weeks, more::weeks()),
            (Step::Taken, more::taken()),
            (Step::Episode, more::episode()),
        ];
        let way = |(step, words)| {
            press_about(answered.wizard, "link", words, more::about(name), Press::Change(step, *number))
        };
        item(&more::name(name), ways.map(way).into())
    };
    let tries: Vec<AnyView> = answered.names.iter().zip(&answered.numbers).map(of_trial).collect();
    [text("h2", "", more::heading()), text("p", "", more::lead()), element("ul", &[], tries)]
}

/// A line of the list: words, and what can be pressed, with room between.
fn item(words: &str, ways: Vec<AnyView>) -> AnyView {
    let mut parts = vec![text_of(words)];
    for way in ways {
        parts.extend([text_of(" "), way]);
    }
    element("li", &[], parts)
}
