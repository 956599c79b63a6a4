//! How sure we are, as four dots and a word.

use crate::content::{Certainty, CertaintyWord};
use crate::ui::markup::Markup;
use crate::words::prose::certainty as words;

/// Adds the word, with as many filled dots, and the reason.
pub fn certainty(page: &mut Markup, certainty: &Certainty) {
    let dots = match certainty.word {
        CertaintyWord::VeryLow => "●○○○",
        CertaintyWord::Low => "●●○○",
        CertaintyWord::Moderate => "●●●○",
        CertaintyWord::High => "●●●●",
    };
    page.element("p", &[("class", "certainty")], |p| {
        p.element("span", &[("class", "dots"), ("aria-hidden", "true")], |span| span.text(dots));
        p.text(&format!(" {} ", words::how_sure()));
        p.words("strong", "", certainty.word.words());
        p.text(". ");
        p.text(&sentence(&certainty.reason));
    });
}

/// A reason as a sentence of its own.
fn sentence(text: &str) -> String {
    let mut chars = text.trim_end_matches('.').chars();
    match chars.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), chars.as_str()),
        None => String::new(),
    }
}
