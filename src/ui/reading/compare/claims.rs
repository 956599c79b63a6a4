//! `/compare/claims/`: what a clinic or an advert said, what the evidence says, and what to ask. The only place where a false claim is quoted.

use super::super::prose::line;
use super::{write_end, write_menu};
use crate::content::Claims;
use crate::route::{References, Route};
use crate::ui::markup::Markup;
use crate::words::compare::claims as words;
use crate::words::{pages, prose, shell};

/// Writes the page: the claims, each folded until it is picked.
pub(in crate::ui::reading) fn write(page: &mut Markup, claims: &Claims, references: &References) {
    write_menu(page, &Route::Claims);
    let attributes = [("class", "reading"), ("id", "check-a-claim"), ("aria-labelledby", "claims")];
    page.element("section", &attributes, |section| {
        section.element("h1", &[("id", "claims")], |h1| h1.text(pages::claims::title()));
        section.element("p", &[], |p| line(p, &claims.intro, references));
        for claim in &claims.claims {
            section.element("details", &[("class", "claim")], |details| {
                details.element("summary", &[], |summary| summary.words("q", "", &claim.claim));
                details.element("p", &[], |p| line(p, &claim.answer, references));
                details.element("p", &[], |p| {
                    p.words("strong", "", &format!("{} ", words::ask()));
                    p.text(&claim.ask);
                });
                let label = prose::add_question(&claim.ask);
                let attributes = [
                    ("class", "button quiet after-ready"),
                    ("data-question", claim.ask.as_str()),
                    ("aria-label", label.as_str()),
                ];
                details.element("p", &[], |p| p.element("button", &attributes, |b| b.text(shell::add_question())));
            });
        }
    });
    write_end(page, &Route::Claims, references);
}
