//! The answers that can be chosen, with the contract's words made plain. An answer is kept by its place in its table; no place is "not sure".

use crate::domain::history::{Benefit, Ect, Helped, Severity, Taken, Treatment};

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

/// The place of "yes" among yes and no.
pub const YES: Pick = Some(0);

/// Yes or no.
pub const YES_NO: [(bool, &str); 2] = [(true, "Yes"), (false, "No")];

/// How regularly.
pub const TAKEN: [(Taken, &str); 2] =
    [(Taken::NearlyEveryDay, "Yes, nearly every day"), (Taken::OftenMissed, "No, it was often missed")];

/// How much better, at best. The last comes only from an earlier version: it is not offered anew.
pub const BENEFITS: [(Benefit, &str); 6] = [
    (Benefit::None, "No change, or worse"),
    (Benefit::UnderQuarter, "A little better, by less than a quarter"),
    (Benefit::QuarterToHalf, "Better by a quarter to a half"),
    (Benefit::HalfOrMore, "Better by half or more"),
    (Benefit::WellAgain, "Well again, or nearly"),
    (Benefit::UnderHalf, "Better by less than half"),
];

/// How many of those are offered.
pub const BENEFITS_OFFERED: usize = 5;

/// The places of the benefits that may wear off.
pub const MAY_WEAR_OFF: [Pick; 2] = [Some(3), Some(4)];

/// The place, among what to check first, of the times of high energy that may be signs of bipolar disorder.
pub const SIGNS_TICKED: usize = 4;

/// The other treatments.
pub const TREATMENTS: [(Treatment, &str); 7] = [
    (Treatment::Psychotherapy, "Talking therapy"),
    (Treatment::Rtms, "TMS (magnetic stimulation)"),
    (Treatment::KetamineIv, "Ketamine by drip"),
    (Treatment::Esketamine, "Esketamine nasal spray"),
    (Treatment::Vns, "Vagus nerve stimulation"),
    (Treatment::Other, "Another treatment"),
    (Treatment::KetamineOther, "Ketamine in another way (lozenge, spray, shot)"),
];

/// ECT.
pub const ECT: [(Ect, &str); 2] = [(Ect::HadCourse, "Yes, a course"), (Ect::NotHad, "No")];

/// The place of "a course" among the answers on ECT.
pub const HAD_ECT: Pick = Some(0);

/// How far it helped.
pub const HELPED: [(Helped, &str); 3] = [(Helped::No, "No"), (Helped::Partly, "In part"), (Helped::Yes, "Yes")];
