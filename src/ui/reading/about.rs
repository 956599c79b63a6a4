//! `/about/`: what this is, who publishes this copy, how to report a mistake.

use super::cards::{cards, source_list};
use super::prose::prose;
use crate::content::{Block, Met, Score, ScoreGroup};
use crate::route::References;
use crate::ui::markup::Markup;

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
        page.words("h1", "", "About this site");
        prose(page, before, references);
        match host.publisher {
            Some(name) => page.words("p", "", &format!("Published by {name}.")),
            None => page.words("p", "", "This copy names no publisher."),
        }
        prose(page, after, references);
        match host.contact {
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
        page.element("section", &[("aria-labelledby", "scores")], |section| {
            section.element("h2", &[("id", "scores")], |h2| h2.text("How we score ourselves"));
            section.words(
                "p",
                "",
                "These are our own scores by the standards of the field, item by item, with what is still missing. Nobody outside has checked them.",
            );
            for score in scores {
                write_score(section, score);
            }
        });
        source_list(page, references);
        cards(page, references);
    });
}

fn write_score(page: &mut Markup, score: &Score) {
    page.element("details", &[("class", "contents")], |details| {
        details.words("summary", "", &format!("{}: {}", score.name, tally(&score.groups)));
        details.words("p", "", &format!("{} What we aim at: {}", score.about, score.target));
        for group in &score.groups {
            details.words("h3", "", &format!("{}: {}", group.name, tally(std::slice::from_ref(group))));
            details.element("ul", &[], |list| {
                for item in &group.items {
                    list.element("li", &[], |li| {
                        li.text(&format!("{}: ", item.what.trim_end_matches('.')));
                        li.words("strong", "", item.met.words());
                        if let Some(points) = item.score {
                            li.text(&format!(" ({points} of 5)"));
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
    let open = match count(Met::NotYetDone) {
        0 => String::new(),
        open => format!(", {open} not yet done"),
    };
    format!("{} of {} met{open}", count(Met::Yes), items().count())
}
