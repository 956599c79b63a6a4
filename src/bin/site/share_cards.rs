//! Share cards: the picture of each page that a message or a post shows beside its link. Drawn here, from a template of ours and a typeface of
//! ours, so that they are the same wherever the site is built.
//!
//! They are for those who show links, never for readers: no page shows one and no device keeps one.

mod wrap;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use beyond_two::content::Site;
use beyond_two::route::{PageModel, Route};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Node, Tree, fontdb};

use super::escape::escape;
use super::output::Output;
use super::short_hash;
use super::words::share_card as words;

/// The folder of the cards below the site's.
pub const FOLDER: &str = "share/";
/// How wide a card is, in pixels.
pub const WIDTH: u32 = 1200;
/// How high it is.
pub const HEIGHT: u32 = 630;

/// Where a line begins, and how much room it has.
const LEFT: f32 = 80.0;
const BOX_WIDTH: f32 = 1040.0;
/// Where the kind and the title stand: below the name, above the path.
const TOP: f32 = 176.0;
const BOX_HEIGHT: f32 = 330.0;
/// The sizes of a title, the largest first: the first in which it fits is taken.
const SIZES: [f32; 8] = [92.0, 84.0, 76.0, 70.0, 64.0, 58.0, 52.0, 46.0];
/// From one line to the next, and how far letters reach above and below their line, as parts of the size.
const LEADING: f32 = 1.14;
const ASCENT: f32 = 0.76;
const DESCENT: f32 = 0.22;
/// The kind, with the room below it.
const KIND: f32 = 58.0;
/// How far below its top the letters of the kind stand.
const KIND_BASELINE: f32 = 24.0;

/// A card as its page names it.
pub struct ShareCard {
    /// Its file below the site's folder.
    pub file: String,
    /// What stands on it.
    pub alt: String,
}

/// Draws the card of every page that readers are led to, and writes it under the hash of what is in it.
pub fn write(
    source: &Path,
    site: &Site,
    models: &[(Route, PageModel)],
    output: &mut Output,
) -> Result<BTreeMap<Route, ShareCard>> {
    let press = Press::read(source, site)?;
    let pages: Vec<(&Route, String)> =
        models.iter().filter(|(route, _)| route.is_listed()).map(|(route, model)| (route, model.title())).collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let drawn: Vec<(&Route, &str, Vec<u8>)> = thread::scope(|scope| {
        let running: Vec<_> = (0..workers)
            .map(|worker| {
                let (press, pages) = (&press, &pages);
                let own = pages.iter().skip(worker).step_by(workers);
                scope.spawn(move || -> Result<Vec<_>> {
                    own.map(|(route, title)| Ok((*route, title.as_str(), press.draw(route, title)?))).collect()
                })
            })
            .collect();
        let parts: Result<Vec<_>> = running
            .into_iter()
            .map(|worker| worker.join().map_err(|_| anyhow!("drawing the share cards broke off"))?)
            .collect();
        parts.map(|parts| parts.into_iter().flatten().collect())
    })?;
    let mut cards = BTreeMap::new();
    for (route, title, png) in drawn {
        let file = format!("{FOLDER}{}.png", short_hash(&png));
        output.write_bytes(&file, &png)?;
        let alt = words::alt(kind(route), words::line(), &site.name, title);
        cards.insert(route.clone(), ShareCard { file, alt });
    }
    Ok(cards)
}

/// What draws cards: the template with what is the same on each, and the typeface.
struct Press {
    template: String,
    options: usvg::Options<'static>,
}

impl Press {
    /// Reads template, mark and typeface.
    fn read(source: &Path, site: &Site) -> Result<Self> {
        let text = |path: &str| fs::read_to_string(source.join(path)).with_context(|| format!("cannot read {path}"));
        let mut typeface = fontdb::Database::new();
        for weight in ["regular", "semibold"] {
            let path = format!("assets/fonts/beyond-two-serif-{weight}.ttf");
            typeface.load_font_data(fs::read(source.join(&path)).with_context(|| format!("cannot read {path}"))?);
        }
        let options = usvg::Options { fontdb: Arc::new(typeface), ..usvg::Options::default() };
        let icon = text("public/icon.svg")?;
        let mark = icon.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</svg>")).map(|(mark, _)| mark);
        let mark = mark.context("public/icon.svg: expected one element `svg`")?;
        let template = text("assets/share-card.svg")?
            .replace("__MARK__", mark)
            .replace("__NAME__", &escape(&site.name))
            .replace("__LINE__", &escape(words::line()));
        Ok(Self { template, options })
    }

