//! What authors wrote, read from the folder of the assets, checked, and bound into pages. Native only: none of this reaches the browser.

mod check;
mod clash_checks;
mod data;
mod fault;
mod front_matter;
mod grade;
mod house;
mod lines;
mod markdown;
mod sentences;
mod tool_checks;
pub mod visit;
mod words;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::{
    Article, Block, Change, Claims, Comparison, Country, Day, DefinitionEntry, Figure, Fit, Inline, Interactions, Line,
    Lines, MedicineEntry, Prices, Score, SelfCheck, Site, Slug, Source, SourceId, Term, Warning,
};
use crate::domain::Criteria;
use crate::domain::answer::Reason;
pub use fault::{Fault, Place};
pub use grade::Reading;
use markdown::{Mention, Mentioned, Origin};

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
    /// What goes badly with what.
    pub interactions: Interactions,
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
    /// What to know about keeping one's answers.
    pub your_data: Vec<Block>,
    /// The crisis lines by country.
    pub countries: Vec<Country>,
    /// The words of the crisis page: above the lines, and below them.
    pub crisis: (Vec<Block>, Vec<Block>),
    /// The words of the page on this site: above who publishes this copy, and below it.
    pub about: (Vec<Block>, Vec<Block>),
    reading: Vec<Reading>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    id: super::TermId,
    term: String,
    also: Vec<String>,
    meaning: String,
    sources: Vec<SourceId>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDefinition {
    id: String,
    name: String,
    criteria: Criteria,
    asks: String,
    note: String,
}

impl Manuscript {
    /// Reads and checks the folder of the assets.
    ///
    /// # Errors
    /// Every mistake found, sorted by file and place.
    pub fn read(assets: &Path) -> Result<Self, Vec<Fault>> {
        let mut desk =
            Desk { assets, texts: BTreeMap::new(), mentions: Vec::new(), ends: Vec::new(), faults: Vec::new() };
        let site: Option<Site> = desk.json("content/site.json");
        let sources: Vec<Source> = desk.json("content/sources.json").unwrap_or_default();
        let figures: Vec<Figure> = desk.json("content/figures.json").unwrap_or_default();
        let terms = desk.terms("content/glossary.json");
        let medicines = desk.medicines("content/medicines.json");
        let reasons = desk.reasons("content/reasons.json");
        let definitions = desk.definitions("content/definitions.json");
        let self_check: SelfCheck = desk.json("content/self-check.json").unwrap_or_default();
        let check = desk.page("pages/check.md");
        let your_data = desk.page("pages/your-data.md");
        let countries: Vec<Country> = desk.json("content/crisis-lines.json").unwrap_or_default();
        let comparison: Option<Comparison> = desk.lines("content/comparison.json");
        let fit: Option<Fit> = desk.lines("content/fit.json");
        let claims: Option<Claims> = desk.lines("content/claims.json");
        let prices: Option<Prices> = desk.lines("content/prices.json");
        let interactions: Interactions = desk.lines("content/interactions.json").unwrap_or_default();
        let warnings: Vec<Warning> = desk.json("content/warnings.json").unwrap_or_default();
        let crisis = desk.page_around("pages/crisis.md", "crisis-lines");
        let about = desk.page_around("pages/about.md", "publisher");
        let articles = desk.articles();
        let scores: Vec<Score> = desk.json("content/scores.json").unwrap_or_default();
        let changes: Vec<Change> = desk.json("content/changes.json").unwrap_or_default();
        desk.check_changes(&changes, &figures);

        desk.check_self_check(&self_check);
        desk.check_sources(&sources);
        desk.check_figures(&figures, &sources);
        desk.check_medicines(&medicines, &sources);
        desk.check_countries(&countries);
        desk.check_interactions(&interactions, &medicines, &sources);
        desk.check_warnings(&warnings, &articles);
        if let Some(comparison) = &comparison {
            desk.check_comparison(comparison, &figures);
            desk.check_dates("content/comparison.json", &Place::File, &comparison.reviewed, &comparison.next_review);
        }
        if let Some(claims) = &claims {
            desk.check_claims(claims);
        }
        if let Some(fit) = &fit {
            desk.check_fit(fit);
            if let Some(prices) = &prices {
                desk.check_prices(prices, fit, &figures);
            }
        }

        desk.words();
        let (faults, reading) = house::check(&desk.texts);
        desk.faults.extend(faults);

        let (Some(site), Some(comparison), Some(fit), Some(claims), Some(prices)) =
            (site, comparison, fit, claims, prices)
        else {
            return Err(desk.into_faults());
        };
        let mut manuscript = Manuscript {
            site,
            sources,
            figures,
            terms,
            articles,
            comparison,
            fit,
            claims,
            prices,
            interactions,
            medicines,
            reasons,
            definitions,
            self_check,
            check,
            your_data,
            countries,
            crisis,
            about,
            reading,
            scores,
            changes,
            ends: Vec::new(),
            links: Vec::new(),
        };
        manuscript.links = desk.check_mentions(&manuscript);
        manuscript.ends = std::mem::take(&mut desk.ends);
        manuscript.print_figures();
        if desk.faults.is_empty() { Ok(manuscript) } else { Err(desk.into_faults()) }
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

    /// Puts each figure's shown text where the figure is named.
    fn print_figures(&mut self) {
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
        for article in &mut self.articles {
            visit::inlines_mut(&mut article.blocks, &mut print);
            for point in &mut article.key_points {
                visit::line_mut(point, &mut print);
            }
        }
        visit::inlines_mut(&mut self.crisis.0, &mut print);
        visit::inlines_mut(&mut self.crisis.1, &mut print);
        visit::inlines_mut(&mut self.about.0, &mut print);
        visit::inlines_mut(&mut self.about.1, &mut print);
        visit::inlines_mut(&mut self.check, &mut print);
        for term in &mut self.terms {
            visit::line_mut(&mut term.meaning, &mut print);
        }
        let mut print_line = |_: &str, line: &mut Line| visit::line_mut(&mut line.0, &mut print);
        self.comparison.each_line(&mut print_line);
        self.fit.each_line(&mut print_line);
        self.claims.each_line(&mut print_line);
        self.prices.each_line(&mut print_line);
        self.interactions.each_line(&mut print_line);
    }
}

/// What has been read so far, and what was wrong with it.
struct Desk<'a> {
    assets: &'a Path,
    /// Every file that was read, by its name.
    texts: BTreeMap<String, String>,
    mentions: Vec<Mention>,
    ends: Vec<Ending>,
    faults: Vec<Fault>,
}

