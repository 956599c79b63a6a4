//! A query, and how well the names of a medicine match it.

use super::form::{Form, FormMatch};
use super::spelling::{few_wrong, sound};
use super::words::{JOINING, OTHER_DRUGS, is_combination, split, words_of};
use crate::domain::medicine::is_same_name;

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

/// How well a name matches: the smaller, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameMatch {
    /// The name as it stands in the data.
    Exact,
    /// The whole name, and how far its form is from what was typed.
    Whole(FormMatch),
    /// The name stands among other words, such as a maker's: how many words stand before it.
    Among(usize, FormMatch),
    /// The beginning of the name.
    Beginning,
    /// The beginning of a later word of the name.
    Within,
    /// Misspelled: what it costs to make one into the other, 0 (it sounds the same) to 4.
    Misspelled(usize, FormMatch),
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

    /// Whether it says which form of a medicine it was.
    pub fn says_form(&self) -> bool {
        self.form.is_some()
    }

    /// How well the best of a medicine's names matches; `None` where none does.
    pub fn matched<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Option<NameMatch> {
        names.into_iter().filter_map(|name| self.match_one(name)).min()
    }

    fn match_one(&self, name: &str) -> Option<NameMatch> {
        if is_same_name(name, &self.typed) {
            return Some(NameMatch::Exact);
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
        let form = Form::matched(form, self.form);
        let more = |words: &[String]| words.iter().any(|word| word == "plus");
        if words.is_empty() || more(&self.words) && !more(&words) {
            // "Pexep Plus" holds more than Pexep.
            None
        } else if words == self.words || words.concat() == self.words.concat() {
            Some(NameMatch::Whole(form))
        } else if let Some(at) = self.words.windows(words.len()).position(|some| some == words) {
            // Short words and what is left of codes ("SAGE-217") are too often something else.
            let telling = words.concat().chars().count() >= 4 && !name.contains(|c: char| c.is_ascii_digit());
            telling.then_some(NameMatch::Among(at, form))
        } else if parts && self.words.len() == 1 && words.contains(&self.words[0]) {
            // A part of a combination is another medicine than the combination.
            None
        } else if words.join(" ").starts_with(&self.words.join(" ")) {
            Some(NameMatch::Beginning)
        } else if !parts && self.words.len() == 1 && words.iter().skip(1).any(|word| word.starts_with(&self.words[0])) {
            Some(NameMatch::Within)
        } else if parts {
            None
        } else {
            let name: String = words.iter().map(|word| sound(word)).collect();
            self.misspelled(&name).map(|wrong| NameMatch::Misspelled(wrong, form))
        }
    }

    /// In how many letters the typed text, or one word of it, differs from a name, if in few enough.
    fn misspelled(&self, name: &str) -> Option<usize> {
        let whole = [&self.sound].into_iter().filter(|sound| self.sounds.len() <= 2 || sound.len() == name.len());
        let words = self.sounds.iter().filter(|_| self.sounds.len() > 1);
        whole.chain(words).filter_map(|typed| few_wrong(typed, name)).min()
    }
}
