//! Writing page models as pages: what only stands to be read. Native only; one file a route, and the parts they share.

mod about;
mod accessibility;
mod article;
mod articles;
mod blank_form;
mod cards;
mod certainty;
mod chart_parts;
mod check;
mod compare;
mod crisis;
mod diagram;
mod gallery;
mod glossary;
mod home;
mod icon;
mod interactions;
mod not_found;
mod options;
mod picture;
mod prose;
mod sources;
mod standing;
mod track;
mod visit;
mod your_data;

use super::SiteInfo;
use super::markup::Markup;
use crate::content::{ListTool, PageContent, Tool, Unread};
use crate::route::{PageModel, Route};
use crate::words::{articles as words, glossary as glossary_words, sources as sources_words};

/// The content of a page, as the browser gets it.
pub fn write(route: &Route, model: &PageModel, site: &SiteInfo) -> PageContent {
    let mut page = Markup::new(site);
    let mut tool = None;
    match model {
        PageModel::Home { first, articles } => home::write(&mut page, first, *articles),
        PageModel::Articles(cards) => {
            articles::write(&mut page);
            let write = |page: &mut Markup| articles::write_list(page, cards);
            tool = Some(Tool::Search(list(words::search(), site, write)));
        }
        PageModel::Article { article, previous, next, changes, references } => {
            article::write(&mut page, article, changes, references);
            article::write_end(&mut page, previous.as_ref(), next.as_ref(), references);
        }
        PageModel::Compare { comparison, fit, references } => {
            compare::write_overview(&mut page, comparison, fit, references);
        }
        PageModel::Costs { prices, fit, figures, references } => {
            compare::write_costs(&mut page, prices, fit, references);
            tool = Some(Tool::Compare(Unread::of(&compare::costs_tool(prices, figures, references, site))));
        }
        PageModel::WhatMatters { fit, references } => {
            compare::write_matters(&mut page, fit, references);
            tool = Some(Tool::Compare(Unread::of(&compare::matters_tool(fit))));
        }
        PageModel::Claims { claims, references } => compare::write_claims(&mut page, claims, references),
        PageModel::Evidence { comparison, figures, references } => {
            compare::write_evidence(&mut page, comparison, figures, references);
        }
        PageModel::Options { options, fit, figures, articles, references } => {
            options::write(&mut page, options, fit, figures, articles, references);
            tool = Some(Tool::Options(Unread::of(&options::tool(options))));
        }
        PageModel::Interactions { interactions, agents, medicines, references } => {
            interactions::write(&mut page);
            tool = Some(interactions::tool(&interactions.0, agents, medicines, references, site));
        }
        PageModel::Check { medicines, reasons, definitions, asked, words, references } => {
            check::write(&mut page);
            tool = Some(check::tool(medicines, reasons, definitions, asked, words, references, site));
        }
        PageModel::Summary { medicines, definitions, asked } => {
            check::write_summary(&mut page);
            tool = Some(check::summary_tool(medicines, definitions, asked, site));
        }
        PageModel::Track { words, medicines, countries, references } => {
            track::write(&mut page, words);
            tool = Some(track::tool(words, medicines, countries, references, site));
        }
        PageModel::Visit { words, medicines, agents, interactions, fit, references } => {
            visit::write(&mut page, words);
            tool = Some(visit::tool(words, medicines, agents, &interactions.0, fit, references, site));
        }
        PageModel::Glossary { terms, references } => {
            glossary::write(&mut page);
            let write = |page: &mut Markup| glossary::write_list(page, terms, references);
            tool = Some(Tool::Filter(list(glossary_words::narrow(), site, write)));
        }
        PageModel::Sources { sources } => {
            sources::write(&mut page, sources.len());
            let write = |page: &mut Markup| sources::write_list(page, sources);
            tool = Some(Tool::Filter(list(sources_words::narrow(), site, write)));
        }
        PageModel::Crisis { before, countries, after } => crisis::write(&mut page, before, countries, after),
        PageModel::YourData { words } => {
            your_data::write(&mut page);
            tool = Some(your_data::tool(words, site));
        }
        PageModel::About { before, publisher, after, contact, scores, references } => {
            let host = about::Host { publisher: publisher.as_deref(), contact: contact.as_deref() };
            about::write(&mut page, (before, after), &host, scores, references);
        }
        PageModel::Accessibility { before, checks, after, contact } => {
            accessibility::write(&mut page, (before, after), checks, contact.as_deref());
        }
        PageModel::Gallery { examples, references } => gallery::write(&mut page, examples, references, site),
        PageModel::NotFound => not_found::write(&mut page),
    }
    PageContent { path: route.path(), title: model.title(), words: page.into_html(), tool }
}

/// The cards of a page on which they come apart from the words.
pub fn cards_apart(model: &PageModel, site: &SiteInfo) -> Option<String> {
    let (PageModel::Compare { references, .. }
    | PageModel::Interactions { references, .. }
    | PageModel::WhatMatters { references, .. }
    | PageModel::Evidence { references, .. }) = model
    else {
        return None;
    };
    let mut page = Markup::new(site);
    cards::cards(&mut page, references);
    references.apart.then(|| page.into_html())
}

fn list(label: &str, site: &SiteInfo, write: impl FnOnce(&mut Markup)) -> Unread<ListTool> {
    let mut page = Markup::new(site);
    write(&mut page);
    Unread::of(&ListTool { label: label.to_owned(), words: page.into_html() })
}
