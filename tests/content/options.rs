//! Every next step answers every question; each chance stands beside its comparator; approvals name country and date; warnings hold.

use std::collections::BTreeSet;

use beyond_two::content::{ApprovalStatus, Compared, Inline, Line, OptionKind, TreatmentOption, plain_text, visit};
use beyond_two::domain::next_steps::{Is, Need};
use serde_json::Value;

use super::spoiled::{Copy, manuscript};

/// What the issue names: every step in the evidence is there.
const STEPS: [&str; 29] = [
    "accelerated-tms",
    "antipsychotic",
    "behavioral-activation",
    "cbt",
    "cbt-i",
    "dbs",
    "ect",
    "esketamine",
    "exercise",
    "higher-dose",
    "home-headset",
    "ipt",
    "ketamine",
    "light-therapy",
    "lithium",
    "maoi-tricyclic",
    "mbct",
    "mebufotenin",
    "other-add-ons",
    "pramipexole",
    "psilocybin",
    "psychodynamic",
    "rtms",
    "second-antidepressant",
    "seltorexant",
    "switch",
    "t3",
    "vns",
    "wake-therapy",
];

/// The answers of a step, each with its question.
fn answers(option: &TreatmentOption) -> [(&'static str, &Line); 10] {
    [
        ("what", &option.what),
        ("given", &option.given),
        ("soon", &option.soon),
        ("staying_well", &option.staying_well),
        ("harms", &option.harms),
        ("week", &option.week),
        ("ask_first", &option.ask_first),
        ("cost", &option.cost),
        ("judge", &option.judge),
        ("next", &option.next),
    ]
}

fn faults(change: fn(&mut Value)) -> String {
    let copy = Copy::new();
    copy.change_json("content/options.json", change);
    copy.faults()
}

#[track_caller]
fn expect(change: fn(&mut Value), words: &str) {
    let told = faults(change);
    let found = told.lines().any(|line| line.starts_with("assets/content/options.json") && line.contains(words));
    assert!(found, "expected a fault with `{words}`, got:\n{told}");
}

#[test]
fn every_step_of_the_evidence_is_there_and_answers_every_question() {
    let options = manuscript().options.options;
    let there: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(there, BTreeSet::from(STEPS));
    for option in &options {
        for (question, answer) in answers(option) {
            assert!(plain_text(answer).trim().len() >= 10, "{}: nothing said of `{question}`", option.id);
        }
        assert!(!option.chances.is_empty() && !option.articles.is_empty(), "{}", option.id);
    }
    for kind in OptionKind::ALL {
        assert!(options.iter().any(|option| option.kind == kind), "nothing of the kind {}", kind.words());
    }
}

#[test]
fn every_chance_stands_beside_a_comparator_or_says_why_not() {
    for option in manuscript().options.options {
        for chance in &option.chances {
            let (Compared::With(said) | Compared::Nothing(said)) = &chance.compared;
            assert!(plain_text(said).len() >= 3, "{}: {}", option.id, plain_text(&chance.text));
        }
    }
}

#[test]
fn a_figure_of_a_chance_is_shown_with_the_number_of_its_comparator() {
    let manuscript = manuscript();
    for option in &manuscript.options.options {
        for chance in option.chances.iter().filter(|chance| matches!(chance.compared, Compared::With(_))) {
            let mut shown: BTreeSet<(String, String)> = BTreeSet::new();
            visit::line(&chance.text, &mut |inline| {
                if let Inline::Figure { id, part, .. } = inline {
                    shown.insert((id.to_string(), part.clone()));
                }
            });
            for (id, _) in &shown {
                let figure = manuscript.figures.iter().find(|figure| figure.id.as_str() == id).expect("the figure");
                let parts = shown.iter().filter(|(other, _)| other == id).count();
                assert!(
                    figure.parts.len() < 2 || parts >= 2 || figure.unit.starts_with("standard deviations"),
                    "{}: {id} without the number of its comparator",
                    option.id
                );
            }
        }
    }
}

#[test]
fn approvals_name_every_country_with_a_date() {
    for option in manuscript().options.options {
        for (country, approval) in option.approvals.each() {
            assert!(!country.is_empty() && !plain_text(&approval.says).is_empty(), "{}: {country}", option.id);
            let said = approval.status.words(&approval.date);
            assert!(said.contains(&approval.date), "{}: {country}: {said}", option.id);
            let decided = matches!(approval.status, ApprovalStatus::Approved | ApprovalStatus::Guideline);
            let cited = approval.says.iter().any(|inline| matches!(inline, Inline::Cite(_)));
            assert!(!decided || cited, "{}: {country}: a decision without its source", option.id);
        }
    }
}

#[test]
fn no_kind_is_told_of_at_much_greater_length_than_another() {
    let options = manuscript().options.options;
    let length = |option: &TreatmentOption| option.lines().iter().map(|line| plain_text(line).len()).sum::<usize>();
    for option in &options {
        let characters = length(option);
        assert!((800..=4_200).contains(&characters), "{}: {characters} characters", option.id);
    }
}

#[test]
fn a_mistake_in_a_step_is_named_with_its_place() {
    expect(|json| json["options"][0]["chances"] = serde_json::json!([]), "expected at least one");
    expect(|json| json["options"][0]["chances"][0]["compared"]["with"] = " ".into(), "expected the comparator");
    expect(|json| json["options"][0]["approvals"]["uk"]["date"] = "lately".into(), "expected a year, a month or a day");
    expect(|json| json["options"][0]["articles"] = serde_json::json!(["nowhere"]), "no article `nowhere`");
    expect(|json| json["options"].as_array_mut().expect("a list").reverse(), "by name within a kind");
    expect(|json| json["options"][0]["next"] = "See [that](/options/#nowhere).".into(), "has no section `nowhere`");
    expect(|json| json["options"][0]["harms"] = "Of 100 people 7 had it.".into(), "a number without a source");
    assert!(faults(|json| json["options"][0]["approvals"]["eu"] = Value::Null).contains("options.json"));
}

#[test]
fn a_step_that_names_a_medicine_owes_its_warning() {
    expect(|json| json["options"][0]["next"] = "Lithium is another step.".into(), "without the warning `lithium`");
    expect(
        |json| {
            for option in json["options"].as_array_mut().expect("a list") {
                option["ask_first"] = "Ask first.".into();
                option["harms"] = "Not known.".into();
            }
        },
        "without the warning `lithium-in-full`",
    );
}

/// The words by which an answer speaks of a need.
fn tells(need: Need, is: Is) -> &'static [&'static str] {
    match (need, is) {
        (Need::Fast, Is::Yes) => &["day", "hours"],
        (Need::Fast, _) => &["week", "month", "slow"],
        (Need::Home, Is::No) => &["clinic", "hospital", "surgery", "team", "study"],
        (Need::Home, Is::Yes) => &["home", "online", "phone", "on your own"],
        (Need::Home, _) => &["blood test"],
        (Need::Driving, _) => &["driv", "wheel", "alert"],
        (Need::Memory, _) => &["memor"],
        (Need::Pregnancy, _) => &["pregnan"],
        (Need::Weight, _) => &["weight", "hungry", "side effects", "the new medicine"],
        (Need::NoSurgery, Is::No) => &["surgery", "operation", "anesthetic"],
        (Need::NoSurgery | Need::NoMedicine | Need::Approval, _) => &[""],
    }
}

