//! What of all that somebody takes stands together in a list of interactions. A pair that does not stand there is told as such: that a list says
//! nothing of two things does not mean that they go well together.

pub mod agent;
pub mod day;
pub mod wash_out;

use serde::{Deserialize, Serialize};

pub use agent::{Agent, Closeness};

/// The kind of the rows of what is taken: an id, and a name as it was typed.
pub const TAKEN: &str = "taken";
/// The kind of the row of a change from one medicine to the next: both of each, and the day of the last dose.
pub const CHANGE: &str = "change";

/// How much an interaction matters, what matters most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Not together.
    Avoid,
    /// Only after talking with a prescriber or a pharmacist.
    TalkFirst,
    /// Mostly no trouble.
    UsuallyFine,
}

impl Advice {
    /// All of them, in that order.
    pub const ALL: [Self; 3] = [Self::Avoid, Self::TalkFirst, Self::UsuallyFine];
}

/// An entry of the list, as far as the rule needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// One side: what each of them names, an [`Agent`] goes by or not.
    pub a: Vec<String>,
    /// The other side.
    pub b: Vec<String>,
    /// How much it matters.
    pub advice: Advice,
}

/// Two of the things that are taken, by their places, the smaller first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The one.
    pub one: usize,
    /// The other.
    pub other: usize,
}

/// An entry that tells of something that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its place in the list.
    pub entry: usize,
    /// How much it matters.
    pub advice: Advice,
    /// The pairs of which it tells.
    pub pairs: Vec<Pair>,
    /// The pairs of which it tells only because the list names a close relative of one of them.
    pub by_relative: Vec<Pair>,
}

/// What the list says of all that is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What stands in it, what matters most first.
    pub found: Vec<Finding>,
    /// The pairs that do not stand in it.
    pub not_listed: Vec<Pair>,
}

/// How an entry tells of two things: by the wider of both matches; `None` where it does not.
fn told(entry: &Entry, one: &Agent, other: &Agent) -> Option<Closeness> {
    let way = |a: &Agent, b: &Agent| Some(a.closest(&entry.a)?.max(b.closest(&entry.b)?));
    // Of two ways to read it, the closer.
    [way(one, other), way(other, one)].into_iter().flatten().min()
}

/// What the list says of each pair of what is taken.
///
/// Where an entry says that a pair goes wrong, one that says of the same pair that it is mostly no trouble is left out: that is said of a whole
/// group, and the pair is its exception.
pub fn answer(taken: &[Agent], list: &[Entry]) -> Answer {
    let mut answer = Answer::default();
    let mut found: Vec<Finding> = list
        .iter()
        .enumerate()
        .map(|(entry, told)| Finding { entry, advice: told.advice, pairs: Vec::new(), by_relative: Vec::new() })
        .collect();
    for (one, first) in taken.iter().enumerate() {
        for (other, second) in taken.iter().enumerate().skip(one + 1) {
            let pair = Pair { one, other };
            let matched: Vec<Option<Closeness>> = list.iter().map(|entry| told(entry, first, second)).collect();
            let told = |entry: &Entry, close: &Option<Closeness>| close.map(|_| entry.advice);
            let Some(worst) = list.iter().zip(&matched).filter_map(|(entry, close)| told(entry, close)).min() else {
                answer.not_listed.push(pair);
                continue;
            };
            for (finding, close) in found.iter_mut().zip(matched) {
                match close {
                    None => {}
                    Some(_) if finding.advice == Advice::UsuallyFine && worst != Advice::UsuallyFine => {}
                    Some(Closeness::Relative) => finding.by_relative.push(pair),
                    Some(_) => finding.pairs.push(pair),
                }
            }
        }
    }
    found.retain(|finding| !finding.pairs.is_empty() || !finding.by_relative.is_empty());
    found.sort_by_key(|finding| finding.advice);
    answer.found = found;
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agent(id: &str, group: &str) -> Agent {
        Agent { id: id.into(), substance: id.into(), group: group.into(), ..Agent::default() }
    }

    fn entry(a: &str, b: &str, advice: Advice) -> Entry {
        Entry { a: vec![a.into()], b: vec![b.into()], advice }
    }

    #[test]
    fn what_matters_most_comes_first_and_what_is_not_in_the_list_is_said() {
        let list = [
            entry("ssri", "nsaids", Advice::TalkFirst),
            entry("maoi", "ssri", Advice::Avoid),
            entry("ssri", "triptans", Advice::UsuallyFine),
        ];
        let taken = [agent("sertraline", "ssri"), agent("nsaids", ""), agent("phenelzine", "maoi")];
        let answer = answer(&taken, &list);
        assert_eq!(answer.found.iter().map(|finding| finding.entry).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(answer.not_listed, [Pair { one: 1, other: 2 }]);
    }

    #[test]
    fn an_exception_is_not_told_as_no_trouble() {
        let list = [entry("snri", "alcohol", Advice::UsuallyFine), entry("levomilnacipran", "alcohol", Advice::Avoid)];
        let taken = [agent("levomilnacipran", "snri"), agent("alcohol", ""), agent("desvenlafaxine", "snri")];
        let answer = answer(&taken, &list);
        let found: Vec<_> = answer.found.iter().map(|finding| (finding.entry, finding.pairs.clone())).collect();
        assert_eq!(found, [(1, vec![Pair { one: 0, other: 1 }]), (0, vec![Pair { one: 1, other: 2 }])]);
    }

    #[test]
    fn what_is_not_known_is_in_no_list() {
        let list = [entry("", "ssri", Advice::Avoid), entry("ssri", "ssri", Advice::Avoid)];
        let answer = answer(&[Agent::default(), agent("sertraline", "ssri")], &list);
        assert_eq!((answer.found.len(), answer.not_listed.len()), (0, 1));
    }
}
