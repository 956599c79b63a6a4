//! `/track/`: check-ins. The form, what the newest one comes to (below the way to help, where its ninth answer is above zero), all of them over
//! time, other scales as numbers, a reminder, and the page on paper. The rules are those of `domain::track`.

mod fields;
mod form;
mod over_time;
mod pick;
mod reminder;
mod result;
mod scale;

use leptos::prelude::*;

use super::super::SiteInfo;
use super::super::form::Draft;
use super::super::form::answers::NEVER_TAKEN;
use super::super::part::{Part, nothing_to_start};
use super::words as standing_words;
use crate::content::{PageContent, Tool, TrackTool};
use crate::domain::Day;
use crate::domain::saved::Row;
use crate::domain::track::{CHECK_IN, CheckIn, Reading, SCALE, Scale, newest_start, read};
use crate::platform::{days, paper};
use crate::ui::components::{column, el, element, text, written_words};
use crate::words::track as words;

/// What this chunk brings.
pub(crate) const PART: Part = Part { view, start: nothing_to_start };

/// How many check-ins there may be, and how many numbers of other scales: as many as a file takes beside all else.
const CHECK_INS_AT_MOST: usize = 5_000;
const NUMBERS_AT_MOST: usize = 3_000;

fn view(content: &PageContent, site: &SiteInfo) -> AnyView {
    let tool = match &content.tool {
        Some(Tool::Track(tool)) => tool.read(),
        _ => None,
    };
    tool.map_or_else(|| standing_words(&content.words, "page"), |tool| whole(&content.words, tool, site))
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Desk {
    draft: Draft,
    tool: StoredValue<TrackTool>,
    site: StoredValue<SiteInfo>,
    /// Today by the reader's own calendar; nothing before the page is taken over.
    today: RwSignal<Option<Day>>,
    /// Every check-in that can be read, in the order in which they are kept: by their days.
    check_ins: Memo<Vec<CheckIn>>,
    /// Every number of another scale.
    scales: Memo<Vec<Scale>>,
    /// With which day the newest is compared, where the reader chose one.
    chosen: RwSignal<Option<Day>>,
    /// The row of the check-in that is being changed: what is kept next takes its place, on whatever day.
    changing: RwSignal<Option<Row>>,
}

impl Desk {
    fn new(tool: TrackTool, site: &SiteInfo) -> Self {
        let draft = use_context::<Draft>().unwrap_or_default();
        Self {
            draft,
            tool: StoredValue::new(tool),
            site: StoredValue::new(site.clone()),
            today: RwSignal::new(None),
            check_ins: Memo::new(move |_| draft.read_rows_of(CHECK_IN, CheckIn::of_row)),
            scales: Memo::new(move |_| draft.read_rows_of(SCALE, Scale::of_row)),
            chosen: RwSignal::new(None),
            changing: RwSignal::new(None),
        }
    }

    /// The month in which the newest medicine was begun.
    fn start(self) -> Option<Day> {
        let started = self.draft.trials.with(|trials| {
            let taken = trials.iter().map(|(_, trial)| trial.get()).filter(|trial| trial.taken != NEVER_TAKEN);
            taken.map(|trial| trial.started).collect::<Vec<_>>()
        });
        newest_start(started.iter().map(String::as_str))
    }

    fn reading(self) -> Option<Reading> {
        self.check_ins.with(|check_ins| read(check_ins, self.start(), self.chosen.get()))
    }

    /// A text of the tool's data.
    fn told(self, text: impl FnOnce(&TrackTool) -> Option<&String>) -> String {
        self.tool.with_value(|tool| text(tool).cloned().unwrap_or_default())
    }

    /// Keeps a row with the others of its kind, in the order of their days, and takes those out whose place it takes. Says whether there is room.
    fn keep(self, kind: &'static str, row: Row, instead: &[Row]) -> bool {
        let mut rows = untrack(|| self.draft.rows_of(kind));
        for gone in instead {
            if let Some(place) = rows.iter().rposition(|row| row == gone) {
                rows.remove(place);
            }
        }
        let at_most = if kind == CHECK_IN { CHECK_INS_AT_MOST } else { NUMBERS_AT_MOST };
        if rows.len() >= at_most {
            return false;
        }
        let after = rows.iter().rposition(|there| there.get(1) <= row.get(1)).map_or(0, |at| at + 1);
        rows.insert(after, row);
        self.draft.set_rows_of(kind, rows);
        true
    }

    /// Takes a row out.
    fn take_out(self, kind: &'static str, row: &Row) {
        let mut rows = untrack(|| self.draft.rows_of(kind));
        if let Some(place) = rows.iter().rposition(|there| there == row) {
            rows.remove(place);
            self.draft.set_rows_of(kind, rows);
        }
    }
}

/// What the scores usually mean, for who has a score and no check-in to make.
fn bands(desk: Desk) -> AnyView {
    let bands = desk.tool.with_value(|tool| tool.bands.clone());
    let list = bands.iter().map(|band| written_words("li", band)).collect();
    element("details", &[], vec![text("summary", "", words::bands()), element("ul", &[], list)])
}

fn whole(before: &str, tool: TrackTool, site: &SiteInfo) -> AnyView {
    let after = tool.after.clone();
    let desk = Desk::new(tool, site);
    // The clock is read once the page has been taken over.
    Effect::new(move |_| desk.today.set(Day::parse(&days::today())));
    let print = el("button").set("type", "button").class("button").on_press(paper::print).text(words::print()).view();
    let has_any = move || desk.check_ins.with(Vec::is_empty) && desk.scales.with(Vec::is_empty);
    column(vec![
        standing_words(before, "before"),
        el("div").class("after-ready no-print").parts([bands(desk), form::view(desk)]).view(),
        el("div").class("after-ready").parts([result::view(desk), over_time::view(desk), scale::shown(desk)]).view(),
        el("div")
            .class("after-ready no-print")
            .part(el("div").class("buttons").hidden_while(has_any).part(print).view())
            .parts([pick::view(desk), scale::form(desk), reminder::view(desk)])
            .view(),
        text("p", "aside", &desk.told(|tool| Some(&tool.credit))),
        el("div").class("no-print").part(written_words("div", &after)).view(),
    ])
}
