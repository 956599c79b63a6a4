//! Our scripts, which run before the app or without it: read from `assets/scripts`, minified by terser as the app's glue is (script/wasm), named by
//! their hash.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use super::output::Output;
use super::short_hash;

/// The script elements, with their integrity.
pub struct Scripts {
    /// Those of the loader and of what works without the app, in the order in which they run.
    pub loader_tag: String,
    /// That of what keeps the site at hand without a network.
    pub offline_tag: String,
    /// That of the page which removes what is saved on the device.
    pub recover_tag: String,
}

impl Scripts {
    /// Reads the scripts and writes them into the site.
    pub fn write(folder: &Path, base: &str, output: &mut Output) -> Result<Self> {
        let mut script = |name: &str, attributes: &str| -> Result<String> {
            let text = read(folder, name)?;
            let file = format!("{name}-{}.js", short_hash(text.as_bytes()));
            output.write(&file, &text)?;
            let integrity = BASE64_STANDARD.encode(Sha384::digest(&text));
            Ok(format!(
                "<script type=\"module\" src=\"{base}{file}\"{attributes} integrity=\"sha384-{integrity}\"></script>"
            ))
        };
        Ok(Self {
            loader_tag: [script("quick-exit", "")?, script("storage", "")?, script("loader", "")?].join("\n"),
            offline_tag: script("offline", " fetchpriority=\"low\"")?,
            recover_tag: script("recover", "")?,
        })
    }

    /// The files that every page loads, below the site's folder.
    pub fn files(&self) -> Vec<String> {
        let source = |(at, found): (usize, &str), tag: &str| {
            let source = tag.get(at + found.len()..)?.split('"').next()?;
            source.rsplit('/').next().map(str::to_owned)
        };
        [&self.loader_tag, &self.offline_tag]
            .into_iter()
            .flat_map(|tags| tags.match_indices(" src=\"").filter_map(|found| source(found, tags)).collect::<Vec<_>>())
            .collect()
    }
}

/// A script as it is shipped: in a build for use without types, reasons and long names, in one for development as it was written.
pub fn read(folder: &Path, name: &str) -> Result<String> {
    let file = folder.join(format!("{name}.js"));
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()));
    }
    let output = Command::new("terser")
        .arg(&file)
        .args(["--module", "--ecma", "2022", "--compress", "passes=2", "--mangle"])
        .output()
        .context("cannot run terser: script/bootstrap installs it, script/build finds it")?;
    let problem = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "terser refuses {}: {problem}", file.display());
    String::from_utf8(output.stdout).with_context(|| format!("{} is not UTF-8", file.display()))
}
