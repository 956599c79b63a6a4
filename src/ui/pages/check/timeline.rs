//! The tries in time: a bar for each medicine whose dates are known, as high as its dose stands to the lowest that usually counts, which is the
//! broken line through each row. What it shows stands in words elsewhere as well.

use super::drawing::{em, percent};
use super::reference::Reference;
use super::said::in_short;
use crate::domain::duration;
use crate::domain::limits;
use crate::ui::form::TrialDraft;
use crate::ui::form::answers::{NEVER_TAKEN, YES};
use crate::ui::markup::Markup;
use crate::words::check::timeline as words;

/// The names stand before this part of the width, the bars after it; in tenths of a percent.
const NAMES: u32 = 520;

/// How high a row is, in tenths of the text's size; where its base is, and how high a dose at the lowest that counts is drawn.
const ROW: u32 = 24;
const BASE: u32 = 20;
const COUNTS: u32 = 8;

/// A year that begins after this part of the width stands before its place.
const LAST: u32 = 920;

/// So many years can stand below the bars one beside the other.
const YEARS: u32 = 6;

/// A medicine with its dates.
pub(super) struct Bar {
    /// What it is called, with its dose.
    name: String,
    /// Its first month, counted from year 0.
    from: u32,
    /// Its last one.
    to: u32,
    /// Whether the end is known, or it is still taken.
    ends: bool,
    /// How high it is drawn; `None` where the dose, or what counts, is not known.
    height: Option<u32>,
}

/// The bars of the medicines whose dates are known. `now` is the month in which this is read.
pub(super) fn bars(trials: &[TrialDraft], reference: &Reference, now: u32) -> Vec<Bar> {
    let bar = |trial: &TrialDraft| {
        let (from, _) = duration::months(&trial.started)?;
        let end = match duration::months(&trial.stopped) {
            Some((_, end)) => Some(end),
            None => (trial.still_taking == YES).then_some(now),
        };
        let listed = reference.listed(&trial.medicine).and_then(|entry| entry.judged.min_dose);
        let dose = limits::read_dose(&trial.dose).ok().flatten();
        Some(Bar {
            name: in_short(trial, reference),
            from,
            to: end.unwrap_or(from).max(from),
            ends: end.is_some(),
            height: dose.zip(listed).map(|(dose, least)| height(dose, least)),
        })
    };
    trials.iter().filter(|trial| trial.taken != NEVER_TAKEN).filter_map(bar).collect()
}

/// Twice what counts is as high as it gets. What is below stays below the line, and what reaches it reaches it.
fn height(dose: f64, least: f64) -> u32 {
    // Within the bounds nothing is lost; `as` saturates.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let tenths = (dose / least * f64::from(COUNTS)).floor() as u32;
    tenths.clamp(2, 2 * COUNTS)
}

/// The month of a day such as "2026-11-24", counted from year 0.
pub(super) fn month_of(day: &str) -> u32 {
    duration::months(day.get(..7).unwrap_or_default()).map_or(0, |(month, _)| month)
}

/// What the picture is called: from which year to which.
pub(super) fn label(bars: &[Bar]) -> Option<String> {
    let (first, last) = ends(bars)?;
    Some(words::label(&year(first).to_string(), &year(last).to_string()))
}

fn ends(bars: &[Bar]) -> Option<(u32, u32)> {
    Some((bars.iter().map(|bar| bar.from).min()?, bars.iter().map(|bar| bar.to).max()?))
}

/// Writes the picture, where there is a bar.
pub(super) fn write(page: &mut Markup, bars: &[Bar]) {
    let (Some((first, last)), Some(label)) = (ends(bars), label(bars)) else { return };
    let months = last.saturating_sub(first).saturating_add(1);
    let across = |month: u32| {
        let after = u64::from(month.saturating_sub(first)) * u64::from(1_000 - NAMES) / u64::from(months);
        NAMES + u32::try_from(after).unwrap_or_default()
    };
    let rows = u32::try_from(bars.len()).unwrap_or_default() * ROW;
    page.element("figure", &[("class", "in-time")], |figure| {
        let height = em(rows + 16);
        let attributes = [("class", "timeline"), ("role", "img"), ("aria-label", label.as_str()), ("height", &height)];
        figure.element("svg", &attributes, |svg| {
            for (bar, top) in bars.iter().zip((0..).step_by(ROW as usize)) {
                row(svg, bar, top, across(bar.from), across(bar.to + 1));
            }
            let below = em(rows + 13);
            let years = year(first)..=year(last);
            let step = (years.clone().count() as u32).div_ceil(YEARS).max(1);
            for year in years.step_by(step as usize) {
                let place = across((year * 12 + 1).max(first));
                let (x, side) = (percent(place), if place > LAST { "end" } else { "start" });
                svg.element("text", &[("x", &x), ("y", &below), ("text-anchor", side)], |text| {
                    text.text(&year.to_string())
                });
            }
        });
        figure.words("figcaption", "aside", words::caption());
    });
}

fn row(svg: &mut Markup, bar: &Bar, top: u32, from: u32, to: u32) {
    let line = em(top + 15);
    svg.element("text", &[("x", "0"), ("y", &line)], |text| text.text(&bar.name));
    let height = bar.height.unwrap_or(COUNTS);
    let class = if bar.height.is_some() && bar.ends { "" } else { "open" };
    let (x, y) = (percent(from), em(top + BASE - height));
    // A short one is still seen.
    let (width, height) = (percent(to.saturating_sub(from).max(8)), em(height));
    let attributes = [("class", class), ("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height)];
    svg.element("rect", &attributes, |_| {});
    let (from, level) = (percent(NAMES), em(top + BASE - COUNTS));
    let attributes = [("class", "mark"), ("x1", from.as_str()), ("x2", "100%"), ("y1", &level), ("y2", &level)];
    svg.element("line", &attributes, |_| {});
}

fn year(month: u32) -> u32 {
    month.saturating_sub(1) / 12
}

#[cfg(test)]
mod tests {
    use super::{COUNTS, height, month_of};

    #[test]
    fn a_bar_reaches_the_line_exactly_where_its_dose_counts() {
        assert_eq!((height(50.0, 50.0), height(49.9, 50.0) < COUNTS, height(150.0, 50.0)), (COUNTS, true, 2 * COUNTS));
        assert_eq!((height(0.0, 50.0), height(f64::INFINITY, 50.0), height(f64::NAN, 50.0)), (2, 16, 2));
    }

    #[test]
    fn a_day_lies_in_its_month() {
        assert_eq!((month_of("2026-11-24"), month_of("")), (2026 * 12 + 11, 0));
    }
}
