//! The pages a reader has opened so far, kept in memory.

use std::collections::HashMap;
use std::sync::Arc;

use super::PageContent;

/// Content by path. A page opened once is at hand without the network until the tab is closed.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pages: HashMap<String, Arc<PageContent>>,
}

impl Library {
    /// The content of the page at a path, if it is at hand.
    pub fn get(&self, path: &str) -> Option<Arc<PageContent>> {
        self.pages.get(path).cloned()
    }

    /// Keeps the content of a page.
    pub fn keep(&mut self, content: Arc<PageContent>) {
        self.pages.insert(content.path.clone(), content);
    }
}
