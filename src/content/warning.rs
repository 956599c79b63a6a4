//! Warnings that a page owes its reader as soon as it names a medicine.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Ways to say something, of which one is enough.
pub type Wordings = Vec<String>;

/// One row of `warnings.json`: which names call for a warning, and what must then stand on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Warning {
    /// Its id.
    pub id: String,
    /// The names that call for it, as they stand in a text.
    pub names: Vec<String>,
    /// What must stand on the page: of each list, one.
    pub must_say: Vec<Wordings>,
    /// The page that has the warning in full.
    #[serde(deserialize_with = "Option::deserialize")]
    pub or_link: Option<String>,
    /// Whether a link to that page is enough.
    pub link_suffices: bool,
    /// Pages that name a medicine in passing, each with the reason why they need not warn.
    pub pages_excused: Vec<Excused>,
}

/// A page that need not have a warning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excused {
    /// The page, by the last part of its path.
    pub slug: String,
    /// Why.
    pub why: String,
}

impl Warning {
    /// Why a page with this text and these links lacks the warning; `None` where it has it or does not need it.
    pub fn lacking_on(&self, slug: &str, text: &str, links: &BTreeSet<String>) -> Option<String> {
        let text = words(text);
        let named = self.names.iter().find(|name| text.contains(&words(name)))?;
        let linked = self.or_link.as_ref().is_some_and(|to| links.contains(to));
        if self.pages_excused.iter().any(|page| page.slug == slug) || self.link_suffices && linked {
            return None;
        }
        let missing = self.must_say.iter().find(|any| !any.iter().any(|said| text.contains(&words(said))))?;
        Some(format!("names “{named}” without the warning `{}`: expected one of “{}”", self.id, missing.join("”, “")))
    }
}

/// The words of a text in lower case, with one blank around each, so that only whole words are found in it.
fn words(text: &str) -> String {
    let letters = text.to_lowercase().replace('’', "'");
    let words = letters.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |all, word| all + word + " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lithium() -> Warning {
        Warning {
            id: "lithium".into(),
            names: vec!["lithium".into()],
            must_say: vec![vec!["vomiting".into(), "unsteady walk".into()], vec!["ibuprofen".into()]],
            or_link: Some("/articles/mixes/".into()),
            link_suffices: true,
            pages_excused: vec![Excused { slug: "passing".into(), why: "a name in a list".into() }],
        }
    }

    #[test]
    fn a_page_that_names_the_medicine_owes_each_warning() {
        let none = BTreeSet::new();
        let lacking = |text: &str| lithium().lacking_on("page", text, &none);
        assert_eq!(lacking("Nothing of it, not even lithiums."), None);
        assert!(lacking("Lithium helps.").is_some_and(|why| why.contains("vomiting")));
        assert!(lacking("Lithium: vomiting is a sign.").is_some_and(|why| why.contains("ibuprofen")));
        assert_eq!(lacking("Lithium: an unsteady\nwalk is a sign. Ask before ibuprofen."), None);
    }

    #[test]
    fn a_link_or_an_excuse_is_enough_where_the_row_says_so() {
        let links = BTreeSet::from(["/articles/mixes/".to_owned()]);
        assert_eq!(lithium().lacking_on("page", "Lithium helps.", &links), None);
        assert!(Warning { link_suffices: false, ..lithium() }.lacking_on("page", "Lithium helps.", &links).is_some());
        assert_eq!(lithium().lacking_on("passing", "Lithium helps.", &BTreeSet::new()), None);
    }
}
