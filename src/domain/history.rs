//! A treatment history: what a person remembers of what they took, and what came of it.
//!
//! `None` always means "not sure". The JSON shape is the same, field by field: every field that is not called optional
//! must be present (`null` for "not sure"), and a field it does not know is an error.
//! What a person keeps is read as rows ([`super::saved`]), and the form makes a history of them; this shape is for people and other programs.

use serde::{Deserialize, Serialize, Serializer};

use super::medicine::MedicineId;

/// The version of the history format that is written. Version 1 is read and migrated; any other number is refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub enum Version {
    /// Version 2.
    #[default]
    Two,
}

impl TryFrom<u32> for Version {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<Self, Self::Error> {
        if number == 2 { Ok(Self::Two) } else { Err("the version is not 2") }
    }
}

impl From<Version> for u32 {
    fn from(Version::Two: Version) -> Self {
        2
    }
}

/// Everything a person entered about this episode. [`Default`] is the empty history: no trials, nothing known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct History {
    /// Always 2.
    pub version: Version,
    /// Whole months since this episode began, 0 to 1,200.
    #[serde(deserialize_with = "Option::deserialize")]
    pub episode_months: Option<u32>,
    /// How severe the depression is now, over the last two weeks. Source: audit-2026-11 23 (the Maudsley item is severity at the assessment).
    #[serde(deserialize_with = "Option::deserialize")]
    pub severity_now: Option<Severity>,
    /// How severe it was at its worst in this episode. Printed; judged only as a sign of psychosis.
    #[serde(deserialize_with = "Option::deserialize")]
    pub severity_worst: Option<Severity>,
    /// Ever a time of days with high energy, little sleep and no need of it, beyond one's usual self. `None` counts as no.
    #[serde(deserialize_with = "Option::deserialize")]
    pub bipolar_signs: Option<bool>,
    /// The medicines tried, in the order entered; at most 60.
    pub trials: Vec<Trial>,
    /// Was something added to an antidepressant to boost it, in this episode?
    #[serde(deserialize_with = "Option::deserialize")]
    pub augmented: Option<bool>,
    /// Electroconvulsive therapy in this episode.
    #[serde(deserialize_with = "Option::deserialize")]
    pub ect: Option<Ect>,
    /// Was that ECT bilateral? Read only when `ect` is not [`Ect::NotHad`].
    #[serde(deserialize_with = "Option::deserialize")]
    pub ect_bilateral: Option<bool>,
    /// Other treatments: kept for the passport, and read by definitions that ask for therapy.
    pub other_treatments: Vec<OtherTreatment>,
}

/// One medicine, as it was taken. [`Default`] is a trial of which nothing is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    /// The entry in the medicines data. `None`: not in the data, or the name is forgotten.
    #[serde(deserialize_with = "Option::deserialize")]
    pub medicine: Option<MedicineId>,
    /// The name as the person gave it, at most 200 characters; only where `medicine` is `None`. Tells unknown medicines
    /// apart, and is never matched with the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_name: Option<String>,
    /// The highest dose held within the weeks below, in the medicine's unit: above 0, at most 5,000.
    #[serde(deserialize_with = "Option::deserialize", serialize_with = "plain_number")]
    pub highest_daily_dose: Option<f64>,
    /// Was it the most that this person was allowed or could take? `None` counts as no. Source: audit-2026-11 50.
    #[serde(deserialize_with = "Option::deserialize")]
    pub dose_limited: Option<bool>,
    /// Was the reader told that its level in the blood was in the right range? Read only of a medicine whose level is measured, and where the
    /// dose is below what is asked for. `None` counts as no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_in_range: Option<bool>,
    /// Weeks at or above the medicine's `min_dose` (at any dose, if it never reached that or has none): 0 to 2,600.
    #[serde(deserialize_with = "Option::deserialize", serialize_with = "plain_number")]
    pub weeks_at_dose: Option<f64>,
    /// Weeks at or above the medicine's `stricter_dose`: 0 to 2,600, and no more than the weeks at dose. Read only where the medicine
    /// has one and the highest dose reached it. Source: audit-2026-11 17.
    #[serde(deserialize_with = "Option::deserialize", serialize_with = "plain_number")]
    pub weeks_at_stricter_dose: Option<f64>,
    /// Was it taken as prescribed?
    #[serde(deserialize_with = "Option::deserialize")]
    pub taken: Option<Taken>,
    /// Was it prescribed and not taken, or no more than a few doses of it? Then it is no try, whatever else is said of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub never_taken: bool,
    /// How much better, at the best of this try.
    #[serde(deserialize_with = "Option::deserialize")]
    pub benefit: Option<Benefit>,
    /// Did that wear off? Read only where it helped by half or more. `None` counts as no.
    #[serde(deserialize_with = "Option::deserialize")]
    pub wore_off: Option<bool>,
    /// Was it stopped because of side effects? `None` counts as no.
    #[serde(deserialize_with = "Option::deserialize")]
    pub stopped_for_side_effects: Option<bool>,
    /// Was it taken on top of another antidepressant? Read only for an antidepressant. `None` counts as no, unless it is often added.
    #[serde(deserialize_with = "Option::deserialize")]
    pub added_to_another: Option<bool>,
    /// Was it in this episode?
    #[serde(deserialize_with = "Option::deserialize")]
    pub this_episode: Option<bool>,
    /// Is it still being taken? `None` counts as no.
    #[serde(deserialize_with = "Option::deserialize")]
    pub still_taking: Option<bool>,
    /// Did a clinician say that it was a full, fair try, or that it was none? Kept and shown beside the verdict, never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clinician_says_fair: Option<bool>,
    /// "2023" or "2023-04". Kept and printed, never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
    /// "2023" or "2023-04". Kept and printed, never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<String>,
    /// Are the figures from memory? Kept and printed, never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approximate: Option<bool>,
    /// What kind of medicine the person thinks it was, at most 200 characters. Kept and printed, never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class_guess: Option<String>,
    /// The person's own words, at most 2,000 characters. Kept and printed, never judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Trial {
    /// The highest daily dose, where it is a number at all: NaN and infinity are "not sure".
    pub fn known_dose(&self) -> Option<f64> {
        self.highest_daily_dose.filter(|dose| dose.is_finite())
    }

    /// The weeks at that dose, where they are a number at all: NaN and infinity are "not sure".
    pub fn known_weeks(&self) -> Option<f64> {
        self.weeks_at_dose.filter(|weeks| weeks.is_finite())
    }

    /// The weeks at the stricter dose, where they are a number at all: NaN and infinity are "not sure".
    pub fn known_stricter_weeks(&self) -> Option<f64> {
        self.weeks_at_stricter_dose.filter(|weeks| weeks.is_finite())
    }

    /// The name the person gave to a medicine that is not in the data, trimmed and in lower case; `None` if there is none.
    pub fn own_name(&self) -> Option<String> {
        let name = self.other_name.as_deref()?.trim();
        (!name.is_empty()).then(|| name.to_lowercase())
    }
}

