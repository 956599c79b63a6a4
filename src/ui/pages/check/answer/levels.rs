//! A try held against its marks: the dose beside what lists count and what is usual, the weeks beside those that are asked for. The words beside a bar
//! say the same, so nobody needs to see it.

use super::super::drawing::{across, anchor, em, percent};
use crate::domain::adequacy::{LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS};
use crate::domain::{Medicine, Trial};
use crate::ui::markup::Markup;
use crate::ui::pages::check::right::weeks_in_words;
use crate::ui::pages::check::words::{dose, number};
use crate::words::check::answer::levels as words;

/// What is drawn along one bar, in the unit of its words.
struct Bar {
    /// What the end of the bar stands for.
    most: f64,
    /// From where to where it is usual.
    usual: Option<[f64; 2]>,
    /// The marks; the first is a whole line, the others are broken ones.
    marks: Vec<f64>,
    /// What it was, if known.
    was: Option<f64>,
}

/// Writes the dose and the weeks of a try, each with its bar. `longest` is the most weeks that a definition asks for.
pub(super) fn write(page: &mut Markup, trial: &Trial, medicine: Option<&Medicine>, longest: f64) {
    let unit = medicine.map_or("mg/day", |medicine| medicine.unit.as_str());
    let took = trial.highest_daily_dose.map_or_else(|| words::not_sure().to_owned(), |amount| dose(amount, unit));
    let weeks = trial.weeks_at_dose;
    let time = weeks.map_or_else(|| words::not_sure().to_owned(), weeks_in_words);
    // What was much longer than anybody asks for stands at the end.
    let marks = vec![LONG_ENOUGH_WEEKS, TOO_SHORT_BELOW_WEEKS, longest];
    let weeks_bar = Bar { most: longest * 4.0 / 3.0, usual: None, marks, was: weeks };
    level(page, &words::dose(&took), medicine.and_then(|medicine| dose_bar(trial, medicine)));
    level(page, &words::time(&time), Some(weeks_bar));
}

fn level(page: &mut Markup, said: &str, bar: Option<Bar>) {
    page.element("div", &[], |page| {
        page.words("p", "level", said);
        if let Some(bar) = bar {
            draw(page, &bar);
        }
    });
}

/// `None` where no threshold is known.
fn dose_bar(trial: &Trial, medicine: &Medicine) -> Option<Bar> {
    let least = medicine.min_dose?;
    let marks: Vec<f64> = [Some(least), medicine.stricter_dose].into_iter().flatten().collect();
    let usual_most = medicine.usual_range.map_or(least, |[_, high]| high);
    let known = marks.iter().copied().fold(usual_most, f64::max);
    // A slip of a zero must not press the marks together.
    let most = known.max(trial.highest_daily_dose.unwrap_or_default().min(known * 2.0)) * 1.1;
    Some(Bar { most, usual: medicine.usual_range, marks, was: trial.highest_daily_dose })
}

fn draw(page: &mut Markup, bar: &Bar) {
    let place = |value: f64| across(value, bar.most);
    let line = |svg: &mut Markup, class, from: u32, to: u32| {
        let (x, width) = (percent(from), percent(to.saturating_sub(from)));
        let (y, height) = (em(3), em(6));
        let attributes = [("class", class), ("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height)];
        svg.element("rect", &attributes, |_| {});
    };
    page.element("svg", &[("class", "bar-of"), ("aria-hidden", "true")], |svg| {
        line(svg, "track", 0, 1_000);
        if let Some([low, high]) = bar.usual {
            line(svg, "usual", place(low), place(high));
        }
        for (at, mark) in bar.marks.iter().enumerate() {
            let tenths = place(*mark);
            let (x, top, bottom, below) = (percent(tenths), em(0), em(12), em(22));
            let class = if at == 0 { "least" } else { "mark" };
            let attributes = [("class", class), ("x1", x.as_str()), ("x2", &x), ("y1", &top), ("y2", &bottom)];
            svg.element("line", &attributes, |_| {});
            let attributes = [("x", x.as_str()), ("y", &below), ("text-anchor", anchor(tenths))];
            svg.element("text", &attributes, |text| text.text(&number(*mark)));
        }
        if let Some(was) = bar.was {
            // The whole dot stays in the drawing.
            let (x, y, radius) = (percent(place(was).clamp(15, 985)), em(6), em(5));
            svg.element("circle", &[("cx", &x), ("cy", &y), ("r", &radius)], |_| {});
        }
    });
}

/// Writes what the signs of the bars mean, once for all of them.
pub(super) fn write_legend(page: &mut Markup) {
    let least = words::least(&weeks_in_words(LONG_ENOUGH_WEEKS));
    let signs =
        [("least", least.as_str()), ("mark", words::other_marks()), ("usual", words::usual()), ("was", words::was())];
    page.element("ul", &[("class", "legend")], |legend| {
        for (sign, means) in signs {
            legend.element("li", &[], |li| {
                li.element("svg", &[("class", "bar-of"), ("aria-hidden", "true")], |svg| match sign {
                    "was" => svg.element("circle", &[("cx", "50%"), ("cy", "0.6em"), ("r", "0.5em")], |_| {}),
                    "usual" => svg.element(
                        "rect",
                        &[("class", sign), ("x", "0"), ("y", "0.3em"), ("width", "100%"), ("height", "0.6em")],
                        |_| {},
                    ),
                    _ => svg.element(
                        "line",
                        &[("class", sign), ("x1", "50%"), ("x2", "50%"), ("y1", "0"), ("y2", "1.2em")],
                        |_| {},
                    ),
                });
                li.text(means);
            });
        }
    });
}
