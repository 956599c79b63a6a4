//! The self-check on paper: the same questions with room to write. For readers without the app, and for who fills it in by hand.

use crate::ui::markup::Markup;

/// Room for this many medicines on a page.
const MEDICINES: usize = 4;

/// What is asked of each medicine.
const ASKED: [&str; 8] = [
    "Medicine (name on the box)",
    "Highest dose a day",
    "Weeks at that dose",
    "Taken nearly every day? Yes, no, not sure",
    "How much better at best: none or worse, less than a quarter, a quarter to half, half or more, well again. Did it last? Stopped for side effects?",
    "In this episode?",
    "Still taken?",
    "From when to when, and notes",
];

/// Writes the form under a heading of that id.
pub(super) fn write(page: &mut Markup, id: &str) {
    page.element("section", &[("class", "blank-form"), ("aria-labelledby", id)], |section| {
        section.element("h2", &[("id", id)], |h2| h2.text("The form on paper"));
        section.words("p", "", "Print this page and fill it in by hand. “Not sure” is a fine answer. Self-reported, not verified, not a diagnosis.");
        section.element("table", &[("class", "paper")], |table| {
            table.element("thead", &[], |head| {
                head.element("tr", &[], |row| {
                    row.element("th", &[("scope", "col")], |th| th.text("Question"));
                    for place in 1..=MEDICINES {
                        row.element("th", &[("scope", "col")], |th| th.text(&place.to_string()));
                    }
                });
            });
            table.element("tbody", &[], |body| {
                for question in ASKED {
                    body.element("tr", &[], |row| {
                        row.element("th", &[("scope", "row")], |th| th.text(question));
                        for _ in 1..=MEDICINES {
                            row.element("td", &[], |_| {});
                        }
                    });
                }
            });
        });
        for question in [
            "How many months ago did this episode begin?",
            "At its worst, was it mild, moderate or severe?",
            "Was a second medicine added to boost an antidepressant?",
            "ECT in this episode? On both sides of the head?",
            "Therapy, TMS, ketamine or other treatments, and whether they helped:",
            "My questions:",
        ] {
            section.words("p", "", question);
            section.element("div", &[("class", "blank-line")], |_| {});
        }
    });
}
