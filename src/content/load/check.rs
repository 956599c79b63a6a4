//! What must hold of the data: each mistake with its place.

use std::collections::HashSet;

use super::Loader;
use crate::content::id::is_id;
use crate::content::manuscript::Ending;
use crate::content::{Change, Country, Day, Figure, MedicineEntry, Place, SelfCheck, Source, SourceId};
use crate::domain::Criteria;

impl Loader<'_> {
    pub(super) fn check_unique<'t>(&mut self, file: &str, ids: impl Iterator<Item = &'t str>) {
        let mut seen = HashSet::new();
        for (at, id) in ids.enumerate() {
            if !seen.insert(id) {
                self.report(file, Place::Path(format!("[{at}]")), format!("a second entry with the id `{id}`"));
            }
        }
    }

    pub(super) fn check_sources(&mut self, sources: &[Source]) {
        let file = "content/sources.json";
        self.check_unique(file, sources.iter().map(|source| source.id.as_str()));
        for (at, source) in sources.iter().enumerate() {
            let place = Place::Path(format!("[{at}] ({})", source.id));
            if !is_id(source.id.as_str()) {
                self.report(file, place.clone(), "the id: expected a-z, 0-9 and hyphens");
            }
            if source.href().is_none() {
                self.report(file, place.clone(), "expected at least one of doi, pmid, address");
            }
            if source.doi.as_ref().is_some_and(|doi| !doi.starts_with("10.") || !doi.contains('/') || doi.contains(' '))
            {
                self.report(file, place.clone(), "doi: expected `10.…/…`, without its resolver");
            }
            if source.pmid.as_ref().is_some_and(|pmid| pmid.is_empty() || !pmid.bytes().all(|b| b.is_ascii_digit())) {
                self.report(file, place.clone(), "pmid: expected digits");
            }
            if source
                .address
                .as_ref()
                .is_some_and(|address| !address.starts_with("https://") && !address.starts_with("http://"))
            {
                self.report(file, place.clone(), "address: expected `https://…`");
            }
            if !is_date(&source.read) {
                self.report(file, place, "read: expected a day like 2026-11-24");
            }
        }
    }

    pub(super) fn check_figures(&mut self, figures: &[Figure], sources: &[Source]) {
        let file = "content/figures.json";
        let known: HashSet<&SourceId> = sources.iter().map(|source| &source.id).collect();
        self.check_unique(file, figures.iter().map(|figure| figure.id.as_str()));
        for (at, figure) in figures.iter().enumerate() {
            let place = Place::Path(format!("[{at}] ({})", figure.id));
            if figure.sources.is_empty() {
                self.report(file, place.clone(), "a figure without a source: expected at least one");
            }
            for id in figure.sources.iter().filter(|id| !known.contains(id)) {
                self.report(file, place.clone(), format!("unknown source `{id}`: expected an id of sources.json"));
            }
            if figure.parts.is_empty() {
                self.report(file, place.clone(), "expected at least one part");
            }
            if !is_date(&figure.checked) {
                self.report(file, place.clone(), "checked: expected a day like 2026-11-24");
            }
            if let Some(message) = unclear_funder(&figure.funder) {
                self.report(file, place.clone(), message);
            }
            if figure.written_by.as_ref().is_some_and(|who| who.trim().is_empty()) {
                self.report(file, place.clone(), "written_by: expected who wrote it, or null");
            }
            if let Some(until) = &figure.until {
                match Day::parse(until) {
                    Some(day) => self.ends.push(Ending { what: format!("the figure {}", figure.id), day }),
                    None => self.report(file, place.clone(), "until: expected a day like 2026-12-31"),
                }
            }
            for (name, part) in &figure.parts {
                let disordered =
                    part.low.is_some_and(|low| low > part.value) || part.high.is_some_and(|high| high < part.value);
                if disordered || !part.value.is_finite() {
                    self.report(file, place.clone(), format!("part `{name}`: expected low <= value <= high"));
                }
            }
        }
    }

    pub(super) fn check_medicines(&mut self, medicines: &[MedicineEntry], sources: &[Source]) {
        let file = "content/medicines.json";
        let known: HashSet<&SourceId> = sources.iter().map(|source| &source.id).collect();
        let ids: Vec<String> = medicines.iter().map(|medicine| medicine.judged.id.to_string()).collect();
        self.check_unique(file, ids.iter().map(String::as_str));
        for (at, medicine) in medicines.iter().enumerate() {
            let place = Place::Path(format!("[{at}] ({})", medicine.judged.id));
            for id in medicine.sources.iter().filter(|id| !known.contains(id)) {
                self.report(file, place.clone(), format!("unknown source `{id}`: expected an id of sources.json"));
            }
            let has_threshold = medicine.judged.min_dose.is_some() || medicine.judged.stricter_dose.is_some();
            if has_threshold && !medicine.confirmed {
                let message = "a threshold that nobody has confirmed: expected `\"confirmed\": true`, or no min_dose and no stricter_dose";
                self.report(file, place.clone(), message);
            }
            if medicine.confirmed && medicine.sources.is_empty() {
                self.report(file, place.clone(), "a confirmed threshold without a source: expected at least one");
            }
            if let (Some(min), Some(stricter)) = (medicine.judged.min_dose, medicine.judged.stricter_dose)
                && stricter < min
            {
                self.report(file, place, "expected stricter_dose to be at least min_dose");
            }
        }
    }

    /// Each question has its words and a hint, and both once more where they differ for somebody else.
    pub(super) fn check_self_check(&mut self, words: &SelfCheck) {
        for (name, texts) in &words.questions {
            if ![2, 4].contains(&texts.len()) || texts.first().is_none_or(String::is_empty) {
                let place = Place::Path(format!("questions.{name}"));
                self.report("content/self-check.json", place, "expected a question and its hint, once or twice");
            }
        }
    }

    /// What a definition asks for is in its sources, and can be asked for.
    pub(super) fn check_definition(&mut self, file: &str, place: &Place, criteria: &Criteria, asks: &str) {
        if !asks.contains("[@") {
            self.report(file, place.clone(), "asks: expected a source, `[@source-id]`");
        }
        if criteria.tries == 0 || criteria.classes == 0 || criteria.classes > criteria.tries {
            self.report(
                file,
                place.clone(),
                "criteria: expected at least one class and one try, and no more classes than tries",
            );
        }
        if criteria.weeks_possibly > criteria.weeks_surely {
            self.report(file, place.clone(), "criteria: expected weeks_possibly to be at most weeks_surely");
        }
        if criteria.not_helped_surely > criteria.not_helped_possibly {
            self.report(file, place.clone(), "criteria: expected not_helped_surely to be at most not_helped_possibly");
        }
    }

    pub(super) fn check_changes(&mut self, changes: &[Change], figures: &[Figure]) {
        let file = "content/changes.json";
        for (at, change) in changes.iter().enumerate() {
            let place = Place::Path(format!("[{at}] ({})", change.figure));
            if !is_date(&change.date) {
                self.report(file, place.clone(), "date: expected a day like 2026-11-24");
            }
            if !figures.iter().any(|figure| figure.id == change.figure) {
                self.report(file, place, "unknown figure: expected an id of figures.json");
            }
        }
    }

    pub(super) fn check_countries(&mut self, countries: &[Country]) {
        let file = "content/crisis-lines.json";
        self.check_unique(file, countries.iter().map(|country| country.id.as_str()));
        for country in countries {
            self.check_unique(file, country.lines.iter().map(|line| line.id.as_str()));
            for line in &country.lines {
                let place = Place::Path(format!("{}.{}", country.id, line.id));
                if line.call.is_none() && line.text.is_none() && line.chat.is_none() {
                    self.report(file, place.clone(), "expected at least one of call, text, chat");
                }
                if !is_date(&line.checked) {
                    self.report(file, place, "checked: expected a day like 2026-11-24; a number without the day it was checked is not published");
                }
            }
        }
    }

    pub(super) fn check_dates(&mut self, file: &str, place: &Place, reviewed: &str, next_review: &str) {
        if !is_date(reviewed) || !is_date(next_review) {
            self.report(file, place.clone(), "reviewed and next_review: expected days like 2026-11-24");
        } else if next_review <= reviewed {
            self.report(file, place.clone(), "expected next_review to be later than reviewed");
        }
    }
}

/// What is wrong with what a figure says of its funder: it names one, or says why it cannot.
fn unclear_funder(funder: &str) -> Option<&'static str> {
    const REASON: usize = 15;
    let funder = funder.trim().to_lowercase();
    let reason = funder.strip_prefix("not stated").map(|rest| rest.trim_start_matches([':', ' ']));
    let unclear = match reason {
        Some(reason) => reason.starts_with("in what we read") || reason.len() < REASON,
        None => funder.is_empty() || funder.starts_with("unknown"),
    };
    unclear.then_some("funder: expected who paid, or `not stated: ` and the reason why we cannot say")
}

/// Whether a text is a day: `2026-11-24`.
fn is_date(text: &str) -> bool {
    Day::parse(text).is_some()
}
