//! The one list of all authored text. What lints words, prints figures and gathers the references of a page goes by it, so that none of them
//! leaves out what another knows of.
//!
//! A file gets an entry in [`FILES`]; if lines of it are Markdown, they get their place in [`Manuscript::each_line`] too. (Those of a diagram stand
//! in the article that shows it.)

use std::collections::{BTreeMap, HashMap};

use super::{Inline, Line, Lines, Manuscript, visit};

/// The words of the crisis page.
pub const CRISIS: &str = "pages/crisis.md";
/// The words of the page on this site.
pub const ABOUT: &str = "pages/about.md";
/// The words around the checks of accessibility.
pub const ACCESSIBILITY_PAGE: &str = "pages/accessibility.md";
/// The checks of accessibility.
pub const ACCESSIBILITY: &str = "content/accessibility.json";
/// The words around the self-check's form.
pub const CHECK: &str = "pages/check.md";
/// The words on keeping one's answers.
pub const YOUR_DATA: &str = "pages/your-data.md";
/// The comparison.
pub const COMPARISON: &str = "content/comparison.json";
/// What may matter to a person.
pub const FIT: &str = "content/fit.json";
/// What clinics and adverts claim.
pub const CLAIMS: &str = "content/claims.json";
/// Prices and schedules.
pub const PRICES: &str = "content/prices.json";
/// Every next step in the evidence.
pub const OPTIONS: &str = "content/options.json";
/// The diagrams of the articles.
pub const DIAGRAMS: &str = "content/diagrams.json";
/// What goes badly with what.
pub const INTERACTIONS: &str = "content/interactions.json";
/// What can be taken besides the medicines.
pub const AGENTS: &str = "content/agents.json";
/// What each reason of a verdict means.
pub const REASONS: &str = "content/reasons.json";
/// The published definitions.
pub const DEFINITIONS: &str = "content/definitions.json";
/// The words of the self-check's form.
pub const SELF_CHECK: &str = "content/self-check.json";
/// The questionnaire of the check-ins, and what its scores usually mean.
pub const TRACK: &str = "content/track.json";
/// What the appointment planner offers.
pub const VISIT: &str = "content/visit.json";
/// The terms.
pub const GLOSSARY: &str = "content/glossary.json";
/// The medicines.
pub const MEDICINES: &str = "content/medicines.json";
/// The figures.
pub const FIGURES: &str = "content/figures.json";
/// The lines of all countries.
pub const CRISIS_LINES: &str = "content/crisis-lines.json";
/// The settings of the site.
pub const SITE: &str = "content/site.json";

/// The folder of the interface's words: all of them are read.
pub const WORDS: &str = "words/";

/// The folder of the articles.
const ARTICLES: &str = "articles/";

/// The file of an article.
pub fn article_file(slug: &str) -> String {
    format!("{ARTICLES}{slug}.md")
}

/// A file with words for readers, and what is asked of them.
#[derive(Clone, Copy, Debug)]
pub struct TextFile {
    /// Its name below the folder of the assets; or, with a slash at its end, a folder of such files.
    pub name: &'static str,
    /// The fields of a JSON file that a reader reads, without names of bodies and studies, and without other spellings of a term; none
    /// named: every text in it.
    pub fields: &'static [&'static str],
    /// The highest reading grade; `None` where single cells and lines say little about it.
    pub highest_grade: Option<f64>,
    /// Whether a number needs a source in its own sentence.
    pub numbers_need_sources: bool,
    /// Whether its pages show the cards to which citations, figures and terms lead.
    pub has_cards: bool,
}

impl TextFile {
    const fn markdown(name: &'static str, highest_grade: f64) -> Self {
        let highest_grade = Some(highest_grade);
        Self { name, fields: &[], highest_grade, numbers_need_sources: false, has_cards: true }
    }

    const fn json(name: &'static str, fields: &'static [&'static str]) -> Self {
        Self { name, fields, highest_grade: None, numbers_need_sources: false, has_cards: true }
    }

    const fn graded(mut self, highest_grade: f64) -> Self {
        self.highest_grade = Some(highest_grade);
        self
    }

    const fn sourced(mut self) -> Self {
        self.numbers_need_sources = true;
        self
    }

    const fn without_cards(mut self) -> Self {
        self.has_cards = false;
        self
    }

    /// The entry of a file; `None` where it holds no words for readers.
    pub fn of(file: &str) -> Option<&'static Self> {
        FILES.iter().find(|one| one.name == file || one.name.ends_with('/') && file.starts_with(one.name))
    }

    /// Whether it stands for the articles.
    pub fn is_article(&self) -> bool {
        self.name == ARTICLES
    }
}

