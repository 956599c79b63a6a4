//! `/glossary/`: the words of the field.

use super::cards::{cards, source_list};
use super::prose::line;
use crate::content::Term;
use crate::route::References;
use crate::ui::markup::Markup;
use crate::ui::pages::filter::LIST_ID;
use crate::words::{glossary as words, pages};

/// Writes what stands before the list.
pub(super) fn write(page: &mut Markup) {
    page.words("h1", "", pages::glossary::title());
    page.words("p", "lead", words::lead());
}

/// Writes every term, in the order of the alphabet.
pub(super) fn write_list(page: &mut Markup, terms: &[Term], references: &References) {
    page.element("dl", &[("class", "glossary"), ("id", LIST_ID)], |list| {
        for term in terms {
            list.element("div", &[], |div| {
                div.element("dt", &[("id", term.id.as_str())], |dt| {
                    dt.text(&term.term);
                    if !term.also.is_empty() {
                        dt.words("span", "aside", &format!(" {}", words::also(&term.also.join(", "))));
                    }
                });
                div.element("dd", &[], |dd| line(dd, &term.meaning, references));
            });
        }
    });
    source_list(page, references);
    cards(page, references);
}
