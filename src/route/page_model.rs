//! What one page is made of, before it is written: its own content and the sources, figures and terms that stand in it. Native only.

use std::collections::BTreeMap;

use crate::content::{
    Article, ArticleCard, Block, Change, Claims, Comparison, Country, DefinitionEntry, Figure, Fit, Inline,
    MedicineEntry, Prices, Score, SelfCheck, Source, SourceId, Term,
};
use crate::domain::answer::Reason;
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
        /// What may matter to a person.
        fit: Fit,
        /// What clinics and adverts claim.
        claims: Claims,
        /// Prices and schedules.
        prices: Prices,
        /// Every figure: those of the pictures and the prices.
        figures: Vec<Figure>,
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
        /// The words of the form.
        asked: Box<SelfCheck>,
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
}

impl References {
    /// The number by which a source is cited on this page, from 1.
    pub fn number(&self, id: &SourceId) -> Option<usize> {
        self.sources.iter().position(|source| &source.id == id).map(|at| at + 1)
    }
}

impl PageModel {
    /// The title of the page, without the name of the site. Neutral: it stands in the tab, the history and the task list.
    pub fn title(&self) -> String {
        match self {
            PageModel::Home { .. } => "When two antidepressants have not been enough".into(),
            PageModel::Articles(_) => "Articles".into(),
            PageModel::Article { article, .. } => article.title.clone(),
            PageModel::Compare { .. } => "Ketamine and esketamine side by side".into(),
            PageModel::Check { .. } => "Were my tries fair ones?".into(),
            PageModel::Summary { .. } => "Treatment history on one page".into(),
            PageModel::Glossary { .. } => "Glossary".into(),
            PageModel::Sources { .. } => "Sources".into(),
            PageModel::Crisis { .. } => "Help right now".into(),
            PageModel::YourData { .. } => "Your data".into(),
            PageModel::About { .. } => "About this site".into(),
            PageModel::NotFound => "We could not find that page".into(),
        }
    }

    /// One sentence on the page, for search engines and link previews.
    pub fn description(&self) -> String {
        match self {
            PageModel::Home { .. } => "Check whether your tries were fair ones, compare ketamine and esketamine, and read plain, sourced articles. Private: nothing you enter leaves your device.".into(),
            PageModel::Articles(_) => "Plain, sourced articles on what helps when antidepressants have not.".into(),
            PageModel::Article { article, .. } => article.summary.clone(),
            PageModel::Compare { .. } => "How well they work, safety, cost and access, side by side, with how sure we are and the source of each figure.".into(),
            PageModel::Check { .. } => "Go through the antidepressants you have tried: which count as fair tries, which do not, and why.".into(),
            PageModel::Summary { .. } => "Treatment history on one page for your clinician: to print, to copy, or to fill in by hand.".into(),
            PageModel::Glossary { .. } => "The words of the field in plain language.".into(),
            PageModel::Sources { .. } => "Every source, who paid for it, and where we cite it.".into(),
            PageModel::Crisis { .. } => "Numbers to call or text now, by country, and what else can help tonight.".into(),
            PageModel::YourData { .. } => "Where what you enter is kept, how to take it along, and how to delete it. Nothing leaves your device.".into(),
            PageModel::About { .. } => "What this is, who publishes this copy, how facts are chosen, and how to report a mistake.".into(),
            PageModel::NotFound => "This address does not exist here.".into(),
        }
    }
}
