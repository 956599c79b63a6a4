//! Two pages that stand outside of the app, because they are for when it is not at hand: nothing saved, or something broken.

use beyond_two::content::Site;
use beyond_two::route::Route;

use super::escape::escape;
use super::policy::Policy;
use super::words;

/// The page that removes what the site has saved on the device and loads it anew.
pub const RECOVER: &str = "recover.html";

/// What the service worker answers when there is no network and the page is not saved.
pub const NOT_SAVED: &str = "not-saved.html";

/// What the two have in common.
pub struct Plain<'a> {
    /// The site's settings.
    pub site: &'a Site,
    /// Where the site is served.
    pub base: &'a str,
    /// The content security policy.
    pub policy: &'a Policy,
    /// The styles.
    pub styles: &'a str,
}

impl Plain<'_> {
    /// `recover.html`; `script` is the script element that does the work.
    pub fn recover(&self, script: &str) -> String {
        use words::recover::{button, heading, how, needs_script, title, why};
        let [heading, why, how, button, needs_script] = [heading(), why(), how(), button(), needs_script()].map(escape);
        let body = format!(
            "<h1>{heading}</h1>
<p>{why}</p>
<p>{how}</p>
<p><button type=\"button\" class=\"button\" id=\"recover\" disabled>{button}</button></p>
<p role=\"status\" id=\"told\"></p>
<noscript><p>{needs_script}</p></noscript>"
        );
        self.document(title(), script, &body)
    }

    /// `not-saved.html`.
    pub fn not_saved(&self) -> String {
        use words::not_saved::{heading, home, saved, title, why};
        let links = [
            (Route::Crisis, words::crisis()),
            (Route::Check, words::check()),
            (Route::Compare, words::compare()),
            (Route::Home, home()),
        ]
        .map(|(route, name)| format!("<li><a href=\"{}\">{}</a></li>", route.href(self.base), escape(name)));
        let [heading, why, saved] = [heading(), why(), saved()].map(escape);
        let body = format!("<h1>{heading}</h1>\n<p>{why}</p>\n<p>{saved}</p>\n<ul>\n{}\n</ul>", links.join("\n"));
        self.document(title(), "", &body)
    }

    fn document(&self, title: &str, script: &str, body: &str) -> String {
        let Self { base, styles, .. } = self;
        let name = &self.site.name;
        let (title, help) = (words::window_title(title, name), words::crisis());
        let policy = self.policy.meta();
        let (home, crisis) = (Route::Home.href(base), Route::Crisis.href(base));
        format!(
            r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<style>{styles}</style>
<link rel="icon" href="{base}icon.svg" type="image/svg+xml">
{script}
</head>
<body>
<header class="site-header"><div class="bar"><a class="brand" href="{home}">{name}</a><a class="crisis-link" href="{crisis}">{help}</a></div></header>
<main id="main"><div class="reading">
{body}
</div></main>
</body>
</html>
"#
        )
    }
}
