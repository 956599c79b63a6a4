//! What it may cost: the fields of the planner, each with what is known beside it, and the prices as its data.

use super::super::prose::{about_figure, line};
use super::matters::{press, write_question};
use crate::content::{Choose, Figure, Fit, Item, PriceEntry, Priced, Prices, Schedule};
use crate::route::References;
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;

/// Adds the fields, and the place of the answer.
pub(super) fn write(page: &mut Markup, prices: &Prices, fit: &Fit, references: &References) {
    page.element("section", &[("aria-labelledby", "what-it-may-cost")], |section| {
        section.element("h2", &[("id", "what-it-may-cost")], |h2| h2.text("What it may cost you"));
        for question in fit.questions.iter().filter(|question| question.kind == Choose::One) {
            write_question(section, question);
        }
        section.element("p", &[("id", "counted-for"), ("role", "status")], |p| {
            p.text("Choose where you live, and what a year may come to appears here.");
        });
        section.element("p", &[("class", "before-ready")], |p| {
            p.text("This part answers once the page has started. The prices stand under ");
            p.element("a", &[("href", "#cost")], |a| a.text("What do they cost?"));
        });
        section.element("div", &[("id", "cost-answer")], |_| {});
        section.element("p", &[("class", "aside")], |p| line(p, &prices.intro, references));
        section.element("details", &[("class", "numbers")], |details| {
            details.words("summary", "", "Change the numbers");
            write_treatment(details, "ketamine", "Ketamine by drip", &prices.schedules.ketamine, references);
            write_treatment(details, "esketamine", "Esketamine nasal spray", &prices.schedules.esketamine, references);
            write_way(details);
        });
        section.element("div", &[("id", "cost-parts")], |_| {});
        section.element("p", &[("class", "buttons")], |p| {
            press(p, "data-copy", "cost-answer", "Copy the sums as text");
        });
    });
}

/// The fields about travel and time.
fn write_way(page: &mut Markup) {
    page.element("fieldset", &[("class", "trial")], |fieldset| {
        fieldset.element("legend", &[], |legend| legend.text("Getting there, and your time"));
        let unknown = "Leave it empty to leave it out.";
        field(fieldset, "distance", "How far is it, one way?", "With mi or km, such as 30 mi.", "");
        field(fieldset, "per-distance", "What does a mile or a kilometer cost you?", unknown, "");
        field(fieldset, "fare", "Fares, parking or a paid ride, there and back", unknown, "");
        field(fieldset, "way-hours", "Hours on the way, there and back", unknown, "");
        field(fieldset, "pay", "Pay you lose for each hour away", unknown, "");
        fieldset.element("div", &[("class", "radio")], |div| {
            div.element("input", &[("type", "checkbox"), ("id", "helper"), ("autocomplete", "off")], |_| {});
            div.element("label", &[("for", "helper")], |label| label.text("Someone waits for me and takes me home"));
        });
    });
}

fn write_treatment(page: &mut Markup, id: &str, name: &str, schedule: &Schedule, references: &References) {
    page.element("fieldset", &[("class", "trial")], |fieldset| {
        fieldset.element("legend", &[], |legend| legend.text(name));
        let known = "What is known appears here once you have chosen where you live.";
        field(fieldset, &format!("price-{id}"), "What do you pay for a visit?", known, "");
        field(fieldset, &format!("fee-{id}"), "What comes on top of each visit, such as watching?", known, "");
        field(
            fieldset,
            &format!("once-{id}"),
            "What do you pay once, such as a first assessment or a deductible?",
            known,
            "",
        );
        field(
            fieldset,
            &format!("limit-{id}"),
            "What is the most your plan lets you pay in a year, if it pays at all?",
            known,
            "",
        );
        fieldset.element("details", &[("class", "more-fields")], |details| {
            details.words("summary", "", "How many visits, and how long");
            details.element("p", &[("class", "hint")], |p| line(p, &schedule.says, references));
            for (part, label, value) in [
                ("first", "Visits in weeks 1 to 4", &schedule.first),
                ("then", "Visits in weeks 5 to 13", &schedule.then),
                ("later", "Visits in weeks 14 to 52", &schedule.later),
                ("hours", "Hours at the clinic for each visit", &schedule.hours),
            ] {
                field(details, &format!("{part}-{id}"), label, "One number, or a range such as 4 to 8.", value);
            }
        });
    });
}

/// A field of the planner: an assumption to see and to change.
fn field(page: &mut Markup, id: &str, label: &str, hint: &str, value: &str) {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-note"));
    let described = format!("{hint_id} {error_id}");
    page.element("div", &[("class", "field")], |div| {
        div.element("label", &[("for", id)], |l| l.text(label));
        div.element("p", &[("class", "hint"), ("id", &hint_id)], |p| p.text(hint));
        let mut attributes = vec![
            ("type", "text"),
            ("id", id),
            ("inputmode", "text"),
            ("autocomplete", "off"),
            ("spellcheck", "false"),
            ("aria-describedby", described.as_str()),
        ];
        if !value.is_empty() {
            attributes.push(("value", value));
        }
        div.element("input", &attributes, |_| {});
        div.element("p", &[("class", "field-note"), ("id", &error_id), ("aria-live", "polite")], |_| {});
    });
}

/// The prices as rows of texts, a plain form that keeps the wasm small: countries, covers, treatment, item, low, likely and high in
/// hundredths (empty: not known), and what they are, written.
pub(in crate::ui::reading) fn price_rows(
    prices: &Prices,
    figures: &[Figure],
    references: &References,
    site: &SiteInfo,
) -> Vec<Vec<String>> {
    prices.entries.iter().map(|entry| price_row(entry, figures, references, site)).collect()
}

fn price_row(entry: &PriceEntry, figures: &[Figure], references: &References, site: &SiteInfo) -> Vec<String> {
    let end = |end: &Option<crate::content::FigureEnd>| {
        end.as_ref().and_then(|end| end.cents(figures)).map(|cents| cents.to_string()).unwrap_or_default()
    };
    let mut says = Markup::new(site);
    line(&mut says, &entry.says, references);
    let mut figures: Vec<_> = entry.figures().collect();
    figures.dedup();
    for (at, figure) in figures.into_iter().enumerate() {
        says.text(" ");
        let words = if at == 0 { "About this price" } else { "About the higher price" };
        about_figure(&mut says, figure, words, references);
    }
    vec![
        entry.country.join(" "),
        entry.cover.join(" "),
        match entry.treatment {
            Priced::Ketamine => "ketamine".into(),
            Priced::Esketamine => "esketamine".into(),
        },
        match entry.item {
            Item::Session => "price".into(),
            Item::Watching => "fee".into(),
            Item::Once => "once".into(),
            Item::Limit => "limit".into(),
        },
        end(&entry.low),
        end(&entry.likely),
        end(&entry.high),
        says.into_html(),
    ]
}
