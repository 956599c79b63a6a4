//! What a course comes to, written: low, likely and high, in money and in hours, with a chart of the parts and their table.

use super::super::super::SiteInfo;
use super::super::super::markup::Markup;
use crate::domain::amount::written;
use crate::domain::cost::{Cents, Minutes, Missing, Spread, Sum, Visits};

/// What a treatment comes to.
pub(super) struct Summed {
    /// Its name.
    pub name: &'static str,
    /// The sums of each span.
    pub spans: [Sum; 3],
    /// What they leave out.
    pub missing: Vec<Missing>,
    /// The price that they rest on, in words.
    pub basis: String,
}

impl Summed {
    /// Whether all of these are missing.
    fn lacks(&self, all: &[Missing]) -> bool {
        all.iter().all(|one| self.missing.contains(one))
    }
}

/// The spans by their place in the sums, the longest first: that is what people ask for.
const SPANS: [(usize, &str); 3] = [(2, "A year"), (1, "Three months"), (0, "First 4 weeks")];

/// The answer of the planner.
pub(super) fn html(summed: &[Summed], sign: &str, site: &SiteInfo) -> String {
    let mut page = Markup::new(site);
    page.element("h3", &[("id", "sums"), ("tabindex", "-1")], |h3| h3.text("What it comes to for you"));
    page.words(
        "p",
        "hint",
        "From low to high, with the likely sum between. Likely is only the middle, unless a source says more.",
    );
    table(&mut page, "What it comes to for you", &["Time", "Ketamine", "Esketamine"], |body| {
        for (at, span) in SPANS {
            row(body, span, |row| {
                for one in summed {
                    if let Some(sum) = one.spans.get(at) {
                        cell(row, one.name, |td| {
                            write_sum(td, sum, &one.missing, sign);
                            if at == 2 && !one.basis.is_empty() {
                                td.words("p", "aside", &one.basis);
                            }
                        });
                    }
                }
            });
        }
    });
    write_missing(&mut page, summed);
    page.into_html()
}

/// How the likely sums are made up.
pub(super) fn parts(summed: &[Summed], sign: &str, site: &SiteInfo) -> String {
    let mut page = Markup::new(site);
    page.words("h3", "", "How the likely sums are made up");
    write_chart(&mut page, summed, sign);
    let head = [
        "Time, treatment",
        "Visits",
        "On top",
        "Travel",
        "Lost pay",
        "All that is counted",
        "Your hours",
        "Helper’s hours",
    ];
    table(&mut page, "How the likely sums are made up", &head, |body| {
        for (at, span) in SPANS {
            for one in summed {
                let Some(sum) = one.spans.get(at) else { continue };
                row(body, &format!("{span}: {}", one.name), |row| {
                    let parts = [
                        (sum.treatment, &[Missing::Price][..]),
                        (sum.fees, &[Missing::Fee, Missing::Once]),
                        (sum.travel, &[Missing::Travel]),
                        (sum.pay, &[Missing::Pay]),
                        (sum.total, &[Missing::Price, Missing::Fee, Missing::Once]),
                    ];
                    for (label, (part, unknown)) in head.iter().skip(1).zip(parts) {
                        let left_out = part.likely == Cents(0) && one.lacks(unknown);
                        cell(row, label, |td| {
                            td.text(&if left_out { "left out".to_owned() } else { money(part.likely, sign) });
                        });
                    }
                    for (label, part) in head.iter().skip(6).zip([sum.time, sum.helper]) {
                        cell(row, label, |td| td.text(&hours(part.likely).to_string()));
                    }
                });
            }
        }
    });
    page.into_html()
}

fn table(page: &mut Markup, label: &str, head: &[&str], body: impl FnOnce(&mut Markup)) {
    page.element("table", &[("class", "stacking sums"), ("role", "table"), ("aria-label", label)], |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                for words in head {
                    tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| th.text(words));
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], body);
    });
}

fn row(page: &mut Markup, name: &str, cells: impl FnOnce(&mut Markup)) {
    page.element("tr", &[("role", "row")], |tr| {
        tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| th.text(name));
        cells(tr);
    });
}

fn cell(page: &mut Markup, label: &str, inside: impl FnOnce(&mut Markup)) {
    page.element("td", &[("role", "cell"), ("data-label", label)], inside);
}

