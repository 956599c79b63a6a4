//! The page to take along: all of it on one sheet, whatever was entered. What is too long is cut here, and nowhere else.

use leptos::prelude::*;

use super::desk::Desk;
use super::minute::{aims, in_short, said};
use super::questions::FITS;
use super::wording::{cut, item};
use crate::domain::track::{MOST, Point};
use crate::domain::visit::{HAVE, Place};
use crate::platform::paper;
use crate::ui::components::{Chart, button, buttons, copied, el, inert, section, status, text, views};
use crate::ui::date::in_words;
use crate::ui::form::TrialDraft;
use crate::ui::form::answers::{YES, said as answered};
use crate::ui::markup::Markup;
use crate::words::check::answers;
use crate::words::track::chart;
use crate::words::visit::{minute, page as words, questions};

/// The id of what is printed.
const PAGE: &str = "visit-page";
/// How many of each fit.
const MEDICINES: usize = 8;
const LATER: usize = 3;
/// How many characters of what waits, and of a medicine.
const SHORT: usize = 110;
const SCORES: usize = 6;
/// Up to so many characters stand there in larger letters.
const ROOMY: usize = 1_200;
/// The values at which the picture has a line.
const LINES: [u32; 2] = [0, MOST];

/// What can be done with it. `second` offers another page beside it.
pub(super) fn ways(desk: Desk, second: AnyView) -> AnyView {
    let told = RwSignal::new(String::new());
    let copy = move || paper::copy(&paper::words_of(PAGE), move |worked| told.set(copied(worked).to_owned()));
    let share = button(words::share(), true, move || paper::share(words::title(), &paper::words_of(PAGE)));
    let share = el("div").hidden_while(move || !desk.shares.get()).part(share);
    let ways = vec![button(words::print(), false, paper::print), button(words::copy(), true, copy), share.view()];
    let parts = vec![text("p", "hint", words::hint()), second, buttons(ways), status(move || told.get())];
    section("visit-paper", words::heading(), parts)
}

/// The page. It only stands to be read, so it is one element, made anew when an answer changes.
pub(super) fn view(desk: Desk) -> AnyView {
    let page = views(move || {
        let drawn = Drawn::of(desk);
        desk.reference.with_value(|reference| {
            let class = if drawn.length() > ROOMY { "on-one dense" } else { "on-one" };
            vec![inert(&reference.site, |page| page.element("div", &[("class", class)], |page| drawn.write(page)))]
        })
    });
    el("div").set("id", PAGE).class("visit-page").part(page).view()
}

/// All that stands on it.
struct Drawn {
    headings: [&'static str; 2],
    day: String,
    minute: String,
    aims: Vec<String>,
    first: Vec<String>,
    later: Vec<String>,
    medicines: Vec<String>,
    scores: Vec<(i32, String, u32)>,
    records: [Vec<String>; 2],
    decided: String,
    next: String,
}

impl Drawn {
    fn of(desk: Desk) -> Self {
        let for_another = desk.for_another.get();
        let trials = desk.trials();
        let mut medicines: Vec<String> = trials.iter().take(MEDICINES).map(|trial| medicine(desk, trial)).collect();
        if trials.len() > MEDICINES {
            medicines.push(words::more((trials.len() - MEDICINES) as u64));
        }
        let scores = desk.check_ins.with(|check_ins| {
            let scored = check_ins.iter().filter_map(|one| Some((one.day, one.score()?)));
            scored.map(|(day, score)| (day.number(), in_words(&day.to_string()), score)).collect()
        });
        let record = |has: bool| {
            desk.tool.with_value(|tool| {
                let listed = tool.records.iter().filter(|(id, _)| desk.has(HAVE, id) == has);
                listed.map(|(_, said)| said.said(for_another).to_owned()).collect()
            })
        };
        let (first, later) = desk.plan.with(|plan| {
            let said = |items: &[crate::domain::visit::Item], fits: usize| {
                items.iter().take(LATER).map(|one| cut(&item(desk, one), fits)).collect()
            };
            (said(&plan.first, FITS), said(&plan.later, SHORT))
        });
        let fitting = |place: Place| cut(&desk.part(place), place.fits());
        let next = [fitting(Place::Next), fitting(Place::Watch)];
        let next: Vec<String> = next.into_iter().filter(|text| !text.is_empty()).collect();
        Self {
            headings: [desk.voice(words::aims(), words::aims_other()), words::questions()],
            day: in_words(&desk.today.get()),
            minute: cut(&said(desk), Place::Minute.fits()),
            aims: aims(desk),
            first,
            later,
            medicines,
            scores,
            records: [record(true), record(false)],
            decided: fitting(Place::Decided),
            next: next.join("; "),
        }
    }

