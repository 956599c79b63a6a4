//! The cards that open in place, and the list of sources at the end of a page.

use super::certainty::certainty;
use super::gallery::Example;
use super::prose::{about_figure, line};
use super::standing::until;
use crate::content::{Figure, Inline, Source, Term};
use crate::route::{Examples, References, Route};
use crate::ui::date::in_words;
use crate::ui::markup::Markup;
use crate::words::{figures, gallery, pages, shell, sources};

/// Adds every card of a page: hidden until opened, printed in full.
pub fn cards(page: &mut Markup, references: &References) {
    page.element("div", &[("class", "cards")], |cards| {
        for term in &references.terms {
            term_card(cards, term, references);
        }
        for figure in &references.figures {
            figure_card(cards, figure, references);
        }
        for (at, source) in references.sources.iter().enumerate() {
            source_card(cards, at + 1, source);
        }
    });
}

/// Adds the sources of a page, folded: they are as long as a third of it, and each opens where it is cited.
pub fn source_list(page: &mut Markup, references: &References) {
    page.element("details", &[("class", "source-list")], |fold| {
        fold.words("summary", "", pages::sources::title());
        numbered_sources(fold, references);
    });
}

/// Adds the sources of a page, numbered as they are cited.
pub fn numbered_sources(page: &mut Markup, references: &References) {
    page.element("ol", &[("id", "sources")], |list| {
        for (at, source) in references.sources.iter().enumerate() {
            let id = format!("r{}", at + 1);
            let attributes: &[_] = if references.apart { &[("id", id.as_str())] } else { &[] };
            list.element("li", attributes, |li| {
                if references.apart {
                    short_entry(li, source);
                } else {
                    entry(li, source);
                }
            });
        }
    });
}

fn entry(li: &mut Markup, source: &Source) {
    li.text(&format!("{}. ", source.short()));
    if let Some(title) = &source.title {
        li.text(&format!("{} ", with_full_stop(title)));
    }
    li.words("em", "", &source.journal);
    li.text(". ");
    link(li, source);
}

/// Where the cards come apart, what leads to one leads here without it, and from here to the same facts among all sources.
fn short_entry(li: &mut Markup, source: &Source) {
    let href = li.href(&format!("{}#{}", Route::Sources.path(), source.id));
    li.element("a", &[("href", &href)], |a| a.text(&source.short()));
    li.text(". ");
    li.words("em", "", &source.journal);
    li.text(".");
}

fn with_full_stop(title: &str) -> String {
    if title.ends_with(['.', '?', '!']) { title.to_owned() } else { format!("{title}.") }
}

fn link(page: &mut Markup, source: &Source) {
    let Some(href) = source.href() else { return };
    let words = match (&source.doi, &source.pmid) {
        (Some(doi), _) => format!("doi:{doi}"),
        (None, Some(pmid)) => sources::pubmed(pmid),
        (None, None) => short_address(&href),
    };
    page.element("a", &[("href", &href), ("rel", "external noreferrer")], |a| a.text(&words));
}

/// The address without its scheme, cut where it grows long.
fn short_address(href: &str) -> String {
    let bare = href.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    if bare.chars().count() > 48 {
        format!("{}…", bare.chars().take(47).collect::<String>())
    } else {
        bare.to_owned()
    }
}

fn card(page: &mut Markup, id: &str, title: &str, body: impl FnOnce(&mut Markup)) {
    // Named by what stands in it: the title once more would weigh 1 kB on the longest page.
    let name = format!("{id}n");
    let attributes =
        [("popover", ""), ("id", id), ("class", "card"), ("role", "dialog"), ("aria-labelledby", name.as_str())];
    page.element("div", &attributes, |card| {
        // First, and so in reach however long the card is.
        card.element("button", &[("class", "button quiet"), ("popovertarget", id)], |button| {
            button.text(shell::close())
        });
        card.element("p", &[("class", "card-title"), ("id", &name)], |p| p.text(title));
        body(card);
    });
}

fn term_card(page: &mut Markup, term: &Term, references: &References) {
    card(page, &format!("t-{}", term.id), &term.term, |card| {
        card.element("p", &[], |p| line(p, &term.meaning, references));
    });
}

/// The card of the source with this number on the page. (A citation names its card by the number: ids would weigh 2 kB on the longest page.)
fn source_card(page: &mut Markup, number: usize, source: &Source) {
    // What has no title, or none that was seen, is told by what it is.
    let untitled = || sources::untitled(&source.journal, source.kind.words());
    let title = source.title.clone().unwrap_or_else(untitled);
    card(page, &format!("s{number}"), &title, |card| source_facts(card, source));
}