    /// A card as a PNG.
    fn draw(&self, route: &Route, title: &str) -> Result<Vec<u8>> {
        let tree = self.tree(&self.svg(route, title)?)?;
        let mut picture = Pixmap::new(WIDTH, HEIGHT).context("a share card has no size")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        png_of(&picture).with_context(|| format!("cannot write the share card of {}", route.path()))
    }

    /// A card as SVG.
    fn svg(&self, route: &Route, title: &str) -> Result<String> {
        let (size, lines) = self.set(title)?;
        let height = KIND + size * (ASCENT + DESCENT + LEADING * (lines.len() - 1) as f32);
        let top = TOP + (BOX_HEIGHT - height) / 2.0;
        let mut baseline = top + KIND + size * ASCENT;
        let mut set = String::new();
        for line in lines {
            set.push_str(&format!("<text x=\"{LEFT}\" y=\"{baseline:.1}\">{}</text>", escape(&line)));
            baseline += size * LEADING;
        }
        Ok(self
            .template
            .replace("__KIND_AT__", &(top + KIND_BASELINE).to_string())
            .replace("__KIND__", &escape(kind(route)))
            .replace("__SIZE__", &size.to_string())
            .replace("__TITLE__", &set))
    }

    /// The largest size in which a title fits, and its lines.
    fn set(&self, title: &str) -> Result<(f32, Vec<String>)> {
        let words: Vec<&str> = title.split_whitespace().collect();
        let em = 100.0;
        let mut measured: Vec<&str> = words.clone();
        measured.extend(["n n", "nn"]);
        let mut widths = self.widths(&measured, em)?;
        let (Some(without), Some(with)) = (widths.pop(), widths.pop()) else { bail!("nothing was measured") };
        let space = with - without;
        SIZES
            .into_iter()
            .find_map(|size| {
                let lines = wrap::wrap(&words, &widths, space, BOX_WIDTH * em / size)?;
                let height = KIND + size * (ASCENT + DESCENT + LEADING * (lines.len() - 1) as f32);
                let lines = lines.into_iter().map(|(from, to)| words.get(from..to).unwrap_or_default().join(" "));
                (height <= BOX_HEIGHT).then(|| (size, lines.collect()))
            })
            .with_context(|| format!("the share card has no room for the title “{title}”"))
    }

    /// How wide texts are in the weight of titles.
    fn widths(&self, texts: &[&str], size: f32) -> Result<Vec<f32>> {
        let lines: String = texts.iter().map(|text| format!("<text>{}</text>", escape(text))).collect();
        let tree = self.tree(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"Beyond Two Serif\" font-weight=\"600\" font-size=\"{size}\">{lines}</svg>"
        ))?;
        let widths: Vec<f32> = texts_of(tree.root()).map(|text| text.bounding_box().width()).collect();
        if widths.len() == texts.len() { Ok(widths) } else { bail!("not every word of {texts:?} could be measured") }
    }

    fn tree(&self, svg: &str) -> Result<Tree> {
        Tree::from_str(svg, &self.options).context("the share card’s template (assets/share-card.svg) cannot be read")
    }
}

/// A picture in which nothing shows through, as a PNG: written fast rather than as small as can be.
fn png_of(picture: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let colors: Vec<u8> =
        picture.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colors)?;
    writer.finish()?;
    Ok(file)
}

/// What a page is, in a word or two.
fn kind(route: &Route) -> &'static str {
    use words::kinds;
    match route {
        Route::Home => kinds::home(),
        Route::Article(_) => kinds::article(),
        Route::Compare | Route::Claims | Route::Evidence | Route::Options => kinds::comparison(),
        Route::Costs
        | Route::WhatMatters
        | Route::Interactions
        | Route::Check
        | Route::Summary
        | Route::Track
        | Route::Visit => kinds::tool(),
        Route::Articles | Route::Glossary | Route::Sources => kinds::library(),
        Route::Crisis => kinds::help(),
        Route::YourData | Route::About | Route::Accessibility | Route::Gallery | Route::NotFound => kinds::site(),
    }
}

/// The texts of a drawing.
fn texts_of(group: &usvg::Group) -> impl Iterator<Item = &usvg::Text> {
    group.children().iter().flat_map(|node| -> Vec<&usvg::Text> {
        match node {
            Node::Text(text) => vec![text],
            Node::Group(group) => texts_of(group).collect(),
            _ => Vec::new(),
        }
    })
}

#[cfg(test)]
mod tests;
