//! Our scripts, which run before the app or without it: read from `assets/scripts`, minified by terser as the app's glue is (script/wasm), named by
//! their hash.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result, anyhow, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::output::Output;
use super::short_hash;

/// The script elements, with their integrity.
pub struct Scripts {
    /// Those of the loader and of what works without the app, in the order in which they run.
    pub loader_tag: String,
    /// That of what keeps the site at hand without a network.
    pub offline_tag: String,
    /// That of pages of which an address may name a part that is folded or has moved.
    pub part_tag: String,
    /// That of the page which removes what is saved on the device.
    pub recover_tag: String,
}

impl Scripts {
    /// Reads the scripts and writes them into the site.
    pub fn write(folder: &Path, base: &str, output: &mut Output) -> Result<Self> {
        let mut script = |name: &str, attributes: &str| -> Result<String> {
            let text = minified(&folder.join(format!("{name}.js")))?;
            let file = format!("{name}-{}.js", short_hash(text.as_bytes()));
            output.write(&file, &text)?;
            let integrity = BASE64_STANDARD.encode(Sha256::digest(&text));
            Ok(format!(
                "<script type=\"module\" src=\"{base}{file}\"{attributes} integrity=\"sha256-{integrity}\"></script>"
            ))
        };
        Ok(Self {
            loader_tag: [script("quick-exit", "")?, script("first-links", "")?, script("loader", "")?].join("\n"),
            offline_tag: script("offline", " fetchpriority=\"low\"")?,
            part_tag: script("part", "")?,
            recover_tag: script("recover", "")?,
        })
    }

    /// The files that every page loads, below the site's folder.
    pub fn files(&self) -> Vec<String> {
        Self::named([&self.loader_tag, &self.offline_tag])
    }

    /// The files that the pages of the comparison load besides.
    pub fn part_files(&self) -> Vec<String> {
        Self::named([&self.part_tag])
    }

    fn named<const COUNT: usize>(tags: [&String; COUNT]) -> Vec<String> {
        let source = |(at, found): (usize, &str), tag: &str| {
            let source = tag.get(at + found.len()..)?.split('"').next()?;
            source.rsplit('/').next().map(str::to_owned)
        };
        tags.into_iter()
            .flat_map(|tags| tags.match_indices(" src=\"").filter_map(|found| source(found, tags)).collect::<Vec<_>>())
            .collect()
    }
}

/// A script as it is shipped: in a build for use without types, reasons and long names, in one for development as it was written.
pub fn minified(file: &Path) -> Result<String> {
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile != "release") {
        return fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()));
    }
    let output = Command::new("terser")
        .arg(file)
        .args(["--module", "--ecma", "2022", "--compress", "passes=2", "--mangle"])
        .output()
        .context("cannot run terser: script/bootstrap installs it, script/build finds it")?;
    let problem = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "terser refuses {}: {problem}", file.display());
    String::from_utf8(output.stdout).with_context(|| format!("{} is not UTF-8", file.display()))
}

/// A script without its comments, line by line as it was written: the service worker, so that a person can read what it keeps.
pub fn read(folder: &Path, name: &str) -> Result<String> {
    let file = folder.join(format!("{name}.js"));
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    without_comments(&text).map_err(|line| {
        anyhow!("{}:{line}: a comment begins its line and ends one, or is `/** @type … */` on one line", file.display())
    })
}

/// Types and reasons are for those who read the source. The rest stays line by line, so that what is shipped can be read as well. A comment
/// behind code on its line stays too: only a whole parser could tell it from a text or a pattern. The number of the line that is not understood.
fn without_comments(script: &str) -> std::result::Result<String, usize> {
    const TYPE: &str = "/** @type ";
    let mut bare = String::new();
    let mut inside = false;
    for (number, line) in (1..).zip(script.lines()) {
        let text = line.trim();
        let type_of_code = text.starts_with(TYPE) && !text.ends_with("*/");
        if inside || (text.starts_with("/*") && !type_of_code) {
            inside = !text.contains("*/");
            if !inside && !text.ends_with("*/") {
                return Err(number);
            }
        } else if !text.starts_with("//") {
            let mut rest = line;
            while let Some((code, comment)) = rest.split_once(TYPE) {
                bare.push_str(code);
                rest = comment.split_once("*/").ok_or(number)?.1.trim_start();
            }
            bare.push_str(rest);
            bare.push('\n');
        }
    }
    Ok(bare)
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_go_and_code_stays() {
        let script = "// Why.\n/**\n * @param {string} a\n */\nfunction one(a) {\n  // Here.\n  return a; // there\n}\n/** @type {A | null} */\nlet b = null;\n";
        assert_eq!(
            without_comments(script).as_deref(),
            Ok("function one(a) {\n  return a; // there\n}\nlet b = null;\n")
        );
    }

    #[test]
    fn the_type_of_an_expression_goes_alone() {
        let script = "const a = /** @type {B} */ (b), c = /** @type {D<{ e: F }>} */ (d);\n/** @type {G} */ (g).h();\n";
        assert_eq!(without_comments(script).as_deref(), Ok("const a = (b), c = (d);\n(g).h();\n"));
    }

    #[test]
    fn texts_and_patterns_stay() {
        let script = "const a = 'https://example.org', b = /^https?:\\/\\//, c = `/* ${a} */`;\n";
        assert_eq!(without_comments(script).as_deref(), Ok(script));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert_eq!(without_comments("a();\n/* b */ c();\n"), Err(2));
        assert_eq!(without_comments("a(/** @type {B\n} */ (b));\n"), Err(1));
    }
}
