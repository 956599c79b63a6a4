//! `/track/`: what check-ins are for, the questionnaire on paper for readers without the app, and the data of the tool.

use super::cards::{cards, source_list};
use super::crisis::quick_numbers;
use super::prose::line;
use crate::content::{Country, Inline, MedicineEntry, Tool, TrackTool, TrackWords, Unread};
use crate::route::{References, Route};
use crate::ui::SiteInfo;
use crate::ui::markup::Markup;
use crate::words::{pages, track as words};

/// Writes what stands above the tool.
pub(super) fn write(page: &mut Markup, track: &TrackWords) {
    page.words("h1", "", pages::track::title());
    page.element("div", &[("class", "no-print")], |before| {
        before.words("p", "lead", words::lead());
        before.element("p", &[("class", "hint")], |hint| hint.linked(&Route::YourData, &words::private()));
        before.element("p", &[("class", "hint")], |hint| hint.linked(&Route::Crisis, &words::help()));
    });
    page.element("div", &[("class", "before-ready")], |before| {
        before.words("p", "callout important no-print", words::not_ready());
        on_paper(before, track);
    });
}

/// The questionnaire to fill in by hand.
fn on_paper(page: &mut Markup, track: &TrackWords) {
    page.element("section", &[("aria-labelledby", "on-paper")], |section| {
        section.element("h2", &[("id", "on-paper")], |h2| h2.text(words::paper::heading()));
        section.words("p", "", words::paper::day());
        section.words("p", "", &track.stem);
        section.element("div", &[("class", "scrolls"), ("tabindex", "0")], |scrolls| {
            scrolls.element("table", &[("class", "sheet")], |table| {
                table.element("thead", &[], |head| {
                    head.element("tr", &[], |row| {
                        row.element("th", &[("scope", "col")], |th| th.text(words::paper::question()));
                        for (points, answer) in track.answers.iter().enumerate() {
                            row.element("th", &[("scope", "col")], |th| th.text(&format!("{answer} ({points})")));
                        }
                    });
                });
                table.element("tbody", &[], |body| {
                    for (place, item) in (1..).zip(&track.items) {
                        body.element("tr", &[], |row| {
                            row.element("th", &[("scope", "row")], |th| th.text(&format!("{place}. {item}")));
                            for _ in &track.answers {
                                row.element("td", &[], |_| {});
                            }
                        });
                    }
                });
            });
        });
        section.words("p", "", words::paper::points());
        section.words("p", "", &track.difficulty);
        section.element("ul", &[], |list| {
            for answer in &track.difficulties {
                list.words("li", "", answer);
            }
        });
        section.words("p", "aside", &track.credit);
    });
}

/// The data of the tool.
pub(super) fn tool(
    track: &TrackWords,
    medicines: &[MedicineEntry],
    countries: &[Country],
    references: &References,
    site: &SiteInfo,
) -> Tool {
    let written = |text: &[Inline]| {
        let mut page = Markup::new(site);
        line(&mut page, text, references);
        page.into_html()
    };
    let mut crisis = Markup::new(site);
    quick_numbers(&mut crisis, countries);
    crisis.element("p", &[], |p| p.linked(&Route::Crisis, &words::crisis::more()));
    let mut after = Markup::new(site);
    after.words("h2", "", words::limits());
    after.element("ul", &[], |list| {
        for limit in &track.limits {
            list.element("li", &[], |li| line(li, limit, references));
        }
    });
    source_list(&mut after, references);
    cards(&mut after, references);
    Tool::Track(Unread::of(&TrackTool {
        stem: track.stem.clone(),
        items: track.items.to_vec(),
        answers: track.answers.to_vec(),
        difficulty: track.difficulty.clone(),
        difficulties: track.difficulties.to_vec(),
        daily_life: track.daily_life.to_vec(),
        credit: track.credit.clone(),
        short: track.short.to_vec(),
        bands: track.bands.iter().map(|band| written(band)).collect(),
        courses: track.courses.iter().map(|course| written(course)).collect(),
        crisis: crisis.into_html(),
        medicines: medicines
            .iter()
            .flat_map(|entry| [entry.judged.id.as_str().to_owned(), entry.judged.generic.clone()])
            .collect(),
        after: after.into_html(),
    }))
}
