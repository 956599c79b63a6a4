//! A source: where a fact comes from.

use serde::{Deserialize, Serialize};

use super::SourceId;
use crate::words::sources::{funder_not_stated, kinds, read_in};

/// One source, as in `sources.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// First author and year (`popova-2019`), or body and subject.
    pub id: SourceId,
    /// What sort of source.
    pub kind: SourceKind,
    /// The authors, or the body.
    pub authors: String,
    /// The year of print, or of the version read; `None` where the page bears no date.
    #[serde(deserialize_with = "Option::deserialize")]
    pub year: Option<u16>,
    /// The title as published; `None` where it was not seen.
    #[serde(deserialize_with = "Option::deserialize")]
    pub title: Option<String>,
    /// The journal, or the body.
    pub journal: String,
    /// The DOI, without its resolver.
    #[serde(deserialize_with = "Option::deserialize")]
    pub doi: Option<String>,
    /// The PubMed number.
    #[serde(deserialize_with = "Option::deserialize")]
    pub pmid: Option<String>,
    /// The body's own address.
    #[serde(deserialize_with = "Option::deserialize")]
    pub address: Option<String>,
    /// Who paid for the study; `None` where what we read did not say.
    #[serde(deserialize_with = "Option::deserialize")]
    pub funder: Option<String>,
    /// How many people took part.
    #[serde(deserialize_with = "Option::deserialize")]
    pub people: Option<u32>,
    /// The day we last read it (`2026-11-24`).
    pub read: String,
    /// What we read of it.
    pub read_in: ReadIn,
}

impl Source {
    /// Where to find it: the DOI, else PubMed, else the body's own page.
    pub fn href(&self) -> Option<String> {
        self.doi
            .as_ref()
            .map(|doi| format!("https://doi.org/{doi}"))
            .or_else(|| self.pmid.as_ref().map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/")))
            .or_else(|| self.address.clone())
    }

    /// First author and year, for a citation in the text: "Popova 2019".
    pub fn short(&self) -> String {
        // "Popova V, Daly EJ, …" is a list of people; "US Food and Drug Administration" is a body.
        let people = self.authors.contains(',') || self.authors.split(' ').nth(1).is_some_and(is_initials);
        let first = if people { self.authors.split([',', ' ']).next().unwrap_or_default() } else { &self.authors };
        match self.year {
            Some(year) => format!("{first} {year}"),
            None => first.to_owned(),
        }
    }
}

fn is_initials(word: &str) -> bool {
    !word.is_empty() && word.len() <= 3 && word.chars().all(char::is_uppercase)
}

/// What sort of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum SourceKind {
    Trial,
    MetaAnalysis,
    Cohort,
    Label,
    Regulator,
    Guideline,
    Hta,
    Review,
    CaseReport,
    News,
}

impl SourceKind {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            SourceKind::Trial => kinds::trial(),
            SourceKind::MetaAnalysis => kinds::meta_analysis(),
            SourceKind::Cohort => kinds::cohort(),
            SourceKind::Label => kinds::label(),
            SourceKind::Regulator => kinds::regulator(),
            SourceKind::Guideline => kinds::guideline(),
            SourceKind::Hta => kinds::hta(),
            SourceKind::Review => kinds::review(),
            SourceKind::CaseReport => kinds::case_report(),
            SourceKind::News => kinds::news(),
        }
    }
}

/// What we read of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum ReadIn {
    Original,
    Abstract,
    Copy,
}

impl ReadIn {
    /// That it names no funder, and where we looked.
    pub fn funder_not_stated(self) -> &'static str {
        match self {
            ReadIn::Original => funder_not_stated::original(),
            ReadIn::Abstract => funder_not_stated::only_abstract(),
            ReadIn::Copy => funder_not_stated::copy(),
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            ReadIn::Original => read_in::original(),
            ReadIn::Abstract => read_in::only_abstract(),
            ReadIn::Copy => read_in::copy(),
        }
    }
}
