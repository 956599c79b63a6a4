//! A hundred people, so many of them filled in.

use super::gallery::Example;
use crate::content::Figure;
use crate::route::Found;
use crate::ui::markup::Markup;
use crate::words::prose::hundred as words;

/// Adds a picture for each part of a figure that counts out of 100, side by side, with both frames in words.
pub fn hundreds(page: &mut Markup, figure: &Figure) {
    page.words("p", "aside", &words::what(&figure.what, &figure.time_point));
    page.element("div", &[("class", "pictures")], |pictures| {
        for (name, part) in &figure.parts {
            let Ok(count) = part.shown.parse::<u32>() else { continue };
            let rest = (100 - count.min(100)).to_string();
            let caption = words::caption(&part.shown, &name.replace(['-', '_'], " "), &rest);
            pictures.element("figure", &[], |picture| {
                let label = words::filled(&part.shown);
                let attributes =
                    [("viewBox", "0 0 100 100"), ("width", "100"), ("role", "img"), ("aria-label", label.as_str())];
                picture.element("svg", &attributes, |svg| {
                    squares(svg, "rest", 100);
                    squares(svg, "part", count);
                });
                picture.words("figcaption", "aside", &caption);
            });
        }
    });
}

/// Rows of ten squares: a dashed line each.
fn squares(svg: &mut Markup, class: &str, count: u32) {
    let mut path = String::new();
    for row in 0..10 {
        let in_row = count.saturating_sub(row * 10).min(10);
        if in_row > 0 {
            path.push_str(&format!("M1 {}h{}", row * 10 + 5, in_row * 10 - 2));
        }
    }
    let attributes =
        [("class", class), ("d", path.as_str()), ("fill", "none"), ("stroke-width", "8"), ("stroke-dasharray", "8 2")];
    svg.element("path", &attributes, |_| {});
}

/// Its examples: one picture, and two side by side.
pub(super) fn examples(figures: &[Found<Figure>]) -> Vec<Example<'_>> {
    figures.iter().map(|found| Example::new(found.id, &found.state, |page| hundreds(page, &found.example))).collect()
}
