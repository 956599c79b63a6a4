//! Interactions and the time between two medicines: every vignette under `tests/cases/interactions/` and `tests/cases/wash_out/`, and what holds for
//! whatever somebody takes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use beyond_two::content::Interaction;
use beyond_two::domain::Day;
use beyond_two::domain::interactions::agent::{self, Agent};
use beyond_two::domain::interactions::day;
use beyond_two::domain::interactions::wash_out::{self, Days, Rule};
use beyond_two::domain::interactions::{Advice, Answer, Entry, Pair, answer};
use proptest::prelude::*;
use proptest::sample::select;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::cases::{files, medicines};

/// A folder with fewer than these has lost some.
const AT_LEAST: usize = 25;

struct Data {
    agents: Vec<Agent>,
    interactions: Vec<Interaction>,
    list: Vec<Entry>,
    rules: Vec<Rule>,
}

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let manuscript = beyond_two::route::open(&assets).expect("the assets hold together");
    let others: Vec<agent::Other> = manuscript.agents.iter().map(|entry| entry.other()).collect();
    let interactions = manuscript.interactions.0;
    Data {
        agents: agent::all(&medicines(), &others),
        list: interactions.iter().map(Interaction::entry).collect(),
        rules: interactions.iter().flat_map(Interaction::rules).collect(),
        interactions,
    }
});

