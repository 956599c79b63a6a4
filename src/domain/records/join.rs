//! Joining entries into tries, by one rule:
//!
//! 1. Entries of one medicine, in the order of their days, are one try as long as no gap between two is longer than [`GAP_DAYS`]: a refill comes a
//!    few weeks late. A prescription of which the end is not known lasts up to [`OPEN_DAYS`] for this, as one is commonly good for a year, but no
//!    day of it is counted.
//! 2. Another dose is the same try. Of several doses the highest is the try's, and its weeks are the days at or above what the medicine asks for
//!    at least, each counted once; a gap is not counted. Where the end of an entry is not known, the weeks are left open.
//! 3. What was handed out says more than what was prescribed: beside fills, the supply of a prescription is not counted.
//! 4. Two antidepressants over the same days: see [`super::overlap`].
//!
//! Never inferred: that it was taken, that it was stopped because a supply ran out, how it went, or in which episode it was.

use super::doubt::Doubt;
use super::entry::{Entry, EntryKind};
use super::name::Catalog;
use super::overlap::{self, Overlap, Stretch};
use super::spans::{Span, covered, has_two_doses_at_once};
use super::when::When;
use crate::domain::free_text::dose::{DoseError, doubt};
use crate::domain::limits::{NOTE_CHARACTERS, check_weeks};
use crate::domain::medicine::MedicineKind;
use crate::domain::saved::Row;
use crate::domain::{Day, Medicine, MedicineId};

/// The longest gap within a try, in days.
pub const GAP_DAYS: u32 = 30;
/// For how long a prescription without a known end may be continued, in days.
pub const OPEN_DAYS: u32 = 366;
/// The longest overlap of a switch, in days.
pub const SWITCHED_UP_TO_DAYS: i32 = 30;
/// The shortest overlap of an addition, in days.
pub const ADDED_FROM_DAYS: i32 = 60;

/// A try, as far as the record has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// The medicine; several where the form is open, the likeliest first.
    pub medicines: Vec<MedicineId>,
    /// The highest daily dose, in the medicine's unit.
    pub dose: Option<f64>,
    /// Weeks at or above the lowest dose that counts; of a lower dose all weeks.
    pub weeks: Option<f64>,
    /// Weeks at or above the stricter dose, where the medicine has one and the dose reached it.
    pub stricter_weeks: Option<f64>,
    /// The month, or the year, in which it began; empty where that is not known.
    pub started: String,
    /// The month, or the year, in which the record says that it ended.
    pub stopped: String,
    /// Whether it was added to another.
    pub added: Option<bool>,
    /// The medicine it overlaps with.
    pub beside: Option<MedicineId>,
    /// Whether the record says that it was not taken.
    pub never_taken: bool,
    /// Why it was stopped, and notes.
    pub note: String,
    /// What is open.
    pub doubts: Vec<Doubt>,
    /// Why we think so.
    pub entries: Vec<Entry>,
    /// The whole answer, where this site has written it: nothing is joined or thought then.
    pub own: Option<Row>,
}

/// An entry with the days that it covers.
struct Dated {
    entry: Entry,
    /// The first and the last day on which it may have begun.
    start: Option<(Day, Day)>,
    /// The day after its last one, where that is known.
    end: Option<Day>,
}

impl Dated {
    fn of(entry: Entry, today: Day, fills: bool) -> Self {
        let start = entry.start.and_then(When::bounds);
        let supplied = entry.supply_days.filter(|_| !(fills && entry.kind == EntryKind::Request));
        let end = match (entry.end, entry.start.and_then(When::day), supplied) {
            (Some(end), ..) => end.bounds().map(|(_, last)| last.plus(1)),
            (None, Some(day), Some(days)) => Some(day.plus(days)),
            _ => None,
        };
        Self { entry, start, end: end.map(|end| end.min(today.plus(1))) }
    }

    /// Its days, where both ends are known to the day.
    fn span(&self) -> Option<Span> {
        let is_exact = self.entry.end.is_none_or(|end| end.day().is_some());
        let start = self.entry.start.and_then(When::day).filter(|_| is_exact)?;
        let dose = self.entry.dose.amount.and_then(Result::ok);
        self.end.filter(|end| *end > start).map(|end| Span { start, end, dose })
    }

