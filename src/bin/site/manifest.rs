//! The web app manifest: what the site is called and looks like on a home screen. Nothing in it says what the site is about.

use beyond_two::content::Site;
use beyond_two::route::Route;
use serde_json::{Value, json};

use super::words::{self, manifest as told};

/// The file's name.
pub const FILE: &str = "manifest.webmanifest";

/// The manifest.
pub fn manifest(site: &Site, base: &str) -> String {
    let icon = |size: u32, purpose: &str| {
        let ending = if purpose == "any" { String::new() } else { format!("-{purpose}") };
        json!({
            "src": format!("{base}icons/icon-{size}{ending}.png"),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let screenshot = |name: &str, size: &str, form: &str, label: &str| {
        json!({
            "src": format!("{base}screenshots/{name}.png"),
            "sizes": size,
            "type": "image/png",
            "form_factor": form,
            "label": label,
        })
    };
    let shortcuts: Vec<Value> = [
        (Route::Crisis, words::crisis()),
        (Route::Check, words::check()),
        (Route::Compare, words::compare()),
        (Route::Summary, told::summary()),
    ]
    .into_iter()
    .map(|(route, name)| json!({ "name": name, "url": route.href(base) }))
    .collect();
    let manifest = json!({
        "id": base,
        "name": site.name,
        "short_name": site.name,
        "description": told::description(),
        "lang": "en",
        "dir": "ltr",
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "background_color": "#faf5ea",
        "theme_color": "#f7f1e5",
        "categories": ["books", "education"],
        // A second start goes to the window that is open: what is typed there is not left behind.
        "launch_handler": { "client_mode": "focus-existing" },
        // The installed app opens what its reader has saved: platform::storage takes the file.
        "file_handlers": [{ "action": Route::YourData.href(base), "accept": { "application/json": [".json"] } }],
        "icons": [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
        "screenshots": [
            screenshot("narrow-home", "390x844", "narrow", told::screenshots::narrow_home()),
            screenshot("narrow-article", "390x844", "narrow", told::screenshots::narrow_article()),
            screenshot("wide-home", "1280x800", "wide", told::screenshots::wide_home()),
            screenshot("wide-article", "1280x800", "wide", told::screenshots::wide_article()),
        ],
        "shortcuts": shortcuts,
    });
    format!("{manifest:#}\n")
}
