//! Files below the site's folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the site.
pub struct Output {
    folder: PathBuf,
}

impl Output {
    /// A folder that exists.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.into() }
    }

    /// Writes a text, with the folders above it.
    pub fn write(&mut self, path: &str, text: &str) -> Result<()> {
        self.write_bytes(path, text.as_bytes())
    }

    /// Writes a file that is no text, with the folders above it.
    pub fn write_bytes(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))
    }
}

/// The path of every file below a folder, with slashes, in order.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![PathBuf::new()];
    while let Some(below) = waiting.pop() {
        let here = folder.join(&below);
        let cannot = || format!("cannot read {}", here.display());
        for entry in fs::read_dir(&here).with_context(cannot)? {
            let entry = entry.with_context(cannot)?;
            let path = below.join(entry.file_name());
            if entry.file_type().with_context(cannot)?.is_dir() {
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
