//! The site's binary turns the content into pages that can be read, found and trusted. Needs the feature `ssr`.
#![cfg(feature = "ssr")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use beyond_two::content::{Page, Tool};
use beyond_two::route::Route;
use sha2::{Digest, Sha256};

const TRUNKS_PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head></head><body></body></html>"#;

const CHUNKS: [&str; 10] =
    ["cards", "check", "compare", "find", "interactions", "options", "summary", "track", "visit", "your_data"];

/// As wasm-split writes it.
fn chunk_loader() -> String {
    let entry = |chunk: &str| {
        format!(
            "export const __wasm_split_load_{chunk} = wrapAsyncCb(makeLoad(() => {{
    const src = fetch(new URL(\"./split_{chunk}.wasm\", import.meta.url));
}}, []));\n"
        )
    };
    CHUNKS.map(entry).concat()
}

/// A site made once, in a folder of its own.
struct Site(PathBuf);

impl Site {
    fn make(settings: &[(&str, &str)]) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("beyond-two-site-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("index.html"), TRUNKS_PAGE).expect("Trunk's page");
        fs::create_dir_all(folder.join("app")).expect("a folder");
        fs::write(folder.join("app/beyond-two_bg.wasm"), b"\0asm\x01\0\0\0").expect("a wasm");
        fs::write(folder.join("app/beyond-two.js"), "export default 1").expect("its glue");
        fs::write(folder.join("app/__wasm_split.js"), chunk_loader()).expect("what loads the chunks");
        for chunk in CHUNKS {
            fs::write(folder.join(format!("app/split_{chunk}.wasm")), b"\0asm").expect("a chunk");
        }
        let made = Command::new(env!("CARGO_BIN_EXE_site"))
            .env("TRUNK_SOURCE_DIR", env!("CARGO_MANIFEST_DIR"))
            .env("TRUNK_STAGING_DIR", &folder)
            .env("TRUNK_PUBLIC_URL", "/")
            .env("TRUNK_PROFILE", "debug")
            .env_remove("BEYOND_TWO_ADDRESS")
            .env_remove("BEYOND_TWO_CONTACT")
            .env_remove("BEYOND_TWO_PUBLISHER")
            .envs(settings.iter().copied())
            .output()
            .expect("the binary runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        Self(folder)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// Every page: its path, its HTML.
    fn pages(&self) -> BTreeMap<String, String> {
        let routes: Vec<String> = serde_json::from_str(&self.read("routes.json")).expect("a list of paths");
        routes
            .into_iter()
            .map(|path| {
                let file = if path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
                let html = self.read(file.trim_start_matches('/'));
                (path, html)
            })
            .collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no `{start}`"));
    rest.split_once(end).unwrap_or_else(|| panic!("no `{end}` after `{start}`")).0
}

fn page_of(html: &str) -> Page {
    serde_json::from_str(between(html, "<script type=\"application/json\" id=\"page\">", "</script>"))
        .expect("the page's data block")
}

#[test]
fn every_page_stands_on_its_own() {
    let site = Site::make(&[]);
    let pages = site.pages();
    assert!(pages.len() >= 12);
    let mut titles = BTreeMap::new();
    for (path, html) in &pages {
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"), "{path}");
        let body = between(html, "<body>", "<script type=\"application/json\"");
        assert_eq!(body.matches("<h1").count(), 1, "{path}: one main heading");
        assert_eq!(body.matches("<main").count(), 1, "{path}: one main part");
        let title = between(html, "<title>", "</title>").to_owned();
        if let Some(other) = titles.insert(title.clone(), path) {
            panic!("{path} and {other} share the title {title}");
        }
        assert!(between(html, "<meta name=\"description\" content=\"", "\"").len() > 20, "{path}");
        assert!(html.contains("<meta property=\"og:title\" content=\""), "{path}");
        assert!(html.contains("class='crisis-link'"), "{path}: crisis help");
        assert!(!html.contains(" style=\""), "{path}: the policy forbids style attributes");
        assert!(!html.contains(" onclick") && !html.contains("javascript:"), "{path}");
    }
}

#[test]
fn the_data_block_is_the_page_itself_and_the_same_as_the_file_fetched_later() {
    let site = Site::make(&[]);
    for (path, html) in site.pages() {
        let page = page_of(&html);
        assert_eq!((page.content.path.as_str(), page.base.as_str()), (path.as_str(), "/"));
        assert!(html.contains(&page.content.words), "{path}: the words of the block stand in the body");
        let file = format!("content/{}/{}", page.build, Route::of(&page.content).content_file());
        let fetched: beyond_two::content::PageContent = serde_json::from_str(&site.read(&file)).expect("content");
        assert_eq!(fetched, page.content, "{path}");
    }
}

#[test]
fn the_comparisons_tool_speaks_of_the_lines_of_its_page_in_their_order() {
    let site = Site::make(&[]);
    let read = |page: &str| {
        let html = site.read(page);
        let Some(Tool::Compare(data)) = page_of(&html).content.tool else { panic!("no tool") };
        (html, data.read().expect("the chunk reads what the build has written"))
    };
    let (html, tool) = read("compare/what-matters/index.html");
    let fit = beyond_two::route::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets")).expect("the content").fit;
    let lines = between(&html, "id='fit-lines'>", "</ul>");
    let written: Vec<&str> = lines.split("<li class='").skip(1).map(|line| between(line, "<strong>", "</")).collect();
    assert_eq!(written.len(), tool.lines.len());
    for (says, when) in written.into_iter().zip(&tool.lines) {
        let rule = fit.rules.iter().find(|rule| rule.says.replace('\'', "&#39;") == says);
        assert_eq!(rule.map(|rule| &rule.when), Some(when), "{says}");
    }
    let (_, costs) = read("compare/costs/index.html");
    assert!(costs.countries.len() > 5 && costs.prices.len() > 30);
}

#[test]
fn cards_that_come_apart_are_in_a_file_beside_their_page() {
    let site = Site::make(&[]);
    let mut apart = 0;
    for (path, html) in site.pages() {
        let words = page_of(&html).content.words;
        let Some((_, rest)) = words.split_once("data-cards='") else { continue };
        let file = rest.split('\'').next().expect("its name");
        let cards = site.read(&format!("content/{}/{file}", page_of(&html).build));
        let cards: String = serde_json::from_str(&cards).expect("a text");
        for rest in words.split("data-card='").skip(1) {
            let card = rest.split('\'').next().expect("its id");
            assert!(cards.contains(&format!("id='{card}'")), "{path}: {card}");
        }
        for rest in words.split("href='#r").skip(1) {
            let source = rest.split('\'').next().expect("its number");
            assert!(words.contains(&format!("<li id='r{source}'>")), "{path}: source {source}");
            assert!(cards.contains(&format!("id='s{source}'")), "{path}: the card of source {source}");
        }
        apart += 1;
    }
    assert_eq!(apart, 3);
}

#[test]
fn the_policy_names_the_one_style_and_allows_no_other_inline() {
    let site = Site::make(&[]);
    let headers = site.read("_headers");
    let header = between(&headers, "Content-Security-Policy: ", "\n").to_owned();
    for (path, html) in site.pages() {
        let style = between(&html, "<style>", "</style>");
        let hash = BASE64_STANDARD.encode(Sha256::digest(style.as_bytes()));
        let policy = between(&html, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        assert!(policy.contains(&format!("style-src 'self' 'sha256-{hash}'")), "{path}");
        assert!(!policy.contains("unsafe-inline") && policy.starts_with("default-src 'none'"), "{path}");
        assert_eq!(format!("{policy}; frame-ancestors 'none'"), header, "{path}");
        let inline = html.matches("<script").count() - html.matches("<script type=\"module\" src=").count();
        assert_eq!(inline, 1, "{path}: no inline script but the data block");
    }
}

#[test]
fn no_page_names_another_site_as_something_to_load() {
    let site = Site::make(&[]);
    for (path, html) in site.pages() {
        for attribute in ["src=\"http", "src='http", "srcset", "@import", "url(http", "<iframe", "<img"] {
            assert!(!html.contains(attribute), "{path}: {attribute}");
        }
    }
}

#[test]
fn with_an_address_there_are_canonical_links_and_a_sitemap() {
    let site = Site::make(&[("BEYOND_TWO_ADDRESS", "https://example.org"), ("TRUNK_PUBLIC_URL", "/sub/")]);
    let sitemap = site.read("sitemap.xml");
    for (path, html) in site.pages() {
        let address = format!("https://example.org/sub{path}");
        if path == "/404.html" {
            assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
            assert!(!sitemap.contains(&address));
        } else {
            assert_eq!(between(&html, "<link rel=\"canonical\" href=\"", "\""), address);
            assert_eq!(between(&html, "<meta property=\"og:url\" content=\"", "\""), address);
            assert!(sitemap.contains(&format!("<loc>{address}</loc>")), "{path}");
        }
    }
    assert!(site.read("robots.txt").contains("Sitemap: https://example.org/sub/sitemap.xml"));
}

/// What the gallery finds in the content.
const EXAMPLES: &str = "sure-high sure-moderate sure-low sure-very-low line-source line-sources line-figure line-term
    line-link line-until bullets numbered table-narrow table-stacking quotation questions-to-ask callout-how-sure
    callout-action callout-help-now callout-important figure-with-range figure-alone figure-until source-known
    source-untitled source-unpaid hundred-two visits intervals chances-drawn field-mistake tool-here blank-form";

#[test]
fn the_gallery_shows_each_component_once_and_nobody_is_led_there() {
    let site = Site::make(&[("BEYOND_TWO_ADDRESS", "https://example.org")]);
    let html = site.read("about/gallery/index.html");
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">") && !html.contains("rel=\"canonical\""));
    assert!(html.contains("class='crisis-link'") && !html.contains(" style=\""));
    for list in ["sitemap.xml", "routes.json", "sw.js"] {
        assert!(!site.read(list).contains("gallery"), "{list}");
    }
    for (path, page) in site.pages() {
        assert!(!page.contains("/about/gallery/"), "{path}");
    }
    let words = page_of(&html).content.words;
    let ids: Vec<&str> = words.split(" id='").skip(1).filter_map(|rest| rest.split('\'').next()).collect();
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    for example in EXAMPLES.split_whitespace() {
        assert!(once.contains(example), "the content has no example of {example} any more");
    }
}

#[test]
fn with_an_address_every_page_names_its_share_card_and_no_device_keeps_it() {
    let site = Site::make(&[("BEYOND_TWO_ADDRESS", "https://example.org"), ("TRUNK_PUBLIC_URL", "/sub/")]);
    let mut seen = BTreeMap::new();
    for (path, html) in site.pages().into_iter().filter(|(path, _)| path != "/404.html") {
        let card = between(&html, "<meta property=\"og:image\" content=\"https://example.org/sub/", "\"");
        let png = fs::read(site.0.join(card)).unwrap_or_else(|error| panic!("{path}: {card}: {error}"));
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        assert!(png.starts_with(b"\x89PNG") && (number(16), number(20)) == (1200, 630), "{path}");
        assert!(
            html.contains("og:image:width\" content=\"1200\"") && html.contains("height\" content=\"630\""),
            "{path}"
        );
        assert!(html.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"), "{path}");
        let alt = between(&html, "<meta property=\"og:image:alt\" content=\"", "\"");
        assert!(alt.contains("two antidepressants") && alt.len() > 60, "{path}: {alt}");
        assert_eq!(seen.insert(card.to_owned(), path), None, "two pages share a card");
    }
    assert!(site.read("_headers").contains("/sub/share/*\n  Cache-Control: public, max-age=31536000, immutable"));
    assert!(!site.read("sw.js").contains("share/"));
    assert!(!site.read("404.html").contains("og:image"));
}

#[test]
fn without_an_address_nothing_is_made_up() {
    let site = Site::make(&[]);
    assert!(!site.0.join("sitemap.xml").exists());
    for (path, html) in site.pages() {
        assert!(!html.contains("rel=\"canonical\"") && !html.contains("og:url"), "{path}");
        assert!(!html.contains("og:image") && html.contains("twitter:card\" content=\"summary\""), "{path}");
    }
}

#[test]
fn below_a_path_every_link_and_file_is_below_it() {
    let site = Site::make(&[("TRUNK_PUBLIC_URL", "/sub/")]);
    for (path, html) in site.pages() {
        let body = between(&html, "<body>", "<script type=\"application/json\"");
        for quote in ['"', '\''] {
            for (_, rest) in
                body.match_indices(&format!("href={quote}/")).map(|(at, found)| (at, &body[at + found.len() - 1..]))
            {
                assert!(rest.starts_with("/sub/"), "{path}: {}", &rest[..40]);
            }
        }
        assert_eq!(page_of(&html).base, "/sub/");
    }
}

#[test]
fn a_wrong_address_is_refused_in_one_clear_line() {
    let folder = std::env::temp_dir();
    let run = Command::new(env!("CARGO_BIN_EXE_site"))
        .env("TRUNK_SOURCE_DIR", env!("CARGO_MANIFEST_DIR"))
        .env("TRUNK_STAGING_DIR", Path::new(&folder))
        .env("BEYOND_TWO_ADDRESS", "example.org/path")
        .output()
        .expect("the binary runs");
    assert!(!run.status.success());
    assert!(String::from_utf8_lossy(&run.stderr).contains("expected `https://example.org`, without a path"));
}

#[test]
fn the_worker_names_every_file_a_reader_may_need_with_its_hash() {
    let site = Site::make(&[("TRUNK_PUBLIC_URL", "/sub/")]);
    let script = site.read("sw.js");
    let list = between(&script, "const { base, build, version, bytes, files } = ", ";\n");
    let list: serde_json::Value = serde_json::from_str(list).expect("the worker's list");
    assert_eq!(list["base"], "/sub/");
    let files: BTreeMap<&str, (&str, &str)> = list["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(|file| {
            let part = |at: usize| file[at].as_str().expect("a text");
            (part(0), (part(1), part(2)))
        })
        .collect();
    for (path, (hash, _)) in &files {
        let bytes = fs::read(site.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(*hash, BASE64_STANDARD.encode(Sha256::digest(bytes)), "{path}");
    }
    for (path, html) in site.pages() {
        let route = Route::parse(&path);
        let build = page_of(&html).build;
        for file in [route.file(), format!("content/{build}/{}", route.content_file())] {
            let (_, page) = files.get(file.as_str()).unwrap_or_else(|| panic!("{file} is not kept"));
            let later = matches!(
                route,
                Route::Article(_)
                    | Route::Options
                    | Route::Sources
                    | Route::Glossary
                    | Route::About
                    | Route::Accessibility
            );
            assert_eq!(*page, if later { path.as_str() } else { "" }, "{file}: what a small device saves first");
        }
    }
    for kept in ["manifest.webmanifest", "not-saved.html", "changes.json"] {
        assert!(files.contains_key(kept), "{kept}");
    }
    for kept in ["beyond-two.js", "beyond-two_bg.wasm", "__wasm_split.js", "split_check.wasm", "split_find.wasm"] {
        let (_, (_, page)) = files.iter().find(|(path, _)| path.ends_with(kept)).expect(kept);
        assert_eq!(*page, "", "{kept}: a tool works without a network on a small device too");
    }
    for not in ["sw.js", "recover.html", "_headers", "robots.txt", "hosts/nginx.conf"] {
        assert!(!files.contains_key(not), "{not}");
    }
}

#[test]
fn a_page_asks_early_for_the_chunk_that_it_needs_and_for_no_other() {
    let site = Site::make(&[("TRUNK_PUBLIC_URL", "/sub/")]);
    for (path, html) in site.pages() {
        let preloads: Vec<&str> = html
            .match_indices("<link rel=\"preload\" href=\"")
            .map(|(at, tag)| between(&html[at..], tag, "\""))
            .collect();
        let needed = match path.as_str() {
            "/check/" => Some("check"),
            "/check/summary/" => Some("summary"),
            "/track/" => Some("track"),
            "/visit/" => Some("visit"),
            "/your-data/" => Some("your_data"),
            "/compare/costs/" | "/compare/what-matters/" => Some("compare"),
            "/interactions/" => Some("interactions"),
            "/options/" => Some("options"),
            "/articles/" | "/glossary/" | "/sources/" => Some("find"),
            _ => None,
        };
        let shell = between(&html, "<meta name=\"app-wasm\" content=\"", "\"");
        let folder = shell.strip_suffix("beyond-two_bg.wasm").expect("the shell");
        let needed = needed.map(|chunk| format!("{folder}split_{chunk}.wasm"));
        assert_eq!(preloads, std::iter::once(shell).chain(needed.as_deref()).collect::<Vec<_>>(), "{path}");
        assert!(folder.starts_with("/sub/app/") && folder.len() == "/sub/app/0123456789ab/".len(), "{path}: {folder}");
    }
}

#[test]
fn the_same_headers_go_to_every_host() {
    let site = Site::make(&[]);
    let (netlify, nginx, caddy) = (site.read("_headers"), site.read("hosts/nginx.conf"), site.read("hosts/Caddyfile"));
    let common: Vec<(&str, &str)> =
        between(&netlify, "/*\n", "\n/").lines().filter_map(|line| line.trim().split_once(": ")).collect();
    assert_eq!(common.len(), 8);
    for (name, value) in common {
        let places = nginx.matches(&format!("add_header {name} \"{value}\" always;")).count();
        assert_eq!(
            places,
            nginx.matches("location ").count() - 1,
            "{name}: in every place of nginx but the one that answers 404"
        );
        assert_eq!(caddy.matches(&format!("{name} \"{value}\"")).count(), 2, "{name}: on files and on errors of Caddy");
    }
}

#[test]
fn the_manifest_stays_below_the_base_and_names_no_illness() {
    let site = Site::make(&[("TRUNK_PUBLIC_URL", "/sub/")]);
    let manifest: serde_json::Value = serde_json::from_str(&site.read("manifest.webmanifest")).expect("JSON");
    for field in ["id", "start_url", "scope"] {
        assert_eq!(manifest[field], "/sub/", "{field}");
    }
    let text = manifest.to_string().to_lowercase();
    for word in ["depress", "ketamine", "suicid", "mental"] {
        assert!(!text.contains(word), "{word}");
    }
    for (path, html) in site.pages() {
        assert!(html.contains("<link rel=\"manifest\" href=\"/sub/manifest.webmanifest\">"), "{path}");
        assert!(html.contains("<link rel=\"apple-touch-icon\" href=\"/sub/icons/apple-touch-icon.png\">"), "{path}");
    }
}
