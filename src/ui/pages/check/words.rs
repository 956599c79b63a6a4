//! The contract's words made plain.

use crate::content::ListedMedicine;
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::answer::Reason;
use crate::domain::criteria::{Kept, SeverityFrom, Want};
use crate::domain::failures::Range;
use crate::domain::judgement::{Caution, DefinitionVerdict};
use crate::domain::open_questions::Ask;
use crate::domain::staging::Band;
use crate::domain::{Criteria, DefinitionJudgement};
use crate::platform::text;

/// How many brands stand beside the name of a medicine: those of the US and the UK come first in the data.
const BRANDS: usize = 2;

/// The name of a medicine with its best-known brands.
pub(super) fn medicine_name(entry: &ListedMedicine) -> String {
    let brands: Vec<&str> = entry.judged.brands.iter().take(BRANDS).map(String::as_str).collect();
    if brands.is_empty() {
        entry.judged.generic.clone()
    } else {
        format!("{} ({})", entry.judged.generic, brands.join(", "))
    }
}

/// The same for somebody who types a name: where it is another brand that they have begun, that brand stands beside the medicine.
pub(super) fn offered_name(entry: &ListedMedicine, typed: &str) -> String {
    let typed = typed.trim().to_lowercase();
    let begun = |name: &&String| !typed.is_empty() && name.to_lowercase().starts_with(&typed);
    let shown = medicine_name(entry);
    let other = entry.judged.brands.iter().skip(BRANDS).chain(&entry.also_called).find(begun);
    match other.filter(|_| !shown.to_lowercase().contains(&typed)) {
        Some(brand) => format!("{} ({brand})", entry.judged.generic),
        None => shown,
    }
}

/// The verdict on a try, and the class of its card.
pub(super) fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Counts => ("Counts as a fair try that did not help enough", "verdict counts"),
        Verdict::Unsure => ("Not sure", "verdict unsure"),
        Verdict::DoesNotCount => ("Does not count", "verdict does-not-count"),
        Verdict::TooEarly => ("Too early to say", "verdict too-early"),
    }
}

/// What a try comes to, in a few words, with why.
pub(super) fn verdict_words(judged: &TrialVerdict, kept: &Kept) -> String {
    match judged.judge_in_weeks {
        Some(weeks) => format!("too early: can be judged in {weeks} weeks"),
        None => kept_by(kept, &Criteria::USUAL).trim_end_matches('.').to_owned(),
    }
}

/// How a history stands to a definition, and the class of those words.
pub(super) fn fits(definition: DefinitionVerdict) -> (&'static str, &'static str) {
    match definition {
        DefinitionVerdict::Met => ("Met", "fits"),
        DefinitionVerdict::PossiblyMet => ("Possibly", "may-fit"),
        DefinitionVerdict::NotMet => ("Not met", ""),
    }
}

fn range_in_words(range: Range) -> String {
    if range.at_least == range.at_most {
        range.at_least.to_string()
    } else {
        format!("{} to {}", range.at_least, range.at_most)
    }
}

/// How something stands that a definition asks of the whole history.
pub(super) fn wanted(want: Want, stands: DefinitionVerdict, criteria: &Criteria, fit: &DefinitionJudgement) -> String {
    let open = |yes: &str, no: &str, open: &str| match stands {
        DefinitionVerdict::Met => yes.to_owned(),
        DefinitionVerdict::NotMet => no.to_owned(),
        DefinitionVerdict::PossiblyMet => open.to_owned(),
    };
    match want {
        Want::Tries => {
            format!("It asks for {} fair tries. By its rules {} count.", criteria.tries, range_in_words(fit.tries))
        }
        Want::Classes => format!("Of {} classes. Here: {}.", criteria.classes, range_in_words(fit.classes)),
        Want::Severity => {
            let asked = match criteria.severity_from {
                Some(SeverityFrom::Severe) => "It asks for a severe depression now.",
                _ => "It asks for a depression that is at least moderate now.",
            };
            let said = open("You said it is.", "You said it is less.", "How bad it is now is open.");
            format!("{asked} {said}")
        }
        Want::Psychotherapy => open(
            "It asks for talking therapy that did not help enough. You had that.",
            "It asks for talking therapy that did not help enough. Yours helped.",
            "It asks for talking therapy that did not help enough. That is open.",
        ),
    }
}

/// What keeps a try from counting by a definition.
pub(super) fn kept_by(kept: &Kept, criteria: &Criteria) -> String {
    let all = || kept.reasons.iter().map(|reason| said(*reason, criteria)).collect::<Vec<_>>().join("; ");
    if !kept.no.is_empty() {
        format!("does not count: {}.", all())
    } else if kept.unsure.is_empty() {
        "counts.".into()
    } else {
        format!("may count: {}.", all())
    }
}

