//! The answers that can be chosen, as types of the rules; their words stand in assets/words/check.json, in the same order. An answer is kept by
//! its place in its table; no place is "not sure".

use crate::domain::history::{Benefit, Ect, Helped, Severity, Taken, Treatment};
use crate::words::check;

/// The place of the answer chosen.
pub type Pick = Option<usize>;

/// The answer at a place.
pub(super) fn picked<T: Copy>(pick: Pick, table: &[T]) -> Option<T> {
    table.get(pick?).copied()
}

/// The words at a place, or those for "not sure".
pub fn said(pick: Pick, words: &[&'static str]) -> &'static str {
    pick.and_then(|at| words.get(at)).copied().unwrap_or(check::not_sure())
}

/// The place of "someone else", among for whom the form is filled in.
pub const SOMEONE_ELSE: Pick = Some(1);

/// The place of "someone under 18".
pub const UNDER_18: Pick = Some(2);

/// The place of "months", among in what the time is given.
pub const MONTHS: Pick = Some(1);

/// That the time is given by two dates.
pub const DATES: Pick = Some(2);

/// How severe.
pub const SEVERITIES: [Severity; 5] =
    [Severity::Subsyndromal, Severity::Mild, Severity::Moderate, Severity::Severe, Severity::SeverePsychotic];

/// The place of "yes" among yes and no.
pub const YES: Pick = Some(0);

/// The place of "no" among them.
pub const NO: Pick = Some(1);

/// Yes or no.
pub const YES_NO: [bool; 2] = [true, false];

/// Whether it is still taken and, where it is not, whether side effects stopped it: the places of both, as one question asks for them.
pub const STILL_AND_WHY: [(Pick, Pick); 4] = [(YES, None), (NO, YES), (NO, NO), (NO, None)];

/// How regularly.
pub const TAKEN: [Taken; 2] = [Taken::NearlyEveryDay, Taken::OftenMissed];

/// The place of "prescribed, and not taken", which comes after them.
pub const NEVER_TAKEN: Pick = Some(TAKEN.len());

/// How much better, at best. The last comes only from an earlier version: it is not offered anew.
pub const BENEFITS: [Benefit; 6] = [
    Benefit::None,
    Benefit::UnderQuarter,
    Benefit::QuarterToHalf,
    Benefit::HalfOrMore,
    Benefit::WellAgain,
    Benefit::UnderHalf,
];

/// How many of those are offered.
pub const BENEFITS_OFFERED: usize = 5;

/// The places of the benefits that may wear off.
pub const MAY_WEAR_OFF: [Pick; 2] = [Some(3), Some(4)];

/// The place, among what to check first, of the times of high energy that may be signs of bipolar disorder.
pub const SIGNS_TICKED: usize = 4;

/// The place of missed doses there.
pub const MISSED_TICKED: usize = 0;

/// The other treatments.
pub const TREATMENTS: [Treatment; 7] = [
    Treatment::Psychotherapy,
    Treatment::Rtms,
    Treatment::KetamineIv,
    Treatment::Esketamine,
    Treatment::Vns,
    Treatment::Other,
    Treatment::KetamineOther,
];

/// ECT.
pub const ECT: [Ect; 2] = [Ect::HadCourse, Ect::NotHad];

/// The place of "a course" among the answers on ECT.
pub const HAD_ECT: Pick = Some(0);

/// How far it helped.
pub const HELPED: [Helped; 3] = [Helped::No, Helped::Partly, Helped::Yes];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::check::answers;

    #[test]
    fn each_answer_has_its_words() {
        // That it compiles is the test: a list of words of another length is of another type.
        let _: [&str; SEVERITIES.len()] = answers::severities();
        let _: [&str; YES_NO.len()] = answers::yes_no();
        let _: [&str; YES_NO.len()] = answers::added();
        let _: [&str; STILL_AND_WHY.len()] = answers::still();
        let _: [&str; TAKEN.len() + 1] = answers::taken();
        let _: [&str; BENEFITS.len()] = answers::benefits();
        let _: [&str; TREATMENTS.len()] = answers::treatments();
        let _: [&str; ECT.len()] = answers::ect();
        let _: [&str; HELPED.len()] = answers::helped();
        assert_eq!(said(MAY_WEAR_OFF[0], &answers::benefits()), "Better by half or more");
        assert_eq!((said(None, &answers::ect()), said(Some(9), &answers::ect())), ("Not sure", "Not sure"));
    }
}
