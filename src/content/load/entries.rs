//! JSON files of which only some texts are Markdown: terms, medicines, reasons, definitions.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::mentions::{Mention, Mentioned};
use super::{Loader, json};
use crate::content::{DefinitionEntry, Inline, MedicineEntry, Place, SourceId, Term, TermId};
use crate::domain::Criteria;
use crate::domain::answer::Reason;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenTerm {
    id: TermId,
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

impl Loader<'_> {
    pub(super) fn terms(&mut self, file: &str) -> Vec<Term> {
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

    pub(super) fn medicines(&mut self, file: &str) -> Vec<MedicineEntry> {
        let Some(text) = self.text(file) else { return Vec::new() };
        let read = json::read::<Vec<MedicineEntry>>(&text, file);
        let Some(medicines) = self.sort_out(read) else { return Vec::new() };
        if let Ok(Value::Array(written)) = serde_json::from_str::<Value>(&text) {
            for (at, (written, read)) in written.iter().zip(&medicines).enumerate() {
                let path = format!("[{at}] ({})", read.judged.id);
                self.diagnostics.extend(json::unknown_fields(written, read, file, &path));
            }
        }
        medicines
    }

    pub(super) fn reasons(&mut self, file: &str) -> BTreeMap<Reason, Vec<Inline>> {
        let written: BTreeMap<Reason, String> = self.json(file).unwrap_or_default();
        written
            .into_iter()
            .map(|(reason, words)| (reason, self.line(&words, file, Place::Path(format!("{reason:?}")))))
            .collect()
    }

    pub(super) fn definitions(&mut self, file: &str) -> Vec<DefinitionEntry> {
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
}
