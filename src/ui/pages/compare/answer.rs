//! The answer to what is entered: the fields hold it, the lines that fit are shown, and what it comes to.

use leptos::prelude::request_animation_frame;

use super::super::super::SiteInfo;
use super::super::super::markup::Markup;
use super::amount_field::AmountField;
use super::entered::Entered;
use super::plan::Plan;
use super::{beside, chart, ids, sums, tiles};
use crate::content::CompareTool;
use crate::platform::choices;
use crate::words::compare::{matters, sums as words};
use crate::words::messages::invalid_amount;

/// Lets the fields hold what was chosen, and shows what it comes to.
pub(super) fn show(tool: &CompareTool, choices: &[(String, String)], site: &SiteInfo) {
    let entered = Entered { tool, choices, began_with: choices::began_with };
    choices::put(ids::CHOICES, |field| entered.held(field));
    if tool.lines.is_empty() {
        let place = place(entered);
        show_beside(entered, &place, site);
        show_sums(entered, &place, site);
    } else {
        show_lines(entered);
    }
}

/// Where somebody lives and how they would pay, as one text; empty where it was not said.
fn place(entered: Entered<'_>) -> String {
    let cover = entered.held(ids::COVER).unwrap_or_default();
    entered.country().map_or_else(String::new, |country| [country.id.as_str(), " ", cover].concat())
}

/// The lines that fit, and how many those are.
fn show_lines(entered: Entered<'_>) {
    let chosen = entered.chosen();
    let fitting = entered.fitting();
    let count = match fitting.iter().filter(|fits| **fits).count() as u64 {
        _ if chosen.is_empty() => matters::nothing_chosen().to_owned(),
        0 => matters::none_fits().to_owned(),
        count => matters::fit(count),
    };
    // A price changes nothing of them.
    if choices::tell(ids::COUNT, &chosen, &count) {
        choices::narrow(ids::LINES, &fitting);
        choices::fold(ids::FOLD, !chosen.is_empty());
    }
}

/// What is known, and what was understood, beside each field of the planner.
fn show_beside(entered: Entered<'_>, place: &str, site: &SiteInfo) {
    for field in AmountField::all() {
        let id = field.id();
        if let AmountField::Price(treatment, item) = field {
            let hint = || written(site, &|page| beside::write_hint(page, entered, treatment, item));
            choices::show(&ids::hint(&id), place, hint);
        }
        let (said, is_read) = match entered.amount(field) {
            Err(error) => (invalid_amount(error), false),
            Ok(Some(amount)) if entered.held(&id).is_some() => (beside::counted(entered, field, amount), true),
            Ok(_) => (String::new(), true),
        };
        choices::tell(&ids::note(&id), &said, &said);
        choices::mark(&id, is_read);
    }
    let (country, cover) = (choices::chosen_words(ids::COUNTRY), choices::chosen_words(ids::COVER));
    choices::tell(ids::COUNTED_FOR, place, &beside::counted_for(entered, &country, &cover));
}

/// The sums, once it is said where.
fn show_sums(entered: Entered<'_>, place: &str, site: &SiteInfo) {
    let (mut sums, mut parts) = (String::new(), String::new());
    if !place.is_empty() {
        let plan = Plan::of(entered);
        sums = written(site, &|page| {
            page.element("h2", &[("id", "sums"), ("tabindex", "-1")], |h2| h2.text(words::heading()));
            chart::write(page, &plan);
            page.words("p", "hint", words::about());
            tiles::write(page, &plan);
            plan.left_out().iter().for_each(|left_out| page.words("p", "aside", left_out));
        });
        parts = written(site, &|page| {
            sums::write(page, &plan);
            page.words("h3", "", words::parts::heading());
            sums::write_parts(page, &plan);
        });
    }
    choices::show(ids::SUMS, &sums, || sums.clone());
    // What they are made up of may come a frame later.
    request_animation_frame(move || choices::show(ids::PARTS, &parts, || parts.clone()));
}

fn written(site: &SiteInfo, write: &dyn Fn(&mut Markup)) -> String {
    let mut page = Markup::new(site);
    write(&mut page);
    page.into_html()
}
