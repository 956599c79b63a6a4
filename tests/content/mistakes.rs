//! Each mistake in files, heads, ids, dates, links and data is named with its place.

use std::fs;

use beyond_two::content::Day;

use super::spoiled::{ARTICLE, Copy, expect_fault, manuscript};

#[test]
fn a_good_article_is_taken_as_it_is() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE);
    assert_eq!(copy.faults(), "");
}

#[test]
fn an_unknown_source_names_the_line() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A sentence.\n\nAnother [@nobody-1999]."));
    expect_fault(&copy, "assets/articles/a-test.md:13:", "unknown source `nobody-1999`");
}

#[test]
fn an_unknown_figure_part_or_term_is_named() {
    let copy = Copy::new();
    let figure = manuscript().figures.first().expect("a figure").id.to_string();
    copy.write(
        "articles/a-test.md",
        &ARTICLE.replace(
            "A sentence.",
            &format!("One {{no-such.part}}, {{{figure}.no-such}}, [a word](glossary:no-such)."),
        ),
    );
    expect_fault(&copy, "assets/articles/a-test.md:11:", "unknown figure `no-such`");
    expect_fault(&copy, "assets/articles/a-test.md:11:", "has no part `no-such`");
    expect_fault(&copy, "assets/articles/a-test.md:11:", "unknown term `no-such`");
}

#[test]
fn a_dead_internal_link_is_named() {
    let copy = Copy::new();
    copy.write(
        "articles/a-test.md",
        &ARTICLE.replace("A sentence.", "See [this](/articles/nowhere/) and [that](/compare/#nowhere)."),
    );
    expect_fault(&copy, "assets/articles/a-test.md:11:", "a dead link, `/articles/nowhere/`");
    expect_fault(&copy, "assets/articles/a-test.md:11:", "has no section `nowhere`");
}

#[test]
fn an_unknown_or_missing_field_in_the_head_names_its_line() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("order = 999", "order = 999\nmood = \"low\""));
    expect_fault(&copy, "assets/articles/a-test.md:7:", "unknown field `mood`");
    copy.write("articles/a-test.md", &ARTICLE.replace("summary = \"A test.\"\n", ""));
    expect_fault(&copy, "assets/articles/a-test.md:", "missing field `summary`");
}

#[test]
fn an_article_ends_with_what_to_ask() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("## What to ask\n\n- Why?\n", ""));
    expect_fault(&copy, "assets/articles/a-test.md:", "What to ask");
}

#[test]
fn a_figure_without_a_source_stops_the_build() {
    let copy = Copy::new();
    let figure = serde_json::json!({
        "id": "test", "what": "w", "unit": "u", "parts": { "a": { "value": 1, "shown": "1" } }, "range": null, "population": "p",
        "comparator": null, "time_point": "t", "certainty": { "word": "low", "reason": "r" }, "sources": [], "funder": "f", "written_by": null, "checked": "2026-11-24"
    });
    let mut figures: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(copy.0.join("content/figures.json")).expect("reads")).expect("a list");
    figures.push(figure);
    copy.write("content/figures.json", &serde_json::to_string(&figures).expect("text"));
    expect_fault(
        &copy,
        &format!("assets/content/figures.json at [{}] (test):", figures.len() - 1),
        "a figure without a source",
    );
}

#[test]
fn a_second_source_with_the_same_id_is_named() {
    let copy = Copy::new();
    let mut sources: Vec<serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(copy.0.join("content/sources.json")).expect("reads")).expect("a list");
    let first = sources.first().expect("a source").clone();
    sources.push(first);
    copy.write("content/sources.json", &serde_json::to_string(&sources).expect("text"));
    expect_fault(
        &copy,
        &format!("assets/content/sources.json at [{}]:", sources.len() - 1),
        "a second entry with the id",
    );
}

#[test]
fn unknown_and_missing_fields_in_json_name_their_path() {
    let copy = Copy::new();
    copy.change("content/sources.json", "\"kind\":", "\"mood\": 1, \"kind\":");
    expect_fault(&copy, "assets/content/sources.json at [0]", "unknown field `mood`");
    let copy = Copy::new();
    copy.change("content/medicines.json", "\"id\":", "\"mood\": 1, \"id\":");
    expect_fault(&copy, "assets/content/medicines.json at [0]", "unknown field `mood`");
    let copy = Copy::new();
    copy.change("content/crisis-lines.json", "\"checked\":", "\"looked\":");
    expect_fault(&copy, "assets/content/crisis-lines.json at [0].lines[0]", "looked");
}

#[test]
fn broken_json_names_its_line() {
    let copy = Copy::new();
    copy.write("content/site.json", "{\n  \"name\": \n}");
    expect_fault(&copy, "assets/content/site.json at", "line 3");
}

#[test]
fn a_crisis_number_without_a_day_is_refused() {
    let copy = Copy::new();
    copy.change("content/crisis-lines.json", "\"checked\": \"2026-", "\"checked\": \"soon-");
    expect_fault(&copy, "assets/content/crisis-lines.json", "the day it was checked");
}