    /// The last day on which another entry still goes on with it.
    fn reach(&self) -> Option<Day> {
        let (_, latest) = self.start?;
        Some(self.end.map_or_else(|| latest.plus(OPEN_DAYS), |end| end.plus(GAP_DAYS)))
    }
}

/// Makes tries of all entries of a record. `today` ends what is still going on.
pub fn tries(entries: Vec<Entry>, catalog: &Catalog, today: Day) -> Vec<Try> {
    let mut found: Vec<(Option<Day>, Option<Day>, Try)> = Vec::new();
    for (place, is_open, entries) in groups(entries) {
        let Some(medicine) = catalog.at(place) else { continue };
        let ids = |entries: &[Dated]| -> Vec<MedicineId> {
            let places = entries.first().map(|one| one.entry.places.as_slice()).unwrap_or_default();
            let places = if is_open { places } else { &[place] };
            places.iter().filter_map(|place| catalog.at(*place)).map(|medicine| medicine.id.clone()).collect()
        };
        for entries in chains(entries, today) {
            let first = entries.iter().filter_map(|one| one.start).map(|(first, _)| first).min();
            let end = if entries.iter().all(|one| one.end.is_some()) {
                entries.iter().filter_map(|one| one.end).max()
            } else {
                None
            };
            let ids = ids(&entries);
            found.push((first, end, one(entries, medicine, ids)));
        }
    }
    found.sort_by_key(|(first, ..)| (first.is_none(), *first));
    let overlaps = overlaps(&found, catalog);
    let all: Vec<MedicineId> = found.iter().filter_map(|(_, _, one)| one.medicines.first().cloned()).collect();
    let mut tries: Vec<Try> = found.into_iter().map(|(_, _, one)| one).collect();
    for (one, overlap) in tries.iter_mut().zip(overlaps) {
        let with = match overlap {
            Overlap::None => continue,
            Overlap::Switched(with) => {
                one.added = Some(false);
                with
            }
            Overlap::Added(with) => {
                one.added = Some(true);
                with
            }
            Overlap::Open(with) => {
                one.doubts.push(Doubt::AddedOrSwitched);
                with
            }
        };
        one.beside = all.get(with).cloned();
    }
    tries
}

/// The entries of each medicine, by its place, and whether the form is open.
fn groups(entries: Vec<Entry>) -> Vec<(usize, bool, Vec<Entry>)> {
    let (exact, open): (Vec<_>, Vec<_>) = entries.into_iter().partition(|entry| entry.places.len() == 1);
    let mut groups: Vec<(usize, bool, Vec<Entry>)> = Vec::new();
    for entry in exact.into_iter().chain(open) {
        let Some(first) = entry.places.first().copied() else { continue };
        let is_open = entry.places.len() > 1;
        // A name without its form is of the form that stands elsewhere, where that is one.
        let mut same = groups.iter().enumerate().filter(|(_, (place, ..))| entry.places.contains(place));
        let only = match (same.next(), same.next()) {
            (Some((at, _)), None) => Some(at),
            _ => groups.iter().position(|(place, open, _)| *place == first && *open == is_open),
        };
        match only.and_then(|at| groups.get_mut(at)) {
            Some((.., entries)) => entries.push(entry),
            None => groups.push((first, is_open, vec![entry])),
        }
    }
    groups
}

/// Entries of one medicine as chains without a long gap.
fn chains(entries: Vec<Entry>, today: Day) -> Vec<Vec<Dated>> {
    let fills = entries.iter().any(|entry| entry.kind == EntryKind::Dispense && entry.supply_days.is_some());
    let mut rest: Vec<Dated> = entries.into_iter().map(|entry| Dated::of(entry, today, fills)).collect();
    rest.sort_by_key(|one| (one.start.is_none(), one.start));
    let mut chains: Vec<Vec<Dated>> = Vec::new();
    let mut reach: Option<Day> = None;
    let mut undated: Vec<Dated> = Vec::new();
    for one in rest {
        let Some((first, _)) = one.start else {
            undated.push(one);
            continue;
        };
        let new = one.reach();
        match chains.last_mut().filter(|_| reach.is_some_and(|reach| first <= reach)) {
            Some(chain) => chain.push(one),
            None => {
                chains.push(vec![one]);
                reach = None;
            }
        }
        reach = reach.max(new);
    }
    if !undated.is_empty() {
        match chains.as_mut_slice() {
            [only] => only.extend(undated),
            _ => chains.push(undated),
        }
    }
    chains
}

