//! The questions of an appointment: every vignette under `tests/cases/questions/`, and what holds for all of them.

use std::fs;

use beyond_two::domain::interactions::wash_out::{Days, Rule};
use beyond_two::domain::interactions::{Advice, Agent, Entry};
use beyond_two::domain::track::{CheckIn, ITEMS, newest_start};
use beyond_two::domain::visit::{FIRST, Group, Item, Kind, Known, Offer, Taken, offers, plan, ranked};
use beyond_two::domain::{Day, Definitions, History, Medicines, Trial, judge};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::cases::files;
use crate::support;

/// A folder with fewer than these has lost some.
const AT_LEAST: usize = 25;
/// What can be ticked of what to check first, by the order of `self-check.json`.
const TICKS: [&str; 7] = ["missed", "alcohol", "no blood test", "snoring", "high energy", "other medicines", "beside"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vignette {
    #[allow(dead_code)]
    name: String,
    #[allow(dead_code)]
    why: String,
    /// Only what differs from an empty history.
    #[serde(default)]
    history: Value,
    #[serde(default)]
    ticked: Vec<String>,
    #[serde(default)]
    check_ins: Vec<(String, [Option<u8>; ITEMS])>,
    /// Ids of medicines and of other agents.
    #[serde(default)]
    taken: Vec<String>,
    #[serde(default)]
    change: Option<(String, String)>,
    #[serde(default)]
    matters: Vec<String>,
    #[serde(default)]
    circumstances: Vec<String>,
    /// The reader's own questions, and what they made of the list.
    #[serde(default)]
    own: Vec<String>,
    #[serde(default)]
    put_first: Vec<String>,
    #[serde(default)]
    left_out: Vec<String>,
    expect: Expected,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    first: Vec<String>,
    #[serde(default)]
    later: Vec<String>,
    more: Vec<String>,
    #[serde(default)]
    out: Vec<String>,
}

/// A history of which only some is given: the rest is not known.
fn history(given: &Value) -> History {
    let over = |mut whole: Value, given: &Value| {
        for (key, value) in given.as_object().into_iter().flatten() {
            whole[key] = value.clone();
        }
        whole
    };
    let mut whole = over(serde_json::to_value(History::default()).expect("JSON"), given);
    let trial = |given: &Value| over(serde_json::to_value(Trial::default()).expect("JSON"), given);
    let trials: Vec<Value> = whole["trials"].as_array().expect("a list").iter().map(trial).collect();
    whole["trials"] = json!(trials);
    serde_json::from_value(whole).expect("a history")
}

fn taken(id: &str, medicines: &Medicines) -> Taken {
    let known = medicines.iter().find(|medicine| medicine.id.as_str() == id);
    let agent = Agent {
        id: id.to_owned(),
        substance: known.map_or_else(|| id.to_owned(), |medicine| medicine.substance.clone()),
        group: known.map(|medicine| medicine.class_group.clone()).unwrap_or_default(),
        ..Agent::default()
    };
    Taken { key: id.to_owned(), agent }
}

/// A short list, as the real one would have it.
fn list() -> Vec<Entry> {
    let entry = |a: &str, b: &str, advice| Entry { a: vec![a.into()], b: vec![b.into()], advice };
    vec![
        entry("maoi", "ssri", Advice::Avoid),
        entry("ssri", "ibuprofen", Advice::TalkFirst),
        entry("ssri", "st-johns-wort-herb", Advice::Avoid),
        entry("ssri", "magnesium", Advice::UsuallyFine),
    ]
}

fn gaps() -> Vec<Rule> {
    vec![Rule { from: "maoi".into(), to: "ssri".into(), days: Days(14) }]
}

fn is_read(at: &str, vignette: &Vignette) -> Expected {
    let medicines = support::medicines();
    let history = history(&vignette.history);
    let judgement = judge(&history, &medicines, &Definitions::default());
    let ticked: Vec<bool> = TICKS.iter().map(|tick| vignette.ticked.iter().any(|own| own == tick)).collect();
    assert_eq!(ticked.iter().filter(|tick| **tick).count(), vignette.ticked.len(), "{at}: an unknown tick");
    let check_in = |(day, items): &(String, [Option<u8>; ITEMS])| CheckIn {
        day: Day::parse(day).expect("a day"),
        items: *items,
        difficulty: None,
        note: String::new(),
    };
    let check_ins: Vec<CheckIn> = vignette.check_ins.iter().map(check_in).collect();
    let started: Vec<String> = history.trials.iter().filter_map(|trial| trial.started.clone()).collect();
    let all: Vec<Taken> = vignette.taken.iter().map(|id| taken(id, &medicines)).collect();
    let change = vignette.change.as_ref().map(|(from, to)| (taken(from, &medicines), taken(to, &medicines)));
    let (list, gaps) = (list(), gaps());
    let known = Known {
        history: &history,
        judgement: &judgement,
        ticked: &ticked,
        check_ins: &check_ins,
        start: newest_start(started.iter().map(String::as_str)),
        taken: &all,
        list: &list,
        change: change.as_ref().map(|(from, to)| (from, to)),
        gaps: &gaps,
        matters: &vignette.matters,
        circumstances: &vignette.circumstances,
    };
    let plan = plan(ranked(offers(&known)), &vignette.own, &vignette.put_first, &vignette.left_out);
    let keys = |offers: &[Offer]| offers.iter().map(Offer::key).collect();
    Expected {
        first: plan.first.iter().map(Item::key).collect(),
        later: plan.later.iter().map(Item::key).collect(),
        more: keys(&plan.more),
        out: keys(&plan.out),
    }
}

#[test]
fn every_vignette_comes_out_as_expected() {
    let files = files("questions");
    assert!(files.len() >= AT_LEAST, "{} vignettes", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let at = file.display().to_string();
        let text = fs::read_to_string(&file).expect("a vignette");
        let vignette: Vignette = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{at}: {error}"));
        let got = is_read(&at, &vignette);
        if got != vignette.expect {
            wrong.push(format!("{at}\n  expected {:?}\n  got      {got:?}", vignette.expect));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_kind_stands_in_the_order_of_its_group_and_under_its_own_name() {
    let groups: Vec<Group> = Kind::ALL.iter().map(|kind| kind.group()).collect();
    assert!(groups.is_sorted(), "{groups:?}");
    for kind in Kind::ALL {
        assert_eq!(serde_json::to_value(kind).expect("JSON"), json!(kind.id()));
    }
}

fn offer() -> impl Strategy<Value = Offer> {
    (0..Kind::ALL.len(), 0..4_usize, 0..30_u32).prop_map(|(kind, about, number)| {
        let about = ["", "sertraline", "mirtazapine", "the white one"][about];
        Offer { number, ..Offer::about(Kind::ALL[kind], (!about.is_empty()).then(|| about.to_owned())) }
    })
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[a-c]{1,2}", 0..6).prop_map(|mut texts| {
        texts.sort();
        texts.dedup();
        texts
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_ranked_is_the_same_whatever_its_order_and_nothing_is_lost(offers in proptest::collection::vec(offer(), 0..30)) {
        let one = ranked(offers.clone());
        let mut other = offers.clone();
        other.reverse();
        prop_assert_eq!(&one, &ranked(other));
        let mut sorted = one.clone();
        sorted.sort();
        let mut all = offers;
        all.sort();
        prop_assert_eq!(sorted, all);
        // What may be dangerous stands before all else, and what anybody may ask behind it.
        let place = |offer: &Offer| match offer.kind.group() { Group::Safety => 0, Group::Anybody => 2, _ => 1 };
        prop_assert!(one.iter().map(place).is_sorted());
    }

    #[test]
    fn the_three_are_of_as_many_groups_as_there_are(offers in proptest::collection::vec(offer(), 0..30)) {
        let turns = |offer: &&Offer| !matches!(offer.kind.group(), Group::Safety | Group::Anybody);
        let own: Vec<Offer> = offers.into_iter().filter(|offer| turns(&offer)).collect();
        let mut groups: Vec<Group> = own.iter().map(|offer| offer.kind.group()).collect();
        groups.sort();
        groups.dedup();
        let mut first: Vec<Group> = ranked(own).iter().take(FIRST).map(|offer| offer.kind.group()).collect();
        first.sort();
        first.dedup();
        prop_assert_eq!(first.len(), groups.len().min(FIRST));
    }

    #[test]
    fn a_plan_has_each_question_once_and_three_at_the_most_come_first(
        offers in proptest::collection::vec(offer(), 0..20), own in texts(), picks in proptest::collection::vec(0..30_usize, 0..5), out in proptest::collection::vec(0..20_usize, 0..5)
    ) {
        let mut offers = offers;
        offers.sort();
        offers.dedup_by_key(|offer| offer.key());
        let ranked = ranked(offers);
        let all: Vec<String> = ranked.iter().map(Offer::key).chain(own.iter().map(|text| format!("own:{text}"))).collect();
        let keys = |places: &[usize]| places.iter().filter_map(|at| all.get(*at).cloned()).collect::<Vec<_>>();
        let left_out = keys(&out);
        let plan = plan(ranked.clone(), &own, &keys(&picks), &left_out);
        let mut got: Vec<String> = plan.first.iter().chain(&plan.later).map(Item::key).chain(plan.more.iter().chain(&plan.out).map(Offer::key)).collect();
        let mut wanted = all.clone();
        got.sort();
        wanted.sort();
        prop_assert_eq!(got, wanted);
        prop_assert!(plan.first.len() <= FIRST);
        // Where there are three at all, there are three.
        prop_assert_eq!(plan.first.len() == FIRST, plan.first.len() + plan.later.len() + plan.more.len() >= FIRST);
        // What may be dangerous is never put behind anything, unless it was left out.
        let safe = |item: &Item| matches!(item, Item::Offered(offer) if offer.kind.group() == Group::Safety);
        let dangerous = ranked.iter().filter(|offer| offer.kind.group() == Group::Safety && !left_out.contains(&offer.key())).count();
        prop_assert_eq!(plan.first.iter().take_while(|item| safe(item)).count(), dangerous.min(FIRST));
    }

    #[test]
    fn the_order_in_which_a_history_was_entered_changes_nothing(order in Just((0..4_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let trials = [
            json!({ "medicine": "sertraline", "stopped_for_side_effects": true, "weeks_at_dose": 2 }),
            json!({ "medicine": "mirtazapine", "weeks_at_dose": 8, "taken": "often_missed" }),
            json!({ "medicine": null, "other_name": "the white one", "benefit": "half_or_more", "wore_off": true }),
            json!({ "medicine": "bupropion-xl", "highest_daily_dose": 300, "weeks_at_dose": 2, "weeks_at_stricter_dose": 2, "taken": "nearly_every_day", "benefit": "none", "added_to_another": false, "this_episode": true, "still_taking": true }),
        ];
        let of = |order: &[usize]| {
            let history = json!({ "trials": order.iter().map(|at| trials[*at].clone()).collect::<Vec<_>>() });
            let vignette = json!({ "name": "", "why": "", "history": history, "expect": { "first": [], "more": [] } });
            is_read("", &serde_json::from_value(vignette).expect("a vignette"))
        };
        prop_assert_eq!(of(&order), of(&[0, 1, 2, 3]));
    }
}
