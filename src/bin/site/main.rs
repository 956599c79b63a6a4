//! Makes the site: content in, checked, bundled as JSON; every route prerendered; service worker, manifest, headers, sitemap, size report.
//!
//! It runs as Trunk's `post_build` hook, on the folder in which script/wasm has put the app.

mod app;
mod compression;
mod document;
mod escape;
mod freshness;
mod headers;
mod imports;
mod manifest;
mod output;
mod packs;
mod plain;
mod policy;
mod scripts;
mod search;
mod share_cards;
mod sitemap;
mod sizes;
mod styles;
mod twin;
mod words;
mod worker;

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use beyond_two::content::{CrisisLine, Manuscript, Page, PageContent, Site};
use beyond_two::route::{PageModel, Route};
use beyond_two::ui::{self, SiteInfo};
use sha2::{Digest, Sha256};

use app::App;
use document::Document;
use output::Output;
use plain::Plain;
use scripts::Scripts;
use styles::Styles;

/// The scripts that run before the app or without it.
const SCRIPTS: &str = "assets/scripts";

fn main() -> ExitCode {
    let asked: Vec<String> = env::args().skip(1).collect();
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let done = match asked.as_slice() {
        [] => make(),
        // Before a release: `site overdue` fails if a crisis number has not been checked for too long.
        ["overdue"] => overdue(),
        // For measuring: the pages of a built site without scripts, in another folder.
        ["--plain", site, twin] => twin::write(Path::new(site), Path::new(twin)),
        other => Err(anyhow!(
            "unknown command `{}`: expected none, `overdue`, or `--plain` with two folders",
            other.join(" ")
        )),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn overdue() -> Result<()> {
    let here = env::current_dir()?;
    let manuscript = read(&here.join("assets"))?;
    let overdue = freshness::overdue_lines(&manuscript);
    if overdue.is_empty() {
        println!("Every crisis number has been checked within {} days.", CrisisLine::CHECKED_FOR_DAYS);
        return Ok(());
    }
    bail!(overdue.join("\n"))
}

fn read(assets: &Path) -> Result<Manuscript> {
    beyond_two::route::open(assets).map_err(|diagnostics| {
        let list: Vec<String> = diagnostics.iter().map(|one| format!("  {one}")).collect();
        anyhow!("The content has {} mistake(s):\n{}", diagnostics.len(), list.join("\n"))
    })
}

fn make() -> Result<()> {
    let folder = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .with_context(|| format!("{name} is not set: this program runs inside `trunk build`; use script/build"))
    };
    let source = folder("TRUNK_SOURCE_DIR")?;
    let staging = folder("TRUNK_STAGING_DIR")?;
    let base = base(&env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into()));

    let mut manuscript = read(&source.join("assets"))?;
    manuscript.site = settings(&manuscript.site)?;
    freshness::warn(&manuscript);
    report_reading(&manuscript);

    let styles = Styles::read(&source.join("assets/styles"))?;
    let app = App::settle(&staging)?;
    let mut output = Output::new(&staging);
    let scripts = Scripts::write(&source.join(SCRIPTS), &base, &mut output)?;
    let routes = manuscript.routes();
    let models: Vec<(Route, PageModel)> =
        routes.into_iter().filter_map(|route| Some((route.clone(), manuscript.page_model(&route)?))).collect();
    let info = |build: &str| SiteInfo { base: base.clone(), build: build.to_owned() };
    let write = |(route, model): &(Route, PageModel)| {
        let mut content = ui::reading::write(route, model, &info(""));
        styles.put_into(&mut content);
        content
    };
    let written: Vec<PageContent> = models.iter().map(write).collect();
    let cards: Vec<Option<String>> =
        models.iter().map(|(_, model)| ui::reading::cards_apart(model, &info(""))).collect();
    let shared = share_cards::write(&source, &manuscript.site, &models, &mut output)?;
    let build = build_hash(&written, &cards, &styles.all, &app, &scripts)?;
    let style_hashes = styles.each().into_iter().map(|text| sha256_base64(text.as_bytes())).collect();
    let policy = policy::Policy { style_hashes };

    for ((route, _), cards) in models.iter().zip(&cards) {
        if let Some(cards) = cards {
            output.write(&format!("content/{build}/{}", route.cards_file()), &serde_json::to_string(cards)?)?;
        }
    }
    for ((route, model), content) in models.iter().zip(&written) {
        let json = serde_json::to_string(content)?;
        output.write(&format!("content/{build}/{}", route.content_file()), &json)?;
        let page = Page { base: base.clone(), build: build.clone(), content: content.clone() };
        let document = Document {
            site: &manuscript.site,
            route,
            title: &ui::window_title(content),
            description: &model.description(),
            base: &base,
            build: &build,
            app: &app,
            scripts: &scripts,
            policy: &policy,
            styles: &styles.all,
            share_card: shared.get(route),
            data: &serde_json::to_string(&page)?,
            body: &ui::prerender(page),
        };
        output.write(&route.file(), &document.html())?;
    }
    let index = search::index(&manuscript);
    output.write(
        &format!("content/{build}/{}", beyond_two::platform::fetch::SEARCH_FILE),
        &serde_json::to_string(&index)?,
    )?;
    let changes = serde_json::to_string_pretty(&manuscript.changes)?;
    output.write("changes.json", &changes)?;
    // The pages for readers: what the browser tests go through. The gallery has a test of its own.
    let for_readers = models.iter().filter(|(route, _)| *route != Route::Gallery);
    let paths: Vec<String> = for_readers.map(|(route, _)| route.path()).collect();
    output.write("routes.json", &serde_json::to_string_pretty(&paths)?)?;
    output.write("_headers", &headers::file(&policy, &base))?;
    output.write(&format!("{}/nginx.conf", headers::HOSTS), &headers::nginx(&policy, &base))?;
    output.write(&format!("{}/Caddyfile", headers::HOSTS), &headers::caddy(&policy, &base))?;
    output.write(manifest::FILE, &manifest::manifest(&manuscript.site, &base))?;
    let plain = Plain { site: &manuscript.site, base: &base, policy: &policy, styles: &styles.all };
    output.write(plain::RECOVER, &plain.recover(&scripts.recover_tag))?;
    output.write(plain::NOT_SAVED, &plain.not_saved())?;
    output.write("robots.txt", &sitemap::robots(&manuscript.site, &base))?;
    match sitemap::sitemap(&manuscript.site, &base, &models) {
        Some(xml) => output.write("sitemap.xml", &xml)?,
        None => println!(
            "No address is set (assets/content/site.json or BEYOND_TWO_ADDRESS): canonical links, social addresses and the sitemap are left out."
        ),
    }
    let routes: Vec<Route> = models.into_iter().map(|(route, _)| route).collect();
    // Last of what is written: it names all of it.
    let template = scripts::read(&source.join(SCRIPTS), "service-worker")?;
    output.write(worker::FILE, &worker::script(&template, &staging, &base, &build, &routes)?)?;
    // A build for looking at is made at each change; it is not for hosts, and not for weighing.
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        compression::write_beside(&staging)?;
        sizes::report(&staging, &app, &scripts, &styles, &written)?;
    }
    Ok(())
}