#[test]
fn a_definition_without_a_source_or_with_weeks_in_disorder_is_named() {
    let copy = Copy::new();
    copy.change_json("content/definitions.json", |definitions| {
        definitions[0]["asks"] = "Two different antidepressants.".into();
        definitions[0]["criteria"]["weeks_possibly"] = 9.into();
        definitions[1]["asks"] = "Two [@nobody-1999].".into();
        definitions[2]["criteria"]["classes"] = 3.into();
        definitions[2]["criteria"]["not_helped_surely"] = "well_again".into();
    });
    let place = "assets/content/definitions.json";
    expect_fault(&copy, place, "asks: expected a source");
    expect_fault(&copy, place, "expected weeks_possibly to be at most weeks_surely");
    expect_fault(&copy, place, "expected not_helped_surely to be at most not_helped_possibly");
    expect_fault(&copy, place, "unknown source `nobody-1999`");
    expect_fault(&copy, place, "no more classes than tries");
}

#[test]
fn a_fact_that_ends_is_told_of_thirty_days_before_and_after() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A rule of this year.{until.2099-12-31}"));
    let manuscript = copy.manuscript();
    let told = |day: &str| {
        let ending = manuscript.ending(Day::parse(day).expect("a day"), 30);
        ending.into_iter().filter(|fact| fact.contains("a-test.md")).collect::<Vec<_>>()
    };
    assert!(told("2099-11-30").is_empty());
    assert!(told("2099-12-01").concat().contains("holds for 30 more days, until 2099-12-31"));
    assert!(told("2099-12-31").concat().contains("holds for 0 more days"));
    assert!(told("2100-01-01").concat().contains("held until 2099-12-31"));
}

#[test]
fn an_end_that_is_no_day_is_named() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A rule.{until.soon}"));
    expect_fault(&copy, "assets/articles/a-test.md:11:", "expected a day, as in `{until.2026-12-31}`");
}

#[test]
fn a_figure_says_who_paid_or_why_it_cannot() {
    let copy = Copy::new();
    for funder in ["", "not stated", "not stated in what we read", "not stated: unseen", "unknown"] {
        copy.change_json("content/figures.json", |figures| figures[0]["funder"] = funder.into());
        expect_fault(&copy, "assets/content/figures.json at [0]", "expected who paid, or `not stated: `");
    }
    copy.change_json("content/figures.json", |figures| {
        figures[0]["funder"] = "not stated: the abstract, all that we read, names none".into();
    });
    assert_eq!(copy.faults(), "");
}

#[test]
fn an_article_that_names_a_medicine_has_the_warning_that_the_table_asks_for() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "You may start phenelzine."));
    expect_fault(&copy, "assets/articles/a-test.md:", "without the warning `maoi`");
}

#[test]
fn a_threshold_that_nobody_has_confirmed_stops_the_build() {
    let copy = Copy::new();
    copy.change_json("content/medicines.json", |medicines| {
        let medicines = medicines.as_array_mut().expect("medicines");
        let with = |medicine: &&mut serde_json::Value| medicine["min_dose"].is_number();
        medicines.iter_mut().find(with).expect("a medicine with a threshold")["confirmed"] = false.into();
    });
    expect_fault(&copy, "assets/content/medicines.json at [", "a threshold that nobody has confirmed");
}

#[test]
fn a_time_between_two_medicines_is_a_day_at_least_and_twelve_weeks_at_most() {
    for days in [0, 85] {
        let copy = Copy::new();
        copy.change_json("content/interactions.json", |json| json[0]["wash_out"][0]["days"] = days.into());
        expect_fault(
            &copy,
            "assets/content/interactions.json at maoi-antidepressants",
            "wash_out: expected 1 to 84 days",
        );
    }
}

#[test]
fn what_nobody_can_choose_is_no_side_and_what_is_no_side_is_not_offered() {
    let copy = Copy::new();
    copy.change_json("content/interactions.json", |json| json[0]["b"][0] = "ssris".into());
    copy.change_json("content/agents.json", |json| {
        let unused =
            serde_json::json!({"id": "chalk", "name": "Chalk", "group": "food", "also": [], "holds": ["lime"]});
        json.as_array_mut().expect("a list").push(unused);
    });
    expect_fault(&copy, "assets/content/interactions.json at maoi-antidepressants", "unknown `ssris`");
    expect_fault(&copy, "assets/content/agents.json at chalk", "expected a side of an interaction");
    expect_fault(&copy, "assets/content/agents.json at chalk", "unknown `lime`");
}

#[test]
fn a_question_of_the_appointment_that_is_missing_or_says_what_it_cannot_is_named() {
    let copy = Copy::new();
    copy.change_json("content/visit.json", |json| {
        let questions = json["questions"].as_object_mut().expect("the questions");
        questions.remove("thoughts");
        questions["wore-off"]["asks"] = serde_json::json!(["It helped at first."]);
        questions["judge"]["why"] = serde_json::json!(["Because of {name}."]);
        questions["apnea"]["asks"] = serde_json::json!(["Do I snore?"]);
        json["aims"][1]["id"] = json["aims"][0]["id"].clone();
    });
    let file = "assets/content/visit.json";
    expect_fault(&copy, &format!("{file} at questions.thoughts"), "expected a question of this kind");
    expect_fault(&copy, &format!("{file} at questions.wore-off"), "expected `{name}`");
    expect_fault(&copy, &format!("{file} at questions.judge"), "`{name}` is nothing");
    expect_fault(&copy, &format!("{file} at questions.apnea"), "the words of self-check.json");
    expect_fault(&copy, file, "a second entry with the id `next-step`");
    // A dead link is told once all can be read.
    let copy = Copy::new();
    copy.change_json("content/visit.json", |json| json["ready"][0]["no"] = serde_json::json!("See [this](/nowhere/)."));
    expect_fault(&copy, &format!("{file} at ready[0].no"), "a dead link");
}
