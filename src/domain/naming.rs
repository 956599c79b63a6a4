//! Finding a medicine by what somebody types: a generic name or a brand, begun or whole, as on the box, or a little misspelled.
//!
//! Another drug in the place of an unknown name is the worst answer, as one tap puts it on a sheet for a clinician. So whole names and
//! beginnings come first, a misspelling is forgiven only in proportion to its length, and a name that two medicines could be is neither.

use super::medicine::is_same_name;

/// What somebody typed, ready to be held against names.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// As it was typed.
    typed: String,
    /// The words that may be a name; numbers, units, forms and salts are left out.
    words: Vec<String>,
    /// The form that was typed beside it.
    form: Option<Form>,
    /// All words as one, as it sounds.
    sound: String,
    /// Each word as it sounds.
    sounds: Vec<String>,
}

/// How well a medicine fits: the smaller, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The name as it stands in the data.
    Exact,
    /// The whole name, and how far its form is from what was typed.
    Whole(FormFit),
    /// The name stands among other words, such as a maker's: how many words stand before it.
    Among(usize, FormFit),
    /// The beginning of the name.
    Beginning,
    /// The beginning of a later word of the name.
    Within,
    /// Misspelled: what it costs to make one into the other, 0 (it sounds the same) to 4.
    Misspelled(usize, FormFit),
}

/// How a form (XL, SR) that was typed fits that of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormFit {
    /// The same, or none in both.
    Same,
    /// Both release slowly, each in its own way.
    Slow,
    /// Another one.
    Other,
}

impl Query {
    /// What was typed; `None` where no word in it could be a name.
    pub fn read(typed: &str) -> Option<Self> {
        // Long texts are no names: what is pasted by mistake costs nothing.
        let (words, form) = words_of(&typed.chars().take(200).collect::<String>());
        let sounds: Vec<String> = words.iter().map(|word| sound(word)).collect();
        let sound = sounds.concat();
        let other = OTHER_DRUGS.contains(&words.concat().as_str());
        (!sound.is_empty() && !other).then_some(Self { typed: typed.to_owned(), words, form, sound, sounds })
    }

    /// How well the best of a medicine's names fits; `None` where none does.
    pub fn fit<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Option<Fit> {
        names.into_iter().filter_map(|name| self.fit_one(name)).min()
    }

    fn fit_one(&self, name: &str) -> Option<Fit> {
        if is_same_name(name, &self.typed) {
            return Some(Fit::Exact);
        }
        // What stands in brackets is a remark.
        let name = name.split_once(" (").map_or(name, |(name, _)| name);
        let (mut words, form) = words_of(name);
        if words.is_empty() {
            // A name that is nothing but a form or a number is a name all the same.
            words = split(name).collect();
        }
        let parts = is_combination(name);
        words.retain(|word| !JOINING.contains(&word.as_str()));
        let form = Form::fit(form, self.form);
        let more = |words: &[String]| words.iter().any(|word| word == "plus");
        if words.is_empty() || more(&self.words) && !more(&words) {
            // "Pexep Plus" holds more than Pexep.
            None
        } else if words == self.words || words.concat() == self.words.concat() {
            Some(Fit::Whole(form))
        } else if let Some(at) = self.words.windows(words.len()).position(|some| some == words) {
            // Short words and what is left of codes ("SAGE-217") are too often something else.
            let telling = words.concat().chars().count() >= 4 && !name.contains(|c: char| c.is_ascii_digit());
            telling.then_some(Fit::Among(at, form))
        } else if parts && self.words.len() == 1 && words.contains(&self.words[0]) {
            // A part of a combination is another medicine than the combination.
            None
        } else if words.join(" ").starts_with(&self.words.join(" ")) {
            Some(Fit::Beginning)
        } else if !parts && self.words.len() == 1 && words.iter().skip(1).any(|word| word.starts_with(&self.words[0])) {
            Some(Fit::Within)
        } else if parts {
            None
        } else {
            let name: String = words.iter().map(|word| sound(word)).collect();
            self.misspelled(&name).map(|wrong| Fit::Misspelled(wrong, form))
        }
    }

    /// In how many letters the typed text, or one word of it, differs from a name, if in few enough.
    fn misspelled(&self, name: &str) -> Option<usize> {
        let whole = [&self.sound].into_iter().filter(|sound| self.sounds.len() <= 2 || sound.len() == name.len());
        let words = self.sounds.iter().filter(|_| self.sounds.len() > 1);
        whole.chain(words).filter_map(|typed| few_wrong(typed, name)).min()
    }
}

/// A medicine that may be offered.
pub struct Named<'a, T> {
    /// Every name of it.
    pub names: Vec<&'a str>,
    /// What is the same medicine to a reader.
    pub substance: &'a str,
    /// Whether it is one that is added to another: offered after one that is taken on its own and fits as well.
    pub added: bool,
    /// What is offered.
    pub medicine: T,
}

/// The medicines to offer for what somebody typed, the best first.
///
/// Where names are only misspelled, the nearest medicine is offered, and none where two are equally near.
pub fn search<'a, T>(typed: &str, medicines: impl IntoIterator<Item = Named<'a, T>>) -> Vec<T> {
    let Some(query) = Query::read(typed) else { return Vec::new() };
    let fitting = medicines.into_iter().filter_map(|one| Some((query.fit(one.names.iter().copied())?, one)));
    let mut found: Vec<_> = fitting.collect();
    found.sort_by_key(|(fit, one)| (*fit, one.added));
    let Some((best, nearest)) = found.first().map(|(fit, one)| (*fit, one.substance)) else { return Vec::new() };
    match best {
        Fit::Misspelled(wrong, _) => {
            found.retain(|(fit, _)| matches!(fit, Fit::Misspelled(other, _) if *other == wrong));
            if found.iter().any(|(_, one)| one.substance != nearest) {
                return Vec::new();
            }
        }
        // Who has typed a whole name may want another form of it, and nothing that merely sounds alike.
        _ => found.retain(|(fit, _)| !matches!(fit, Fit::Misspelled(..))),
    }
    found.into_iter().map(|(_, one)| one.medicine).collect()
}

