//! The picture of the next steps: each chance beside its own comparator, one axis for each measure.

use serde::{Deserialize, Serialize};

use super::{FigureId, Line};

/// The picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// What was measured, each with an axis of its own: figures of two measures never share one.
    pub measures: Vec<Measure>,
    /// The steps that are not in it, and why.
    pub left_out: Vec<LeftOut>,
}

/// One measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What was counted.
    pub heading: String,
    /// Where the axis begins, in the unit of the figures.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How far apart its lines are.
    pub step: f64,
    /// What stands on it. The page sorts them by the names of the steps.
    pub rows: Vec<PictureRow>,
}

/// A figure beside its comparator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureRow {
    /// The id of the step.
    pub step: String,
    /// The figure.
    pub figure: FigureId,
    /// The part that tells of the step.
    pub part: String,
    /// The part that tells of the comparator; `None` where the figure is the difference to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
    /// What the comparator was.
    pub against: Line,
    /// Of what within the step: its dose, its form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Whether it was tested in people whom two treatments or more had not helped.
    pub resistant: bool,
}

/// A step that is not in the picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// Its id.
    pub step: String,
    /// Why.
    pub why: Line,
}

impl Picture {
    /// Calls `each` with the place and the line, for every line in reading order.
    pub(super) fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        for (at, measure) in self.measures.iter_mut().enumerate() {
            for row in &mut measure.rows {
                each(&format!("picture.measures[{at}].{}", row.step), &mut row.against);
            }
        }
        for one in &mut self.left_out {
            each(&format!("picture.left_out.{}", one.step), &mut one.why);
        }
    }
}
