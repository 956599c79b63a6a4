//! A long list that can be narrowed down: the sources, the glossary.

use leptos::prelude::*;

use super::super::components::{column, live_field, status};
use super::words;
use crate::content::ListTool;
use crate::platform::filter;
use crate::words::lists;

/// The id of the element whose children are the entries.
pub const LIST_ID: &str = "filtered";

/// The words before, the field, the list.
pub(super) fn view(before: &str, tool: &ListTool) -> AnyView {
    let told = RwSignal::new(String::new());
    let narrow = Callback::new(move |typed: String| {
        let count = filter::children(LIST_ID, &typed);
        told.set(match count {
            _ if typed.trim().is_empty() => String::new(),
            0 => lists::none_fits().to_owned(),
            count => lists::fit(count as u64),
        });
    });
    column(vec![
        words(before, "before"),
        live_field("filter", tool.label.clone(), narrow),
        status(move || told.get()),
        words(&tool.words, "after"),
    ])
}
