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

/// Writes every source with the pages that cite it, folded by the first letter of who wrote it: all at once they are five hundred screens of a phone.
pub(super) fn write_list(page: &mut Markup, sources: &[(Source, Vec<CitedOn>)]) {
    page.element("div", &[("id", LIST_ID)], |list| {
        for of_letter in sources.chunk_by(|(one, _), (next, _)| letter(one) == letter(next)) {
            let Some((first, _)) = of_letter.first() else { continue };
            list.element("details", &[("class", "country")], |fold| {
                fold.words("summary", "", &words::of_letter(of_letter.len() as u64, &letter(first)));
                write_some(fold, of_letter);
            });
        }
    });
}

/// The letter under which a source is looked for: sources stand in the order of their ids, which begin with who wrote them.
fn letter(source: &Source) -> String {
    source.id.as_str().chars().next().unwrap_or_default().to_uppercase().to_string()
}

fn write_some(page: &mut Markup, sources: &[(Source, Vec<CitedOn>)]) {
    page.element("ul", &[("class", "all-sources")], |list| {
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
