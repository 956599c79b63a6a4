//! The app for the browser, as script/wasm has made it: one folder, named by a hash of all that is in it. Its files call each other by their
//! names, so the names stay and the folder tells builds apart.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use beyond_two::route::Route;
use beyond_two::ui::chunks::Chunk;
use sha2::{Digest, Sha256};

use super::packs::{FETCH, Packs};
use super::scripts::minified;
use super::{hex, imports, output};

/// The folder that holds the folder of each build.
pub const FOLDER: &str = "app";

/// The glue between the wasm and the browser.
const GLUE: &str = "beyond-two.js";
/// The wasm that every page loads.
const SHELL: &str = "beyond-two_bg.wasm";
/// What loads the chunks. The glue imports it.
const LOADER: &str = "__wasm_split.js";

/// The app's files.
pub struct App {
    /// The folder, below the site's: `app/0123456789ab/`.
    folder: String,
    /// The integrity of each script.
    integrity: BTreeMap<&'static str, String>,
    /// The files of each chunk, by its name.
    chunks: BTreeMap<&'static str, Vec<String>>,
}

impl App {
    /// Reads what script/wasm has made, and gives the folder its name.
    pub fn settle(staging: &Path) -> Result<Self> {
        let made = staging.join(FOLDER);
        let loader = made.join(LOADER);
        let text = fs::read_to_string(&loader).with_context(|| format!("cannot read {}", loader.display()))?;
        let mut chunks = chunk_files(&text)?;
        let text = Packs::make(&made, &mut chunks)?.loader(&text)?;
        let write = |text: &str| fs::write(&loader, text).with_context(|| format!("cannot write {}", loader.display()));
        write(&text)?;
        write(&minified(&loader)?)?;

        shorten_imports(&made)?;

        let mut hash = Sha256::new();
        let mut integrity = BTreeMap::new();
        for name in output::files(&made)? {
            let bytes = fs::read(made.join(&name)).with_context(|| format!("cannot read {name}"))?;
            hash.update(format!("{name}\n{}\n", bytes.len()));
            hash.update(&bytes);
            if let Some(script) = [GLUE, LOADER].into_iter().find(|script| *script == name) {
                integrity.insert(script, format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(&bytes))));
            }
        }
        if !integrity.contains_key(GLUE) || !made.join(SHELL).exists() {
            bail!("{} lacks {GLUE} or {SHELL}: see script/wasm", made.display());
        }
        let folder = format!("{FOLDER}/{}/", hex(&hash.finalize()));
        let aside = staging.join("app-made");
        fs::rename(&made, &aside)
            .and_then(|()| fs::create_dir(&made))
            .and_then(|()| fs::rename(&aside, staging.join(&folder)))
            .with_context(|| format!("cannot rename {}", made.display()))?;
        Ok(Self { folder, integrity, chunks })
    }

    /// The folder, below the site's.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// The glue, below the site's folder.
    pub fn glue(&self) -> String {
        format!("{}{GLUE}", self.folder)
    }

    /// The wasm that every page loads, below the site's folder.
    pub fn shell(&self) -> String {
        format!("{}{SHELL}", self.folder)
    }

    /// The scripts that every page loads, below the site's folder, each with its integrity.
    pub fn scripts(&self) -> impl Iterator<Item = (String, &str)> {
        self.integrity.iter().map(|(name, integrity)| (format!("{}{name}", self.folder), integrity.as_str()))
    }

    /// The wasm that a page loads, below the site's folder: the shell, and the files of its chunk.
    pub fn wasm_of(&self, route: &Route) -> Vec<String> {
        let chunk = Chunk::of(route).and_then(|chunk| self.chunks.get(chunk.name()));
        let files = chunk.into_iter().flatten().map(|name| format!("{}{name}", self.folder));
        std::iter::once(self.shell()).chain(files).collect()
    }
}

/// Lets the wasm and its glue call each other's functions by short names.
fn shorten_imports(folder: &Path) -> Result<()> {
    let (shell, glue) = (folder.join(SHELL), folder.join(GLUE));
    let wasm = fs::read(&shell).with_context(|| format!("cannot read {}", shell.display()))?;
    let text = fs::read_to_string(&glue).with_context(|| format!("cannot read {}", glue.display()))?;
    let (wasm, names) = imports::shorten(&wasm).with_context(|| format!("{} is not sound", shell.display()))?;
    fs::write(&shell, wasm).with_context(|| format!("cannot write {}", shell.display()))?;
    fs::write(&glue, imports::rename(&text, &names)).with_context(|| format!("cannot write {}", glue.display()))
}

/// The files of each chunk, by its name: its own, and those that it shares with others. Read from what loads them.
fn chunk_files(loader: &str) -> Result<BTreeMap<&'static str, Vec<String>>> {
    let strange = |what: &str| anyhow!("{LOADER}: no {what}; does script/lib.sh name another version of wasm-split?");
    let mut chunks = BTreeMap::new();
    for chunk in Chunk::ALL.map(Chunk::name) {
        let (_, entry) = loader
            .split_once(&format!("export const __wasm_split_load_{chunk} = "))
            .ok_or_else(|| strange(&format!("entry for the chunk `{chunk}`")))?;
        let entry = entry.split("export const ").next().unwrap_or(entry);
        let (own, shared) = entry.rsplit_once('[').ok_or_else(|| strange("list of shared files"))?;
        let shared = shared.split(']').next().unwrap_or_default().split(", ").filter_map(|name| {
            let number = name.strip_prefix("__chunk_")?;
            Some(format!("chunk_{number}.wasm"))
        });
        let own = own.split("\"./").nth(1).and_then(|name| name.split('"').next()).map(str::to_owned);
        chunks.insert(chunk, own.into_iter().chain(shared).collect());
    }
    if !loader.contains(FETCH.0) { Err(strange("fetch")) } else { Ok(chunks) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_chunk_are_its_own_and_those_it_shares() {
        let fetch =
            |name: &str| format!("() => {{\n    const src = fetch(new URL(\"./{name}.wasm\", import.meta.url));\n}}\n");
        let mut loader = format!("/* check, summary */\nconst __chunk_2 = makeLoad({}, []);\n", fetch("chunk_2"));
        for (name, shared) in [
            ("summary", "__chunk_2, __chunk_4"),
            ("find", ""),
            ("interactions", ""),
            ("options", ""),
            ("cards", ""),
            ("compare", ""),
            ("check", "__chunk_2"),
            ("track", ""),
            ("visit", ""),
            ("your_data", ""),
        ] {
            let own = fetch(&format!("split_{name}"));
            loader.push_str(&format!(
                "export const __wasm_split_load_{name} = wrapAsyncCb(makeLoad({own}, [{shared}]));\n"
            ));
        }
        let chunks = chunk_files(&loader).expect("the loader is read");
        assert_eq!(chunks["summary"], ["split_summary.wasm", "chunk_2.wasm", "chunk_4.wasm"]);
        assert_eq!(chunks["check"], ["split_check.wasm", "chunk_2.wasm"]);
        assert_eq!(chunks["find"], ["split_find.wasm"]);
        assert!(chunk_files(&loader.replace("load_check", "load_other")).is_err());
    }
}
