//! Two pages that stand outside of the app, because they are for when it is not at hand: nothing saved, or something broken.

use beyond_two::content::Site;
use beyond_two::route::Route;

use super::policy::Policy;

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
        let body = "<h1>Start this site afresh</h1>
<p>Does this site not open, or does it look broken? It keeps a copy of its pages on your device. That copy may be damaged.</p>
<p>The button below removes the copy and loads the site anew. Answers in an open tab stay in that tab. Nothing of other sites is touched.</p>
<p><button type=\"button\" class=\"button\" id=\"recover\" disabled>Remove the copy and load the site anew</button></p>
<p role=\"status\" id=\"told\"></p>
<noscript><p>This page needs JavaScript. Without it the site keeps no copy, so there is nothing to remove.</p></noscript>";
        self.document("Start afresh", script, body)
    }

    /// `not-saved.html`.
    pub fn not_saved(&self) -> String {
        let link = |route: &Route, words: &str| format!("<li><a href=\"{}\">{words}</a></li>", route.href(self.base));
        let body = format!(
            "<h1>This page is not saved on your device</h1>
<p>There is no connection right now, and this page has not been saved for use without one. Try again when you are back online.</p>
<p>These pages are saved:</p>
<ul>
{}
{}
{}
{}
</ul>",
            link(&Route::Crisis, "Crisis help"),
            link(&Route::Check, "Check my tries"),
            link(&Route::Compare, "Compare"),
            link(&Route::Home, "The first page"),
        );
        self.document("Not saved", "", &body)
    }

    fn document(&self, title: &str, script: &str, body: &str) -> String {
        let Self { base, styles, .. } = self;
        let name = &self.site.name;
        let policy = self.policy.meta();
        let (home, crisis) = (Route::Home.href(base), Route::Crisis.href(base));
        format!(
            r#"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · {name}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<style>{styles}</style>
<link rel="icon" href="{base}icon.svg" type="image/svg+xml">
{script}
</head>
<body>
<header class="site-header"><div class="bar"><a class="brand" href="{home}">{name}</a><a class="crisis-link" href="{crisis}">Crisis help</a></div></header>
<main id="main"><div class="reading">
{body}
</div></main>
</body>
</html>
"#
        )
    }
}
