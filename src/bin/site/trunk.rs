//! What Trunk has made: the app's files, by the names it gave them.

use std::fs;
use std::path::Path;

/// The addresses of the app.
pub struct App {
    /// The glue, as an address below the base.
    pub js: String,
    /// The wasm, as an address below the base.
    pub wasm: String,
    /// The loader's script element, with its integrity.
    pub loader_tag: String,
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
        let loader_tag = html
            .match_indices("<script")
            .filter_map(|(at, _)| html.get(at..)?.split_inclusive("</script>").next())
            .find(|tag| tag.contains("loader"))
            .ok_or_else(|| format!("{} has no loader script", file.display()))?
            .to_owned();
        Ok(Self { js: meta("app-js")?, wasm: meta("app-wasm")?, loader_tag })
    }

    /// The name of the wasm file in the site's folder.
    pub fn wasm_file(&self) -> &str {
        self.wasm.rsplit('/').next().unwrap_or(&self.wasm)
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}