    /// How many characters there are of all that was entered.
    fn length(&self) -> usize {
        let lists = [&self.aims, &self.first, &self.later, &self.medicines];
        let texts = [&self.minute, &self.decided, &self.next];
        lists.into_iter().flatten().chain(texts).map(|text| text.chars().count()).sum()
    }

    fn write(&self, page: &mut Markup) {
        page.words("h3", "sheet-title", words::title());
        page.words("p", "aside", &words::date(&self.day));
        page.words("h4", "", minute::heading());
        page.words("p", "said", &self.minute);
        list(page, self.headings[0], &self.aims);
        page.words("h4", "", self.headings[1]);
        page.element("ol", &[], |list| {
            for question in &self.first {
                list.element("li", &[], |li| {
                    li.text(question);
                    li.element("div", &[("class", "blank-line")], |_| {});
                });
            }
        });
        list(page, questions::later(), &self.later);
        let [with_me, missing] = &self.records;
        page.element("div", &[("class", "beside")], |page| {
            page.element("div", &[], |page| {
                list(page, words::medicines(), &self.medicines);
                list(page, words::records(), with_me);
            });
            page.element("div", &[], |page| {
                self.write_scores(page);
                // Where nothing is marked, the list was not used: nothing of it is missing.
                if !with_me.is_empty() {
                    list(page, words::missing(), missing);
                }
            });
        });
        page.element("div", &[("class", "beside")], |page| {
            for (heading, said) in [(words::decided(), &self.decided), (words::next(), &self.next)] {
                page.element("div", &[], |page| {
                    page.words("h4", "", heading);
                    if said.is_empty() {
                        page.element("div", &[("class", "blank-line")], |_| {});
                        page.element("div", &[("class", "blank-line")], |_| {});
                    } else {
                        page.words("p", "said", said);
                    }
                });
            }
        });
        page.words("p", "aside", words::full());
    }

    /// The scores as a small picture, and the newest as a line.
    fn write_scores(&self, page: &mut Markup) {
        let (Some((_, first, _)), Some((_, last, _))) = (self.scores.first(), self.scores.last()) else { return };
        page.words("h4", "", words::scores());
        let points: Vec<Point> =
            self.scores.iter().map(|(day, _, score)| Point { day: *day, value: score * 100 }).collect();
        if points.len() > 1 {
            let label = chart::label(points.len() as u64, first, last);
            let lines: Vec<(u32, String)> = LINES.iter().map(|line| (line * 100, line.to_string())).collect();
            let ends = [first.as_str(), last.as_str()];
            Chart { points: &points, most: MOST * 100, lines: &lines, bars: &[], label: &label, ends }.write(page);
        }
        let newest = self.scores.iter().rev().take(SCORES).map(|(_, day, score)| words::score(day, &score.to_string()));
        page.words("p", "aside", &newest.collect::<Vec<_>>().join("; "));
    }
}

/// A medicine in one line, with what came of it.
fn medicine(desk: Desk, trial: &TrialDraft) -> String {
    let said = in_short(desk, trial);
    let still = if trial.still_taking == YES { words::still() } else { "" };
    let outcome = if trial.benefit.is_some() { answered(trial.benefit, &answers::benefits()) } else { "" };
    let told: Vec<&str> = [outcome, still].into_iter().filter(|said| !said.is_empty()).collect();
    let line = if told.is_empty() { said } else { words::medicine(&said, &told.join("; ")) };
    cut(&line, SHORT)
}

fn list(page: &mut Markup, heading: &'static str, items: &[String]) {
    if items.is_empty() {
        return;
    }
    page.words("h4", "", heading);
    page.element("ul", &[], |list| {
        for item in items {
            list.words("li", "", item);
        }
    });
}
