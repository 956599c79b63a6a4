//! Binding the manuscript into pages: what each route needs, and no more. Native only.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::Path;

use super::references::Collector;
use super::{CitedOn, PageModel, References, Route};
use crate::content::{Article, Block, Change, Diagnostic, Manuscript, OptionKind, PriceEntry, Source, SourceId, texts};

/// Reads the folder of the assets, checks it, and checks that each link in it leads to a page.
///
/// # Errors
/// Every mistake found, sorted by file and place.
pub fn open(assets: &Path) -> Result<Manuscript, Vec<Diagnostic>> {
    let manuscript = Manuscript::read(assets)?;
    let anchors = manuscript.anchors();
    let dead: Vec<Diagnostic> = manuscript
        .links
        .iter()
        .filter_map(|link| Some(Diagnostic::new(&link.file, link.place.clone(), dead_link(&link.to, &anchors)?)))
        .collect();
    if dead.is_empty() { Ok(manuscript) } else { Err(dead) }
}

impl Manuscript {
    /// Every page of the site.
    pub fn routes(&self) -> Vec<Route> {
        Route::all(self.articles.iter().map(|article| &article.slug))
    }

    /// What a page is made of; `None` for an article that does not exist.
    pub fn page_model(&self, route: &Route) -> Option<PageModel> {
        Some(match route {
            Route::Home => PageModel::Home {
                first: self.articles.iter().take(3).map(Article::card).collect(),
                articles: self.articles.len(),
            },
            Route::Articles => PageModel::Articles(self.articles.iter().map(Article::card).collect()),
            Route::Article(slug) => {
                let at = self.articles.iter().position(|article| &article.slug == slug)?;
                let article = self.articles.get(at)?;
                let references = self.article_references(article);
                let shown = |change: &&Change| references.figures.iter().any(|figure| figure.id == change.figure);
                PageModel::Article {
                    changes: self.changes.iter().filter(shown).cloned().collect(),
                    previous: at.checked_sub(1).and_then(|before| self.articles.get(before)).map(Article::card),
                    next: self.articles.get(at + 1).map(Article::card),
                    references,
                    article: Box::new(article.clone()),
                }
            }
            Route::Compare => {
                let mut collector = Collector::new(self);
                self.comparison.overview_lines().into_iter().for_each(|line| collector.line(line));
                PageModel::Compare {
                    comparison: Box::new(self.comparison.clone()),
                    fit: self.fit.clone(),
                    references: collector.finish_apart(),
                }
            }
            Route::Costs => {
                let mut collector = Collector::new(self);
                collector.file(texts::PRICES);
                self.prices.entries.iter().flat_map(PriceEntry::figures).for_each(|figure| collector.figure(figure));
                PageModel::Costs {
                    prices: Box::new(self.prices.clone()),
                    fit: self.fit.clone(),
                    figures: self.figures.clone(),
                    references: collector.finish(),
                }
            }
            Route::WhatMatters => {
                let mut collector = Collector::new(self);
                collector.file(texts::FIT);
                PageModel::WhatMatters { fit: self.fit.clone(), references: collector.finish_apart() }
            }
            Route::Claims => {
                let mut collector = Collector::new(self);
                collector.file(texts::CLAIMS);
                PageModel::Claims { claims: self.claims.clone(), references: collector.finish() }
            }
            Route::Evidence => {
                let mut collector = Collector::new(self);
                self.comparison.evidence_lines().into_iter().for_each(|line| collector.line(line));
                self.comparison.head_to_head.ratios.iter().for_each(|ratio| collector.figure(&ratio.figure));
                PageModel::Evidence {
                    comparison: Box::new(self.comparison.clone()),
                    figures: self.figures.clone(),
                    references: collector.finish_apart(),
                }
            }
            Route::Options => {
                let mut collector = Collector::new(self);
                collector.file(texts::OPTIONS);
                let rows = self.options.picture.measures.iter().flat_map(|measure| &measure.rows);
                rows.for_each(|row| collector.figure(&row.figure));
                PageModel::Options {
                    fit: self.fit.clone(),
                    figures: self.figures.clone(),
                    options: Box::new(self.options.clone()),
                    articles: self.articles.iter().map(Article::card).collect(),
                    references: collector.finish(),
                }
            }
            Route::Interactions => {
                let mut collector = Collector::new(self);
                collector.file(texts::INTERACTIONS);
                self.interactions.0.iter().flat_map(|one| &one.sources).for_each(|id| collector.source(id));
                PageModel::Interactions {
                    interactions: self.interactions.clone(),
                    agents: self.agents.clone(),
                    medicines: self.medicines.clone(),
                    references: collector.finish_apart(),
                }
            }
            Route::Check => {
                let mut collector = Collector::new(self);
                self.medicines.iter().flat_map(|medicine| &medicine.sources).for_each(|id| collector.source(id));
                [texts::REASONS, texts::DEFINITIONS, texts::CHECK].into_iter().for_each(|file| collector.file(file));
                PageModel::Check {
                    medicines: self.medicines.clone(),
                    reasons: self.reasons.clone(),
                    definitions: self.definitions.clone(),
                    asked: Box::new(self.self_check.clone()),
                    words: self.check.clone(),
                    references: collector.finish(),
                }
            }
            Route::Summary => PageModel::Summary {
                medicines: self.medicines.clone(),
                definitions: self.definitions.clone(),
                asked: Box::new(self.self_check.clone()),
            },
            Route::Track => {
                let mut collector = Collector::new(self);
                collector.file(texts::TRACK);
                PageModel::Track {
                    words: Box::new(self.track.clone()),
                    medicines: self.medicines.clone(),
                    countries: self.countries.clone(),
                    references: collector.finish(),
                }
            }
            Route::Visit => {
                let mut collector = Collector::new(self);
                collector.file(texts::VISIT);
                PageModel::Visit {
                    words: Box::new(self.visit.clone()),
                    medicines: self.medicines.clone(),
                    agents: self.agents.clone(),
                    interactions: self.interactions.clone(),
                    fit: self.fit.clone(),
                    references: collector.finish(),
                }
            }
            Route::Glossary => {
                let mut collector = Collector::new(self);
                collector.file(texts::GLOSSARY);
                PageModel::Glossary { terms: self.terms.clone(), references: collector.finish() }
            }
            Route::Sources => {
                let mut cited = self.cited_on();
                let mut cite = |source: &Source| (source.clone(), cited.remove(&source.id).unwrap_or_default());
                PageModel::Sources { sources: self.sources.iter().map(&mut cite).collect() }
            }
            Route::Crisis => {
                let (before, after) = self.crisis.clone();
                PageModel::Crisis { before, countries: self.countries.clone(), after }
            }
            Route::YourData => PageModel::YourData { words: self.your_data.clone() },
            Route::About => {
                let mut collector = Collector::new(self);
                collector.file(texts::ABOUT);
                let (before, after) = self.about.clone();
                PageModel::About {
                    before,
                    after,
                    publisher: self.site.publisher.clone(),
                    contact: self.site.contact.clone(),
                    scores: self.scores.clone(),
                    references: collector.finish(),
                }
            }
            Route::Accessibility => {
                let (before, after) = self.around_accessibility.clone();
                let (checks, contact) = (self.accessibility.0.clone(), self.site.contact.clone());
                PageModel::Accessibility { before, checks, after, contact }
            }
            Route::Gallery => super::gallery::model(self),
            Route::NotFound => PageModel::NotFound,
        })
    }

