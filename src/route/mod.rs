//! Every URL of the app, in one place. No other file holds a path.

#[cfg(not(target_arch = "wasm32"))]
mod gallery;
#[cfg(not(target_arch = "wasm32"))]
mod page_model;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod references;

#[cfg(not(target_arch = "wasm32"))]
pub use gallery::{Examples, Found};
#[cfg(not(target_arch = "wasm32"))]
pub use page_model::{CitedOn, PageModel, References};
#[cfg(not(target_arch = "wasm32"))]
pub use pages::open;

use crate::content::{PageContent, Slug};

/// A page of the app. Adding one is a compile error until each match below is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Route {
    /// `/`: what this is, and the three ways in.
    Home,
    /// `/articles/`: every article.
    Articles,
    /// `/articles/<slug>/`: one article.
    Article(Slug),
    /// `/compare/`: ketamine and esketamine side by side.
    Compare,
    /// `/compare/costs/`: what they may cost a person.
    Costs,
    /// `/compare/what-matters/`: what points which way.
    WhatMatters,
    /// `/compare/claims/`: what clinics and adverts claim.
    Claims,
    /// `/compare/evidence/`: the evidence, question by question.
    Evidence,
    /// `/options/`: every next step, with the same questions for each.
    Options,
    /// `/interactions/`: what to keep apart, and how long to wait between two medicines.
    Interactions,
    /// `/check/`: were my tries fair ones?
    Check,
    /// `/check/summary/`: the treatment passport.
    Summary,
    /// `/track/`: a short questionnaire by date.
    Track,
    /// `/visit/`: what to ask and to bring at an appointment.
    Visit,
    /// `/glossary/`: the words of the field.
    Glossary,
    /// `/sources/`: every source.
    Sources,
    /// `/crisis/`: help now.
    Crisis,
    /// `/your-data/`: where answers are kept, and taking them along.
    YourData,
    /// `/about/`: what this is, and how facts are chosen.
    About,
    /// `/about/accessibility/`: what was checked so that everyone can use it, and what does not work yet.
    Accessibility,
    /// `/about/gallery/`: each component in each of its states, for who makes the site; nothing leads there.
    Gallery,
    /// `/404.html`: an address that does not exist.
    NotFound,
}

impl Route {
    /// The path from the root of the site, with its closing slash: `/articles/what-trd-is/`.
    pub fn path(&self) -> String {
        match self {
            Route::Home => "/".into(),
            Route::Articles => "/articles/".into(),
            Route::Article(slug) => format!("/articles/{slug}/"),
            Route::Compare => "/compare/".into(),
            Route::Costs => "/compare/costs/".into(),
            Route::WhatMatters => "/compare/what-matters/".into(),
            Route::Claims => "/compare/claims/".into(),
            Route::Evidence => "/compare/evidence/".into(),
            Route::Options => "/options/".into(),
            Route::Interactions => "/interactions/".into(),
            Route::Check => "/check/".into(),
            Route::Summary => "/check/summary/".into(),
            Route::Track => "/track/".into(),
            Route::Visit => "/visit/".into(),
            Route::Glossary => "/glossary/".into(),
            Route::Sources => "/sources/".into(),
            Route::Crisis => "/crisis/".into(),
            Route::YourData => "/your-data/".into(),
            Route::About => "/about/".into(),
            Route::Accessibility => "/about/accessibility/".into(),
            Route::Gallery => "/about/gallery/".into(),
            Route::NotFound => "/404.html".into(),
        }
    }

    /// The route of a path from the root of the site; with or without the closing slash, or as `…/index.html`.
    /// Any slug is accepted here: whether the article exists, the content knows.
    pub fn parse(path: &str) -> Route {
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let found = Self::fixed().into_iter().find(|route| route.path().trim_matches('/') == path);
        let article = || path.strip_prefix("articles/").and_then(Slug::parse).map(Route::Article);
        found.or_else(article).unwrap_or(Route::NotFound)
    }

