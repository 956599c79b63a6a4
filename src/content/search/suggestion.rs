//! A suggestion where nothing was found: the nearest words that do stand somewhere, by how a name is misspelled.

use super::query::Query;
use super::{SearchIndex, Searched};
use crate::domain::medicine_search::spelling::{few_wrong, sound};

/// The query with each word that stands nowhere made into the nearest one that does; `None` if there is none.
pub(super) fn nearest(index: &SearchIndex, query: &Query) -> Option<String> {
    let lowered = |entry: &Searched| format!("{} {}", entry.title, entry.text).to_ascii_lowercase();
    let texts: Vec<String> = index.entries.iter().map(lowered).collect();
    let known: Vec<bool> = query.words.iter().map(|word| texts.iter().any(|text| word.is_in(text))).collect();
    if known.iter().all(|known| *known) {
        return None;
    }
    let mut vocabulary = Vec::new();
    for text in &texts {
        vocabulary.extend(text.split(|letter: char| !letter.is_alphanumeric()));
    }
    vocabulary.extend(index.synonyms.iter().flat_map(|names| &names.0).map(String::as_str));
    vocabulary.sort_unstable();
    let mut words = Vec::new();
    for (word, known) in query.words.iter().zip(known) {
        words.push(if known { word.typed.as_str() } else { nearest_word(&word.typed, &vocabulary)? });
    }
    Some(words.join(" "))
}

/// The nearest word of a sorted list; of two that are as near, the one that stands in it more often.
fn nearest_word<'a>(typed: &str, vocabulary: &[&'a str]) -> Option<&'a str> {
    let typed = sound(typed);
    let near = |word: &str, often: usize| Some((few_wrong(&typed, &sound(word))?, usize::MAX - often));
    let each = vocabulary.chunk_by(|one, other| one == other);
    let nearest = each.filter_map(|same| same.first().and_then(|word| Some((near(word, same.len())?, *word))));
    nearest.min().map(|(_, word)| word)
}
