//! The verdict on each try, with its reasons and the doses that it was held against.

use leptos::prelude::*;

use super::Answered;
use crate::domain::Trial;
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::two_views::TwoViews;
use crate::ui::components::{element, inert, text, written_words};
use crate::ui::pages::check::reference::Reference;
use crate::ui::pages::check::words::{dose, number, two_views, verdict};
use crate::words::check::answer::{judged_in, thresholds};

/// A card for each try.
pub(super) fn trials(answered: &Answered) -> AnyView {
    let reference = answered.wizard.reference();
    let tries = answered.history.trials.iter().zip(&answered.names);
    let cards: Vec<AnyView> = answered
        .judgement
        .trials
        .iter()
        .zip(tries)
        .map(|(judged, (trial, name))| card(judged, trial, name, &reference))
        .collect();
    element("ul", &[("class", "verdicts")], cards)
}

fn card(judged: &TrialVerdict, trial: &Trial, name: &str, reference: &Reference) -> AnyView {
    let (words, class) = verdict(judged.verdict);
    let mut parts = vec![text("h3", "", name), text("p", "verdict-word", words)];
    if !judged.reasons.is_empty() {
        let reasons = judged.reasons.iter().filter_map(|reason| reference.reasons.get(*reason));
        let reasons: Vec<AnyView> = reasons.map(|html| written_words("li", html)).collect();
        parts.push(element("ul", &[], reasons));
    }
    if let Some(weeks) = judged.judge_in_weeks {
        parts.push(text("p", "", &judged_in(weeks.into())));
    }
    parts.extend(TwoViews::of(trial, judged.verdict).map(|differ| text("p", "", two_views(differ))));
    if judged.verdict != Verdict::TooEarly {
        parts.extend(doses(trial, reference));
    }
    element("li", &[("class", class)], parts)
}

/// The person's own dose beside the medicine's thresholds, and what those rest on.
fn doses(trial: &Trial, reference: &Reference) -> Option<AnyView> {
    let entry = reference.listed(trial.medicine.as_ref()?.as_str())?;
    let unit = &entry.judged.unit;
    let Some(least) = entry.judged.min_dose else { return Some(text("p", "aside", &entry.threshold_basis)) };
    let least = dose(least, unit);
    let took = trial.highest_daily_dose.map(|amount| [thresholds::took(&dose(amount, unit)), " ".into()].concat());
    let asked = match entry.judged.stricter_dose {
        Some(stricter) => thresholds::least_and_stricter(&least, &number(stricter)),
        None => thresholds::least(&least),
    };
    Some(inert(&reference.site, |page| {
        page.element("p", &[("class", "aside")], |p| {
            p.text(&took.unwrap_or_default());
            p.text(&asked);
            p.written(&entry.cited);
        });
    }))
}
