//! Running text as typed blocks: what an article's Markdown becomes, and all that the browser renders.

use pulldown_cmark::BlockQuoteKind;
use serde::{Deserialize, Serialize};

use super::{Diagram, FigureId, Lines, SourceId, TermId};
use crate::words::prose::callouts;

/// A block of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A section heading: level 2 or 3, its anchor, its words.
    Heading {
        /// 2 or 3.
        level: u8,
        /// The anchor, unique in the text.
        id: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bullet list, or a numbered one.
    List {
        /// Numbered?
        ordered: bool,
        /// Each item's blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table with a header row.
    Table {
        /// The header cells.
        head: Vec<Vec<Inline>>,
        /// The rows, each as long as the head.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A box that stands out.
    Callout {
        /// What it is for.
        kind: CalloutKind,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// Somebody else's words.
    Quotation(Vec<Block>),
    /// Questions for the clinician.
    Questions(Vec<Vec<Inline>>),
    /// A line to write on, on paper.
    BlankLine,
    /// A diagram.
    Diagram {
        /// Its name.
        id: String,
        /// The diagram, once it has been found.
        found: Option<Box<Diagram>>,
    },
}

impl Block {
    /// Calls `each` for every line of the block, in reading order.
    pub fn each_line(&self, each: &mut dyn FnMut(&[Inline])) {
        match self {
            Block::Heading { text, .. } | Block::Paragraph(text) => each(text),
            Block::List { items, .. } => items.iter().flatten().for_each(|block| block.each_line(each)),
            Block::Table { head, rows } => head.iter().chain(rows.iter().flatten()).for_each(|cell| each(cell)),
            Block::Callout { blocks, .. } | Block::Quotation(blocks) => {
                blocks.iter().for_each(|block| block.each_line(each));
            }
            Block::Questions(asked) => asked.iter().for_each(|question| each(question)),
            Block::BlankLine => {}
            Block::Diagram { found, .. } => {
                found.iter().flat_map(|diagram| diagram.lines()).for_each(|line| each(&line));
            }
        }
    }

    /// Calls `each` for every line of the block, to change it.
    pub(super) fn each_line_mut(&mut self, each: &mut dyn FnMut(&mut Vec<Inline>)) {
        match self {
            Block::Heading { text, .. } | Block::Paragraph(text) => each(text),
            Block::List { items, .. } => items.iter_mut().flatten().for_each(|block| block.each_line_mut(each)),
            Block::Table { head, rows } => head.iter_mut().chain(rows.iter_mut().flatten()).for_each(each),
            Block::Callout { blocks, .. } | Block::Quotation(blocks) => {
                blocks.iter_mut().for_each(|block| block.each_line_mut(each));
            }
            Block::Questions(asked) => asked.iter_mut().for_each(each),
            Block::BlankLine => {}
            Block::Diagram { found, .. } => {
                found.iter_mut().for_each(|diagram| diagram.each_line(&mut |_, line| each(&mut line.0)));
            }
        }
    }
}

/// What a box is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalloutKind {
    /// How sure are we?
    Certainty,
    /// One thing to do.
    Action,
    /// Get help now.
    HelpNow,
    /// Worth knowing.
    Important,
}

impl CalloutKind {
    /// What kind of box a block quotation is; `None` for a plain one.
    pub(super) fn of_quotation(kind: Option<BlockQuoteKind>) -> Option<Self> {
        Some(match kind? {
            BlockQuoteKind::Note => Self::Certainty,
            BlockQuoteKind::Tip => Self::Action,
            BlockQuoteKind::Warning | BlockQuoteKind::Caution => Self::HelpNow,
            BlockQuoteKind::Important => Self::Important,
        })
    }

    /// The heading of the box.
    pub fn title(self) -> &'static str {
        match self {
            CalloutKind::Certainty => callouts::certainty(),
            CalloutKind::Action => callouts::action(),
            CalloutKind::HelpNow => callouts::help_now(),
            CalloutKind::Important => callouts::important(),
        }
    }
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words that matter more.
    Strong(Vec<Inline>),
    /// Words with stress.
    Emphasis(Vec<Inline>),
    /// Somebody else's words.
    Quote(Vec<Inline>),
    /// A link to a page of ours.
    Link {
        /// The path from the root of the site, with its fragment: `/compare/#safety`.
        to: String,
        /// The words.
        text: Vec<Inline>,
    },
    /// Citations, to open in place.
    Cite(Vec<SourceId>),
    /// A number from the figures, with its card.
    Figure {
        /// The figure.
        id: FigureId,
        /// The part of it whose `shown` text stands here.
        part: String,
        /// That text.
        shown: String,
    },
    /// The sentence before this surely holds up to this day (`2026-12-31`); after it, the page says that it may not.
    Until(String),
    /// A word of the glossary, to open in place.
    Term {
        /// The term.
        id: TermId,
        /// The words as they stand in the sentence.
        text: Vec<Inline>,
    },
}

/// The words of a line, without citations.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(inlines, &mut out);
    out
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Quote(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Term { text: inner, .. } => push_plain(inner, out),
            Inline::Figure { shown, .. } => out.push_str(shown),
            Inline::Cite(_) | Inline::Until(_) => {}
        }
    }
}
