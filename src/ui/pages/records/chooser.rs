//! The choice of the columns of a table: guessed, with an example of what stands in each, and for the reader to correct before anything is read.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::choice;
use super::files::read;
use crate::domain::records::{Columns, Order, ROLES, Table};
use crate::platform::focus;
use crate::ui::components::{buttons, el, text};
use crate::ui::part::{Found, Sheet};
use crate::words::records::columns as words;
use crate::words::records::refused;

/// The first column that is asked for.
const FIRST: &str = "column-0";
/// How dates are written.
const ORDER: &str = "column-order";

/// The choice of the columns.
pub(super) fn view(sheet: Arc<Sheet>, done: Callback<Option<Arc<Found>>>) -> AnyView {
    let options = options(&sheet.table);
    let value = |column: Option<usize>| column.map(|column| column.to_string()).unwrap_or_default();
    let chosen = sheet.columns.0.map(|column| RwSignal::new(value(column)));
    let order = RwSignal::new((sheet.order as usize).to_string());
    let error = RwSignal::new(String::new());
    let mut parts = vec![text("p", "", &words::lead(sheet.table.rows.len() as u64)), text("p", "hint", words::hint())];
    for (at, (label, column)) in words::roles().into_iter().zip(chosen).enumerate() {
        parts.push(choice(&["column-", &at.to_string()].concat(), label, options.clone(), column));
    }
    let orders = words::orders().into_iter().enumerate().map(|(at, words)| (at.to_string(), words.to_owned()));
    parts.push(choice(ORDER, words::order(), orders.collect(), order));
    let told = el("p").class("field-error").set("id", "column-error").set("aria-live", "polite");
    parts.push(told.content(move || error.get()).view());
    let go = move || {
        error.set(String::new());
        let columns = Columns(chosen.map(|column| column.get_untracked().parse().ok()));
        let order = match order.get_untracked().as_str() {
            "0" => Order::MonthFirst,
            "1" => Order::DayFirst,
            _ => Order::Open,
        };
        let refuse = move |why: String| {
            if error.try_set(why).is_none() {
                focus::nearest(FIRST);
            }
        };
        if columns.0.first().copied().flatten().is_none() {
            return refuse(refused::no_medicine_column().to_owned());
        }
        let sheet = sheet.clone();
        spawn_local(async move {
            match read(sheet, columns, order).await {
                Ok(found) => done.run(Some(found)),
                Err(why) => refuse(why),
            }
        });
    };
    let button = |words: &str, class: &str| el("button").set("type", "button").class(class).text(words);
    parts.push(buttons(vec![
        button(words::read(), "button").on_press(go).view(),
        button(words::leave(), "button quiet").on_press(move || done.run(None)).view(),
    ]));
    debug_assert_eq!(ROLES.len(), words::roles().len());
    el("div").parts(parts).view()
}

/// The columns, each with its head and what stands in it first; and none of them.
fn options(table: &Table) -> Vec<(String, String)> {
    let mut options = vec![(String::new(), words::none().to_owned())];
    for (at, head) in table.heads.iter().enumerate() {
        let place = (at + 1).to_string();
        let head = if head.is_empty() { words::unnamed(&place) } else { head.clone() };
        let example = table.rows.iter().filter_map(|row| row.get(at)).find(|cell| !cell.is_empty());
        let example = example.map(|cell| cell.chars().take(40).collect::<String>());
        options.push((at.to_string(), example.map_or(head.clone(), |example| words::with_example(&example, &head))));
    }
    options
}
