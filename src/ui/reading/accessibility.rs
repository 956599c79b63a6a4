//! `/about/accessibility/`: what was checked so that everyone can use the site, by its outcome. What works in part comes first: that is what a
//! reader may run into.

use super::about::where_to_report;
use super::prose::{line, prose};
use crate::content::{AccessCheck, Block, Checked, Holds};
use crate::route::References;
use crate::ui::date::in_words;
use crate::ui::markup::Markup;
use crate::words::{accessibility as words, pages};

/// Writes the page: the words around the checks, the checks, and where to tell of what does not work.
pub(super) fn write(
    page: &mut Markup,
    (before, after): (&[Block], &[Block]),
    checks: &[AccessCheck],
    contact: Option<&str>,
) {
    let no_references = References::default();
    page.element("div", &[("class", "reading")], |page| {
        page.words("h1", "", pages::accessibility::title());
        prose(page, before, &no_references);
        write_checks(page, checks);
        prose(page, after, &no_references);
        where_to_report(page, contact);
    });
}

fn write_checks(page: &mut Markup, checks: &[AccessCheck]) {
    use words::{holds, in_part, not_checked};

    let of = |outcome: Holds| checks.iter().filter(move |check| check.outcome == outcome);
    let count = |outcome: Holds| of(outcome).count().to_string();
    let (all, open) = (checks.len().to_string(), count(Holds::NotChecked));
    page.words("p", "", &words::tally(&all, &count(Holds::Holds), &open, &count(Holds::InPart)));
    for (outcome, id, heading, intro) in [
        (Holds::InPart, "what-works-in-part", in_part::heading(), in_part::intro()),
        (Holds::NotChecked, "what-is-not-checked", not_checked::heading(), not_checked::intro()),
        (Holds::Holds, "what-holds", holds::heading(), holds::intro()),
    ] {
        page.element("section", &[("aria-labelledby", id)], |section| {
            section.element("h2", &[("id", id)], |h2| h2.text(heading));
            section.words("p", "", intro);
            of(outcome).for_each(|check| write_check(section, check));
        });
    }
}

fn write_check(page: &mut Markup, check: &AccessCheck) {
    let no_references = References::default();
    page.element("h3", &[("id", &check.id)], |h3| h3.text(&check.need));
    page.element("p", &[], |p| line(p, &check.says, &no_references));
    match check.gaps.as_slice() {
        [] => {}
        [gap] => page.element("p", &[], |p| {
            p.words("strong", "", &words::gaps(1));
            p.text(" ");
            line(p, gap, &no_references);
        }),
        gaps => {
            page.element("p", &[], |p| p.words("strong", "", &words::gaps(gaps.len() as u64)));
            page.element("ul", &[], |list| {
                gaps.iter().for_each(|gap| list.element("li", &[], |li| line(li, gap, &no_references)));
            });
        }
    }
    if check.how != Checked::NotChecked {
        write_how(page, check);
    }
}

/// Adds how it was checked, folded: most readers ask whether it works.
fn write_how(page: &mut Markup, check: &AccessCheck) {
    use words::facts;

    page.element("details", &[("class", "contents")], |fold| {
        fold.element("summary", &[], |summary| {
            summary.element("span", &[], |span| {
                span.text(words::how());
                span.words("span", "visually-hidden", &words::of(&check.need));
            });
        });
        fold.element("dl", &[("class", "facts")], |rows| {
            let mut row = |name: &str, value: &str| {
                rows.element("div", &[], |div| {
                    div.words("dt", "", name);
                    div.words("dd", "", value);
                });
            };
            row(facts::way(), check.how.words());
            row(facts::with(), check.with.as_deref().unwrap_or_default());
            row(facts::outcome(), check.outcome.words());
            row(facts::day(), &in_words(check.day.as_deref().unwrap_or_default()));
            if !check.tests.is_empty() {
                row(&facts::tests(check.tests.len() as u64), &check.tests.join(", "));
            }
        });
    });
}
