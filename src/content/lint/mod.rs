//! Linting: the rules of the house for words, as `docs/content-guide.md` has them: numbers with their sources, reading grade, words that are
//! not used, the length of an article and its boxes, no paragraph twice.

mod passages;
mod readability;
mod spelling;
mod turns;
mod wording;

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::Value;
use toml::Spanned;

use super::texts::{MEDICINES, TextFile, WORDS};
use super::{CalloutKind, Diagnostic, Place};
use passages::{Passage, PassageKind, Passages};
use readability::Counted;
pub use readability::Reading;

/// How many words an article has.
const ARTICLE_WORDS: std::ops::RangeInclusive<usize> = 700..=1400;
/// Fewer words than this say little about the grade.
const WORDS_TO_SCORE: usize = 100;
/// A paragraph of fewer characters may stand twice.
const PARAGRAPH: usize = 40;

/// Every mistake in the words of all files, and how hard each of the graded ones is to read. What cannot be read at all is left to
/// those who read it for its content.
pub fn check(texts: &BTreeMap<String, String>) -> (Vec<Diagnostic>, Vec<Reading>) {
    let names = texts.get(MEDICINES).map(|json| readability::medicine_names(json)).unwrap_or_default();
    let mut diagnostics = Vec::new();
    let mut readings = Vec::new();
    let mut paragraphs = HashMap::new();
    let mut spelling = spelling::Spelling::default();
    for (file, text) in texts {
        let Some(asked) = TextFile::of(file) else { continue };
        let passages = if asked.is_article() {
            article(text)
        } else if file.ends_with(".md") {
            Passages::read(text, &Place::Line(1))
        } else {
            json(asked, text)
        };
        diagnostics.extend(passages.all.iter().flat_map(|passage| wording::check(passage, file, &mut spelling)));
        if asked.numbers_need_sources {
            diagnostics.extend(numbers_without_source(&passages, file));
        }
        if let Some(highest) = asked.highest_grade {
            let counted = Counted::of(&passages.all, &names);
            diagnostics.extend(too_hard(&counted, file, highest));
            if asked.is_article() {
                diagnostics.extend(length_and_boxes(&counted, &passages, file));
                diagnostics.extend(repeated(&passages, file, &mut paragraphs));
            }
            // The words of the interface are graded; what is told of how hard texts are to read is told of pages.
            if asked.name != WORDS {
                readings.push(counted.reading(file));
            }
        }
    }
    (diagnostics, readings)
}

/// The lines of an article's head that are read, each with its place.
#[derive(Deserialize)]
struct Head {
    title: Spanned<String>,
    summary: Spanned<String>,
    key_points: Vec<Spanned<String>>,
}

fn article(text: &str) -> Passages {
    let Some((head, body)) = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n")) else {
        return Passages::default();
    };
    let mut passages = Passages::read(body, &Place::Line(head.matches('\n').count() + 4));
    let Ok(Head { title, summary, key_points }) = toml::from_str(head) else { return passages };
    let line = |spanned: &Spanned<String>, kind| {
        let line = 2 + head.get(..spanned.span().start).map_or(0, |before| before.matches('\n').count());
        let read = Passages::read(spanned.get_ref(), &Place::Line(line)).all;
        read.into_iter().map(move |passage| Passage { kind, ..passage })
    };
    passages.all.extend(line(&title, PassageKind::Heading));
    for one in key_points.iter().chain([&summary]) {
        passages.all.extend(line(one, PassageKind::HeadLine));
    }
    passages
}

/// Every text of a JSON file that is read, as a passage with its path.
fn json(asked: &TextFile, text: &str) -> Passages {
    let mut passages = Passages::default();
    if let Ok(value) = serde_json::from_str(text) {
        walk(&value, "", asked.fields.is_empty(), asked.fields, &mut passages);
    }
    passages
}

