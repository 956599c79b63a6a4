//! `/your-data/`: where answers are kept. What stands before all that can be done there (`ui::pages::your_data`), and what to know about keeping.

use super::prose::prose;
use crate::content::{Block, Tool, Unread, YourDataTool};
use crate::route::References;
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::{shell, your_data as words};

/// Writes what stands before.
pub(super) fn write(page: &mut Markup) {
    page.words("h1", "", shell::your_data());
    page.words("p", "lead", words::lead());
    page.words("p", "before-ready laid-out callout important", words::before_start());
}

/// What the page's tool needs: what to know about keeping.
pub(super) fn tool(words: &[Block], site: &SiteInfo) -> Tool {
    let mut page = Markup::new(site);
    prose(&mut page, words, &References::default());
    Tool::YourData(Unread::of(&YourDataTool { words: page.into_html() }))
}
