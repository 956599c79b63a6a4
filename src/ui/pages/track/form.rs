//! The form of a check-in. What is entered is kept at once, as a check-in in the making: who goes to the crisis page in the middle finds it again.

use leptos::prelude::*;

use super::Desk;
use super::fields::{Field, form, submit};
use super::result::RESULT;
use crate::domain::Day;
use crate::domain::saved::Row;
use crate::domain::track::{BEGUN, CHECK_IN, CheckIn, DayError, NOTE_CHARACTERS, read_day};
use crate::platform::{days, focus};
use crate::ui::components::{button, buttons, el, element, section, status, text, views, when, written_words};
use crate::ui::date::in_words;
use crate::words::track::{crisis, day_error, form as words};

/// The places of a row in the making: those of a check-in's row.
const DAY: usize = 1;
const ITEMS: std::ops::Range<usize> = 2..11;
const DIFFICULTY: usize = 11;
const NOTE: usize = 12;
const ROW: usize = 13;
/// The item on thoughts of death or of hurting oneself, by its place in the row.
const ITEM_NINE: usize = 10;

/// What the reader is asked before it is kept.
#[derive(Clone, PartialEq)]
enum Asked {
    Nothing,
    /// Some items have no answer.
    Missing(Vec<usize>),
    /// There is one for that day.
    SameDay(Day),
}

#[derive(Clone, Copy)]
struct Form {
    desk: Desk,
    row: Memo<Row>,
    day: Field,
    asked: RwSignal<Asked>,
    told: RwSignal<String>,
}

/// The row in the making.
fn begun(desk: Desk) -> Row {
    let mut row = desk.draft.rows_of(BEGUN).pop().unwrap_or_default();
    row.resize(ROW, String::new());
    row
}

/// Puts a check-in into the form, to be changed.
pub(super) fn take_up(desk: Desk, check_in: &CheckIn) {
    let mut row = check_in.row();
    if let Some(kind) = row.first_mut() {
        BEGUN.clone_into(kind);
    }
    desk.draft.set_rows_of(BEGUN, vec![row]);
    desk.changing.set(Some(check_in.row()));
    focus::element_by_id(FORM);
}

/// The id of the form's heading.
const FORM: &str = "new-check-in";

pub(super) fn view(desk: Desk) -> AnyView {
    let this = Form {
        desk,
        row: Memo::new(move |_| begun(desk)),
        day: Field::new("check-in-day"),
        asked: RwSignal::new(Asked::Nothing),
        told: RwSignal::new(String::new()),
    };
    // What the day's field holds and the row in the making say the same.
    Effect::new(move |_| {
        let kept = this.part(DAY);
        if this.day.typed.with_untracked(|typed| *typed != kept) {
            this.day.typed.set(kept);
        }
    });
    Effect::new(move |_| {
        let typed = this.day.typed.get();
        if untrack(|| this.part(DAY)) != typed {
            this.enter(DAY, typed);
        }
    });
    let (items, answers, stem) =
        desk.tool.with_value(|tool| (tool.items.clone(), tool.answers.clone(), tool.stem.clone()));
    let (difficulty, difficulties) = desk.tool.with_value(|tool| (tool.difficulty.clone(), tool.difficulties.clone()));
    let mut parts = vec![this.day_field(), text("p", "stem", &stem)];
    for (place, item) in ITEMS.zip(&items) {
        let asked = words::item(&(place - 1).to_string(), item);
        parts.push(this.group(place, &asked, "", &answers));
    }
    parts.push(this.help());
    parts.push(this.group(DIFFICULTY, &difficulty, words::unscored(), &difficulties));
    parts.push(this.note());
    parts.push(this.question());
    parts.push(buttons(vec![submit(words::save()), button(words::clear(), true, move || this.clear())]));
    parts.push(status(move || this.told.get()));
    section(FORM, words::heading(), vec![form(move || this.send(), parts)])
}

impl Form {
    fn part(self, place: usize) -> String {
        self.row.with(|row| row.get(place).cloned().unwrap_or_default())
    }

    fn enter(self, place: usize, text: String) {
        let mut row = untrack(|| begun(self.desk));
        if let Some(kind) = row.first_mut() {
            BEGUN.clone_into(kind);
        }
        if let Some(part) = row.get_mut(place) {
            *part = text;
        }
        self.asked.set(Asked::Nothing);
        self.told.set(String::new());
        self.desk.draft.set_rows_of(BEGUN, vec![row]);
    }

    /// The day, which is the reader's to choose: never assumed, and today by one tap.
    fn day_field(self) -> AnyView {
        let today = move || {
            // The page may have been open since yesterday.
            self.desk.today.set(Day::parse(&days::today()));
            if let Some(today) = self.desk.today.get_untracked() {
                self.day.error.set(String::new());
                self.day.typed.set(today.to_string());
            }
        };
        let is_today = status(move || {
            let today = self.desk.today.get().map(|today| today.to_string()).unwrap_or_default();
            let is_it = !today.is_empty() && self.day.typed.with(|typed| *typed == today);
            if is_it { words::is_today(&in_words(&today)) } else { String::new() }
        });
        self.day.with("date", words::day(), words::day_hint(), "", vec![button(words::today(), true, today), is_today])
    }

