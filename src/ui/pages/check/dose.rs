//! How much, and for how long: the highest dose and the time on one page, as one remembers them together.

use leptos::prelude::*;

use super::super::super::components::{element, text};
use super::super::super::form::Field;
use super::super::super::form::answers::DATES;
use super::choice::settled_choice;
use super::press::{Press, line, press};
use super::question::{heading, least};
use super::said::said_time;
use super::text_field::{Mode, measured, text_field};
use super::ways_on::ways_on;
use super::wizard::Wizard;
use super::words::unit_in_words;
use crate::words::check::{answers, time, units};

/// Both fields. Either may stay empty.
pub(super) fn dose_page(wizard: Wizard) -> Vec<AnyView> {
    let unit = wizard.with_chosen(|entry| unit_in_words(&entry.judged.unit));
    let mut page = heading(wizard, None);
    page.push(measured(wizard, Field::Dose, time::dose(), unit.as_deref().unwrap_or(units::usual())));
    let trial = wizard.trial();
    if trial.time == DATES {
        page.push(text("p", "", &said_time(&trial)));
        page.push(line(press(wizard, "link", time::weeks_instead(), Press::GiveWeeks)));
    } else {
        let label = least(wizard).map_or_else(|| time::how_long().to_owned(), |least| time::how_long_at(&least));
        page.push(weeks(wizard, Some(&label)));
        page.push(line(press(wizard, "link", time::dates_instead(), Press::GiveDates)));
    }
    page.push(ways_on(wizard, Some(Press::Next)));
    page
}

/// The field for the weeks with its unit beside it.
pub(super) fn weeks(wizard: Wizard, label: Option<&str>) -> AnyView {
    let parts = vec![
        text_field(wizard, Field::Weeks, Mode::Text, label),
        settled_choice(wizard, Field::Time, time::unit(), &answers::time()),
    ];
    element("div", &[("class", "with-unit")], parts)
}
