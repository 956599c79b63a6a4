//! The pages a reader has opened so far, kept in memory.

use std::collections::HashMap;
use std::sync::Arc;

use super::PageContent;
use crate::route::Route;

/// Content by route. A page opened once is at hand without the network until the tab is closed.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pages: HashMap<Route, Arc<PageContent>>,
}

impl Library {
    /// The content of a page, if it is at hand.
    pub fn get(&self, route: &Route) -> Option<Arc<PageContent>> {
        self.pages.get(route).cloned()
    }

    /// Keeps the content of a page.
    pub fn keep(&mut self, route: Route, content: Arc<PageContent>) {
        self.pages.insert(route, content);
    }
}
