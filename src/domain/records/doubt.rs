//! Doubts: what of a try the record leaves open, or says in a way that cannot be right. Each is told beside the try, for the reader to settle.

/// What of a try is not known, or not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Which form of the medicine it was.
    Form,
    /// It is often taken for something else than depression.
    OtherUse,
    /// No dose is given.
    NoDose,
    /// Tablets, and not what is in one.
    NoStrength,
    /// It was not taken every day, or only when needed.
    NotDaily,
    /// Several doses, and nothing that says which.
    SeveralDoses,
    /// A unit of another kind.
    OtherUnit,
    /// A dose that is not above 0, or far too high.
    DoseOutside,
    /// An instruction that cannot be read.
    DoseUnread,
    /// Figures and words say different doses.
    DosesDiffer,
    /// Far above or below what is usual.
    DoseUnlikely,
    /// No date is given.
    NoDate,
    /// A date that cannot be read, or cannot be right.
    DateUnread,
    /// The end lies before the beginning.
    Reversed,
    /// Only the month is given.
    OnlyMonth,
    /// Only the year is given.
    OnlyYear,
    /// A date that can be read in two ways: only its year is taken.
    DateTwoWays,
    /// How long it was is not known.
    NoEnd,
    /// Whether it was added to another or took its place.
    AddedOrSwitched,
    /// The record says that it was not taken.
    NotTaken,
}
