//! Diagrams in articles: their words as a list in reading order, laid out as the picture, and small strokes beside them that say nothing more.
//! So a diagram reads aloud, is translated, flows on a narrow phone and prints like any other words.

mod bars;
mod draw;
mod paths;
mod stages;
mod timeline;

use super::prose::line;
use crate::content::{Diagram, Drawing};
use crate::route::References;
use crate::ui::markup::Markup;

/// Adds a diagram.
pub(super) fn write(page: &mut Markup, diagram: &Diagram, references: &References) {
    page.element("figure", &[("class", "diagram")], |figure| {
        figure.element("figcaption", &[], |caption| line(caption, &diagram.finding, references));
        match &diagram.drawing {
            Drawing::Timeline(timeline) => timeline::write(figure, timeline, &diagram.id, references),
            Drawing::Stages(stages) => stages::write(figure, stages, &diagram.id, references),
            Drawing::Bars(panels) => bars::write(figure, panels, references),
            Drawing::Paths(paths) => paths::write(figure, paths, references),
        }
        if let Some(note) = &diagram.note {
            figure.element("p", &[("class", "aside")], |p| line(p, note, references));
        }
    });
}