#[test]
fn a_fact_rests_on_an_answer_of_its_own_step_that_speaks_of_it() {
    for option in manuscript().options.options {
        for (need, fact) in &option.facts {
            let answer = plain_text(option.answer(fact.by)).to_lowercase();
            let told = tells(*need, fact.is).iter().any(|word| answer.contains(word));
            assert!(told, "{}: {need:?} is {:?} by {:?}: {answer}", option.id, fact.is, fact.by);
            assert_ne!(fact.is, Is::NotKnown, "{}: {need:?}: leave it out", option.id);
        }
        assert!(!option.facts.contains_key(&Need::Approval), "{}: approvals are told by country", option.id);
        let drug = matches!(option.kind, OptionKind::Medicine | OptionKind::Ketamine);
        let fact = option.facts.get(&Need::NoMedicine).map(|fact| fact.is);
        assert!(!drug || fact == Some(Is::No), "{}: it is a medicine", option.id);
    }
}

#[test]
fn every_count_with_a_comparator_is_in_the_picture() {
    // Those are of people with another history, not of a comparator.
    let set_aside = ["haq-ect-response", "semple-ect-outcome"];
    let manuscript = manuscript();
    let rows: BTreeSet<(&str, &str)> = manuscript
        .options
        .picture
        .measures
        .iter()
        .flat_map(|measure| &measure.rows)
        .map(|row| (row.step.as_str(), row.figure.as_str()))
        .collect();
    for option in &manuscript.options.options {
        for chance in option.chances.iter().filter(|chance| matches!(chance.compared, Compared::With(_))) {
            visit::line(&chance.text, &mut |inline| {
                let Inline::Figure { id, .. } = inline else { return };
                let figure = manuscript.figures.iter().find(|figure| figure.id == *id).expect("the figure");
                let counts = figure.unit == "out of 100 people" && !set_aside.contains(&id.as_str());
                let there = rows.contains(&(option.id.as_str(), id.as_str()));
                assert!(!counts || there, "{}: {id} is not in the picture", option.id);
            });
        }
    }
}

#[test]
fn a_mistake_in_the_picture_or_in_a_way_on_is_named() {
    expect(
        |json| json["picture"]["measures"][0]["rows"][0]["figure"] = "lin-cbti-mood".into(),
        "expected figures of one unit",
    );
    expect(|json| json["picture"]["measures"][0]["to"] = 40.into(), "expected it within the axis");
    expect(|json| json["picture"]["measures"][0]["rows"][0]["beside"] = "nobody".into(), "no such part");
    expect(|json| json["picture"]["left_out"] = serde_json::json!([]), "vns: expected each step in the picture");
    expect(|json| json["options"][0]["leads"] = serde_json::json!([]), "expected at least one way on");
    expect(|json| json["options"][0]["leads"][0]["to"] = "accelerated-tms".into(), "no other step `accelerated-tms`");
    expect(|json| json["options"][0]["leads"][0]["why"] = "It helps.".into(), "rtms: expected a source");
}
