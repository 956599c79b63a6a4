//! Where a clinician and these rules see a try in two ways. Neither is corrected: both are shown, with what to ask.

use super::adequacy::Verdict;
use super::history::Trial;

/// In which way the two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwoViews {
    /// A clinician counted it as a fair try, and it does not count here.
    OnlyTheirs,
    /// A clinician counted it, and here it is open.
    OpenHere,
    /// A clinician did not count it, and it counts here.
    OnlyOurs,
}

impl TwoViews {
    /// Of a try with its verdict; `None` where nothing was said, or both see it alike.
    pub fn of(trial: &Trial, verdict: Verdict) -> Option<Self> {
        match (trial.clinician_says_fair?, verdict) {
            (true, Verdict::DoesNotCount | Verdict::TooEarly) => Some(Self::OnlyTheirs),
            (true, Verdict::Unsure) => Some(Self::OpenHere),
            (false, Verdict::Counts) => Some(Self::OnlyOurs),
            (true, Verdict::Counts) | (false, _) => None,
        }
    }
}