/// A reason in a few words, as it goes with a definition's own weeks.
fn said(reason: Reason, criteria: &Criteria) -> String {
    let (surely, possibly) = (criteria.weeks_surely, criteria.weeks_possibly);
    match reason {
        Reason::NotInData => "the medicine is not known",
        Reason::Added => "it was added to another medicine",
        Reason::AddedUnknown => "whether it was added to another medicine is open",
        Reason::NotAnAntidepressant => "it is not an antidepressant of its own",
        Reason::EpisodeUnknown => "the episode is open",
        Reason::EarlierEpisode => "it was in an earlier episode",
        Reason::DoseUnknown => "the dose is open",
        Reason::DoseBorderline => "the dose is below what stricter lists ask for",
        Reason::DoseLimited => "the dose is low, and was the most you could take",
        Reason::DoseBelow => "the dose is too low",
        Reason::DurationUnknown => "the number of weeks is not known",
        Reason::DurationBorderline => {
            return format!("the weeks are open: {possibly} to {surely} may do, or not");
        }
        Reason::StricterWeeksUnknown => "the weeks at the higher dose are not known",
        Reason::StricterWeeksShort => return format!("it was under {surely} weeks at the higher dose"),
        Reason::StoppedEarlySideEffects => {
            return format!("it was stopped for side effects before {possibly} weeks");
        }
        Reason::TooShort => return format!("it was under {possibly} weeks"),
        Reason::TakenUnknown => "how often it was taken is open",
        Reason::OftenMissed => "doses were often missed",
        Reason::BenefitUnknown => "how far it helped is open",
        Reason::PartlyHelped => "it helped in part",
        Reason::WoreOff => "it helped, then wore off",
        Reason::Helped => "it helped",
        Reason::StillEarly => "it is too early",
    }
    .to_owned()
}

/// What must be cleared up first, and why: it stands beside the finding.
pub(super) fn caution(caution: Caution) -> &'static str {
    match caution {
        Caution::BipolarSigns => {
            "You have had times of high energy with little need for sleep. That can be a sign of bipolar disorder. These rules are for depression without it, and some medicines can make such times come back. So please talk with your clinician about it first."
        }
        Caution::Psychotic => {
            "You said that you saw, heard or believed things that others did not. These rules are for depression without that, as it is treated in another way. So please tell your clinician about it first."
        }
    }
}

/// The fragment of the step that asks what is to be found out.
pub(super) fn step_that_asks(asked: Ask) -> &'static str {
    match asked {
        Ask::Medicine => "medicine",
        Ask::Added => "added",
        Ask::Episode => "episode",
        Ask::Dose => "dose",
        Ask::Duration => "weeks",
        Ask::StricterDuration => "stricter",
        Ask::Taken => "taken",
        Ask::Benefit => "outcome",
    }
}

/// The fragment of the step that has a field.
pub(super) fn step_of(field: &str) -> &str {
    match field {
        "other-name" => "medicine",
        "class-guess" => "kind",
        "note" | "started" | "stopped" => "words",
        "sessions" => "treatment",
        other => other,
    }
}

/// What to find out.
pub(super) fn ask(asked: Ask) -> &'static str {
    match asked {
        Ask::Medicine => "which medicine it was",
        Ask::Added => "whether it was added to another antidepressant",
        Ask::Episode => "whether it was in this episode",
        Ask::Dose => "the highest daily dose",
        Ask::Duration => "for how many weeks you took it at that dose",
        Ask::StricterDuration => "for how many weeks you took it at the higher dose",
        Ask::Taken => "whether you took it nearly every day",
        Ask::Benefit => "how far it helped",
    }
}

/// A band of the Maudsley score.
pub(super) fn band(band: Band) -> &'static str {
    match band {
        Band::Mild => "mild",
        Band::Moderate => "moderate",
        Band::Severe => "severe",
    }
}

/// A number as people write it: 40, 37.5.
pub(super) fn number(number: f64) -> String {
    text::of_number(number)
}

/// A dose in a medicine's unit, for a sentence: "150 mg a day".
pub(super) fn dose(amount: f64, unit: &str) -> String {
    format!("{} {}", number(amount), unit_in_words(unit))
}

/// A unit in words.
pub(super) fn unit_in_words(unit: &str) -> String {
    match unit {
        "mg/24h" => "mg in 24 hours".into(),
        // "micrograms/day", "mg/week", "mg/day of the fluoxetine part".
        other => ["day", "week", "session"]
            .iter()
            .fold(other.to_owned(), |words, time| words.replace(&format!("/{time}"), &format!(" a {time}")))
            .replace('/', " per "),
    }
}
