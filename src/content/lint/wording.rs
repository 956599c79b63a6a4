//! Words that we do not use: hype and blame, what may harm a reader in danger, chances said as "1 in 5", UK spelling.
//! Somebody else's words are left as they are.

use super::passages::{Passage, PassageKind, PieceKind};
use super::spelling::Spelling;
use super::turns::TURNS;
use crate::content::{Diagnostic, Place};

/// Hype, blame, and words that make light of things.
const BANNED: &[&str] = &[
    "miracle",
    "miracles",
    "breakthrough",
    "breakthroughs",
    "game changer",
    "game changers",
    "game changing",
    "gold standard",
    "cure",
    "cures",
    "cured",
    "curing",
    "failed patient",
    "failed patients",
    "treatment failure",
    "just",
    "simply",
];

/// What may harm a reader in danger, and what no page can know.
const UNSAFE: &[&str] = &[
    "commit suicide",
    "commits suicide",
    "committed suicide",
    "committing suicide",
    "successful suicide",
    "successful suicides",
    "successful attempt",
    "completed suicide",
    "completed suicides",
    "failed suicide",
    "failed suicides",
    "failed attempt",
    "failed attempts",
    "unsuccessful attempt",
    "unsuccessful attempts",
    "unsuccessful suicide",
    "suicide epidemic",
    "epidemic of suicide",
    "suicide victim",
    "suicide victims",
    "suicidal gesture",
    "you are safe",
    "you're safe",
    "you are at risk",
    "you're at risk",
    // Methods.
    "hang yourself",
    "hang himself",
    "hang herself",
    "hang themselves",
    "hanged",
    "hanging himself",
    "hanging herself",
    "hanging themselves",
    "noose",
    "gun",
    "guns",
    "firearm",
    "firearms",
    "gunshot",
    "shot himself",
    "shot herself",
    "jump off",
    "jumped off",
    "jumped from",
    "slit",
    "suffocate",
    "suffocation",
    "strangle",
    "strangulation",
    "carbon monoxide",
    "overdose",
    "overdoses",
    "overdosed",
];

/// Where an overdose may be named, as a danger of a medicine and not as a method.
const MAY_NAME_OVERDOSE: [&str; 3] =
    ["articles/liquorice-magnesium-and-other-interactions.md", "content/interactions.json", "content/medicines.json"];

/// Where a gun may be named: someone else is to keep it, locked.
const MAY_NAME_A_GUN: [&str; 1] = ["pages/crisis.md"];

/// Words before "you are safe" that make it a question: "they may ask if you are safe".
const ASKING: [&str; 5] = ["if", "whether", "until", "when", "once"];

/// Words for the number Y in "1 in Y".
const NUMBER_WORDS: [&str; 18] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty",
    "thirty", "forty", "fifty", "hundred", "thousand",
];

/// A word of ours.
struct Token {
    /// In lower case, with a straight apostrophe. Empty where something stands that no phrase reaches across: a full stop, a
    /// citation, somebody else's words.
    word: String,
    /// Whether it is a name, as far as its capital letter shows: not where a capital stands anyway.
    name: bool,
    place: Place,
}

/// Every word of a passage that we do not use.
pub fn check(passage: &Passage, file: &str, spelling: &mut Spelling) -> Vec<Diagnostic> {
    if passage.kind == PassageKind::Quotation {
        return Vec::new();
    }
    let tokens = tokens(passage);
    let mut diagnostics = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(rest) = tokens.get(at..).filter(|_| !token.word.is_empty()) else { continue };
        let before = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or("", |token| token.word.as_str());
        let mut report = |message: String| diagnostics.push(Diagnostic::new(file, token.place.clone(), message));
        if let Some(phrase) = BANNED.iter().find(|phrase| begins_with(rest, phrase)) {
            report(format!(
                "“{phrase}” is not a word of ours outside a quotation (`<q>…</q>`): expected it said plainly"
            ));
        }
        if let Some((turn, instead)) = TURNS.iter().find(|(turn, _)| begins_with(rest, turn)) {
            report(format!(
                "“{turn}” is a turn that nobody says: expected “{instead}”, or the sentence said another way"
            ));
        }
        if let Some(phrase) = UNSAFE.iter().find(|phrase| begins_with(rest, phrase))
            && !(phrase.starts_with("you") && ASKING.contains(&before))
            && !(phrase.starts_with("overdose") && MAY_NAME_OVERDOSE.contains(&file))
            && !(["gun", "guns"].contains(phrase) && MAY_NAME_A_GUN.contains(&file))
        {
            report(format!(
                "“{phrase}” may harm a reader in danger: expected “died by suicide”, “suicidal thoughts”, no method, and no promise"
            ));
        }
        if let [one, within, number, ..] = rest
            && ["1", "one"].contains(&one.word.as_str())
            && within.word == "in"
            && is_number(&number.word)
        {
            report(format!("“{} in {}”: expected the chance out of 100 people", one.word, number.word));
        }
        if !token.name
            && let Some(us) = spelling.us(&token.word)
        {
            report(format!("UK spelling `{}`: expected `{us}`", token.word));
        }
    }
    diagnostics
}

fn tokens(passage: &Passage) -> Vec<Token> {
    let mut tokens = Vec::new();
    // A capital letter at the start of a sentence does not make a name; in a title or a cell it may.
    let mut starts = true;
    for piece in &passage.pieces {
        let stop = Token { word: String::new(), name: false, place: piece.place.clone() };
        if matches!(piece.kind, PieceKind::Quoted | PieceKind::Source | PieceKind::CellEnd) {
            tokens.push(stop);
            starts |= piece.kind == PieceKind::CellEnd;
            continue;
        }
        let mut word = String::new();
        for c in piece.text.chars().chain([' ']) {
            match c {
                '’' => word.push('\''),
                c if c.is_alphanumeric() || c == '\'' => word.push(c),
                _ => {
                    let found = std::mem::take(&mut word);
                    let found = found.trim_matches('\'');
                    if !found.is_empty() {
                        let name = !starts && found.starts_with(char::is_uppercase);
                        tokens.push(Token { word: found.to_lowercase(), name, place: piece.place.clone() });
                        starts = false;
                    }
                    if !c.is_whitespace() && c != '-' {
                        tokens.push(Token { word: String::new(), name: false, place: piece.place.clone() });
                        starts |= matches!(c, '.' | '!' | '?' | ':');
                    }
                }
            }
        }
    }
    tokens
}

fn begins_with(tokens: &[Token], phrase: &str) -> bool {
    phrase.split(' ').enumerate().all(|(at, word)| tokens.get(at).is_some_and(|token| token.word == word))
}

/// A number that is not a year.
fn is_number(word: &str) -> bool {
    NUMBER_WORDS.contains(&word) || word.parse::<u32>().is_ok_and(|number| !(1900..=2100).contains(&number))
}
