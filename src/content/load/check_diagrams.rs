//! What must hold of the diagrams: all that is drawn lies on its axis, and each number that a chart draws is one of a figure.

use super::Loader;
use crate::content::id::is_id;
use crate::content::texts::DIAGRAMS;
use crate::content::{
    Axis, Diagram, Drawing, DrawnRow, Figure, FigurePart, Inline, Panel, Paths, Place, Stages, Timeline, plain_text,
    visit,
};

/// How many rows a lane can have, and into how many parts their height is divided.
const ROWS: u8 = 2;
const HEIGHT: u8 = 4;

impl Loader<'_> {
    pub(super) fn check_diagrams(&mut self, diagrams: &[Diagram], figures: &[Figure]) {
        self.check_unique(DIAGRAMS, diagrams.iter().map(|diagram| diagram.id.as_str()));
        for (at, diagram) in diagrams.iter().enumerate() {
            let mut faults = match &diagram.drawing {
                Drawing::Timeline(timeline) => of_timeline(timeline),
                Drawing::Stages(stages) => of_stages(stages),
                Drawing::Bars(panels) => panels.iter().flat_map(|panel| of_panel(panel, figures)).collect(),
                Drawing::Paths(paths) => of_paths(paths),
            };
            if !is_id(&diagram.id) {
                faults.push("the id: expected a-z, 0-9 and hyphens".into());
            }
            if plain_text(&diagram.finding).trim().is_empty() {
                faults.push("finding: expected what is seen, as a sentence".into());
            }
            for fault in faults {
                self.report(DIAGRAMS, Place::Path(format!("[{at}] ({})", diagram.id)), fault);
            }
        }
    }
}

fn of_axis(axis: &Axis) -> Vec<String> {
    let mut faults = Vec::new();
    if axis.to <= axis.from {
        faults.push("axis: expected one with a length".into());
    }
    if plain_text(&axis.label).trim().is_empty() {
        faults.push("axis: expected its unit, or that it is not to scale".into());
    }
    faults.extend(axis.ticks.iter().filter(|at| !is_on(axis, **at)).map(|at| format!("{at}: expected it on the axis")));
    faults
}

fn is_on(axis: &Axis, at: f64) -> bool {
    (axis.from..=axis.to).contains(&at)
}

fn of_timeline(timeline: &Timeline) -> Vec<String> {
    let mut faults = of_axis(&timeline.axis);
    for span in timeline.lanes.iter().flat_map(|lane| &lane.spans) {
        let told = format!("the span from {} to {}", span.from, span.to);
        if span.to < span.from || !is_on(&timeline.axis, span.from) || !is_on(&timeline.axis, span.to) {
            faults.push(format!("{told}: expected it on the axis"));
        }
        if span.row >= ROWS || span.steps.iter().any(|step| !(1..=HEIGHT).contains(step)) {
            faults.push(format!("{told}: expected a row below {ROWS}, and steps from 1 to {HEIGHT}"));
        }
    }
    faults
}

fn of_stages(stages: &Stages) -> Vec<String> {
    let mut faults = of_axis(&stages.axis);
    for stage in &stages.stages {
        if stage.cells.len() != 1 && stage.cells.len() != stages.lanes.len() {
            faults.push(format!("“{}”: expected what happens once, or once for each lane", stage.name));
        }
        for [from, to] in stage.cells.iter().filter_map(|cell| cell.lasts) {
            if to <= from || !is_on(&stages.axis, from) || !is_on(&stages.axis, to) {
                faults.push(format!("“{}”: expected what lasts on the axis, with a length", stage.name));
            }
            if stage.look.is_none() {
                faults.push(format!("“{}”: expected how it looks", stage.name));
            }
        }
    }
    faults
}

fn of_paths(paths: &Paths) -> Vec<String> {
    let ways = paths.groups.iter().flat_map(|group| &group.ways);
    let leads = |way: &&crate::content::Line| !way.iter().any(|inline| matches!(inline, Inline::Link { .. }));
    ways.filter(leads).map(|way| format!("“{}”: expected a link to where it is told", plain_text(way))).collect()
}

fn of_panel(panel: &Panel, figures: &[Figure]) -> Vec<String> {
    let mut faults = Vec::new();
    if panel.to <= 0.0 || panel.step <= 0.0 {
        faults.push("expected an axis with a length".into());
    }
    for row in &panel.rows {
        faults.extend(of_row(panel, row, figures));
    }
    faults
}

fn of_row(panel: &Panel, row: &DrawnRow, figures: &[Figure]) -> Option<String> {
    let parts = [&row.it, &row.rival].map(|line| named(line, figures));
    let told = plain_text(&row.it);
    let [Ok(Some(it)), Ok(rival)] = parts else {
        return Some(format!("“{told}”: expected one number of a figure, and one or none of its rival"));
    };
    if plain_text(&row.rival).trim().is_empty() {
        return Some(format!("“{told}”: expected its rival, or that there was none"));
    }
    if rival.is_some_and(|rival| rival.0.id != it.0.id) {
        return Some(format!("“{told}”: expected its rival from the same figure, counted in the same way"));
    }
    let ends = std::iter::once(it).chain(rival).flat_map(|(_, part)| [Some(part.value), part.low, part.high]).flatten();
    let fits = ends.into_iter().all(|end| (0.0..=panel.to).contains(&end));
    (it.0.unit != panel.unit || !fits).then(|| format!("“{told}”: expected it on an axis in {}", it.0.unit))
}

/// The figure that a line names, with its part; an error where it names several, or one that is not there.
#[allow(clippy::type_complexity)]
fn named<'f>(line: &[Inline], figures: &'f [Figure]) -> Result<Option<(&'f Figure, &'f FigurePart)>, ()> {
    let mut found = Vec::new();
    visit::line(line, &mut |inline| {
        if let Inline::Figure { id, part, .. } = inline {
            let figure = figures.iter().find(|figure| figure.id == *id);
            found.push(figure.and_then(|figure| Some((figure, figure.parts.get(part)?))));
        }
    });
    match found.as_slice() {
        [] => Ok(None),
        [Some(one)] => Ok(Some(*one)),
        _ => Err(()),
    }
}
