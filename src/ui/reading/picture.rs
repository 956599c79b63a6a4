//! A hundred people, so many of them filled in.

use super::gallery::Example;
use crate::content::Figure;
use crate::route::Found;
use crate::ui::markup::Markup;
use crate::words::prose::hundred as words;

/// What a person of the hundred is counted for. It is seen without color too: a square for what helps, a disc for what harms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Somebody was helped.
    Helped,
    /// Somebody was harmed, or bothered.
    Harmed,
}

/// Adds a picture for each part of a figure that counts out of 100, side by side, with both frames in words.
pub fn hundreds(page: &mut Markup, figure: &Figure, counted: Counted) {
    let (what, class) = match counted {
        Counted::Helped => (words::what(&figure.what, &figure.time_point), "pictures"),
        Counted::Harmed => (words::harm(&figure.what, &figure.time_point), "pictures harm"),
    };
    page.words("p", "aside", &what);
    page.element("div", &[("class", class)], |pictures| {
        for (name, part) in &figure.parts {
            let Ok(count) = part.shown.parse::<u32>() else { continue };
            let rest = (100 - count.min(100)).to_string();
            let caption = words::caption(&part.shown, &name.replace(['-', '_'], " "), &rest);
            pictures.element("figure", &[], |picture| {
                let attributes = [("viewBox", "0 0 100 100"), ("aria-hidden", "true")];
                picture.element("svg", &attributes, |svg| {
                    people(svg, "rest", 100, counted);
                    people(svg, "part", count, counted);
                });
                picture.words("figcaption", "aside", &caption);
            });
        }
    });
}

/// Rows of ten people: a dashed line each, of squares or of discs.
fn people(svg: &mut Markup, class: &str, count: u32, counted: Counted) {
    // A disc is a dash of no length with round ends.
    let (from, dashes, ends) = match counted {
        Counted::Helped => (1, "8 2", "butt"),
        Counted::Harmed => (5, "0 10", "round"),
    };
    let mut path = String::new();
    for row in 0..10 {
        let in_row = count.saturating_sub(row * 10).min(10);
        if in_row > 0 {
            path.push_str(&format!("M{from} {}h{}", row * 10 + 5, in_row * 10 - 2 * from));
        }
    }
    let attributes = [
        ("class", class),
        ("d", path.as_str()),
        ("fill", "none"),
        ("stroke-width", "8"),
        ("stroke-dasharray", dashes),
        ("stroke-linecap", ends),
    ];
    svg.element("path", &attributes, |_| {});
}

/// Its examples: one picture, and two side by side.
pub(super) fn examples(figures: &[Found<Figure>]) -> Vec<Example<'_>> {
    figures
        .iter()
        .map(|found| Example::new(found.id, &found.state, |page| hundreds(page, &found.example, Counted::Helped)))
        .collect()
}
