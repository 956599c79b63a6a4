//! Search by name: finding a medicine by what somebody types, a generic name or a brand, begun or whole, as on the box, or a little
//! misspelled.
//!
//! Another drug in the place of an unknown name is the worst answer, as one tap puts it on a sheet for a clinician. So whole names and
//! beginnings come first, a misspelling is forgiven only in proportion to its length, and a name that two medicines could be is neither.

mod form;
mod query;
pub(crate) mod spelling;
mod words;

pub use form::FormMatch;
pub use query::{NameMatch, Query};
pub use words::is_of_unknown_form;

/// A medicine that may be offered.
pub struct Named<'a, T> {
    /// Every name of it.
    pub names: Vec<&'a str>,
    /// What is the same medicine to a reader.
    pub substance: &'a str,
    /// Whether it is one that is added to another: offered after one that is taken on its own and fits as well.
    pub added: bool,
    /// What is offered.
    pub medicine: T,
}

/// The medicines to offer for what somebody typed, the best first.
///
/// Where names are only misspelled, the nearest medicine is offered, and none where two are equally near.
pub fn search<'a, T>(typed: &str, medicines: impl IntoIterator<Item = Named<'a, T>>) -> Vec<T> {
    let Some(query) = Query::read(typed) else { return Vec::new() };
    let matching = medicines.into_iter().filter_map(|one| Some((query.matched(one.names.iter().copied())?, one)));
    let mut found: Vec<_> = matching.collect();
    found.sort_by_key(|(matched, one)| (*matched, one.added));
    let Some((best, nearest)) = found.first().map(|(matched, one)| (*matched, one.substance)) else {
        return Vec::new();
    };
    match best {
        NameMatch::Misspelled(wrong, _) => {
            found.retain(|(matched, _)| matches!(matched, NameMatch::Misspelled(other, _) if *other == wrong));
            if found.iter().any(|(_, one)| one.substance != nearest) {
                return Vec::new();
            }
        }
        // Who has typed a whole name may want another form of it, and nothing that merely sounds alike.
        _ => found.retain(|(matched, _)| !matches!(matched, NameMatch::Misspelled(..))),
    }
    found.into_iter().map(|(_, one)| one.medicine).collect()
}
