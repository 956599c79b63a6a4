//! The contract's words made plain.

use crate::content::ListedMedicine;
use crate::domain::adequacy::Verdict;
use crate::domain::answer::Question;
use crate::domain::medicine::{Kind, is_same_name};
use crate::domain::staging::Band;
use crate::platform::text;

/// The name of a medicine with its brands.
pub(super) fn medicine_name(entry: &ListedMedicine) -> String {
    if entry.judged.brands.is_empty() {
        entry.judged.generic.clone()
    } else {
        format!("{} ({})", entry.judged.generic, entry.judged.brands.join(", "))
    }
}

/// Whether a name is one of the medicine's names: generic, brand or other.
pub(super) fn is_called(entry: &ListedMedicine, name: &str) -> bool {
    entry.judged.is_called(name) || entry.also_called.iter().any(|known| is_same_name(known, name))
}

/// The group of the list under which a medicine stands.
pub(super) fn group(entry: &ListedMedicine) -> &'static str {
    match (entry.judged.kind, entry.judged.class_group.as_str()) {
        (Kind::Augmentation, _) => "Added to another antidepressant",
        (Kind::RapidActing, _) => "Rapid-acting",
        (Kind::Antidepressant, "ssri") => "SSRIs",
        (Kind::Antidepressant, "snri") => "SNRIs",
        (Kind::Antidepressant, "tricyclic") => "Tricyclics",
        (Kind::Antidepressant, "maoi") => "MAOIs",
        (Kind::Antidepressant, _) => "Other antidepressants",
    }
}

/// Every group, in the order of the list.
pub(super) const GROUPS: [&str; 7] = [
    "SSRIs",
    "SNRIs",
    "Other antidepressants",
    "Tricyclics",
    "MAOIs",
    "Added to another antidepressant",
    "Rapid-acting",
];

/// The verdict on a try, and the class of its card.
pub(super) fn verdict(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Counts => ("Counts as a fair try that did not help enough", "verdict counts"),
        Verdict::Unsure => ("Not sure", "verdict unsure"),
        Verdict::DoesNotCount => ("Does not count", "verdict does-not-count"),
        Verdict::TooEarly => ("Too early to say", "verdict too-early"),
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
        "mg/day" => "mg a day".into(),
        "mg/24h" => "mg in 24 hours".into(),
        "tablets/day" => "tablets a day".into(),
        "mg/session" => "mg a session".into(),
        other => other.replace('/', " per "),
    }
}
