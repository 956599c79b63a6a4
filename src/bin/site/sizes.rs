//! How heavy the site is, and whether that is too heavy.

use std::fs;
use std::path::Path;

use beyond_two::content::PageContent;
use beyond_two::route::Route;

use super::compression;
use super::styles::Styles;
use super::trunk::App;

/// The most the wasm may weigh, in bytes after brotli.
const WASM: usize = 200_000;
/// The most the styles may weigh, in bytes as they stand in the page.
const STYLES: usize = 12_000;
/// The most the styles of the tools may weigh besides, on the pages of the tools.
const TOOL_STYLES: usize = 8_000;
/// The most a page's HTML may weigh with its styles, in bytes after brotli. It binds articles; the others are printed.
const ARTICLE: usize = 16_000;

/// The most the comparison's own data may weigh, in bytes after brotli: its words and its tool, without the styles (they
/// have a budget of their own) and without the cards and the list of the sources and figures that it shares with the articles.
const COMPARISON: usize = 33_000;

/// Prints the weights and refuses what is over its budget.
pub fn report(staging: &Path, app: &App, styles: &Styles, pages: &[PageContent]) -> Result<(), String> {
    let comparison = pages
        .iter()
        .find(|page| Route::of(page) == Route::Compare)
        .map(|page| (&page.words, serde_json::to_string(&page.tool).unwrap_or_default()));
    let mut over = Vec::new();
    let mut line = |what: &str, weight: usize, budget: Option<usize>| {
        let limit = budget.map_or_else(String::new, |budget| format!(" of {budget}"));
        println!("  {weight:>8}{limit:<10}  {what}");
        if budget.is_some_and(|budget| weight > budget) {
            over.push(format!("{what} weighs {weight} bytes, over its budget of {}", budget.unwrap_or_default()));
        }
    };
    println!("Sizes in bytes (wasm and pages after brotli):");
    line("wasm", compressed(&staging.join(app.wasm_file()))?, Some(WASM));
    line("styles (as they are, in each page)", styles.all.len(), Some(STYLES));
    line("styles of the tools (as they are, in their pages)", styles.tools.len(), Some(TOOL_STYLES));
    if let Some((words, tool)) = comparison {
        let own = words.split_once("</style>").map_or(words.as_str(), |(_, own)| own);
        let own = own.split("<section class='source-list'").next().unwrap_or_default();
        line(
            "the comparison’s own data",
            compression::brotli(format!("{own}{tool}").as_bytes()).map_err(|error| error.to_string())?.len(),
            Some(COMPARISON),
        );
    }
    let mut articles = Vec::new();
    for route in pages.iter().map(Route::of) {
        let weight = compressed(&staging.join(route.file()))?;
        match route {
            Route::Article(_) => articles.push((weight, route.path())),
            _ => line(&route.path(), weight, None),
        }
    }
    articles.sort();
    if let (Some(least), Some(most)) = (articles.first(), articles.last()) {
        line(&format!("{} articles, the lightest: {}", articles.len(), least.1), least.0, Some(ARTICLE));
        line(&format!("{} articles, the heaviest: {}", articles.len(), most.1), most.0, Some(ARTICLE));
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n")) }
}

/// The weight after brotli: of the compressed file beside it.
fn compressed(file: &Path) -> Result<usize, String> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".br");
    let known = fs::metadata(&beside).map_err(|error| format!("cannot weigh {}: {error}", file.display()))?;
    usize::try_from(known.len()).map_err(|error| error.to_string())
}
