//! `/about/`: what this is, who made it, how to report a mistake.

use super::cards::{cards, source_list};
use super::prose::prose;
use crate::content::Block;
use crate::route::References;
use crate::ui::markup::Markup;

/// Writes the page about this site. The words end with how to report a mistake; where to, the settings say.
pub(super) fn write(page: &mut Markup, blocks: &[Block], contact: Option<&str>, references: &References) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", "About this site");
        prose(page, blocks, references);
        match contact {
            Some(address) => page.element("p", &[], |p| {
                let shown = address.trim_start_matches("mailto:").trim_start_matches("https://");
                p.text("Write to ");
                p.element("a", &[("href", address), ("rel", "external noreferrer")], |a| a.text(shown));
                p.text(".");
            }),
            None => page.words(
                "p",
                "",
                "Please report it to the person who hosts this copy of the site, or where its source code is kept.",
            ),
        }
        source_list(page, references);
        cards(page, references);
    });
}