    /// The route that a page's content belongs to.
    pub fn of(content: &PageContent) -> Route {
        Route::parse(&content.path)
    }

    /// The pages of the comparison, in the order of their menu.
    pub const COMPARISON: [Route; 5] =
        [Route::Compare, Route::Costs, Route::WhatMatters, Route::Claims, Route::Evidence];

    /// Every page that stands on its own, articles aside.
    pub fn fixed() -> [Route; 21] {
        [
            Route::Home,
            Route::Articles,
            Route::Compare,
            Route::Costs,
            Route::WhatMatters,
            Route::Claims,
            Route::Evidence,
            Route::Options,
            Route::Interactions,
            Route::Check,
            Route::Summary,
            Route::Track,
            Route::Visit,
            Route::Glossary,
            Route::Sources,
            Route::Crisis,
            Route::YourData,
            Route::About,
            Route::Accessibility,
            Route::Gallery,
            Route::NotFound,
        ]
    }

    /// Every page of the site, given the articles there are.
    pub fn all<'a>(articles: impl IntoIterator<Item = &'a Slug>) -> Vec<Route> {
        let mut all: Vec<Route> = Self::fixed().into();
        all.extend(articles.into_iter().cloned().map(Route::Article));
        all
    }

    /// Whether readers are led to it: by links, by search engines, by what a device saves.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_listed(&self) -> bool {
        !matches!(self, Route::Gallery | Route::NotFound)
    }

    /// The file of the page below the site's folder: `articles/what-trd-is/index.html`.
    pub fn file(&self) -> String {
        match self {
            Route::NotFound => "404.html".into(),
            other => format!("{}index.html", other.path().trim_start_matches('/')),
        }
    }

    /// The file of the page's content below the folder of a build: `articles/what-trd-is.json`.
    pub fn content_file(&self) -> String {
        match self {
            Route::Home => "home.json".into(),
            Route::NotFound => "404.json".into(),
            other => format!("{}.json", other.path().trim_matches('/')),
        }
    }

    /// The file of the page's cards beside that of its content, where they come apart from it: `compare/evidence-cards.json`.
    pub fn cards_file(&self) -> String {
        format!("{}-cards.json", self.content_file().trim_end_matches(".json"))
    }

    /// The address within a site that is served below `base` (`/` or `/sub/`).
    pub fn href(&self, base: &str) -> String {
        format!("{}{}", base.trim_end_matches('/'), self.path())
    }

    /// The route of a full path on the server, given where the site is served; `None` outside of it.
    pub fn from_href(path: &str, base: &str) -> Option<Route> {
        let base = base.trim_end_matches('/');
        let rest = path.strip_prefix(base)?;
        (rest.is_empty() || rest.starts_with('/')).then(|| Route::parse(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_found_again_by_its_path() {
        let slug = Slug::parse("what-trd-is").into_iter().collect::<Vec<_>>();
        for route in Route::all(&slug) {
            if route != Route::NotFound {
                assert_eq!(Route::parse(&route.path()), route);
                assert_eq!(Route::parse(route.path().trim_end_matches('/')), route);
            }
            for base in ["/", "/sub/", "/a/b/"] {
                assert_eq!(Route::from_href(&route.href(base), base), Some(route.clone()));
            }
        }
    }

    #[test]
    fn a_path_outside_the_base_belongs_to_someone_else() {
        assert_eq!(Route::from_href("/subway/", "/sub/"), None);
        assert_eq!(Route::from_href("/other/", "/sub/"), None);
        assert_eq!(Route::from_href("/sub", "/sub/"), Some(Route::Home));
    }

    #[test]
    fn an_unknown_path_is_not_found() {
        for path in ["/nothing/", "/articles/a/b/", "/articles/Ünï/", "/check/summary/deep/"] {
            assert_eq!(Route::parse(path), Route::NotFound, "{path}");
        }
    }
}
