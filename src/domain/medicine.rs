//! The medicines the rules know, and how to find one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The id of an entry in the medicines data, such as `paroxetine-cr`.
///
/// It names an *entry* (one form of a medicine), not an active substance: several entries may share a [`Medicine::substance`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MedicineId(String);

impl MedicineId {
    /// Wraps an id. Whether an entry of that id exists is for [`Medicines::get`] to say.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as it stands in the data.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MedicineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an entry is used as. Only [`Kind::Antidepressant`] can be a failed try; the others never count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Taken alone, or switched to.
    Antidepressant,
    /// Added on top of an antidepressant to boost it.
    Augmentation,
    /// Works within days (ketamine, esketamine, zuranolone); not judged in weeks.
    RapidActing,
}

/// The judged part of an entry of `medicines.json`.
///
/// It does not refuse fields it does not know, so that the content room can embed it with the words it adds:
///
/// ```
/// use beyond_two::domain::medicine::Medicine;
///
/// #[derive(serde::Deserialize)]
/// struct Entry {
///     #[serde(flatten)]
///     medicine: Medicine,
///     typical_side_effects: Vec<String>,
/// }
/// ```
///
/// serde does not combine `flatten` with `deny_unknown_fields`; a wrapper that must be strict lists every field itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Medicine {
    /// Unique among all entries.
    pub id: MedicineId,
    /// The generic name with its form, such as "paroxetine controlled-release".
    pub generic: String,
    /// The active substance: entries that share it are one medicine.
    pub substance: String,
    /// Brand names; a remark may follow in brackets, as in "Serzone (brand withdrawn)".
    pub brands: Vec<String>,
    /// The class in words, for reading.
    pub class: String,
    /// The coarse class that the staging compares, such as `ssri`, `tricyclic` or `maoi`.
    pub class_group: String,
    /// The fine class, such as `rima` within `maoi`: what some would call another class, and some would not.
    pub class_detail: String,
    /// What this entry is used as.
    pub kind: Kind,
    /// The unit of every dose below, such as "mg/day".
    pub unit: String,
    /// The lowest dose usually counted as a fair try, in `unit`. `None`: no threshold is known, so no dose can be judged.
    /// Source: adequate-trial-rule.
    pub min_dose: Option<f64>,
    /// The dose that stricter instruments ask for, in `unit`; above `min_dose` where present. Source: adequate-tca-minimum.
    pub stricter_dose: Option<f64>,
    /// Usual lowest and highest dose, in `unit`. Shown, never judged with.
    pub usual_range: Option<[f64; 2]>,
    /// Usual upper limit, in `unit`. Shown, never judged with.
    pub max_dose: Option<f64>,
    /// Whether `min_dose` has been confirmed against its source. Shown, never judged with.
    pub confirmed: bool,
}

impl Medicine {
    /// Whether `name` is this entry's generic name or one of its brands: the whole name, case and outer spaces ignored.
    /// A remark in brackets in the data may be left out: "serzone" is "Serzone (brand withdrawn)".
    pub fn is_called(&self, name: &str) -> bool {
        std::iter::once(&self.generic).chain(&self.brands).any(|known| is_same_name(known, name))
    }
}

/// Whether `typed` is the name `known` from the data: the whole name, case and outer spaces ignored; a remark in brackets
/// in `known` may be left out. For names that stand beside a [`Medicine`] (other names in the content) as well.
pub fn is_same_name(known: &str, typed: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    let known = known.to_lowercase();
    let bare = known.split_once(" (").map(|(bare, _)| bare);
    !typed.is_empty() && (known == typed || bare == Some(typed.as_str()))
}

/// Every medicine the rules know, in the order of the data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Medicines(Vec<Medicine>);

impl Medicines {
    /// The entry of this id. Should two entries share an id (the data's own tests refuse that), the first.
    pub fn get(&self, id: &MedicineId) -> Option<&Medicine> {
        self.0.iter().find(|medicine| medicine.id == *id)
    }

    /// Every entry whose generic name or brand `name` is (see [`Medicine::is_called`]), in the order of the data. Often
    /// more than one: a brand may be entered as an antidepressant and as an augmentation.
    ///
    /// For the form, which offers the entry in place of a name of the person's own; the rules never match names.
    pub fn find_by_name<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Medicine> {
        self.0.iter().filter(move |medicine| medicine.is_called(name))
    }

    /// Every entry, in the order of the data.
    pub fn iter(&self) -> std::slice::Iter<'_, Medicine> {
        self.0.iter()
    }
}

impl FromIterator<Medicine> for Medicines {
    fn from_iter<I: IntoIterator<Item = Medicine>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Medicines {
    type Item = &'a Medicine;
    type IntoIter = std::slice::Iter<'a, Medicine>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