    /// A question with its answers, of which none holds at first.
    fn group(self, place: usize, asked: &str, hint: &str, answers: &[String]) -> AnyView {
        let name = format!("item-{}", place - 1);
        let mut parts = vec![text("legend", "", asked)];
        if !hint.is_empty() {
            parts.push(text("p", "hint", hint));
        }
        let mut row = Vec::new();
        for (points, answer) in answers.iter().enumerate() {
            let (id, value) = (format!("{name}-{points}"), points.to_string());
            let held = value.clone();
            let input = el("input")
                .set("type", "radio")
                .set("name", &name)
                .set("id", &id)
                .set("value", &value)
                .property("checked", move || {
                    let is_held = self.row.with(|row| row.get(place) == Some(&held));
                    if is_held { "1".to_owned() } else { String::new() }
                })
                .on("change", move |_| self.enter(place, value.clone()));
            let label = el("label").set("for", &id).text(answer);
            row.push(el("div").class("radio").part(input.view()).part(label.view()).view());
        }
        parts.push(element("div", &[("class", "answers")], row));
        element("fieldset", &[("class", "field")], parts)
    }

    /// The way to help, as soon as the ninth answer is above zero: before anything is kept or counted.
    fn help(self) -> AnyView {
        let is_above = Memo::new(move |_| {
            self.row.with(|row| row.get(ITEM_NINE).is_some_and(|points| !matches!(points.as_str(), "" | "0")))
        });
        el("div")
            .part(status(move || if is_above.get() { crisis::heading().to_owned() } else { String::new() }))
            .part(when(move || is_above.get(), move || ladder(self.desk)))
            .view()
    }

    fn note(self) -> AnyView {
        let area = el("textarea")
            .set("id", "check-in-note")
            .set("rows", "3")
            .set("maxlength", NOTE_CHARACTERS.to_string())
            .set("aria-describedby", "check-in-note-hint")
            .property("value", move || self.part(NOTE))
            .on_typed(move |text| self.enter(NOTE, text));
        el("div")
            .class("field")
            .part(el("label").set("for", "check-in-note").text(words::note()).view())
            .part(el("p").class("hint").set("id", "check-in-note-hint").text(words::note_hint()).view())
            .part(area.view())
            .view()
    }

    /// What is asked before it is kept, with the ways on.
    fn question(self) -> AnyView {
        let asked = views(move || {
            let (told, ways) = match self.asked.get() {
                Asked::Nothing => return vec![text("span", "", "")],
                Asked::Missing(places) => {
                    let list: Vec<String> = places.iter().map(usize::to_string).collect();
                    let ways = vec![button(words::anyway(), true, move || self.keep(true, None))];
                    (words::missing(places.len() as u64, &list.join(", ")), ways)
                }
                Asked::SameDay(day) => {
                    let ways = vec![
                        button(words::replace(), false, move || self.keep(true, Some(true))),
                        button(words::both(), true, move || self.keep(true, Some(false))),
                    ];
                    (words::same_day(&in_words(&day.to_string())), ways)
                }
            };
            vec![element("div", &[("class", "callout")], vec![text("p", "", &told), buttons(ways)])]
        });
        el("div").set("aria-live", "polite").set("id", "check-in-asked").set("tabindex", "-1").part(asked).view()
    }

    fn clear(self) {
        self.asked.set(Asked::Nothing);
        self.told.set(String::new());
        self.day.error.set(String::new());
        self.desk.changing.set(None);
        self.desk.draft.set_rows_of(BEGUN, Vec::new());
    }

    fn send(self) {
        self.keep(false, None);
    }

    /// Keeps it, if nothing is in the way. `anyway`: without a score as well; `replaces`: in the place of the one of that day, or beside it.
    fn keep(self, anyway: bool, replaces: Option<bool>) {
        let Some(today) = self.desk.today.get_untracked() else { return };
        let row = untrack(|| begun(self.desk));
        let typed = row.get(DAY).cloned().unwrap_or_default();
        let day = match read_day(&typed, today) {
            Ok(day) => day,
            Err(error) => {
                self.asked.set(Asked::Nothing);
                return self.day.refuse(match error {
                    DayError::Missing => day_error::missing(),
                    DayError::NotADay => day_error::not_a_day(),
                    DayError::Future => day_error::future(),
                });
            }
        };
        let mut row = row;
        if let Some(text) = row.get_mut(DAY) {
            *text = day.to_string();
        }
        let Some(mut check_in) = CheckIn::of_row(&row) else { return };
        check_in.note = check_in.note.trim().chars().take(NOTE_CHARACTERS).collect();
        let missing = check_in.missing();
        if !missing.is_empty() && !anyway {
            return self.asks(Asked::Missing(missing));
        }
        let changing = self.desk.changing.get_untracked();
        let of_day = self.desk.check_ins.with_untracked(|all| {
            let mut others = all.iter().filter(|one| one.day == day).map(CheckIn::row);
            others.rfind(|row| Some(row) != changing.as_ref())
        });
        if of_day.is_some() && replaces.is_none() {
            return self.asks(Asked::SameDay(day));
        }
        let instead: Vec<Row> = changing.into_iter().chain(of_day.filter(|_| replaces == Some(true))).collect();
        if !self.desk.keep(CHECK_IN, check_in.row(), &instead) {
            return self.day.refuse(day_error::full());
        }
        self.clear();
        self.told.set(words::kept(&in_words(&day.to_string())));
        // By the next frame the page stands as it will: the way to help has left the form.
        request_animation_frame(|| {
            focus::element_by_id(RESULT);
        });
    }

    fn asks(self, what: Asked) {
        self.asked.set(what);
        focus::nearest("check-in-asked");
    }
}

/// The ladder of help. Calm: no alarm, and nothing about the person.
pub(super) fn ladder(desk: Desk) -> AnyView {
    let crisis = desk.told(|tool| Some(&tool.crisis));
    element("div", &[("class", "callout help")], vec![text("p", "", crisis::here()), written_words("div", &crisis)])
}
