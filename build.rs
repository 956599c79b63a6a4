//! The code generator of [`words`](src/words/mod.rs): a function for each text of `assets/words/*.json`, so that a key that is missing does not
//! compile, and one that nothing uses is dead code.
//!
//! A file is a module, a key a function. A text is one of these:
//! - `"Continue"`: `continue_() -> &'static str`
//! - `"About {what}."`: `about(what: &str) -> String`; the arguments in the order of the alphabet, so that a translation may move them
//! - `"See [your data]."`: `Linked`, with what stands before, in and after the link or button
//! - `{ "one": "{count} week", "other": "{count} weeks" }`: `weeks(count: u64) -> String`, by the rule for plurals
//! - `["Yes", "No"]`: `[&'static str; 2]`, as the answers of a question
//! - an object of other keys: a module of its own

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Map, Value};

const FOLDER: &str = "assets/words";
/// The words that `bin/site` writes itself: they are code of that program, so that one that is not used shows there.
const SITE: &str = "site";

/// Why a file cannot be made into code, with the place in it.
type Wrong = String;

fn main() -> Result<(), Wrong> {
    println!("cargo:rerun-if-changed={FOLDER}");
    println!("cargo:rerun-if-changed=build.rs");
    let mut files: Vec<_> = fs::read_dir(FOLDER)
        .map_err(|error| format!("{FOLDER}: {error}"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let (mut code, mut site) = (String::new(), String::new());
    for path in files {
        println!("cargo:rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let words: Map<String, Value> =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        module(if name == SITE { &mut site } else { &mut code }, name, &words, name)?;
    }
    let to = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    [("words.rs", code), ("site.rs", site)]
        .iter()
        .try_for_each(|(file, code)| fs::write(Path::new(&to).join(file), code))
        .map_err(|error| error.to_string())
}

fn module(code: &mut String, name: &str, words: &Map<String, Value>, place: &str) -> Result<(), Wrong> {
    put(code, format_args!("/// The words of `{place}`.\npub(crate) mod {} {{\n", identifier(name, place)?));
    for (key, value) in words {
        let place = format!("{place}.{key}");
        match value {
            Value::String(text) => function(code, key, text, &place)?,
            Value::Array(texts) => list(code, key, texts, &place)?,
            Value::Object(inner) if inner.contains_key("other") => plural(code, key, inner, &place)?,
            Value::Object(inner) => module(code, key, inner, &place)?,
            _ => return Err(format!("{place}: a text, a list of texts, a plural or a group of keys is expected")),
        }
    }
    code.push_str("}\n");
    Ok(())
}

/// A text with its arguments and its link.
fn function(code: &mut String, key: &str, text: &str, place: &str) -> Result<(), Wrong> {
    let arguments = arguments(text, place)?;
    let (returns, body) = match linked(text, place)? {
        Some(parts) if arguments.is_empty() => {
            let [before, link, after] = parts.map(|part| format!("{part:?}"));
            (
                "crate::words::Linked<&'static str>".to_owned(),
                format!("crate::words::Linked {{ before: {before}, link: {link}, after: {after} }}"),
            )
        }
        Some(parts) => {
            let [before, link, after] = parts.map(joined);
            (
                "crate::words::Linked<String>".to_owned(),
                format!("crate::words::Linked {{ before: {before}, link: {link}, after: {after} }}"),
            )
        }
        None if arguments.is_empty() => ("&'static str".to_owned(), format!("{text:?}")),
        None => ("String".to_owned(), joined(text)),
    };
    let takes: Vec<String> = arguments.iter().map(|argument| format!("{argument}: &str")).collect();
    put(
        code,
        format_args!(
            "/// {}\npub(crate) fn {}({}) -> {returns} {{ {body} }}\n",
            documented(text),
            identifier(key, place)?,
            takes.join(", ")
        ),
    );
    Ok(())
}

fn list(code: &mut String, key: &str, texts: &[Value], place: &str) -> Result<(), Wrong> {
    let texts: Option<Vec<&str>> = texts.iter().map(Value::as_str).collect();
    let texts = texts.ok_or_else(|| format!("{place}: a list holds texts only"))?;
    if texts.iter().any(|text| text.contains(['{', '['])) {
        return Err(format!("{place}: a text in a list has no argument and no link"));
    }
    put(
        code,
        format_args!(
            "/// {}\npub(crate) fn {}() -> [&'static str; {}] {{ {texts:?} }}\n",
            documented(&texts.join(" / ")),
            identifier(key, place)?,
            texts.len()
        ),
    );
    Ok(())
}

/// English has two forms: for one, and for all others.
fn plural(code: &mut String, key: &str, forms: &Map<String, Value>, place: &str) -> Result<(), Wrong> {
    let form = |name: &str| forms.get(name).and_then(Value::as_str);
    let (Some(one), Some(other), 2) = (form("one"), form("other"), forms.len()) else {
        return Err(format!("{place}: a plural has `one` and `other`, and nothing else"));
    };
    let mut all = arguments(one, place)?;
    all.extend(arguments(other, place)?);
    all.remove("count");
    let takes: Vec<String> = all.iter().map(|argument| format!(", {argument}: &str")).collect();
    let ignored: Vec<String> = all.iter().map(|argument| format!("let _ = {argument};")).collect();
    let counted = if format!("{one}{other}").contains("{count}") { "let count = &*number.to_string();" } else { "" };
    put(
        code,
        format_args!(
            "/// {}\npub(crate) fn {}(number: u64{}) -> String {{ {} {counted} if number == 1 {{ {} }} else {{ {} }} }}\n",
            documented(other),
            identifier(key, place)?,
            takes.concat(),
            ignored.concat(),
            joined(one),
            joined(other),
        ),
    );
    Ok(())
}

/// The names in braces.
fn arguments<'t>(text: &'t str, place: &str) -> Result<BTreeSet<&'t str>, Wrong> {
    text.split('{')
        .skip(1)
        .map(|rest| match rest.split_once('}') {
            Some((name, _)) if name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_') => Ok(name),
            _ => Err(format!("{place}: a brace opens an argument, such as {{count}}")),
        })
        .collect()
}

/// What stands before, in and after the brackets.
fn linked<'t>(text: &'t str, place: &str) -> Result<Option<[&'t str; 3]>, Wrong> {
    let Some((before, rest)) = text.split_once('[') else { return Ok(None) };
    match rest.split_once(']') {
        Some((link, after)) if !after.contains('[') => Ok(Some([before, link, after])),
        _ => Err(format!("{place}: a text has one pair of brackets, around its link")),
    }
}

