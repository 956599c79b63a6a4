//! A file, spoiled at some place.

use beyond_two::domain::History;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What befalls a file at some place.
#[derive(Clone, Debug)]
pub enum Edit {
    /// The text ends there.
    Cut,
    /// A character is gone.
    Drop,
    /// Some text is put there.
    Insert(String),
    /// A value is another one.
    Value(&'static str),
    /// A name is another one.
    Rename(&'static str),
    /// A field is gone.
    Remove,
}

const VALUES: [&str; 18] = [
    "null",
    "true",
    "0",
    "-1",
    "1.5",
    "2",
    "5001",
    "1e308",
    "1e999",
    "\"nearly_every_day\"",
    "\"none\"",
    "\"2023-04\"",
    "\"\"",
    "[]",
    "{}",
    "{\"none\":null}",
    "[null,null,null,null,null,null,null]",
    "\"\\ud800\"",
];

pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => Just(Edit::Cut),
        2 => Just(Edit::Drop),
        2 => prop_oneof!["\\PC{1,3}", "[\\[\\]{}:,\"]"].prop_map(Edit::Insert),
        8 => select(VALUES.to_vec()).prop_map(Edit::Value),
        2 => select(vec!["note", "taken", "trials", "mood", "a`b.c", ""]).prop_map(Edit::Rename),
        2 => Just(Edit::Remove),
    ]
}

pub fn edited(text: &str, index: &Index, edit: &Edit) -> String {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    if places.is_empty() {
        return text.to_owned();
    }
    let place = places[index.index(places.len())];
    let next = text[place..].chars().next().map_or(place, |found| place + found.len_utf8());
    // The fields of the text: where a name begins, where its value begins, where the value ends. Values that hold
    // others end early, which spoils the text in a way of its own.
    let fields: Vec<(usize, usize, usize)> = text
        .match_indices("\":")
        .map(|(quote, _)| {
            let name = text[..quote].rfind('"').unwrap_or(quote);
            let value = quote + 2;
            let end = text[value..].find([',', '}', ']']).map_or(text.len(), |end| value + end);
            (name, value, end)
        })
        .collect();
    let field = (!fields.is_empty()).then(|| fields[index.index(fields.len())]);
    match (edit, field) {
        (Edit::Cut, _) => text[..place].to_owned(),
        (Edit::Drop, _) => format!("{}{}", &text[..place], &text[next..]),
        (Edit::Insert(insert), _) => format!("{}{insert}{}", &text[..place], &text[place..]),
        (Edit::Value(new), Some((_, value, end))) => {
            format!("{}{new}{}", &text[..value], &text[end..])
        }
        (Edit::Rename(new), Some((name, value, _))) => {
            format!("{}\"{new}\":{}", &text[..name], &text[value..])
        }
        (Edit::Remove, Some((name, _, end))) => {
            let rest = text[end..].strip_prefix(',').unwrap_or(&text[end..]);
            format!("{}{rest}", &text[..name])
        }
        (Edit::Value(_) | Edit::Rename(_) | Edit::Remove, None) => text.to_owned(),
    }
}

/// A file that holds a history, and no rows.
pub fn file_of(history: &History) -> String {
    serde_json::json!({ "file": "beyond-two", "version": 2, "history": history }).to_string()
}
