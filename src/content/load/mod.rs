//! Loading: what authors wrote, read from the folder of the assets, and checked. Every mistake is noted with its place; none stops the
//! reading, so that an author sees all of them at once.

mod articles;
mod check;
mod check_accessibility;
mod check_comparison;
mod check_diagrams;
mod check_interactions;
mod check_options;
mod check_picture;
mod check_visit;
mod entries;
mod front_matter;
mod json;
mod lines;
mod markdown;
mod mentions;
mod shortcodes;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::manuscript::Ending;
use super::{
    Accessibility, AgentEntry, Block, Change, Claims, Comparison, Country, Diagnostic, Diagrams, Figure, Fit, Inline,
    Interactions, Manuscript, Options, Place, Prices, Score, SelfCheck, Site, Source, TrackWords, VisitWords, Warning,
    lint, texts,
};
use mentions::{Mention, Origin};

impl Manuscript {
    /// Reads and checks the folder of the assets.
    ///
    /// # Errors
    /// Every mistake found, sorted by file and place.
    pub fn read(assets: &Path) -> Result<Self, Vec<Diagnostic>> {
        let mut loader =
            Loader { assets, texts: BTreeMap::new(), mentions: Vec::new(), ends: Vec::new(), diagnostics: Vec::new() };
        let site: Option<Site> = loader.json(texts::SITE);
        let sources: Vec<Source> = loader.json("content/sources.json").unwrap_or_default();
        let figures: Vec<Figure> = loader.json(texts::FIGURES).unwrap_or_default();
        let terms = loader.terms(texts::GLOSSARY);
        let medicines = loader.medicines(texts::MEDICINES);
        let reasons = loader.reasons(texts::REASONS);
        let definitions = loader.definitions(texts::DEFINITIONS);
        let self_check: SelfCheck = loader.json(texts::SELF_CHECK).unwrap_or_default();
        let track: Option<TrackWords> = loader.lines(texts::TRACK);
        let visit: Option<VisitWords> = loader.lines(texts::VISIT);
        let check = loader.page(texts::CHECK);
        let your_data = loader.page(texts::YOUR_DATA);
        let countries: Vec<Country> = loader.json(texts::CRISIS_LINES).unwrap_or_default();
        let comparison: Option<Comparison> = loader.lines(texts::COMPARISON);
        let fit: Option<Fit> = loader.lines(texts::FIT);
        let claims: Option<Claims> = loader.lines(texts::CLAIMS);
        let prices: Option<Prices> = loader.lines(texts::PRICES);
        let options: Option<Options> = loader.lines(texts::OPTIONS);
        let interactions: Interactions = loader.lines(texts::INTERACTIONS).unwrap_or_default();
        let agents: Vec<AgentEntry> = loader.json(texts::AGENTS).unwrap_or_default();
        let warnings: Vec<Warning> = loader.json("content/warnings.json").unwrap_or_default();
        let crisis = loader.page_around(texts::CRISIS, "crisis-lines");
        let about = loader.page_around(texts::ABOUT, "publisher");
        let Diagrams(diagrams) = loader.lines(texts::DIAGRAMS).unwrap_or_default();
        let articles = loader.articles(&diagrams);
        let around_accessibility = loader.page_around(texts::ACCESSIBILITY_PAGE, "checks");
        let accessibility: Accessibility = loader.lines(texts::ACCESSIBILITY).unwrap_or_default();
        let scores: Vec<Score> = loader.json("content/scores.json").unwrap_or_default();
        let changes: Vec<Change> = loader.json("content/changes.json").unwrap_or_default();
        loader.check_changes(&changes, &figures);

        loader.check_self_check(&self_check);
        loader.check_sources(&sources);
        loader.check_figures(&figures, &sources);
        loader.check_medicines(&medicines, &sources);
        loader.check_diagrams(&diagrams, &figures);
        loader.check_countries(&countries);
        loader.check_interactions(&interactions, &medicines, &sources);
        loader.check_agents(&agents, &interactions, &medicines);
        loader.check_warnings(&warnings, &articles);
        loader.check_accessibility(&accessibility);
        if let Some(comparison) = &comparison {
            loader.check_comparison(comparison, &figures);
            loader.check_dates(texts::COMPARISON, &Place::File, &comparison.reviewed, &comparison.next_review);
        }
        if let Some(claims) = &claims {
            loader.check_claims(claims);
        }
        if let Some(options) = &options {
            loader.check_options(options, &articles, &warnings);
            loader.check_picture(options, &figures);
            loader.check_dates(texts::OPTIONS, &Place::File, &options.reviewed, &options.next_review);
        }
        if let Some(fit) = &fit {
            loader.check_fit(fit);
            if let Some(prices) = &prices {
                loader.check_prices(prices, fit, &figures);
            }
        }

        if let Some(visit) = &visit {
            loader.check_visit(visit, &self_check);
        }
        loader.words();
        let (diagnostics, reading) = lint::check(&loader.texts);
        loader.diagnostics.extend(diagnostics);

        let (
            Some(site),
            Some(comparison),
            Some(fit),
            Some(claims),
            Some(prices),
            Some(options),
            Some(track),
            Some(visit),
        ) = (site, comparison, fit, claims, prices, options, track, visit)
        else {
            return Err(loader.into_diagnostics());
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
            options,
            interactions,
            agents,
            medicines,
            reasons,
            definitions,
            self_check,
            track,
            visit,
            check,
            your_data,
            countries,
            crisis,
            about,
            around_accessibility,
            accessibility,
            reading,
            texts: texts::Texts::default(),
            scores,
            changes,
            ends: Vec::new(),
            links: Vec::new(),
        };
        manuscript.links = loader.check_mentions(&manuscript, &diagrams);
        manuscript.ends = std::mem::take(&mut loader.ends);
        manuscript.print_figures();
        if loader.diagnostics.is_empty() { Ok(manuscript) } else { Err(loader.into_diagnostics()) }
    }
}

/// What has been read so far, and what was wrong with it.
struct Loader<'a> {
    assets: &'a Path,
    /// Every file that was read, by its name.
    texts: BTreeMap<String, String>,
    mentions: Vec<Mention>,
    ends: Vec<Ending>,
    diagnostics: Vec<Diagnostic>,
}

impl Loader<'_> {
    fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort();
        self.diagnostics.dedup();
        self.diagnostics
    }

    fn sort_out<T>(&mut self, read: Result<T, Vec<Diagnostic>>) -> Option<T> {
        read.map_err(|diagnostics| self.diagnostics.extend(diagnostics)).ok()
    }

    fn report(&mut self, file: &str, place: Place, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(file, place, message));
    }

    fn text(&mut self, file: &str) -> Option<String> {
        match fs::read_to_string(self.assets.join(file)) {
            Ok(text) => {
                self.texts.insert(file.to_owned(), text.clone());
                Some(text)
            }
            Err(error) => {
                self.report(file, Place::File, format!("expected this file: {error}"));
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
        let read = json::read(&text, file);
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
            self.report(file, Place::File, format!("expected a line `{{{{{midst}}}}}` where that stands"));
            return Default::default();
        };
        let begins = before.matches('\n').count() + 3;
        (self.blocks(before, file, 1), self.blocks(after, file, begins))
    }
}
