//! A few words of a text around what was found in it.

use super::Word;

/// How many bytes of the text stand before the first hit, and how many from there on, up to the ends of words.
const BEFORE: usize = 60;
const FROM: usize = 100;

/// A piece of an excerpt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it stands.
    Plain(&'a str),
    /// What was searched for.
    Hit(&'a str),
}

/// About 160 characters around the first hit, with every hit marked.
pub(super) fn around<'a>(text: &'a str, words: &[Word]) -> Vec<Piece<'a>> {
    let lowered = text.to_ascii_lowercase();
    let first = words.iter().filter_map(|word| word.first_in(&lowered)).min().map_or(0, |(at, _)| at);
    let start = boundary(text, first.saturating_sub(BEFORE));
    let end = boundary(text, first + FROM);
    let mut pieces = Vec::new();
    let mut at = start;
    while at < end {
        let rest = lowered.get(at..end).unwrap_or_default();
        let hit = words.iter().filter_map(|word| word.first_in(rest)).min();
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
