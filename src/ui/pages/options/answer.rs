//! The answer to what is ticked: the fields hold it, what does not fit is set aside with the reason, and how many are left is told.

use super::{beside, ids};
use crate::content::{ListedStep, OptionsTool};
use crate::domain::next_steps::{Need, Region, Sifted, sift};
use crate::platform::choices;
use crate::ui::markup::Markup;
use crate::ui::pages::compare::ids::COUNTRY;
use crate::words::options::sift as words;

/// Lets the fields hold what was chosen, and shows what it comes to.
pub(super) fn show(tool: &OptionsTool, held: &[(String, String)]) {
    let value = |field: &str| held.iter().find(|(id, _)| id == field).map(|(_, held)| held.as_str());
    choices::put(ids::FIELDS, value);
    let region = value(COUNTRY).and_then(Region::of_answer);
    let ticked: Vec<Need> = Need::ALL.into_iter().filter(|need| value(&ids::of_need(*need)) == Some("on")).collect();
    // Without a place nothing can be said of an approval: it is asked for instead.
    let asks_place = ticked.contains(&Need::Approval) && region.is_none();
    let needs: Vec<Need> = ticked.into_iter().filter(|need| *need != Need::Approval || region.is_some()).collect();
    let sifted: Vec<(&ListedStep, Sifted)> =
        tool.steps.iter().map(|step| (step, sift(&needs, |need| step.is(need, region)))).collect();
    let aside = sifted.iter().filter(|(_, sifted)| sifted.is_aside()).count();
    let mut count = if needs.is_empty() {
        words::all_left(&tool.steps.len().to_string())
    } else {
        words::left(&tool.steps.len().to_string(), &aside.to_string(), &(tool.steps.len() - aside).to_string())
    };
    if asks_place {
        count = [&count, " ", words::say_where()].concat();
    }
    choices::tell(ids::COUNT, &count, &count);
    let mut all_notes = String::new();
    for (step, sifted) in &sifted {
        let said = note(sifted);
        all_notes.push_str(&said);
        all_notes.push(' ');
        if choices::tell(&ids::note(&step.id), &said, &said) {
            choices::flag(&ids::card(&step.id), "data-aside", sifted.is_aside());
            choices::fold(&ids::whole(&step.id), !sifted.is_aside());
        }
    }
    let html = || if needs.is_empty() { String::new() } else { lists(&sifted) };
    choices::show(ids::SIFTED, &all_notes.trim().replace("  ", ""), html);
    choices::narrow(ids::ROWS, &sifted.iter().map(|(_, sifted)| !sifted.is_aside()).collect::<Vec<_>>());
    let rows = if aside == 0 { String::new() } else { words::rows_note(&aside.to_string()) };
    choices::tell(ids::ROWS_NOTE, &rows, &rows);
    beside::show(tool, held);
}

/// What is said of a step: why it is set aside, and what is not sure of it.
fn note(sifted: &Sifted) -> String {
    let why = if sifted.is_aside() { words::set_aside(&why(sifted)) } else { String::new() };
    let said = [why, unsure(sifted, &[])];
    let said: Vec<&str> = said.iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
    said.join(" ")
}

/// Why a step is set aside; empty where it is not.
fn why(sifted: &Sifted) -> String {
    let against: Vec<&str> = sifted.against.iter().map(|need| against(*need)).collect();
    against.join(" ")
}

/// What depends, and what is not known but for what is said elsewhere.
fn unsure(sifted: &Sifted, said_elsewhere: &[Need]) -> String {
    let mut said: Vec<String> = sifted.depends.iter().map(|need| depends(*need).to_owned()).collect();
    let not_known = sifted.not_known.iter().filter(|need| !said_elsewhere.contains(need));
    let not_known: Vec<&str> = not_known.map(|need| about(*need)).collect();
    if !not_known.is_empty() {
        said.push(words::not_known(&not_known.join(", ")));
    }
    said.join(" ")
}

