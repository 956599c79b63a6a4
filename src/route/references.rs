//! Gathering what stands in a page: sources, figures, terms, in the order of their first appearance.

use std::collections::HashSet;

use super::References;
use crate::content::{FigureId, Inline, Manuscript, SourceId, TermId, visit};

/// Collects references while a page's text is walked through.
pub struct Collector<'a> {
    manuscript: &'a Manuscript,
    found: References,
    sources: HashSet<SourceId>,
    figures: HashSet<FigureId>,
    terms: HashSet<TermId>,
}

impl<'a> Collector<'a> {
    /// Nothing found yet.
    pub fn new(manuscript: &'a Manuscript) -> Self {
        Self {
            manuscript,
            found: References::default(),
            sources: HashSet::new(),
            figures: HashSet::new(),
            terms: HashSet::new(),
        }
    }

    /// All that was found.
    pub fn finish(self) -> References {
        self.found
    }

    /// All that was found, its cards apart from the page.
    pub fn finish_apart(self) -> References {
        References { apart: true, ..self.found }
    }

    /// Walks through all lines of a file (`content::texts`).
    pub fn file(&mut self, file: &str) {
        let manuscript = self.manuscript;
        manuscript.lines_of(file).iter().for_each(|line| self.line(line));
    }

    /// Walks through one line.
    pub fn line(&mut self, line: &[Inline]) {
        visit::line(line, &mut |inline| self.inline(inline));
    }

    /// Adds one source.
    pub fn source(&mut self, id: &SourceId) {
        if self.sources.insert(id.clone())
            && let Some(source) = self.manuscript.sources.iter().find(|source| &source.id == id)
        {
            self.found.sources.push(source.clone());
        }
    }

    fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Cite(ids) => ids.iter().for_each(|id| self.source(id)),
            Inline::Figure { id, .. } => self.figure(id),
            Inline::Term { id, .. } => self.term(id),
            _ => {}
        }
    }

    /// Adds one figure, with its sources.
    pub fn figure(&mut self, id: &FigureId) {
        if self.figures.insert(id.clone())
            && let Some(figure) = self.manuscript.figures.iter().find(|figure| &figure.id == id)
        {
            figure.sources.iter().for_each(|id| self.source(id));
            self.found.figures.push(figure.clone());
        }
    }

    fn term(&mut self, id: &TermId) {
        if self.terms.insert(id.clone())
            && let Some(term) = self.manuscript.terms.iter().find(|term| &term.id == id)
        {
            self.line(&term.meaning);
            self.found.terms.push(term.clone());
        }
    }
}
