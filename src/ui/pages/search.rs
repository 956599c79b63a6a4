//! `/articles/`: the list, and a search over all their words.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::at_once::IntoAny;
use super::super::components::{column, live_field};
use super::super::markup::Markup;
use super::words;
use crate::content::{ListTool, Piece, Searched, find};
use crate::platform::fetch::{self, FetchError};
use crate::words::articles as told;

/// What there is to search in.
#[derive(Clone)]
enum Index {
    NotAsked,
    Asked,
    Here(Arc<Vec<Searched>>),
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
            let fetched: Result<Vec<Searched>, FetchError> = fetch::search_index(&here.base, &here.build).await;
            // The reader may have left the page in the meantime.
            let _ = index.try_set(fetched.map_or(Index::Failed, |articles| Index::Here(Arc::new(articles))));
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
            Index::Here(articles) => typed.with(|typed| write_results(&mut page, &articles, typed)),
            Index::Failed => page.words("p", "", told::not_fetched()),
            Index::NotAsked | Index::Asked => page.words("p", "", told::searching()),
        }
        page.into_html()
    };
    let rest = words(&tool.words, "after");
    column(vec![
        words(before, "before"),
        live_field("search", tool.label.clone(), type_in),
        view! { <div role="status" inner_html=results></div> }.into_any(),
        view! { <div hidden=move || searching.get()>{rest}</div> }.into_any(),
    ])
}

fn write_results(page: &mut Markup, articles: &[Searched], query: &str) {
    let found = find(articles, query);
    let count = match found.len() {
        0 => told::none_found().to_owned(),
        count => told::found(count as u64),
    };
    page.words("p", "hint", &count);
    page.element("ul", &[("class", "article-list")], |list| {
        for found in found {
            list.element("li", &[], |li| {
                let href = li.href(&found.article.path);
                li.element("a", &[("href", &href)], |a| a.text(&found.article.title));
                li.element("p", &[], |p| {
                    p.text("… ");
                    for piece in found.excerpt {
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
