//! Ketamine and esketamine side by side.

use serde::{Deserialize, Serialize};

use super::{Certainty, FigureId, Line, Lines};

/// The comparison of the two treatments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// What to know before all else, in a sentence or two.
    pub lead: Line,
    /// What people ask first, with the shortest true answer.
    pub first: Vec<FirstAnswer>,
    /// The one-paragraph truth.
    pub truth: Line,
    /// Why figures from different trials are not a race.
    pub not_a_race: Line,
    /// The day it was last reviewed as a whole.
    pub reviewed: String,
    /// The day it must be reviewed again.
    pub next_review: String,
    /// Ten questions, for the two and for what else there is; eight of them also in a few words.
    pub glance: Vec<GlanceRow>,
    /// The evidence head to head.
    pub head_to_head: HeadToHead,
    /// The first twelve weeks.
    pub calendar: Calendar,
    /// Efficacy, safety, cost, access.
    pub dimensions: Vec<Dimension>,
    /// What is least certain.
    pub uncertain: Vec<Uncertain>,
}

/// The shortest true answer to what people ask first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstAnswer {
    /// The question.
    pub question: String,
    /// The answer, with a link to more of it.
    pub text: Line,
}

/// One question in short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlanceRow {
    /// Its id, and its anchor.
    pub id: String,
    /// The question, as people ask it.
    pub question: String,
    /// The row of the evidence that says more.
    pub evidence: String,
    /// Whether who asks it is led to the costs, which are added up for them there, and not to the evidence.
    #[serde(default)]
    pub to_costs: bool,
    /// The answers in a few words.
    #[serde(default)]
    pub short: Option<ShortCells>,
    /// The answers.
    pub cells: GlanceCells,
}

/// The answers for the two in about a dozen words, with what the longer ones rest on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShortCells {
    /// Ketamine by drip, off-label.
    pub ketamine: Line,
    /// Esketamine nasal spray.
    pub esketamine: Line,
}

/// The answers to one question in short.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlanceCells {
    /// Ketamine by drip, off-label.
    pub ketamine: Cell,
    /// Esketamine nasal spray.
    pub esketamine: Cell,
    /// Electroconvulsive therapy.
    pub ect: Cell,
    /// Magnetic stimulation.
    pub rtms: Cell,
    /// Staying with what one takes, and adjusting it.
    pub stay: Cell,
}

/// The pooled comparisons of the two, to be drawn with their intervals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadToHead {
    /// What the picture shows, and what it cannot.
    pub intro: Line,
    /// Figures whose parts are ratios with an interval: above 1 leans to ketamine.
    pub ratios: Vec<Ratio>,
}

/// One ratio of the picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// The figure.
    pub figure: FigureId,
    /// The part of it that holds the ratio with its interval.
    pub part: String,
    /// What it counts, in two or three words.
    pub label: String,
}

/// The first twelve weeks of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// What the picture shows.
    pub intro: Line,
    /// What the schedule of ketamine rests on.
    pub ketamine_note: Line,
    /// What the schedule of esketamine rests on.
    pub esketamine_note: Line,
    /// The stretches of weeks, in order, without gaps, twelve in all.
    pub stretches: Vec<Stretch>,
}

/// Weeks that are alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stretch {
    /// The first week.
    pub from: u32,
    /// The last week.
    pub to: u32,
    /// Visits for ketamine in these weeks, in all.
    pub ketamine: VisitRange,
    /// Visits for esketamine in these weeks, in all.
    pub esketamine: VisitRange,
}

/// From so many visits to so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VisitRange {
    /// The fewest.
    pub low: u32,
    /// The most.
    pub high: u32,
}

/// One of the four dimensions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// `efficacy`, `safety`, `cost` or `access`.
    pub id: String,
    /// The question it answers.
    pub title: String,
    /// The answer in one sentence.
    pub headline: Line,
    /// People's own questions.
    pub rows: Vec<Row>,
}

/// One question with both answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its id, and its anchor.
    pub id: String,
    /// The question.
    pub question: String,
    /// The answer for (off-label) ketamine.
    pub ketamine: Cell,
    /// The answer for esketamine nasal spray.
    pub esketamine: Cell,
    /// What to keep in mind when reading both.
    #[serde(deserialize_with = "Option::deserialize")]
    pub note: Option<Line>,
    /// What nobody knows here.
    #[serde(deserialize_with = "Option::deserialize")]
    pub not_known: Option<Line>,
    /// Figures shown as a hundred people each, beside their comparator.
    #[serde(default)]
    pub pictures: Pictures,
}

