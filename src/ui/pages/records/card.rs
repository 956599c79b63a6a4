//! One try of a record: what was understood of it, to correct or to leave out, with the entries it was made of.

use std::sync::Arc;

use leptos::prelude::*;

use super::fields::{Typed, choice, tick};
use super::said;
use crate::domain::limits::{InvalidAnswer, read_dose, read_weeks};
use crate::domain::records::{Doubt, Try, row};
use crate::domain::saved::Row;
use crate::domain::{Medicine, MedicineId};
use crate::platform::focus;
use crate::ui::components::{el, element, text};
use crate::ui::date::in_words;
use crate::ui::part::Found;
use crate::words::check::answers;
use crate::words::messages::invalid_answer;
use crate::words::records::card as words;

/// A try in the review. Copies of it are the same one.
#[derive(Clone)]
pub(super) struct Card {
    found: Arc<Found>,
    at: usize,
    /// Whether it is to be added.
    pub included: RwSignal<bool>,
    medicine: RwSignal<String>,
    dose: Typed,
    weeks: Typed,
    added: RwSignal<String>,
}

impl Card {
    /// Of the try at a place.
    pub fn new(found: &Arc<Found>, at: usize) -> Option<Self> {
        let one = found.review.tries.get(at)?;
        let row = one.row();
        let part = |at: usize| row.get(at).cloned().unwrap_or_default();
        Some(Self {
            at,
            // What is often for something else is added only if the reader says so.
            included: RwSignal::new(!one.doubts.contains(&Doubt::OtherUse)),
            medicine: RwSignal::new(part(row::MEDICINE)),
            dose: Typed::new(part(row::DOSE)),
            weeks: Typed::new(part(row::WEEKS)),
            added: RwSignal::new(part(row::ADDED)),
            found: found.clone(),
        })
    }

    fn one(&self) -> Option<&Try> {
        self.found.review.tries.get(self.at)
    }

    /// Whether nothing of it is open.
    pub fn is_clear(&self) -> bool {
        self.one().is_some_and(|one| one.doubts.is_empty())
    }

    /// The row to add; `None` where a field cannot be read, which is then told and gone to.
    pub fn row(&self) -> Option<Row> {
        let one = self.one()?;
        let mut row = one.row();
        if one.own.is_some() {
            return Some(row);
        }
        let mut wrong = None;
        let mut check = |field: Typed, name: &str, read: fn(&str) -> Result<Option<f64>, InvalidAnswer>| {
            if let Err(error) = read(&field.typed.get_untracked()) {
                field.error.set(invalid_answer(error));
                wrong = wrong.take().or_else(|| Some(self.id(name)));
            }
        };
        check(self.dose, DOSE, read_dose);
        check(self.weeks, WEEKS, read_weeks);
        if let Some(wrong) = wrong {
            focus::nearest(&wrong);
            return None;
        }
        let mut put = |place: usize, text: String| {
            let part = row.get_mut(place)?;
            (*part != text).then(|| *part = text)
        };
        put(row::ADDED, self.added.get_untracked());
        let changed = [
            put(row::MEDICINE, self.medicine.get_untracked()),
            put(row::DOSE, self.dose.typed.get_untracked()),
            put(row::WEEKS, self.weeks.typed.get_untracked()),
        ];
        if changed.iter().any(Option::is_some) {
            // The weeks at the stricter dose belonged to what was there before.
            put(row::STRICTER, String::new());
        }
        Some(row)
    }

    fn id(&self, name: &str) -> String {
        [name, "-", &self.at.to_string()].concat()
    }

    fn medicine_of(&self, id: &MedicineId) -> Option<&Medicine> {
        self.found.known.iter().map(|known| &known.medicine).find(|medicine| medicine.id == *id)
    }

    fn name_of(&self, id: &MedicineId) -> String {
        self.medicine_of(id).map_or_else(|| id.to_string(), |medicine| medicine.generic.clone())
    }

    /// The other forms of a medicine, with itself.
    fn forms(&self, id: &MedicineId) -> Vec<(String, String)> {
        let Some(own) = self.medicine_of(id) else { return Vec::new() };
        let medicines = self.found.known.iter().map(|known| &known.medicine);
        let same = medicines.filter(|other| other.substance == own.substance && other.kind == own.kind);
        same.map(|form| (form.id.to_string(), form.generic.clone())).collect()
    }

    /// The card.
    pub fn view(self) -> AnyView {
        let Some(one) = self.one().cloned() else { return text("p", "", "") };
        let first = one.medicines.first();
        let name = first.map(|id| self.name_of(id)).unwrap_or_else(|| {
            let own = one.own.as_ref().and_then(|row| row.get(row::OTHER_NAME)).filter(|name| !name.is_empty());
            own.map_or_else(|| words::unnamed().to_owned(), Clone::clone)
        });
        let heading = self.id("try");
        let mut parts = vec![
            el("h4").set("id", &heading).text(name.clone()).view(),
            tick(&self.id("include"), &words::include_named(&name), self.included),
            text("p", "", &dates(&one)),
        ];
        if !one.doubts.is_empty() {
            let doubts = one.doubts.iter().map(|doubt| text("li", "", said::doubt(*doubt)));
            parts.push(el("ul").parts(doubts).view());
        }
        if one.own.is_some() {
            parts.push(text("p", "hint", words::kept()));
        } else {
            parts.extend(self.fields(&one));
        }
        if !one.note.is_empty() {
            parts.push(text("p", "hint", &words::note(&one.note)));
        }
        if !one.entries.is_empty() {
            let entries = one.entries.iter().map(|entry| text("li", "", &said::entry(entry)));
            let why = text("summary", "", &words::why(one.entries.len() as u64));
            parts.push(el("details").class("contents").part(why).part(el("ul").parts(entries).view()).view());
        }
        element("section", &[("class", "verdict"), ("aria-labelledby", &heading)], parts)
    }

    fn fields(&self, one: &Try) -> Vec<AnyView> {
        let first = one.medicines.first();
        let unit = first.and_then(|id| self.medicine_of(id)).map_or("", |medicine| &medicine.unit);
        let mut fields = Vec::new();
        let forms = first.map(|id| self.forms(id)).unwrap_or_default();
        if forms.len() > 1 {
            fields.push(choice(&self.id("form"), words::form(), forms, self.medicine));
        }
        fields.push(self.dose.view(&self.id(DOSE), &words::dose(unit), ""));
        fields.push(self.weeks.view(&self.id(WEEKS), words::weeks(), words::weeks_hint()));
        if let Some(beside) = &one.beside {
            let [yes, no] = answers::yes_no();
            let options = [("", crate::words::check::not_sure()), (row::YES, yes), (row::NO, no)];
            let options = options.map(|(value, words)| (value.to_owned(), words.to_owned())).to_vec();
            fields.push(text("p", "", &words::added_to(&self.name_of(beside))));
            fields.push(choice(&self.id("added"), words::added(), options, self.added));
        }
        fields
    }
}

const DOSE: &str = "try-dose";
const WEEKS: &str = "try-weeks";

fn dates(one: &Try) -> String {
    match (one.started.as_str(), one.stopped.as_str()) {
        ("", "") => words::no_dates().to_owned(),
        (start, "") => words::from(&in_words(start)),
        ("", end) => words::to(&in_words(end)),
        (start, end) => words::from_to(&in_words(start), &in_words(end)),
    }
}
