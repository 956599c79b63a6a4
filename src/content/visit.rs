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
