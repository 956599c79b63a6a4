//! Spans of time on one axis: each lane has its name, its strip, and what its spans mean, in their order.

use super::draw::{Drawn, place, write_mark_sign, write_sign, write_strip, write_stripes, write_ticks};
use super::line;
use crate::content::{Axis, Lane, Span, Timeline};
use crate::route::References;
use crate::ui::markup::Markup;

pub(super) fn write(page: &mut Markup, timeline: &Timeline, id: &str, references: &References) {
    write_stripes(page, id);
    page.element("div", &[("class", "lanes")], |div| {
        write_axis(div, &timeline.axis, references);
        div.element("ul", &[], |list| {
            for lane in &timeline.lanes {
                list.element("li", &[("class", "lane")], |li| write_lane(li, &timeline.axis, lane, id, references));
            }
        });
    });
}

/// Adds an axis: its unit, and its numbers below it.
pub(super) fn write_axis(page: &mut Markup, axis: &Axis, references: &References) {
    page.element("div", &[("class", "axis")], |div| {
        div.element("p", &[], |p| line(p, &axis.label, references));
        if !axis.ticks.is_empty() {
            write_ticks(div, axis.ticks.iter().map(|at| (place(axis, *at), at.to_string())));
        }
    });
}

fn write_lane(page: &mut Markup, axis: &Axis, lane: &Lane, id: &str, references: &References) {
    page.element("p", &[("class", "named")], |p| line(p, &lane.name, references));
    let numbers = numbers(lane);
    let spans = lane.spans.iter().zip(&numbers).map(|(span, number)| Drawn {
        number: *number,
        ends: [span.from, span.to],
        look: span.look,
        open: span.open,
        row: span.row,
        steps: &span.steps,
    });
    write_strip(page, axis, id, spans);
    page.element("ol", &[], |list| {
        for (span, number) in lane.spans.iter().zip(&numbers) {
            let Some(says) = &span.says else { continue };
            list.element("li", &[], |li| {
                if *number > 0 {
                    write_mark_sign(li, *number);
                } else {
                    write_sign(li, id, span.look);
                }
                line(li, says, references);
            });
        }
    });
}

/// The number of each mark, from 1; 0 for a span with a length.
fn numbers(lane: &Lane) -> Vec<usize> {
    let mut marks = 0;
    let number = |span: &Span| {
        let is_mark = span.is_mark();
        marks += usize::from(is_mark);
        if is_mark { marks } else { 0 }
    };
    lane.spans.iter().map(number).collect()
}
