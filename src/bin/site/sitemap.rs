//! What search engines read.

use beyond_two::content::Site;
use beyond_two::route::{PageModel, Route};

/// The sitemap; none without an address.
pub fn sitemap(site: &Site, base: &str, contents: &[(Route, PageModel)]) -> Option<String> {
    let address = site.address.as_ref()?;
    let entries: String = contents
        .iter()
        .filter(|(route, _)| route.is_listed())
        .map(|(route, content)| {
            let reviewed = match content {
                PageModel::Article { article, .. } => Some(&article.reviewed),
                PageModel::Compare { comparison, .. } => Some(&comparison.reviewed),
                PageModel::Options { options, .. } => Some(&options.reviewed),
                _ => None,
            };
            let reviewed = reviewed.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
            format!("  <url><loc>{address}{}</loc>{reviewed}</url>\n", route.href(base))
        })
        .collect();
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    ))
}

/// `robots.txt`: everything may be read.
pub fn robots(site: &Site, base: &str) -> String {
    let sitemap =
        site.address.as_ref().map(|address| format!("\nSitemap: {address}{base}sitemap.xml\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}