/// The agent of an id; with a question mark, a name that nobody knows.
fn agent(id: &str) -> Agent {
    if id.starts_with('?') {
        return Agent::default();
    }
    DATA.agents.iter().find(|agent| agent.id == id).unwrap_or_else(|| panic!("no agent {id}")).clone()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    name: String,
    #[allow(dead_code)]
    why: String,
    taken: Vec<String>,
    expect: Expected,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    avoid: BTreeSet<[String; 3]>,
    talk_first: BTreeSet<[String; 3]>,
    usually_fine: BTreeSet<[String; 3]>,
    by_relative: BTreeSet<[String; 3]>,
    not_listed: BTreeSet<[String; 2]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    name: String,
    #[allow(dead_code)]
    why: String,
    from: String,
    to: String,
    last_dose: String,
    expect: Option<Time>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Time {
    rule: [String; 2],
    days: Days,
    earliest: String,
}

fn vignettes<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    let files = files(folder);
    assert!(files.len() >= AT_LEAST, "{folder} holds {} vignettes only", files.len());
    let read = |file: std::path::PathBuf| {
        let text = fs::read_to_string(&file).expect("a vignette");
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    files.into_iter().map(read).collect()
}

fn got(taken: &[String]) -> Expected {
    let agents: Vec<Agent> = taken.iter().map(|id| agent(id)).collect();
    let Answer { found, not_listed } = answer(&agents, &DATA.list);
    let names = |pair: &Pair| [taken[pair.one].clone(), taken[pair.other].clone()];
    let mut got = Expected { not_listed: not_listed.iter().map(names).collect(), ..Expected::default() };
    for finding in found {
        let told = |pair: &Pair| {
            let [one, other] = names(pair);
            [DATA.interactions[finding.entry].id.clone(), one, other]
        };
        got.by_relative.extend(finding.by_relative.iter().map(told));
        let into = match finding.advice {
            Advice::Avoid => &mut got.avoid,
            Advice::TalkFirst => &mut got.talk_first,
            Advice::UsuallyFine => &mut got.usually_fine,
        };
        into.extend(finding.pairs.iter().map(told));
    }
    got
}

#[test]
fn every_vignette_of_what_is_taken_together_holds() {
    let wrong: Vec<String> = vignettes::<Vignette>("interactions")
        .into_iter()
        .filter_map(|one| {
            let got = got(&one.taken);
            (got != one.expect).then(|| format!("{}:\n  expected {:?}\n  got {got:?}", one.name, one.expect))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_vignette_of_the_time_between_two_medicines_holds() {
    let wrong: Vec<String> = vignettes::<Change>("wash_out")
        .into_iter()
        .filter_map(|one| {
            let last = day::read(&one.last_dose, None).ok().flatten().expect("a day");
            let rule = wash_out::rule_for(&agent(&one.from), &agent(&one.to), &DATA.rules);
            let got = rule.map(|at| &DATA.rules[at]).map(|rule| Time {
                rule: [rule.from.clone(), rule.to.clone()],
                days: rule.days,
                earliest: wash_out::earliest(last, rule).to_string(),
            });
            (got != one.expect).then(|| format!("{}: expected {:?}, got {got:?}", one.name, one.expect))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What somebody may take: what is known, and what is not.
fn taken() -> impl Strategy<Value = Vec<Agent>> {
    let known = select(DATA.agents.clone());
    proptest::collection::vec(prop_oneof![9 => known, 1 => Just(Agent::default())], 0..7)
}

/// What is found: by which entry, whether by a relative, and of which two agents, whatever their order.
type Found = BTreeSet<(usize, bool, [String; 2])>;

/// What is found, and what is not.
fn told(taken: &[Agent]) -> (Found, Vec<[String; 2]>) {
    let ids = |pair: &Pair| {
        let mut ids = [taken[pair.one].id.clone(), taken[pair.other].id.clone()];
        ids.sort();
        ids
    };
    let answer = answer(taken, &DATA.list);
    let found = answer.found.iter().flat_map(|finding| {
        let by = |relative| move |pair| (finding.entry, relative, ids(pair));
        finding.pairs.iter().map(by(false)).chain(finding.by_relative.iter().map(by(true))).collect::<Vec<_>>()
    });
    let mut not_listed: Vec<[String; 2]> = answer.not_listed.iter().map(ids).collect();
    not_listed.sort();
    (found.collect(), not_listed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_order_in_which_things_are_named_changes_nothing(
        (taken, shuffled) in taken().prop_flat_map(|taken| (Just(taken.clone()), Just(taken).prop_shuffle()))
    ) {
        prop_assert_eq!(told(&taken), told(&shuffled));
    }

    #[test]
    fn the_sides_of_an_entry_are_alike(taken in taken()) {
        let turned: Vec<Entry> = DATA
            .list
            .iter()
            .map(|entry| Entry { a: entry.b.clone(), b: entry.a.clone(), advice: entry.advice })
            .collect();
        prop_assert_eq!(answer(&taken, &DATA.list), answer(&taken, &turned));
    }

    #[test]
    fn one_more_thing_takes_no_finding_away(taken in taken(), more in select(DATA.agents.clone())) {
        let mut with = taken.clone();
        with.push(more);
        let (before, after) = (told(&taken), told(&with));
        prop_assert!(before.0.is_subset(&after.0));
        prop_assert!(before.1.iter().all(|pair| after.1.contains(pair)));
    }

    #[test]
    fn every_pair_is_found_or_told_as_not_in_the_list_and_never_both(taken in taken()) {
        let answer = answer(&taken, &DATA.list);
        let found: BTreeSet<Pair> =
            answer.found.iter().flat_map(|one| one.pairs.iter().chain(&one.by_relative)).copied().collect();
        let not_listed: BTreeSet<Pair> = answer.not_listed.iter().copied().collect();
        prop_assert!(found.is_disjoint(&not_listed));
        prop_assert_eq!(found.len() + not_listed.len(), taken.len() * taken.len().saturating_sub(1) / 2);
    }

    #[test]
    fn what_matters_most_comes_first(taken in taken()) {
        let found = answer(&taken, &DATA.list).found;
        prop_assert!(found.windows(2).all(|two| two[0].advice <= two[1].advice));
    }

    #[test]
    fn the_order_of_the_rules_does_not_matter_to_the_time_between_two(
        from in select(DATA.agents.clone()),
        to in select(DATA.agents.clone()),
        rules in Just(DATA.rules.clone()).prop_shuffle(),
    ) {
        let days = |rules: &[Rule]| wash_out::rule_for(&from, &to, rules).map(|at| rules[at].clone());
        prop_assert_eq!(days(&DATA.rules), days(&rules));
    }

    #[test]
    fn a_day_that_is_written_is_read_and_days_add_up(year in 1_990i32..2_100, month in 1u32..=12, day in 1u32..=31, one in 0u32..500, other in 0u32..500) {
        if let Some(day) = Day::new(year, month, day) {
            prop_assert_eq!(day::read(&day.to_string(), None), Ok(Some(day)));
            prop_assert_eq!(day.plus(one).plus(other), day.plus(one + other));
        }
    }

    #[test]
    fn no_text_breaks_the_reading_of_a_day(typed in "\\PC{0,60}") {
        let _ = day::read(&typed, Day::new(2028, 2, 29));
    }
}