/// The code that joins a text and its arguments.
fn joined(text: &str) -> String {
    let mut parts = Vec::new();
    let mut pieces = text.split('{');
    parts.push(format!("{:?}", pieces.next().unwrap_or_default()));
    for piece in pieces {
        let (name, after) = piece.split_once('}').unwrap_or_default();
        parts.push(name.to_owned());
        parts.push(format!("{after:?}"));
    }
    let parts: Vec<String> = parts.into_iter().filter(|part| part != "\"\"").collect();
    if parts.is_empty() {
        return "String::new()".to_owned();
    }
    format!("[{}].concat()", parts.join(", "))
}

/// A key as Rust spells it.
fn identifier(key: &str, place: &str) -> Result<String, Wrong> {
    const KEYWORDS: [&str; 16] = [
        "as", "break", "continue", "else", "for", "if", "in", "let", "loop", "match", "move", "return", "self", "type",
        "where", "while",
    ];
    let right = key.starts_with(|sign: char| sign.is_ascii_lowercase())
        && key.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    if !right {
        return Err(format!("{place}: a key is lower-case words with hyphens"));
    }
    let spelled = key.replace('-', "_");
    Ok(if KEYWORDS.contains(&spelled.as_str()) { format!("{spelled}_") } else { spelled })
}

/// A text as a line of documentation.
fn documented(text: &str) -> String {
    format!("`{}`", text.replace('`', "'").replace('\n', " "))
}

fn put(code: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a `String` does not fail.
    let _ = code.write_fmt(arguments);
}
