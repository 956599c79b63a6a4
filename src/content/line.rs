//! A line of text in a JSON file: written as Markdown, read as inlines.

use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::Inline;

/// One line. As written it is a single piece of text; [`Lines::each_line`] is where it is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "String")]
pub struct Line(pub Vec<Inline>);

impl From<String> for Line {
    fn from(written: String) -> Self {
        Self(vec![Inline::Text(written)])
    }
}

impl Deref for Line {
    type Target = [Inline];

    fn deref(&self) -> &[Inline] {
        &self.0
    }
}

/// A file that holds lines of text.
pub trait Lines {
    /// Calls `each` with the place and the line, for every line in reading order.
    fn each_line(&mut self, each: &mut dyn FnMut(&str, &mut Line));

    /// Every line, in reading order.
    fn lines(&self) -> Vec<Line>
    where
        Self: Clone,
    {
        let mut lines = Vec::new();
        self.clone().each_line(&mut |_, line| lines.push(line.clone()));
        lines
    }
}
