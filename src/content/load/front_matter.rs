//! The head of an article: TOML between `+++` lines.

use serde::Deserialize;
use toml::value::Datetime;

use crate::content::{Diagnostic, Place, Topic};

/// What stands between the `+++` lines.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontMatter {
    /// The title.
    pub title: String,
    /// One sentence: what the reader will know afterwards.
    pub summary: String,
    /// Three to five points.
    pub key_points: Vec<String>,
    /// One topic or more.
    pub topics: Vec<Topic>,
    /// The place in the reading order.
    pub order: u16,
    /// The day of the last whole review.
    pub reviewed: Datetime,
    /// The day by which it must be reviewed again.
    pub next_review: Datetime,
}

/// Parts a file into its head and its text; the number is the line on which the text begins.
pub fn split<'a>(text: &'a str, file: &str) -> Result<(FrontMatter, &'a str, usize), Vec<Diagnostic>> {
    let expected = || {
        vec![Diagnostic::new(
            file,
            Place::Line(1),
            "expected the file to begin with `+++`, the head in TOML, and `+++` again",
        )]
    };
    let rest = text.strip_prefix("+++\n").ok_or_else(expected)?;
    let (head, body) = rest.split_once("\n+++\n").ok_or_else(expected)?;
    let lines_before = head.matches('\n').count() + 3;
    let head: FrontMatter = toml::from_str(head).map_err(|error| {
        let line =
            error.span().map_or(1, |span| 2 + head.get(..span.start).map_or(0, |before| before.matches('\n').count()));
        vec![Diagnostic::new(file, Place::Line(line), error.message().to_owned())]
    })?;
    Ok((head, body, lines_before + 1))
}
