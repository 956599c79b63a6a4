//! Elements around other views. All of them are one type, so that the shape of a page costs the wasm little.

use leptos::prelude::*;
use leptos::tachys::html::element::custom;

use super::super::anew::IntoAny;

/// An element with up to three attributes, and what stands in it. An empty class is left out.
pub fn element(tag: &'static str, attributes: &[(&'static str, &str)], parts: Vec<AnyView>) -> AnyView {
    let attribute = |at: usize| match attributes.get(at) {
        Some((name, value)) if !(value.is_empty() && *name == "class") => (*name, Some((*value).to_owned())),
        _ => ("class", None),
    };
    let [first, second, third] = [attribute(0), attribute(1), attribute(2)];
    custom(tag).attr(first.0, first.1).attr(second.0, second.1).attr(third.0, third.1).child(parts).into_any()
}

/// Words between other views.
pub fn words(words: impl Into<String>) -> AnyView {
    words_of(words.into())
}

fn words_of(words: String) -> AnyView {
    words.into_any()
}
