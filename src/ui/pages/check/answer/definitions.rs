//! One history, several definitions: a table of how the history stands to each of them, and why.

use leptos::prelude::*;

use super::Answered;
use crate::content::ListedDefinition;
use crate::ui::components::{element, inert, text, written_words};
use crate::ui::pages::check::words::{fits, kept_by, wanted};
use crate::words::check::answer::definitions as words;

/// The table.
pub(super) fn definitions(answered: &Answered) -> [AnyView; 3] {
    let reference = answered.wizard.reference();
    let head = inert(&reference.site, |page| {
        page.element("thead", &[], |head| {
            head.element("tr", &[], |row| {
                for heading in [words::name(), words::fits(), words::why()] {
                    row.element("th", &[("scope", "col")], |th| th.text(heading));
                }
            });
        });
    });
    let rows: Vec<AnyView> = reference.listed_definitions.iter().map(|entry| row(entry, answered)).collect();
    let table = element("table", &[("class", "stacking definitions")], vec![head, element("tbody", &[], rows)]);
    [text("h2", "", words::heading()), text("p", "", words::lead()), table]
}

fn row(entry: &ListedDefinition, answered: &Answered) -> AnyView {
    let (reference, criteria) = (answered.wizard.reference(), &entry.criteria);
    let fit = criteria.judge(&answered.history, &reference.medicines);
    let (verdict, class) = fits(fit.verdict);
    let mut why: Vec<AnyView> =
        fit.wants.iter().map(|(want, stands)| text("p", "", &wanted(*want, *stands, criteria, &fit))).collect();
    let tries: Vec<AnyView> = fit
        .trials
        .iter()
        .zip(&answered.names)
        .map(|(kept, name)| {
            let counts = [kept_by(kept, criteria), ".".into()].concat();
            text("li", "", &words::trial(&counts, name))
        })
        .collect();
    let details = vec![
        text("summary", "", words::details()),
        written_words("p", &entry.asks),
        written_words("p", &entry.note),
        element("ul", &[], tries),
    ];
    why.push(element("details", &[], details));
    let name = inert(&reference.site, |page| {
        page.element("th", &[("scope", "row")], |th| th.text(&entry.name));
    });
    let fits = element("td", &[("data-label", words::fits())], vec![text("strong", class, verdict)]);
    element("tr", &[], vec![name, fits, element("td", &[("data-label", words::why())], why)])
}
