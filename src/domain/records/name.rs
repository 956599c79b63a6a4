//! The medicine of an entry, by its display text, with the same name search and the same certainty as what somebody types. No code of RxNorm is
//! read: none of ours is confirmed yet, and real exports often carry none.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::free_text::strength_in;
use crate::domain::medicine::MedicineKind;
use crate::domain::medicine_search::{NameMatch, Named, Query, search, spelling::sound};
use crate::domain::{Medicine, MedicineId};

/// A medicine of ours, with every name of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// What the rules judge by.
    pub medicine: Medicine,
    /// Every name: the generic one, brands, others.
    pub names: Vec<String>,
}

/// The medicines of ours, and what has been looked up.
#[derive(Debug, Default)]
pub struct Catalog {
    known: Vec<Known>,
    /// How names may begin, as they sound: most of a record is about other things, and passed over quickly.
    beginnings: BTreeSet<String>,
    found: BTreeMap<String, Match>,
}

/// What a display text stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Match {
    /// One medicine, by its places among ours; several where the text does not say which form.
    Certain(Vec<usize>),
    /// Perhaps one of ours: it is spelled otherwise, or different texts say different medicines.
    Unclear,
    /// None of ours.
    #[default]
    None,
}

/// How many letters of a sound are enough to pass a name over.
const BEGINNING: usize = 3;

impl Catalog {
    /// Of these medicines.
    pub fn new(known: Vec<Known>) -> Self {
        let words = known.iter().flat_map(|one| &one.names).flat_map(|name| beginnings(name));
        Self { beginnings: words.collect(), known, found: BTreeMap::new() }
    }

    /// The medicine at a place.
    pub fn at(&self, place: usize) -> Option<&Medicine> {
        self.known.get(place).map(|known| &known.medicine)
    }

    /// The medicine of that id.
    pub fn of_id(&self, id: &MedicineId) -> Option<&Medicine> {
        self.known.iter().map(|known| &known.medicine).find(|medicine| medicine.id == *id)
    }

    /// What several texts of one entry stand for: they have to agree.
    pub fn medicine(&mut self, texts: &[String]) -> Match {
        let mut found = Match::None;
        for text in texts {
            match (&found, self.of_text(text)) {
                (Match::None, new) => found = new,
                (Match::Certain(one), Match::Certain(other)) => {
                    let substance =
                        |places: &[usize]| places.first().and_then(|at| self.at(*at)).map(|one| &one.substance);
                    if substance(one) != substance(&other) {
                        return Match::Unclear;
                    }
                    // "Effexor XR" says more than "venlafaxine".
                    let both: Vec<usize> = one.iter().copied().filter(|place| other.contains(place)).collect();
                    if !both.is_empty() {
                        found = Match::Certain(both);
                    }
                }
                (Match::Unclear, certain @ Match::Certain(_)) => found = certain,
                _ => {}
            }
        }
        found
    }

    fn of_text(&mut self, text: &str) -> Match {
        if beginnings(text).all(|beginning| !self.beginnings.contains(&beginning)) {
            return Match::None;
        }
        if let Some(found) = self.found.get(text) {
            return found.clone();
        }
        let found = self.search(text);
        self.found.insert(text.to_owned(), found.clone());
        found
    }

    fn search(&self, text: &str) -> Match {
        let Some(query) = Query::read(text) else { return Match::None };
        let offered = search(
            text,
            self.known.iter().enumerate().map(|(place, known)| Named {
                names: known.names.iter().map(String::as_str).collect(),
                substance: &known.medicine.substance,
                added: known.medicine.kind == MedicineKind::Augmentation,
                medicine: place,
            }),
        );
        let matched = |place: &usize| {
            let names = self.known.get(*place).map_or(&[] as &[String], |known| &known.names);
            query.matched(names.iter().map(String::as_str))
        };
        let Some(first) = offered.first() else { return Match::None };
        let Some(best) = matched(first) else { return Match::None };
        match best {
            NameMatch::Misspelled(..) => Match::Unclear,
            // The beginning of a name is enough where somebody goes on typing. A record does not.
            NameMatch::Beginning | NameMatch::Within => Match::None,
            NameMatch::Exact | NameMatch::Whole(_) | NameMatch::Among(..) => {
                let substance = |place: &usize| self.at(*place).map(|one| &one.substance);
                let as_well = |place: &&usize| matched(place) == Some(best) && substance(place) == substance(first);
                // A form that was not named may be any of them.
                let form_is_open = !is_of_form(best);
                let any_form = |place: &&usize| is_whole(matched(place)) && substance(place) == substance(first);
                let places = offered.iter().filter(|place| if form_is_open { any_form(place) } else { as_well(place) });
                Match::Certain(places.copied().collect())
            }
        }
    }
}

/// Whether the form beside the name is that of the medicine, or neither has one.
fn is_of_form(matched: NameMatch) -> bool {
    use crate::domain::medicine_search::FormMatch::Same;
    matches!(matched, NameMatch::Exact | NameMatch::Whole(Same) | NameMatch::Among(_, Same))
}

fn is_whole(matched: Option<NameMatch>) -> bool {
    matches!(matched, Some(NameMatch::Exact | NameMatch::Whole(_) | NameMatch::Among(..)))
}

/// How the words of a text begin, as they sound.
fn beginnings(text: &str) -> impl Iterator<Item = String> {
    let words = text.to_lowercase();
    let words: Vec<String> = words
        .split(|sign: char| !sign.is_alphabetic())
        .map(|word| sound(word).chars().take(BEGINNING).collect())
        .filter(|beginning: &String| !beginning.is_empty())
        .collect();
    words.into_iter()
}

/// The one strength in these texts, such as "50 mg"; `None` where there is none, or they differ.
pub fn strength(texts: &[String]) -> Option<String> {
    let mut found: Option<String> = None;
    for text in texts {
        let Some(strength) = strength_in(text) else { continue };
        let plain: String =
            strength.chars().filter(|sign| !sign.is_whitespace()).flat_map(char::to_lowercase).collect();
        match &found {
            Some(known) if *known != plain => return None,
            _ => found = Some(plain),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::strength;

    #[test]
    fn texts_that_say_one_strength_agree() {
        let of = |texts: &[&str]| strength(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&["Zoloft 50 MG Tab", "sertraline 50mg"]).as_deref(), Some("50mg"));
        assert_eq!(of(&["Zoloft 50 MG Tab", "sertraline 100 mg"]), None);
        assert_eq!(of(&["Zoloft"]), None);
    }
}
