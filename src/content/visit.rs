//! Walking through text.

use crate::content::{Block, Inline};

/// Calls `each` for every inline of the blocks, containers before what they hold, in reading order.
pub fn inlines(blocks: &[Block], each: &mut dyn FnMut(&Inline)) {
    for block in blocks {
        block.each_line(&mut |text| line(text, each));
    }
}

/// Calls `each` for every inline of a line.
pub fn line(text: &[Inline], each: &mut dyn FnMut(&Inline)) {
    for inline in text {
        each(inline);
        match inline {
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Quote(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Term { text: inner, .. } => line(inner, each),
            Inline::Text(_) | Inline::Cite(_) | Inline::Until(_) | Inline::Figure { .. } => {}
        }
    }
}

/// Calls `each` for every inline of the blocks, to change it.
pub fn inlines_mut(blocks: &mut [Block], each: &mut dyn FnMut(&mut Inline)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => line_mut(text, each),
            Block::List { items, .. } => items.iter_mut().for_each(|item| inlines_mut(item, each)),
            Block::Table { head, rows } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| line_mut(cell, each));
            }
            Block::Callout { blocks, .. } | Block::Quotation(blocks) => inlines_mut(blocks, each),
            Block::Questions(asked) => asked.iter_mut().for_each(|one| line_mut(one, each)),
            Block::BlankLine => {}
        }
    }
}

/// Calls `each` for every inline of a line, to change it.
pub fn line_mut(text: &mut [Inline], each: &mut dyn FnMut(&mut Inline)) {
    for inline in text {
        each(inline);
        match inline {
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Quote(inner)
            | Inline::Link { text: inner, .. }
            | Inline::Term { text: inner, .. } => line_mut(inner, each),
            Inline::Text(_) | Inline::Cite(_) | Inline::Until(_) | Inline::Figure { .. } => {}
        }
    }
}