/// Severity, in the words of the Maudsley Staging Method. Source: stage-msm-rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Symptoms below the threshold of a depressive episode.
    Subsyndromal,
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Severe, without psychosis.
    Severe,
    /// Severe, with psychosis.
    SeverePsychotic,
}

/// How regularly a medicine was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taken {
    /// On 5 or 6 days of 7, or more. Source: audit-2026-11 46.
    NearlyEveryDay,
    /// Doses were often missed.
    OftenMissed,
}

/// How much better a person was at the best of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Benefit {
    /// No better, or worse.
    None,
    /// Better, by less than a quarter.
    UnderQuarter,
    /// Better, by a quarter to a half.
    QuarterToHalf,
    /// Better, by less than half; how much is not known. Comes only from version 1.
    UnderHalf,
    /// Better by half or more.
    HalfOrMore,
    /// Well again.
    WellAgain,
}

/// Electroconvulsive therapy in this episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ect {
    /// None. In JSON `none`.
    #[serde(rename = "none")]
    NotHad,
    /// At least one course.
    HadCourse,
}

/// A treatment beside the medicines. Kept for the passport; never changes the count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherTreatment {
    /// Which treatment.
    pub treatment: Treatment,
    /// Did it help?
    #[serde(deserialize_with = "Option::deserialize")]
    pub helped: Option<Helped>,
    /// How many sessions.
    #[serde(deserialize_with = "Option::deserialize")]
    pub sessions: Option<u32>,
}

/// The treatments that can be entered beside medicines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// A talking therapy.
    Psychotherapy,
    /// Repetitive transcranial magnetic stimulation.
    Rtms,
    /// Ketamine by infusion.
    KetamineIv,
    /// Ketamine by another route: tablet, lozenge, under the tongue, a compounded nasal spray, under the skin or into a muscle.
    KetamineOther,
    /// Esketamine nasal spray.
    Esketamine,
    /// Vagus nerve stimulation.
    Vns,
    /// Anything else.
    Other,
}

/// How far another treatment helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Helped {
    /// Not at all.
    No,
    /// In part.
    Partly,
    /// Yes.
    Yes,
}

/// Writes 40 rather than 40.0: the file is read by people too. (serde asks for the reference.)
#[allow(clippy::trivially_copy_pass_by_ref)]
fn plain_number<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match *number {
        Some(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
            // Whole and far within the range of i64: nothing is lost.
            #[allow(clippy::cast_possible_truncation)]
            serializer.serialize_i64(number as i64)
        }
        Some(number) => serializer.serialize_f64(number),
        None => serializer.serialize_none(),
    }
}
