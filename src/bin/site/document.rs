//! A page of the site as an HTML document.

use beyond_two::content::Site;
use beyond_two::platform::root;
use beyond_two::route::Route;

use super::app::App;
use super::escape::escape;
use super::policy::Policy;
use super::scripts::Scripts;
use super::share_cards::{self, ShareCard};
use super::words;

/// All that goes into a document.
pub struct Document<'a> {
    /// The site's settings.
    pub site: &'a Site,
    /// The page.
    pub route: &'a Route,
    /// The title of the tab.
    pub title: &'a str,
    /// One sentence.
    pub description: &'a str,
    /// Where the site is served.
    pub base: &'a str,
    /// The build.
    pub build: &'a str,
    /// The app's files.
    pub app: &'a App,
    /// Our scripts.
    pub scripts: &'a Scripts,
    /// The content security policy.
    pub policy: &'a Policy,
    /// The styles.
    pub styles: &'a str,
    /// The picture beside a link to the page.
    pub share_card: Option<&'a ShareCard>,
    /// The page's own content as JSON.
    pub data: &'a str,
    /// The prerendered body.
    pub body: &'a str,
}

impl Document<'_> {
    /// The document. The app's nodes stand in an element of their own, without a blank before them: hydration walks them.
    pub fn html(&self) -> String {
        let Self { base, build, styles, .. } = self;
        // Where hydration finds its place, the renderer writes a comment in a form that only browsers take.
        let body = &self.body.replace("<!>", "<!---->");
        let title = escape(self.title);
        let description = escape(self.description);
        let policy = escape(&self.policy.meta());
        let (addresses, share_card) = (self.addresses(), self.share_card());
        let name = escape(&self.site.name);
        let data = within_block(self.data);
        let (loader, offline) = (&self.scripts.loader_tag, &self.scripts.offline_tag);
        let (glue, shell) = (self.app.glue(), self.app.shell());
        let preloads = self.preloads();
        let part = if Route::COMPARISON.contains(self.route) { self.scripts.part_tag.as_str() } else { "" };
        let (root, elements, count) = (root::ID, root::ELEMENTS, elements_of_main(body));
        let (recover, not_started) = (super::plain::RECOVER, words::not_started());
        let [before, again, after] = [not_started.before, not_started.link, not_started.after].map(escape);
        format!(
            r##"<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="description" content="{description}">
{addresses}<meta property="og:site_name" content="{name}">
<meta property="og:type" content="website">
<meta property="og:title" content="{title}">
<meta property="og:description" content="{description}">
{share_card}<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f7f1e5" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#1f1916" media="(prefers-color-scheme: dark)">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<style>{styles}</style>
<link rel="icon" href="{base}icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="{base}icons/apple-touch-icon.png">
<link rel="manifest" href="{base}{manifest}">
<meta name="build" content="{build}">
<meta name="app-js" content="{base}{glue}">
<meta name="app-wasm" content="{base}{shell}">
{preloads}{loader}
{offline}{part}
</head>
<body><div id="{root}" {elements}="{count}">{body}</div><div id="start-failed" class="start-failed" role="alert" hidden><p>{before}<a href="{base}{recover}">{again}</a>{after}</p></div>
<script type="application/json" id="page">{data}</script>
</body>
</html>
"##,
            manifest = super::manifest::FILE,
        )
    }

    /// What the page will load, to begin at once; or in a template, where it waits for the reader's first move (`assets/scripts/loader.js`).
    fn preloads(&self) -> String {
        let base = self.base;
        let scripts = self.app.scripts().map(|(file, integrity)| {
            format!("<link rel=\"modulepreload\" href=\"{base}{file}\" integrity=\"{integrity}\">\n")
        });
        let wasm = self.app.wasm_of(self.route).into_iter().map(|file| {
            format!(
                "<link rel=\"preload\" href=\"{base}{file}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">\n"
            )
        });
        let links: String = scripts.chain(wasm).collect();
        if rests(self.route) { format!("<template id=\"later\">\n{links}</template>\n") } else { links }
    }

    /// The tags that need the site's own address.
    fn addresses(&self) -> String {
        match &self.site.address {
            _ if !self.route.is_listed() => "<meta name=\"robots\" content=\"noindex\">\n".into(),
            Some(address) => {
                let address = escape(&format!("{address}{}", self.route.href(self.base)));
                format!(
                    "<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">\n"
                )
            }
            None => String::new(),
        }
    }

    /// The tags of the picture beside a link. It is named by its whole address, so there is none where that is not known.
    fn share_card(&self) -> String {
        let (Some(address), Some(card)) = (&self.site.address, self.share_card) else {
            return "<meta name=\"twitter:card\" content=\"summary\">\n".into();
        };
        let image = escape(&format!("{address}{}{}", self.base, card.file));
        let (width, height, alt) = (share_cards::WIDTH, share_cards::HEIGHT, escape(&card.alt));
        format!(
            r#"<meta property="og:image" content="{image}">
<meta property="og:image:width" content="{width}">
<meta property="og:image:height" content="{height}">
<meta property="og:image:alt" content="{alt}">
<meta name="twitter:card" content="summary_large_image">
"#
        )
    }
}

/// Whether nothing on the page needs the app before its reader does something: an article is there to be read.
pub fn rests(route: &Route) -> bool {
    matches!(route, Route::Article(_))
}

/// JSON as it may stand in a data block, which `</script` would end; `<!--` and `<script` change how it is read. All else stays as it is in the
/// body, word for word: the block then adds next to nothing to the weight of the compressed page. (Each sign that differs costs a byte or two.)
fn within_block(json: &str) -> String {
    let mut block = String::with_capacity(json.len());
    let mut rest = json;
    while let Some((before, after)) = rest.split_once('<') {
        let acts = |sign: &str| after.get(..sign.len()).is_some_and(|next| next.eq_ignore_ascii_case(sign));
        block.push_str(before);
        block.push_str(if ["/script", "script", "!"].into_iter().any(acts) { "\\u003c" } else { "<" });
        rest = after;
    }
    block.push_str(rest);
    block
}

/// How many elements stand in `main`. What opens one is the only `<` before a letter: all else is escaped.
fn elements_of_main(body: &str) -> usize {
    let main = body.split_once("<main").and_then(|(_, main)| main.split_once("</main>")).map_or("", |(main, _)| main);
    main.match_indices('<')
        .filter(|(at, _)| main[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::within_block;

    #[test]
    fn nothing_in_a_data_block_ends_it_or_changes_how_it_is_read() {
        let json = r#"{"words":"<p>a</p><span>b</span></ScRiPt><SCRIPT><!-- </s < "}"#;
        let block = within_block(json);
        assert_eq!(block, r#"{"words":"<p>a</p><span>b</span>\u003c/ScRiPt>\u003cSCRIPT>\u003c!-- </s < "}"#);
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
        assert_eq!(read(&block), read(json));
    }
}
