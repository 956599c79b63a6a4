//! The words that authors wrote keep to the rules of the house, and each mistake against them is named with its place.

use super::spoiled::{ARTICLE, Copy, manuscript};

/// What is wrong with an article in which a sentence of the text is put in place of the first one.
fn said_of(sentence: &str) -> String {
    said_of_changed("A sentence.", sentence)
}

fn said_of_changed(from: &str, to: &str) -> String {
    let article = &*ARTICLE;
    assert!(article.contains(from), "{from}");
    let copy = Copy::new();
    copy.write("articles/a-test.md", &article.replacen(from, to, 1));
    copy.faults()
}

#[track_caller]
fn expect(faults: &str, place: &str, words: &str) {
    let found = faults.lines().any(|line| line.starts_with(place) && line.contains(words));
    assert!(found, "expected a fault at `{place}` with `{words}`, got:\n{faults}");
}

const TEXT: &str = "assets/articles/a-test.md:11: ";
const UNSOURCED: &str = "a number without a source";

#[test]
fn every_article_and_page_passes() {
    let manuscript = manuscript();
    let report = manuscript.reading_report();
    assert_eq!(
        report.len(),
        manuscript.articles.len() + 12,
        "articles, five pages, the checks of accessibility, the next steps, the diagrams, the reasons, the definitions, the words of the self-check and of the appointment"
    );
    for reading in report {
        let plain = matches!(reading.file.as_str(), "pages/crisis.md" | "pages/check.md" | "content/reasons.json");
        assert!(reading.grade <= if plain { 6.0 } else { 8.0 }, "{reading:?}");
        assert!(reading.words >= 100 && reading.smog > 0.0, "{reading:?}");
    }
}

#[test]
fn an_article_without_a_mistake_passes() {
    assert_eq!(said_of("A sentence."), "");
}

#[test]
fn a_number_needs_a_source_in_its_own_sentence() {
    expect(&said_of("It helped 5 people."), TEXT, UNSOURCED);
    expect(&said_of("It helped some [@reif-2023]. It helped 5 people."), TEXT, "“It helped 5 people.”");
    expect(&said_of("It helped 5 people. It helped some [@reif-2023]."), TEXT, "“It helped 5 people.”");
    expect(&said_of("It *helped*\n**5** people."), TEXT, UNSOURCED);
    expect(&said_of("Fine.\n\n- It helped 5 people."), "assets/articles/a-test.md:13: ", UNSOURCED);
    expect(&said_of("> [!IMPORTANT]\n> It helped 5 people."), "assets/articles/a-test.md:12: ", UNSOURCED);
    expect(&said_of_changed("\"Two.\"", "\"Two, or 2.\""), "assets/articles/a-test.md:4: ", UNSOURCED);
    expect(&said_of_changed("- Why?", "- Why 40 mg?"), "assets/articles/a-test.md:", UNSOURCED);
}

#[test]
fn a_citation_or_a_figure_in_the_sentence_is_a_source() {
    for sentence in [
        "It helped 5 people [@reif-2023].",
        "It helped 5 people, that is 2.5 pairs, in one trial [@reif-2023].",
        "Of 100 people {escape-trd-remission.esketamine} were well.",
        "It **helped 5** people [@reif-2023]. It helped some.",
        "It helped two people.",
        "1. It helped.\n2. It did not.",
    ] {
        assert_eq!(said_of(sentence), "", "{sentence}");
    }
}

#[test]
fn a_heading_with_a_number_needs_a_source() {
    expect(&said_of("## Wait 6 weeks"), TEXT, "in the same heading");
    expect(&said_of_changed("\"A test\"", "\"6 weeks\""), "assets/articles/a-test.md:2: ", "in the same heading");
}

#[test]
fn a_row_of_a_table_may_rest_on_its_own_source_or_on_that_of_the_header() {
    let table = |head: &str, cell: &str| format!("| What | {head} |\n|---|---|\n| Visits | {cell} |");
    expect(&said_of(&table("How many", "8")), "assets/articles/a-test.md:13: ", "in the same row");
    assert_eq!(said_of(&table("How many", "8 [@reif-2023]")), "");
    assert_eq!(said_of(&table("How many [@reif-2023]", "8")), "");
}

#[test]
fn a_cell_of_the_comparison_with_a_number_needs_a_source() {
    let copy = Copy::new();
    copy.change_json("content/comparison.json", |json| {
        json["dimensions"][0]["rows"][0]["ketamine"]["text"] = "About 5 people.".into();
    });
    expect(&copy.faults(), "assets/content/comparison.json at dimensions[0] (efficacy).rows[0]", UNSOURCED);
}

const HARD: &str =
    "Pharmacological interventions necessitate comprehensive individualized psychiatric evaluation beforehand. ";

#[test]
fn a_text_that_is_too_hard_is_named_with_its_hardest_sentence() {
    let hard = said_of(&HARD.repeat(60));
    expect(&hard, TEXT, "expected at most 8");
    expect(&hard, TEXT, "Pharmacological interventions");
    let copy = Copy::new();
    copy.change(
        "pages/crisis.md",
        "## Make home safer tonight\n",
        &format!("## Make home safer tonight\n\n{}", HARD.repeat(40)),
    );
    expect(&copy.faults(), "assets/pages/crisis.md:", "expected at most 6");
    let copy = Copy::new();
    copy.change_json("content/reasons.json", |json| json["helped"] = HARD.repeat(40).trim().into());
    expect(&copy.faults(), "assets/content/reasons.json at helped", "expected at most 6");
}

#[test]
fn what_is_no_measure_of_hardness_is_set_aside() {
    let hard = HARD.repeat(60);
    for set_aside in
        [format!("> {hard}"), format!("They say <q>{}</q>.", hard.trim()), "Quetiapine armodafinil. ".repeat(60)]
    {
        assert_eq!(said_of(&set_aside), "");
    }
}

