//! The planner's fields: each read, with what was understood beside it, and what is known of the prices.

use leptos::prelude::request_animation_frame;

use super::super::super::SiteInfo;
use super::sums::{self, Summed};
use crate::domain::amount::{self, Amount, AmountKind, Unit};
use crate::domain::cost::{Cents, Course, Minutes, Spread, Visits, Way, cost};
use crate::platform::choices;
use crate::words::messages::invalid_amount;

/// Both treatments: the end of the ids of their fields, and their names.
pub(super) const TREATMENTS: [(&str, &str); 2] = [("ketamine", "Ketamine"), ("esketamine", "Esketamine")];

/// Reads the fields, says what was understood, shows what is known and what it comes to.
pub(super) fn show(prices: &[Vec<String>], country: &str, cover: &str, helper: bool, site: &SiteInfo) {
    let sign = sign(country);
    let place = format!("{country} {cover}");
    let way = way(country, helper, sign);
    let mut sums = Vec::new();
    for (id, name) in TREATMENTS {
        let price = |item: &str, each: &str| {
            let field = format!("{item}-{id}");
            let known = known(prices, country, cover, id, item);
            let says = known.and_then(|row| row.get(7)).map_or(NOT_KNOWN, String::as_str);
            let hint = match known.and_then(|row| spread_of(row)) {
                Some(price) => format!("If you leave it empty, we count {} {each}. {says}", spread_words(price, sign)),
                None => says.to_owned(),
            };
            let hint = if country.is_empty() { UNSAID.to_owned() } else { hint };
            choices::show(&format!("{field}-hint"), &place, || hint);
            read(&field, AmountKind::Money, |amount| format!("Counted as {} {each}.", range(amount, sign)))
                .map(|amount| amount_spread(amount).map(Cents))
                .or_else(|| known.and_then(|row| spread_of(row)))
        };
        let visits = |part: &str| {
            let said = |amount| format!("Counted as {} visits.", range(amount, ""));
            read(&format!("{part}-{id}"), AmountKind::Visits, said)
                .map(|amount| amount_spread(amount).map(|hundredths| Visits(hundredths / 100)))
                .unwrap_or_default()
        };
        let hours = |amount| format!("Counted as {} hours.", range(amount, ""));
        let course = Course {
            visits: [visits("first"), visits("then"), visits("later")],
            time: read(&format!("hours-{id}"), AmountKind::Hours, hours)
                .map(|amount| amount_spread(amount).map(minutes))
                .unwrap_or_default(),
            price: price("price", "a visit"),
            fee: price("fee", "a visit"),
            once: price("once", "once"),
            limit: price("limit", "a year").map(|limit| limit.high),
        };
        let mut basis =
            course.price.map(|price| format!("At {} a visit.", spread_words(price, sign))).unwrap_or_default();
        if let Some(Cents(limit)) = course.limit {
            basis.push_str(&format!(" At most {sign}{} a year.", amount::written(limit)));
        }
        let (spans, missing) = cost(&course, &way);
        sums.push(Summed { name, spans, missing, basis });
    }
    let written = |write: fn(&[Summed], &str, &SiteInfo) -> String| {
        if country.is_empty() { String::new() } else { write(&sums, sign, site) }
    };
    let (answer, parts) = (written(sums::html), written(sums::parts));
    choices::show("cost-answer", &answer, || answer.clone());
    // What it is made up of may come a frame later.
    request_animation_frame(move || choices::show("cost-parts", &parts, || parts.clone()));
    if country.is_empty() {
        // At the start the page says so itself; to say it again would have it read aloud.
        if choices::has_shown("counted-for") {
            choices::show("counted-for", "", || {
                "Choose where you live, and what a year may come to appears here.".to_owned()
            });
        }
    } else {
        let here = choices::chosen_words("country");
        let how = if country == "us" { choices::chosen_words("cover") } else { String::new() };
        let words = match (country, how.is_empty() || cover.is_empty()) {
            ("us", true) => format!("Counted for: {here}. Say how you would pay: the prices depend on it."),
            ("us", false) => format!("Counted for: {here}. {how}."),
            _ => format!("Counted for: {here}."),
        };
        choices::show("counted-for", &words, || words.clone());
    }
}

const UNSAID: &str = "What is known appears here once you have chosen where you live.";
const NOT_KNOWN: &str = "Not known. Ask, and write it here; left empty, it is left out.";

