//! `/sources/`: every source, and where it is cited.

use super::cards::source_facts;
use crate::content::Source;
use crate::route::CitedOn;
use crate::ui::markup::Markup;
use crate::ui::pages::filter::LIST_ID;
use crate::words::{pages, sources as words};

/// Writes what stands before the list.
pub(super) fn write(page: &mut Markup, count: usize) {
    page.words("h1", "", pages::sources::title());
    page.words("p", "lead", &words::lead(&count.to_string()));
}

/// Writes every source with the pages that cite it.
pub(super) fn write_list(page: &mut Markup, sources: &[(Source, Vec<CitedOn>)]) {
    page.element("ul", &[("class", "all-sources"), ("id", LIST_ID)], |list| {
        for (source, cited) in sources {
            list.element("li", &[("id", source.id.as_str())], |li| {
                let title = source.title.clone().unwrap_or_else(|| format!("{}, {}", source.short(), source.journal));
                li.words("h2", "", &title);
                source_facts(li, source);
                if cited.is_empty() {
                    li.words("p", "cited-on", words::behind_clashes());
                    return;
                }
                li.words("p", "cited-on", words::cited_on());
                li.element("ul", &[], |list| {
                    for on in cited {
                        let href = list.href(&on.path);
                        list.element("li", &[], |li| li.element("a", &[("href", &href)], |a| a.text(&on.title)));
                    }
                });
            });
        }
    });
}
