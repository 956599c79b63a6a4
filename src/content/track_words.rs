//! The questionnaire of the check-ins as its authors wrote it, and what its scores usually mean: `track.json`.

use serde::{Deserialize, Serialize};

use super::{Line, Lines};

/// `track.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackWords {
    /// What is asked of all nine items. This, the items and the answers stand as they were published.
    pub stem: String,
    /// The nine items.
    pub items: [String; 9],
    /// The answers, from 0 to 3 points.
    pub answers: [String; 4],
    /// The question without points.
    pub difficulty: String,
    /// Its answers.
    pub difficulties: [String; 4],
    /// The same in words of ours, after "Daily life:".
    pub daily_life: [String; 4],
    /// Who made it.
    pub credit: String,
    /// Each item in a word or two of ours.
    pub short: [String; 9],
    /// What a score usually means, from the lowest band on.
    pub bands: [Line; 5],
    /// What a change is called and what usually follows, in the order of `domain::track::Course`.
    pub courses: [Line; 6],
    /// What a score can say and cannot.
    pub limits: Vec<Line>,
}

impl Lines for TrackWords {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        for (at, line) in self.bands.iter_mut().enumerate() {
            each(&format!("bands[{at}]"), line);
        }
        for (at, line) in self.courses.iter_mut().enumerate() {
            each(&format!("courses[{at}]"), line);
        }
        for (at, line) in self.limits.iter_mut().enumerate() {
            each(&format!("limits[{at}]"), line);
        }
    }
}
