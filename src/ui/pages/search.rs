//! `/articles/`: the list, and a search over everything that can be read here.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::components::{column, el, live_field};
use super::super::markup::Markup;
use super::words;
use crate::content::{Found, ListTool, Outcome, Piece, SearchIndex, SearchKind, find};
use crate::platform::fetch::{self, FetchError};
use crate::words::articles as told;

/// The most entries that are listed.
const LISTED: usize = 30;

/// What there is to search in.
#[derive(Clone)]
enum Index {
    NotAsked,
    Asked,
    Here(Arc<SearchIndex>),
    Failed,
}

/// The words before, the field, and then the list or what was found.
pub(super) fn view(before: &str, tool: &ListTool, site: &SiteInfo) -> AnyView {
    let typed = RwSignal::new(String::new());
    let index = RwSignal::new(Index::NotAsked);
    let site = StoredValue::new(site.clone());
    let ask = move || {
        index.set(Index::Asked);
        leptos::task::spawn_local(async move {
            let here = site.get_value();
            let fetched: Result<SearchIndex, FetchError> = fetch::search_index(&here.base, &here.build).await;
            // The reader may have left the page in the meantime.
            let _ = index.try_set(fetched.map_or(Index::Failed, |index| Index::Here(Arc::new(index))));
        });
    };
    let type_in = Callback::new(move |text: String| {
        typed.set(text);
        if index.with_untracked(|index| matches!(index, Index::NotAsked | Index::Failed)) {
            ask();
        }
    });
    let searching = Memo::new(move |_| typed.with(|typed| typed.trim().len() > 1));
    let results = move || {
        if !searching.get() {
            return String::new();
        }
        let mut page = Markup::new(&site.get_value());
        match index.get() {
            Index::Here(index) => typed.with(|typed| write_results(&mut page, &index, typed)),
            Index::Failed => page.words("p", "", told::not_fetched()),
            Index::NotAsked | Index::Asked => page.words("p", "", told::searching()),
        }
        page.into_html()
    };
    let rest = words(&tool.words, "after");
    column(vec![
        words(before, "before"),
        live_field("search", tool.label.clone(), type_in),
        el("div").set("role", "status").property("innerHTML", results).view(),
        el("div").hidden_while(move || searching.get()).part(rest).view(),
    ])
}

fn write_results(page: &mut Markup, index: &SearchIndex, query: &str) {
    match find(index, query) {
        Outcome::All(found) => {
            let mut told = told::found(found.len() as u64);
            if found.len() > LISTED {
                told = format!("{told} {}", told::best(&LISTED.to_string()));
            }
            write_list(page, &told, found);
        }
        Outcome::Nearest(words, found) => write_list(page, &told::nearest(&words), found),
        Outcome::Some(found) => write_list(page, told::some(), found),
        Outcome::Nothing => page.words("p", "hint", told::none_found()),
    }
}

fn write_list(page: &mut Markup, told: &str, found: Vec<Found>) {
    page.words("p", "hint", told);
    page.element("ul", &[("class", "article-list")], |list| {
        for Found { entry, excerpt } in found.into_iter().take(LISTED) {
            list.element("li", &[], |li| {
                let href = li.href(&entry.path);
                li.element("a", &[("href", &href)], |a| match entry.kind {
                    // What somebody claims is never said as our own word.
                    SearchKind::Claim => a.words("q", "", &entry.title),
                    _ => a.text(&entry.title),
                });
                li.element("p", &[], |p| {
                    p.words("span", "minutes", kind(entry.kind));
                    p.text(" … ");
                    for piece in excerpt {
                        match piece {
                            Piece::Plain(text) => p.text(text),
                            Piece::Hit(text) => p.words("mark", "", text),
                        }
                    }
                    p.text(" …");
                });
            });
        }
    });
}

fn kind(kind: SearchKind) -> &'static str {
    match kind {
        SearchKind::Term => told::kinds::term(),
        SearchKind::Article => told::kinds::article(),
        SearchKind::Option => told::kinds::option(),
        SearchKind::Comparison => told::kinds::comparison(),
        SearchKind::Claim => told::kinds::claim(),
        SearchKind::Source => told::kinds::source(),
    }
}