    fn article_references(&self, article: &Article) -> References {
        let mut collector = Collector::new(self);
        collector.file(&texts::article_file(article.slug.as_str()));
        collector.finish()
    }

    /// For each source, the pages that cite it.
    pub fn cited_on(&self) -> HashMap<SourceId, Vec<CitedOn>> {
        let mut cited: HashMap<SourceId, Vec<CitedOn>> = HashMap::new();
        let mut note = |route: Route, title: &str, references: References| {
            for source in references.sources {
                cited.entry(source.id).or_default().push(CitedOn { title: title.to_owned(), path: route.path() });
            }
        };
        for article in &self.articles {
            note(Route::Article(article.slug.clone()), &article.title, self.article_references(article));
        }
        let others = [Route::Options, Route::Interactions, Route::Check, Route::Glossary, Route::About];
        for route in Route::COMPARISON.into_iter().chain(others) {
            let Some(page) = self.page_model(&route) else { continue };
            let title = page.title();
            if let PageModel::Compare { references, .. }
            | PageModel::Costs { references, .. }
            | PageModel::WhatMatters { references, .. }
            | PageModel::Claims { references, .. }
            | PageModel::Evidence { references, .. }
            | PageModel::Options { references, .. }
            | PageModel::Interactions { references, .. }
            | PageModel::Check { references, .. }
            | PageModel::Glossary { references, .. }
            | PageModel::About { references, .. } = page
            {
                note(route, &title, references);
            }
        }
        // Where a name is used is for the build alone; the name itself is searched on the page of the check.
        if let Some(check) = self.page_model(&Route::Check) {
            let mut names = Collector::new(self);
            self.medicines.iter().flat_map(|entry| &entry.names).for_each(|name| names.source(&name.source));
            let mut sources = names.finish();
            sources.sources.retain(|source| {
                !cited.get(&source.id).is_some_and(|on| on.iter().any(|on| on.path == Route::Check.path()))
            });
            for source in sources.sources {
                cited.entry(source.id).or_default().push(CitedOn { title: check.title(), path: Route::Check.path() });
            }
        }
        cited
    }