/// The figures of a row that are shown as pictures.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pictures {
    /// In the cell of ketamine.
    pub ketamine: Vec<FigureId>,
    /// In the cell of esketamine.
    pub esketamine: Vec<FigureId>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The answer, with its figures and citations.
    pub text: Line,
    /// How sure we are of it.
    pub certainty: Certainty,
}

/// Something that is least certain.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uncertain {
    /// What, and why.
    pub text: Line,
}

impl GlanceCells {
    /// The five in order, each with the id of its column.
    pub fn each(&self) -> [(&'static str, &Cell); 5] {
        [
            ("ketamine", &self.ketamine),
            ("esketamine", &self.esketamine),
            ("ect", &self.ect),
            ("rtms", &self.rtms),
            ("stay", &self.stay),
        ]
    }
}

impl Comparison {
    /// The lines that stand on `/compare/`, in reading order.
    pub fn overview_lines(&self) -> Vec<&Line> {
        let calendar = &self.calendar;
        let short = self.glance.iter().filter_map(|row| row.short.as_ref());
        let cells = self.glance.iter().flat_map(|row| row.cells.each());
        [&self.lead, &self.not_a_race]
            .into_iter()
            .chain(short.flat_map(|short| [&short.ketamine, &short.esketamine]))
            .chain([&calendar.intro, &calendar.ketamine_note, &calendar.esketamine_note])
            .chain(self.first.iter().map(|answer| &answer.text))
            .chain(cells.map(|(_, cell)| &cell.text))
            .collect()
    }

    /// The lines that stand on `/compare/evidence/`, in reading order.
    pub fn evidence_lines(&self) -> Vec<&Line> {
        let mut lines = vec![&self.truth, &self.not_a_race];
        for dimension in &self.dimensions {
            lines.push(&dimension.headline);
            if dimension.id == "efficacy" {
                lines.push(&self.head_to_head.intro);
            }
            for row in &dimension.rows {
                lines.extend([&row.ketamine.text, &row.esketamine.text]);
                lines.extend(row.note.iter().chain(&row.not_known));
            }
        }
        lines.extend(self.uncertain.iter().map(|one| &one.text));
        lines
    }
}

impl Lines for Comparison {
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line)) {
        each("lead", &mut self.lead);
        for (at, answer) in self.first.iter_mut().enumerate() {
            each(&format!("first[{at}]"), &mut answer.text);
        }
        each("truth", &mut self.truth);
        each("not_a_race", &mut self.not_a_race);
        for row in &mut self.glance {
            if let Some(short) = &mut row.short {
                each(&format!("glance.{}.short.ketamine", row.id), &mut short.ketamine);
                each(&format!("glance.{}.short.esketamine", row.id), &mut short.esketamine);
            }
            let cells = &mut row.cells;
            for (column, cell) in [
                ("ketamine", &mut cells.ketamine),
                ("esketamine", &mut cells.esketamine),
                ("ect", &mut cells.ect),
                ("rtms", &mut cells.rtms),
                ("stay", &mut cells.stay),
            ] {
                each(&format!("glance.{}.{column}", row.id), &mut cell.text);
            }
        }
        each("head_to_head.intro", &mut self.head_to_head.intro);
        each("calendar.intro", &mut self.calendar.intro);
        each("calendar.ketamine_note", &mut self.calendar.ketamine_note);
        each("calendar.esketamine_note", &mut self.calendar.esketamine_note);
        for dimension in &mut self.dimensions {
            let at = format!("dimensions.{}", dimension.id);
            each(&format!("{at}.headline"), &mut dimension.headline);
            for row in &mut dimension.rows {
                let at = format!("{at}.{}", row.id);
                each(&format!("{at}.ketamine"), &mut row.ketamine.text);
                each(&format!("{at}.esketamine"), &mut row.esketamine.text);
                row.note.iter_mut().for_each(|line| each(&format!("{at}.note"), line));
                row.not_known.iter_mut().for_each(|line| each(&format!("{at}.not_known"), line));
            }
        }
        for (at, one) in self.uncertain.iter_mut().enumerate() {
            each(&format!("uncertain[{at}]"), &mut one.text);
        }
    }
}
