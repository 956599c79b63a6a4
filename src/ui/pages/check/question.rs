//! The question of a step: the heading of its page, with what is known of the medicine filled in, and its hint.

use leptos::prelude::*;

use super::super::super::components::inert;
use super::super::super::form::Field;
use super::super::super::form::answers::SOMEONE_ELSE;
use super::ids;
use super::said::shortened;
use super::step::Step;
use super::wizard::Wizard;
use super::words::{dose, number};
use crate::content::Asked;
use crate::domain::Medicine;
use crate::domain::track::{CHECK_IN, day_and_score};
use crate::platform::days;
use crate::ui::date::in_words;
use crate::words::check::asked;

/// The question and its hint, as asked about oneself or somebody else.
pub(super) fn asked_of(wizard: Wizard) -> Asked {
    let step = wizard.step_now();
    let least = least(wizard);
    let name = match step {
        Step::Weeks if least.is_none() => "weeks-any",
        step => step.fragment(),
    };
    let reference = wizard.reference();
    let of_another = wizard.draft.about.with_untracked(|about| about.who == SOMEONE_ELSE);
    let found = reference.asked.iter().find(|question| question.step == name);
    let found = found.map(|question| if of_another { &question.of_another } else { &question.of_oneself });
    let Asked { question, hint } = found.cloned().unwrap_or_default();
    let fill = |text: String| {
        if !text.contains('{') {
            return text;
        }
        let stricter =
            wizard.with_chosen(|entry| Some(dose(entry.judged.stricter_dose?, &entry.judged.unit))).flatten();
        let range = wizard.with_chosen(|entry| usual_range(&entry.judged)).flatten();
        text.replace("{name}", &medicine_words(wizard))
            .replace("{stricter}", stricter.as_deref().unwrap_or(asked::that_dose()))
            .replace("{least}", least.as_deref().unwrap_or(asked::any_dose()))
            .replace("{range}", &range.unwrap_or_default())
    };
    let hint = if step == Step::Now { checked_in(wizard).unwrap_or(hint) } else { hint };
    Asked { question: fill(question), hint: fill(hint) }
}

/// What a check-in of the last two weeks came to: nobody is asked as if they had said nothing. It is shown and not taken for the answer, which has other words.
fn checked_in(wizard: Wizard) -> Option<String> {
    let check_ins = untrack(|| wizard.draft.rows_of(CHECK_IN));
    let (day, score) = check_ins.iter().filter_map(|row| day_and_score(row)).max()?;
    (*day >= *days::two_weeks_ago()).then(|| asked::checked_in(&in_words(day), &score.to_string()))
}

/// The lowest dose that counts of the medicine that is being asked about.
pub(super) fn least(wizard: Wizard) -> Option<String> {
    wizard.with_chosen(|entry| Some(dose(entry.judged.min_dose?, &entry.judged.unit))).flatten()
}

/// The usual range of a medicine's dose, as a sentence before another.
fn usual_range(medicine: &Medicine) -> Option<String> {
    let [low, high] = medicine.usual_range?;
    Some([asked::usual_range(&dose(high, &medicine.unit), &number(low)), " ".into()].concat())
}

fn medicine_words(wizard: Wizard) -> String {
    wizard.with_chosen(|entry| in_a_sentence(&entry.judged.generic).to_owned()).unwrap_or_else(|| {
        let typed = wizard.draft.typed(Field::OtherName);
        if typed.trim().is_empty() { asked::this_medicine().into() } else { shortened(&typed) }
    })
}

/// The name as a sentence has it: what stands after a comma tells entries of a list apart ("ketamine, other routes").
pub(super) fn in_a_sentence(generic: &str) -> &str {
    generic.split_once(", ").map_or(generic, |(name, _)| name)
}

/// The heading: the question, which is the label of the field where there is one, and its hint.
pub(super) fn heading(wizard: Wizard, label_of: Option<Field>) -> Vec<AnyView> {
    let Asked { question, hint } = asked_of(wizard);
    let heading = inert(&wizard.reference().site, |page| {
        page.element("h1", &[("id", ids::QUESTION), ("tabindex", "-1")], |h1| match label_of {
            Some(field) => h1.element("label", &[("for", field.id())], |label| label.text(&question)),
            None => h1.text(&question),
        });
    });
    vec![heading, self::hint(wizard, &hint)]
}

/// The hint below a question.
pub(super) fn hint(wizard: Wizard, words: &str) -> AnyView {
    inert(&wizard.reference().site, |page| {
        page.element("p", &[("class", "hint"), ("id", ids::HINT)], |p| p.text(words));
    })
}

/// The heading of a group of answers.
pub(super) fn legend(wizard: Wizard, question: &str) -> AnyView {
    inert(&wizard.reference().site, |page| {
        page.element("legend", &[], |legend| {
            legend.element("h1", &[("id", ids::QUESTION), ("tabindex", "-1")], |h1| h1.text(question));
        });
    })
}
