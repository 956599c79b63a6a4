//! Files below the site's folder.

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

/// The path of every file below a folder, with slashes, in order.
pub fn files(folder: &Path) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut waiting = vec![PathBuf::new()];
    while let Some(below) = waiting.pop() {
        let here = folder.join(&below);
        let cannot = |error| format!("cannot read {}: {error}", here.display());
        for entry in fs::read_dir(&here).map_err(cannot)? {
            let entry = entry.map_err(cannot)?;
            let path = below.join(entry.file_name());
            if entry.file_type().map_err(cannot)?.is_dir() {
                waiting.push(path);
            } else {
                let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
                found.push(parts.join("/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
