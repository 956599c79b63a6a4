//! The likely sums as bars, their parts side by side.

use super::super::super::markup::Markup;
use super::amounts::money;
use super::plan::{Part, Plan, Span, name};
use crate::content::Priced;
use crate::domain::cost::Cents;
use crate::words::compare::sums::parts as words;

/// The width of the longest bar.
const WIDTH: u64 = 240;
/// The height of a bar with its words.
const HEIGHT: usize = 28;

/// The parts of a bar, and how each is drawn.
const PARTS: [(Part, &str); 4] =
    [(Part::Visits, "part-0"), (Part::OnTop, "part-1"), (Part::Travel, "part-2"), (Part::Pay, "part-3")];

/// Adds a bar for each span and treatment, and what the parts are; nothing where all sums are zero.
pub(super) fn write(page: &mut Markup, plan: &Plan<'_>) {
    let mut bars = Vec::new();
    for &span in &Span::ALL {
        bars.extend(Priced::BOTH.map(|treatment| (treatment, span)));
    }
    let likely = |(treatment, span), part| plan.likely(treatment, span, part);
    let Some(Cents(most @ 1..)) = bars.iter().map(|bar| likely(*bar, Part::All)).max() else { return };
    let said: Vec<String> = bars
        .iter()
        .map(|bar| words::bar(&money(likely(*bar, Part::All), plan.sign), name(bar.0), bar.1.name()))
        .collect();
    let label = said.join(". ");
    let attributes = [("viewBox", "0 0 240 168"), ("class", "plot"), ("role", "img"), ("aria-label", label.as_str())];
    page.element("svg", &attributes, |svg| {
        for (at, (bar, said)) in bars.iter().zip(&said).enumerate() {
            let y = at * HEIGHT;
            svg.element("text", &[("x", "0"), ("y", &(y + 10).to_string())], |text| text.text(said));
            let mut x = 0;
            for &(part, class) in &PARTS {
                let wide = likely(*bar, part).0.saturating_mul(WIDTH) / most;
                if wide > 0 {
                    let [from, top, width] = [x, y as u64 + 13, wide].map(|number| number.to_string());
                    let outline = ["M", &from, " ", &top, "h", &width, "v9h-", &width, "z"].concat();
                    svg.element("path", &[("class", class), ("d", &outline)], |_| {});
                    x += wide;
                }
            }
        }
    });
    page.element("p", &[("class", "aside legend")], |legend| {
        for ((part, class), words) in PARTS.into_iter().zip(words::legend()) {
            if bars.iter().any(|bar| likely(*bar, part) > Cents(0)) {
                let key = [("viewBox", "0 0 10 10"), ("class", "key"), ("aria-hidden", "true")];
                legend.element("svg", &key, |svg| {
                    svg.element("path", &[("class", class), ("d", "M0 0h10v10h-10z")], |_| {});
                });
                legend.text(&[" ", words, " "].concat());
            }
        }
    });
}
