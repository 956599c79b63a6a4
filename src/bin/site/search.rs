//! The index of the search: everything that can be read here, as plain text, and the names that mean the same.

use beyond_two::content::{Cell, Manuscript, SearchIndex, SearchKind, Searched, Synonyms, plain_text};
use beyond_two::route::Route;

/// The index over the whole manuscript.
pub fn index(manuscript: &Manuscript) -> SearchIndex {
    let entries: Vec<Searched> = terms(manuscript)
        .chain(articles(manuscript))
        .chain(options(manuscript))
        .chain(questions(manuscript))
        .chain(claims(manuscript))
        .chain(sources(manuscript))
        .collect();
    let synonyms = synonyms(manuscript, &entries);
    SearchIndex { entries, synonyms }
}

fn part_of(route: &Route, id: &str) -> String {
    format!("{}#{id}", route.path())
}

fn terms(manuscript: &Manuscript) -> impl Iterator<Item = Searched> {
    manuscript.terms.iter().map(|term| Searched {
        kind: SearchKind::Term,
        path: part_of(&Route::Glossary, term.id.as_str()),
        title: term.term.clone(),
        text: joined([plain_text(&term.meaning), term.also.join(", ")]),
    })
}

fn articles(manuscript: &Manuscript) -> impl Iterator<Item = Searched> {
    manuscript.articles.iter().map(|article| Searched {
        kind: SearchKind::Article,
        path: Route::Article(article.slug.clone()).path(),
        title: article.title.clone(),
        text: article.plain_text(),
    })
}

/// Every next step, by what it is, how it is given and its main harms.
fn options(manuscript: &Manuscript) -> impl Iterator<Item = Searched> {
    manuscript.options.options.iter().map(|option| Searched {
        kind: SearchKind::Option,
        path: part_of(&Route::Options, &option.id),
        title: option.name.clone(),
        text: joined([&option.what, &option.given, &option.harms].map(|line| plain_text(line))),
    })
}

/// The questions of the comparison, in short and in detail.
fn questions(manuscript: &Manuscript) -> impl Iterator<Item = Searched> {
    let entry = |route: &Route, id: &str, question: &str, texts: Vec<String>| Searched {
        kind: SearchKind::Comparison,
        path: part_of(route, id),
        title: question.to_owned(),
        text: joined(texts),
    };
    let cell = |cell: &Cell| plain_text(&cell.text);
    let in_short = manuscript.comparison.glance.iter().map(move |row| {
        let cells = row.cells.each().map(|(_, one)| cell(one));
        entry(&Route::Compare, &row.id, &row.question, cells.into())
    });
    let rows = manuscript.comparison.dimensions.iter().flat_map(|dimension| &dimension.rows);
    let in_detail = rows.map(move |row| {
        let besides = row.note.iter().chain(&row.not_known).map(|line| plain_text(line));
        let texts = [cell(&row.ketamine), cell(&row.esketamine)].into_iter().chain(besides);
        entry(&Route::Evidence, &row.id, &row.question, texts.collect())
    });
    in_short.chain(in_detail)
}

fn claims(manuscript: &Manuscript) -> impl Iterator<Item = Searched> {
    manuscript.claims.claims.iter().map(|claim| Searched {
        kind: SearchKind::Claim,
        path: part_of(&Route::Claims, "check-a-claim"),
        title: claim.claim.clone(),
        text: joined([plain_text(&claim.answer), claim.ask.clone()]),
    })
}

fn sources(manuscript: &Manuscript) -> impl Iterator<Item = Searched> {
    manuscript.sources.iter().map(|source| Searched {
        kind: SearchKind::Source,
        path: part_of(&Route::Sources, source.id.as_str()),
        title: source.title.clone().unwrap_or_else(|| format!("{}, {}", source.short(), source.journal)),
        text: joined([source.short(), source.journal.clone()]),
    })
}

/// The names of each medicine and each term of which a text speaks by one of them.
fn synonyms(manuscript: &Manuscript, entries: &[Searched]) -> Vec<Synonyms> {
    let texts: Vec<String> =
        entries.iter().map(|entry| format!("{} {}", entry.title, entry.text).to_lowercase()).collect();
    let medicines = manuscript.medicines.iter().map(|medicine| {
        let names =
            std::iter::once(&medicine.judged.generic).chain(&medicine.judged.brands).chain(&medicine.also_called);
        names.map(|name| name.to_lowercase()).collect()
    });
    let terms = manuscript
        .terms
        .iter()
        .map(|term| std::iter::once(&term.term).chain(&term.also).map(|name| name.to_lowercase()).collect());
    let spoken_of =
        |names: &Vec<String>| names.len() > 1 && names.iter().any(|name| texts.iter().any(|text| text.contains(name)));
    medicines.chain(terms).filter(spoken_of).map(Synonyms).collect()
}

/// Texts as one, so that it can be read on from one to the next.
fn joined(texts: impl IntoIterator<Item = String>) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}
