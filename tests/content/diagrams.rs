//! Diagrams: each is shown somewhere, counts as a text of its article, and draws nothing that is not on its axis or in a figure.

use beyond_two::content::texts::{DIAGRAMS, article_file};
use beyond_two::content::{Block, plain_text};

use super::spoiled::{ARTICLE, Copy, expect_fault, manuscript};

#[test]
fn a_diagram_that_is_not_there_names_the_line_that_asks_for_it() {
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "A sentence.\n\n{diagram.no-such}"));
    expect_fault(&copy, "assets/articles/a-test.md:13:", "unknown diagram `no-such`");
}

#[test]
fn a_diagram_that_no_article_shows_is_named() {
    let copy = Copy::new();
    copy.change_json(DIAGRAMS, |diagrams| {
        let mut other = diagrams[0].clone();
        other["id"] = "not-shown".into();
        diagrams.as_array_mut().expect("diagrams").push(other);
    });
    expect_fault(&copy, "assets/content/diagrams.json at ", "a diagram that no article shows");
}

#[test]
fn a_diagram_stands_in_articles_only_and_on_a_line_of_its_own() {
    let copy = Copy::new();
    copy.change("pages/about.md", "\n\n", "\n\n{diagram.a-fair-try}\n\n");
    expect_fault(&copy, "assets/pages/about.md:", "in an article only");
    let copy = Copy::new();
    copy.write("articles/a-test.md", &ARTICLE.replace("A sentence.", "See {diagram.a-fair-try}."));
    expect_fault(&copy, "assets/articles/a-test.md:11:", "a line of its own");
}

#[test]
fn a_number_in_a_diagram_needs_a_source_and_a_field_must_be_known() {
    let copy = Copy::new();
    copy.change_json(DIAGRAMS, |diagrams| diagrams[0]["note"] = "It takes 9 weeks.".into());
    expect_fault(&copy, "assets/content/diagrams.json", "a number without a source");
    let copy = Copy::new();
    copy.change_json(DIAGRAMS, |diagrams| diagrams[0]["mood"] = "low".into());
    expect_fault(&copy, "assets/content/diagrams.json", "unknown field `mood`");
}

#[test]
fn what_is_drawn_lies_on_its_axis_and_is_a_number_of_a_figure() {
    let at = |id: &str| {
        let diagrams: Vec<serde_json::Value> =
            serde_json::from_str(&std::fs::read_to_string(super::spoiled::assets().join(DIAGRAMS)).expect("reads"))
                .expect("JSON");
        diagrams.iter().position(|one| one["id"] == id).expect("the diagram")
    };
    let copy = Copy::new();
    let fair = at("a-fair-try");
    copy.change_json(DIAGRAMS, |diagrams| {
        diagrams[fair]["drawing"]["timeline"]["lanes"][0]["spans"][0]["to"] = 99.into()
    });
    expect_fault(&copy, "assets/content/diagrams.json", "expected it on the axis");
    let copy = Copy::new();
    let lasts = at("how-long-it-lasts");
    copy.change_json(DIAGRAMS, |diagrams| {
        diagrams[lasts]["drawing"]["bars"][0]["rows"][0]["it"] = "Many people".into()
    });
    expect_fault(&copy, "assets/content/diagrams.json", "expected one number of a figure");
    let copy = Copy::new();
    let steps = at("next-steps");
    copy.change_json(DIAGRAMS, |diagrams| {
        diagrams[steps]["drawing"]["paths"]["groups"][0]["ways"][0] = "A way".into();
    });
    expect_fault(&copy, "assets/content/diagrams.json", "expected a link");
}

#[test]
fn what_a_diagram_says_is_a_text_of_its_article_and_its_numbers_are_printed() {
    let manuscript = manuscript();
    let mut diagrams = 0;
    for article in &manuscript.articles {
        let lines = manuscript.lines_of(&article_file(article.slug.as_str()));
        for block in &article.blocks {
            let Block::Diagram { found, .. } = block else { continue };
            diagrams += 1;
            let finding = plain_text(&found.as_ref().expect("the diagram").finding);
            assert!(lines.iter().any(|line| plain_text(line) == finding), "{finding}");
        }
    }
    assert!(diagrams >= 6, "{diagrams}");
}
