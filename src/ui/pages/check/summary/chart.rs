//! The tries in time: a bar for each medicine whose dates are known. What it shows stands in the table above it as well.

use super::super::reference::Reference;
use super::super::said::{said_dose, trial_name};
use crate::domain::duration;
use crate::ui::form::TrialDraft;
use crate::ui::markup::Markup;
use crate::words::summary::chart as words;

/// The picture is that wide; one bar and its words are that high.
const WIDE: u32 = 640;
const HIGH: u32 = 34;

/// Writes the picture, where the dates of at least one medicine are known.
pub(super) fn write(page: &mut Markup, trials: &[TrialDraft], reference: &Reference) {
    let bars: Vec<(&TrialDraft, u32, u32)> = trials
        .iter()
        .filter_map(|trial| {
            let (from, _) = duration::months(&trial.started)?;
            let (_, to) = duration::months(&trial.stopped).unwrap_or((0, from));
            Some((trial, from, to.max(from)))
        })
        .collect();
    let (Some(first), Some(last)) =
        (bars.iter().map(|(_, from, _)| *from).min(), bars.iter().map(|(.., to)| *to).max())
    else {
        return;
    };
    let months = last.saturating_sub(first).saturating_add(1);
    let across = |month: u32| month.saturating_sub(first).saturating_mul(WIDE) / months;
    let height = HIGH * u32::try_from(bars.len()).unwrap_or_default() + 4;
    let label = words::label(&year(first), &year(last));
    page.element("figure", &[], |figure| {
        let view = format!("0 0 {WIDE} {height}");
        figure.element(
            "svg",
            &[("viewBox", &view), ("role", "img"), ("aria-label", &label), ("class", "timeline")],
            |svg| {
                for (at, (trial, from, to)) in bars.iter().enumerate() {
                    let top = u32::try_from(at).unwrap_or_default() * HIGH;
                    let (x, width) = (across(*from), across(to + 1).saturating_sub(across(*from)).max(4));
                    let (x_text, y, bar) = (x.to_string(), (top + 18).to_string(), width.to_string());
                    let (name, dose) = (trial_name(trial, reference), said_dose(trial, reference));
                    let words = if dose.is_empty() { name } else { words::bar(&dose, &name) };
                    let anchor = if x > WIDE / 2 { "end" } else { "start" };
                    let edge = if x > WIDE / 2 { (x + width).to_string() } else { x_text.clone() };
                    let line = (top + 14).to_string();
                    svg.element("text", &[("x", &edge), ("y", &line), ("text-anchor", anchor)], |text| {
                        text.text(&words);
                    });
                    svg.element("rect", &[("x", &x_text), ("y", &y), ("width", &bar), ("height", "10")], |_| {});
                }
            },
        );
        figure.element("figcaption", &[("class", "aside")], |caption| {
            caption.text(&words::caption(&label));
        });
    });
}

fn year(month: u32) -> String {
    (month.saturating_sub(1) / 12).to_string()
}
