//! The page on screen.

use std::sync::Arc;

use crate::content::PageContent;
use crate::route::Route;

/// The page on screen.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its route.
    pub route: Route,
    /// Its content.
    pub content: Arc<PageContent>,
}
