//! Tokenizing: the words of a text that may be part of a name, and those that stand beside one.

use super::form::Form;

/// Whether a name is that of a combination: "escitalopram with clonazepam", "flupentixol-melitracen".
pub(super) fn is_combination(name: &str) -> bool {
    const PART: usize = 5;
    split(name).any(|word| JOINING.contains(&word.as_str()))
        || name.split(['-', '/', '+']).filter(|part| part.chars().count() >= PART).count() > 1
}

/// The words of a text that may be part of a name, and the form that stands beside them.
pub(super) fn words_of(text: &str) -> (Vec<String>, Option<Form>) {
    let (mut words, mut form) = (Vec::new(), None);
    let small = text.to_lowercase();
    // "12 HR" and "24 HR" tell more than the "extended release" behind them.
    for (hours, told) in [("12 h", Form::Sr), ("24 h", Form::Xl)] {
        if small.starts_with(hours) {
            form = Some(told);
        }
    }
    for word in split(text) {
        match Form::read(&word) {
            Some(read) => form = form.or(Some(read)),
            None if is_beside_a_name(&word) => {}
            None => words.push(word),
        }
    }
    (words, form)
}

/// Whether a name is that of an entry for those who cannot tell the form: "venlafaxine, form unknown".
pub fn is_of_unknown_form(name: &str) -> bool {
    words_of(name).1 == Some(Form::Unknown)
}

/// The words of a text in small letters without accents; digits part words.
pub(super) fn split(text: &str) -> impl Iterator<Item = String> {
    let letters: String =
        text.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).map(without_accent).collect();
    let words: Vec<String> =
        letters.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}

/// Accents that stand on their own, and letters that nobody sees.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' | '\'' | '’')
}

/// How far the wide letters stand behind the others in Unicode.
const WIDER: u32 = 'ａ' as u32 - 'a' as u32;

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ł' => 'l',
        // As wide as the signs of Chinese and Japanese among which it was typed.
        'ａ'..='ｚ' => char::from_u32(c as u32 - WIDER).unwrap_or(c),
        c => c,
    }
}

/// Whether a word stands beside a name and is none: a unit, a form, a salt, how often, when.
fn is_beside_a_name(word: &str) -> bool {
    BESIDE.contains(&word)
}

/// Words that join the parts of a combination.
pub(super) const JOINING: &[&str] = &["with", "and"];

/// Other drugs whose names are the beginning of one of ours, or sound like one.
pub(super) const OTHER_DRUGS: &[&str] =
    &["adipine", "algeron", "capramol", "carbamazine", "concor", "piperidone", "prostica", "safrole", "sulpyrine"];

/// Words beside a name, as labels and people write them.
const BESIDE: &[&str] = &[
    // Units and how often.
    "mg",
    "mcg",
    "µg",
    "ug",
    "g",
    "ml",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "horas",
    "dia",
    "day",
    "daily",
    "a",
    "per",
    "x",
    "bd",
    "od",
    "bid",
    "tid",
    "qd",
    "qhs",
    "nocte",
    "mane",
    "once",
    "twice",
    "times",
    "night",
    "morning",
    "week",
    "weeks",
    "wk",
    "wks",
    "month",
    "months",
    "mo",
    "mos",
    "years",
    // Forms.
    "form",
    "tablet",
    "tablets",
    "tab",
    "tabs",
    "tabl",
    "capsule",
    "capsules",
    "cap",
    "caps",
    "oral",
    "orally",
    "po",
    "mouth",
    "by",
    "liquid",
    "solution",
    "drops",
    "release",
    "delayed",
    "coated",
    "enteric",
    "film",
    "system",
    "dispersible",
    "comprimidos",
    "comp",
    "tabletten",
    "generic",
    "brand",
    "dr",
    "ec",
    "odt",
    "of",
    "the",
    "take",
    "took",
    "my",
    "on",
    "v",
    "o",
    // Salts.
    "hydrochloride",
    "hcl",
    "hbr",
    "hydrobromide",
    "hidrocloruro",
    "clorhidrato",
    "chlorhydrate",
    "cloridrato",
    "hydrochlorid",
    "maleate",
    "mesylate",
    "oxalate",
    "succinate",
    "sodium",
    "sulfate",
    "sulphate",
    "tartrate",
    "citrate",
    "carbonate",
    "de",
    "d",
    "b",
    "n",
    // When.
    "currently",
    "now",
    "since",
    "until",
    "for",
    "from",
    "to",
    "then",
    "tapered",
    "in",
];
