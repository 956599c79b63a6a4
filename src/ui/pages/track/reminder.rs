//! A reminder as a file for the device's own calendar. Nothing in it says what it is about.

use leptos::prelude::*;

use super::Desk;
use super::fields::{Field, choice, form, submit};
use crate::domain::Day;
use crate::domain::track::{Reminder, calendar};
use crate::platform::{days, storage};
use crate::ui::components::{buttons, element, status, text};
use crate::words::track::{day_error, reminder as words};

/// The weeks between two reminders, in the order of their words.
const WEEKS: [u32; 3] = [1, 2, 4];
/// The name of the file.
const FILE: &str = "check-in.ics";

pub(super) fn view(_: Desk) -> AnyView {
    let (day, time) = (Field::new("reminder-day"), Field::new("reminder-time"));
    let every = RwSignal::new("2".to_owned());
    let told = RwSignal::new(String::new());
    let send = move || {
        told.set(String::new());
        let typed = day.typed.get_untracked();
        let Some(first) = Day::parse(typed.trim()) else {
            return day.refuse(if typed.trim().is_empty() { day_error::missing() } else { day_error::not_a_day() });
        };
        let typed = time.typed.get_untracked();
        let Some((hour, minute)) = hours(&typed) else { return time.refuse(words::wrong_time()) };
        let every_weeks = every.get_untracked().parse().unwrap_or(2);
        let (uid, made) = (days::unheard_of(), days::moment());
        let text =
            calendar(&Reminder { first, hour, minute, every_weeks, title: words::title(), uid: &uid, made: &made });
        let given = storage::give_text(FILE, "text/calendar", &text);
        told.set(if given.is_ok() { words::made() } else { words::not_made() }.to_owned());
    };
    let options = WEEKS.iter().zip(words::weeks()).map(|(weeks, words)| (weeks.to_string(), words.to_owned()));
    let fields = vec![
        day.view("date", words::day(), "", ""),
        time.view("time", words::time(), "", ""),
        choice("reminder-every", words::every(), options.collect(), every),
        buttons(vec![submit(words::make())]),
    ];
    let parts = vec![
        text("summary", "", words::heading()),
        text("p", "hint", words::hint()),
        form(send, fields),
        status(move || told.get()),
    ];
    element("details", &[], parts)
}

/// The hour and the minute of a time such as "09:30".
fn hours(typed: &str) -> Option<(u32, u32)> {
    let (hour, minute) = typed.trim().split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}
