//! Full-text search over everything that can be read here. It happens in memory: nothing that is searched for leaves the device.
//!
//! A few hundred entries need no index: looking through all of their words takes less than a frame. (Search libraries bring stemming and
//! ranking for thousands of documents, and weigh more than the rest of the app.)

mod excerpt;
mod query;
mod suggestion;

use serde::{Deserialize, Serialize};

pub use excerpt::Piece;
use query::{Query, Word};

/// What there is to search in.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchIndex {
    /// Everything that can be found, what explains most first.
    pub entries: Vec<Searched>,
    /// Names for one and the same thing, in small letters: somebody who looks for a brand finds what is said of its substance.
    pub synonyms: Vec<Synonyms>,
}

/// Names for one and the same thing, in small letters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Synonyms(pub Vec<String>);

/// Something as it is searched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Searched {
    /// What it is.
    pub kind: SearchKind,
    /// Its path, with a fragment where it is a part of a page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// All its words.
    pub text: String,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SearchKind {
    /// A term of the glossary.
    Term,
    /// An article.
    Article,
    /// A next step.
    Option,
    /// A question of the comparison.
    Comparison,
    /// A claim, with what the evidence says.
    Claim,
    /// A source.
    Source,
}

/// An entry that fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'a> {
    /// The entry.
    pub entry: &'a Searched,
    /// A few words around the first hit.
    pub excerpt: Vec<Piece<'a>>,
}

/// What came of a search.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome<'a> {
    /// Entries with every word, the best first.
    All(Vec<Found<'a>>),
    /// No entry has every word as it was typed. With the nearest words that do stand somewhere there are these.
    Nearest(String, Vec<Found<'a>>),
    /// No entry has every word. These have most of them.
    Some(Vec<Found<'a>>),
    /// Nothing has any of the words, or nothing was asked.
    Nothing,
}

/// The most that is shown of what has only some of the words.
const MOST: usize = 8;

/// Looks for every word of what was typed. Whole words count for more than parts of words, titles for more than text.
pub fn find<'a>(index: &'a SearchIndex, typed: &str) -> Outcome<'a> {
    let query = Query::parse(typed, &index.synonyms);
    if query.words.is_empty() {
        return Outcome::Nothing;
    }
    let found = with_all(index, &query);
    if !found.is_empty() {
        return Outcome::All(found);
    }
    if let Some(nearest) = suggestion::nearest(index, &query) {
        let found = with_all(index, &Query::parse(&nearest, &index.synonyms));
        if !found.is_empty() {
            return Outcome::Nearest(nearest, found);
        }
    }
    match with_most(index, &query) {
        found if found.is_empty() => Outcome::Nothing,
        found => Outcome::Some(found),
    }
}

/// How well an entry fits: the words it lacks, those that are only parts of its words, those that its title lacks; its kind.
type Rank = (usize, usize, usize, SearchKind);

fn rank(entry: &Searched, query: &Query) -> Rank {
    let (title, text) = (entry.title.to_ascii_lowercase(), entry.text.to_ascii_lowercase());
    let (mut lacking, mut parts, mut not_in_title) = (0, 0, 0);
    for word in &query.words {
        let whole_in_title = word.is_whole_in(&title);
        let whole = whole_in_title || word.is_whole_in(&text);
        lacking += usize::from(!whole && !word.is_in(&title) && !word.is_in(&text));
        parts += usize::from(!whole);
        not_in_title += usize::from(!whole_in_title);
    }
    (lacking, parts, not_in_title, entry.kind)
}

fn with_all<'a>(index: &'a SearchIndex, query: &Query) -> Vec<Found<'a>> {
    let ranked = index.entries.iter().map(|entry| (rank(entry, query), entry));
    sorted(ranked.filter(|((lacking, ..), _)| *lacking == 0).collect(), query)
}

fn with_most<'a>(index: &'a SearchIndex, query: &Query) -> Vec<Found<'a>> {
    let ranked = index.entries.iter().map(|entry| (rank(entry, query), entry));
    let mut found = sorted(ranked.filter(|((lacking, ..), _)| *lacking < query.words.len()).collect(), query);
    found.truncate(MOST);
    found
}

