//! The order of importance.

use super::question::{Group, Offer};

/// The groups that take turns, in their order.
const TURNS: [Group; 4] = [Group::Hidden, Group::Next, Group::Tries, Group::Values];

/// The questions in the order in which they matter: all that may be dangerous; then one of each other group in turn (within a group one of each kind
/// before a second of any); then what anybody may ask. The same questions come in the same order, whatever order they were given in.
pub fn ranked(offers: Vec<Offer>) -> Vec<Offer> {
    let offers = in_order(offers);
    let of =
        |group: Group| -> Vec<Offer> { offers.iter().filter(|offer| offer.kind.group() == group).cloned().collect() };
    let mut ranked = of(Group::Safety);
    let mut waiting = TURNS.map(|group| spread(of(group)).into_iter());
    loop {
        let turn: Vec<Offer> = waiting.iter_mut().filter_map(Iterator::next).collect();
        if turn.is_empty() {
            break;
        }
        ranked.extend(turn);
    }
    ranked.extend(of(Group::Anybody));
    ranked
}

/// One of each kind before a second of any.
fn spread(mut offers: Vec<Offer>) -> Vec<Offer> {
    let mut placed = Vec::new();
    while !offers.is_empty() {
        let mut later = Vec::new();
        let mut before = None;
        // They are in order, so those of a kind lie side by side.
        for offer in offers {
            if before == Some(offer.kind) {
                later.push(offer);
            } else {
                before = Some(offer.kind);
                placed.push(offer);
            }
        }
        offers = later;
    }
    placed
}

/// Few things in their order. The library's own way is made for many, and weighs as much as this page's rules in the browser.
pub(super) fn in_order<T: Ord>(things: Vec<T>) -> Vec<T> {
    let mut placed: Vec<T> = Vec::new();
    for thing in things {
        let at = placed.iter().rposition(|other| *other <= thing).map_or(0, |at| at + 1);
        placed.insert(at, thing);
    }
    placed
}
