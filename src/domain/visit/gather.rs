//! The questions that follow from what is known of a person: from the history, the check-ins, what is taken, what was marked.

use super::question::{Kind, Missing, Offer};
use super::rank::in_order;
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::answer::Reason;
use crate::domain::caution::Caution;
use crate::domain::history::{Benefit, Taken as HowTaken, Trial};
use crate::domain::interactions::wash_out::{Rule, rule_for};
use crate::domain::interactions::{Advice, Agent, Entry, answer};
use crate::domain::track::{CheckIn, Compared, Course, read};
use crate::domain::{Day, History, Judgement};

/// What of what to check first a question comes from, in the order of `self-check.json`. Times of high energy are among the cautions.
const TICKED: [Option<Kind>; 7] = [
    Some(Kind::Missed),
    Some(Kind::Alcohol),
    Some(Kind::BloodTests),
    Some(Kind::Apnea),
    None,
    Some(Kind::OtherMedicines),
    Some(Kind::Beside),
];
/// What can be marked under what matters that says the same as another answer.
const IN_DANGER: &str = "danger";
const PSYCHOSIS: &str = "psychosis";
const MANIA: &str = "mania";

/// Something that is taken: by what it is called here, and what the rules go by.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// Its id, or its name where it has none.
    pub key: String,
    /// What the rules go by.
    pub agent: Agent,
}

/// What is known of a person.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The history.
    pub history: &'a History,
    /// What it comes to.
    pub judgement: &'a Judgement,
    /// What was ticked of what to check first, by its place.
    pub ticked: &'a [bool],
    /// The check-ins.
    pub check_ins: &'a [CheckIn],
    /// When the current try began.
    pub start: Option<Day>,
    /// What is taken.
    pub taken: &'a [Taken],
    /// The list of interactions.
    pub list: &'a [Entry],
    /// From what to what a change is planned.
    pub change: Option<(&'a Taken, &'a Taken)>,
    /// The rules on the time between two medicines.
    pub gaps: &'a [Rule],
    /// What was marked as what matters.
    pub matters: &'a [String],
    /// The circumstances that were marked.
    pub circumstances: &'a [String],
}

/// The questions that follow from it, each once, in the order of their kinds: in whatever order it was entered.
pub fn offers(known: &Known<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    said(known, &mut offers);
    check_ins(known, &mut offers);
    taken(known, &mut offers);
    tries(known, &mut offers);
    offers.extend(anybody(&offers));
    let mut each: Vec<Offer> = Vec::new();
    for offer in in_order(offers) {
        if each.iter().all(|other| other.key() != offer.key()) {
            each.push(offer);
        }
    }
    each
}

/// From what was ticked and marked.
fn said(known: &Known<'_>, offers: &mut Vec<Offer>) {
    let marked = |id: &str| known.circumstances.iter().any(|own| own == id);
    let cautions = &known.judgement.cautions;
    for (holds, kind) in [
        (marked(IN_DANGER), Kind::Thoughts),
        (cautions.contains(&Caution::Psychotic) || marked(PSYCHOSIS), Kind::Psychosis),
        (cautions.contains(&Caution::BipolarSigns) || marked(MANIA), Kind::Bipolar),
    ] {
        offers.extend(holds.then_some(Offer::of(kind)));
    }
    for (ticked, kind) in known.ticked.iter().zip(TICKED) {
        offers.extend(kind.filter(|_| *ticked).map(Offer::of));
    }
    let told_apart = [IN_DANGER, PSYCHOSIS, MANIA];
    let others = known.circumstances.iter().filter(|id| !told_apart.contains(&id.as_str()));
    for (kind, ids) in [(Kind::Circumstance, sorted(others)), (Kind::Matters, sorted(known.matters.iter()))] {
        offers.extend((!ids.is_empty()).then(|| Offer::about(kind, ids)));
    }
}

fn sorted<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut ids = in_order(ids.cloned().collect());
    ids.dedup();
    ids
}

/// From the newest check-in.
fn check_ins(known: &Known<'_>, offers: &mut Vec<Offer>) {
    let Some(reading) = read(known.check_ins, known.start, None) else { return };
    if reading.newest.shows_crisis_help() {
        offers.push(Offer::of(Kind::Thoughts));
    }
    if let Compared::With { change, .. } = reading.compared
        && change.course == Course::Worse
    {
        offers.push(Offer { number: change.points.unsigned_abs(), ..Offer::of(Kind::Worse) });
    }
}