/// The row of prices that fits: one for this cover before one for any.
fn known<'p>(
    prices: &'p [Vec<String>],
    country: &str,
    cover: &str,
    treatment: &str,
    item: &str,
) -> Option<&'p Vec<String>> {
    let text = |row: &'p Vec<String>, at: usize| row.get(at).map_or("", String::as_str);
    let names = |row, at, name: &str| !name.is_empty() && text(row, at).split(' ').any(|one| one == name);
    let mut fitting = prices
        .iter()
        .filter(|row| names(row, 0, country) && text(row, 2) == treatment && text(row, 3) == item)
        .filter(|row| text(row, 1).is_empty() || names(row, 1, cover));
    let first = fitting.next()?;
    if text(first, 1).is_empty() {
        Some(fitting.find(|row| !text(row, 1).is_empty()).unwrap_or(first))
    } else {
        Some(first)
    }
}

/// The low, likely and high price of a row; the middle stands for a likely one that nobody has named.
fn spread_of(row: &[String]) -> Option<Spread<Cents>> {
    let number = |at: usize| row.get(at).and_then(|text| text.parse().ok());
    let (low, high): (u64, u64) = (number(4)?, number(6)?);
    let likely = number(5).unwrap_or((low + high) / 2);
    Some(Spread { low, likely, high }.map(Cents))
}

fn way(country: &str, helper: bool, sign: &str) -> Way {
    let unit = if matches!(country, "us" | "england-wales" | "scotland" | "northern-ireland") {
        "miles"
    } else {
        "kilometers"
    };
    let distance = read("distance", AmountKind::Distance, |amount| {
        let unit = match amount.unit {
            Some(Unit::Miles) => "miles",
            Some(Unit::Kilometers) => "kilometers",
            _ => unit,
        };
        format!("Counted as {} {unit}, one way.", range(amount, ""))
    });
    let money = |id: &str, each: &str| {
        read(id, AmountKind::Money, |amount| format!("Counted as {} {each}.", range(amount, sign)))
            .map(|amount| amount_spread(amount).likely)
    };
    let per = money("per-distance", "for each mile or kilometer");
    let fare = money("fare", "a visit");
    let driven = match (distance, per) {
        (Some(distance), Some(per)) => Some(amount_spread(distance).likely.saturating_mul(per).saturating_mul(2) / 100),
        _ => None,
    };
    let travel = (driven.is_some() || fare.is_some())
        .then(|| Cents(driven.unwrap_or_default().saturating_add(fare.unwrap_or_default())));
    Way {
        travel,
        time: read("way-hours", AmountKind::Hours, |amount| format!("Counted as {} hours.", range(amount, "")))
            .map(|amount| minutes(amount_spread(amount).likely)),
        pay: money("pay", "an hour").map(Cents),
        helper,
    }
}

/// Reads a field; says beside it what was understood, or what it takes.
fn read(id: &str, kind: AmountKind, understood: impl FnOnce(Amount) -> String) -> Option<Amount> {
    let typed = choices::text(id);
    match amount::read(&typed, kind) {
        Ok(amount) => {
            let said = amount.filter(|_| choices::is_changed(id)).map(understood).unwrap_or_default();
            choices::say(id, &said, true);
            amount
        }
        Err(error) => {
            choices::say(id, &invalid_amount(error), false);
            None
        }
    }
}

fn amount_spread(amount: Amount) -> Spread<u64> {
    Spread { low: amount.low, likely: (amount.low + amount.high) / 2, high: amount.high }
}

fn minutes(hundredths_of_hours: u64) -> Minutes {
    Minutes(hundredths_of_hours * 60 / 100)
}

/// The sign of a country's money.
fn sign(country: &str) -> &'static str {
    match country {
        "us" => "$",
        "england-wales" | "scotland" | "northern-ireland" => "£",
        "canada" => "CA$",
        "australia" => "A$",
        "germany" => "€",
        _ => "",
    }
}

/// "$400 to $800, likely $600", or "$286".
fn spread_words(price: Spread<Cents>, sign: &str) -> String {
    let Spread { low, likely, high } = price.map(|Cents(cents)| amount::written(cents));
    if low == high { format!("{sign}{low}") } else { format!("{sign}{low} to {sign}{high}, likely {sign}{likely}") }
}

/// "30", "$400 to $800".
fn range(amount: Amount, sign: &str) -> String {
    let low = amount::written(amount.low);
    if amount.low == amount.high {
        format!("{sign}{low}")
    } else {
        format!("{sign}{low} to {sign}{}", amount::written(amount.high))
    }
}
