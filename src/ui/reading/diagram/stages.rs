//! Stages, one after the other, each told for all lanes; above them what takes a known time, on one yardstick.

use super::draw::{Drawn, write_sign, write_strip, write_stripes};
use super::line;
use super::timeline::write_axis;
use crate::content::{Stage, StageLane, Stages};
use crate::route::References;
use crate::ui::markup::Markup;

pub(super) fn write(page: &mut Markup, stages: &Stages, id: &str, references: &References) {
    write_stripes(page, id);
    page.element("div", &[("class", "lanes")], |div| {
        write_axis(div, &stages.axis, references);
        for (at, lane) in stages.lanes.iter().enumerate() {
            // What each strip shows stands in the stages, in words.
            div.element("div", &[("class", "lane"), ("aria-hidden", "true")], |div| {
                div.element("p", &[("class", "named")], |p| write_name(p, lane));
                let spans = stages.stages.iter().filter_map(|stage| {
                    let cell = stage.cells.get(at)?;
                    Some(Drawn { ends: cell.lasts?, number: 0, look: stage.look?, open: cell.open, row: 0, steps: &[] })
                });
                write_strip(div, &stages.axis, id, spans);
            });
        }
    });
    page.element("ol", &[("class", "stages")], |list| {
        for stage in &stages.stages {
            list.element("li", &[], |li| write_stage(li, stage, &stages.lanes, id, references));
        }
    });
}

fn write_stage(page: &mut Markup, stage: &Stage, lanes: &[StageLane], id: &str, references: &References) {
    page.element("p", &[("class", "named")], |p| {
        if let Some(look) = stage.look {
            write_sign(p, id, look);
        }
        p.text(&stage.name);
    });
    if let [for_all] = stage.cells.as_slice() {
        return page.element("p", &[], |p| line(p, &for_all.says, references));
    }
    page.element("div", &[("class", "cells")], |cells| {
        for (cell, lane) in stage.cells.iter().zip(lanes) {
            cells.element("p", &[], |p| {
                p.element("b", &[], |b| {
                    write_name(b, lane);
                    b.text(": ");
                });
                line(p, &cell.says, references);
            });
        }
    });
}

/// The name of a lane with its sign, filled or open.
fn write_name(page: &mut Markup, lane: &StageLane) {
    page.element("span", &[("class", "it"), ("aria-hidden", "true")], |span| {
        span.text(if lane.filled { "●" } else { "○" });
    });
    page.text(" ");
    page.text(&lane.name);
}
