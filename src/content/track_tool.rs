//! What the check-ins get from the build.

use serde::{Deserialize, Serialize};

/// What the page of the check-ins needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrackTool {
    /// What is asked of all nine items.
    pub stem: String,
    /// The nine items.
    pub items: Vec<String>,
    /// Their answers.
    pub answers: Vec<String>,
    /// The question without points.
    pub difficulty: String,
    /// Its answers.
    pub difficulties: Vec<String>,
    /// The same after "Daily life:".
    pub daily_life: Vec<String>,
    /// Who made it.
    pub credit: String,
    /// Each item in a word or two.
    pub short: Vec<String>,
    /// What each band means, as `ui::markup` has written it.
    pub bands: Vec<String>,
    /// What each course is called, as `ui::markup` has written it.
    pub courses: Vec<String>,
    /// The ladder of help, as `ui::markup` has written it.
    pub crisis: String,
    /// The ids of the medicines, each with its name after it.
    pub medicines: Vec<String>,
    /// What stands below the tool, as `ui::markup` has written it.
    pub after: String,
}
