//! How hard a text is to read: the Flesch-Kincaid grade, which the build holds to a limit, and SMOG, which it reports.
//!
//! Running text only: headings, tables, quotations, citations, figures, medicine names and the words of glossary links are set
//! aside. The rules for sentences, words and syllables are those that the articles were drafted with.

use std::collections::HashSet;

use serde_json::Value;

use super::passages::{Passage, PassageKind, PieceKind};
use crate::content::Place;

/// How hard one file is to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The file, below the folder of the assets.
    pub file: String,
    /// The Flesch-Kincaid grade: about the years of school in the US that it asks for.
    pub grade: f64,
    /// The SMOG grade. Reported only: it is made for longer words in longer texts.
    pub smog: f64,
    /// How many words were counted.
    pub words: usize,
}

/// Names that are no measure of how hard a text is, besides those of `medicines.json`.
const OTHER_NAMES: [&str; 9] =
    ["ketamine", "esketamine", "spravato", "ssri", "snri", "ssris", "snris", "maoi", "maois"];

/// Words that stand in the names of `medicines.json`, "bupropion added to another antidepressant", and are ordinary ones.
const ORDINARY: [&str; 26] = [
    "added",
    "another",
    "antidepressant",
    "brand",
    "combination",
    "controlled",
    "dose",
    "extended",
    "immediate",
    "infusion",
    "label",
    "nasal",
    "off",
    "only",
    "other",
    "release",
    "routes",
    "sleep",
    "spray",
    "sustained",
    "t",
    "tablets",
    "to",
    "transdermal",
    "weekly",
    "withdrawn",
];

/// The single words of every medicine's names, in lower case.
pub fn medicine_names(medicines_json: &str) -> HashSet<String> {
    let medicines: Vec<Value> = serde_json::from_str(medicines_json).unwrap_or_default();
    let brands = |medicine: &Value| medicine["brands"].as_array().cloned().unwrap_or_default();
    medicines
        .iter()
        .flat_map(|medicine| {
            [vec![medicine["generic"].clone(), medicine["substance"].clone()], brands(medicine)].concat()
        })
        .filter_map(|name| name.as_str().map(str::to_lowercase))
        .flat_map(|name| name.split(|c: char| !c.is_ascii_alphabetic()).map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty() && !ORDINARY.contains(&word.as_str()))
        .chain(OTHER_NAMES.map(str::to_owned))
        .collect()
}

/// The running text of one file, counted.
#[derive(Default)]
pub struct Counted {
    sentences: Vec<Count>,
}

/// One sentence, counted.
struct Count {
    place: Place,
    text: String,
    words: usize,
    syllables: usize,
    /// Words of three syllables or more.
    long_words: usize,
}

impl Counted {
    /// Counts the running text among some passages.
    pub fn of<'a>(passages: impl IntoIterator<Item = &'a Passage>, names: &HashSet<String>) -> Self {
        let mut sentences = Vec::new();
        for passage in passages.into_iter().filter(|passage| passage.kind == PassageKind::Prose) {
            let own: String = passage
                .pieces
                .iter()
                .filter(|piece| piece.kind == PieceKind::Words)
                .map(|piece| piece.text.as_str())
                .collect();
            sentences.extend(split(&own).into_iter().map(|text| Count::of(text, passage.place(), names)));
        }
        Self { sentences }
    }

    /// How many words there are.
    pub fn words(&self) -> usize {
        self.sentences.iter().map(|sentence| sentence.words).sum()
    }

    /// The Flesch-Kincaid grade.
    pub fn grade(&self) -> f64 {
        grade(self.sentences.len(), self.words(), self.sentences.iter().map(|sentence| sentence.syllables).sum())
    }

    /// The SMOG grade.
    pub fn smog(&self) -> f64 {
        if self.sentences.is_empty() {
            return 0.0;
        }
        let long: usize = self.sentences.iter().map(|sentence| sentence.long_words).sum();
        1.0430 * (long as f64 * 30.0 / self.sentences.len() as f64).sqrt() + 3.1291
    }

    /// The sentence that is hardest to read, and where its paragraph begins.
    pub fn hardest(&self) -> Option<(&Place, &str)> {
        let grade = |count: &Count| grade(1, count.words, count.syllables);
        self.sentences
            .iter()
            .max_by(|one, other| grade(one).total_cmp(&grade(other)))
            .map(|count| (&count.place, count.text.as_str()))
    }

    /// The report of a file.
    pub fn reading(&self, file: &str) -> Reading {
        Reading { file: file.to_owned(), grade: self.grade(), smog: self.smog(), words: self.words() }
    }
}

