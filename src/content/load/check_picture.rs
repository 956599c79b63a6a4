//! What must hold of the picture of the next steps: one unit on an axis, and every step in it or left out with the reason.

use std::collections::BTreeSet;

use super::Loader;
use crate::content::texts::OPTIONS;
use crate::content::{Figure, FigurePart, Inline, Measure, Options, Picture, PictureRow, Place, plain_text};

impl Loader<'_> {
    pub(super) fn check_picture(&mut self, options: &Options, figures: &[Figure]) {
        for (at, measure) in options.picture.measures.iter().enumerate() {
            let units: BTreeSet<&str> = measure
                .rows
                .iter()
                .filter_map(|row| figures.iter().find(|figure| figure.id == row.figure))
                .map(|figure| figure.unit.as_str())
                .collect();
            let place = Place::Path(format!("picture.measures[{at}]"));
            if units.len() != 1 {
                self.report(OPTIONS, place.clone(), "expected figures of one unit: others need an axis of their own");
            }
            if measure.to <= measure.from || measure.step <= 0.0 {
                self.report(OPTIONS, place.clone(), "expected an axis with a length");
            }
            for row in &measure.rows {
                if let Some(told) = fault(measure, row, figures) {
                    self.report(OPTIONS, place.clone(), format!("{}: {told}", row.figure));
                }
            }
        }
        let Picture { measures, left_out } = &options.picture;
        let drawn = measures.iter().flat_map(|measure| &measure.rows).map(|row| row.step.as_str());
        let told: BTreeSet<&str> = drawn.chain(left_out.iter().map(|one| one.step.as_str())).collect();
        let there: BTreeSet<&str> = options.options.iter().map(|option| option.id.as_str()).collect();
        for step in there.symmetric_difference(&told) {
            let message = format!("{step}: expected each step in the picture, or left out with the reason");
            self.report(OPTIONS, Place::Path("picture".into()), message);
        }
        for one in left_out.iter().filter(|one| !one.why.iter().any(|inline| matches!(inline, Inline::Cite(_)))) {
            self.report(OPTIONS, Place::Path("picture".into()), format!("{}: expected a source", one.step));
        }
    }
}

/// What is wrong with a row.
fn fault(measure: &Measure, row: &PictureRow, figures: &[Figure]) -> Option<&'static str> {
    let Some(figure) = figures.iter().find(|figure| figure.id == row.figure) else { return Some("no such figure") };
    let parts = std::iter::once(&row.part).chain(&row.beside);
    let parts: Option<Vec<&FigurePart>> = parts.map(|part| figure.parts.get(part)).collect();
    let Some(parts) = parts else { return Some("no such part") };
    let ends = parts.iter().flat_map(|part| [Some(part.value), part.low, part.high]).flatten();
    let fits = ends.into_iter().all(|end| (measure.from..=measure.to).contains(&end));
    if !fits {
        return Some("expected it within the axis");
    }
    plain_text(&row.against).trim().is_empty().then_some("expected its comparator")
}
