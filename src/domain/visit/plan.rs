//! What stands on the page: the three questions that matter most, those that wait, and those that are left out.

use super::FIRST;
use super::question::{Group, Offer};

/// A question of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// One that is offered.
    Offered(Offer),
    /// One in the reader's own words, or from an article.
    Own(String),
}

impl Item {
    /// By what it is kept.
    pub fn key(&self) -> String {
        match self {
            Self::Offered(offer) => offer.key(),
            Self::Own(text) => own_key(text),
        }
    }
}

/// By what a question in own words is kept.
fn own_key(text: &str) -> String {
    ["own:", text].concat()
}

/// All questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The ones that matter most: three at the most.
    pub first: Vec<Item>,
    /// Those that the reader has chosen besides, for when there is time.
    pub later: Vec<Item>,
    /// Those that are offered besides.
    pub more: Vec<Offer>,
    /// Those that the reader has left out.
    pub out: Vec<Offer>,
}

/// Puts offered questions (in the order of importance) and the reader's own together. What may be dangerous comes first, unless it is left out; then
/// what the reader has put first, in that order; then their own; then the others that are offered, as far as there is room.
pub fn plan(ranked: Vec<Offer>, own: &[String], put_first: &[String], left_out: &[String]) -> Plan {
    let (out, mut offered): (Vec<Offer>, Vec<Offer>) =
        ranked.into_iter().partition(|offer| left_out.contains(&offer.key()));
    let mut chosen: Vec<Item> = take(&mut offered, |offer| offer.kind.group() == Group::Safety);
    for key in put_first {
        if chosen.iter().any(|item| item.key() == *key) {
            // Two places may have put the same one first.
        } else if let Some(text) = own.iter().find(|text| own_key(text) == *key) {
            chosen.push(Item::Own(text.clone()));
        } else {
            chosen.extend(take(&mut offered, |offer| offer.key() == *key));
        }
    }
    for text in own {
        if !chosen.iter().any(|item| matches!(item, Item::Own(there) if there == text)) {
            chosen.push(Item::Own(text.clone()));
        }
    }
    let room = FIRST.saturating_sub(chosen.len()).min(offered.len());
    chosen.extend(offered.drain(..room).map(Item::Offered));
    let later = chosen.split_off(chosen.len().min(FIRST));
    Plan { first: chosen, later, more: offered, out }
}

fn take(offered: &mut Vec<Offer>, wanted: impl Fn(&Offer) -> bool) -> Vec<Item> {
    let (taken, rest): (Vec<Offer>, Vec<Offer>) = std::mem::take(offered).into_iter().partition(wanted);
    *offered = rest;
    taken.into_iter().map(Item::Offered).collect()
}