impl Count {
    fn of(text: String, place: Place, names: &HashSet<String>) -> Self {
        let (mut words, mut syllables_in_all, mut long_words) = (0, 0, 0);
        let tokens = words_in(&text).filter(|word| !names.contains(&word.to_lowercase()));
        for part in tokens.flat_map(|word| word.split('-')).filter(|part| !part.is_empty()) {
            let in_part = syllables(part);
            words += 1;
            syllables_in_all += in_part;
            long_words += usize::from(in_part >= 3);
        }
        Self { place, text, words, syllables: syllables_in_all, long_words }
    }
}

fn grade(sentences: usize, words: usize, syllables: usize) -> f64 {
    if sentences == 0 || words == 0 {
        return 0.0;
    }
    let (sentences, words, syllables) = (sentences as f64, words as f64, syllables as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

/// Sentences as the grade counts them: a colon or a semicolon ends one too, and each has a letter in it.
fn split(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.split_whitespace() {
        if let Some(last) = sentences.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
        if word.ends_with(['.', '!', '?', ':', ';']) {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| sentence.contains(|c: char| c.is_ascii_alphabetic()));
    sentences
}

/// Words begin with a letter and hold letters, apostrophes and hyphens.
fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphabetic() || matches!(c, '\'' | '’' | '-')))
        .map(|word| word.trim_start_matches(|c: char| !c.is_ascii_alphabetic()))
        .filter(|word| !word.is_empty())
}

/// How many syllables a word has, nearly: its groups of vowels, less the endings that are not heard.
fn syllables(word: &str) -> usize {
    let word: Vec<u8> = word.bytes().filter(u8::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    let vowel = |c: &u8| b"aeiouy".contains(c);
    let mut count = word.chunk_by(|one, next| vowel(one) == vowel(next)).filter(|group| vowel(&group[0])).count();
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending.as_bytes()));
    // "late", not "table", "agree", "bye"
    if count > 1 && ends(&["e"]) && !ends(&["le", "ee", "ye"]) {
        count -= 1;
    }
    // "helped", not "treated", "needed", "filled", "agreed"
    if count > 1
        && let [.., before, b'e', b'd'] = word.as_slice()
        && !b"laeiouytd".contains(before)
    {
        count -= 1;
    }
    // "times", not "doses", "boxes", "changes", "tables"
    if count > 1 && ends(&["es"]) && !ends(&["ses", "xes", "zes", "ches", "shes", "ces", "ges", "les"]) {
        count -= 1;
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_nearly_as_they_are_heard() {
        for (word, heard) in [
            ("late", 1),
            ("table", 2),
            ("agree", 2),
            ("helped", 1),
            ("treated", 2),
            ("needed", 2),
            ("times", 1),
            ("doses", 2),
            ("boxes", 2),
            ("medicine", 3),
            ("the", 1),
            ("don’t", 1),
            ("'", 1),
        ] {
            assert_eq!(syllables(word), heard, "{word}");
        }
    }

    #[test]
    fn a_sentence_ends_with_a_stop_a_colon_or_a_semicolon() {
        assert_eq!(split("One: two;  three. 4. Five"), ["One:", "two;", "three.", "Five"]);
    }

    #[test]
    fn names_of_medicines_come_from_the_file_without_the_ordinary_words_in_them() {
        let names = medicine_names(
            r#"[{"generic": "St John's wort", "substance": "hypericum", "brands": ["Jarsin 300 (off label)"]}]"#,
        );
        assert!(["st", "john", "wort", "hypericum", "jarsin", "ketamine"].iter().all(|name| names.contains(*name)));
        assert!(!["300", "off", "label"].iter().any(|word| names.contains(*word)));
    }
}
