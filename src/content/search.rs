//! Searching the articles. Everything happens in memory: nothing that is searched for leaves the device.
//!
//! A few dozen articles need no index: looking through all of their words takes less than a frame. (Search libraries bring stemming and
//! ranking for thousands of documents, and weigh more than the rest of the app.)

use serde::{Deserialize, Serialize};

/// An article as it is searched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Searched {
    /// Its path.
    pub path: String,
    /// Its title.
    pub title: String,
    /// All its words.
    pub text: String,
}

/// An article that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// The article.
    pub article: &'a Searched,
    /// A few words around the first hit.
    pub excerpt: Vec<Piece<'a>>,
}

/// A piece of an excerpt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands.
    Plain(&'a str),
    /// What was searched for.
    Hit(&'a str),
}

/// The articles in which every word of the query stands, in the title or in the text: those with more words in the title first.
pub fn find<'a>(articles: &'a [Searched], query: &str) -> Vec<Found<'a>> {
    // ASCII case only: the places in the lowered text are then those in the text.
    let query = query.to_ascii_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize, Found<'a>)> = Vec::new();
    for (place, article) in articles.iter().enumerate() {
        let title = article.title.to_ascii_lowercase();
        let text = article.text.to_ascii_lowercase();
        if words.iter().all(|word| title.contains(word) || text.contains(word)) {
            let in_title = words.iter().filter(|word| title.contains(**word)).count();
            let excerpt = excerpt(&article.text, &text, &words);
            found.push((words.len() - in_title, place, Found { article, excerpt }));
        }
    }
    found.sort_unstable_by_key(|(missing, place, _)| (*missing, *place));
    found.into_iter().map(|(_, _, found)| found).collect()
}

/// About 160 characters around the first hit, with every hit marked.
fn excerpt<'a>(text: &'a str, lowered: &str, words: &[&str]) -> Vec<Piece<'a>> {
    let first = words.iter().filter_map(|word| lowered.find(word)).min().unwrap_or_default();
    let start = boundary(text, first.saturating_sub(60));
    let end = boundary(text, first + 100);
    let mut pieces = Vec::new();
    let mut at = start;
    while at < end {
        let rest = lowered.get(at..end).unwrap_or_default();
        let hit = words.iter().filter_map(|word| Some((rest.find(word)?, word.len()))).min();
        let (before, length) = hit.unwrap_or((end - at, 0));
        pieces.push(Piece::Plain(text.get(at..at + before).unwrap_or_default()));
        pieces.push(Piece::Hit(text.get(at + before..at + before + length).unwrap_or_default()));
        at += before + length;
    }
    pieces.retain(|piece| !matches!(piece, Piece::Plain("") | Piece::Hit("")));
    pieces
}

/// The next place between two words at or after a byte, or the end.
fn boundary(text: &str, at: usize) -> usize {
    if at == 0 {
        return 0;
    }
    text.bytes().enumerate().skip(at).find(|(_, byte)| *byte == b' ').map_or(text.len(), |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn articles() -> Vec<Searched> {
        let article = |path: &str, title: &str, text: &str| Searched {
            path: path.into(),
            title: title.into(),
            text: text.into(),
        };
        vec![
            article("/a/", "Sleep and movement", "Walking helps — a little. Licorice is another matter."),
            article("/b/", "Licorice and magnesium", "Real licorice can lower potassium."),
        ]
    }

    #[test]
    fn every_word_must_stand_there_and_a_title_counts_for_more() {
        let articles = articles();
        let found = find(&articles, "LICORICE");
        assert_eq!(found.iter().map(|found| found.article.path.as_str()).collect::<Vec<_>>(), ["/b/", "/a/"]);
        assert_eq!(find(&articles, "licorice walking").len(), 1);
        assert!(find(&articles, "licorice nowhere").is_empty());
        assert!(find(&articles, "  ").is_empty());
    }

    #[test]
    fn hits_are_marked_as_they_stand_in_the_text() {
        let articles = articles();
        let found = find(&articles, "potassium real");
        assert_eq!(
            found[0].excerpt,
            [Piece::Hit("Real"), Piece::Plain(" licorice can lower "), Piece::Hit("potassium"), Piece::Plain(".")]
        );
    }

    #[test]
    fn texts_beyond_ascii_are_cut_between_words() {
        let text = "é ".repeat(300) + "needle" + &" ünï".repeat(300);
        let articles = [Searched { path: "/".into(), title: String::new(), text }];
        let found = find(&articles, "needle");
        assert!(found[0].excerpt.contains(&Piece::Hit("needle")));
    }
}