/// The best first; the order of the index where two fit alike.
fn sorted<'a>(mut ranked: Vec<(Rank, &'a Searched)>, query: &Query) -> Vec<Found<'a>> {
    ranked.sort_by_key(|(rank, _)| *rank);
    let found = |(_, entry): (Rank, &'a Searched)| Found { entry, excerpt: excerpt::around(&entry.text, &query.words) };
    ranked.into_iter().map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(kind: SearchKind, path: &str, title: &str, text: &str) -> Searched {
        Searched { kind, path: path.into(), title: title.into(), text: text.into() }
    }

    fn index() -> SearchIndex {
        SearchIndex {
            entries: vec![
                entry(
                    SearchKind::Article,
                    "/sleep/",
                    "Sleep and movement",
                    "Walking helps — a little. Licorice is another matter. Sertraline’s effects.",
                ),
                entry(
                    SearchKind::Article,
                    "/licorice/",
                    "Licorice and magnesium",
                    "Real licorice can lower potassium.",
                ),
                entry(
                    SearchKind::Article,
                    "/therapies/",
                    "Psychotherapies",
                    "What a collection of methods is for. Unlikely.",
                ),
                entry(SearchKind::Term, "/glossary/#ect", "ECT", "Electroconvulsive treatment under anesthesia."),
                entry(SearchKind::Source, "/sources/#like", "People like movement", "A trial."),
            ],
            synonyms: vec![
                Synonyms(vec!["sertraline".into(), "zoloft".into()]),
                Synonyms(vec!["ect".into(), "electroconvulsive therapy".into()]),
            ],
        }
    }

    fn paths(outcome: &Outcome) -> Vec<String> {
        let found: &[Found] = match outcome {
            Outcome::All(found) | Outcome::Nearest(_, found) | Outcome::Some(found) => found,
            Outcome::Nothing => &[],
        };
        found.iter().map(|found| found.entry.path.clone()).collect()
    }

    #[test]
    fn every_word_must_stand_there_and_a_title_counts_for_more() {
        let index = index();
        assert_eq!(paths(&find(&index, "LICORICE")), ["/licorice/", "/sleep/"]);
        assert_eq!(paths(&find(&index, "licorice walking")), ["/sleep/"]);
        assert_eq!(find(&index, "  "), Outcome::Nothing);
    }

    #[test]
    fn whole_words_come_before_parts_of_words() {
        let index = index();
        assert_eq!(paths(&find(&index, "ect")), ["/glossary/#ect", "/sleep/", "/therapies/"]);
        assert_eq!(paths(&find(&index, "like")), ["/sources/#like", "/therapies/"]);
    }

    #[test]
    fn another_name_for_a_thing_finds_it() {
        let index = index();
        assert_eq!(paths(&find(&index, "Zoloft")), ["/sleep/"]);
        assert_eq!(paths(&find(&index, "electroconvulsive therapy")), ["/glossary/#ect"]);
        let Outcome::All(found) = find(&index, "zoloft") else { panic!("found") };
        assert!(found[0].excerpt.contains(&Piece::Hit("Sertraline")), "{:?}", found[0].excerpt);
    }

    #[test]
    fn a_straight_apostrophe_or_a_comma_is_no_obstacle() {
        assert_eq!(paths(&find(&index(), "sertraline's, effects")), ["/sleep/"]);
        assert_eq!(paths(&find(&index(), "“licorice”")), ["/licorice/", "/sleep/"]);
    }

    #[test]
    fn a_misspelled_word_finds_the_nearest_one_and_says_which() {
        let index = index();
        let outcome = find(&index, "magnesum");
        assert_eq!(outcome, Outcome::Nearest("magnesium".into(), with_all(&index, &Query::parse("magnesium", &[]))));
        assert_eq!(paths(&find(&index, "real licorise")), ["/licorice/"]);
        assert_eq!(paths(&find(&index, "sertralin zoloff")), ["/sleep/"]);
    }

    #[test]
    fn where_no_entry_has_all_the_words_those_with_most_are_shown() {
        let index = index();
        let outcome = find(&index, "walking potassium licorice xylophone");
        assert!(matches!(outcome, Outcome::Some(_)), "{outcome:?}");
        assert_eq!(paths(&outcome), ["/licorice/", "/sleep/"]);
        assert_eq!(find(&index, "xylophone quartz"), Outcome::Nothing);
    }

    #[test]
    fn hits_are_marked_as_they_stand_in_the_text() {
        let index = index();
        let Outcome::All(found) = find(&index, "potassium real") else { panic!("found") };
        assert_eq!(
            found[0].excerpt,
            [Piece::Hit("Real"), Piece::Plain(" licorice can lower "), Piece::Hit("potassium"), Piece::Plain(".")]
        );
    }

    #[test]
    fn texts_beyond_ascii_are_cut_between_words() {
        let text = "é ".repeat(300) + "needle" + &" ünï".repeat(300);
        let index = SearchIndex { entries: vec![entry(SearchKind::Article, "/", "", &text)], synonyms: Vec::new() };
        let Outcome::All(found) = find(&index, "needle") else { panic!("found") };
        assert!(found[0].excerpt.contains(&Piece::Hit("needle")));
        assert!(matches!(find(&index, "ünï"), Outcome::All(_)));
    }
}
