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

/// What an entry is used as. Only [`MedicineKind::Antidepressant`] can be a failed try; the others never count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MedicineKind {
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
    /// What some would call the same medicine, such as citalopram and escitalopram; else the substance. All members have the same classes.
    /// Source: audit-2026-11 51.
    pub family: String,
    /// Brand names; a remark may follow in brackets, as in "Serzone (brand withdrawn)".
    pub brands: Vec<String>,
    /// The coarse class that the staging compares, such as `ssri`, `tricyclic` or `maoi`.
    pub class_group: String,
    /// The fine class, such as `rima` within `maoi`: what some would call another class, and some would not.
    pub class_detail: String,
    /// What this entry is used as.
    pub kind: MedicineKind,
    /// An antidepressant that is commonly added to another one.
    pub often_added: bool,
    /// A combination that boosts by itself, such as olanzapine with fluoxetine. Source: audit-2026-11 24.
    pub augments: bool,
    /// Its level in the blood is measured in practice, so that a low dose with a level in range is open. Source: apa-tca-levels-1985.
    #[serde(default)]
    pub blood_level: bool,
    /// The unit of every dose below, such as "mg/day".
    pub unit: String,
    /// The lowest dose that any instrument or label known to us counts as a fair try, in `unit`. `None`: no threshold is known, so no
    /// dose can be judged.
    /// Source: adequate-trial-rule.
    pub min_dose: Option<f64>,
    /// The dose that stricter instruments ask for, in `unit`; above `min_dose` where present. Source: adequate-tca-minimum.
    pub stricter_dose: Option<f64>,
    /// Usual lowest and highest dose, in `unit`. Shown, never judged with.
    pub usual_range: Option<[f64; 2]>,
    /// Usual upper limit, in `unit`. Shown, never judged with.
    pub max_dose: Option<f64>,
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
pub struct Medicines {
    entries: Vec<Medicine>,
    /// The places of the entries, by their ids: a history is judged at every letter typed.
    by_id: Vec<usize>,
    /// For each entry, what it shares with others.
    kin: Vec<Kin>,
}

/// What an entry shares with others: the place of the first entry that has the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kin {
    /// The same active substance.
    pub substance: usize,
    /// The same family.
    pub family: usize,
    /// The same coarse class.
    pub group: usize,
    /// The same fine class.
    pub detail: usize,
}

impl Kin {
    /// Related to nothing else: what is not in the data.
    pub(super) fn alone(place: usize) -> Self {
        Self { substance: place, family: place, group: place, detail: place }
    }
}

impl Medicines {
    /// The entry of this id. Should two entries share an id (the data's own tests refuse that), the first.
    pub fn get(&self, id: &MedicineId) -> Option<&Medicine> {
        self.entries.get(self.place(id)?)
    }

    /// The place of the entry of this id.
    pub(super) fn place(&self, id: &MedicineId) -> Option<usize> {
        let known = |place: &usize| self.entries.get(*place).map(|entry| &entry.id);
        let at = self.by_id.partition_point(|place| known(place) < Some(id));
        self.by_id.get(at).copied().filter(|place| known(place) == Some(id))
    }

    /// The entry at a place, and its kin.
    pub(super) fn at(&self, place: usize) -> Option<(&Medicine, Kin)> {
        Some((self.entries.get(place)?, *self.kin.get(place)?))
    }

    /// How many entries there are.
    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Every entry, in the order of the data.
    pub fn iter(&self) -> std::slice::Iter<'_, Medicine> {
        self.entries.iter()
    }
}

impl FromIterator<Medicine> for Medicines {
    fn from_iter<I: IntoIterator<Item = Medicine>>(entries: I) -> Self {
        let entries: Vec<Medicine> = entries.into_iter().collect();
        let mut by_id: Vec<usize> = (0..entries.len()).collect();
        // Stable: of two entries with one id, the first comes first.
        by_id.sort_by_key(|place| entries.get(*place).map(|entry| &entry.id));
        let first = |same: &dyn Fn(&Medicine) -> bool| entries.iter().position(same).unwrap_or_default();
        let kin = entries
            .iter()
            .map(|one| Kin {
                substance: first(&|other| other.substance == one.substance),
                family: first(&|other| other.family == one.family),
                group: first(&|other| other.class_group == one.class_group),
                detail: first(&|other| other.class_detail == one.class_detail),
            })
            .collect();
        Self { entries, by_id, kin }
    }
}

impl<'a> IntoIterator for &'a Medicines {
    type Item = &'a Medicine;
    type IntoIter = std::slice::Iter<'a, Medicine>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
