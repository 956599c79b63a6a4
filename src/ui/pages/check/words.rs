//! The rules' terms as words: verdicts, reasons, definitions, doses.

use super::step::Step;
use crate::content::{BRANDS_SHOWN, ListedMedicine};
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::answer::Reason;
use crate::domain::caution::Caution;
use crate::domain::criteria::{Kept, SeverityFrom, Want};
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::domain::failures::Range;
use crate::domain::open_questions::Ask;
use crate::domain::staging::Band;
use crate::domain::two_views::TwoViews;
use crate::domain::{Criteria, DefinitionJudgement};
use crate::platform::text;
use crate::ui::markup::Markup;
use crate::words::check::answer::{cautions, counting, definitions, reasons, settling, staging, verdicts, views};
use crate::words::check::{self, right, units};

/// The name of a medicine with its best-known brands.
pub(super) fn medicine_name(entry: &ListedMedicine) -> String {
    let brands: Vec<&str> = entry.judged.brands.iter().take(BRANDS_SHOWN).map(String::as_str).collect();
    if brands.is_empty() {
        entry.judged.generic.clone()
    } else {
        check::medicine_and_brands(&brands.join(", "), &entry.judged.generic)
    }
}

/// The same for somebody who types a name: where it is another brand that they have begun, that brand stands beside the medicine.
pub(super) fn offered_name(entry: &ListedMedicine, typed: &str) -> String {
    let typed = typed.trim().to_lowercase();
    let begun = |name: &&String| !typed.is_empty() && name.to_lowercase().starts_with(&typed);
    let shown = medicine_name(entry);
    let other = entry.judged.brands.iter().skip(BRANDS_SHOWN).chain(&entry.also_called).find(begun);
    match other.filter(|_| !shown.to_lowercase().contains(&typed)) {
        Some(brand) => check::medicine_and_brands(brand, &entry.judged.generic),
        None => shown,
    }
}

/// The verdict on a try, and the class of its card.
pub(super) fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Counts => (verdicts::counts(), "verdict counts"),
        Verdict::Unsure => (verdicts::unsure(), "verdict unsure"),
        Verdict::DoesNotCount => (verdicts::does_not_count(), "verdict does-not-count"),
        Verdict::TooEarly => (verdicts::too_early(), "verdict too-early"),
    }
}

/// What a try comes to, in a few words, with why.
pub(super) fn verdict_words(judged: &TrialVerdict, kept: &Kept) -> String {
    match judged.judge_in_weeks {
        Some(weeks) => counting::too_early(&right::weeks(weeks.into())),
        None => kept_by(kept, &Criteria::USUAL),
    }
}

/// How a history stands to a definition, and the class of those words.
pub(super) fn fits(definition: DefinitionVerdict) -> (&'static str, &'static str) {
    match definition {
        DefinitionVerdict::Met => (definitions::met(), "fits"),
        DefinitionVerdict::PossiblyMet => (definitions::possibly(), "may-fit"),
        DefinitionVerdict::NotMet => (definitions::not_met(), ""),
    }
}

pub(super) fn range_in_words(range: Range) -> String {
    if range.at_least == range.at_most {
        range.at_least.to_string()
    } else {
        definitions::range(&range.at_least.to_string(), &range.at_most.to_string())
    }
}

/// How something stands that a definition asks of the whole history.
pub(super) fn wanted(want: Want, stands: DefinitionVerdict, criteria: &Criteria, fit: &DefinitionJudgement) -> String {
    let one_of = |[met, not_met, open]: [&'static str; 3]| match stands {
        DefinitionVerdict::Met => met,
        DefinitionVerdict::NotMet => not_met,
        DefinitionVerdict::PossiblyMet => open,
    };
    match want {
        Want::Tries => definitions::tries(&range_in_words(fit.tries), &criteria.tries.to_string()),
        Want::Classes => definitions::classes(&criteria.classes.to_string(), &range_in_words(fit.classes)),
        Want::Severity => {
            let asked = match criteria.severity_from {
                Some(SeverityFrom::Severe) => definitions::severe(),
                _ => definitions::moderate(),
            };
            let said =
                one_of([definitions::severity_met(), definitions::severity_not_met(), definitions::severity_open()]);
            [asked, said].join(" ")
        }
        Want::Psychotherapy => {
            one_of([definitions::therapy_met(), definitions::therapy_not_met(), definitions::therapy_open()]).into()
        }
    }
}

/// What keeps a try from counting by a definition.
pub(super) fn kept_by(kept: &Kept, criteria: &Criteria) -> String {
    let all = || reasons_in_short(&kept.reasons, criteria);
    if !kept.no.is_empty() {
        counting::does_not_count(&all())
    } else if kept.unsure.is_empty() {
        counting::counts().into()
    } else {
        counting::may_count(&all())
    }
}

/// Writes how a try stands to a definition into a row of a table: a sign, and the same in words for who does not see it.
pub(super) fn write_sign(row: &mut Markup, kept: &Kept) {
    let (sign, says) = if !kept.no.is_empty() {
        ("–", definitions::cell_no())
    } else if kept.unsure.is_empty() {
        ("✓", definitions::cell_yes())
    } else {
        ("?", definitions::cell_open())
    };
    row.element("td", &[], |td| {
        td.element("span", &[("aria-hidden", "true")], |span| span.text(sign));
        td.words("span", "visually-hidden", says);
    });
}

