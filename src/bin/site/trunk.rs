//! What Trunk has made: the app's files, by the names it gave them.

use std::fs;
use std::path::Path;

/// The addresses of the app.
pub struct App {
    /// The glue, as an address below the base.
    pub js: String,
    /// The wasm, as an address below the base.
    pub wasm: String,
}

impl App {
    /// Reads them from the page that Trunk has written.
    pub fn read(staging: &Path) -> Result<Self, String> {
        let file = staging.join("index.html");
        let html = fs::read_to_string(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let meta = |name: &str| {
            between(&html, &format!("<meta name=\"{name}\" content=\""), "\"")
                .map(str::to_owned)
                .ok_or_else(|| format!("{} has no `{name}`: see pattern_script in Trunk.toml", file.display()))
        };
        Ok(Self { js: meta("app-js")?, wasm: meta("app-wasm")? })
    }

    /// The name of the glue in the site's folder.
    pub fn js_file(&self) -> &str {
        file_name(&self.js)
    }

    /// The name of the wasm file in the site's folder.
    pub fn wasm_file(&self) -> &str {
        file_name(&self.wasm)
    }
}

fn file_name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}
