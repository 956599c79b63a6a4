//! The diagrams of the articles: words that are laid out as a picture, and what is drawn beside them. A diagram is data, so that it is checked,
//! cited, translated and read aloud like any other text.

use serde::{Deserialize, Serialize};

use super::{Line, Lines};

/// Every diagram, as `diagrams.json` has them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Diagrams(pub Vec<Diagram>);

/// A diagram.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagram {
    /// The name by which an article shows it: `{diagram.a-fair-try}`.
    pub id: String,
    /// What is seen, as a sentence.
    pub finding: Line,
    /// What is drawn.
    pub drawing: Drawing,
    /// What else there is to know, below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line>,
}

/// What is drawn: a kind for each thing that a picture can tell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Drawing {
    /// Spans of time, one lane below the other, on one axis.
    Timeline(Timeline),
    /// One thing after the other, told for two or more side by side.
    Stages(Stages),
    /// Numbers of figures, each beside its rival, an axis for each measure.
    Bars(Vec<Panel>),
    /// Ways that lead on from one place.
    Paths(Paths),
}

/// An axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// Its unit, and from when it counts.
    pub label: Line,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Where it has a number; none where it is not to scale, and the label says so.
    pub ticks: Vec<f64>,
}

/// Lanes on one axis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Timeline {
    /// The axis.
    pub axis: Axis,
    /// The lanes, from top to bottom.
    pub lanes: Vec<Lane>,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// What it tells of.
    pub name: Line,
    /// Its spans, in the order in which they are read.
    pub spans: Vec<Span>,
}

/// A span of a lane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Where it begins on the axis.
    pub from: f64,
    /// Where it ends. Where it begins: then it is a mark with a number.
    pub to: f64,
    /// How it looks.
    pub look: Look,
    /// Whether it goes on beyond its end.
    #[serde(default)]
    pub open: bool,
    /// In which row of the lane it stands, from the top: 0 or 1, for two things that overlap.
    #[serde(default)]
    pub row: u8,
    /// How high it is, in quarters: one after the other where it goes up or down by steps. None: as high as it can be.
    #[serde(default)]
    pub steps: Vec<u8>,
    /// What it means; none where another one of the diagram says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<Line>,
}

/// How a span looks. Who sees no color tells them apart by their form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// Filled: what counts, what is given, what is new.
    Solid,
    /// Striped: what is open, what is watched, what was before.
    Striped,
    /// An empty frame: what does not count, what is left free.
    Hollow,
}

/// Stages in their order, each told for all lanes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    /// The yardstick of what takes a known time.
    pub axis: Axis,
    /// The lanes, side by side.
    pub lanes: Vec<StageLane>,
    /// The stages.
    pub stages: Vec<Stage>,
}

/// One of those that are told of side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageLane {
    /// Its name.
    pub name: String,
    /// Whether its sign is filled.
    pub filled: bool,
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// How its spans look; none where it has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<Look>,
    /// What happens, in the order of the lanes; or once for all of them.
    pub cells: Vec<StageCell>,
}

/// A stage of one lane.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageCell {
    /// What happens.
    pub says: Line,
    /// When, on the yardstick: from and to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lasts: Option<[f64; 2]>,
    /// Whether it goes on beyond that.
    #[serde(default)]
    pub open: bool,
}

/// What was counted, with an axis of its own: figures of two measures never share one. It begins at zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Panel {
    /// What was counted, in whom.
    pub name: Line,
    /// The unit of the axis.
    pub unit: String,
    /// Where the axis ends.
    pub to: f64,
    /// How far apart its lines are.
    pub step: f64,
    /// What stands on it.
    pub rows: Vec<Row>,
}

/// A number, beside that of its rival on the same line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Whom the number tells of: it holds one `{figure.part}`, which is drawn.
    pub it: Line,
    /// The same of the rival; where there was none, that is said here.
    pub rival: Line,
}

/// Ways that lead on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paths {
    /// Where one stands.
    pub from: Line,
    /// The ways, in groups.
    pub groups: Vec<PathGroup>,
}

/// Ways of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathGroup {
    /// What they have in common.
    pub name: Line,
    /// The ways, each with a link to where it is told.
    pub ways: Vec<Line>,
}

impl Span {
    /// Whether it is a mark, without a length.
    pub fn is_mark(&self) -> bool {
        self.to <= self.from
    }
}

impl Lines for Diagrams {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        for (at, diagram) in self.0.iter_mut().enumerate() {
            let begins = format!("[{at}] ({})", diagram.id);
            diagram.each_line(&mut |path, line| each(&format!("{begins}.{path}"), line));
        }
    }
}

impl Lines for Diagram {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("finding", &mut self.finding);
        match &mut self.drawing {
            Drawing::Timeline(Timeline { axis, lanes }) => {
                each("axis.label", &mut axis.label);
                for (at, lane) in lanes.iter_mut().enumerate() {
                    each(&format!("lanes[{at}].name"), &mut lane.name);
                    for says in lane.spans.iter_mut().filter_map(|span| span.says.as_mut()) {
                        each(&format!("lanes[{at}].says"), says);
                    }
                }
            }
            Drawing::Stages(Stages { axis, stages, .. }) => {
                each("axis.label", &mut axis.label);
                for (at, stage) in stages.iter_mut().enumerate() {
                    stage.cells.iter_mut().for_each(|cell| each(&format!("stages[{at}].says"), &mut cell.says));
                }
            }
            Drawing::Bars(panels) => {
                for (at, panel) in panels.iter_mut().enumerate() {
                    each(&format!("panels[{at}].name"), &mut panel.name);
                    for row in &mut panel.rows {
                        each(&format!("panels[{at}].it"), &mut row.it);
                        each(&format!("panels[{at}].rival"), &mut row.rival);
                    }
                }
            }
            Drawing::Paths(Paths { from, groups }) => {
                each("from", from);
                for (at, group) in groups.iter_mut().enumerate() {
                    each(&format!("groups[{at}].name"), &mut group.name);
                    group.ways.iter_mut().for_each(|way| each(&format!("groups[{at}].ways"), way));
                }
            }
        }
        if let Some(note) = &mut self.note {
            each("note", note);
        }
    }
}
