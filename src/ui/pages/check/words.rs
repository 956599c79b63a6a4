//! The contract's words made plain.

use crate::content::ListedMedicine;
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::answer::Question;
use crate::domain::counting::Range;
use crate::domain::criteria::{Kept, Want};
use crate::domain::judgement::Definition;
use crate::domain::staging::Band;
use crate::domain::{Criteria, Fit};
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
pub(super) fn fits(definition: Definition) -> (&'static str, &'static str) {
    match definition {
        Definition::Met => ("Met", "fits"),
        Definition::PossiblyMet => ("Possibly", "may-fit"),
        Definition::NotMet => ("Not met", ""),
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
pub(super) fn wanted(want: Want, stands: Definition, criteria: &Criteria, fit: &Fit) -> String {
    let open = |yes: &str, no: &str, open: &str| match stands {
        Definition::Met => yes.to_owned(),
        Definition::NotMet => no.to_owned(),
        Definition::PossiblyMet => open.to_owned(),
    };
    match want {
        Want::Tries => {
            format!("It asks for {} fair tries. By its rules {} count.", criteria.tries, range_in_words(fit.tries))
        }
        Want::Classes => format!("Of {} classes. Here: {}.", criteria.classes, range_in_words(fit.classes)),
        Want::Severity => open(
            "It asks for a severe depression. You said it was.",
            "It asks for a severe depression. You said it was less.",
            "It asks for a severe depression. How bad it was is open.",
        ),
        Want::Psychotherapy => open(
            "It asks for talking therapy that did not help enough. You had that.",
            "It asks for talking therapy that did not help enough. Yours helped.",
            "It asks for talking therapy that did not help enough. That is open.",
        ),
    }
}

/// What keeps a try from counting by a definition.
pub(super) fn kept_by(kept: &Kept, criteria: &Criteria) -> String {
    let said = |question: &Question, no: bool| match question {
        Question::Medicine if no => "it is not an antidepressant of its own".to_owned(),
        Question::Medicine => "the medicine is not known".into(),
        Question::Episode if no => "it was in an earlier episode".into(),
        Question::Episode => "the episode is open".into(),
        Question::Dose if no => "the dose is too low".into(),
        Question::Dose => "the dose is open".into(),
        Question::Duration if no => format!("it was under {} weeks", criteria.weeks_possibly),
        Question::Duration if criteria.weeks_possibly == criteria.weeks_surely => {
            "the number of weeks is not known".into()
        }
        Question::Duration => {
            format!("the weeks are open: {} to {} may do, or not", criteria.weeks_possibly, criteria.weeks_surely)
        }
        Question::Taken if no => "doses were often missed".into(),
        Question::Taken => "how often it was taken is open".into(),
        Question::Outcome if no => "it helped, or was stopped for side effects".into(),
        Question::Outcome => "how far it helped is open".into(),
    };
    let all = |questions: &[Question], no: bool| {
        questions.iter().map(|question| said(question, no)).collect::<Vec<_>>().join("; ")
    };
    if !kept.no.is_empty() {
        format!("does not count: {}.", all(&kept.no, true))
    } else if kept.unsure.is_empty() {
        "counts.".into()
    } else {
        format!("may count: {}.", all(&kept.unsure, false))
    }
}

/// The fragment of the step that asks a question.
pub(super) fn question_of(question: Question) -> &'static str {
    match question {
        Question::Medicine => "medicine",
        Question::Episode => "episode",
        Question::Dose => "dose",
        Question::Duration => "weeks",
        Question::Taken => "taken",
        Question::Outcome => "outcome",
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
pub(super) fn ask(question: Question) -> &'static str {
    match question {
        Question::Medicine => "which medicine it was",
        Question::Episode => "whether it was in this episode",
        Question::Dose => "the highest daily dose",
        Question::Duration => "for how many weeks you took it at that dose",
        Question::Taken => "whether you took it on most days",
        Question::Outcome => "how far it helped",
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