/// One try of one chain.
fn one(entries: Vec<Dated>, medicine: &Medicine, medicines: Vec<MedicineId>) -> Try {
    let mut doubts = Vec::new();
    if medicines.len() > 1 {
        doubts.push(Doubt::Form);
    }
    if medicine.kind == MedicineKind::Augmentation {
        doubts.push(Doubt::OtherUse);
    }
    let dose = dose_of(&entries, medicine, &mut doubts);
    let [weeks, stricter_weeks] = weeks_of(&entries, medicine, dose, &mut doubts);
    let starts = entries.iter().filter_map(|one| Some((one.start?, one.entry.start?)));
    let started = starts.min_by_key(|(days, _)| *days).map(|(_, when)| when.kept()).unwrap_or_default();
    // It ended where the last of it did, if the record says so.
    let last = entries.iter().max_by_key(|one| (one.start.is_some() && one.end.is_none(), one.end));
    let said = last.filter(|last| last.entry.kind != EntryKind::Administration).and_then(|last| last.entry.end);
    let stopped = said.map(When::kept).unwrap_or_default();
    let never_taken = !entries.is_empty() && entries.iter().all(|one| one.entry.is_not_taken);
    if never_taken {
        doubts.push(Doubt::NotTaken);
    }
    let mut notes: Vec<&str> = Vec::new();
    for one in &entries {
        if !one.entry.note.is_empty() && !notes.contains(&one.entry.note.as_str()) {
            notes.push(&one.entry.note);
        }
    }
    let note = notes.join("; ");
    doubts.sort_unstable();
    doubts.dedup();
    Try {
        medicines,
        dose,
        weeks,
        stricter_weeks,
        started,
        stopped,
        added: None,
        beside: None,
        never_taken,
        note: note.chars().take(NOTE_CHARACTERS).collect(),
        doubts,
        own: None,
        entries: entries.into_iter().map(|one| one.entry).collect(),
    }
}

/// The highest dose that is known, and what is wrong with the others.
fn dose_of(entries: &[Dated], medicine: &Medicine, doubts: &mut Vec<Doubt>) -> Option<f64> {
    let known: Vec<f64> = entries.iter().filter_map(|one| one.entry.dose.amount.and_then(Result::ok)).collect();
    let problems =
        entries.iter().filter_map(|one| one.entry.dose.amount.and_then(Result::err)).map(|error| match error {
            DoseError::NotADose | DoseError::UnclearThousands => Doubt::DoseUnread,
            DoseError::NoStrength => Doubt::NoStrength,
            DoseError::NotDaily => Doubt::NotDaily,
            DoseError::Several => Doubt::SeveralDoses,
            DoseError::OtherUnit => Doubt::OtherUnit,
            DoseError::Outside => Doubt::DoseOutside,
        });
    doubts.extend(problems);
    if entries.iter().any(|one| one.entry.dose.differs) {
        doubts.push(Doubt::DosesDiffer);
    }
    let at: Vec<(Day, Option<f64>)> = entries
        .iter()
        .filter(|one| one.entry.kind != EntryKind::Administration)
        .filter_map(|one| Some((one.start?.0, one.entry.dose.amount.and_then(Result::ok))))
        .collect();
    if has_two_doses_at_once(&at) {
        doubts.push(Doubt::SeveralDoses);
        return None;
    }
    let highest = known.into_iter().reduce(f64::max);
    match highest {
        Some(dose) if doubt(dose, medicine).is_some() => doubts.push(Doubt::DoseUnlikely),
        None if doubts.iter().all(|doubt| !is_of_dose(*doubt)) => doubts.push(Doubt::NoDose),
        _ => {}
    }
    highest
}