/// Reasons in a few words each, as they go with a definition's own weeks.
pub(super) fn reasons_in_short(reasons: &[Reason], criteria: &Criteria) -> String {
    reasons.iter().map(|reason| said(*reason, criteria)).collect::<Vec<_>>().join("; ")
}

/// A reason in a few words, as it goes with a definition's own weeks.
fn said(reason: Reason, criteria: &Criteria) -> String {
    let (surely, possibly) = (criteria.weeks_surely.to_string(), criteria.weeks_possibly.to_string());
    match reason {
        Reason::NotInData => reasons::not_in_data(),
        Reason::Added => reasons::added(),
        Reason::AddedUnknown => reasons::added_unknown(),
        Reason::NotAnAntidepressant => reasons::not_an_antidepressant(),
        Reason::EpisodeUnknown => reasons::episode_unknown(),
        Reason::EarlierEpisode => reasons::earlier_episode(),
        Reason::DoseUnknown => reasons::dose_unknown(),
        Reason::DoseBorderline => reasons::dose_borderline(),
        Reason::LevelInRange => reasons::level_in_range(),
        Reason::DoseLimited => reasons::dose_limited(),
        Reason::DoseBelow => reasons::dose_below(),
        Reason::DurationUnknown => reasons::duration_unknown(),
        Reason::DurationBorderline => return reasons::duration_borderline(&possibly, &surely),
        Reason::StricterWeeksUnknown => reasons::stricter_weeks_unknown(),
        Reason::StricterWeeksShort => return reasons::stricter_weeks_short(&surely),
        Reason::StoppedEarlySideEffects => return reasons::stopped_early(&possibly),
        Reason::TooShort => return reasons::too_short(&possibly),
        Reason::TakenUnknown => reasons::taken_unknown(),
        Reason::OftenMissed => reasons::often_missed(),
        Reason::NeverTaken => reasons::never_taken(),
        Reason::BenefitUnknown => reasons::benefit_unknown(),
        Reason::PartlyHelped => reasons::partly_helped(),
        Reason::WoreOff => reasons::wore_off(),
        Reason::Helped => reasons::helped(),
        Reason::StillEarly => reasons::still_early(),
    }
    .to_owned()
}

/// That a clinician and these rules see a try in two ways, and what to ask.
pub(super) fn two_views(differ: TwoViews) -> &'static str {
    match differ {
        TwoViews::OnlyTheirs => views::only_theirs(),
        TwoViews::OpenHere => views::open_here(),
        TwoViews::OnlyOurs => views::only_ours(),
    }
}

/// What must be cleared up first, and why: it stands beside the finding.
pub(super) fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::BipolarSigns => cautions::bipolar_signs(),
        Caution::Psychotic => cautions::psychotic(),
    }
}

/// The step that asks what is to be found out.
pub(super) fn step_that_asks(asked: Ask) -> Step {
    match asked {
        Ask::Medicine => Step::Medicine,
        Ask::Added => Step::Added,
        Ask::Episode => Step::Episode,
        Ask::Dose => Step::Dose,
        Ask::Duration => Step::Weeks,
        Ask::StricterDuration => Step::Stricter,
        Ask::Taken => Step::Taken,
        Ask::Benefit => Step::Outcome,
    }
}

/// What to find out.
pub(super) fn ask(asked: Ask) -> &'static str {
    match asked {
        Ask::Medicine => settling::medicine(),
        Ask::Added => settling::added(),
        Ask::Episode => settling::episode(),
        Ask::Dose => settling::dose(),
        Ask::Duration => settling::weeks(),
        Ask::StricterDuration => settling::stricter(),
        Ask::Taken => settling::taken(),
        Ask::Benefit => settling::benefit(),
    }
}

/// A band of the Maudsley score.
pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::Mild => staging::mild(),
        Band::Moderate => staging::moderate(),
        Band::Severe => staging::severe(),
    }
}

/// A number as people write it: 40, 37.5.
pub(super) fn number(number: f64) -> String {
    text::of_number(number)
}

/// A dose in a medicine's unit, for a sentence: "150 mg a day".
pub(super) fn dose(amount: f64, unit: &str) -> String {
    check::dose(&number(amount), &unit_in_words(unit))
}

/// A unit in words.
pub(super) fn unit_in_words(unit: &str) -> String {
    if unit == "mg/24h" {
        return units::patch().into();
    }
    // "micrograms/day", "mg/week", "mg/day of the fluoxetine part".
    [("/day", units::day()), ("/week", units::week()), ("/session", units::session()), ("/", units::per())]
        .into_iter()
        .fold(unit.to_owned(), |words, (sign, said)| match words.split_once(sign) {
            Some((before, after)) if sign == "/" => [before, " ", said, " ", after].concat(),
            Some((before, after)) => [before, " ", said, after].concat(),
            None => words,
        })
}
