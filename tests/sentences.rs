//! What a reader sees is content: no sentence stands in the code. And what crosses or is kept has types: no rows of texts, no buttons told apart
//! by a text; the browser is named in its own room alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// What no reader meets: messages to those who write and build.
const FOR_AUTHORS: &[&str] = &["content/load/", "content/lint/", "content/manuscript.rs", "bin/site/"];

/// What stands before a text that only a developer reads.
const BEFORE_A_MESSAGE: [&str; 5] = ["expect(", "reason = ", "unreachable!(", "panic!(", "println!("];

/// A file of `src`: its path there, and its code without its tests and comments.
struct Source {
    path: String,
    code: String,
}

/// A text in the code, with its line and what stands before it.
struct Text {
    line: usize,
    before: String,
    words: String,
}

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources: Vec<Source> = files(&root)
        .into_iter()
        .filter_map(|file| {
            let path = file.strip_prefix(&root).ok()?.to_string_lossy().replace('\\', "/");
            Some(Source { path, code: without_tests(&fs::read_to_string(&file).ok()?) })
        })
        .collect();
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
});

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs"))
        .collect()
}

/// Tests stand at the end of a file, or in one of their own.
fn without_tests(text: &str) -> String {
    let at =
        ["#[cfg(test)]\nmod", "#[cfg(test)]\n#[", "#[cfg(all(test"].iter().filter_map(|mark| text.find(mark)).min();
    text[..at.unwrap_or(text.len())].to_owned()
}

fn is_for_authors(path: &str) -> bool {
    FOR_AUTHORS.iter().any(|listed| path.starts_with(listed))
}

/// Every text of a piece of code. Comments are passed over, and so are single characters.
fn texts(code: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let begins = code.len() - rest.len() + at;
        let here = &rest[at..];
        rest = if here.starts_with("//") {
            here.find('\n').map_or("", |end| &here[end..])
        } else if let Some(inside) = here.strip_prefix('"') {
            let hashes = code[..begins].bytes().rev().take_while(|byte| *byte == b'#').count();
            let raw = code[..begins - hashes].ends_with('r');
            let end = if raw { format!("\"{}", "#".repeat(hashes)) } else { "\"".to_owned() };
            let length = ends(inside, &end, raw);
            texts.push(Text {
                line: code[..begins].matches('\n').count() + 1,
                before: code[..begins].trim_end().to_owned(),
                words: here[1..=length].to_owned(),
            });
            here.get(length + 1 + end.len()..).unwrap_or_default()
        } else if here.starts_with('\'') {
            character(here)
        } else {
            &here[1..]
        };
    }
    texts
}

/// How long a text is, up to what ends it.
fn ends(text: &str, end: &str, raw: bool) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        if !escaped && text[at..].starts_with(end) {
            return at;
        }
        escaped = !raw && sign == '\\' && !escaped;
    }
    text.len()
}

/// What follows a character in its quotes, or the mark of a lifetime.
fn character(here: &str) -> &str {
    let mut signs = here.char_indices().skip(1);
    let first = signs.next().map(|(_, sign)| sign);
    let after =
        if first == Some('\\') { here.get(2..).and_then(|rest| rest[1..].find('\'').map(|at| at + 3)) } else { None };
    match (after, signs.next()) {
        (Some(at), _) => &here[at + 1..],
        (None, Some((at, '\''))) => &here[at + 1..],
        _ => &here[1..],
    }
}

/// Two words or more, which begin as a sentence does or end as one.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &str| {
        let bare = word.trim_matches(|sign: char| "“”(),.:;?!…".contains(sign));
        bare.chars().count() >= 2 && bare.chars().all(|sign| sign.is_ascii_alphabetic() || "’'-".contains(sign))
    };
    text.split_whitespace().filter(|word| is_word(word)).count() >= 2
        && (text.starts_with(char::is_uppercase) || text.trim_end().ends_with(['.', '?', '!', '…']))
}

#[test]
fn no_sentence_that_a_reader_sees_stands_in_the_code() {
    let mut found = Vec::new();
    for Source { path, code } in SOURCES.iter().filter(|one| !is_for_authors(&one.path)) {
        for Text { line, before, words } in texts(code) {
            if is_sentence(&words) && !BEFORE_A_MESSAGE.iter().any(|message| before.ends_with(message.trim_end())) {
                found.push(format!("src/{path}:{line}: “{words}”"));
            }
        }
    }
    assert!(found.is_empty(), "the place for these is assets/words:\n{}", found.join("\n"));
}

#[test]
fn the_browser_is_named_in_its_own_room_alone() {
    let found: Vec<&str> = SOURCES
        .iter()
        .filter(|one| !one.path.starts_with("platform/") && texts_apart(&one.code).contains("web_sys"))
        .map(|one| one.path.as_str())
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn nothing_crosses_as_rows_of_texts_and_no_button_is_told_apart_by_a_text() {
    let found: Vec<&str> = SOURCES
        .iter()
        .filter(|one| one.code.contains("data-press") || texts_apart(&one.code).contains("Vec<Vec<String>>"))
        .map(|one| one.path.as_str())
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

/// The code without comments.
fn texts_apart(code: &str) -> String {
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_authors_are_told_by_is_there() {
    // A name that stands for nothing would hide the next file that bears it.
    for listed in FOR_AUTHORS {
        assert!(SOURCES.iter().any(|one| one.path.starts_with(listed)), "{listed} is no more: take it out of the list");
    }
}

#[test]
fn sentences_are_told_from_other_texts() {
    let code = r###"// "Not this one."
    let a = ("Not sure", 'x', '"', "data-copy", r#"Say "this" too."#, "M1 {}h{}", '\'', "of {} people left.");"###;
    let found: Vec<String> =
        texts(code).into_iter().map(|text| text.words).filter(|words| is_sentence(words)).collect();
    assert_eq!(found, ["Not sure", "Say \"this\" too.", "of {} people left."]);
}
