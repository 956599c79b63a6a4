//! `comparison.json` as authors write it: each text one line of Markdown.

use serde::Deserialize;

use super::fault::{Fault, Place};
use super::markdown::{self, Mention, Origin};
use crate::content::{
    Cell, Certainty, Comparison, Dimension, Inline, Matter, Matters, Pictures, Row, Stop, Strength, Tilt,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    truth: String,
    not_a_race: String,
    reviewed: String,
    next_review: String,
    dimensions: Vec<WrittenDimension>,
    uncertain: Vec<WrittenText>,
    matters: WrittenMatters,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMatters {
    intro: String,
    stops: Vec<WrittenStop>,
    values: Vec<WrittenMatter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStop {
    id: String,
    when: String,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMatter {
    id: String,
    when: String,
    ketamine: Tilt,
    esketamine: Tilt,
    strength: Strength,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenText {
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenDimension {
    id: String,
    title: String,
    headline: String,
    rows: Vec<WrittenRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRow {
    id: String,
    question: String,
    ketamine: WrittenCell,
    esketamine: WrittenCell,
    #[serde(deserialize_with = "Option::deserialize")]
    note: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    not_known: Option<String>,
    #[serde(default)]
    pictures: Pictures,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCell {
    text: String,
    certainty: Certainty,
}

/// Reads the comparison.
pub fn read(text: &str, file: &str, mentions: &mut Vec<Mention>) -> Result<Comparison, Vec<Fault>> {
    let written: Written = super::data::read(text, file)?;
    let mut lines = Lines { file, mentions, faults: Vec::new() };
    let mut seen = std::collections::HashSet::new();
    let dimensions = written
        .dimensions
        .into_iter()
        .map(|dimension| {
            let at = format!("dimensions.{}", dimension.id);
            Dimension {
                headline: lines.read(&dimension.headline, &format!("{at}.headline")),
                rows: dimension
                    .rows
                    .into_iter()
                    .map(|row| {
                        let at = format!("{at}.{}", row.id);
                        if !seen.insert(row.id.clone()) {
                            lines.faults.push(Fault::new(file, Place::Path(at.clone()), "a second row with this id"));
                        }
                        Row {
                            ketamine: lines.cell(row.ketamine, &format!("{at}.ketamine")),
                            esketamine: lines.cell(row.esketamine, &format!("{at}.esketamine")),
                            note: row.note.map(|note| lines.read(&note, &format!("{at}.note"))),
                            not_known: row.not_known.map(|text| lines.read(&text, &format!("{at}.not_known"))),
                            pictures: row.pictures,
                            id: row.id,
                            question: row.question,
                        }
                    })
                    .collect(),
                id: dimension.id,
                title: dimension.title,
            }
        })
        .collect::<Vec<_>>();
    let comparison = Comparison {
        truth: lines.read(&written.truth, "truth"),
        not_a_race: lines.read(&written.not_a_race, "not_a_race"),
        reviewed: written.reviewed,
        next_review: written.next_review,
        uncertain: written
            .uncertain
            .iter()
            .enumerate()
            .map(|(at, one)| lines.read(&one.text, &format!("uncertain[{at}]")))
            .collect(),
        matters: Matters {
            intro: lines.read(&written.matters.intro, "matters.intro"),
            stops: written
                .matters
                .stops
                .into_iter()
                .map(|stop| Stop {
                    why: lines.read(&stop.why, &format!("matters.{}", stop.id)),
                    id: stop.id,
                    when: stop.when,
                })
                .collect(),
            values: written
                .matters
                .values
                .into_iter()
                .map(|matter| Matter {
                    why: lines.read(&matter.why, &format!("matters.{}", matter.id)),
                    id: matter.id,
                    when: matter.when,
                    ketamine: matter.ketamine,
                    esketamine: matter.esketamine,
                    strength: matter.strength,
                })
                .collect(),
        },
        dimensions,
    };
    let ids: Vec<_> = comparison.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
    if ids != ["efficacy", "safety", "cost", "access"] {
        lines.faults.push(Fault::new(
            file,
            Place::Path("dimensions".into()),
            "expected the four dimensions efficacy, safety, cost, access, in this order",
        ));
    }
    if lines.faults.is_empty() { Ok(comparison) } else { Err(lines.faults) }
}

struct Lines<'a> {
    file: &'a str,
    mentions: &'a mut Vec<Mention>,
    faults: Vec<Fault>,
}

impl Lines<'_> {
    fn read(&mut self, text: &str, path: &str) -> Vec<Inline> {
        let origin = Origin { file: self.file.into(), begins: Place::Path(path.into()) };
        match markdown::line(text, &origin, self.mentions) {
            Ok(inlines) => inlines,
            Err(faults) => {
                self.faults.extend(faults);
                Vec::new()
            }
        }
    }

    fn cell(&mut self, cell: WrittenCell, path: &str) -> Cell {
        Cell { text: self.read(&cell.text, path), certainty: cell.certainty }
    }
}
