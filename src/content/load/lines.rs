//! JSON files whose texts are lines of Markdown: read, and each line read.

use serde::de::DeserializeOwned;

use super::Loader;
use crate::content::{Inline, Lines, Place};

impl Loader<'_> {
    /// Reads such a file.
    pub(super) fn lines<T: DeserializeOwned + Lines>(&mut self, file: &str) -> Option<T> {
        let mut read: T = self.json(file)?;
        read.each_line(&mut |path, line| {
            if let [Inline::Text(written)] = line.0.as_slice() {
                let written = written.clone();
                line.0 = self.line(&written, file, Place::Path(path.to_owned()));
            }
        });
        Some(read)
    }
}
