//! The styles: one file a layer, joined, without comments and needless blanks. What only a tool needs is apart, so that no other page
//! carries it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use beyond_two::content::PageContent;
use beyond_two::route::Route;

/// The layers, in order.
const LAYERS: [&str; 5] = ["tokens", "base", "layout", "components", "print"];

/// The styles of the site.
pub struct Styles {
    /// In the head of every page.
    pub all: String,
    /// Before the words of a page of the comparison.
    pub compare: String,
    /// Before the words of what points which way: those of the comparison, and its own.
    pub matters: String,
    /// Before the words of a page of the self-check, and of what a person has entered.
    pub check: String,
    /// Before the words of the page on interactions.
    pub interactions: String,
    /// Before the words of the page on the next steps: those of the comparison, and its own.
    pub options: String,
    /// Before the words of an article with a diagram.
    pub diagram: String,
    /// Before the words of the check-ins.
    pub track: String,
    /// Before the words of the appointment, with those of the treatment history, which can be its second page.
    pub visit: String,
}

impl Styles {
    /// Reads and joins them.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut all = format!("@layer {};", LAYERS.join(","));
        for layer in LAYERS {
            all.push_str(&format!("@layer {layer}{{{}}}", file(folder, layer)?));
        }
        let of_tool = |name| Ok::<_, anyhow::Error>(format!("@layer components{{{}}}", file(folder, name)?));
        Ok(Self {
            all,
            compare: of_tool("compare")?,
            matters: of_tool("compare")? + &of_tool("matters")?,
            check: of_tool("passport")? + &of_tool("check")?,
            interactions: of_tool("interactions")?,
            options: of_tool("compare")? + &of_tool("options")?,
            diagram: of_tool("diagram")?,
            track: of_tool("chart")? + &of_tool("track")?,
            visit: of_tool("chart")? + &of_tool("passport")? + &of_tool("visit")?,
        })
    }

    /// Puts the styles of a tool before the words of a page that needs them.
    pub fn put_into(&self, content: &mut PageContent) {
        let styles = match Route::of(content) {
            // Each as the page of its tool has it: the policy knows no other texts.
            Route::Gallery => {
                let tools = [&self.options, &self.check, &self.interactions, &self.track, &self.visit];
                let all: String = tools.into_iter().map(|styles| format!("<style>{styles}</style>")).collect();
                return content.words.insert_str(0, &all);
            }
            Route::WhatMatters => &self.matters,
            route if Route::COMPARISON.contains(&route) => &self.compare,
            Route::Interactions => &self.interactions,
            Route::Options => &self.options,
            Route::Article(_) if content.words.contains("<figure class='diagram'>") => &self.diagram,
            Route::Track => &self.track,
            Route::Visit => &self.visit,
            Route::Check | Route::Summary | Route::YourData => &self.check,
            _ => return,
        };
        content.words.insert_str(0, &format!("<style>{styles}</style>"));
    }

    /// Every text that stands in a `<style>`: the policy lets in these alone, each page those of all, for the next page comes without a document.
    pub fn each(&self) -> [&str; 9] {
        [
            &self.all,
            &self.compare,
            &self.matters,
            &self.check,
            &self.interactions,
            &self.options,
            &self.diagram,
            &self.track,
            &self.visit,
        ]
    }
}

fn file(folder: &Path, name: &str) -> Result<String> {
    let file = folder.join(format!("{name}.css"));
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    if text.contains("</") {
        bail!("{} holds `</`, which would end its element", file.display());
    }
    Ok(compact(&text))
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