fn walk(value: &Value, path: &str, read: bool, keys: &[&str], passages: &mut Passages) {
    match value {
        Value::String(text) if read => passages.all.extend(Passages::read(text, &Place::Path(path.to_owned())).all),
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                let id = item["id"].as_str().map(|id| format!(" ({id})")).unwrap_or_default();
                walk(item, &format!("{path}[{at}]{id}"), read, keys, passages);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(field, &path, keys.is_empty() || keys.contains(&key.as_str()), keys, passages);
            }
        }
        _ => {}
    }
}

/// Sentences with a digit and without a citation or a figure. A table's row is one sentence, and may rest on what its header cites;
/// a cell of the comparison is one too.
fn numbers_without_source(passages: &Passages, file: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let mut head_sourced = false;
    for passage in &passages.all {
        let sentences = match passage.kind {
            PassageKind::TableHead => {
                let head = passage.whole();
                head_sourced = head.sourced;
                vec![head]
            }
            PassageKind::TableRow if head_sourced => Vec::new(),
            PassageKind::TableRow => vec![passage.whole()],
            _ if stands_in(passage, &["ketamine.text", "ect.text", "rtms.text", "stay.text"]) => vec![passage.whole()],
            _ if stands_in(passage, &[".question", ".title", ".reason"]) => Vec::new(),
            _ => passage.sentences(),
        };
        diagnostics.extend(sentences.into_iter().filter(passages::Sentence::lacks_source).map(|sentence| {
            let what = match passage.kind {
                PassageKind::Heading => "heading",
                PassageKind::TableHead | PassageKind::TableRow => "row of a table",
                _ => "sentence",
            };
            let text = shortened(&sentence.text);
            Diagnostic::new(
                file,
                sentence.place,
                format!("a number without a source, “{text}”: expected `[@source-id]` or `{{figure-id.part}}` in the same {what}"),
            )
        }));
    }
    diagnostics
}

/// Whether a passage of a JSON file has one of these at the end of its path.
fn stands_in(passage: &Passage, ends: &[&str]) -> bool {
    matches!(passage.place(), Place::Path(path) if ends.iter().any(|end| path.ends_with(end)))
}

fn too_hard(counted: &Counted, file: &str, highest: f64) -> Option<Diagnostic> {
    let grade = counted.grade();
    let (place, sentence) = counted.hardest()?;
    (counted.words() >= WORDS_TO_SCORE && grade > highest).then(|| {
        let sentence = shortened(sentence);
        Diagnostic::new(
            file,
            place.clone(),
            format!("the reading grade of this file is {grade:.1}, expected at most {highest}; its hardest sentence is “{sentence}”"),
        )
    })
}

fn length_and_boxes(counted: &Counted, passages: &Passages, file: &str) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let words = counted.words();
    if !ARTICLE_WORDS.contains(&words) {
        let (least, most) = (ARTICLE_WORDS.start(), ARTICLE_WORDS.end());
        diagnostics.push(Diagnostic::new(
            file,
            Place::File,
            format!("expected {least} to {most} words of running text, found {words} (tables, headings, quotations and names of medicines do not count)"),
        ));
    }
    for (kind, written) in [(CalloutKind::Action, "> [!TIP]"), (CalloutKind::Certainty, "> [!NOTE]")] {
        if !passages.callouts.contains(&kind) {
            diagnostics.push(Diagnostic::new(
                file,
                Place::File,
                format!("expected a box “{}” (`{written}`)", kind.title()),
            ));
        }
    }
    diagnostics
}

/// Paragraphs that stood before, in this article or another one.
fn repeated(passages: &Passages, file: &str, seen: &mut HashMap<String, (String, Place)>) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for passage in passages.all.iter().filter(|passage| passage.kind == PassageKind::Prose) {
        let (text, place) = (passage.text(), passage.place());
        if text.chars().count() < PARAGRAPH {
            continue;
        }
        match seen.get(&text) {
            Some((before, at)) => {
                let stood = Diagnostic::new(before.clone(), at.clone(), shortened(&text));
                diagnostics.push(Diagnostic::new(
                    file,
                    place,
                    format!("a paragraph that stands elsewhere too ({stood}): expected it once"),
                ));
            }
            None => {
                seen.insert(text, (file.to_owned(), place));
            }
        }
    }
    diagnostics
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