fn is_of_dose(doubt: Doubt) -> bool {
    (Doubt::NoDose..=Doubt::DoseUnlikely).contains(&doubt)
}

/// The weeks at the lowest dose that counts, and at the stricter one.
fn weeks_of(entries: &[Dated], medicine: &Medicine, dose: Option<f64>, doubts: &mut Vec<Doubt>) -> [Option<f64>; 2] {
    for one in entries {
        let entry = &one.entry;
        match entry.start {
            None if entry.is_reversed => doubts.push(Doubt::Reversed),
            None if entry.date_unread => doubts.push(Doubt::DateUnread),
            None => doubts.push(Doubt::NoDate),
            _ if entry.is_two_ways => doubts.push(Doubt::DateTwoWays),
            Some(When::Year(_)) => doubts.push(Doubt::OnlyYear),
            Some(When::Month(..)) => doubts.push(Doubt::OnlyMonth),
            Some(When::Day(_)) => match entry.end {
                Some(When::Year(_)) => doubts.push(Doubt::OnlyYear),
                Some(When::Month(..)) => doubts.push(Doubt::OnlyMonth),
                _ if one.end.is_none() && entry.date_unread => doubts.push(Doubt::DateUnread),
                _ => {}
            },
        }
    }
    let spans: Vec<Span> = entries.iter().filter_map(Dated::span).collect();
    // A prescription beside fills has no days of its own; any other that has no end leaves the weeks open.
    let filled = entries.iter().any(|one| one.entry.kind == EntryKind::Dispense && one.end.is_some());
    let is_open = |one: &Dated| one.end.is_none() && !(filled && one.entry.kind == EntryKind::Request);
    if entries.iter().any(|one| one.start.is_some() && is_open(one)) {
        doubts.push(Doubt::NoEnd);
        return [None, None];
    }
    let is_vague = |one: &Dated| one.end.is_some() && one.span().is_none();
    if spans.is_empty() || entries.iter().any(is_vague) {
        return [None, None];
    }
    let weeks = |days: u32| {
        let days = f64::from(days);
        Some(if days < 7.0 { (days * 10.0 / 7.0).floor() / 10.0 } else { (days / 7.0).floor() })
    };
    let least = medicine.min_dose.filter(|least| dose.is_some_and(|dose| dose >= *least));
    let all = covered(&spans, least.unwrap_or_default());
    let stricter = medicine.stricter_dose.filter(|stricter| dose.is_some_and(|dose| dose >= *stricter));
    if least.is_some() && all.at_dose == 0 && all.unknown > 0 {
        // The days are known, and not at which dose.
        return [None, None];
    }
    let longest = weeks(if least.is_some() { all.at_dose } else { all.days });
    if longest.is_some_and(|weeks| check_weeks(weeks).is_err()) {
        // Nobody took anything for that long: one of the dates is a slip.
        doubts.push(Doubt::DateUnread);
        return [None, None];
    }
    [longest, stricter.and_then(|stricter| weeks(covered(&spans, stricter).at_dose))]
}

/// What each try is to those that began before it. Only antidepressants are added to each other here: what boosts is always added.
fn overlaps(found: &[(Option<Day>, Option<Day>, Try)], catalog: &Catalog) -> Vec<Overlap> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (at, (first, end, one)) in found.iter().enumerate() {
        let medicine = one.medicines.first().and_then(|id| catalog.of_id(id));
        let (Some(first), Some(medicine)) = (first, medicine) else { continue };
        if medicine.kind == MedicineKind::Antidepressant {
            stretches.push(Stretch { first: *first, end: *end, substance: &medicine.substance });
            places.push(at);
        }
    }
    let place = |at: usize| places.get(at).copied().unwrap_or_default();
    let mut all = vec![Overlap::None; found.len()];
    for (at, own) in places.iter().enumerate() {
        if let Some(overlap) = all.get_mut(*own) {
            *overlap = match overlap::of(&stretches, at) {
                Overlap::None => Overlap::None,
                Overlap::Switched(with) => Overlap::Switched(place(with)),
                Overlap::Added(with) => Overlap::Added(place(with)),
                Overlap::Open(with) => Overlap::Open(place(with)),
            };
        }
    }
    all
}
