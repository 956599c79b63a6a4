//! `/about/`: what this is, who publishes this copy, how to report a mistake.

use super::cards::{cards, source_list};
use super::prose::prose;
use crate::content::{Block, Met, Score, ScoreGroup};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::{about as words, pages};

/// Who hosts this copy, as its settings say.
pub(super) struct Host<'a> {
    /// Who publishes it.
    pub publisher: Option<&'a str>,
    /// Where to report a mistake: a `mailto:` or `https:` address.
    pub contact: Option<&'a str>,
}

/// Writes the page about this site. Between the words stands who publishes this copy; they end with how to report a mistake, and where
/// to, the settings say.
pub(super) fn write(
    page: &mut Markup,
    (before, after): (&[Block], &[Block]),
    host: &Host<'_>,
    scores: &[Score],
    references: &References,
) {
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", pages::about::title());
        prose(page, before, references);
        match host.publisher {
            Some(name) => page.words("p", "", &words::published_by(name)),
            None => page.words("p", "", words::no_publisher()),
        }
        prose(page, after, references);
        where_to_report(page, host.contact);
        page.element("section", &[("aria-labelledby", "scores")], |section| {
            section.element("h2", &[("id", "scores")], |h2| h2.text(words::scores::heading()));
            section.words("p", "", words::scores::intro());
            for score in scores {
                write_score(section, score);
            }
        });
        source_list(page, references);
        cards(page, references);
    });
}

/// Adds where to report what is wrong: the address of the settings, or who else can be told.
pub(super) fn where_to_report(page: &mut Markup, contact: Option<&str>) {
    let Some(address) = contact else { return page.words("p", "", words::no_contact()) };
    page.element("p", &[], |p| {
        let shown = address.trim_start_matches("mailto:").trim_start_matches("https://");
        let words = words::write_to(shown);
        p.text(&words.before);
        p.element("a", &[("href", address), ("rel", "external noreferrer")], |a| a.text(&words.link));
        p.text(&words.after);
    });
}

fn write_score(page: &mut Markup, score: &Score) {
    page.element("details", &[("class", "contents")], |details| {
        details.words("summary", "", &words::scores::of(&score.name, &tally(&score.groups)));
        details.words("p", "", &words::scores::target(&score.about, &score.target));
        for group in &score.groups {
            details.words("h3", "", &words::scores::of(&group.name, &tally(std::slice::from_ref(group))));
            details.element("ul", &[], |list| {
                for item in &group.items {
                    list.element("li", &[], |li| {
                        li.text(&format!("{}: ", item.what.trim_end_matches('.')));
                        li.words("strong", "", item.met.words());
                        if let Some(points) = item.score {
                            li.text(&format!(" {}", words::scores::points(&points.to_string())));
                        }
                        li.text(&format!(". {}", item.evidence));
                    });
                }
            });
        }
    });
}

/// "6 of 6 met", with what is not yet done.
fn tally(groups: &[ScoreGroup]) -> String {
    let items = || groups.iter().flat_map(|group| &group.items).filter(|item| item.met != Met::DoesNotApply);
    let count = |met: Met| items().filter(|item| item.met == met).count();
    let (met, all) = (count(Met::Yes).to_string(), items().count().to_string());
    match count(Met::NotYetDone) {
        0 => words::scores::tally(&all, &met),
        open => words::scores::tally_open(&all, &met, &open.to_string()),
    }
}
