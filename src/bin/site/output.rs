//! Writing files below the site's folder.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the site.
pub struct Output {
    folder: PathBuf,
}

impl Output {
    /// A folder that exists.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.into() }
    }

    /// Writes a file, with the folders above it.
    pub fn write(&mut self, path: &str, text: &str) -> Result<(), String> {
        let file = self.folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(|error| format!("cannot make {}: {error}", parent.display()))?;
        }
        fs::write(&file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
    }
}
