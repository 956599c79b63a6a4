//! Writing words with their markup, safe by construction: every text and every value is escaped on its way in, and every element that is
//! opened is closed. Nothing else in the app makes HTML.
//!
//! What only stands to be read is written with this. The browser takes such a part over as it stands, without walking through it: that
//! keeps the wasm small and the start fast, however long an article is.

use super::SiteInfo;
use crate::route::Route;

/// A piece of a page in the making.
pub struct Markup {
    site: SiteInfo,
    html: String,
}

impl Markup {
    /// Nothing yet.
    pub fn new(site: &SiteInfo) -> Self {
        Self { site: site.clone(), html: String::new() }
    }

    /// Nothing yet, for what holds no link to a page of ours.
    pub fn without_links() -> Self {
        Self::new(&SiteInfo { base: String::new(), build: String::new() })
    }

    /// Nothing yet, on the same site.
    #[cfg(feature = "ssr")]
    pub fn beside(&self) -> Self {
        Self::new(&self.site)
    }

    /// Adds words.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '\'' => self.html.push_str("&#39;"),
                c => self.html.push(c),
            }
        }
    }

    /// Adds what another `Markup` has written.
    pub fn written(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Adds an element with what `inside` adds to it. An empty class is left out.
    pub fn element(&mut self, tag: &'static str, attributes: &[(&'static str, &str)], inside: impl FnOnce(&mut Self)) {
        self.open(tag, attributes);
        inside(self);
        self.close(tag);
    }

    /// Adds an element that holds only words.
    pub fn words(&mut self, tag: &'static str, class: &'static str, words: &str) {
        self.open(tag, &[("class", class)]);
        self.text(words);
        self.close(tag);
    }

    /// Adds a link to a page of ours.
    pub fn link(&mut self, route: &Route, class: &'static str, words: &str) {
        let href = route.href(&self.site.base);
        self.open("a", &[("href", &href), ("class", class)]);
        self.text(words);
        self.close("a");
    }

    /// Adds a sentence with a link to a page of ours in it.
    pub fn linked<T: AsRef<str>>(&mut self, route: &Route, words: &crate::words::Linked<T>) {
        self.text(words.before.as_ref());
        self.link(route, "", words.link.as_ref());
        self.text(words.after.as_ref());
    }

    /// Adds a link of a menu, marked where it leads to the page `here`, or to the pages among which it stands.
    pub fn current_link(&mut self, route: &Route, here: &Route, words: &str) {
        let mark = match (route, here) {
            (there, here) if there == here => "page",
            (Route::Articles, Route::Article(_)) => "true",
            (Route::Compare, here) if Route::COMPARISON.contains(here) => "true",
            _ => return self.link(route, "", words),
        };
        let href = route.href(&self.site.base);
        self.open("a", &[("href", &href), ("aria-current", mark)]);
        self.text(words);
        self.close("a");
    }

    /// The address of a path from the root of the site, with its fragment.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.site.base.trim_end_matches('/'))
    }

    /// Opens an element. Values stand in single quotes: in the page's JSON they then need no escape, and the page says everything once
    /// more at almost no weight.
    fn open(&mut self, tag: &'static str, attributes: &[(&'static str, &str)]) {
        self.html.push('<');
        self.html.push_str(tag);
        for (name, value) in attributes.iter().filter(|(name, value)| *name != "class" || !value.is_empty()) {
            self.html.push(' ');
            self.html.push_str(name);
            self.html.push_str("='");
            self.text(value);
            self.html.push('\'');
        }
        self.html.push('>');
    }

    fn close(&mut self, tag: &'static str) {
        // HTML knows no end of these.
        if matches!(tag, "input" | "br") {
            return;
        }
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }

    /// What was written.
    pub fn into_html(self) -> String {
        self.html
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Markup {
        Markup::new(&SiteInfo { base: "/sub/".into(), build: String::new() })
    }

    #[test]
    fn texts_and_values_are_escaped() {
        let mut page = page();
        page.element("p", &[("title", "'><script>")], |p| p.text("<script>alert('&')</script>"));
        assert_eq!(
            page.into_html(),
            "<p title='&#39;&gt;&lt;script&gt;'>&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</p>"
        );
    }

    #[test]
    fn links_know_where_the_site_is_served() {
        let mut page = page();
        page.words("p", "", "In danger?");
        page.link(&Route::Crisis, "", "Help");
        assert_eq!(page.into_html(), "<p>In danger?</p><a href='/sub/crisis/'>Help</a>");
    }
}
