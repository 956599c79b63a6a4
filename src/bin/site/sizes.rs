//! How heavy the site is, and whether that is too heavy.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use beyond_two::content::PageContent;
use beyond_two::route::Route;

use super::app::App;
use super::document::rests;
use super::output;
use super::scripts::Scripts;
use super::styles::Styles;

/// The most the wasm that every page loads may weigh, in bytes after brotli.
const SHELL: usize = 90_000;
/// The most all chunks may weigh together besides the shell, in bytes after brotli: a device saves all of it.
const CHUNKS: usize = 413_000;
/// The most the chunk that reads health records may weigh, in bytes after brotli; the one for archives, cards and tables may weigh as much.
const RECORDS: usize = 60_000;
/// The most wasm files that a page may load: each is a request.
const WASM_FILES: usize = 8;
/// The most the styles may weigh, in bytes as they stand in the page.
const STYLES: usize = 13_100;
/// The most the styles of the comparison may weigh besides, on its pages.
const COMPARISON_STYLES: usize = 8_000;
/// The same for what points which way, with those of the comparison.
const MATTERS_STYLES: usize = 8_600;
/// The same for the self-check.
const CHECK_STYLES: usize = 7_150;
/// The same for the page on interactions.
const INTERACTIONS_STYLES: usize = 2_500;
/// The same for the page on the next steps, with those of the comparison.
const OPTIONS_STYLES: usize = 10_100;
/// The same for an article with a diagram.
const DIAGRAM_STYLES: usize = 4_000;
/// The same for the check-ins.
const TRACK_STYLES: usize = 2_000;
/// The same for the appointment.
const VISIT_STYLES: usize = 4_600;
/// The most a page's HTML may weigh with its styles, in bytes after brotli. It binds articles; most others are printed.
const ARTICLE: usize = 20_000;
/// The most an article may weigh with all that it loads before its reader does something.
const AT_REST: usize = 30_000;
/// The same for each page of the comparison.
const COMPARISON: usize = 25_000;

/// The most a page may weigh with all that it loads before it is ready, in bytes after brotli; `None`: it is printed only.
fn budget_of(route: &Route) -> Option<usize> {
    match route {
        Route::Home => Some(115_000),
        Route::Article(_) => Some(120_000),
        Route::Check => Some(225_000),
        Route::Interactions => Some(231_000),
        Route::Options => Some(203_000),
        Route::Summary => Some(160_000),
        Route::Track => Some(195_000),
        Route::Visit => Some(216_000),
        route if Route::COMPARISON.contains(route) => Some(161_000),
        _ => None,
    }
}

/// Prints the weights and refuses what is over its budget.
pub fn report(staging: &Path, app: &App, scripts: &Scripts, styles: &Styles, pages: &[PageContent]) -> Result<()> {
    let mut over = Vec::new();
    let mut line = |what: &str, weight: usize, budget: Option<usize>| {
        let limit = budget.map_or_else(String::new, |budget| format!(" of {budget}"));
        println!("  {weight:>8}{limit:<10}  {what}");
        if budget.is_some_and(|budget| weight > budget) {
            over.push(format!("{what} weighs {weight} bytes, over its budget of {}", budget.unwrap_or_default()));
        }
    };
    println!("Sizes in bytes (wasm, scripts and pages after brotli):");
    let mut chunks = 0;
    for file in output::files(&staging.join(app.folder()))? {
        let path = format!("{}{file}", app.folder());
        if file.ends_with(".wasm") || file.ends_with(".js") {
            let weight = compressed(&staging.join(&path))?;
            let budget =
                if path == app.shell() { Some(SHELL) } else { file.starts_with("split_record").then_some(RECORDS) };
            line(&file, weight, budget);
            chunks += if file.ends_with(".wasm") && path != app.shell() { weight } else { 0 };
        }
    }
    line("all chunks besides the shell", chunks, Some(CHUNKS));
    let at_rest = weight_of(staging, &scripts.files())?;
    let glue: Vec<String> = app.scripts().map(|(file, _)| file).collect();
    let every_page = at_rest + weight_of(staging, &glue)?;
    let part = weight_of(staging, &scripts.part_files())?;
    line("scripts and glue, on every page", every_page, None);
    line("styles (as they are, in each page)", styles.all.len(), Some(STYLES));
    line("styles of the comparison (as they are, in its pages)", styles.compare.len(), Some(COMPARISON_STYLES));
    line(
        "styles of what points which way, with those of the comparison (as they are, in its page)",
        styles.matters.len(),
        Some(MATTERS_STYLES),
    );
    line("styles of the self-check (as they are, in its pages)", styles.check.len(), Some(CHECK_STYLES));
    line(
        "styles of the page on interactions (as they are, in it)",
        styles.interactions.len(),
        Some(INTERACTIONS_STYLES),
    );
    line(
        "styles of the next steps, with those of the comparison (as they are, in their page)",
        styles.options.len(),
        Some(OPTIONS_STYLES),
    );
    line("styles of the diagrams (as they are, in their articles)", styles.diagram.len(), Some(DIAGRAM_STYLES));
    line("styles of the check-ins (as they are, in their page)", styles.track.len(), Some(TRACK_STYLES));
    line("styles of the appointment (as they are, in its page)", styles.visit.len(), Some(VISIT_STYLES));
    let mut articles = Vec::new();
    for route in pages.iter().map(Route::of) {
        let html = compressed(&staging.join(route.file()))?;
        let wasm = app.wasm_of(&route);
        if wasm.len() > 1 {
            line(&format!("wasm files of {}", route.path()), wasm.len(), Some(WASM_FILES));
        }
        if Route::COMPARISON.contains(&route) {
            line(&format!("the HTML of {}", route.path()), html, Some(COMPARISON));
        }
        let part = if Route::COMPARISON.contains(&route) { part } else { 0 };
        let whole = html + every_page + part + weight_of(staging, &wasm)?;
        match route {
            route if rests(&route) => articles.push((html, whole, route)),
            route => {
                line(&format!("{} with all that it loads; its HTML {html}", route.path()), whole, budget_of(&route))
            }
        }
    }
    articles.sort();
    for (which, article) in [("lightest", articles.first()), ("heaviest", articles.last())] {
        let Some((html, whole, route)) = article else { continue };
        let (count, path) = (articles.len(), route.path());
        line(&format!("the {which} of {count} articles as it is opened: {path}"), html + at_rest, Some(AT_REST));
        line("its HTML", *html, Some(ARTICLE));
        line("with the app, once its reader does something", *whole, budget_of(route));
    }
    if over.is_empty() { Ok(()) } else { Err(anyhow!(over.join("\n"))) }
}

/// The weight of files together.
fn weight_of(staging: &Path, files: &[String]) -> Result<usize> {
    files.iter().try_fold(0, |sum, file| Ok(sum + compressed(&staging.join(file))?))
}

/// The weight after brotli: of the compressed file beside it.
fn compressed(file: &Path) -> Result<usize> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".br");
    // What brotli would not make smaller goes as it is.
    let known = fs::metadata(&beside).or_else(|_| fs::metadata(file));
    let known = known.with_context(|| format!("cannot weigh {}", file.display()))?;
    Ok(usize::try_from(known.len())?)
}
