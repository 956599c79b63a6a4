//! Where to go from here: articles that go with the finding, the next steps, the comparison, the visit.

use leptos::prelude::*;

use super::Answered;
use crate::content::Slug;
use crate::domain::definition_verdict::DefinitionVerdict;
use crate::route::Route;
use crate::ui::components::{inert, text};
use crate::words::check::answer::next;

/// The links.
pub(super) fn next_steps(answered: &Answered) -> [AnyView; 2] {
    let first = ("check-these-first", next::first());
    let found = match answered.judgement.two_trial_definition {
        DefinitionVerdict::Met | DefinitionVerdict::PossiblyMet => [
            ("talking-with-your-doctor", next::doctor()),
            first,
            ("why-switching-is-not-always-the-answer", next::switching()),
        ],
        DefinitionVerdict::NotMet => {
            [("what-a-fair-try-is", next::fair_try()), ("how-to-tell-it-is-not-working", next::not_working()), first]
        }
    };
    let pages =
        [(Route::Options, next::options()), (Route::Visit, next::visit()), (Route::Interactions, next::together())];
    [text("h2", "", next::heading()), articles(answered, found, &pages)]
}

/// A list of links to articles, then to other pages.
pub(super) fn articles(
    answered: &Answered,
    articles: [(&'static str, &'static str); 3],
    pages: &[(Route, &'static str)],
) -> AnyView {
    inert(&answered.wizard.reference().site, |page| {
        page.element("ul", &[("class", "ways")], |list| {
            let articles =
                articles.into_iter().filter_map(|(slug, words)| Some((Route::Article(Slug::parse(slug)?), words)));
            for (route, words) in articles.chain(pages.iter().cloned()) {
                list.element("li", &[], |li| li.link(&route, "", words));
            }
        });
    })
}
