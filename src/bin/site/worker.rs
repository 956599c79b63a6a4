//! The service worker: its template, filled in with what it keeps.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use beyond_two::platform::fetch::SEARCH_FILE;
use beyond_two::route::Route;
use serde_json::json;

use super::output;
use super::{sha256_base64, short_hash};

/// The name it is served under. For ever: a worker that is renamed leaves the old one running on the devices of those who had it.
pub const FILE: &str = "sw.js";

/// What no reader's device needs: what hosts and search engines read, the pictures for the install dialog and beside links, the page that removes the rest.
const NOT_KEPT: [&str; 8] = [
    "_headers",
    "hosts/",
    "robots.txt",
    "sitemap.xml",
    "routes.json",
    "screenshots/",
    "recover",
    super::share_cards::FOLDER,
];

/// The worker for the site as it stands in the folder.
pub fn script(template: &str, staging: &Path, base: &str, build: &str, routes: &[Route]) -> Result<String> {
    let later: BTreeMap<String, String> = routes
        .iter()
        .filter(|route| comes_later(route))
        .flat_map(|route| {
            [(route.file(), route.path()), (format!("content/{build}/{}", route.content_file()), route.path())]
        })
        .chain([(format!("content/{build}/{SEARCH_FILE}"), "search".into())])
        .collect();
    let not_for_readers = [Route::Gallery.file(), format!("content/{build}/{}", Route::Gallery.content_file())];
    let mut bytes = 0;
    let mut files = Vec::new();
    for path in output::files(staging)? {
        if NOT_KEPT.iter().any(|not| path.starts_with(not)) || not_for_readers.contains(&path) {
            continue;
        }
        let text = fs::read(staging.join(&path)).with_context(|| format!("cannot read {path}"))?;
        bytes += text.len();
        files.push(json!([path, sha256_base64(&text), later.get(&path).map_or("", String::as_str)]));
    }
    // What is needed first comes first.
    files.sort_by_key(|file| file[2] != "");
    // The name of the cache. The build's own name will not do: it does not change with a page's head.
    let list = serde_json::to_vec(&files)?;
    let version = short_hash(&list);
    let site = json!({ "base": base, "build": build, "version": version, "bytes": bytes, "files": files });
    if template.matches("__SITE__").count() != 1 {
        bail!("assets/scripts/service-worker.js: expected `__SITE__` once, the place for the list of files");
    }
    // One file a line, so that a person can read it.
    Ok(template.replace("__SITE__", &site.to_string().replace("],[", "],\n[")))
}

/// Pages that a device with little room saves as they are read. The tools and crisis help it saves at once.
fn comes_later(route: &Route) -> bool {
    matches!(
        route,
        Route::Article(_) | Route::Options | Route::Sources | Route::Glossary | Route::About | Route::Accessibility
    )
}
