//! What is looked for: the words of a query, each with the other names for the same thing.

use super::Synonyms;

/// What was typed, read.
pub(super) struct Query {
    pub words: Vec<Word>,
}

/// One word, or several that are one name.
pub(super) struct Word {
    /// As it was typed, in small letters.
    pub typed: String,
    /// Whatever counts as this word, itself first.
    pub names: Vec<String>,
}

impl Query {
    /// Reads what was typed. Small letters are ASCII's only: places in a lowered text are then places in the text.
    pub fn parse(typed: &str, synonyms: &[Synonyms]) -> Self {
        let typed = typed.to_ascii_lowercase().replace('\'', "’");
        let words: Vec<&str> = typed.split_whitespace().map(trimmed).filter(|word| !word.is_empty()).collect();
        let whole = words.join(" ");
        let is_name = words.len() > 1 && synonyms.iter().flat_map(|names| &names.0).any(|name| *name == whole);
        let words = if is_name { vec![whole.as_str()] } else { words };
        Self { words: words.into_iter().map(|word| Word::new(word, synonyms)).collect() }
    }
}

impl Word {
    fn new(typed: &str, synonyms: &[Synonyms]) -> Self {
        let mut names = vec![typed.to_owned()];
        for group in synonyms.iter().map(|group| &group.0).filter(|group| group.iter().any(|name| name == typed)) {
            names.extend(group.iter().filter(|name| *name != typed).cloned());
        }
        Self { typed: typed.to_owned(), names }
    }

    /// Whether it stands somewhere in a lowered text. Another name counts only whole.
    pub fn is_in(&self, lowered: &str) -> bool {
        lowered.contains(&self.typed) || self.is_whole_in(lowered)
    }

    /// Whether it, or another name for it, stands in a lowered text as a word of its own.
    pub fn is_whole_in(&self, lowered: &str) -> bool {
        self.names.iter().any(|name| whole(lowered, name).is_some())
    }

    /// The first place in a lowered text at which it stands, and how long it is there; as a whole word, if it does so anywhere.
    pub fn first_in(&self, lowered: &str) -> Option<(usize, usize)> {
        let whole = self.names.iter().filter_map(|name| Some((whole(lowered, name)?, name.len()))).min();
        whole.or_else(|| Some((lowered.find(&self.typed)?, self.typed.len())))
    }
}

/// Without the marks around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// The first place at which a word stands on its own.
fn whole(lowered: &str, word: &str) -> Option<usize> {
    lowered.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = lowered.get(..*at).and_then(|before| before.chars().next_back());
        let after = lowered.get(at + word.len()..).and_then(|after| after.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}
