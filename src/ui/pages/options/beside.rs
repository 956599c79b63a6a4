//! Two or three steps side by side: the same questions as rows, the answers those of the cards.

use super::{Question, ids};
use crate::content::{ListedStep, OptionsTool};
use crate::domain::next_steps::BESIDE_AT_MOST;
use crate::platform::choices;
use crate::ui::markup::Markup;
use crate::words::options::{questions, side as words};

const _: () = assert!(ids::BESIDE_FIELDS.len() == BESIDE_AT_MOST, "a list for each");

/// The steps that were chosen, each once, in the order of the lists.
pub(super) fn chosen<'a>(tool: &'a OptionsTool, choices: &[(String, String)]) -> Vec<&'a ListedStep> {
    let mut chosen: Vec<&ListedStep> = Vec::new();
    for field in ids::BESIDE_FIELDS {
        let held = choices.iter().find(|(id, _)| id == field).map(|(_, held)| held);
        let step = held.and_then(|held| tool.steps.iter().find(|step| step.id == *held));
        chosen.extend(step.filter(|step| chosen.iter().all(|other| other.id != step.id)));
    }
    chosen
}

/// The list that takes a step: the one that has it already, or else the first that is empty.
pub(super) fn room(choices: &[(String, String)], step: &str) -> Option<&'static str> {
    let held = |field: &str| choices.iter().find(|(id, _)| id == field).map(|(_, held)| held.as_str());
    let of = |wanted: Option<&str>| ids::BESIDE_FIELDS.into_iter().find(|field| held(field) == wanted);
    of(Some(step)).or_else(|| of(None))
}

/// Shows them, and how many there are.
pub(super) fn show(tool: &OptionsTool, held: &[(String, String)]) {
    let chosen = chosen(tool, held);
    let names: Vec<&str> = chosen.iter().map(|step| step.name.as_str()).collect();
    let said = match chosen.as_slice() {
        [] => words::none().to_owned(),
        [one] => words::one(&one.name),
        _ => words::some(&names.join(", ")),
    };
    choices::tell(ids::BESIDE_COUNT, &said, &said);
    choices::show(ids::BESIDE, &names.join(", "), || if chosen.len() < 2 { String::new() } else { table(&chosen) });
}

/// Where there are three, a narrow screen has one answer below another, each under its name.
fn table(chosen: &[&ListedStep]) -> String {
    let three = chosen.len() == BESIDE_AT_MOST;
    let mut page = Markup::without_links();
    let class = if three { "pair of-three" } else { "pair" };
    let attributes = [("class", class), ("role", "table"), ("aria-labelledby", "side-by-side")];
    page.element("table", &attributes, |table| {
        table.element("thead", &[("role", "rowgroup")], |thead| {
            thead.element("tr", &[("role", "row")], |tr| {
                tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| th.text(questions::question()));
                for step in chosen {
                    tr.element("th", &[("scope", "col"), ("role", "columnheader")], |th| {
                        th.element("a", &[("href", &["#", &step.id].concat())], |a| a.text(&step.name));
                    });
                }
            });
        });
        table.element("tbody", &[("role", "rowgroup")], |tbody| {
            for question in Question::ALL {
                tbody.element("tr", &[("role", "row")], |tr| {
                    tr.element("th", &[("scope", "row"), ("role", "rowheader")], |th| th.text(question.words()));
                    for step in chosen {
                        let label = if three { step.name.as_str() } else { "" };
                        let attributes = [("role", "cell"), ("data-label", label)];
                        let attributes = attributes.get(..if three { 2 } else { 1 }).unwrap_or_default();
                        tr.element("td", attributes, |td| {
                            td.written(&choices::written(&ids::card(&step.id), ids::ANSWER, question.key()));
                        });
                    }
                });
            }
        });
    });
    page.into_html()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields.iter().map(|(field, step)| ((*field).to_owned(), (*step).to_owned())).collect()
    }

    fn tool() -> OptionsTool {
        let step =
            |id: &str| ListedStep { id: id.into(), name: id.to_uppercase(), is: Vec::new(), approved: Vec::new() };
        OptionsTool { steps: ["ect", "vns", "t3"].map(step).into() }
    }

    #[test]
    fn a_step_that_is_chosen_twice_stands_there_once_and_one_that_is_gone_not_at_all() {
        let names = |fields: &[(&str, &str)]| -> Vec<String> {
            chosen(&tool(), &held(fields)).iter().map(|step| step.id.clone()).collect()
        };
        assert_eq!(names(&[("beside-3", "ect"), ("beside-1", "vns"), ("beside-2", "ect")]), ["vns", "ect"]);
        assert_eq!(names(&[("beside-1", "of-an-older-version"), ("beside-2", "t3")]), ["t3"]);
    }

    #[test]
    fn a_step_goes_into_the_first_list_that_is_empty_and_into_none_twice() {
        assert_eq!(room(&held(&[]), "ect"), Some("beside-1"));
        assert_eq!(room(&held(&[("beside-1", "vns"), ("beside-3", "t3")]), "ect"), Some("beside-2"));
        assert_eq!(room(&held(&[("beside-2", "ect")]), "ect"), Some("beside-2"));
        assert_eq!(room(&held(&[("beside-1", "vns"), ("beside-2", "ect"), ("beside-3", "t3")]), "cbt"), None);
    }
}