/// How hard the texts are to read, from the easiest to the hardest.
fn report_reading(manuscript: &Manuscript) {
    let mut readings: Vec<_> = manuscript.reading_report().iter().collect();
    readings.sort_by(|one, other| one.grade.total_cmp(&other.grade));
    if let (Some(easiest), Some(hardest)) = (readings.first(), readings.last()) {
        println!(
            "Reading grades (Flesch-Kincaid; SMOG): {:.1}; {:.1} ({}) to {:.1}; {:.1} ({})",
            easiest.grade, easiest.smog, easiest.file, hardest.grade, hardest.smog, hardest.file
        );
    }
}

/// Where the site is served, with a slash at both ends.
fn base(public_url: &str) -> String {
    let path = public_url.trim_matches('/');
    if path.is_empty() { "/".into() } else { format!("/{path}/") }
}

/// The settings, with what the environment says instead.
fn settings(written: &Site) -> Result<Site> {
    let from_environment = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let mut site = written.clone();
    if let Some(address) = from_environment("BEYOND_TWO_ADDRESS") {
        site.address = Some(address);
    }
    if let Some(publisher) = from_environment("BEYOND_TWO_PUBLISHER") {
        site.publisher = Some(publisher);
    }
    if let Some(contact) = from_environment("BEYOND_TWO_CONTACT") {
        site.contact = Some(contact);
    }
    if let Some(address) = &mut site.address {
        *address = address.trim_end_matches('/').to_owned();
        let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        if host.is_none_or(|host| host.is_empty() || host.contains('/')) {
            bail!("the site's address is `{address}`: expected `https://example.org`, without a path");
        }
    }
    Ok(site)
}

/// One name for everything that belongs together: the content, the look, the app.
fn build_hash(
    pages: &[PageContent],
    cards: &[Option<String>],
    styles: &str,
    app: &App,
    scripts: &Scripts,
) -> Result<String> {
    let mut hash = Sha256::new();
    for page in pages {
        hash.update(serde_json::to_vec(page)?);
    }
    hash.update(serde_json::to_vec(cards)?);
    hash.update(styles);
    hash.update(app.folder());
    for tag in [&scripts.loader_tag, &scripts.offline_tag, &scripts.part_tag, &scripts.recover_tag] {
        hash.update(tag);
    }
    Ok(hex(&hash.finalize()))
}

fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Long enough to tell builds apart, short enough to read out.
fn hex(hash: &[u8]) -> String {
    hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

fn sha256_base64(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}
