//! The tries in time, where at least one has dates, with the same as a table.

use leptos::prelude::*;

use super::Answered;
use crate::platform::days;
use crate::ui::components::inert;
use crate::ui::form::TrialDraft;
use crate::ui::markup::Markup;
use crate::ui::pages::check::said::date;
use crate::ui::pages::check::timeline::{bars, label, month_of, write};
use crate::words::check::timeline as words;

/// The picture and its table.
pub(super) fn figure(answered: &Answered) -> Option<AnyView> {
    let (draft, reference) = (answered.wizard.draft, answered.wizard.reference());
    let trials = answered.numbers.iter().filter_map(|number| draft.trial(*number));
    let trials: Vec<TrialDraft> = trials.map(|trial| trial.get_untracked()).collect();
    let bars = bars(&trials, &reference, month_of(&days::today()));
    let label = label(&bars)?;
    Some(inert(&reference.site, |page| {
        page.element("div", &[], |page| {
            page.words("h2", "", &label);
            write(page, &bars);
            page.element("details", &[], |details| {
                details.words("summary", "", words::as_a_table());
                details.element("table", &[], |table| write_table(table, &trials, answered));
            });
        });
    }))
}

fn write_table(table: &mut Markup, trials: &[TrialDraft], answered: &Answered) {
    let reference = answered.wizard.reference();
    table.element("thead", &[], |head| {
        head.element("tr", &[], |row| {
            for heading in words::heads() {
                row.element("th", &[("scope", "col")], |th| th.text(heading));
            }
        });
    });
    table.element("tbody", &[], |body| {
        for (trial, name) in trials.iter().zip(&answered.names) {
            let (dose, least) = super::trial::dose_and_least(trial, &reference);
            body.element("tr", &[], |row| {
                row.element("th", &[("scope", "row")], |th| th.text(name));
                for cell in [date(&trial.started), date(&trial.stopped), dose, least] {
                    row.words("td", "", &cell);
                }
            });
        }
    });
}
