//! `/glossary/`: the words of the field.

use super::cards::{cards, source_list};
use super::prose::line;
use crate::content::{References, Term};
use crate::ui::markup::Markup;

/// Writes every term, in the order of the alphabet.
pub(super) fn write(page: &mut Markup, terms: &[Term], references: &References) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", "Glossary");
        page.words("p", "lead", "The words that doctors, studies and insurers use, in plain language.");
        page.element("dl", &[("class", "glossary")], |list| {
            for term in terms {
                list.element("div", &[], |div| {
                    div.element("dt", &[("id", term.id.as_str())], |dt| {
                        dt.text(&term.term);
                        if !term.also.is_empty() {
                            dt.words("span", "aside", &format!(" (also: {})", term.also.join(", ")));
                        }
                    });
                    div.element("dd", &[], |dd| line(dd, &term.meaning, references));
                });
            }
        });
        source_list(page, references);
        cards(page, references);
    });
}
