//! Ways that lead on from one place: a list of lists, with a stroke that branches off to each.

use super::super::chart_parts::stroke;
use super::line;
use crate::content::Paths;
use crate::route::References;
use crate::ui::markup::Markup;

pub(super) fn write(page: &mut Markup, paths: &Paths, references: &References) {
    page.element("p", &[("class", "from")], |p| line(p, &paths.from, references));
    page.element("ul", &[("class", "paths")], |list| {
        for group in &paths.groups {
            list.element("li", &[], |li| {
                li.element("p", &[("class", "named")], |p| line(p, &group.name, references));
                li.element("ul", &[], |ways| {
                    for way in &group.ways {
                        ways.element("li", &[], |li| {
                            write_branch(li);
                            line(li, way, references);
                        });
                    }
                });
            });
        }
    });
}

/// A stem that goes on down, and a branch to the words, with its end marked. Where it is the last, the styles leave the rest of the stem out.
fn write_branch(page: &mut Markup) {
    page.element("svg", &[("class", "branch"), ("aria-hidden", "true"), ("width", "26")], |svg| {
        stroke(svg, "stem", ["5", "0", "5", "15"]);
        stroke(svg, "stem on", ["5", "15", "5", "100%"]);
        stroke(svg, "stem", ["5", "15", "17", "15"]);
        svg.element("circle", &[("class", "it"), ("cx", "17"), ("cy", "15"), ("r", "4")], |_| {});
    });
}
