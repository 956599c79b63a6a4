//! One list of all text: what is linted, printed and gathered is the same.

use std::fs;

use beyond_two::content::texts::{self, TextFile};
use beyond_two::content::{FigureId, Inline, Manuscript, visit};
use beyond_two::route::{PageModel, Route};
use serde_json::Value;

use super::spoiled::{ARTICLE, Copy, assets};

/// A figure that no text names but those of these tests.
const FIGURE: &str = "a-figure-of-the-test";
const MENTION: &str = " Fewer, {a-figure-of-the-test.people}.";

fn copy_with_figure() -> Copy {
    let copy = Copy::new();
    copy.change_json(texts::FIGURES, |figures| {
        let mut figure = figures[0].clone();
        figure["id"] = FIGURE.into();
        figure["parts"] = serde_json::json!({ "people": { "value": 3.0, "shown": "3 people" } });
        figures.as_array_mut().expect("figures").push(figure);
    });
    copy
}

fn append(text: &mut Value) {
    *text = format!("{}{MENTION}", text.as_str().expect("a text")).into();
}

/// How often the figure is named in a file, each time with what it shows.
fn printed(manuscript: &Manuscript, file: &str) -> usize {
    let mut times = 0;
    for line in manuscript.lines_of(file) {
        visit::line(line, &mut |inline| {
            if let Inline::Figure { id, shown, .. } = inline
                && id.as_str() == FIGURE
            {
                assert_eq!(shown, "3 people", "{file}");
                times += 1;
            }
        });
    }
    times
}

/// Whether the page has the card of the figure.
fn has_card(manuscript: &Manuscript, route: &Route) -> bool {
    let references = match manuscript.page_model(route) {
        Some(
            PageModel::Article { references, .. }
            | PageModel::Compare { references, .. }
            | PageModel::Costs { references, .. }
            | PageModel::WhatMatters { references, .. }
            | PageModel::Claims { references, .. }
            | PageModel::Evidence { references, .. }
            | PageModel::Options { references, .. }
            | PageModel::Check { references, .. }
            | PageModel::Glossary { references, .. }
            | PageModel::Interactions { references, .. }
            | PageModel::About { references, .. },
        ) => references,
        _ => panic!("{}: a page without cards", route.path()),
    };
    references.figures.iter().any(|figure| FigureId::parse(FIGURE).is_some_and(|id| figure.id == id))
}

#[test]
fn a_figure_in_any_text_is_printed_and_has_its_card() {
    type Spoil = fn(&mut Value);
    let in_json: [(&str, Route, Spoil); 19] = [
        (texts::REASONS, Route::Check, |json| append(&mut json["taken_unknown"])),
        (texts::DEFINITIONS, Route::Check, |json| append(&mut json[0]["asks"])),
        (texts::DEFINITIONS, Route::Check, |json| append(&mut json[0]["note"])),
        (texts::CLAIMS, Route::Claims, |json| append(&mut json["claims"][0]["answer"])),
        (texts::CLAIMS, Route::Claims, |json| append(&mut json["intro"])),
        (texts::FIT, Route::WhatMatters, |json| append(&mut json["rules"][0]["why"])),
        (texts::FIT, Route::WhatMatters, |json| append(&mut json["rules"][0]["change"])),
        (texts::FIT, Route::WhatMatters, |json| append(&mut json["rules"][0]["instead"])),
        (texts::PRICES, Route::Costs, |json| append(&mut json["entries"][0]["says"])),
        (texts::COMPARISON, Route::Evidence, |json| append(&mut json["uncertain"][0]["text"])),
        (texts::COMPARISON, Route::Compare, |json| append(&mut json["glance"][0]["short"]["ketamine"])),
        (texts::OPTIONS, Route::Options, |json| append(&mut json["not_a_race"])),
        (texts::OPTIONS, Route::Options, |json| append(&mut json["options"][0]["chances"][0]["text"])),
        (texts::OPTIONS, Route::Options, |json| {
            append(&mut json["options"][0]["approvals"]["eu"]["says"]);
        }),
        (texts::INTERACTIONS, Route::Interactions, |json| append(&mut json[0]["mechanism"])),
        (texts::INTERACTIONS, Route::Interactions, |json| append(&mut json[0]["seen"])),
        (texts::INTERACTIONS, Route::Interactions, |json| append(&mut json[0]["what_to_do"])),
        (texts::INTERACTIONS, Route::Interactions, |json| append(&mut json[0]["wash_out"][0]["says"])),
        (texts::GLOSSARY, Route::Glossary, |json| append(&mut json[0]["meaning"])),
    ];
    for (file, route, spoil) in in_json {
        let copy = copy_with_figure();
        copy.change_json(file, spoil);
        let manuscript = copy.manuscript();
        assert_eq!(printed(&manuscript, file), 1, "{file}");
        assert!(has_card(&manuscript, &route), "{file}");
    }
    for (file, route) in [(texts::CHECK, Route::Check), (texts::ABOUT, Route::About)] {
        let copy = copy_with_figure();
        let text = fs::read_to_string(assets().join(file)).expect("a page");
        copy.write(file, &format!("{}\n\nFewer, {{{FIGURE}.people}}.\n", text.trim_end()));
        let manuscript = copy.manuscript();
        assert_eq!(printed(&manuscript, file), 1, "{file}");
        assert!(has_card(&manuscript, &route), "{file}");
    }
    let copy = copy_with_figure();
    copy.write(
        "articles/a-test.md",
        &ARTICLE.replace("A sentence.", &format!("A sentence. Fewer, {{{FIGURE}.people}}.")),
    );
    let manuscript = copy.manuscript();
    assert_eq!(printed(&manuscript, &texts::article_file("a-test")), 1);
    assert!(has_card(&manuscript, &Route::parse("/articles/a-test/")));
}

#[test]
fn a_page_without_cards_takes_no_citation() {
    for file in [texts::CRISIS, texts::YOUR_DATA, texts::ACCESSIBILITY_PAGE] {
        let copy = copy_with_figure();
        let text = fs::read_to_string(assets().join(file)).expect("a page");
        copy.write(file, &format!("{}\n\nFewer, {{{FIGURE}.people}}.\n", text.trim_end()));
        let told = copy.faults();
        assert!(told.contains(&format!("assets/{file}")) && told.contains("this page shows no cards"), "{told}");
    }
}

#[test]
fn every_file_of_words_is_in_the_list() {
    // These hold facts for the build; their few words are our own, on the pages on this site and on sources.
    let without = ["content/changes.json", "content/scores.json", "content/sources.json", "content/warnings.json"];
    for folder in ["articles", "content", "pages", "words"] {
        for entry in fs::read_dir(assets().join(folder)).expect("the folder") {
            let file = format!("{folder}/{}", entry.expect("an entry").file_name().to_string_lossy());
            assert_ne!(TextFile::of(&file).is_some(), without.contains(&file.as_str()), "{file}");
        }
    }
    for file in texts::FILES {
        assert!(assets().join(file.name).exists(), "{}", file.name);
    }
}