/// From what is taken, and from a change that is planned.
fn taken(known: &Known<'_>, offers: &mut Vec<Offer>) {
    let agents: Vec<Agent> = known.taken.iter().map(|one| one.agent.clone()).collect();
    let name = |at: usize| known.taken.get(at).map(|one| one.key.clone());
    for finding in answer(&agents, known.list).found {
        let kind = match finding.advice {
            Advice::Avoid => Kind::NotTogether,
            Advice::TalkFirst => Kind::TalkFirst,
            Advice::UsuallyFine => continue,
        };
        // What is said of a close relative alone is worth a talk, whatever is said of that.
        let relatives = finding.by_relative.iter().map(|pair| (Kind::TalkFirst, pair));
        for (kind, pair) in finding.pairs.iter().map(|pair| (kind, pair)).chain(relatives) {
            if let (Some(one), Some(other)) = (name(pair.one), name(pair.other)) {
                offers.push(Offer::about(kind, sorted([one, other].iter())));
            }
        }
    }
    // Of one pair the list may say both: what matters more is enough.
    let apart: Vec<_> =
        offers.iter().filter(|offer| offer.kind == Kind::NotTogether).map(|offer| offer.about.clone()).collect();
    offers.retain(|offer| offer.kind != Kind::TalkFirst || !apart.contains(&offer.about));
    if let Some((from, to)) = known.change
        && rule_for(&from.agent, &to.agent, known.gaps).is_some()
    {
        offers.push(Offer::about(Kind::WashOut, [from.key.clone(), to.key.clone()]));
    }
}

/// From the tries of the history.
fn tries(known: &Known<'_>, offers: &mut Vec<Offer>) {
    let failures = known.judgement.adequate_failures;
    if failures.at_least >= 2 {
        offers.push(Offer::of(Kind::Options));
    }
    for (trial, verdict) in known.history.trials.iter().zip(&known.judgement.trials) {
        if trial.never_taken {
            continue;
        }
        let yes = |answer: Option<bool>| answer == Some(true);
        let has = |reason| verdict.reasons.contains(&reason);
        let could_be_more = has(Reason::DoseBelow) || has(Reason::TooShort);
        let in_part =
            matches!(trial.benefit, Some(Benefit::UnderQuarter | Benefit::QuarterToHalf | Benefit::UnderHalf));
        for (holds, kind) in [
            (yes(trial.stopped_for_side_effects), Kind::SideEffects),
            (yes(trial.wore_off), Kind::WoreOff),
            (in_part && yes(trial.still_taking), Kind::HelpsInPart),
            (could_be_more && !yes(trial.stopped_for_side_effects) && failures.at_least < 2, Kind::FullTry),
        ] {
            offers.extend(holds.then(|| Offer::about(kind, [name_of(trial)])));
        }
        if trial.taken == Some(HowTaken::OftenMissed) {
            offers.push(Offer::of(Kind::Missed));
        }
        if let Some(weeks) = verdict.judge_in_weeks {
            offers.push(Offer { number: weeks, ..Offer::about(Kind::TooEarly, [name_of(trial)]) });
        }
        // Where two tries count in any case nothing hangs on one more.
        let missing = if failures.at_least < 2 { missing(trial, verdict) } else { Vec::new() };
        if !missing.is_empty() {
            offers.push(Offer { missing, ..Offer::about(Kind::Unsettled, [name_of(trial)]) });
        }
    }
}

/// What is not known of a try that may count.
fn missing(trial: &Trial, verdict: &TrialVerdict) -> Vec<Missing> {
    if verdict.verdict != Verdict::Unsure {
        return Vec::new();
    }
    let missing = verdict.reasons.iter().filter_map(|reason| match reason {
        Reason::NotInData if trial.own_name().is_none() => Some(Missing::Name),
        Reason::DoseUnknown if trial.known_dose().is_none() => Some(Missing::Dose),
        Reason::DurationUnknown => Some(Missing::Weeks),
        _ => None,
    });
    missing.collect()
}

/// By what a try is called here: the id of its medicine, the name that the reader gave it, or nothing.
fn name_of(trial: &Trial) -> String {
    let listed = trial.medicine.as_ref().map(|id| id.as_str().to_owned());
    listed.or_else(|| trial.other_name.as_ref().map(|name| name.trim().to_owned())).unwrap_or_default()
}

/// What anybody may ask, where nothing of the reader's own asks it already.
fn anybody(offers: &[Offer]) -> Vec<Offer> {
    let has = |holds: &dyn Fn(Kind) -> bool| offers.iter().any(|offer| holds(offer.kind));
    let hidden = has(&|kind| kind.group() == super::Group::Hidden);
    let kinds = [
        (hidden, Kind::RuleOut),
        (has(&|kind| kind == Kind::TooEarly), Kind::Judge),
        (has(&|kind| kind == Kind::Options), Kind::After),
    ];
    kinds.into_iter().filter(|(asked, _)| !asked).map(|(_, kind)| Offer::of(kind)).collect()
}
