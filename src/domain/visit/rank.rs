//! The order of importance.

use super::question::{Group, Offer};

/// The groups that take turns, in their order.
const TURNS: [Group; 4] = [Group::Hidden, Group::Next, Group::Tries, Group::Values];

/// The questions in the order in which they matter: all that may be dangerous; then one of each other group in turn (within a group one of each kind
/// before a second of any); then what anybody may ask. The same questions come in the same order, whatever order they were given in.
pub fn ranked(mut offers: Vec<Offer>) -> Vec<Offer> {
    offers.sort();
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
fn spread(offers: Vec<Offer>) -> Vec<Offer> {
    let mut placed: Vec<(usize, Offer)> = Vec::new();
    for offer in offers {
        let before = placed.iter().filter(|(_, other)| other.kind == offer.kind).count();
        placed.push((before, offer));
    }
    placed.sort();
    placed.into_iter().map(|(_, offer)| offer).collect()
}