impl Desk<'_> {
    fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort();
        self.faults.dedup();
        self.faults
    }

    fn sort_out<T>(&mut self, read: Result<T, Vec<Fault>>) -> Option<T> {
        read.map_err(|faults| self.faults.extend(faults)).ok()
    }

    fn fault(&mut self, file: &str, place: Place, message: impl Into<String>) {
        self.faults.push(Fault::new(file, place, message));
    }

    fn text(&mut self, file: &str) -> Option<String> {
        match fs::read_to_string(self.assets.join(file)) {
            Ok(text) => {
                self.texts.insert(file.to_owned(), text.clone());
                Some(text)
            }
            Err(error) => {
                self.fault(file, Place::File, format!("expected this file: {error}"));
                None
            }
        }
    }

    /// The words of the interface, which `build.rs` has made into code; here they are read as everything else is that authors write.
    fn words(&mut self) {
        let Ok(entries) = fs::read_dir(self.assets.join("words")) else { return };
        for entry in entries.flatten() {
            self.text(&format!("words/{}", entry.file_name().to_string_lossy()));
        }
    }

    fn json<T: serde::de::DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let text = self.text(file)?;
        let read = data::read(&text, file);
        self.sort_out(read)
    }

    fn line(&mut self, text: &str, file: &str, place: Place) -> Vec<Inline> {
        let origin = Origin { file: file.into(), begins: place };
        let read = markdown::line(text, &origin, &mut self.mentions);
        self.sort_out(read).unwrap_or_default()
    }

    fn page(&mut self, file: &str) -> Vec<Block> {
        let Some(text) = self.text(file) else { return Vec::new() };
        self.blocks(&text, file, 1)
    }

    fn blocks(&mut self, text: &str, file: &str, begins: usize) -> Vec<Block> {
        let origin = Origin { file: file.into(), begins: Place::Line(begins) };
        let read = markdown::blocks(text, &origin, &mut self.mentions);
        self.sort_out(read).unwrap_or_default()
    }

    /// A page with something in its midst that is not text: the lines of all countries, who publishes this copy.
    fn page_around(&mut self, file: &str, midst: &str) -> (Vec<Block>, Vec<Block>) {
        let Some(text) = self.text(file) else { return Default::default() };
        let Some((before, after)) = text.split_once(&format!("\n{{{{{midst}}}}}\n")) else {
            self.fault(file, Place::File, format!("expected a line `{{{{{midst}}}}}` where that stands"));
            return Default::default();
        };
        let begins = before.matches('\n').count() + 3;
        (self.blocks(before, file, 1), self.blocks(after, file, begins))
    }

    fn terms(&mut self, file: &str) -> Vec<Term> {
        let written: Vec<WrittenTerm> = self.json(file).unwrap_or_default();
        let ids: Vec<String> = written.iter().map(|term| term.id.to_string()).collect();
        self.check_unique(file, ids.iter().map(String::as_str));
        let mut terms: Vec<Term> = written
            .into_iter()
            .enumerate()
            .map(|(at, term)| {
                let place = Place::Path(format!("[{at}] ({})", term.id));
                let mut meaning = self.line(&term.meaning, file, place.clone());
                for id in &term.sources {
                    self.mentions.push(Mention {
                        what: Mentioned::Source(id.clone()),
                        file: file.into(),
                        place: place.clone(),
                    });
                }
                if !term.sources.is_empty() {
                    meaning.push(Inline::Cite(term.sources));
                }
                Term { id: term.id, term: term.term, also: term.also, meaning }
            })
            .collect();
        terms.sort_by_key(|term| term.term.to_lowercase());
        terms
    }

    fn medicines(&mut self, file: &str) -> Vec<MedicineEntry> {
        let Some(text) = self.text(file) else { return Vec::new() };
        let read = data::read::<Vec<MedicineEntry>>(&text, file);
        let Some(medicines) = self.sort_out(read) else { return Vec::new() };
        if let Ok(Value::Array(written)) = serde_json::from_str::<Value>(&text) {
            for (at, (written, read)) in written.iter().zip(&medicines).enumerate() {
                let path = format!("[{at}] ({})", read.judged.id);
                self.faults.extend(data::unknown_fields(written, read, file, &path));
            }
        }
        medicines
    }

    fn reasons(&mut self, file: &str) -> BTreeMap<Reason, Vec<Inline>> {
        let written: BTreeMap<Reason, String> = self.json(file).unwrap_or_default();
        written
            .into_iter()
            .map(|(reason, words)| (reason, self.line(&words, file, Place::Path(format!("{reason:?}")))))
            .collect()
    }

    fn definitions(&mut self, file: &str) -> Vec<DefinitionEntry> {
        let written: Vec<WrittenDefinition> = self.json(file).unwrap_or_default();
        let ids: Vec<String> = written.iter().map(|definition| definition.id.clone()).collect();
        self.check_unique(file, ids.iter().map(String::as_str));
        written
            .into_iter()
            .enumerate()
            .map(|(at, written)| {
                let place = Place::Path(format!("[{at}] ({})", written.id));
                self.check_definition(file, &place, &written.criteria, &written.asks);
                DefinitionEntry {
                    asks: self.line(&written.asks, file, place.clone()),
                    note: self.line(&written.note, file, place),
                    id: written.id,
                    name: written.name,
                    criteria: written.criteria,
                }
            })
            .collect()
    }

    fn articles(&mut self) -> Vec<Article> {
        let folder = self.assets.join("articles");
        let mut files: Vec<String> = match fs::read_dir(&folder) {
            Ok(entries) => {
                entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned())).collect()
            }
            Err(error) => {
                self.fault("articles", Place::File, format!("expected this folder: {error}"));
                return Vec::new();
            }
        };
        files.sort();
        let mut articles: Vec<Article> = files.iter().filter_map(|name| self.article(name)).collect();
        articles.sort_by_key(|article| (article.order, article.slug.clone()));
        articles
    }

    fn article(&mut self, name: &str) -> Option<Article> {
        let file = format!("articles/{name}");
        let Some(slug) = name.strip_suffix(".md").and_then(Slug::parse) else {
            self.fault(
                &file,
                Place::File,
                "expected a name like `what-trd-is.md`: lower-case letters, digits, hyphens",
            );
            return None;
        };
        let text = self.text(&file)?;
        let split = front_matter::split(&text, &file);
        let (head, body, begins) = self.sort_out(split)?;
        let origin = Origin { file: file.clone(), begins: Place::Line(begins) };
        let read = markdown::blocks(body, &origin, &mut self.mentions);
        let blocks = self.sort_out(read)?;
        let key_points =
            head.key_points.iter().map(|point| self.line(point, &file, Place::Line(1))).collect::<Vec<_>>();
        if !(3..=5).contains(&key_points.len()) {
            self.fault(&file, Place::Line(1), format!("expected 3 to 5 key points, found {}", key_points.len()));
        }
        if head.topics.is_empty() {
            self.fault(&file, Place::Line(1), "expected at least one topic");
        }
        if !matches!(blocks.last(), Some(Block::Questions(_))) {
            self.fault(&file, Place::File, "expected the article to end with `## What to ask` and a list of questions");
        }
        let (reviewed, next_review) = (head.reviewed.to_string(), head.next_review.to_string());
        self.check_dates(&file, &Place::Line(1), &reviewed, &next_review);
        let words = words_in(&blocks);
        Some(Article {
            slug,
            title: head.title,
            summary: head.summary,
            key_points,
            topics: head.topics,
            order: head.order,
            reviewed,
            next_review,
            minutes: words.div_ceil(200).max(1).try_into().unwrap_or(u16::MAX),
            blocks,
        })
    }

    /// Checks what texts refer to, but for links to pages: those it gives back.
    fn check_mentions(&mut self, manuscript: &Manuscript) -> Vec<Link> {
        let sources: HashSet<&SourceId> = manuscript.sources.iter().map(|source| &source.id).collect();
        let figures: HashMap<_, _> = manuscript.figures.iter().map(|figure| (&figure.id, figure)).collect();
        let terms: HashSet<_> = manuscript.terms.iter().map(|term| &term.id).collect();
        let mut links = Vec::new();
        for mention in std::mem::take(&mut self.mentions) {
            let wrong = match &mention.what {
                Mentioned::Source(id) => {
                    (!sources.contains(id)).then(|| format!("unknown source `{id}`: expected an id of sources.json"))
                }
                Mentioned::Figure(id, part) => match figures.get(id) {
                    None => Some(format!("unknown figure `{id}`: expected an id of figures.json")),
                    Some(figure) if !figure.parts.contains_key(part) => Some(format!(
                        "figure `{id}` has no part `{part}`: expected one of {}",
                        figure.parts.keys().cloned().collect::<Vec<_>>().join(", ")
                    )),
                    Some(_) => None,
                },
                Mentioned::Term(id) => {
                    (!terms.contains(id)).then(|| format!("unknown term `{id}`: expected an id of glossary.json"))
                }
                Mentioned::Until(day) => {
                    let what = Fault::new(&mention.file, mention.place.clone(), "a sentence").to_string();
                    self.ends.push(Ending { what, day: *day });
                    None
                }
                Mentioned::Page(path) => {
                    links.push(Link { to: path.clone(), file: mention.file.clone(), place: mention.place.clone() });
                    None
                }
            };
            if let Some(message) = wrong {
                self.fault(&mention.file, mention.place, message);
            }
        }
        links
    }
}

/// How many words a text has.
fn words_in(blocks: &[Block]) -> usize {
    let mut words = 0;
    visit::inlines(blocks, &mut |inline| {
        if let Inline::Text(text) = inline {
            words += text.split_whitespace().count();
        }
    });
    words
}
