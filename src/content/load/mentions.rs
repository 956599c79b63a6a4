//! References between files: what a text refers to, and whether it is there. Held against the rest once everything has been read.

use std::collections::{HashMap, HashSet};

use super::Loader;
use crate::content::manuscript::{Ending, Link};
use crate::content::texts::{DIAGRAMS, TextFile};
use crate::content::{Day, Diagnostic, Diagram, FigureId, Manuscript, Place, SourceId, TermId};

/// Where a text begins, for messages.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The file, below the folder of the assets.
    pub file: String,
    /// Line of the file on which the text begins, or the path inside JSON where it stands.
    pub begins: Place,
}

impl Origin {
    pub(super) fn place(&self, text: &str, offset: usize) -> Place {
        match &self.begins {
            Place::Line(first) => {
                Place::Line(first + text.get(..offset).map_or(0, |before| before.matches('\n').count()))
            }
            other => other.clone(),
        }
    }

    pub(super) fn report(&self, text: &str, offset: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.file.clone(), self.place(text, offset), message)
    }
}

/// Something that a text refers to, and where: checked once everything has been read.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// What it refers to.
    pub what: Mentioned,
    /// The file and the place, as in a [`Diagnostic`].
    pub file: String,
    /// The place in the file.
    pub place: Place,
}

/// What a text can refer to.
#[derive(Clone, Debug, PartialEq)]
pub enum Mentioned {
    /// A citation.
    Source(SourceId),
    /// A part of a figure.
    Figure(FigureId, String),
    /// A glossary term.
    Term(TermId),
    /// A diagram.
    Diagram(String),
    /// A page of ours, as a path with or without a fragment.
    Page(String),
    /// The last day on which a sentence surely holds.
    Until(Day),
}

impl Loader<'_> {
    /// Checks what texts refer to, but for links to pages: those it gives back.
    pub(super) fn check_mentions(&mut self, manuscript: &Manuscript, diagrams: &[Diagram]) -> Vec<Link> {
        let sources: HashSet<&SourceId> = manuscript.sources.iter().map(|source| &source.id).collect();
        let figures: HashMap<_, _> = manuscript.figures.iter().map(|figure| (&figure.id, figure)).collect();
        let terms: HashSet<_> = manuscript.terms.iter().map(|term| &term.id).collect();
        let mut links = Vec::new();
        let mut shown = HashSet::new();
        for mention in std::mem::take(&mut self.mentions) {
            let shows_card = matches!(&mention.what, Mentioned::Source(_) | Mentioned::Figure(..) | Mentioned::Term(_));
            if shows_card && TextFile::of(&mention.file).is_some_and(|file| !file.has_cards) {
                let message = "this page shows no cards: expected no citation, figure or term in its words";
                self.report(&mention.file, mention.place.clone(), message);
            }
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
                Mentioned::Diagram(id) => match diagrams.iter().any(|diagram| diagram.id == *id) {
                    _ if TextFile::of(&mention.file).is_none_or(|file| !file.is_article()) => {
                        Some("a diagram: expected it in an article only".to_owned())
                    }
                    true => {
                        shown.insert(id.clone());
                        None
                    }
                    false => Some(format!("unknown diagram `{id}`: expected an id of diagrams.json")),
                },
                Mentioned::Until(day) => {
                    let what = Diagnostic::new(&mention.file, mention.place.clone(), "a sentence").to_string();
                    self.ends.push(Ending { what, day: *day });
                    None
                }
                Mentioned::Page(path) => {
                    links.push(Link { to: path.clone(), file: mention.file.clone(), place: mention.place.clone() });
                    None
                }
            };
            if let Some(message) = wrong {
                self.report(&mention.file, mention.place, message);
            }
        }
        for (at, diagram) in diagrams.iter().enumerate().filter(|(_, diagram)| !shown.contains(&diagram.id)) {
            let place = Place::Path(format!("[{at}] ({})", diagram.id));
            self.report(DIAGRAMS, place, "a diagram that no article shows");
        }
        links
    }
}