/// Adds the facts about a source as rows of a list.
pub fn source_facts(page: &mut Markup, source: &Source) {
    use sources::facts as words;
    page.element("dl", &[("class", "facts")], |facts| {
        fact(facts, words::by(), &source.authors);
        let journal = source.journal.as_str();
        let published = match source.year {
            Some(year) => words::dated(journal, &year.to_string()),
            None => words::undated(journal),
        };
        fact(facts, words::in_(), &published);
        fact(facts, words::kind(), source.kind.words());
        if let Some(people) = source.people {
            fact(facts, words::people(), &people.to_string());
        }
        let funder = source.funder.as_deref().unwrap_or_else(|| source.read_in.funder_not_stated());
        fact(facts, words::paid_for_by(), funder);
        fact(facts, words::last_read(), &words::read(&in_words(&source.read), source.read_in.words()));
    });
    let Some(href) = source.href() else { return };
    let open = match (&source.doi, &source.pmid) {
        (Some(_), _) => sources::open::paper().to_owned(),
        (None, Some(_)) => sources::open::pubmed().to_owned(),
        (None, None) => sources::open::page(site_of(&href)),
    };
    page.element("p", &[], |p| {
        p.element("a", &[("href", &href), ("rel", "external noreferrer")], |a| a.text(&open));
    });
}

/// The name of the site of an address, without `www`.
fn site_of(address: &str) -> &str {
    let bare = address.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    bare.split('/').next().unwrap_or(bare)
}

fn figure_card(page: &mut Markup, figure: &Figure, references: &References) {
    card(page, &references.figure_card(&figure.id).unwrap_or_default(), &figure.what, |card| {
        card.words("p", "unit", &figure.unit);
        card.element("dl", &[("class", "facts")], |facts| {
            for (name, part) in &figure.parts {
                let value = match (part.low, part.high) {
                    (Some(low), Some(high)) => figures::with_range(&high.to_string(), &low.to_string(), &part.shown),
                    _ => part.shown.clone(),
                };
                fact(facts, &name.replace(['-', '_'], " "), &value);
            }
            fact(facts, figures::range(), figure.range.as_deref().unwrap_or(figures::no_range()));
            fact(facts, figures::who(), &figure.population);
            let comparator = figure.comparator.as_deref().unwrap_or(figures::no_comparator());
            fact(facts, figures::compared_with(), comparator);
            fact(facts, figures::when(), &figure.time_point);
            fact(facts, figures::paid_for_by(), &figure.funder);
            fact(facts, figures::written_by(), figure.written_by.as_deref().unwrap_or(figures::no_tie()));
            fact(facts, figures::checked(), &in_words(&figure.checked));
        });
        if let Some(day) = &figure.until {
            until(card, "p", day);
        }
        certainty(card, &figure.certainty);
        card.element("p", &[], |p| {
            p.text(figures::source());
            line(p, &[Inline::Cite(figure.sources.clone())], references);
        });
    });
}

fn fact(page: &mut Markup, name: &str, value: &str) {
    page.element("div", &[], |div| {
        div.words("dt", "", name);
        div.words("dd", "", value);
    });
}

/// Examples: what opens cards that differ, and the list of sources.
pub(super) fn examples<'a>(examples: &'a Examples, references: &'a References) -> Vec<Example<'a>> {
    use gallery::cards as words;

    let figures = examples.figures.iter().map(|found| {
        let shown = found.example.parts.values().next().map(|part| part.shown.as_str()).unwrap_or_default();
        Example::new(found.id, &found.state, move |page| {
            page.element("p", &[], |p| about_figure(p, &found.example.id, shown, references));
        })
    });
    let sources = examples.sources.iter().map(|found| {
        Example::new(found.id, &found.state, |page| {
            page.element("p", &[], |p| line(p, &[Inline::Cite(vec![found.example.id.clone()])], references));
        })
    });
    let few = References { sources: references.sources.iter().take(3).cloned().collect(), ..References::default() };
    let open = few.clone();
    let lists = [
        Example::new("source-list", words::list(), move |page| source_list(page, &few)),
        Example::new("source-list-open", words::list_open(), move |page| {
            page.element("ol", &[], |list| {
                open.sources.iter().for_each(|one| list.element("li", &[], |li| entry(li, one)))
            });
        }),
    ];
    figures.chain(sources).chain(lists).collect()
}
