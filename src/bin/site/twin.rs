//! The plain twin of the built site: the same pages with the same words and styles, and no script. `script/bench` stands it beside the site: what a page
//! costs before anything of ours runs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::headers::HOSTS;
use super::output::{self, Output};

/// What a page asks for besides its own words and styles, as its elements begin.
const ASKED_FOR: [&str; 7] = [
    "<template id=\"later\">",
    "</template>",
    "<link rel=\"modulepreload\"",
    "<link rel=\"preload\"",
    "<link rel=\"manifest\"",
    "<meta name=\"app-js\"",
    "<meta name=\"app-wasm\"",
];

/// Writes the twin of a built site into another folder, compressed like the site.
pub fn write(site: &Path, twin: &Path) -> Result<()> {
    let mut output = Output::new(twin);
    let kept = ["icon.svg".to_owned(), format!("{HOSTS}/nginx.conf")];
    for file in output::files(site)?.into_iter().filter(|file| file.ends_with(".html") || kept.contains(file)) {
        let text = fs::read_to_string(site.join(&file)).with_context(|| format!("cannot read {file}"))?;
        output.write(&file, &if file.ends_with(".html") { without_scripts(&text) } else { text })?;
    }
    super::compression::write_beside(twin)
}

/// A page without its scripts, its data, and what they load.
fn without_scripts(page: &str) -> String {
    let mut plain = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, script)) = rest.split_once("<script") {
        plain.push_str(before);
        rest = script.split_once("</script>").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines = plain.lines().filter(|line| !ASKED_FOR.iter().any(|begins| line.starts_with(begins)));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_scripts;

    #[test]
    fn the_words_and_styles_stay_and_no_script_does() {
        let page = "<style>a{}</style>\n<link rel=\"preload\" href=\"a.wasm\">\n<script src=\"a.js\"></script>\n<body><p>Words</p>\n<script type=\"application/json\">{\"words\":\"<p>Words</p>\"}</script></body>";
        assert_eq!(without_scripts(page), "<style>a{}</style>\n\n<body><p>Words</p>\n</body>");
    }
}