/// Every file with words for readers.
pub const FILES: [TextFile; 26] = [
    TextFile::markdown(ARTICLES, 8.0).sourced(),
    TextFile::markdown(CRISIS, 6.0).without_cards(),
    TextFile::markdown(ABOUT, 8.0),
    TextFile::markdown(ACCESSIBILITY_PAGE, 8.0).without_cards(),
    TextFile::json(ACCESSIBILITY, &["need", "says", "with", "gaps"]).graded(8.0).without_cards(),
    TextFile::markdown(CHECK, 6.0),
    TextFile::markdown(YOUR_DATA, 6.0).without_cards(),
    TextFile::json(
        COMPARISON,
        &[
            "truth",
            "not_a_race",
            "intro",
            "ketamine_note",
            "esketamine_note",
            "label",
            "title",
            "headline",
            "question",
            "text",
            "note",
            "not_known",
            "reason",
        ],
    )
    .sourced(),
    TextFile::json(CLAIMS, &["intro", "answer", "ask"]).sourced(),
    TextFile::json(FIT, &["intro", "words", "says", "why", "change", "instead"]).sourced(),
    TextFile::json(PRICES, &["intro", "says"]).sourced(),
    TextFile::json(
        OPTIONS,
        &[
            "lead",
            "not_a_race",
            "name",
            "what",
            "given",
            "soon",
            "text",
            "with",
            "nothing",
            "staying_well",
            "harms",
            "week",
            "ask_first",
            "cost",
            "says",
            "judge",
            "next",
            "reason",
        ],
    )
    .graded(8.0)
    .sourced(),
    TextFile::json(INTERACTIONS, &["a_name", "b_name", "mechanism", "seen", "reason", "what_to_do", "signs", "says"])
        .sourced(),
    TextFile::json(DIAGRAMS, &["finding", "note", "label", "name", "says", "it", "rival", "from", "ways"])
        .graded(8.0)
        .sourced(),
    TextFile::json(AGENTS, &["name"]),
    TextFile::json(TRACK, &["short", "bands", "courses", "limits"]).sourced(),
    TextFile::json(VISIT, &["words", "asks", "why", "no"]).graded(6.0),
    TextFile::json(CRISIS_LINES, &["emergency_note", "hours", "cost", "languages", "deaf_access", "what_happens"]),
    TextFile::json(FIGURES, &["what", "unit", "shown", "range", "population", "comparator", "time_point", "reason"]),
    TextFile::json(GLOSSARY, &["term", "meaning"]),
    TextFile::json(MEDICINES, &["notes", "typical_side_effects", "special_cautions", "threshold_basis"]),
    TextFile::json(DEFINITIONS, &["name", "asks", "note"]).graded(6.0),
    TextFile::json(REASONS, &[]).graded(6.0),
    TextFile::json(SELF_CHECK, &[]).graded(6.0),
    TextFile::json(SITE, &["description"]),
    TextFile::json(WORDS, &[]).graded(6.0),
];

/// Every line of Markdown, by the file that it stands in, in reading order.
#[derive(Clone, Debug, Default)]
pub struct Texts(BTreeMap<String, Vec<Vec<Inline>>>);

impl Texts {
    /// The lines of a file.
    pub fn of(&self, file: &str) -> &[Vec<Inline>] {
        self.0.get(file).map_or(&[], Vec::as_slice)
    }
}

impl Manuscript {
    /// Calls `each` with the file and the line, for every line of Markdown that there is, in reading order.
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Vec<Inline>)) {
        for article in &mut self.articles {
            let file = article_file(article.slug.as_str());
            article.key_points.iter_mut().for_each(|point| each(&file, point));
            article.blocks.iter_mut().for_each(|block| block.each_line_mut(&mut |line| each(&file, line)));
        }
        for (file, blocks) in [
            (CRISIS, &mut self.crisis.0),
            (CRISIS, &mut self.crisis.1),
            (ABOUT, &mut self.about.0),
            (ABOUT, &mut self.about.1),
            (ACCESSIBILITY_PAGE, &mut self.around_accessibility.0),
            (ACCESSIBILITY_PAGE, &mut self.around_accessibility.1),
            (CHECK, &mut self.check),
            (YOUR_DATA, &mut self.your_data),
        ] {
            blocks.iter_mut().for_each(|block| block.each_line_mut(&mut |line| each(file, line)));
        }
        self.terms.iter_mut().for_each(|term| each(GLOSSARY, &mut term.meaning));
        self.reasons.values_mut().for_each(|words| each(REASONS, words));
        for definition in &mut self.definitions {
            each(DEFINITIONS, &mut definition.asks);
            each(DEFINITIONS, &mut definition.note);
        }
        let mut of = |file: &'static str, lines: &mut dyn Lines| {
            lines.each_line(&mut |_: &str, line: &mut Line| each(file, &mut line.0));
        };
        of(ACCESSIBILITY, &mut self.accessibility);
        of(COMPARISON, &mut self.comparison);
        of(FIT, &mut self.fit);
        of(CLAIMS, &mut self.claims);
        of(PRICES, &mut self.prices);
        of(OPTIONS, &mut self.options);
        of(INTERACTIONS, &mut self.interactions);
        of(TRACK, &mut self.track);
        of(VISIT, &mut self.visit);
    }

    /// Puts each figure's shown text where the figure is named, and keeps every line for those who ask what stands in a file.
    pub(super) fn print_figures(&mut self) {
        let shown: HashMap<(String, String), String> = self
            .figures
            .iter()
            .flat_map(|figure| {
                figure.parts.iter().map(|(name, part)| ((figure.id.to_string(), name.clone()), part.shown.clone()))
            })
            .collect();
        let mut print = |inline: &mut Inline| {
            if let Inline::Figure { id, part, shown: text } = inline
                && let Some(found) = shown.get(&(id.to_string(), part.clone()))
            {
                text.clone_from(found);
            }
        };
        let mut texts: BTreeMap<String, Vec<Vec<Inline>>> = BTreeMap::new();
        self.each_line(&mut |file, line| {
            visit::line_mut(line, &mut print);
            texts.entry(file.to_owned()).or_default().push(line.clone());
        });
        self.texts = Texts(texts);
    }
}