#[test]
fn hype_blame_and_words_that_make_light_of_things_are_refused() {
    for (sentence, word) in [
        ("A miracle.", "miracle"),
        ("A game-changer.", "game changer"),
        ("The gold\nstandard.", "gold standard"),
        ("It **cures**.", "cures"),
        ("Just ask.", "just"),
        ("Ask simply.", "simply"),
        ("A failed patient.", "failed patient"),
        ("It was treatment failure.", "treatment failure"),
    ] {
        expect(&said_of(sentence), TEXT, &format!("“{word}”"));
    }
    assert_eq!(said_of("They say <q>a miracle cure</q>. It is secure, justified and adjusted."), "");
    assert_eq!(said_of("> A miracle cure."), "");
}

#[test]
fn turns_that_nobody_says_are_refused() {
    for (sentence, turn) in [
        ("You need not go.", "need not"),
        ("The list stands\nunder the table.", "stands under"),
        ("It points **towards** the spray.", "towards"),
        ("They asked for **private** cover.", "private cover"),
    ] {
        expect(&said_of(sentence), TEXT, &format!("“{turn}” is a turn"));
    }
    assert_eq!(said_of("They say <q>you need not go</q>. What you cover is private."), "");
}

#[test]
fn a_chance_is_said_out_of_a_hundred() {
    expect(&said_of("It helps 1 in 5 people [@reif-2023]."), TEXT, "out of 100");
    expect(&said_of("It helps one in five people."), TEXT, "out of 100");
    assert_eq!(said_of("There was a trial in the spring, and one in 2019 [@reif-2023]."), "");
}

#[test]
fn what_may_harm_a_reader_in_danger_is_refused() {
    for phrase in [
        "He committed suicide",
        "After a failed attempt",
        "You’re safe",
        "You are at risk",
        "He was hanged",
        "An overdose",
    ] {
        expect(&said_of(&format!("{phrase}.")), TEXT, "may harm a reader in danger");
    }
    assert_eq!(said_of("They may ask if you are safe. You can hang up."), "");
}

#[test]
fn an_overdose_may_be_named_where_it_is_about_what_a_medicine_does() {
    let copy = Copy::new();
    copy.change(
        "articles/liquorice-magnesium-and-other-interactions.md",
        "\n+++\n\n",
        "\n+++\n\nAn overdose of it is dangerous, and so is the mix.\n\n",
    );
    assert_eq!(copy.faults(), "");
}

#[test]
fn uk_spelling_is_refused_except_in_names_and_quotations() {
    for (uk, us) in [
        ("Behavioural", "behavioral"),
        ("anaesthetic", "anesthetic"),
        ("randomised", "randomized"),
        ("Centre", "center"),
    ] {
        expect(&said_of(&format!("{uk} words.")), TEXT, &format!("expected `{us}`"));
    }
    assert_eq!(said_of("Ask the Labour Programme. They say <q>our behaviour</q>."), "");
}

#[test]
fn texts_in_json_keep_to_the_same_words() {
    let copy = Copy::new();
    copy.change_json("content/glossary.json", |json| {
        json[0]["meaning"] = "The gold standard.".into();
        json[1]["also"] = serde_json::json!(["behavioural words"]);
    });
    copy.change_json("content/reasons.json", |json| json["helped"] = "Just fine.".into());
    copy.change_json("content/crisis-lines.json", |json| {
        json[0]["lines"][0]["what_happens"] = "A counsellor answers.".into();
    });
    copy.change_json("content/comparison.json", |json| json["not_a_race"] = "You are safe.".into());
    let faults = copy.faults();
    expect(&faults, "assets/content/glossary.json at [0] (", "gold standard");
    expect(&faults, "assets/content/reasons.json at helped", "just");
    expect(&faults, "assets/content/crisis-lines.json at [0] (us).lines[0] (988).what_happens", "expected `counselor`");
    expect(&faults, "assets/content/comparison.json at not_a_race", "you are safe");
    assert!(!faults.contains("behavioural"), "{faults}");
}

#[test]
fn an_article_is_neither_too_short_nor_too_long() {
    let words = "Some people sleep badly. ";
    expect(&said_of_changed(&words.repeat(90), ""), "assets/articles/a-test.md: ", "expected 700 to 1400 words");
    expect(&said_of(&words.repeat(200)), "assets/articles/a-test.md: ", "expected 700 to 1400 words");
}

#[test]
fn an_article_has_something_to_do_and_says_how_sure_we_are() {
    expect(&said_of_changed("[!TIP]", "[!IMPORTANT]"), "assets/articles/a-test.md: ", "One thing to do");
    expect(&said_of_changed("[!NOTE]", "[!IMPORTANT]"), "assets/articles/a-test.md: ", "How sure are we?");
}

#[test]
fn no_paragraph_stands_twice() {
    let paragraph = "This paragraph is long enough to be noticed when it comes again.";
    expect(&said_of(&format!("{paragraph}\n\n{paragraph}")), "assets/articles/a-test.md:13: ", "a-test.md:11");
    assert_eq!(said_of("Short.\n\nShort."), "");
    let copy = Copy::new();
    for name in ["a-test", "b-test"] {
        let long_enough = "Some people sleep badly. ".repeat(180);
        let other = format!("{long_enough}That is from {name}.");
        let text = ARTICLE.replace("A sentence.", paragraph).replace(&long_enough, &other);
        copy.write(&format!("articles/{name}.md"), &text);
    }
    let faults = copy.faults();
    expect(&faults, "assets/articles/b-test.md:11: ", "assets/articles/a-test.md:11");
    assert_eq!(faults.lines().count(), 1, "{faults}");
}
