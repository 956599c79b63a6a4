//! What must hold of the next steps: each mistake with its place.

use std::collections::BTreeSet;

use super::Loader;
use crate::content::texts::OPTIONS;
use crate::content::{
    Article, Compared, Day, Inline, Line, Lines, Options, Place, Slug, TreatmentOption, Warning, plain_text, visit,
};

/// The name of the page in `warnings.json`, as an article has its slug.
const PAGE: &str = "options";

impl Loader<'_> {
    /// In the order of kinds and names, so that none stands first for a reason of ours; each chance compared; each approval with its date;
    /// articles that exist; and the warnings that an article would owe.
    pub(super) fn check_options(&mut self, options: &Options, articles: &[Article], warnings: &[Warning]) {
        self.check_unique(OPTIONS, options.options.iter().map(|option| option.id.as_str()));
        let order = options.options.iter().map(|option| (option.kind, option.name.to_lowercase()));
        if !order.is_sorted() {
            self.report(OPTIONS, Place::Path("options".into()), "expected them by kind, and by name within a kind");
        }
        for option in &options.options {
            let place = |field: &str| Place::Path(format!("{}.{field}", option.id));
            if option.chances.is_empty() {
                self.report(OPTIONS, place("chances"), "expected at least one, or one that says that it is not known");
            }
            for chance in &option.chances {
                let (Compared::With(said) | Compared::Nothing(said)) = &chance.compared;
                if plain_text(said).trim().is_empty() {
                    self.report(OPTIONS, place("chances"), "compared: expected the comparator, or why there is none");
                }
            }
            for (country, approval) in option.approvals.each() {
                if !is_when(&approval.date) {
                    let message =
                        format!("{country}: expected a year, a month or a day, as in 2026, 2026-11, 2026-11-24");
                    self.report(OPTIONS, place("approvals"), message);
                }
            }
            if option.articles.is_empty() {
                self.report(OPTIONS, place("articles"), "expected at least one article that tells more");
            }
            for slug in option.articles.iter().filter(|slug| !articles.iter().any(|article| article.slug == **slug)) {
                self.report(OPTIONS, place("articles"), format!("no article `{slug}`"));
            }
            self.check_leads(option, &options.options);
            let (text, links) = (text_of(&option.lines()), links_of(&option.lines(), &option.articles));
            for warning in warnings.iter().filter(|warning| warning.link_suffices) {
                if let Some(lacking) = warning.lacking_on(PAGE, &format!("{} {text}", option.name), &links) {
                    self.report(OPTIONS, Place::Path(option.id.clone()), lacking);
                }
            }
        }
        let (text, links) = (text_of(&options.lines()), links_of(&options.lines(), &[]));
        for lacking in warnings.iter().filter_map(|warning| warning.lacking_on(PAGE, &text, &links)) {
            self.report(OPTIONS, Place::File, lacking);
        }
    }
}

impl Loader<'_> {
    /// Each way on leads to another step that is there, and says by whose word.
    fn check_leads(&mut self, option: &TreatmentOption, all: &[TreatmentOption]) {
        let place = Place::Path(format!("{}.leads", option.id));
        if option.leads.is_empty() {
            self.report(OPTIONS, place.clone(), "expected at least one way on");
        }
        for lead in &option.leads {
            if lead.to == option.id || all.iter().all(|other| other.id != lead.to) {
                self.report(OPTIONS, place.clone(), format!("no other step `{}`", lead.to));
            }
            if !lead.why.iter().any(|inline| matches!(inline, Inline::Cite(_))) {
                self.report(OPTIONS, place.clone(), format!("{}: expected a source", lead.to));
            }
        }
    }
}

/// A year, a month or a day.
fn is_when(date: &str) -> bool {
    let rest = ["-01-01", "-01", ""].into_iter().find(|rest| date.len() + rest.len() == "2026-11-24".len());
    rest.is_some_and(|rest| Day::parse(&format!("{date}{rest}")).is_some())
}

fn text_of(lines: &[Line]) -> String {
    lines.iter().map(|line| plain_text(line)).collect::<Vec<_>>().join(" ")
}

fn links_of(lines: &[Line], articles: &[Slug]) -> BTreeSet<String> {
    let mut links: BTreeSet<String> = articles.iter().map(|slug| format!("/articles/{slug}/")).collect();
    for line in lines {
        visit::line(line, &mut |inline| {
            if let Inline::Link { to, .. } = inline {
                links.insert(to.clone());
            }
        });
    }
    links
}
