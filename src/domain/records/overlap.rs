//! Added or switched: what it means that two antidepressants were prescribed over the same days.
//!
//! Whoever switches often takes both for a few weeks, the one going down and the other up. Whoever takes both for months was given the later one on
//! top. Between the two lengths the record does not say, and the reader is asked.

use super::join::{ADDED_FROM_DAYS, SWITCHED_UP_TO_DAYS};
use crate::domain::Day;

/// The days of one try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<'a> {
    /// The first day.
    pub first: Day,
    /// The day after the last one that is known; `None` where the end is open.
    pub end: Option<Day>,
    /// The active substance.
    pub substance: &'a str,
}

/// What an overlap says of the later of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    /// It overlaps with nothing that began before.
    None,
    /// For a short while, with the one at this place: a switch.
    Switched(usize),
    /// For long, with the one at this place: added to it.
    Added(usize),
    /// With the one at this place, for how long it is not known, or neither short nor long.
    Open(usize),
}

/// What the try at a place is to those that began before it.
pub fn of(tries: &[Stretch], place: usize) -> Overlap {
    let Some(own) = tries.get(place) else { return Overlap::None };
    let mut found = Overlap::None;
    for (at, other) in tries.iter().enumerate() {
        let began_before = other.first < own.first && other.substance != own.substance;
        if !began_before || other.end.is_some_and(|end| end <= own.first) {
            continue;
        }
        let new = match (other.end, own.end) {
            (Some(one), Some(end)) => {
                let days = own.first.until(one.min(end));
                if days >= ADDED_FROM_DAYS {
                    Overlap::Added(at)
                } else if days <= SWITCHED_UP_TO_DAYS {
                    Overlap::Switched(at)
                } else {
                    Overlap::Open(at)
                }
            }
            _ => Overlap::Open(at),
        };
        found = match (found, new) {
            (Overlap::Added(_), _) | (Overlap::Open(_), Overlap::Switched(_)) => found,
            _ => new,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(first: u32, end: Option<u32>, substance: &str) -> Stretch<'_> {
        let day = |number| Day::new(2024, 1, 1).expect("a day").plus(number);
        Stretch { first: day(first), end: end.map(day), substance }
    }

    #[test]
    fn a_short_overlap_is_a_switch_a_long_one_an_addition_and_between_them_it_is_asked() {
        let with = |days: u32| of(&[stretch(0, Some(100), "a"), stretch(100 - days, Some(300), "b")], 1);
        assert_eq!((with(0), with(1), with(30)), (Overlap::None, Overlap::Switched(0), Overlap::Switched(0)));
        assert_eq!((with(31), with(59), with(60)), (Overlap::Open(0), Overlap::Open(0), Overlap::Added(0)));
    }

    #[test]
    fn an_open_end_is_asked_and_the_same_substance_or_the_same_day_says_nothing() {
        assert_eq!(of(&[stretch(0, None, "a"), stretch(50, Some(300), "b")], 1), Overlap::Open(0));
        assert_eq!(of(&[stretch(0, Some(90), "a"), stretch(50, Some(300), "a")], 1), Overlap::None);
        assert_eq!(of(&[stretch(0, Some(90), "a"), stretch(0, Some(300), "b")], 1), Overlap::None);
        let three = [stretch(0, Some(110), "a"), stretch(5, Some(300), "b"), stretch(100, Some(300), "c")];
        assert_eq!(of(&three, 2), Overlap::Added(1));
    }
}
