//! How sure we are, as four dots and a word.

use super::gallery::Example;
use crate::content::{Certainty, CertaintyWord};
use crate::ui::markup::Markup;
use crate::words::prose::certainty as words;

/// Adds as many filled dots as the word stands for. They say nothing to a screen reader: the word stands beside them.
pub fn dots(page: &mut Markup, word: CertaintyWord) {
    let dots = match word {
        CertaintyWord::VeryLow => "●○○○",
        CertaintyWord::Low => "●●○○",
        CertaintyWord::Moderate => "●●●○",
        CertaintyWord::High => "●●●●",
    };
    page.element("span", &[("class", "dots"), ("aria-hidden", "true")], |span| span.text(dots));
}

/// Adds the word, with its dots, and the reason.
pub fn certainty(page: &mut Markup, certainty: &Certainty) {
    page.element("p", &[("class", "certainty")], |p| {
        dots(p, certainty.word);
        p.text(&format!(" {} ", words::how_sure()));
        p.words("strong", "", certainty.word.words());
        p.text(". ");
        p.text(&sentence(&certainty.reason));
    });
}

/// Its examples: each of the four words.
pub(super) fn examples(certainties: &[Certainty]) -> Vec<Example<'_>> {
    fn example(one: &Certainty) -> Example<'_> {
        let id = match one.word {
            CertaintyWord::VeryLow => "sure-very-low",
            CertaintyWord::Low => "sure-low",
            CertaintyWord::Moderate => "sure-moderate",
            CertaintyWord::High => "sure-high",
        };
        Example::new(id, one.word.words(), move |page| certainty(page, one))
    }
    certainties.iter().map(example).collect()
}

/// A reason as a sentence of its own.
fn sentence(text: &str) -> String {
    let mut chars = text.trim_end_matches('.').chars();
    match chars.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), chars.as_str()),
        None => String::new(),
    }
}
