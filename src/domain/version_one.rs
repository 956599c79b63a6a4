//! What version 1 asked, in the words of today: entries that have another id, doses that have another unit. Nothing is lost, and nothing is
//! made surer than it was.

use super::limits;

/// What became of an entry of the medicines, and of its dose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Renamed {
    /// Its id today.
    pub id: &'static str,
    /// Whether the entry said that it was added to another.
    pub added: Option<bool>,
}

/// The id of today for an entry that version 1 alone had: antidepressants had a second entry for when they were added.
pub(super) fn renamed(id: &str) -> Option<Renamed> {
    Some(match id {
        "bupropion-aug" => Renamed { id: "bupropion-xl", added: Some(true) },
        "mirtazapine-aug" => Renamed { id: "mirtazapine", added: Some(true) },
        // Whoever chose these was asked: added, or on its own.
        "bupropion-sr" => Renamed { id: "bupropion-sr", added: Some(false) },
        "bupropion-xl" => Renamed { id: "bupropion-xl", added: Some(false) },
        "mirtazapine" => Renamed { id: "mirtazapine", added: Some(false) },
        _ => return None,
    })
}

/// What becomes of a dose whose unit changed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Dose {
    /// As it is.
    Stays,
    /// In micrograms, where it was in milligrams.
    InMicrograms,
    /// Of something else than today's: it is no longer a dose, and goes into the note.
    Noted,
}

/// What becomes of a dose of this medicine, as version 1 had it. Who gave 25 mg of liothyronine meant micrograms, or did not know: a
/// thousand times as much is no dose.
pub(super) fn dose(id: &str, dose: f64) -> Dose {
    match id {
        "liothyronine-aug" if limits::check_dose(dose * 1_000.0).is_ok() => Dose::InMicrograms,
        "liothyronine-aug" | "olanzapine-fluoxetine" => Dose::Noted,
        _ => Dose::Stays,
    }
}

/// A note with the dose in it as it was given, and what is left where the note has no room for it.
pub(super) fn with_dose(note: &str, dose: &str) -> (String, Option<String>) {
    let words = format!("{dose} mg/day");
    let note = note.trim_end();
    let longer = if note.is_empty() { words.clone() } else { format!("{note} ({words})") };
    if limits::check_note(&longer).is_ok() { (longer, None) } else { (note.to_owned(), Some(words)) }
}
