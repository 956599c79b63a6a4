//! The first twelve weeks: a dot for each visit, drawn and as a table.

use super::super::prose::line;
use crate::content::{Calendar, Stretch, VisitRange};
use crate::route::References;
use crate::ui::markup::Markup;
use crate::words::compare::{self as both, calendar as words};

/// Adds the picture, with what its dots mean and the totals.
pub(super) fn write(page: &mut Markup, calendar: &Calendar, references: &References) {
    page.element("section", &[("class", "drawn"), ("aria-labelledby", "calendar")], |page| {
        page.element("h2", &[("id", "calendar")], |h2| h2.text(words::heading()));
        page.element("p", &[("class", "hint")], |p| line(p, &calendar.intro, references));
        for (name, of) in [
            (both::ketamine(), (|s: &Stretch| s.ketamine) as fn(&Stretch) -> VisitRange),
            (both::esketamine(), |s: &Stretch| s.esketamine),
        ] {
            page.element("p", &[("class", "total")], |p| {
                p.words("strong", "", &format!("{name} "));
                p.text(&words::total(&total(calendar, of, EARLY), &total(calendar, of, ALL)));
            });
            draw(page, name, calendar, of);
        }
    });
}

/// Adds the same as a table, folded, with what it rests on.
pub(super) fn write_table(page: &mut Markup, calendar: &Calendar, references: &References) {
    page.element("details", &[("class", "more-fields")], |fold| {
        fold.words("summary", "", words::table());
        for (name, note) in
            [(both::ketamine(), &calendar.ketamine_note), (both::esketamine(), &calendar.esketamine_note)]
        {
            fold.element("p", &[], |p| {
                p.words("strong", "", &format!("{name}: "));
                line(p, note, references);
            });
        }
        table(fold, calendar);
    });
}

fn table(page: &mut Markup, calendar: &Calendar) {
    page.element("table", &[("class", "stacking"), ("role", "table"), ("aria-label", words::heading())], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for name in [words::weeks(), words::visits_ketamine(), words::visits_esketamine()] {
                    super::column(tr, "", name, "");
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            for stretch in &calendar.stretches {
                tbody.element("tr", &[("role", "row")], |tr| {
                    tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| {
                        th.text(&match (stretch.from, stretch.to) {
                            (from, to) if from == to => words::week(&from.to_string()),
                            (from, to) => words::weeks_from(&from.to_string(), &to.to_string()),
                        });
                    });
                    for (label, visits) in
                        [(words::visits_ketamine(), stretch.ketamine), (words::visits_esketamine(), stretch.esketamine)]
                    {
                        tr.element("td", &[("role", "cell"), ("data-label", label)], |td| td.text(&range(visits)));
                    }
                });
            }
        });
    });
}

/// The first two months, for which people ask how many visits they take, in weeks.
const EARLY: u32 = 8;
/// As many weeks as are drawn.
const ALL: u32 = 12;

/// All visits of the first weeks.
fn total(calendar: &Calendar, of: fn(&Stretch) -> VisitRange, weeks: u32) -> String {
    let stretches = || calendar.stretches.iter().filter(|stretch| stretch.to <= weeks);
    let sum = |end: fn(VisitRange) -> u32| stretches().map(|stretch| end(of(stretch))).sum::<u32>();
    range(VisitRange { low: sum(|visits| visits.low), high: sum(|visits| visits.high) })
}

/// One row of weeks: a filled dot for each visit that is planned, an empty one for each that may come. As wide as the page, with dots and numbers
/// that stay as large as they are.
fn draw(page: &mut Markup, name: &str, calendar: &Calendar, of: fn(&Stretch) -> VisitRange) {
    let label = words::picture(name, &total(calendar, of, ALL));
    page.element("svg", &[("class", "plot"), ("role", "img"), ("aria-label", &label)], |svg| {
        for week in 0..ALL {
            let (x, width) = (share(week * 100), share(96));
            let attributes = [("class", "week"), ("x", x.as_str()), ("y", "0"), ("width", &width), ("height", "100%")];
            svg.element("rect", &attributes, |_| {});
        }
        for stretch in &calendar.stretches {
            let visits = of(stretch);
            let weeks = stretch.to + 1 - stretch.from;
            for visit in 0..visits.high {
                // Visits of a stretch are spread evenly over its weeks, at most three in a week.
                let week = stretch.from - 1 + visit * weeks / visits.high.max(1);
                let first = (week + 1 - stretch.from) * visits.high;
                let before = first.div_ceil(weeks);
                let x = share(week * 100 + 20 + (visit - before.min(visit)) * 28);
                // The planned ones are spread evenly among those that may come.
                let class = if visit * visits.low % visits.high < visits.low { "visit" } else { "perhaps" };
                svg.element("circle", &[("class", class), ("cx", &x), ("cy", "50%"), ("r", "3")], |_| {});
            }
        }
    });
    page.element("p", &[("class", "scale"), ("aria-hidden", "true")], |p| {
        for week in 1..=ALL {
            p.words("span", "", &week.to_string());
        }
    });
}

/// So many hundredths of a week as a part of the drawing's width.
fn share(hundredths: u32) -> String {
    format!("{:.2}%", f64::from(hundredths) / f64::from(ALL))
}

fn range(visits: VisitRange) -> String {
    if visits.low == visits.high {
        visits.low.to_string()
    } else {
        words::range(&visits.high.to_string(), &visits.low.to_string())
    }
}