/// The steps that are left, and folded those set aside, each with what is said of it. What is not known of any that is left is said once.
fn lists(sifted: &[(&ListedStep, Sifted)]) -> String {
    let (aside, left): (Vec<_>, Vec<_>) = sifted.iter().partition(|(_, sifted)| sifted.is_aside());
    let not_known = |need: &Need| left.iter().all(|(_, sifted)| sifted.not_known.contains(need));
    let of_none: Vec<Need> = Need::ALL.into_iter().filter(|need| !left.is_empty() && not_known(need)).collect();
    let mut page = Markup::without_links();
    if left.is_empty() {
        page.words("p", "", words::none_left());
    } else {
        page.element("details", &[("open", "")], |fold| {
            fold.words("summary", "", &words::left_list(&left.len().to_string()));
            if !of_none.is_empty() {
                let about: Vec<&str> = of_none.iter().map(|need| about(*need)).collect();
                fold.words("p", "aside", &words::not_known_of_any(&about.join(", ")));
            }
            list(fold, &left, &|sifted| unsure(sifted, &of_none));
        });
    }
    if !aside.is_empty() {
        page.element("details", &[], |fold| {
            fold.words("summary", "", &words::aside_list(&aside.len().to_string()));
            list(fold, &aside, &why);
        });
    }
    page.into_html()
}

fn list(page: &mut Markup, steps: &[&(&ListedStep, Sifted)], said: &dyn Fn(&Sifted) -> String) {
    page.element("ul", &[], |list| {
        for (step, sifted) in steps {
            list.element("li", &[], |li| {
                li.element("a", &[("href", &["#", &step.id].concat())], |a| a.text(&step.name));
                li.words("span", "aside", &[" ", &said(sifted)].concat());
            });
        }
    });
}

/// What speaks against a step.
fn against(need: Need) -> &'static str {
    use crate::words::options::against as words;
    match need {
        Need::Fast => words::fast(),
        Need::Home => words::home(),
        Need::Driving => words::driving(),
        Need::Memory => words::memory(),
        Need::Pregnancy => words::pregnancy(),
        Need::Weight => words::weight(),
        Need::NoMedicine => words::no_medicine(),
        Need::NoSurgery => words::no_surgery(),
        Need::Approval => words::approval(),
    }
}

/// What depends.
fn depends(need: Need) -> &'static str {
    use crate::words::options::depends as words;
    match need {
        Need::Home => words::home(),
        Need::Driving => words::driving(),
        Need::Pregnancy => words::pregnancy(),
        Need::Weight => words::weight(),
        Need::Approval => words::approval(),
        Need::Fast | Need::Memory | Need::NoMedicine | Need::NoSurgery => words::it_depends(),
    }
}

/// What is not known.
fn about(need: Need) -> &'static str {
    use crate::words::options::about as words;
    match need {
        Need::Fast => words::fast(),
        Need::Home => words::home(),
        Need::Driving => words::driving(),
        Need::Memory => words::memory(),
        Need::Pregnancy => words::pregnancy(),
        Need::Weight => words::weight(),
        Need::NoMedicine => words::no_medicine(),
        Need::NoSurgery => words::no_surgery(),
        Need::Approval => words::approval(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::next_steps::Is;

    #[test]
    fn a_step_says_why_it_is_set_aside_and_what_is_not_sure_of_it() {
        let needs = [Need::Driving, Need::Pregnancy, Need::Weight, Need::NoMedicine];
        let is = |need| match need {
            Need::Driving => Is::No,
            Need::Pregnancy => Is::Depends,
            Need::Weight => Is::NotKnown,
            _ => Is::Yes,
        };
        let said = note(&sift(&needs, is));
        assert!(said.starts_with("Set aside: ") && said.contains("drive"), "{said}");
        assert!(said.contains("Ask first about pregnancy.") && said.contains("Not known: "), "{said}");
        assert_eq!(note(&sift(&needs, |_| Is::Yes)), "");
    }
}
