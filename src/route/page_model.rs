//! What one page is made of, before it is written: its own content and the sources, figures and terms that stand in it. Native only.

use std::collections::BTreeMap;

use super::Examples;
use crate::content::{
    AccessCheck, AgentEntry, Article, ArticleCard, Block, Change, Claims, Comparison, Country, DefinitionEntry, Figure,
    FigureId, Fit, Inline, Interactions, MedicineEntry, Options, Prices, Score, SelfCheck, Source, SourceId, Term,
    TrackWords, VisitWords,
};
use crate::domain::answer::Reason;
use crate::words::pages;

/// What the page of one route is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum PageModel {
    /// `/`
    Home {
        /// A few articles to begin with.
        first: Vec<ArticleCard>,
        /// How many articles there are.
        articles: usize,
    },
    /// `/articles/`
    Articles(Vec<ArticleCard>),
    /// `/articles/<slug>/`
    Article {
        /// The article.
        article: Box<Article>,
        /// The one before it in the reading order.
        previous: Option<ArticleCard>,
        /// The one after it.
        next: Option<ArticleCard>,
        /// What changed in its figures, oldest first.
        changes: Vec<Change>,
        /// What stands in it.
        references: References,
    },
    /// `/compare/`
    Compare {
        /// The comparison.
        comparison: Box<Comparison>,
        /// What may matter to a person: the other pages hold its fields.
        fit: Fit,
        /// What stands in it.
        references: References,
    },
    /// `/compare/costs/`
    Costs {
        /// Prices and schedules.
        prices: Box<Prices>,
        /// Where somebody lives, and how they would pay.
        fit: Fit,
        /// Every figure: those of the prices.
        figures: Vec<Figure>,
        /// What stands in it.
        references: References,
    },
    /// `/compare/what-matters/`
    WhatMatters {
        /// What may matter to a person.
        fit: Fit,
        /// What stands in it.
        references: References,
    },
    /// `/compare/claims/`
    Claims {
        /// What clinics and adverts claim.
        claims: Claims,
        /// What stands in it.
        references: References,
    },
    /// `/compare/evidence/`
    Evidence {
        /// The comparison.
        comparison: Box<Comparison>,
        /// Every figure: those of the pictures.
        figures: Vec<Figure>,
        /// What stands in it.
        references: References,
    },
    /// `/options/`
    Options {
        /// The next steps.
        options: Box<Options>,
        /// What may matter to a person: what is asked on both pages is one question.
        fit: Fit,
        /// Every figure: those of the picture.
        figures: Vec<Figure>,
        /// Every article, for the titles of those that tell more.
        articles: Vec<ArticleCard>,
        /// What stands in it.
        references: References,
    },
    /// `/interactions/`
    Interactions {
        /// What goes badly with what.
        interactions: Interactions,
        /// What can be taken besides the medicines.
        agents: Vec<AgentEntry>,
        /// Every medicine.
        medicines: Vec<MedicineEntry>,
        /// What stands in it.
        references: References,
    },
    /// `/check/`
    Check {
        /// Every medicine.
        medicines: Vec<MedicineEntry>,
        /// What each reason of a verdict means, with the source of its rule.
        reasons: BTreeMap<Reason, Vec<Inline>>,
        /// The definitions to compare a history to.
        definitions: Vec<DefinitionEntry>,
        /// The words of the form.
        asked: Box<SelfCheck>,
        /// The words around the form.
        words: Vec<Block>,
        /// The sources of the thresholds and the rules.
        references: References,
    },
    /// `/check/summary/`
    Summary {
        /// Every medicine.
        medicines: Vec<MedicineEntry>,
        /// The definitions to compare a history to.
        definitions: Vec<DefinitionEntry>,
        /// The words of the form.
        asked: Box<SelfCheck>,
    },
    /// `/track/`
    Track {
        /// The questionnaire, and what its scores usually mean.
        words: Box<TrackWords>,
        /// Every medicine, for its name.
        medicines: Vec<MedicineEntry>,
        /// The crisis lines.
        countries: Vec<Country>,
        /// What stands in it.
        references: References,
    },
    /// `/visit/`
    Visit {
        /// What it offers.
        words: Box<VisitWords>,
        /// Every medicine.
        medicines: Vec<MedicineEntry>,
        /// What can be taken besides.
        agents: Vec<AgentEntry>,
        /// What goes badly with what.
        interactions: Interactions,
        /// What can be marked under what matters.
        fit: Fit,
        /// What stands in it.
        references: References,
    },
    /// `/glossary/`
    Glossary {
        /// Every term, in the order of the alphabet.
        terms: Vec<Term>,
        /// What stands in their meanings.
        references: References,
    },
    /// `/sources/`
    Sources {
        /// Every source with the pages that cite it.
        sources: Vec<(Source, Vec<CitedOn>)>,
    },
    /// `/crisis/`
    Crisis {
        /// The words above the lines.
        before: Vec<Block>,
        /// The lines.
        countries: Vec<Country>,
        /// The words below them.
        after: Vec<Block>,
    },
    /// `/your-data/`
    YourData {
        /// What to know about keeping.
        words: Vec<Block>,
    },
    /// `/about/`
    About {
        /// The words above who publishes this copy.
        before: Vec<Block>,
        /// Who publishes this copy.
        publisher: Option<String>,
        /// The words below that.
        after: Vec<Block>,
        /// Where to report a mistake.
        contact: Option<String>,
        /// How the site scores itself.
        scores: Vec<Score>,
        /// What stands in it.
        references: References,
    },
    /// `/about/accessibility/`
    Accessibility {
        /// The words above the checks.
        before: Vec<Block>,
        /// The checks.
        checks: Vec<AccessCheck>,
        /// The words below them.
        after: Vec<Block>,
        /// Where to tell of what does not work.
        contact: Option<String>,
    },
    /// `/about/gallery/`
    Gallery {
        /// What it shows.
        examples: Box<Examples>,
        /// What stands in that.
        references: References,
    },
    /// `/404.html`
    NotFound,
}

