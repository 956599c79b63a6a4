//! From one medicine to the next: the time between both, and the earliest day by that rule.

use leptos::prelude::*;

use super::super::super::components::{el, section, text, views, written_words};
use super::super::super::date::in_words;
use super::chosen::{Change, Chosen};
use super::picker::{Names, Picker};
use super::reference::{Choice, Found};
use crate::domain::Day;
use crate::domain::interactions::day::{self, DayError};
use crate::domain::interactions::wash_out::{self, Days};
use crate::platform::days;
use crate::words::interactions::gap::{self as words, trouble};

/// The id of the field of the day.
const DAY: &str = "last-dose";
/// The id of what is wrong with it.
const DAY_ERROR: &str = "last-dose-error";
/// What describes it.
const DAY_DESCRIBED: &str = "last-dose-hint last-dose-error";

/// Which of the two medicines.
#[derive(Clone, Copy)]
enum Side {
    From,
    To,
}

impl Side {
    fn names(self) -> Names {
        let (id, label) = match self {
            Self::From => ("stops", words::from()),
            Self::To => ("starts", words::to()),
        };
        Names { id, label, hint: words::name_hint() }
    }

    fn of(self, change: &Change) -> &Choice {
        match self {
            Self::From => &change.from,
            Self::To => &change.to,
        }
    }

    fn of_mut(self, change: &mut Change) -> &mut Choice {
        match self {
            Self::From => &mut change.from,
            Self::To => &mut change.to,
        }
    }
}

/// The two medicines, the day, and what comes of them.
pub(super) fn view(chosen: Chosen) -> AnyView {
    section(
        "time-between",
        words::heading(),
        vec![
            text("p", "", words::lead()),
            medicine(chosen, Side::From),
            medicine(chosen, Side::To),
            day_field(chosen),
            el("p").class("finding").set("role", "status").content(move || told(chosen)).view(),
            views(move || answer(chosen)),
        ],
    )
}

/// A field for a medicine. What is typed is kept, and what it stands for once that is known.
fn medicine(chosen: Chosen, side: Side) -> AnyView {
    let shown = move || {
        chosen.change.with(|change| {
            let choice = side.of(change);
            if choice.id.is_empty() { choice.name.clone() } else { chosen.label(choice) }
        })
    };
    let text = RwSignal::new(String::new());
    // What comes from elsewhere, such as what was kept, stands in the field too.
    Effect::new(move |_| {
        let shown = shown();
        if text.with_untracked(|text| *text != shown) {
            text.set(shown);
        }
    });
    let typed = Callback::new(move |typed: String| {
        chosen.set_change(|change| *side.of_mut(change) = Choice { id: String::new(), name: typed });
    });
    let picked = Callback::new(move |choice: Choice| {
        chosen.set_change(|change| *side.of_mut(change) = choice);
    });
    let names = side.names();
    let picker = Picker::new(chosen, names, text, typed, picked, false);
    let trouble = move || {
        chosen.change.with(|change| {
            let same = !change.from.id.is_empty() && change.from.id == change.to.id;
            let choice = side.of(change);
            match side {
                Side::To if same => trouble::same(),
                _ if choice.id.is_empty() && !choice.name.trim().is_empty() => trouble::not_chosen(),
                _ => "",
            }
            .to_owned()
        })
    };
    let error = el("p").class("field-error").set("id", [names.id, "-error"].concat()).content(trouble);
    picker.view(Some(error.view()))
}

fn read_day(typed: &str) -> Result<Option<Day>, DayError> {
    day::read(typed, Day::parse(&days::today()))
}

fn day_field(chosen: Chosen) -> AnyView {
    let typed = move || chosen.change.with(|change| change.day.clone());
    let trouble = move || {
        let day = typed();
        match if day.is_empty() { Ok(None) } else { read_day(&day) } {
            Ok(_) => "",
            Err(DayError::NotADay) => trouble::not_a_day(),
            Err(DayError::NoSuchDay) => trouble::no_such_day(),
            Err(DayError::TwoReadings) => trouble::two_readings(),
            Err(DayError::FarOff) => trouble::far_off(),
        }
    };
    let input = el("input")
        .set("type", "text")
        .set("id", DAY)
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", DAY_DESCRIBED)
        .follow("aria-invalid", move || (!trouble().is_empty()).then(|| "true".into()))
        .property("value", typed)
        // Once the field is left: half a day is no day.
        .on("change", move |event| {
            let typed = event_target_value(&event);
            chosen.set_change(|change| change.day = typed);
        });
    el("div")
        .class("field")
        .part(el("label").set("for", DAY).text(words::day()).view())
        .part(el("p").class("hint").set("id", "last-dose-hint").text(words::day_hint()).view())
        .part(el("p").class("field-error").set("id", DAY_ERROR).content(move || trouble().to_owned()).view())
        .part(input.view())
        .view()
}

/// The change, once two medicines are chosen that are not the same.
fn asked(chosen: Chosen) -> Option<Change> {
    let change = chosen.change.get();
    let is_open = |choice: &Choice| choice.id.is_empty();
    (!is_open(&change.from) && !is_open(&change.to) && change.from.id != change.to.id).then_some(change)
}

/// The rule for both, in a sentence.
fn told(chosen: Chosen) -> String {
    let Some(change) = asked(chosen) else { return String::new() };
    chosen.reference.with_value(|reference| {
        let (from, to) = (reference.label(&change.from), reference.label(&change.to));
        match reference.gap(&change.from, &change.to) {
            Some(found) => words::says(&in_days(found.rule.days), &from, &to),
            None => words::none(&from, &to),
        }
    })
}

/// Its source, and what it comes to.
fn answer(chosen: Chosen) -> Vec<AnyView> {
    let Some(change) = asked(chosen) else { return Vec::new() };
    chosen.reference.with_value(|reference| match reference.gap(&change.from, &change.to) {
        Some(found) => {
            let mut parts = vec![written_words("p", found.says)];
            if found.by_relative {
                parts.push(text("p", "aside", words::relative()));
            }
            parts.extend(timeline(&change, &found));
            parts.push(text("p", "callout important", words::ask()));
            parts
        }
        None => Vec::new(),
    })
}

/// As people say it: "2 weeks", "4 days".
fn in_days(days: Days) -> String {
    days.weeks().map_or_else(|| words::days(u64::from(days.0)), |weeks| words::weeks(u64::from(weeks)))
}

/// The last dose, the days between, the earliest day: each as a stop on a line.
fn timeline(change: &Change, found: &Found<'_>) -> Option<AnyView> {
    if change.day.trim().is_empty() {
        return Some(text("p", "hint", words::no_day()));
    }
    let last = read_day(&change.day).ok().flatten()?;
    let earliest = wash_out::earliest(last, found.rule);
    let stop = |label: &str, value: String| {
        let parts = [text("dt", "", label), text("dd", "", &value)];
        el("div").parts(parts).view()
    };
    // A mark for each day between.
    let marks =
        el("div").class("days").set("aria-hidden", "true").parts((0..found.rule.days.0).map(|_| el("i").view()));
    let list = el("dl").class("way-days").parts([
        stop(words::last_dose(), in_words(&last.to_string())),
        stop(words::earliest(), in_words(&earliest.to_string())),
    ]);
    let between = text("p", "hint", &words::between(&in_days(found.rule.days)));
    Some(el("div").class("timeline-of").parts([list.view(), marks.view(), between]).view())
}