/// How far `typed` is from `name`, if near enough to stand for it: nothing is forgiven in up to four letters, about one letter in up to
/// seven, two in more; nothing where the first letters differ in sound.
fn few_wrong(typed: &str, name: &str) -> Option<usize> {
    let (typed, name): (Vec<char>, Vec<char>) = (typed.chars().collect(), name.chars().collect());
    let forgiven = match typed.len().min(name.len()) {
        0..=4 => 0,
        5..=7 => 2,
        _ => 4,
    };
    if typed.first() != name.first() || typed.len().abs_diff(name.len()) * 2 > forgiven {
        return None;
    }
    let sorted = |word: &[char]| {
        let mut letters = word.to_vec();
        letters.sort_unstable();
        letters
    };
    // The right letters in another order, as in "tradozone".
    let wrong = if sorted(&typed) == sorted(&name) { 2 } else { distance(&typed, &name) };
    (wrong <= forgiven).then_some(wrong)
}

/// What it costs to make one word into the other. A letter left out, a vowel put in or taken for another, two neighbors swapped cost 2:
/// that is how names are misspelled. A consonant put in or taken for another costs 3: that is how names differ.
fn distance(typed: &[char], name: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=name.len()).map(|letters| letters * 2).collect();
    for (at, letter) in typed.iter().enumerate() {
        let put_in = if is_vowel(*letter) { 2 } else { 3 };
        let mut row = vec![last[0] + put_in];
        for (place, against) in name.iter().enumerate() {
            let changed = match (letter == against, is_vowel(*letter) && is_vowel(*against)) {
                (true, _) => 0,
                (false, true) => 2,
                (false, false) => 3,
            };
            let mut least = (last[place] + changed).min(last[place + 1] + put_in).min(row[place] + 2);
            if at > 0 && place > 0 && *letter == name[place - 1] && typed[at - 1] == *against {
                least = least.min(before[place - 1] + 2);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Whether a name is that of a combination: "escitalopram with clonazepam", "flupentixol-melitracen".
fn is_combination(name: &str) -> bool {
    const PART: usize = 5;
    split(name).any(|word| JOINING.contains(&word.as_str()))
        || name.split(['-', '/', '+']).filter(|part| part.chars().count() >= PART).count() > 1
}

/// A form that tells two entries of one substance apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Released over a day: "XL", "24 hr".
    Xl,
    /// Released over half a day: "SR", "12 hr".
    Sr,
    /// "CR".
    Cr,
    /// Released slowly in some way: "XR", "MR", "retard".
    Slow,
    /// Released at once: "IR".
    Ir,
    /// Worn on the skin.
    Patch,
    /// Taken once a week.
    Weekly,
}

impl Form {
    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "xl" => Self::Xl,
            "sr" => Self::Sr,
            "cr" => Self::Cr,
            "xr" | "er" | "mr" | "la" | "lp" | "retard" | "prolong" | "extended" | "modified" | "prolonged" => {
                Self::Slow
            }
            "ir" | "immediate" => Self::Ir,
            "patch" | "transdermal" => Self::Patch,
            "weekly" => Self::Weekly,
            _ => return None,
        })
    }

    fn fit(one: Option<Self>, other: Option<Self>) -> FormFit {
        let slow = |form| matches!(form, Some(Self::Xl | Self::Sr | Self::Cr | Self::Slow));
        if one == other {
            FormFit::Same
        } else if slow(one) && slow(other) {
            FormFit::Slow
        } else {
            FormFit::Other
        }
    }
}

/// The words of a text that may be part of a name, and the form that stands beside them.
fn words_of(text: &str) -> (Vec<String>, Option<Form>) {
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

/// The words of a text in small letters without accents; digits part words.
fn split(text: &str) -> impl Iterator<Item = String> {
    let letters: String =
        text.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).map(without_accent).collect();
    let words: Vec<String> =
        letters.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}

/// Accents that stand on their own, and letters that nobody sees.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\'' | '’')
}

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
        c => c,
    }
}

/// A word as it sounds, whichever language spells it: "kwetiapina" is "quetiapine", "venlafaxin" is "venlafaxine".
fn sound(word: &str) -> String {
    let word = word.replace("ph", "f").replace("th", "t").replace("qu", "kv").replace("ks", "x");
    let mut out = String::new();
    for letter in word.chars() {
        let letter = match letter {
            'c' | 'q' => 'k',
            'y' | 'j' => 'i',
            'w' => 'v',
            'z' => 's',
            other => other,
        };
        if !out.ends_with(letter) {
            out.push(letter);
        }
    }
    for ending in ["um", "e", "a"] {
        if let Some(stem) = out.strip_suffix(ending).filter(|stem| stem.chars().count() >= 6) {
            return stem.to_owned();
        }
    }
    out
}

/// Whether a word stands beside a name and is none: a unit, a form, a salt, how often, when.
fn is_beside_a_name(word: &str) -> bool {
    BESIDE.contains(&word)
}

/// Words that join the parts of a combination.
const JOINING: &[&str] = &["with", "and"];

/// Other drugs whose names are the beginning of one of ours, or sound like one.
const OTHER_DRUGS: &[&str] =
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
    "months",
    "years",
    // Forms.
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