/// A page that cites a source.
#[derive(Clone, Debug, PartialEq)]
pub struct CitedOn {
    /// Its title.
    pub title: String,
    /// Its path.
    pub path: String,
}

/// The sources, figures and terms that stand in a page, in the order in which they first appear.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct References {
    /// The sources; a citation shows the place in this list.
    pub sources: Vec<Source>,
    /// The figures.
    pub figures: Vec<Figure>,
    /// The terms.
    pub terms: Vec<Term>,
    /// Whether their cards come when the first of them is asked for, not with the page: where they weigh more than what they explain.
    pub apart: bool,
}

impl References {
    /// The number by which a source is cited on this page, from 1.
    pub fn number(&self, id: &SourceId) -> Option<usize> {
        self.sources.iter().position(|source| &source.id == id).map(|at| at + 1)
    }

    /// The id of the card of a figure on this page. By its number: the ids of the figures would weigh 1 kB on the longest page.
    pub fn figure_card(&self, id: &FigureId) -> Option<String> {
        self.figures.iter().position(|figure| &figure.id == id).map(|at| format!("f{}", at + 1))
    }
}

impl PageModel {
    /// The title of the page, without the name of the site. Neutral: it stands in the tab, the history and the task list.
    pub fn title(&self) -> String {
        match self {
            PageModel::Home { .. } => pages::home::title().into(),
            PageModel::Articles(_) => pages::articles::title().into(),
            PageModel::Article { article, .. } => article.title.clone(),
            PageModel::Compare { .. } => pages::compare::title().into(),
            PageModel::Costs { .. } => pages::costs::title().into(),
            PageModel::WhatMatters { .. } => pages::what_matters::title().into(),
            PageModel::Claims { .. } => pages::claims::title().into(),
            PageModel::Evidence { .. } => pages::evidence::title().into(),
            PageModel::Options { .. } => pages::options::title().into(),
            PageModel::Interactions { .. } => pages::interactions::title().into(),
            PageModel::Check { .. } => pages::check::title().into(),
            PageModel::Summary { .. } => pages::summary::title().into(),
            PageModel::Track { .. } => pages::track::title().into(),
            PageModel::Visit { .. } => pages::visit::title().into(),
            PageModel::Glossary { .. } => pages::glossary::title().into(),
            PageModel::Sources { .. } => pages::sources::title().into(),
            PageModel::Crisis { .. } => pages::crisis::title().into(),
            PageModel::YourData { .. } => pages::your_data::title().into(),
            PageModel::About { .. } => pages::about::title().into(),
            PageModel::Accessibility { .. } => pages::accessibility::title().into(),
            PageModel::Gallery { .. } => pages::gallery::title().into(),
            PageModel::NotFound => pages::not_found::title().into(),
        }
    }

    /// One sentence on the page, for search engines and link previews.
    pub fn description(&self) -> String {
        match self {
            PageModel::Home { .. } => pages::home::description().into(),
            PageModel::Articles(_) => pages::articles::description().into(),
            PageModel::Article { article, .. } => article.summary.clone(),
            PageModel::Compare { .. } => pages::compare::description().into(),
            PageModel::Costs { .. } => pages::costs::description().into(),
            PageModel::WhatMatters { .. } => pages::what_matters::description().into(),
            PageModel::Claims { .. } => pages::claims::description().into(),
            PageModel::Evidence { .. } => pages::evidence::description().into(),
            PageModel::Options { .. } => pages::options::description().into(),
            PageModel::Interactions { .. } => pages::interactions::description().into(),
            PageModel::Check { .. } => pages::check::description().into(),
            PageModel::Summary { .. } => pages::summary::description().into(),
            PageModel::Track { .. } => pages::track::description().into(),
            PageModel::Visit { .. } => pages::visit::description().into(),
            PageModel::Glossary { .. } => pages::glossary::description().into(),
            PageModel::Sources { .. } => pages::sources::description().into(),
            PageModel::Crisis { .. } => pages::crisis::description().into(),
            PageModel::YourData { .. } => pages::your_data::description().into(),
            PageModel::About { .. } => pages::about::description().into(),
            PageModel::Accessibility { .. } => pages::accessibility::description().into(),
            PageModel::Gallery { .. } => pages::gallery::description().into(),
            PageModel::NotFound => pages::not_found::description().into(),
        }
    }
}
