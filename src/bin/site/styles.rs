//! The styles: one file a layer, joined, without comments and needless blanks.

use std::fs;
use std::path::Path;

/// The layers, in order.
const LAYERS: [&str; 5] = ["tokens", "base", "layout", "components", "print"];

/// Reads and joins them.
pub fn read(folder: &Path) -> Result<String, String> {
    let mut all = format!("@layer {};", LAYERS.join(","));
    for layer in LAYERS {
        let file = folder.join(format!("{layer}.css"));
        let text = fs::read_to_string(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        all.push_str(&format!("@layer {layer}{{{}}}", compact(&text)));
    }
    if all.contains("</") {
        return Err("the styles hold `</`, which would end their element".into());
    }
    Ok(all)
}

/// Without comments; each run of blanks as one; none beside braces, semicolons, commas and `>`; no zero before a point.
fn compact(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::new();
    for word in bare.split_whitespace() {
        if !out.is_empty() && !out.ends_with(['{', '}', ';', ',']) && !word.starts_with(['{', '}', ';', ',']) {
            out.push(' ');
        }
        out.push_str(word);
    }
    let mut out = out.replace(": ", ":").replace(";}", "}").replace(" > ", ">");
    for before in [" ", ":", "(", ",", "-"] {
        out = out.replace(&format!("{before}0."), &format!("{before}."));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn comments_and_needless_blanks_go() {
        assert_eq!(
            compact("a {\n  color: red; /* warm */\n  margin: 0 1px;\n}\n\nb, c { }"),
            "a{color:red;margin:0 1px}b,c{}"
        );
    }

    #[test]
    fn blanks_that_matter_stay() {
        assert_eq!(
            compact("main > p + p { inset: calc(1px + 0.5px) -0.5em 10.5px }"),
            "main>p + p{inset:calc(1px + .5px) -.5em 10.5px}"
        );
    }
}
