//! The answers that can be chosen, with the contract's words made plain. An answer is kept by its place in its table; no place is "not sure".

use crate::domain::history::{Ect, Helped, Outcome, Severity, Taken, Treatment};

/// The place of the answer chosen.
pub type Pick = Option<usize>;

/// The answer at a place.
pub(super) fn picked<T: Copy>(pick: Pick, table: &[(T, &str)]) -> Option<T> {
    table.get(pick?).map(|(answer, _)| *answer)
}

/// The words of a table.
pub fn words<T>(table: &[(T, &'static str)]) -> Vec<&'static str> {
    table.iter().map(|(_, words)| *words).collect()
}

/// For whom the form is filled in.
pub const WHO: [&str; 3] = ["For me", "For someone else", "For someone under 18"];

/// The place of "someone else".
pub const SOMEONE_ELSE: Pick = Some(1);

/// The place of "someone under 18".
pub const UNDER_18: Pick = Some(2);

/// In what the time is given.
pub const TIME: [&str; 2] = ["Weeks", "Months"];

/// The place of "months".
pub const MONTHS: Pick = Some(1);

/// That the time is given by two dates.
pub const DATES: Pick = Some(2);

/// How severe, in plain words.
pub const SEVERITIES: [(Severity, &str); 5] = [
    (Severity::Subsyndromal, "A few symptoms, less than a full depression"),
    (Severity::Mild, "Mild: hard, but most days could be managed"),
    (Severity::Moderate, "Moderate: much of daily life was hard"),
    (Severity::Severe, "Severe: daily life could hardly be managed"),
    (Severity::SeverePsychotic, "Severe, with seeing, hearing or believing things that others did not"),
];

/// Yes or no.
pub const YES_NO: [(bool, &str); 2] = [(true, "Yes"), (false, "No")];

/// How regularly.
pub const TAKEN: [(Taken, &str); 2] =
    [(Taken::MostDays, "Yes, on most days"), (Taken::OftenMissed, "No, it was often missed")];

/// What came of it.
pub const OUTCOMES: [(Outcome, &str); 6] = [
    (Outcome::NoChange, "No change, or worse"),
    (Outcome::UnderHalfBetter, "A little better, by less than half"),
    (Outcome::HalfOrMoreBetter, "Better by half or more"),
    (Outcome::WellAgain, "Well again, or nearly"),
    (Outcome::WoreOff, "It helped, then wore off"),
    (Outcome::StoppedSideEffects, "Stopped because of side effects"),
];

/// The other treatments.
pub const TREATMENTS: [(Treatment, &str); 6] = [
    (Treatment::Psychotherapy, "Talking therapy"),
    (Treatment::Rtms, "TMS (magnetic stimulation)"),
    (Treatment::KetamineIv, "Ketamine by drip"),
    (Treatment::Esketamine, "Esketamine nasal spray"),
    (Treatment::Vns, "Vagus nerve stimulation"),
    (Treatment::Other, "Another treatment"),
];

/// ECT.
pub const ECT: [(Ect, &str); 2] = [(Ect::HadCourse, "Yes, a course"), (Ect::NotHad, "No")];

/// The place of "a course" among the answers on ECT.
pub const HAD_ECT: Pick = Some(0);

/// How far it helped.
pub const HELPED: [(Helped, &str); 3] = [(Helped::No, "No"), (Helped::Partly, "In part"), (Helped::Yes, "Yes")];
