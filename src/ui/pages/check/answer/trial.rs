//! The tile of each try: the verdict, why in a few words, dose and weeks held against their marks. The reasons in full, with what they rest on,
//! are folded.

use leptos::prelude::*;

use super::{Answered, levels};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TrialVerdict, Verdict};
use crate::domain::answer::Reason;
use crate::domain::two_views::TwoViews;
use crate::domain::{Criteria, Trial};
use crate::ui::components::{element, inert, text, written_words};
use crate::ui::form::TrialDraft;
use crate::ui::pages::check::reference::Reference;
use crate::ui::pages::check::said::said_dose;
use crate::ui::pages::check::words::{dose, number, reasons_in_short, two_views, verdict};
use crate::words::check::answer as words;
use crate::words::check::answer::{judged_in, thresholds};

/// A tile for each try.
pub(super) fn trials(answered: &Answered) -> [AnyView; 2] {
    let reference = answered.wizard.reference();
    let tries = answered.history.trials.iter().zip(&answered.names);
    let tiles: Vec<AnyView> = answered
        .judgement
        .trials
        .iter()
        .zip(tries)
        .map(|(judged, (trial, name))| tile(judged, trial, name, &reference))
        .collect();
    let legend = inert(&reference.site, |page| page.element("div", &[], levels::write_legend));
    [element("ul", &[("class", "verdicts tiles")], tiles), legend]
}

fn tile(judged: &TrialVerdict, trial: &Trial, name: &str, reference: &Reference) -> AnyView {
    let (words_of_verdict, class) = verdict(judged.verdict);
    let mut parts = vec![text("h3", "", name), text("p", "verdict-word", words_of_verdict)];
    if judged.verdict != Verdict::TooEarly && !judged.reasons.is_empty() {
        parts.push(text("p", "because", &words::because(&reasons_in_short(&judged.reasons, &Criteria::USUAL))));
    }
    if let Some(weeks) = judged.judge_in_weeks {
        parts.push(text("p", "because", &judged_in(weeks.into())));
    }
    parts.extend(TwoViews::of(trial, judged.verdict).map(|differ| text("p", "because", two_views(differ))));
    let listed = trial.medicine.as_ref().and_then(|id| reference.listed(id.as_str()));
    let longest = reference.listed_definitions.iter().map(|entry| entry.criteria.weeks_surely).max();
    let longest = longest.map_or(LONG_ENOUGH_WEEKS, f64::from);
    let was_taken = !judged.reasons.contains(&Reason::NeverTaken);
    // What was not taken has no dose and no weeks to hold against anything.
    if was_taken {
        parts.push(inert(&reference.site, |page| {
            page.element("div", &[("class", "levels")], |page| {
                levels::write(page, trial, listed.map(|entry| &entry.judged), longest)
            });
        }));
    }
    let reasons = judged.reasons.iter().filter_map(|reason| reference.reasons.get(*reason));
    let mut inside = vec![text("summary", "", words::in_full())];
    let reasons: Vec<AnyView> = reasons.map(|html| written_words("li", html)).collect();
    if !reasons.is_empty() {
        inside.push(element("ul", &[], reasons));
    }
    if was_taken {
        inside.extend(doses(trial, reference));
    }
    if inside.len() > 1 {
        parts.push(element("details", &[], inside));
    }
    element("li", &[("class", class)], parts)
}

/// A dose as it was typed, and the lowest that usually counts; "?" for what is not known.
pub(super) fn dose_and_least(trial: &TrialDraft, reference: &Reference) -> (String, String) {
    let unknown = || "?".to_owned();
    let took = said_dose(trial, reference);
    let listed = reference.listed(&trial.medicine).map(|entry| &entry.judged);
    let least = listed.and_then(|medicine| Some(dose(medicine.min_dose?, &medicine.unit)));
    (if took.is_empty() { unknown() } else { took }, least.unwrap_or_else(unknown))
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