    /// Every page's path with the anchors that can be linked to.
    pub fn anchors(&self) -> BTreeMap<String, HashSet<String>> {
        let mut anchors: BTreeMap<String, HashSet<String>> =
            self.routes().iter().map(|route| (route.path(), HashSet::new())).collect();
        let mut add = |route: &Route, ids: BTreeSet<String>| {
            anchors.entry(route.path()).or_default().extend(ids);
        };
        for article in &self.articles {
            add(&Route::Article(article.slug.clone()), headings(&article.blocks));
        }
        add(&Route::Crisis, headings(&self.crisis.0));
        add(&Route::Crisis, headings(&self.crisis.1));
        add(&Route::Crisis, self.countries.iter().map(|country| country.id.clone()).collect());
        add(&Route::YourData, headings(&self.your_data));
        add(&Route::About, headings(&self.about.0));
        add(&Route::About, headings(&self.about.1));
        add(&Route::Accessibility, headings(&self.around_accessibility.0));
        add(&Route::Accessibility, headings(&self.around_accessibility.1));
        add(&Route::Accessibility, self.accessibility.0.iter().map(|check| check.id.clone()).collect());
        add(&Route::Check, headings(&self.check));
        add(&Route::Check, ["questions".to_owned()].into());
        add(&Route::Options, ["what-matters", "side-by-side", "chances", "in-short"].map(str::to_owned).into());
        add(&Route::Options, OptionKind::ALL.map(|kind| kind.anchor().to_owned()).into());
        add(&Route::Options, self.options.options.iter().map(|option| option.id.clone()).collect());
        add(&Route::Glossary, self.terms.iter().map(|term| term.id.to_string()).collect());
        add(&Route::Sources, self.sources.iter().map(|source| source.id.to_string()).collect());
        add(&Route::Compare, ["in-short".to_owned()].into());
        add(&Route::Compare, self.comparison.glance.iter().map(|row| row.id.clone()).collect());
        add(&Route::Costs, ["what-it-may-cost".to_owned()].into());
        add(&Route::WhatMatters, ["matters".to_owned()].into());
        add(&Route::Claims, ["check-a-claim".to_owned()].into());
        add(&Route::Evidence, ["uncertain".to_owned()].into());
        for dimension in &self.comparison.dimensions {
            add(&Route::Evidence, [dimension.id.clone()].into());
            add(&Route::Evidence, dimension.rows.iter().map(|row| row.id.clone()).collect());
        }
        anchors
    }
}

fn headings(blocks: &[Block]) -> BTreeSet<String> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { id, .. } => Some(id.clone()),
            _ => None,
        })
        .collect()
}

/// Why a link to a page of ours leads nowhere, if it does.
fn dead_link(path: &str, anchors: &BTreeMap<String, HashSet<String>>) -> Option<String> {
    let (page, fragment) = path.split_once('#').map_or((path, None), |(page, fragment)| (page, Some(fragment)));
    match (anchors.get(page), fragment) {
        (None, _) => Some(format!("a dead link, `{path}`: expected the path of a page, with its closing slash")),
        (Some(known), Some(fragment)) if !known.contains(fragment) => {
            Some(format!("a dead link, `{path}`: that page has no section `{fragment}`"))
        }
        _ => None,
    }
}
