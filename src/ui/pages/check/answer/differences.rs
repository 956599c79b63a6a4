//! Why the definitions differ on this history: for each try that some count and others do not, which of them say what, and why.

use leptos::prelude::*;

use super::Answered;
use crate::content::ListedDefinition;
use crate::domain::DefinitionJudgement;
use crate::ui::components::{element, text};
use crate::ui::pages::check::words::kept_by;
use crate::words::check::answer::differences as words;

/// The tries on which they differ, folded; or that they agree on each.
pub(super) fn differences(judged: &[(&ListedDefinition, DefinitionJudgement)], answered: &Answered) -> AnyView {
    let tries = answered.names.iter().enumerate().filter_map(|(at, name)| of_trial(judged, at, name));
    let tries: Vec<AnyView> = tries.collect();
    if tries.is_empty() {
        return text("p", "", words::none());
    }
    element("details", &[], vec![text("summary", "", words::heading()), element("div", &[], tries)])
}

/// `None` where all of them say the same of the try.
fn of_trial(judged: &[(&ListedDefinition, DefinitionJudgement)], at: usize, name: &str) -> Option<AnyView> {
    // What is said of the try, and by which definitions, in the order of the table.
    let mut said: Vec<(String, Vec<&str>)> = Vec::new();
    for (entry, fit) in judged {
        let says = kept_by(fit.trials.get(at)?, &entry.criteria);
        match said.iter_mut().find(|(known, _)| *known == says) {
            Some((_, names)) => names.push(&entry.name),
            None => said.push((says, vec![&entry.name])),
        }
    }
    if said.len() < 2 {
        return None;
    }
    let lines = said.iter().map(|(says, names)| text("li", "", &words::line(&names.join(", "), says))).collect();
    Some(element("div", &[], vec![text("h3", "", name), element("ul", &[], lines)]))
}
