//! A mistake in what authors wrote, with the place and what was expected.

use std::fmt;

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, below the folder of the assets: `articles/what-trd-is.md`.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is wrong, and what was expected.
    pub message: String,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The whole file.
    File,
    /// A line, from 1.
    Line(usize),
    /// A path inside JSON: `[3].sources[0]`.
    Path(String),
}

impl Diagnostic {
    /// A mistake at a place.
    pub fn new(file: impl Into<String>, place: Place, message: impl Into<String>) -> Self {
        Self { file: file.into(), place, message: message.into() }
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::File => write!(f, "assets/{}: {}", self.file, self.message),
            Place::Line(line) => write!(f, "assets/{}:{line}: {}", self.file, self.message),
            Place::Path(path) => write!(f, "assets/{} at {path}: {}", self.file, self.message),
        }
    }
}
