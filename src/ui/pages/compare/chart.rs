//! The sums as bars from low to high on one scale, with the likely one marked.

use super::super::super::markup::Markup;
use super::amounts::money;
use super::plan::{Plan, Span, name};
use super::tiles::side;
use crate::content::Priced;
use crate::domain::cost::{Cents, Spread};
use crate::words::compare::sums::{self, parts as words};

/// The width of the drawing.
const WIDTH: u64 = 300;

/// Adds a bar for each span and treatment, with the sum in words above it, and the scale; the bars alone are left out where all sums are zero.
pub(super) fn write(page: &mut Markup, plan: &Plan<'_>) {
    let mut bars = Vec::new();
    for &span in &Span::ALL {
        bars.extend(Priced::BOTH.map(|treatment| (treatment, span)));
    }
    let said = |&(treatment, span): &(Priced, Span)| plan.total(treatment, span);
    let label: Vec<String> =
        bars.iter().map(|bar| words::bar(said(bar).trim_end_matches('.'), name(bar.0), bar.1.name())).collect();
    let most = bars.iter().map(|&(treatment, span)| plan.range(treatment, span).high.0).max().unwrap_or_default();
    let end = round_up(most);
    page.element("div", &[("class", "bars"), ("role", "img"), ("aria-label", &label.join(". "))], |page| {
        for bar in &bars {
            let &(treatment, span) = bar;
            if treatment == Priced::Ketamine {
                page.words("p", "span", span.name());
            }
            page.element("p", &[("class", side(treatment))], |p| {
                p.words("b", "", name(treatment));
                p.text(&[" ", &said(bar)].concat());
            });
            if end > 0 {
                draw(page, treatment, plan.range(treatment, span), end);
            }
            let basis = plan.basis(treatment);
            if span == Span::Year && !basis.is_empty() {
                let [visits, _] = plan.year(treatment);
                page.words("p", "hint", &sums::year_of(&basis, &visits));
            }
        }
        if end > 0 {
            page.element("p", &[("class", "scale")], |p| {
                for at in [0, end / 2, end] {
                    p.words("span", "", &money(Cents(at), plan.sign));
                }
            });
        }
    });
}

/// Draws a bar on a scale that ends with `end`, with lines at its middle and its end.
fn draw(page: &mut Markup, treatment: Priced, Spread { low, likely, high }: Spread<Cents>, end: u64) {
    let x = |Cents(cents)| cents.saturating_mul(WIDTH) / end;
    let [from, mark] = [x(low), x(likely)].map(|x| x.min(WIDTH - 2));
    // The narrowest can still be seen.
    let wide = x(high).saturating_sub(from).max(2);
    let number = |number: u64| number.to_string();
    let attributes = [("viewBox", "0 0 300 14"), ("class", "range"), ("preserveAspectRatio", "none")];
    page.element("svg", &attributes, |svg| {
        svg.element("path", &[("class", "grid"), ("d", "M0 0v14M150 0v14M300 0v14")], |_| {});
        let outline = ["M", &number(from), " 3h", &number(wide), "v8h-", &number(wide), "z"].concat();
        svg.element("path", &[("class", side(treatment)), ("d", &outline)], |_| {});
        svg.element("path", &[("class", "likely"), ("d", &["M", &number(mark), " 0v14"].concat())], |_| {});
    });
}

/// The next of 1, 2, 5, 10, 20, … whole units that is at least as much: an end of the scale that is easily read.
fn round_up(cents: u64) -> u64 {
    if cents == 0 {
        return 0;
    }
    let mut end = 100_u64;
    for step in [2, 5, 2].into_iter().cycle().take(60) {
        if end >= cents {
            return end;
        }
        end = if step == 5 { end.saturating_mul(5) / 2 } else { end.saturating_mul(2) };
    }
    end
}

#[cfg(test)]
mod tests {
    use super::round_up;

    #[test]
    fn the_scale_ends_with_a_round_number() {
        for (cents, end) in
            [(0, 0), (1, 100), (100, 100), (150, 200), (201, 500), (501, 1_000), (9_839_200, 10_000_000)]
        {
            assert_eq!(round_up(cents), end, "{cents}");
        }
        assert!(round_up(u64::MAX) > 0);
    }
}
