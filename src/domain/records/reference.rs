//! References between FHIR resources (`Medication/12`, `urn:uuid:…`, `#contained`), and how many people a file is about.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::resource::{list, text};

/// How many references may follow each other. Those of real files are two at most; a circle ends here.
const LONGEST_WAY: usize = 4;

/// A resource that has been kept for reading.
#[derive(Debug)]
pub struct Kept {
    /// Its `resourceType`.
    pub kind: String,
    /// Its address, where it stands in a bundle.
    pub url: Option<String>,
    /// The resource.
    pub value: Value,
}

/// Where the resources of a file are found.
#[derive(Debug, Default)]
pub struct References(BTreeMap<String, usize>);

/// What came of following references.
#[derive(Debug, PartialEq)]
pub enum Followed<'a> {
    /// The resource.
    Found(&'a Value),
    /// It is not in the file.
    Missing,
    /// They lead in a circle.
    Circle,
}

impl References {
    /// To all of these.
    pub fn of(kept: &[Kept]) -> Self {
        let mut places = BTreeMap::new();
        for (place, one) in kept.iter().enumerate() {
            if let Some(url) = &one.url {
                places.entry(plain(url)).or_insert(place);
            }
            if let Some(id) = text(&one.value, &["id"]) {
                places.entry([&one.kind, "/", id].concat()).or_insert(place);
            }
        }
        Self(places)
    }

    /// What a reference in this resource leads to, if it is in the file.
    pub fn follow<'a>(&self, kept: &'a [Kept], from: &'a Value, reference: &str) -> Option<&'a Value> {
        if let Some(id) = reference.strip_prefix('#') {
            return list(from, &["contained"]).iter().find(|one| text(one, &["id"]) == Some(id));
        }
        let place = self.0.get(&plain(reference)).or_else(|| self.0.get(&short(reference)))?;
        kept.get(*place).map(|kept| &kept.value)
    }

    /// Follows the references at a path from resource to resource, as long as there is one.
    pub fn follow_all<'a>(&self, kept: &'a [Kept], from: &'a Value, path: &[&str]) -> Followed<'a> {
        let (mut here, mut found) = (from, Followed::Missing);
        for _ in 0..LONGEST_WAY {
            let Some(reference) = text(here, path) else { return found };
            let Some(next) = self.follow(kept, here, reference) else { return found };
            here = next;
            found = Followed::Found(next);
        }
        Followed::Circle
    }

    /// The people whom these resources are about, each by a text that tells them apart.
    pub fn people(&self, kept: &[Kept]) -> usize {
        let (mut people, mut numbers) = (BTreeSet::new(), BTreeSet::new());
        for one in kept {
            if one.kind == "Patient" {
                people.insert(self.person(kept, one.url.as_deref(), text(&one.value, &["id"])));
            } else if let Some(reference) = text(&one.value, &["subject", "reference"]) {
                if !reference.starts_with('#') {
                    people.insert(self.person(kept, Some(reference), None));
                }
            } else if let Some(number) = text(&one.value, &["subject", "identifier", "value"]) {
                numbers.insert(number);
            }
        }
        people.remove("");
        // A number beside references may be the same person's.
        people.len().max(numbers.len())
    }

    /// A person by the place of their own resource, else by how they are referred to.
    fn person(&self, kept: &[Kept], reference: Option<&str>, id: Option<&str>) -> String {
        let by_id = id.map(|id| ["Patient/", id].concat());
        let names = [reference.map(plain), reference.map(short), by_id];
        let place = names.iter().flatten().find_map(|name| self.0.get(name));
        match place.filter(|place| kept.get(**place).is_some_and(|kept| kept.kind == "Patient")) {
            Some(place) => place.to_string(),
            None => names.into_iter().flatten().next_back().unwrap_or_default(),
        }
    }
}

/// A reference without the version that it names.
fn plain(reference: &str) -> String {
    reference.split("/_history/").next().unwrap_or_default().to_owned()
}

/// The kind and the id at the end of an address: `Medication/12`.
fn short(reference: &str) -> String {
    let plain = plain(reference);
    let parts: Vec<&str> = plain.rsplit('/').take(2).collect();
    match parts.as_slice() {
        [id, kind] => [*kind, "/", *id].concat(),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(all: &[(&str, Option<&str>, &str)]) -> Vec<Kept> {
        let one = |(kind, url, json): &(&str, Option<&str>, &str)| Kept {
            kind: (*kind).to_owned(),
            url: url.map(str::to_owned),
            value: serde_json::from_str(json).expect("JSON"),
        };
        all.iter().map(one).collect()
    }

    #[test]
    fn a_resource_is_found_by_its_address_its_id_and_within_another() {
        let all = kept(&[
            ("Medication", Some("urn:uuid:1"), r#"{"id":"m"}"#),
            ("Medication", Some("https://ehr.example/fhir/Medication/2"), r#"{"id":"2"}"#),
            ("MedicationRequest", None, r#"{"id":"r","contained":[{"id":"in"}]}"#),
        ]);
        let references = References::of(&all);
        let found = |reference: &str| {
            references.follow(&all, &all[2].value, reference).and_then(|value| value["id"].as_str()).unwrap_or("none")
        };
        assert_eq!((found("urn:uuid:1"), found("Medication/m"), found("#in")), ("m", "m", "in"));
        assert_eq!((found("Medication/2"), found("https://ehr.example/fhir/Medication/2/_history/4")), ("2", "2"));
        assert_eq!((found("#out"), found("Medication/9"), found("")), ("none", "none", "none"));
    }

    #[test]
    fn a_circle_of_references_ends() {
        let all = kept(&[
            ("A", None, r#"{"id":"1","next":{"reference":"B/2"}}"#),
            ("B", None, r#"{"id":"2","next":{"reference":"A/1"}}"#),
            ("C", None, r#"{"id":"3","next":{"reference":"D/4"}}"#),
            ("D", None, r#"{"id":"4"}"#),
        ]);
        let references = References::of(&all);
        let from = |place: usize| references.follow_all(&all, &all[place].value, &["next", "reference"]);
        assert_eq!(from(0), Followed::Circle);
        assert_eq!(from(2), Followed::Found(&all[3].value));
        assert_eq!(from(3), Followed::Missing);
    }

    #[test]
    fn one_person_may_be_named_in_several_ways_and_two_are_two() {
        let one = kept(&[
            ("Patient", Some("urn:uuid:p"), r#"{"id":"7"}"#),
            ("MedicationRequest", None, r#"{"subject":{"reference":"urn:uuid:p"}}"#),
            ("MedicationRequest", None, r#"{"subject":{"reference":"Patient/7/_history/1"}}"#),
            ("MedicationRequest", None, r##"{"subject":{"reference":"#p"}}"##),
        ]);
        assert_eq!(References::of(&one).people(&one), 1);
        let two = kept(&[
            ("MedicationRequest", None, r#"{"subject":{"reference":"Patient/1"}}"#),
            ("Observation", None, r#"{"subject":{"reference":"https://ehr.example/Patient/2"}}"#),
        ]);
        assert_eq!(References::of(&two).people(&two), 2);
    }
}
