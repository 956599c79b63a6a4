//! Answers that were given in two ways, in words: what was asked, and both answers.

use super::super::super::form::answers::said;
use crate::domain::saved::{Dispute, Subject};
use crate::ui::date::in_words as date;
use crate::words::check::{answers, facts};
use crate::words::your_data::{differing as words, other};

/// One of them in a sentence.
pub(super) fn in_words(Dispute { subject, place, here, there }: &Dispute) -> String {
    let (asked, offered) = asked(subject, *place);
    let answer = |held: &str| match held.parse().ok().filter(|_| !offered.is_empty()) {
        Some(at) => said(Some(at), &offered).to_owned(),
        None if held.is_empty() => words::no_answer().to_owned(),
        None => held.to_owned(),
    };
    let (here, there) = (answer(here), answer(there));
    match subject {
        Subject::Medicine(name) => other::of_medicine(asked, &here, name, &there),
        Subject::Treatment(place) => {
            let name = said(place.parse().ok(), &answers::treatments());
            other::of_medicine(asked, &here, name, &there)
        }
        Subject::CheckIn(day) => other::of_medicine(asked, &here, &words::check_in(&date(day)), &there),
        Subject::Scale(name) => other::of_medicine(asked, &here, name, &there),
        _ => other::of(asked, &here, &there),
    }
}

/// What was asked there, and the answers that were offered; none where it was typed.
fn asked(subject: &Subject, place: usize) -> (&'static str, Vec<&'static str>) {
    let yes_no = || answers::yes_no().to_vec();
    match (subject, place) {
        (Subject::Medicine(_), 3) => (facts::dose(), Vec::new()),
        (Subject::Medicine(_), 4) => (facts::time(), Vec::new()),
        (Subject::Medicine(_), 5) => (facts::taken(), answers::taken().to_vec()),
        (Subject::Medicine(_), 7) => (facts::episode(), yes_no()),
        (Subject::Medicine(_), 8) => (facts::still(), yes_no()),
        (Subject::Medicine(_), 9) => (words::started(), Vec::new()),
        (Subject::Medicine(_), 10) => (words::stopped(), Vec::new()),
        (Subject::Medicine(_), 11) => (words::from_memory(), yes_no()),
        (Subject::Medicine(_), 12) => (facts::kind(), Vec::new()),
        (Subject::Medicine(_), 14) => (facts::time(), answers::time().to_vec()),
        (Subject::Medicine(_), 15) => (facts::outcome(), answers::benefits().to_vec()),
        (Subject::Medicine(_), 16) => (facts::wore_off(), yes_no()),
        (Subject::Medicine(_), 17) => (facts::side_effects(), yes_no()),
        (Subject::Medicine(_), 18) => (facts::stricter(), Vec::new()),
        (Subject::Medicine(_), 19) => (facts::added(), yes_no()),
        (Subject::Medicine(_), 20) => (facts::most(), yes_no()),
        (Subject::Medicine(_), 21) => (facts::level(), answers::level().to_vec()),
        (Subject::Medicine(_), 22) => (facts::clinician(), yes_no()),
        (Subject::Episode, 1) => (facts::began(), Vec::new()),
        (Subject::Episode, 2) => (facts::worst(), answers::severities().to_vec()),
        (Subject::Episode, 3) => (facts::second(), yes_no()),
        (Subject::Episode, 4) => (facts::ect(), answers::ect().to_vec()),
        (Subject::Episode, 5) => (facts::sides(), yes_no()),
        (Subject::Episode, 6) => (facts::now(), answers::severities().to_vec()),
        (Subject::Episode, 7) => (facts::signs(), yes_no()),
        (Subject::Treatment(_), 2) => (words::helped(), answers::helped().to_vec()),
        (Subject::Treatment(_), _) => (words::sessions(), Vec::new()),
        (Subject::Question, _) => (words::question(), Vec::new()),
        (Subject::Choice, _) => (words::choice(), Vec::new()),
        (Subject::CheckIn(_), 0) => (words::score(), Vec::new()),
        (Subject::CheckIn(_), 2..=10) => (words::points(), Vec::new()),
        (Subject::CheckIn(_), 11) => (words::difficulty(), Vec::new()),
        (Subject::Scale(_), 3) => (words::number(), Vec::new()),
        (Subject::Scale(_), 4) => (words::highest(), Vec::new()),
        (Subject::Visit, 9..) => (words::ready(), yes_no()),
        (Subject::Visit, place) => (written(place), Vec::new()),
        (Subject::CheckIn(_) | Subject::Scale(_), _) => (words::note(), Vec::new()),
        _ => (facts::words(), Vec::new()),
    }
}

/// What was written there about an appointment.
fn written(place: usize) -> &'static str {
    words::appointment().get(place.saturating_sub(1)).copied().unwrap_or(words::note())
}