fn write_sum(td: &mut Markup, sum: &Sum, missing: &[Missing], sign: &str) {
    let total = sum.total;
    let money_words = if missing.contains(&Missing::Price) {
        if total.high == Cents(0) {
            "Not known: the price of a visit.".to_owned()
        } else {
            format!("{} and the price of the visits, which is not known.", between(total, |cents| money(cents, sign)))
        }
    } else {
        format!("{}.", between(total, |cents| money(cents, sign)))
    };
    td.words("p", "sum", &money_words);
    let visits = between(sum.visits, |Visits(visits)| visits.to_string());
    let time = between(sum.time, |minutes| hours(minutes).to_string());
    td.words("p", "aside", &format!("Visits: {visits}. Your hours: {time}."));
}

/// "6", or "8 to 24, likely 16".
fn between<T: Copy + PartialEq>(spread: Spread<T>, words: impl Fn(T) -> String) -> String {
    if spread.low == spread.high {
        return words(spread.low);
    }
    format!("{} to {}, likely {}", words(spread.low), words(spread.high), words(spread.likely))
}

/// Money, in whole units from 100 on.
fn money(Cents(cents): Cents, sign: &str) -> String {
    let shown = if cents >= 10_000 { cents.saturating_add(50) / 100 * 100 } else { cents };
    format!("{sign}{}", written(shown))
}

fn hours(Minutes(minutes): Minutes) -> u64 {
    minutes.saturating_add(30) / 60
}

fn write_missing(page: &mut Markup, summed: &[Summed]) {
    for Summed { name, missing, .. } in summed {
        if missing.is_empty() {
            continue;
        }
        let left_out: Vec<&str> = missing
            .iter()
            .map(|missing| match missing {
                Missing::Price => "the price of a visit",
                Missing::Fee => "what comes on top of a visit",
                Missing::Once => "what is paid once",
                Missing::Travel => "travel",
                Missing::Way => "travel time",
                Missing::Pay => "lost pay",
            })
            .collect();
        page.words(
            "p",
            "aside",
            &format!("{name}: left out, because it is not known or not said: {}.", left_out.join(", ")),
        );
    }
}

/// The parts of a bar: the class and the words of each.
const PARTS: [(&str, &str); 4] =
    [("part-0", "visits"), ("part-1", "on top"), ("part-2", "travel"), ("part-3", "lost pay")];

/// A bar for each span and treatment, its parts side by side.
fn write_chart(page: &mut Markup, summed: &[Summed], sign: &str) {
    let bars: Vec<(String, &Sum)> = SPANS
        .iter()
        .flat_map(|(at, span)| {
            summed.iter().filter_map(move |one| {
                let sum = one.spans.get(*at)?;
                Some((format!("{span}, {}: {}", one.name, money(sum.total.likely, sign)), sum))
            })
        })
        .collect();
    let most = bars.iter().map(|(_, sum)| sum.total.likely.0).max().unwrap_or_default();
    if most == 0 {
        return;
    }
    let width = |Cents(cents): Cents| (u128::from(cents) * 240 / u128::from(most)) as u64;
    let parts = |sum: &Sum| [sum.treatment, sum.fees, sum.travel, sum.pay].map(|part| part.likely);
    let words: Vec<&str> = bars.iter().map(|(words, _)| words.as_str()).collect();
    let attributes =
        [("viewBox", "0 0 240 168"), ("class", "plot"), ("role", "img"), ("aria-label", &words.join(". "))];
    page.element("svg", &attributes, |svg| {
        let mut y = 0;
        for (words, sum) in &bars {
            svg.element("text", &[("x", "0"), ("y", &(y + 10).to_string())], |t| t.text(words));
            let mut x = 0;
            for ((class, _), part) in PARTS.iter().zip(parts(sum)) {
                let wide = width(part);
                if wide > 0 {
                    let path = format!("M{x} {}h{wide}v9h-{wide}z", y + 13);
                    svg.element("path", &[("class", class), ("d", &path)], |_| {});
                    x += wide;
                }
            }
            y += 28;
        }
    });
    page.element("p", &[("class", "aside legend")], |p| {
        for (at, (class, words)) in PARTS.iter().enumerate() {
            if bars.iter().any(|(_, sum)| parts(sum).get(at).is_some_and(|part| *part > Cents(0))) {
                p.element("svg", &[("viewBox", "0 0 10 10"), ("class", "key"), ("aria-hidden", "true")], |svg| {
                    svg.element("path", &[("class", class), ("d", "M0 0h10v10h-10z")], |_| {});
                });
                p.text(&format!(" {words} "));
            }
        }
    });
}
