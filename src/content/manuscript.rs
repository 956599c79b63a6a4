//! The manuscript: everything that authors wrote, read and checked. Native only: none of it reaches the browser as it is here.

use std::collections::BTreeMap;

use super::lint::Reading;
use super::texts::Texts;
use super::{
    Accessibility, AgentEntry, Article, Block, Change, Claims, Comparison, Country, Day, DefinitionEntry, Figure, Fit,
    Inline, Interactions, MedicineEntry, Options, Place, Prices, Score, SelfCheck, Site, Source, Term, TrackWords,
    VisitWords,
};
use crate::domain::answer::Reason;

/// Everything that authors wrote, with every reference resolved.
#[derive(Clone, Debug)]
pub struct Manuscript {
    /// The site's settings, as written.
    pub site: Site,
    /// Every source, in the order of the file.
    pub sources: Vec<Source>,
    /// Every figure, in the order of the file.
    pub figures: Vec<Figure>,
    /// Every term, in the order of the alphabet.
    pub terms: Vec<Term>,
    /// Every article, in reading order.
    pub articles: Vec<Article>,
    /// The comparison.
    pub comparison: Comparison,
    /// What may matter to a person, and what it points to.
    pub fit: Fit,
    /// What clinics and adverts claim.
    pub claims: Claims,
    /// Prices and schedules.
    pub prices: Prices,
    /// Every next step in the evidence.
    pub options: Options,
    /// What goes badly with what.
    pub interactions: Interactions,
    /// What can be taken besides the medicines, in the order of the file.
    pub agents: Vec<AgentEntry>,
    /// Every medicine, in the order of the file.
    pub medicines: Vec<MedicineEntry>,
    /// What each reason of a verdict means.
    pub reasons: BTreeMap<Reason, Vec<Inline>>,
    /// The definitions to which the self-check compares a history, in the order of the file.
    pub definitions: Vec<DefinitionEntry>,
    /// The words of the self-check's form.
    pub self_check: SelfCheck,
    /// The words around the self-check's form.
    pub check: Vec<Block>,
    /// The questionnaire of the check-ins, and what its scores usually mean.
    pub track: TrackWords,
    /// What the appointment planner offers.
    pub visit: VisitWords,
    /// What to know about keeping one's answers.
    pub your_data: Vec<Block>,
    /// The crisis lines by country.
    pub countries: Vec<Country>,
    /// The words of the crisis page: above the lines, and below them.
    pub crisis: (Vec<Block>, Vec<Block>),
    /// The words of the page on this site: above who publishes this copy, and below it.
    pub about: (Vec<Block>, Vec<Block>),
    /// The words of the page on accessibility: above the checks, and below them.
    pub around_accessibility: (Vec<Block>, Vec<Block>),
    /// What was checked so that everyone can use the site.
    pub accessibility: Accessibility,
    pub(super) reading: Vec<Reading>,
    pub(super) texts: Texts,
    /// How the site scores itself.
    pub scores: Vec<Score>,
    /// What changed in figures, oldest first.
    pub changes: Vec<Change>,
    /// Every fact with an end.
    pub ends: Vec<Ending>,
    /// Every link to a page of ours; whether it leads somewhere, the routes know.
    pub links: Vec<Link>,
}

/// A fact with an end.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The figure, or the file and the place of the sentence.
    pub what: String,
    /// The last day on which it surely holds.
    pub day: Day,
}

/// A link to a page of ours.
#[derive(Clone, Debug)]
pub struct Link {
    /// The path, with or without a fragment.
    pub to: String,
    /// The file in which it stands.
    pub file: String,
    /// The place in the file.
    pub place: Place,
}

impl Manuscript {
    /// Every line of Markdown in a file.
    pub fn lines_of(&self, file: &str) -> &[Vec<Inline>] {
        self.texts.of(file)
    }

    /// How hard each file with running text is to read.
    pub fn reading_report(&self) -> &[Reading] {
        &self.reading
    }

    /// The facts that end within so many days, or have ended, each in a sentence; the first to end first.
    pub fn ending(&self, today: Day, within: i64) -> Vec<String> {
        let mut due: Vec<&Ending> = self.ends.iter().filter(|fact| today.until(fact.day) <= within).collect();
        due.sort_by_key(|fact| (fact.day, fact.what.clone()));
        let said = due.into_iter().map(|fact| match today.until(fact.day) {
            ..0 => format!("{} held until {}: look it up again", fact.what, fact.day.written()),
            left => format!("{} holds for {left} more days, until {}", fact.what, fact.day.written()),
        });
        said.collect()
    }
}
